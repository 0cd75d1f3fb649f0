"""A proved scheme, compiled to a table: fast and explained are the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import prod

from attrs import frozen

from stakeholderkit.errors import SchemeError, UsageError
from stakeholderkit.model.scheme import Rule, Scheme
from stakeholderkit.rules.cells import Line, Piece, Place, lines, places
from stakeholderkit.rules.prove import fired, prove
from stakeholderkit.rules.row import Row, fault
from stakeholderkit.rules.verdict import Flip, Verdict
from stakeholderkit.wording import message

MOST_PAIRS = 10_000
"""The most pairs of levels for which verdicts are made ahead: two scales of a hundred levels."""


@frozen
class Table:
    """The rule of every case of a proved scheme.

    Attributes:
        scheme: the scheme.
        lines: its axes, cut into pieces.
        rules: the rule that fires in each combination of pieces.
    """

    scheme: Scheme
    lines: tuple[Line, ...]
    rules: Mapping[Place, Rule]

    def rule(self, values: Mapping[str, Fraction]) -> Rule:
        """Give the rule for a score on every axis, each within its scale."""
        return self.rules[self._place(values)]

    def possible(self, values: Mapping[str, Fraction]) -> tuple[str, ...]:
        """Give the groups still possible when scores are missing from `values`.

        Returns:
            The ids of the groups, the least involved first; exactly one when nothing is
            missing or what is missing does not matter.
        """
        row = tuple(values.get(line.axis.dimension) for line in self.lines)
        found = self._open.get(row)
        return found if found is not None else self._open.setdefault(row, self._left(row))

    def flips(self, values: Mapping[str, Fraction]) -> tuple[Flip, ...]:
        """Give, for each axis and direction, the nearest change that alters the group.

        Returns:
            The flips, the nearest first; in the order of the axes where they are as near.
        """
        found = [
            flip
            for axis_index in range(len(self.lines))
            for upward in (False, True)
            if (flip := self._flip(values, axis_index, upward=upward))
        ]
        return tuple(sorted(found, key=lambda flip: (flip.distance, not flip.reached)))

    def verdict(self, values: Mapping[str, Fraction]) -> Verdict:
        """Give the rule for a score on every axis, with what would change its group.

        Returns:
            The verdict: the same object each time for the same scores.

        Raises:
            UsageError: for a score off its scale.
        """
        row = tuple(values[line.axis.dimension] for line in self.lines)
        try:
            return self._known[row]
        except KeyError:
            complaint = fault(self.lines, row)
            assert complaint is not None, "only a row with a fault has no verdict"
            raise UsageError(complaint) from None

    def verdicts(self, rows: Iterable[Row]) -> list[Verdict]:
        """Give the verdict of every row of scores that are ready, in their order.

        Args:
            rows: a score for each axis, in the order of the axes. Levels of two axes are
                answered fastest.

        Returns:
            The verdicts, one object for all rows that are the same.

        Raises:
            UsageError: for the first row that has a score off its scale, or not one for each
                axis.
        """
        ready = rows if isinstance(rows, list) else list(rows)
        # Two look-ups by a number cost less than one by a pair.
        with suppress(KeyError, ValueError):
            pairs = self._pairs
            return [pairs[one][other] for one, other in ready]
        try:
            return list(map(self._known.__getitem__, ready))
        except KeyError:
            faults = ((number, fault(self.lines, row)) for number, row in enumerate(ready, 1))
            number, complaint = next((number, found) for number, found in faults if found)
            raise UsageError(
                message(complaint.code, "Row {row}: {complaint}", row=number, complaint=complaint)
            ) from None

    @cached_property
    def _open(self) -> dict[tuple[Fraction | None, ...], tuple[str, ...]]:
        """The groups still possible, by the scores that were asked about; None is a missing one."""
        return {}

    def _left(self, row: Sequence[Fraction | None]) -> tuple[str, ...]:
        choices = [
            line.pieces() if value is None else (line.index(value),)
            for line, value in zip(self.lines, row, strict=True)
        ]
        found = {self.rules[place].group for place in product(*choices)}
        return tuple(group.id for group in self.scheme.groups if group.id in found)

    @cached_property
    def _known(self) -> _Verdicts:
        return _Verdicts(self)

    @cached_property
    def _pairs(self) -> Mapping[int | Fraction, Mapping[int | Fraction, Verdict]]:
        """The verdicts by level and level; none unless there are two axes of modest scales."""
        scales = [range(line.axis.lowest, line.axis.highest + 1) for line in self.lines]
        if len(scales) != 2 or prod(map(len, scales)) > MOST_PAIRS:
            return {}
        return {one: {other: self._known[one, other] for other in scales[1]} for one in scales[0]}

    def _place(self, values: Mapping[str, Fraction]) -> Place:
        return tuple(line.index(values[line.axis.dimension]) for line in self.lines)

    def _flip(
        self, values: Mapping[str, Fraction], axis_index: int, *, upward: bool
    ) -> Flip | None:
        place = self._place(values)
        line = self.lines[axis_index]
        here = self.rules[place].group
        for index, piece in _beyond(line, place[axis_index], upward=upward):
            rule = self.rules[(*place[:axis_index], index, *place[axis_index + 1 :])]
            if rule.group != here:
                return Flip(
                    dimension=line.axis.dimension,
                    value=values[line.axis.dimension],
                    bound=piece.low if upward else piece.high,
                    reached=piece.is_point,
                    rises=upward,
                    group=rule.group,
                )
        return None


class _Verdicts(dict[Row, Verdict]):
    """The verdicts of the rows that were asked for, each made when it first is."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, row: Row) -> Verdict:
        table = self._table
        if fault(table.lines, row):
            raise KeyError(row)
        values = {
            line.axis.dimension: Fraction(value)
            for line, value in zip(table.lines, row, strict=True)
        }
        made = Verdict(table.rule(values), table.flips(values))
        return self.setdefault(row, made)


def _beyond(line: Line, index: int, *, upward: bool) -> Iterator[tuple[int, Piece]]:
    pieces = line.pieces().items()
    if upward:
        return ((place, piece) for place, piece in pieces if place > index)
    return ((place, piece) for place, piece in reversed(pieces) if place < index)


def compile_scheme(scheme: Scheme) -> Table:
    """Prove a scheme and compile it.

    Raises:
        SchemeError: when the proof fails, with every counter-example in words.
    """
    if found := prove(scheme):
        raise SchemeError(*found)
    cut = lines(scheme)
    # The proof has shown that every case has a rule.
    rules = {place: scheme.rules[fired(scheme, case)[0]] for place, case in places(cut)}
    return Table(scheme, cut, rules)
