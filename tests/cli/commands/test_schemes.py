"""The command ``schemes``, and what is wrong with the words after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]

EN = ("--language", "en")


def test_schemes(shown: Shown, as_json: AsJson) -> None:
    """The schemes are listed for people and for programs."""
    out, _ = shown("schemes")
    data = as_json("schemes")

    assert "kwadranten" in out
    assert "kwadranten" in [offer["name"] for offer in data["schemes"]]


def test_the_list_says_how_to_see_one(shown: Shown) -> None:
    """Under the list stands the command that shows one of them."""
    out, _ = shown("schemes", *EN)

    assert out.splitlines()[-1] == "See one with: stakeholderkit schemes show NAME"


WRONG = [
    (("schemes", "show", "kwadrant"), 2, "Did you mean kwadranten?"),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cutt=3"),
        2,
        "Possible: cut, interest_only and influence_only. Did you mean cut?",
    ),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cut=zes"),
        2,
        "The option 'cut' cannot be 'zes'.",
    ),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cut"),
        2,
        "'cut' is no parameter. Write a name and a value, as in cut=4.",
    ),
    (("schemes", "prove", "weg.toml"), 1, "weg.toml: There is no such file."),
    (("schemes", "prove"), 2, "SCHEME is missing. See: stakeholderkit schemes prove --help"),
    (
        ("schemes", "diff", "kwadranten"),
        2,
        "OTHER is missing. See: stakeholderkit schemes diff --help",
    ),
    (
        ("schemes", "diff", "kwadranten", "ringen"),
        2,
        "'kwadranten' and 'ringen' cannot be compared case by case",
    ),
    (("schemes", "--json", "show", "kwadranten"), 2, "Write --json after show."),
    (("schemes", "shw"), 2, "Did you mean show?"),
]


@pytest.mark.parametrize(("words", "code", "complaint"), WRONG)
def test_mistakes(shown: Shown, words: tuple[str, ...], code: int, complaint: str) -> None:
    """Every mistake gets plain words and its exit code."""
    out, err = shown(*words, *EN, code=code)

    assert out == ""
    assert complaint in err
