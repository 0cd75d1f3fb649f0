"""How the values of options are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AsJson = Callable[..., Any]
Shown = Callable[..., tuple[str, str]]

BAD_SAME = ["huurders=hv", "stakeholders:hv", "stakeholders:=hv", "stakeholders:hv=", ":a=b", ""]


@pytest.mark.parametrize("same", BAD_SAME)
def test_merge_with_half_an_answer(english: Shown, ours: Path, theirs: Path, same: str) -> None:
    """What is no list with two ids is refused, with an example."""
    _, err = english("merge", ours, theirs, "--same", same, code=2)

    assert "stakeholders:huurders=huurdersvereniging" in err


def test_merge_with_two_answers(english: Shown, ours: Path, theirs: Path) -> None:
    """One party cannot be two others at once."""
    two = ("--same", "stakeholders:hv=huurders", "--same", "stakeholders:hv=bakker")

    _, err = english("merge", ours, theirs, *two, code=2)

    assert err == "'hv' cannot be two things at once: give one --same for it.\n"


def test_merge_with_an_unknown_side(english: Shown, ours: Path, theirs: Path) -> None:
    """A side is the base or the incoming register."""
    _, err = english("merge", ours, theirs, "--keep", "bases", code=2)

    assert err == "There is no side 'bases'. Choose base or incoming. Did you mean base?\n"


def test_erase_on_no_day(english: Shown, ours: Path) -> None:
    """What is no date is refused before anything is read or written."""
    target = ours.parent / "out.json"

    _, err = english("erase", ours, "p1", target, "--date", "1-3-2026", code=2)

    assert err == "'1-3-2026' is not a date. Write year, month and day, as in 2026-03-01.\n"
    assert not target.exists()


@pytest.mark.parametrize(
    "text",
    ["2026-3-1", "1-3-2026", "2026-W01-1", "20260301", "2026-02-30", " 2026-03-01", "x", "-"],
)
@pytest.mark.parametrize("option", ["--as-of", "--since"])
def test_dates_as_the_file_has_them(english: Shown, eikenrode: str, option: str, text: str) -> None:
    """A date is taken in the one form in which a register's file has it."""
    out, err = english("analyse", eikenrode, option, text, code=2)

    assert out == ""
    assert err == (f"'{text}' is not a date. Write year, month and day, as in 2026-03-01.\n")


def test_an_empty_value_is_none(english: Shown, eikenrode: str) -> None:
    """An option with nothing in it is as one that was left out."""
    empty = ("--as-of", "", "--since", "", "--ladder", "", "--scheme", "", "--policy", "")

    assert english("analyse", eikenrode, *empty) == english("analyse", eikenrode)


def test_the_last_of_several_counts(as_json: AsJson, eikenrode: str) -> None:
    """Of an option that holds one value the last counts; others are all taken."""
    twice = ("--area", "boszoom", "--area", "beukenhof")
    both = ("--parameter", "cut=4", "--parameter", "interest_only=meewerken")

    data = as_json("analyse", eikenrode, *twice, *both)

    assert data["area"]["id"] == "beukenhof"
    assert {"cut=4", "interest_only=meewerken"} <= set(data["scheme"]["parameters"])
