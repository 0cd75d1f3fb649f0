"""What somebody chooses about an analysis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]

EN = ("--language", "en")


def test_another_consensus(shown: Shown, as_json: AsJson, eikenrode: str) -> None:
    """The way to settle is chosen by name, and a wrong name is told."""
    ways = ("median", "trimmed-mean", "unanimous", "chair=programmamanager")
    found = [as_json("analyse", eikenrode, "--consensus", way)["consensus"] for way in ways]
    _, unknown = shown("analyse", eikenrode, "--consensus", "mode", *EN, code=2)
    _, nobody = shown("analyse", eikenrode, "--consensus", "chair=x", *EN, code=2)

    assert found == [*ways[:3], "chair"]
    assert "Choose median, trimmed-mean, unanimous or chair." in unknown
    assert "There is no assessor 'x'." in nobody


@pytest.mark.parametrize(
    ("option", "complaint"),
    [
        (("--since", "2027-01-31"), "so there is nothing to tell since 31 January 2027."),
        (("--since", "gisteren"), "'gisteren' is not a date."),
        (("--ladder", "ringn"), "Did you mean ringen?"),
        (("--parameter", "=3"), "'=3' is no parameter."),
    ],
)
def test_mistakes(shown: Shown, eikenrode: str, option: tuple[str, ...], complaint: str) -> None:
    """A value that does not fit gets plain words."""
    out, err = shown("analyse", eikenrode, *option, *EN, code=2)

    assert out == ""
    assert complaint in err
