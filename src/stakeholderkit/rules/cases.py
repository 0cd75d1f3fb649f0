"""The finite number of cases behind a scheme's infinite number of scores.

A consensus is an exact fraction, as 3½ is the median of 3 and 4, so there is no end to the scores
that a scheme may meet. Yet its rules only compare scores with thresholds. These cut each axis into
pieces: every threshold is a point, and between two neighbours, or a threshold and the end of the
scale, lies an open interval. Within one piece every comparison has one result. So a case, which is
one piece on each axis, stands for all of its scores, and whoever looks at every case has looked at
every score.

Bounds and examples are fractions, never floating-point numbers, so rounding moves none of them
across a threshold.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise, product
from math import prod
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.model.axis import Axis
from stakeholderkit.model.condition import comparisons
from stakeholderkit.model.scheme import Scheme

Case: TypeAlias = tuple[int, ...]
"""A combination of pieces: one index an axis, in the order of the scheme's axes."""


@frozen
class Piece:
    """A point (both bounds the same) or the open interval between two bounds.

    The interval at the end of a scale includes that end.
    """

    low: Fraction
    high: Fraction

    @property
    def is_point(self) -> bool:
        """Whether the piece is a single value."""
        return self.low == self.high

    @property
    def example(self) -> Fraction:
        """A value inside the piece."""
        return (self.low + self.high) / 2


@frozen
class SplitAxis:
    """One axis, split into pieces by the thresholds on it.

    Piece ``2 * i`` is the interval below threshold ``i`` and piece ``2 * i + 1`` is the threshold,
    so a value finds its piece by bisection.

    Attributes:
        axis: the axis.
        thresholds: the thresholds on it, rising.
    """

    axis: Axis
    thresholds: tuple[Fraction, ...]

    def index(self, value: Fraction) -> int:
        """Tell in which piece a value lies."""
        below = bisect_left(self.thresholds, value)
        return 2 * below + (below < len(self.thresholds) and self.thresholds[below] == value)

    def pieces(self) -> dict[int, Piece]:
        """Return the pieces that hold any value of the scale, by index."""
        # A threshold at the end of the scale has no interval beyond it, whose index stays unused.
        lowest, highest = Fraction(self.axis.lowest), Fraction(self.axis.highest)
        bounds = (lowest, *self.thresholds, highest)
        found: dict[int, Piece] = {}
        for index, (low, high) in enumerate(pairwise(bounds)):
            if low < high:
                found[2 * index] = Piece(low, high)
            if index < len(self.thresholds):
                found[2 * index + 1] = Piece(high, high)
        return found


def split_axes(*schemes: Scheme) -> tuple[SplitAxis, ...]:
    """Split every axis by the thresholds of all rules of schemes that have the same axes."""
    thresholds: dict[str, set[Fraction]] = defaultdict(set)
    for scheme in schemes:
        for rule in scheme.rules:
            for comparison in comparisons(rule.when):
                thresholds[comparison.dimension].add(comparison.threshold)
    return tuple(
        SplitAxis(axis, tuple(sorted(thresholds[axis.dimension]))) for axis in schemes[0].axes
    )


def count_cases(*schemes: Scheme) -> int:
    """Tell how many combinations of pieces schemes with the same axes have, without making them."""
    return prod(len(split.pieces()) for split in split_axes(*schemes))


def all_cases(splits: tuple[SplitAxis, ...]) -> Iterator[tuple[Case, Mapping[str, Piece]]]:
    """Make every combination of pieces, with the pieces by dimension."""
    names = [split.axis.dimension for split in splits]
    for combination in product(*(split.pieces().items() for split in splits)):
        case = tuple(index for index, _ in combination)
        yield case, dict(zip(names, (piece for _, piece in combination), strict=True))


def examples(pieces: Mapping[str, Piece]) -> dict[str, Fraction]:
    """Choose one score inside each piece."""
    return {dimension: piece.example for dimension, piece in pieces.items()}
