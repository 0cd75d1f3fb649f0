"""Where two schemes give different groups: every case compared, and told in few boxes.

The thresholds of both schemes together cut each axis into finer pieces than those of either. In
one such piece no comparison of either scheme changes its result, so one example of each case
shows which groups the two give to all of its scores: the comparison is complete.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import field, frozen

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model.condition import Condition
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules.boxes import boxes, condition
from stakeholderkit.rules.cases import Case, all_cases, count_cases, examples, split_axes
from stakeholderkit.rules.describe import describe_box
from stakeholderkit.rules.effort import too_much
from stakeholderkit.rules.table import compile_scheme
from stakeholderkit.wording import Language, Message, message, phrase, quoted


@frozen
class Difference:
    """Scores for which two schemes give two groups.

    Attributes:
        when: the condition that these scores meet, and no others of this difference.
        group: the id of the group that the first scheme gives.
        other: the id of the group that the other scheme gives.
    """

    when: Condition
    group: str
    other: str
    _sentence: Message = field(repr=False)

    def text(self, language: Language) -> str:
        """Say for which scores the groups differ, and which they are."""
        return self._sentence.text(language)


def differences(one: Scheme, other: Scheme) -> tuple[Difference, ...]:
    """Find the scores for which two schemes give different groups.

    Every case is looked at, and cases that lie together are told together. Two differences may
    overlap where they are between the same two groups.

    Args:
        one: the scheme as it was, or as we have it.
        other: the scheme with the same dimensions, on the same scales, and the same groups.

    Returns:
        The differences, by the groups of the first scheme and then of the other; none when the
        schemes give the same group everywhere.

    Raises:
        SchemeError: when the two cannot be compared case by case, when one fails its proof, or
            when they have too many cases together.
    """
    if complaint := _incomparable(one, other):
        raise SchemeError(complaint)
    # Both limits are those of one proof: two schemes that take long are looked at together.
    if complaint := too_much([one, other], count_cases(one, other)):
        raise SchemeError(complaint)
    tables = [compile_scheme(one), compile_scheme(other)]
    splits = split_axes(one, other)
    apart: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case, pieces in all_cases(splits):
        first, second = (table.rule(examples(pieces)).group for table in tables)
        if first != second:
            apart[first, second].append(case)
    pairs = [(first.id, second.id) for first in one.groups for second in one.groups]
    return tuple(
        Difference(
            when=condition(splits, [box]),
            group=first,
            other=second,
            sentence=phrase(
                "{case}: {group} by the first, {second} by the second.",
                case=describe_box(one, splits, box),
                group=one.group(first).label,
                second=other.group(second).label,
            ),
        )
        for first, second in pairs
        for box in boxes(splits, apart.get((first, second), ()))
    )


def _incomparable(one: Scheme, other: Scheme) -> Message | None:
    scales, others = (
        {(axis.dimension, axis.lowest, axis.highest) for axis in scheme.axes}
        for scheme in (one, other)
    )
    groups, theirs = (
        (scheme.grouping.id, [group.id for group in scheme.groups]) for scheme in (one, other)
    )
    if scales == others and groups == theirs:
        return None
    return message(
        Code.INCOMPARABLE_SCHEMES,
        "{one} and {other} cannot be compared case by case: that takes the same dimensions on the "
        "same scales, and the same groups in the same order.",
        one=quoted(one.id),
        other=quoted(other.id),
    )
