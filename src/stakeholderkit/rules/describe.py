"""Conditions and cases in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from stakeholderkit.model.axis import Axis
from stakeholderkit.model.condition import Compare, Condition, Every, Not, Operator, Some
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules.boxes import Box, bounds
from stakeholderkit.rules.cases import Case, SplitAxis
from stakeholderkit.wording import AnyOf, Message, Value, marked, phrase

_COMPARISONS: Mapping[Operator, str] = {
    Operator.AT_LEAST: marked("{dimension} at least {threshold}"),
    Operator.ABOVE: marked("{dimension} above {threshold}"),
    Operator.AT_MOST: marked("{dimension} at most {threshold}"),
    Operator.BELOW: marked("{dimension} below {threshold}"),
}


def describe(scheme: Scheme, condition: Condition) -> Value:
    """Put a condition of a scheme into words: ``interest above 3 and influence at most 3``.

    What is joined by another word stands in brackets. A dimension that the scheme does not ask
    for, which is a fault, is called by its id. Levels look as people see them.
    """
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            axis = next((item for item in scheme.axes if item.dimension == dimension), None)
            return phrase(
                _COMPARISONS[operator],
                dimension=axis.label if axis else dimension,
                threshold=axis.written(threshold) if axis else threshold,
            )
        case Every(operands=()):
            return phrase("always")
        case Some(operands=()):
            return phrase("never")
        case Every(operands=operands):
            return tuple(_describe_operand(scheme, operand, Some) for operand in operands)
        case Some(operands=operands):
            return AnyOf(tuple(_describe_operand(scheme, operand, Every) for operand in operands))
        case Not(operand=operand):
            return phrase("not ({condition})", condition=describe(scheme, operand))
        case _:
            assert_never(condition)


def _describe_operand(scheme: Scheme, operand: Condition, other: type[Every | Some]) -> Value:
    words = describe(scheme, operand)
    if isinstance(operand, other) and len(operand.operands) > 1:
        return phrase("({condition})", condition=words)
    return words


def describe_scores(axes: Sequence[Axis], scores: Mapping[str, Fraction]) -> Value:
    """Put scores into words: ``interest 3 and influence 4.5``."""
    return tuple(_describe_value(axis, scores[axis.dimension]) for axis in axes)


def describe_case(scheme: Scheme, splits: Sequence[SplitAxis], case: Case) -> Value:
    """Put a case into words, every axis named: ``interest 3 and influence from 1 to 5``."""
    return tuple(
        words
        for split, index in zip(splits, case, strict=True)
        for words in _describe_run(scheme, split, (index,)) or (_describe_whole(split.axis),)
    )


def describe_box(scheme: Scheme, splits: Sequence[SplitAxis], box: Box) -> Value:
    """Put cases that lie together into words; an axis is named only where it matters."""
    found = [
        words
        for split, run in zip(splits, box, strict=True)
        for words in _describe_run(scheme, split, run)
    ]
    return tuple(found) or phrase("always")


def _describe_run(scheme: Scheme, split: SplitAxis, run: Sequence[int]) -> tuple[Value, ...]:
    """Put a run of pieces into words; none for a whole scale."""
    pieces = split.pieces()
    first, last = pieces[run[0]], pieces[run[-1]]
    ends = tuple(bounds(split, run))
    if first == last and first.is_point:
        return (_describe_value(split.axis, first.low),)
    if len(ends) == 2 and not first.is_point and not last.is_point:
        return (
            phrase(
                "{dimension} between {low} and {high}",
                dimension=split.axis.label,
                low=split.axis.written(first.low),
                high=split.axis.written(last.high),
            ),
        )
    return tuple(describe(scheme, end) for end in ends)


def _describe_value(axis: Axis, value: Fraction) -> Message:
    return phrase("{dimension} {value}", dimension=axis.label, value=axis.written(value))


def _describe_whole(axis: Axis) -> Message:
    return phrase(
        "{dimension} from {low} to {high}",
        dimension=axis.label,
        low=axis.written(axis.lowest),
        high=axis.written(axis.highest),
    )
