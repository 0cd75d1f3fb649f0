"""A finding as plain data."""

from __future__ import annotations

from stakeholderkit.cli.as_json import plain_finding
from stakeholderkit.errors import Code
from stakeholderkit.wording import Finding, Location, message


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
