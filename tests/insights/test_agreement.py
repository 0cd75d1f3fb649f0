"""Krippendorff's alpha: the published values, an independent package, and what must hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from random import Random

import krippendorff
import numpy as np
import pytest
from hypothesis import example, given, strategies as st

from stakeholderkit.analysis import Analysis
from stakeholderkit.insights import Metric, agreement, alpha
from stakeholderkit.model import INFLUENCE, INTEREST, Audience, Register
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
Units = list[list[int | None]]
UNITS = st.integers(2, 5).flatmap(
    lambda raters: st.lists(
        st.lists(st.none() | st.integers(1, 5), min_size=raters, max_size=raters), max_size=12
    )
)
METRICS = st.sampled_from(Metric)

# The examples of the paper, a row for each observer and a dot for what is missing.
BINARY = ("0100000010", "1110010000")
LETTERS = ("aabbdcccedda", "babbbccceddd")
FOUR = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
# The example of Krippendorff's "Content Analysis" that encyclopaedias quote.
THREE = (".....34121133.3", "1.213343.......", "..21344.21133.4")


def observed(rows: Sequence[str]) -> Units:
    """Return the units of a table with a row for each observer."""
    return [
        [None if sign == "." else int(sign, 16) for sign in column]
        for column in zip(*rows, strict=True)
    ]


@pytest.mark.parametrize(
    ("rows", "metric", "published"),
    [
        (BINARY, Metric.NOMINAL, "0.095"),
        (LETTERS, Metric.NOMINAL, "0.692"),
        (FOUR, Metric.NOMINAL, "0.743"),
        (FOUR, Metric.ORDINAL, "0.815"),
        (FOUR, Metric.INTERVAL, "0.849"),
        (THREE, Metric.NOMINAL, "0.691"),
        (THREE, Metric.ORDINAL, "0.807"),
        (THREE, Metric.INTERVAL, "0.811"),
    ],
)
def test_published(rows: Sequence[str], metric: Metric, published: str) -> None:
    """The worked examples come out as they were published, to three decimals."""
    found = alpha(observed(rows), metric)
    assert found.value is not None

    assert f"{float(found.value):.3f}" == published
    assert (found.metric, found.reason) == (metric, None)


def test_exact() -> None:
    """The first example is worked out in fractions: 1 - 19 * 4 / (14 * 6)."""
    assert alpha(observed(BINARY), Metric.NOMINAL).value == Fraction(2, 21)


def test_what_it_rests_on() -> None:
    """A unit that one observer saw says nothing, and neither do its values."""
    found = alpha(observed(FOUR), Metric.NOMINAL)

    assert (found.units, found.raters, found.ratings) == (11, 4, 40)


@given(UNITS, METRICS)
# In a unit the lower value may well be the rarer one, and the rarest may be there three times.
@example([[1, 2, 2], [1, 1, 1], [2, 3, 3]], Metric.NOMINAL)
@example([[1, 2, 2, 2, 3], [1, 1, 1, 2, 3]], Metric.INTERVAL)
def test_the_independent_package(units: Units, metric: Metric) -> None:
    """Wherever alpha is defined it is that of the package ``krippendorff``."""
    found = alpha(units, metric)

    if found.value is not None:
        data = np.array(units, dtype=float).T
        expected = krippendorff.alpha(reliability_data=data, level_of_measurement=metric.value)
        assert float(found.value) == pytest.approx(float(expected), abs=1e-9)


@given(UNITS, METRICS)
def test_undefined(units: Units, metric: Metric) -> None:
    """Alpha is undefined, with its reason, without pairs and without differences; else at most 1.

    It is 1 exactly when every unit has one value.
    """
    found = alpha(units, metric)
    pairs = [[value for value in unit if value is not None] for unit in units]
    pairs = [unit for unit in pairs if len(unit) > 1]
    seen = {value for unit in pairs for value in unit}

    assert (found.value is None) == (len(seen) < 2) == (found.reason is not None)
    assert (found.units, found.ratings) == (len(pairs), sum(map(len, pairs)))
    if found.value is not None:
        assert isinstance(found.value, Fraction)
        assert found.value <= 1
        assert (found.value == 1) == all(len(set(unit)) == 1 for unit in pairs)


@pytest.mark.parametrize("metric", Metric)
@pytest.mark.parametrize(
    ("units", "words", "counts"),
    [
        ([], "Nothing was scored by two assessors", (0, 0, 0)),
        ([[1, None], [None, 2]], "Nothing was scored by two assessors", (0, 0, 0)),
        ([[3, 3], [3, 3, 3], [None, 2, None]], "All scores are the same", (2, 3, 5)),
    ],
)
def test_reasons(metric: Metric, units: Units, words: str, counts: tuple[int, int, int]) -> None:
    """The reason says which of the two it is."""
    found = alpha(units, metric)
    assert found.reason is not None

    assert found.reason.text("en").startswith(words)
    assert (found.value, found.units, found.raters, found.ratings) == (None, *counts)


@given(UNITS, METRICS, st.randoms(use_true_random=True))
def test_order(units: Units, metric: Metric, order: Random) -> None:
    """Neither the order of the units nor that of the raters matters, nor how they are named."""
    shuffled = order.sample(units, len(units))
    columns = order.sample(range(5), 5)
    named = [
        {f"rater {n}": unit[n] for n in columns if n < len(unit) and unit[n] is not None}
        for unit in shuffled
    ]

    assert alpha(named, metric) == alpha(units, metric)  # type: ignore[arg-type]


@given(UNITS, st.integers(-5, 5), st.integers(1, 4))
def test_rescaling(units: Units, shift: int, factor: int) -> None:
    """Alpha is the same on a scale with other numbers, whatever the metric."""
    other = [
        [None if value is None else factor * value + shift for value in unit] for unit in units
    ]

    for metric in Metric:
        assert alpha(other, metric) == alpha(units, metric)


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), max_size=9))
def test_two_values(units: list[tuple[int, int]]) -> None:
    """With two values there is nothing between them, so that the metrics agree."""
    values = {alpha(units, metric).value for metric in Metric}

    assert len(values) == 1


def test_agreement(make: Make, see: See) -> None:
    """The parties are the units, and what counts of each are the ratings, by dimension."""
    found = agreement(see(make("vve stad 12./.3.", "gas stad 5?5/1..", "corp stad 341/2.5")))

    assert list(found) == [INTEREST, INFLUENCE]
    for metric in Metric:
        named = [{"p": 1, "w": 2}, {"p": 5, "c": 5}, {"p": 3, "w": 4}]
        assert found[INTEREST][metric] == alpha(named, metric)
        assert found[INFLUENCE][metric].value is None


@given(analyses())
def test_agreement_of_any_analysis(analysis: Analysis) -> None:
    """It is that of the answers that count, on each dimension of the scheme."""
    found = agreement(analysis)

    assert list(found) == [axis.dimension for axis in analysis.scheme.axes]
    for dimension, alphas in found.items():
        ratings = [
            {item.assessor: item.value for item in known.answers if item.counts}
            for outcome in analysis.outcomes
            for known in outcome.assessments
            if known.dimension == dimension
        ]
        units = [[unit.get(item.id) for item in analysis.register.assessors] for unit in ratings]
        assert alphas == {metric: alpha(units, metric) for metric in Metric}


@given(analyses(audience=Audience.SHARED) | analyses(audience=Audience.PUBLIC))
def test_redacted(analysis: Analysis) -> None:
    """Where answers may be missing, nothing is said about agreement."""
    assert agreement(analysis) == {}
