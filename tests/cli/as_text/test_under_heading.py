"""A heading with the first sentences of many under it."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_text.under_heading import show_under_heading
from stakeholderkit.wording import phrase


@pytest.mark.parametrize(
    ("most", "rest"),
    [(3, []), (2, ["  And one more."]), (1, ["  And 2 more."])],
)
def test_the_first_of_many(capsys: pytest.CaptureFixture[str], most: int, rest: list[str]) -> None:
    """What does not fit under a heading is counted."""
    show_under_heading(phrase("Roles"), ["one", "two", "three"], "en", most=most)

    shown = ["- One", "- Two", "- Three"][:most]
    assert capsys.readouterr().out.splitlines() == ["Roles", *shown, *rest, ""]


def test_nothing_under_a_heading(capsys: pytest.CaptureFixture[str]) -> None:
    """Without sentences there is no heading."""
    show_under_heading(phrase("Roles"), [], "en", most=5)

    assert capsys.readouterr().out == ""
