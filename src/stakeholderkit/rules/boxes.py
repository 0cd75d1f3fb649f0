"""Many cases as few boxes, so that people can read where something holds.

A box is a run of pieces on every axis, and every case that these make; "interest above 3 and
influence at most 2" is one. To say where something holds, its cases are covered by boxes. Each
box is as large as it can be, as a prime implicant is in the method of Quine and McCluskey: W. V.
Quine, "The Problem of Simplifying Truth Functions", The American Mathematical Monthly 59 (1952).

The fewest boxes that suffice are not looked for. Already on two axes that is NP-hard: D. S.
Franzblau and D. J. Kleitman, "An Algorithm for Covering Polygons with Rectangles", Information and
Control 63 (1984), pages 164-189. A greedy choice is quick, and reads as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from stakeholderkit.model.condition import (
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
)
from stakeholderkit.rules.cases import Case, SplitAxis

Box: TypeAlias = tuple[tuple[int, ...], ...]
"""On every axis a run of the indexes of its pieces, without a gap."""


def boxes(splits: Sequence[SplitAxis], cases: Collection[Case]) -> tuple[Box, ...]:
    """Cover cases, and no others, by boxes that cannot grow; they may overlap.

    Each case that no box covers yet is grown along the axes, once beginning with each of them,
    and the largest box that comes out is kept. A box whose cases other boxes cover as well is
    left out in the end. The same cases always give the same boxes: few, though not always the
    fewest.

    Args:
        splits: the axes, split into pieces.
        cases: the cases to cover.
    """
    wanted = frozenset(cases)
    pieces = [tuple(split.pieces()) for split in splits]
    axes = range(len(splits))
    # Which axis is grown first decides what comes out: growing one may block the next.
    orders = [(*axes[first:], *axes[:first]) for first in axes]
    found: list[Box] = []
    times: Counter[Case] = Counter()
    for case in sorted(wanted):
        if case not in times:
            grown = [_grow(case, wanted, pieces, order) for order in orders]
            found.append(max(grown, key=lambda box: prod(map(len, box))))
            times.update(product(*found[-1]))
    # From the last box on, so that of two that could both go the earlier one stays.
    needed = []
    for box in reversed(found):
        if all(times[case] > 1 for case in product(*box)):
            times.subtract(product(*box))
        else:
            needed.append(box)
    return tuple(reversed(needed))


def _grow(
    case: Case, wanted: frozenset[Case], pieces: Sequence[tuple[int, ...]], order: Sequence[int]
) -> Box:
    """Grow a case to a box of wanted cases, along one axis after the other."""
    box: list[tuple[int, ...]] = [(index,) for index in case]
    for axis in order:
        middle = pieces[axis].index(case[axis])
        for indexes in (reversed(pieces[axis][:middle]), pieces[axis][middle + 1 :]):
            for index in indexes:
                layer = [*box[:axis], (index,), *box[axis + 1 :]]
                if not wanted.issuperset(product(*layer)):
                    break
                box[axis] = tuple(sorted((*box[axis], index)))
    return tuple(box)


def condition(splits: Sequence[SplitAxis], covering: Sequence[Box]) -> Condition:
    """Write the condition that holds in these boxes and nowhere else."""
    conditions = []
    for box in covering:
        bounding = [
            bound for split, run in zip(splits, box, strict=True) for bound in bounds(split, run)
        ]
        conditions.append(bounding[0] if len(bounding) == 1 else all_of(*bounding))
    return conditions[0] if len(conditions) == 1 else any_of(*conditions)


def bounds(split: SplitAxis, run: Sequence[int]) -> Iterator[Condition]:
    """Write the lower and upper bound of a run of pieces, neither where the scale itself ends."""
    pieces = split.pieces()
    name, low, high = split.axis.dimension, pieces[run[0]], pieces[run[-1]]
    if run[0] != min(pieces):
        yield at_least(name, low.low) if low.is_point else above(name, low.low)
    if run[-1] != max(pieces):
        yield at_most(name, high.high) if high.is_point else below(name, high.high)
