"""Findings: where something is wrong, and what was probably meant."""

from __future__ import annotations

import pytest

from stakeholderkit.wording import (
    Finding,
    Location,
    Message,
    Severity,
    suggestion,
)


@pytest.mark.parametrize(
    ("file", "field", "expected"),
    [
        ("", "", "Wrong."),
        ("a.json", "", "a.json: Wrong."),
        ("", "scores[3].value", "scores[3].value: Wrong."),
        ("a.json", "title", "a.json: title: Wrong."),
    ],
)
def test_finding_words(file: str, field: str, expected: str) -> None:
    """A finding says where it is, as far as that is known, before what it is."""
    found = Finding(Message("Wrong.", code="x"), Location(file, field))

    assert found.text("nl") == expected
    assert str(found) == expected
    assert found.code == "x"
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("prefix", "field", "expected"),
    [
        ("scores[3]", "value", "scores[3].value"),
        ("levels", "[2].label", "levels[2].label"),
        ("", "value", "value"),
        ("scores[3]", "", "scores[3]"),
    ],
)
def test_finding_inside(prefix: str, field: str, expected: str) -> None:
    """A finding on an item is placed in the whole, and then in the file."""
    found = (
        Finding(Message("Wrong.", code="x"), Location(field=field)).inside(prefix).in_file("a.json")
    )

    assert found.location == Location("a.json", expected)


def test_suggestion() -> None:
    """One close word is suggested, capitals aside; a strange word gets no suggestion."""
    known = ["Beukenhof", "Boszoom"]

    assert str(suggestion("beukenhoff", known)) == "Did you mean Beukenhof?"
    assert suggestion("Utrecht", known) is None
    assert suggestion("x", []) is None
