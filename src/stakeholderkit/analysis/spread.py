"""Where a handful of values lies: the middle one, and the quarters. Exact, never rounded."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import TypeAlias

Quartiles: TypeAlias = tuple[Fraction, Fraction, Fraction]
"""A quarter of the values lies at or below the first, half at or below the second, and so on."""


def median(values: Collection[int]) -> Fraction | None:
    """Give the exact median, or None for no values.

    With an even number it is halfway between the two in the middle: 3 and 4 give 3½. That
    value is then held against the thresholds as it is, and never rounded.
    """
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    return Fraction(ordered[half] + ordered[~half], 2)


def quartiles(values: Collection[int]) -> Quartiles | None:
    """Give the exact quartiles, or None for no values; of one value, that value three times.

    The values are seen as all there are, from the lowest (0 %) to the highest (100 %), at equal
    distances, and what lies between two of them is found along a straight line: definition 7 of
    R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
    Statistician 50 (1996), pages 361-365. It is the method ``inclusive`` of Python's
    ``statistics.quantiles`` and ``QUARTILE.INC`` in spreadsheets.
    """
    if not values:
        return None
    ordered = sorted(values)
    return _at(ordered, 1), _at(ordered, 2), _at(ordered, 3)


def _at(ordered: list[int], quarter: int) -> Fraction:
    place, part = divmod(quarter * (len(ordered) - 1), 4)
    low, high = ordered[place], ordered[min(place + 1, len(ordered) - 1)]
    return low + Fraction((high - low) * part, 4)
