"""A proved scheme, compiled to a table of the rule for every case.

A score finds its piece on an axis by bisection, and the pieces together find the rule: the time
does not depend on the number of rules. Because the table holds the rules themselves, and the cases
next to a case, the same look-up also tells the reason and what would change the group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import cached_property
from math import prod

from attrs import evolve, field, frozen

from stakeholderkit.errors import SchemeError, UsageError
from stakeholderkit.model.scheme import Rule, Scheme
from stakeholderkit.rules.cases import Case, Piece, SplitAxis, split_axes
from stakeholderkit.rules.possible import Possible, Span, Spans, look_in, pieces_within
from stakeholderkit.rules.prove import prove_cases
from stakeholderkit.rules.row import Row, fault
from stakeholderkit.rules.verdict import Flip, Verdict
from stakeholderkit.wording import marked, message, phrase

MOST_PAIRS = 10_000
"""The most pairs of levels for which verdicts are made ahead: two scales of a hundred levels."""


@frozen
class RuleTable:
    """The rule of every case of a proved scheme.

    Attributes:
        scheme: the scheme.
        splits: its axes, split into pieces.
        rules: the rule that fires in each combination of pieces.
    """

    scheme: Scheme
    # Both follow from the scheme, which is all that counts in comparing two tables.
    splits: tuple[SplitAxis, ...] = field(eq=False, repr=False)
    rules: Mapping[Case, Rule] = field(eq=False, repr=False)

    def told_as(self, scheme: Scheme) -> RuleTable:
        """Return the table of a scheme that has the same rules, told in other words.

        Args:
            scheme: the scheme of this table, but for its labels, reasons and unknown fields.
        """
        new = dict(zip(map(id, self.scheme.rules), scheme.rules, strict=True))
        rules = {case: new[id(rule)] for case, rule in self.rules.items()}
        return evolve(self, scheme=scheme, splits=split_axes(scheme), rules=rules)

    def rule(self, values: Mapping[str, Fraction]) -> Rule:
        """Return the rule for a score on every axis, each within its scale."""
        return self.rules[self._case(values)]

    def possible(self, spans: Spans, *, between: bool = False) -> Possible:
        """Find what is still possible while scores are spans.

        Args:
            spans: the span of each score, within its scale; one that is left out is the whole
                scale.
            between: whether all numbers within a span are possible, or its levels alone.

        Returns:
            What is possible: the same object each time for the same spans.
        """
        row = tuple(spans.get(split.axis.dimension) for split in self.splits)
        found = self._looked.get((row, between))
        if found is None:
            choices = [
                pieces_within(split, span, between=between)
                for split, span in zip(self.splits, row, strict=True)
            ]
            found = self._looked[row, between] = look_in(self.scheme, self.rules, choices)
        return found

    def flips(self, values: Mapping[str, Fraction]) -> tuple[Flip, ...]:
        """Find, for each axis and direction, the first change that alters the group.

        One score changes and the others stay: from its piece the others on that axis are looked
        up, outwards, until one has another group.

        Returns:
            The flips, in the order of the axes, down before up.
        """
        return tuple(
            flip
            for axis_index in range(len(self.splits))
            for upward in (False, True)
            if (flip := self._flip(values, axis_index, upward=upward))
        )

    def verdict(self, values: Mapping[str, Fraction]) -> Verdict:
        """Return the rule for a score on every axis, with what would change its group.

        Returns:
            The verdict: the same object each time for the same scores.

        Raises:
            UsageError: for a score off its scale.
        """
        row = tuple(values[split.axis.dimension] for split in self.splits)
        try:
            return self._known[row]
        except KeyError:
            complaint = fault(self.splits, row)
            assert complaint is not None, "only a row with a fault has no verdict"
            raise UsageError(complaint) from None

    def verdicts(self, rows: Iterable[Row]) -> list[Verdict]:
        """Return the verdict of every row of scores that are ready, in their order.

        Args:
            rows: a score for each axis, in the order of the axes. Levels of two axes are
                looked up fastest.

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
            faults = ((number, fault(self.splits, row)) for number, row in enumerate(ready, 1))
            number, complaint = next((number, found) for number, found in faults if found)
            raise UsageError(
                message(complaint.code, "Row {row}: {complaint}", row=number, complaint=complaint)
            ) from None

    @cached_property
    def _looked(self) -> dict[tuple[tuple[Span | None, ...], bool], Possible]:
        """What is possible, by the spans that were looked at and whether numbers lie between."""
        return {}

    @cached_property
    def _known(self) -> _Verdicts:
        return _Verdicts(self)

    @cached_property
    def _pairs(self) -> Mapping[int | Fraction, Mapping[int | Fraction, Verdict]]:
        """The verdicts by level and level; none unless there are two axes of modest scales."""
        scales = [range(split.axis.lowest, split.axis.highest + 1) for split in self.splits]
        if len(scales) != 2 or prod(map(len, scales)) > MOST_PAIRS:
            return {}
        return {one: {other: self._known[one, other] for other in scales[1]} for one in scales[0]}

    def _case(self, values: Mapping[str, Fraction]) -> Case:
        return tuple(split.index(values[split.axis.dimension]) for split in self.splits)

    def _flip(
        self, values: Mapping[str, Fraction], axis_index: int, *, upward: bool
    ) -> Flip | None:
        case = self._case(values)
        split = self.splits[axis_index]
        here = self.rules[case].group
        for index, piece in _beyond(split, case[axis_index], upward=upward):
            rule = self.rules[(*case[:axis_index], index, *case[axis_index + 1 :])]
            if rule.group != here:
                bound = piece.low if upward else piece.high
                sentence = phrase(
                    _msgid(rises=upward, reached=piece.is_point),
                    dimension=split.axis.label,
                    bound=split.axis.written(bound),
                    group=self.scheme.group(rule.group).label,
                )
                return Flip(
                    dimension=split.axis.dimension,
                    bound=bound,
                    reached=piece.is_point,
                    rises=upward,
                    group=rule.group,
                    sentence=sentence,
                )
        return None


