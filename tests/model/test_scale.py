"""Scales: what they refuse, and what they know of their levels."""

from __future__ import annotations

from fractions import Fraction

import pytest

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Level,
    Scale,
)
from stakeholderkit.model.scale import as_number
from stakeholderkit.wording import Finding, Text


@pytest.mark.parametrize("values", [(), (1,), (1, 3), (2, 1), (1, 1), (1, 2, 4), (0, 1, 1)])
def test_bad_scales(values: tuple[int, ...]) -> None:
    """A scale has at least two levels that rise by one."""
    with pytest.raises(ModelError) as raised:
        _scale(*values)
    (finding,) = raised.value.complaints

    assert raised.value.code == Code.BAD_SCALE
    assert isinstance(finding, Finding)
    assert finding.location.field == "levels"


def test_scale() -> None:
    """A scale knows its ends, its exact middle and each of its levels."""
    scale = _scale(-1, 0, 1, 2)

    assert (scale.lowest, scale.highest) == (-1, 2)
    assert scale.middle * 2 == 1
    assert [level and level.value for level in map(scale.level, range(-2, 4))] == [
        None,
        -1,
        0,
        1,
        2,
        None,
    ]
    assert _scale(4, 5).level(5) is not None


def _scale(*values: int) -> Scale:
    text = Text("a", "b")
    return Scale(levels=tuple(Level(value=value, label=text, anchor=text) for value in values))


def _shown(*shown: str | None, labels: tuple[str, ...] = ()) -> Scale:
    return Scale(
        levels=tuple(
            Level(value=n, label=Text(label, label.upper()), anchor=Text("a", "b"), shown=text)
            for n, (text, label) in enumerate(
                zip(shown, labels or ("wort",) * len(shown), strict=True), 1
            )
        )
    )


def test_what_people_see() -> None:
    """A level is its number to rules, and to people what it shows; else its number too."""
    halves = _shown("1", "1½", "2", None)

    assert [level.written for level in halves.levels] == ["1", "1½", "2", "4"]
    assert [halves.written(value) for value in (0, 1, 2, 5)] == ["0", "1", "1½", "5"]
    assert halves.level(2) == halves.levels[1]
    assert [text.nl for text in halves.shown] == ["1", "1½", "2", "4"]
    assert _scale(1, 2).shown == ()


@pytest.mark.parametrize(
    "shown", [("a", "a"), ("2", None), ("Hoog", "hoog"), ("a b", "a  b"), (None, "1")]
)
def test_levels_that_look_the_same(shown: tuple[str | None, ...]) -> None:
    """Levels that nobody can tell apart are refused, also where one shows its number."""
    with pytest.raises(ModelError) as raised:
        _shown(*shown)

    assert raised.value.code == Code.BAD_SCALE


def test_levels_of_which_a_name_was_erased() -> None:
    """What erasing a person leaves of two levels may be the same: erasing never fails on it."""
    assert [level.written for level in _shown("…", "…", "3").levels] == ["…", "…", "3"]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (("3", "2", "1"), ["laag (3)", "midden (2)", "hoog (1)"]),
        (("-", "0", "+"), ["laag (-)", "midden (0)", "hoog (+)"]),
        (("laag", "2", "hoog"), ["laag", "midden (2)", "hoog"]),
        (("1", "1,5", "2"), ["1", "1,5", "2"]),
    ],
)
def test_scales_that_do_not_rise_as_numbers(shown: tuple[str, ...], expected: list[str]) -> None:
    """Where the numbers do not rise, a sentence is about the name of the level."""
    scale = _shown(*shown, labels=("laag", "midden", "hoog"))

    assert [text.nl for text in scale.shown] == expected


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("3", Fraction(3)),
        ("-2", Fraction(-2)),
        ("\N{MINUS SIGN}2", Fraction(-2)),
        ("3,5", Fraction(7, 2)),
        ("3.25", Fraction(13, 4)),
        ("3½", Fraction(7, 2)),
        ("3 ½", Fraction(7, 2)),
        ("-3½", Fraction(-7, 2)),
        ("½", Fraction(1, 2)),
        ("⅓", Fraction(1, 3)),
        (" 4 ", Fraction(4)),
        ("", None),
        ("-", None),
        ("3.", None),
        (",5", None),
        ("3a", None),
        ("1e3", None),
        ("٣", None),
        ("1" * 10, None),
    ],
)
def test_what_looks_like_a_number(written: str, number: Fraction | None) -> None:
    """Numbers as people write them are read exactly; all else is no number."""
    assert as_number(written) == number
