"""Many cells as few boxes, so that people can read where something holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import product
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
from stakeholderkit.rules.cells import Line, Place

Box: TypeAlias = tuple[tuple[int, ...], ...]
"""On every axis a run of the indices of its pieces, without a gap."""


def boxes(cut: Sequence[Line], places: Collection[Place]) -> tuple[Box, ...]:
    """Cover places, and no others, by boxes that cannot grow; they may overlap.

    Each place in turn that is not yet covered is grown along the axes, beginning with each of
    them, and the largest that comes out is kept. Boxes that others cover together are left out.
    The same places always give the same boxes. They are few, though not always the fewest there
    are: to find those is hard, and nobody needs it.
    """
    wanted = frozenset(places)
    pieces = [tuple(line.pieces()) for line in cut]
    axes = range(len(cut))
    turns = [(*axes[first:], *axes[:first]) for first in axes]
    found: list[Box] = []
    times: Counter[Place] = Counter()
    for place in sorted(wanted):
        if place not in times:
            grown = [_grow(place, wanted, pieces, order) for order in turns]
            found.append(max(grown, key=lambda box: len(list(product(*box)))))
            times.update(product(*found[-1]))
    needed = []
    for box in reversed(found):
        if all(times[place] > 1 for place in product(*box)):
            times.subtract(product(*box))
        else:
            needed.append(box)
    return tuple(reversed(needed))


def _grow(
    place: Place, wanted: frozenset[Place], pieces: Sequence[tuple[int, ...]], order: Sequence[int]
) -> Box:
    """Grow a place to a box of wanted places, along one axis after the other."""
    box: list[tuple[int, ...]] = [(index,) for index in place]
    for axis in order:
        middle = pieces[axis].index(place[axis])
        for indices in (reversed(pieces[axis][:middle]), pieces[axis][middle + 1 :]):
            for index in indices:
                layer = [*box[:axis], (index,), *box[axis + 1 :]]
                if not wanted.issuperset(product(*layer)):
                    break
                box[axis] = tuple(sorted((*box[axis], index)))
    return tuple(box)


def condition(cut: Sequence[Line], covering: Sequence[Box]) -> Condition:
    """Give the condition that holds in these boxes and nowhere else."""
    cases = []
    for box in covering:
        parts = [part for line, run in zip(cut, box, strict=True) for part in bounds(line, run)]
        cases.append(parts[0] if len(parts) == 1 else all_of(*parts))
    return cases[0] if len(cases) == 1 else any_of(*cases)


def bounds(line: Line, run: Sequence[int]) -> Iterator[Condition]:
    """Give the least and the most of a run of pieces, neither where the scale itself ends."""
    pieces = line.pieces()
    name, low, high = line.axis.dimension, pieces[run[0]], pieces[run[-1]]
    if run[0] != min(pieces):
        yield at_least(name, low.low) if low.is_point else above(name, low.low)
    if run[-1] != max(pieces):
        yield at_most(name, high.high) if high.is_point else below(name, high.high)
