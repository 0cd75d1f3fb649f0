"""A proved scheme, compiled to a table: fast and explained are the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

from attrs import frozen

from stakeholderkit.errors import SchemeError
from stakeholderkit.model.scheme import Rule, Scheme
from stakeholderkit.rules.cells import Line, Piece, Place, lines, places
from stakeholderkit.rules.prove import fired, prove


@frozen
class Flip:
    """A change of one score that would change the group.

    Attributes:
        dimension: the id of the dimension that changes.
        value: the score now.
        bound: the score at which the other group begins.
        reached: whether the bound itself already gives the other group, or only what lies
            beyond it.
        rises: whether the score has to rise for it.
        group: the id of that other group.
    """

    dimension: str
    value: Fraction
    bound: Fraction
    reached: bool
    rises: bool
    group: str

    @property
    def distance(self) -> Fraction:
        """How far the score is from the bound, in levels."""
        return abs(self.bound - self.value)

    @property
    def near(self) -> bool:
        """Whether one level is enough to get there."""
        return self.distance < 1 or (self.distance == 1 and self.reached)


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
        choices = [
            [line.index(values[line.axis.dimension])]
            if line.axis.dimension in values
            else list(line.pieces())
            for line in self.lines
        ]
        found = {self.rules[place].group for place in product(*choices)}
        return tuple(group.id for group in self.scheme.groups if group.id in found)

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
        return tuple(sorted(found, key=lambda flip: flip.distance))

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
