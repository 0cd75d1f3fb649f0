"""Who is meant by what somebody typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import stakeholderkit as sk

Shown = Callable[..., tuple[str, str]]


@pytest.mark.parametrize("person", ["p2", "An Bos", "an bos", "AN@EXAMPLE.ORG"])
def test_about_somebody_by_name(english: Shown, ours: Path, person: str) -> None:
    """Who asks what is known of them knows no id: a name or an e-mail address will do."""
    out, _ = english("about", ours, person)

    assert "scores[0].assessor (scored by this person): pm" in out.splitlines()


@pytest.mark.parametrize("command", ["about", "erase"])
def test_nobody_by_that_name(english: Shown, ours: Path, command: str) -> None:
    """An unknown person is not found, and a mistyped id gets a hint."""
    target = [ours.parent / "out.json"] if command == "erase" else []

    _, err = english(command, ours, "p11", *target, code=2)

    assert err == (
        "There is no person 'p11' in this register: give an id, a name or an e-mail address. "
        "Did you mean p1?\n"
    )
    assert {path.name for path in ours.parent.iterdir()} == {"ours.json"}


def test_two_by_that_name(english: Shown, register: sk.Register, ours: Path) -> None:
    """Of two namesakes one is chosen by the id."""
    twins = evolve(register, persons=(*register.persons, sk.Person(id="p3", name="jan de wit")))
    path = sk.save(twins, ours.parent / "twins.json")

    _, err = english("about", path, "Jan de Wit", code=2)

    assert err == (
        "There are several persons 'Jan de Wit' in this register. "
        "Choose one by the id: p1 and p3.\n"
    )
