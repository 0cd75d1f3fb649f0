"""Sentences as values."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from stakeholderkit.wording import (
    AnyOf,
    Message,
    Text,
    Value,
    phrase,
    plural,
    render,
)


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        ("VvE {x}", "VvE {x}", "VvE {x}"),
        (5, "5", "5"),
        (Fraction(7, 2), "3,5", "3.5"),
        (datetime.date(2026, 3, 1), "1 maart 2026", "1 March 2026"),
        (Text("belang", "interest"), "belang", "interest"),
        (phrase("open"), "open", "open"),
        (("a", Text("b", "c"), 2), "a, b en 2", "a, c and 2"),
        (AnyOf(("a", "b", "c")), "a, b of c", "a, b or c"),
        (AnyOf((("a", "b"), "c")), "a en b of c", "a and b or c"),
    ],
)
def test_render(value: Value, nl: str, en: str) -> None:
    """A value is written as the language wants it, however nested."""
    assert (render(value, "nl"), render(value, "en")) == (nl, en)


def test_message() -> None:
    """A message is filled in the language that is asked for, English by default."""
    found = phrase("Still possible: {groups}.", groups=AnyOf(("a", "b")))

    assert found.text("nl") == "Nog mogelijk: a of b."
    assert found.text("en") == str(found) == "Still possible: a or b."


def test_nested() -> None:
    """A message inside a message speaks the same language."""
    inner = phrase("{dimension} was not asked", dimension=Text("invloed", "influence"))
    outer = phrase("Missing: {gaps}.", gaps=(inner,))

    assert outer.text("nl") == "Wat ontbreekt: invloed is niet gevraagd."
    assert outer.text("en") == "Missing: influence was not asked."


@pytest.mark.parametrize(
    ("n", "nl", "en"),
    [
        (0, "Beoordelaars: 0.", "Assessors: 0."),
        (1, "Beoordelaars: één.", "Assessors: one."),
        (2, "Beoordelaars: 2.", "Assessors: 2."),
    ],
)
def test_plural(n: int, nl: str, en: str) -> None:
    """A counted sentence has a form for one and a form for other numbers."""
    found = plural("Assessors: one.", "Assessors: {n}.", n=n)

    assert (found.text("nl"), found.text("en")) == (nl, en)


def test_hostile_value() -> None:
    """Braces and signs in a value are text, never part of the sentence."""
    found = phrase("{sentence}", sentence="{0} {code} %s {sentence!r}")

    assert found.text("nl") == "{0} {code} %s {sentence!r}"


def test_followed_by() -> None:
    """Sentences follow each other in the order in which they were added."""
    first, second, third = (Message(f"Sentence {n}.", code=f"c{n}") for n in (1, 2, 3))

    assert first.followed_by(None) is first
    assert (
        str(first.followed_by(second).followed_by(third)) == "Sentence 1. Sentence 2. Sentence 3."
    )
    assert (
        str(first.followed_by(second.followed_by(third))) == "Sentence 1. Sentence 2. Sentence 3."
    )
    assert first.followed_by(second).code == "c1"
    assert first.then is None


def test_unknown_catalogue() -> None:
    """A sentence without a translation, or of a package without any, stays English."""
    unknown = Message("Nobody has translated this.")
    packageless = Message("Nor this, {n}.", (("n", 1),), catalogue="no_such_package_at_all")
    module = Message("Nor that.", catalogue="json.decoder")
    package = Message("Nor these.", catalogue="json")

    assert unknown.text("nl") == "Nobody has translated this."
    assert packageless.text("nl") == "Nor this, 1."
    assert module.text("nl") == "Nor that."
    assert package.text("nl") == "Nor these."
