"""The parts of a scale that the rules of a scheme tell apart, for whoever draws them.

A threshold that one rule has may make no difference to the groups, and between two thresholds lie
many levels. What is drawn needs no more rows than there are different ones: so the pieces of an
axis that lie together, and give the same groups whatever the other axes say, make one band.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from stakeholderkit.model.axis import Axis
from stakeholderkit.rules.cases import Piece
from stakeholderkit.rules.table import RuleTable
from stakeholderkit.wording import Value, phrase


@frozen
class Band:
    """Values of one axis that lie together: a single level, or all that gives the same groups.

    Attributes:
        axis: the axis.
        low: where it begins.
        high: where it ends.
        after: whether it begins just above `low`, which is not in it.
        before: whether it ends just below `high`, which is not in it.
    """

    axis: Axis
    low: Fraction
    high: Fraction
    after: bool = False
    before: bool = False

    def holds(self, value: Fraction) -> bool:
        """Tell whether a value lies in it."""
        begun = self.low < value or (self.low == value and not self.after)
        return begun and (value < self.high or (value == self.high and not self.before))

    @property
    def levels(self) -> range:
        """The levels in it, rising; none when it lies between two levels."""
        first = floor(self.low) + 1 if self.after else ceil(self.low)
        last = ceil(self.high) - 1 if self.before else floor(self.high)
        return range(first, last + 1)

    @property
    def example(self) -> Fraction:
        """A value in it: its lowest level, if there is one."""
        if levels := self.levels:
            return Fraction(levels[0])
        return (self.low + self.high) / 2


def level_bands(axis: Axis) -> tuple[Band, ...]:
    """Make a band of each level of an axis, rising."""
    levels = map(Fraction, range(axis.lowest, axis.highest + 1))
    return tuple(Band(axis, level, level) for level in levels)


def bands(table: RuleTable, dimension: str) -> tuple[Band, ...]:
    """Divide one axis of a scheme into the bands that its rules tell apart.

    Args:
        table: the table of the scheme.
        dimension: the dimension of the axis.

    Returns:
        The bands, rising: together they are the whole scale, levels and all that lies between.
        Two that lie beside each other give different groups somewhere.
    """
    place = [axis.dimension for axis in table.scheme.axes].index(dimension)
    split = table.splits[place]
    # The cases of one piece come in the same order as those of any other.
    groups: dict[int, list[str]] = defaultdict(list)
    for case, rule in table.rules.items():
        groups[case[place]].append(rule.group)
    runs: list[list[tuple[int, Piece]]] = []
    for index, piece in split.pieces().items():
        if runs and groups[runs[-1][-1][0]] == groups[index]:
            runs[-1].append((index, piece))
        else:
            runs.append([(index, piece)])
    axis = split.axis
    return tuple(
        Band(
            axis=axis,
            low=first.low,
            high=last.high,
            # The interval at the end of a scale includes that end, unless it is a threshold.
            after=not first.is_point and first.low in split.thresholds,
            before=not last.is_point and last.high in split.thresholds,
        )
        for (_, first), *_, (_, last) in ((*run, run[-1]) for run in runs)
    )


def written_range(axis: Axis, low: int | Fraction, high: int | Fraction) -> Value:
    """Write values of an axis that lie together as people see them: ``3``, or ``1 to 5``."""
    if low == high:
        return axis.written(low)
    return phrase("{low} to {high}", low=axis.written(low), high=axis.written(high))
