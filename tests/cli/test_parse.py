"""How the values of options are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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
