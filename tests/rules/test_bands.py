"""The bands of an axis: all of its values, divided where the rules tell them apart."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Band,
    Rule,
    Scheme,
    above,
    all_of,
    any_of,
    at_least,
    bands,
    compile_scheme,
    level_bands,
    written_range,
)
from stakeholderkit.rules.cases import all_cases, examples, split_axes
from stakeholderkit.testing import schemes
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=ANY, lowest=1, highest=10)
OTHER = evolve(AXIS, dimension="influence")
SCHEME = Scheme(
    id="s",
    version="1",
    label=ANY,
    axes=(AXIS, OTHER),
    ladder=RINGEN,
    rules=(
        Rule(when=above("interest", Fraction(11, 2)), group="meebeslissen", because=ANY),
        Rule(when=at_least("interest", 3), group="meewerken", because=ANY),
        # Where this looks at the other axis, it makes no difference.
        Rule(when=any_of(above("influence", 7), all_of()), group="meeweten", because=ANY),
    ),
    unused=("meedenken",),
    source=ANY,
    inference=ANY,
)


def test_bands_of_a_scale() -> None:
    """A scale is divided at the thresholds that matter, and its ends are in its bands."""
    found = bands(compile_scheme(SCHEME), "interest")

    assert found == (
        Band(AXIS, Fraction(1), Fraction(3), before=True),
        Band(AXIS, Fraction(3), Fraction(11, 2)),
        Band(AXIS, Fraction(11, 2), Fraction(10), after=True),
    )
    assert [[*band.levels] for band in found] == [[1, 2], [3, 4, 5], [6, 7, 8, 9, 10]]
    assert [band.example for band in found] == [1, 3, 6]
    assert [band.holds(Fraction(11, 2)) for band in found] == [False, True, False]
    assert [band.holds(Fraction(3)) for band in found] == [False, True, False]


def test_thresholds_that_make_no_difference() -> None:
    """An axis on which nothing depends is one band, whatever its rules look at."""
    (found,) = bands(compile_scheme(SCHEME), "influence")

    assert found == Band(OTHER, Fraction(1), Fraction(10))
    assert len(found.levels) == 10


def test_a_band_without_a_level() -> None:
    """Between two thresholds there may be no level; a value inside is found all the same."""
    between = Band(AXIS, Fraction(3), Fraction(4), after=True, before=True)

    assert not between.levels
    assert between.holds(between.example)


@given(schemes())
def test_bands_of_any_scheme(scheme: Scheme) -> None:
    """Every case lies in one band of each axis, and those of the same bands get one group."""
    table = compile_scheme(scheme)
    found = {axis.dimension: bands(table, axis.dimension) for axis in scheme.axes}
    groups: dict[tuple[int, ...], set[str]] = {}
    for _, pieces in all_cases(split_axes(scheme)):
        values = examples(pieces)
        place = []
        for dimension, value in values.items():
            (index,) = (n for n, band in enumerate(found[dimension]) if band.holds(value))
            place.append(index)
        groups.setdefault(tuple(place), set()).add(table.rule(values).group)

    assert groups.keys() == set(product(*(range(len(item)) for item in found.values())))
    assert {len(item) for item in groups.values()} == {1}
    for item in found.values():
        assert all(one.high == other.low for one, other in pairwise(item))


def test_levels_one_by_one() -> None:
    """Each level is a band of its own."""
    assert [[*band.levels] for band in level_bands(AXIS)] == [[n] for n in range(1, 11)]


@pytest.mark.parametrize(
    ("low", "high", "written"), [(3, 3, "3"), (1, 5, "1 t/m 5"), (1, Fraction(11, 2), "1 t/m 5,5")]
)
def test_range_in_words(low: int, high: int, written: str) -> None:
    """A range is told by its ends, a single value by itself."""
    found = written_range(AXIS, low, high)

    assert (f"{found}" if isinstance(found, int) else found.text("nl")) == written  # type: ignore[union-attr]
