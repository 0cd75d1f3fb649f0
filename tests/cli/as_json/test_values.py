"""Values as plain data for other programs."""

from __future__ import annotations

from fractions import Fraction

import pytest

import stakeholderkit as sk
from stakeholderkit.cli.as_json import plain_finding, plain_mention, print_json
from stakeholderkit.cli.as_json.values import plain_number, plain_number_or_none, plain_words
from stakeholderkit.errors import Code
from stakeholderkit.upkeep import about
from stakeholderkit.wording import Finding, Location, Text, message


@pytest.mark.parametrize(("value", "plain"), [(Fraction(4), 4), (Fraction(7, 2), 3.5)])
def test_numbers(value: Fraction, plain: float) -> None:
    """A whole number has no decimals, and another one has."""
    assert plain_number(value) == plain_number_or_none(value) == plain
    assert type(plain_number(value)) is type(plain)


def test_no_number() -> None:
    """None stays None."""
    assert plain_number_or_none(None) is None


def test_words() -> None:
    """Words are there in both languages."""
    assert plain_words(Text("ja", "yes")) == {"nl": "ja", "en": "yes"}


def test_a_finding() -> None:
    """Code, severity, file and path stand apart; the words do not repeat them."""
    complaint = message(Code.EMPTY_TEXT, "Give a calendar date, without a time of day.")
    found = plain_finding(Finding(complaint, Location(file="r.json", field="title")))

    assert found == {
        "code": "empty-text",
        "severity": "error",
        "file": "r.json",
        "field": "title",
        "message": {"nl": complaint.text("nl"), "en": complaint.text("en")},
    }


def test_a_mention(register: sk.Register) -> None:
    """The path, the kind by its stable name, and the text."""
    assert [plain_mention(item) for item in about(register, "p2")][:2] == [
        {"path": "assessors[0].role", "kind": "reference", "found": "programmamanager"},
        {"path": "assessors[0].person", "kind": "reference", "found": "p2"},
    ]


def test_names_as_people_write_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Letters stay letters, and a person can read it too."""
    print_json({"name": "Gülşen"})

    assert capsys.readouterr().out == '{\n  "name": "Gülşen"\n}\n'
