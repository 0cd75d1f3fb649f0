"""Where values lie: the median and the quartiles, against the standard library."""

from __future__ import annotations

import statistics
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.analysis.consensus import median, quartiles

VALUES = st.lists(st.integers(-9, 9), min_size=1)


@given(VALUES)
def test_median(values: list[int]) -> None:
    """The median is exact, and that of the standard library."""
    assert median(values) == statistics.median([Fraction(value) for value in values])
    assert isinstance(median(values), Fraction)


@given(st.lists(st.integers(-9, 9), min_size=2))
def test_quartiles(values: list[int]) -> None:
    """The quartiles are exact, and those of the standard library's inclusive method."""
    exact = [Fraction(value) for value in values]
    found = quartiles(values)
    assert found is not None

    assert list(found) == statistics.quantiles(exact, method="inclusive")
    assert all(isinstance(value, Fraction) for value in found)


@given(VALUES)
def test_quartiles_lie_around_the_median(values: list[int]) -> None:
    """The second quartile is the median, and all three lie in order within the values."""
    found = quartiles(values)
    assert found is not None
    low, middle, high = found

    assert middle == median(values)
    assert min(values) <= low <= middle <= high <= max(values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([3], (3, 3, 3)),
        ([1, 2], (Fraction(5, 4), Fraction(3, 2), Fraction(7, 4))),
        ([5, 1, 3], (2, 3, 4)),
        ([1, 2, 3, 5], (Fraction(7, 4), Fraction(5, 2), Fraction(7, 2))),
    ],
)
def test_a_few_values(values: list[int], expected: tuple[Fraction, ...]) -> None:
    """With few values the quartiles lie between them, along a straight line."""
    assert quartiles(values) == expected


def test_nothing() -> None:
    """Without values there is neither: missing is never zero and never the middle."""
    assert median([]) is None
    assert quartiles([]) is None
