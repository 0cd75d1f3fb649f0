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
    ways = ("median", "trimmed-mean", "all-answers", "chair=programmamanager")
    found = [as_json("analyse", eikenrode, "--consensus", way)["consensus"] for way in ways]
    _, unknown = shown("analyse", eikenrode, "--consensus", "mode", *EN, code=2)
    _, nobody = shown("analyse", eikenrode, "--consensus", "chair=x", *EN, code=2)

    assert found == [*ways[:3], "chair"]
    assert "Choose median, trimmed-mean, all-answers or chair." in unknown
    assert "There is no assessor 'x'." in nobody


def test_a_quorum(as_json: AsJson, shown: Shown, eikenrode: str) -> None:
    """With a quorum of three, a party of whom two answers count is open for want of answers."""
    of_one, of_three = (as_json("analyse", eikenrode, *words) for words in ((), ("--quorum", "3")))
    out, _ = shown("analyse", eikenrode, "--quorum", "3", *EN)

    found = [
        {item["party"]: item["open_because"] for item in data["outcomes"]}["drinkwaterbedrijf"]
        for data in (of_one, of_three)
    ]
    assert found == ["tie", "quorum"]
    assert (of_one["quorum"], of_three["quorum"]) == (1, 3)
    assert "2 of the 3" in " ".join(out.split())


@pytest.mark.parametrize(
    ("option", "complaint"),
    [
        (("--quorum", "0"), "a whole number from 1"),
        (("--quorum", "twee"), "'twee' is no whole number; one looks like 2."),
        (("--quorum", "-1"), "'-1' is no whole number; one looks like 2."),
        (("--quorum", "1.5"), "'1.5' is no whole number; one looks like 2."),
        (("--quorum", "+2"), "'+2' is no whole number; one looks like 2."),
        (("--quorum", "1_0"), "'1_0' is no whole number; one looks like 2."),
        (("--quorum", "9" * 10), "is no whole number; one looks like 2."),
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
