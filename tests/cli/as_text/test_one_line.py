"""Texts of a register on one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.wording import Extra

Shown = Callable[..., tuple[str, str]]


def test_about_obeys_no_text(english: Shown, register: sk.Register, ours: Path) -> None:
    """What a terminal would obey is not printed, though an unknown field may hold it."""
    person = evolve(register.persons[0], extra=Extra({"x\u001b[2J": "a\u0007\r\nb\u009b"}))
    path = sk.save(evolve(register, persons=(person, register.persons[1])), ours.parent / "x.json")

    out, _ = english("about", path, "p1")

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)
    assert "persons[0].extra.x\ufffd[2J (own details): a\ufffd b\ufffd" in out
