"""The command ``erase``: a register without one person."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import stakeholderkit as sk
from stakeholderkit.upkeep import erase

Shown = Callable[..., tuple[str, str]]

DOUBT = (
    "These places hold a part of the name, or the same details for somebody else. Look whether "
    "they are about this person; if so, mend them, or begin again with --also and the words."
)

REST = " still holds this person, and so do older copies and reports. Remove those as well."


def test_erase_writes_a_register_without_the_person(
    english: Shown, register: sk.Register, ours: Path
) -> None:
    """The person is gone; what only a human being can judge is listed as it now stands."""
    target = ours.parent / "without.json"

    out, err = english("erase", ours, "p1", target, "--date", "2026-03-01")

    assert out.splitlines() == [
        f"Done: {target}",
        DOUBT,
        "stakeholders[1].stake.text: Volgens … dicht. De heer De Wit belt.",
        f"{ours}{REST}",
    ]
    assert err == ""
    assert sk.read(target) == erase(register, "p1", datetime.date(2026, 3, 1))
    assert sk.read(ours) == register


def test_erase_other_words_too(english: Shown, ours: Path) -> None:
    """Words that mean the person go as well, and then nothing is left to judge."""
    target = ours.parent / "without.json"
    also = ("--also", "De heer De Wit", "--also", "de WIT")

    out, _ = english("erase", ours, "Jan de Wit", target, *also)

    assert [line.partition(":")[0] for line in out.splitlines()] == [
        "Done",
        f"{ours}{REST}",
    ]
    stake: Any = sk.read(target).stakeholders[1].stake
    assert stake.text == "Volgens … dicht. …\nbelt."


def test_erase_is_of_today(english: Shown, ours: Path) -> None:
    """Without a day it is the day on which the command is given."""
    target = ours.parent / "without.json"
    before = datetime.date.today()  # noqa: DTZ011 - as the command does

    english("erase", ours, "p1", target)

    erased = sk.read(target).persons[0].erased
    assert erased is not None
    assert before <= erased <= datetime.date.today()  # noqa: DTZ011


def test_erase_in_dutch(english: Shown, shown: Shown, ours: Path) -> None:
    """No sentence of an erasure is left in English."""
    dutch, _ = shown("erase", ours, "p1", ours.parent / "nl.json")
    told, _ = english("erase", ours, "p1", ours.parent / "en.json")

    assert {*dutch.splitlines()} & {*told.splitlines()} == {
        "stakeholders[1].stake.text: Volgens … dicht. De heer De Wit belt."
    }


def test_erase_without_a_name_to_write(english: Shown, ours: Path) -> None:
    """Where to write is no guess."""
    _, err = english("erase", ours, "p1", code=2)

    assert "OUT" in err
