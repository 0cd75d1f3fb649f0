"""The command ``about``: all that a register holds about one person."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

Shown = Callable[..., tuple[str, str]]


def test_about_lists_every_mention(english: Shown, ours: Path) -> None:
    """Every mention has a line: where, why, and what stands there."""
    out, err = english("about", ours, "p1")

    text = "Volgens Jan de Wit dicht. De heer De Wit belt."
    assert out.splitlines() == [
        "stakeholders[0].contacts[0] (refers to this person): p1",
        f"stakeholders[1].stake.text (names this person): {text}",
        f"stakeholders[1].stake.text (perhaps this person): {text}",
        "persons[0].id (own details): p1",
        "persons[0].name (own details): Jan de Wit",
        "persons[0].email (own details): jan@example.org",
    ]
    assert err == ""


def test_about_as_json(english: Shown, ours: Path) -> None:
    """Other programs get path, kind and text."""
    out, _ = english("about", ours, "p2", "--json")

    assert json.loads(out)["traces"][0] == {
        "path": "assessors[0].role",
        "kind": "reference",
        "found": "programmamanager",
    }


def test_about_in_dutch(english: Shown, shown: Shown, ours: Path) -> None:
    """The kinds are in Dutch too."""
    out, _ = shown("about", ours, "p1")

    told = english("about", ours, "p1")[0]
    assert not set(out.splitlines()) & set(told.splitlines())