def _msgid(*, rises: bool, reached: bool) -> str:
    """Return the sentence for a change up or down, to the bound itself or beyond it."""
    if rises and reached:
        return marked("With {dimension} at {bound} or higher the group becomes: {group}.")
    if rises:
        return marked("With {dimension} above {bound} the group becomes: {group}.")
    if reached:
        return marked("With {dimension} at {bound} or lower the group becomes: {group}.")
    return marked("With {dimension} below {bound} the group becomes: {group}.")


class _Verdicts(dict[Row, Verdict]):
    """The verdicts of the rows that were looked up, each made the first time."""

    def __init__(self, table: RuleTable) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, row: Row) -> Verdict:
        table = self._table
        if fault(table.splits, row):
            raise KeyError(row)
        values = {
            split.axis.dimension: Fraction(value)
            for split, value in zip(table.splits, row, strict=True)
        }
        made = Verdict(table.rule(values), table.flips(values))
        return self.setdefault(row, made)


def _beyond(split: SplitAxis, index: int, *, upward: bool) -> Iterator[tuple[int, Piece]]:
    pieces = split.pieces().items()
    if upward:
        return ((other, piece) for other, piece in pieces if other > index)
    return ((other, piece) for other, piece in reversed(pieces) if other < index)


def compile_scheme(scheme: Scheme) -> RuleTable:
    """Prove a scheme and compile it.

    Raises:
        SchemeError: when the proof fails, with every counter-example in words.
    """
    faults, first = prove_cases(scheme)
    if faults:
        raise SchemeError(*faults)
    # The proof has shown that every case has a rule.
    rules = {case: scheme.rules[index] for case, index in first.items()}
    return RuleTable(scheme, split_axes(scheme), rules)
