"""The finite number of cases behind a scheme's infinite number of scores.

Consensus scores are exact fractions, so a median of 3.5 is a case too. The thresholds of a
scheme cut each axis into points and open intervals; within one of these pieces no comparison
changes its answer. Whoever looks at every combination of pieces has looked at every case.
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

from stakeholderkit.model.condition import comparisons
from stakeholderkit.model.scheme import Axis, Scheme

Place: TypeAlias = tuple[int, ...]
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
class Line:
    """One axis, cut into pieces.

    Piece ``2 * i`` is the interval below cut ``i`` and piece ``2 * i + 1`` is the cut itself,
    so a value finds its piece by bisection.

    Attributes:
        axis: the axis.
        cuts: the thresholds on it, rising.
    """

    axis: Axis
    cuts: tuple[Fraction, ...]

    def index(self, value: Fraction) -> int:
        """Tell in which piece a value lies."""
        cut = bisect_left(self.cuts, value)
        return 2 * cut + (cut < len(self.cuts) and self.cuts[cut] == value)

    def pieces(self) -> dict[int, Piece]:
        """Give the pieces that hold any value of the scale, by index."""
        lowest, highest = Fraction(self.axis.lowest), Fraction(self.axis.highest)
        bounds = (lowest, *self.cuts, highest)
        found: dict[int, Piece] = {}
        for place, (low, high) in enumerate(pairwise(bounds)):
            if low < high:
                found[2 * place] = Piece(low, high)
            if place < len(self.cuts):
                found[2 * place + 1] = Piece(high, high)
        return found


def lines(*schemes: Scheme) -> tuple[Line, ...]:
    """Cut every axis by the thresholds of all rules of schemes that have the same axes."""
    cuts: dict[str, set[Fraction]] = defaultdict(set)
    for scheme in schemes:
        for rule in scheme.rules:
            for comparison in comparisons(rule.when):
                cuts[comparison.dimension].add(comparison.threshold)
    return tuple(Line(axis, tuple(sorted(cuts[axis.dimension]))) for axis in schemes[0].axes)


def count_cases(*schemes: Scheme) -> int:
    """Tell how many combinations of pieces schemes with the same axes have, without making them."""
    return prod(len(line.pieces()) for line in lines(*schemes))


def places(cut: tuple[Line, ...]) -> Iterator[tuple[Place, Mapping[str, Piece]]]:
    """Give every combination of pieces, with the pieces by dimension."""
    names = [line.axis.dimension for line in cut]
    for combination in product(*(line.pieces().items() for line in cut)):
        place = tuple(index for index, _ in combination)
        yield place, dict(zip(names, (piece for _, piece in combination), strict=True))


def examples(pieces: Mapping[str, Piece]) -> dict[str, Fraction]:
    """Give one score inside each piece."""
    return {dimension: piece.example for dimension, piece in pieces.items()}
