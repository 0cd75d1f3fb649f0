"""One value from several assessors."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction


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
