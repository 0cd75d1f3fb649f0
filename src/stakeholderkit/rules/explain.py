"""Conditions and cases in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from stakeholderkit.model.condition import Compare, Condition, Every, Not, Operator, Some
from stakeholderkit.model.scheme import Axis, Scheme
from stakeholderkit.rules.boxes import Box, bounds
from stakeholderkit.rules.cells import Line, Place
from stakeholderkit.wording import AnyOf, Message, Value, marked, message, word

_COMPARISONS: Mapping[Operator, str] = {
    Operator.AT_LEAST: marked("{dimension} at least {threshold}"),
    Operator.ABOVE: marked("{dimension} above {threshold}"),
    Operator.AT_MOST: marked("{dimension} at most {threshold}"),
    Operator.BELOW: marked("{dimension} below {threshold}"),
}


def describe(scheme: Scheme, condition: Condition) -> Value:
    """Put a condition of a scheme into words: ``interest above 3 and influence at most 3``.

    What is joined by another word stands in brackets. A dimension that the scheme does not ask
    for, which is a fault, is called by its id.
    """
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            labels: dict[str, Value] = {axis.dimension: axis.label for axis in scheme.axes}
            label = labels.get(dimension, dimension)
            return message("word", _COMPARISONS[operator], dimension=label, threshold=threshold)
        case Every(parts=()):
            return word("always")
        case Some(parts=()):
            return word("never")
        case Every(parts=parts):
            return tuple(_describe_part(scheme, part, Some) for part in parts)
        case Some(parts=parts):
            return AnyOf(tuple(_describe_part(scheme, part, Every) for part in parts))
        case Not(part=part):
            return message("word", "not ({condition})", condition=describe(scheme, part))
        case _:
            assert_never(condition)


def _describe_part(scheme: Scheme, part: Condition, other: type[Every | Some]) -> Value:
    words = describe(scheme, part)
    if isinstance(part, other) and len(part.parts) > 1:
        return message("word", "({condition})", condition=words)
    return words


def describe_scores(axes: Sequence[Axis], scores: Mapping[str, Fraction]) -> Value:
    """Put scores into words: ``interest 3 and influence 4.5``."""
    return tuple(_describe_value(axis, scores[axis.dimension]) for axis in axes)


def describe_place(scheme: Scheme, cut: Sequence[Line], place: Place) -> Value:
    """Put a case into words, every axis named: ``interest 3 and influence from 1 to 5``."""
    return tuple(
        part
        for line, index in zip(cut, place, strict=True)
        for part in _describe_run(scheme, line, (index,)) or (_describe_whole(line.axis),)
    )


def describe_box(scheme: Scheme, cut: Sequence[Line], box: Box) -> Value:
    """Put cases that lie together into words; an axis is named only where it matters."""
    parts = [
        part
        for line, run in zip(cut, box, strict=True)
        for part in _describe_run(scheme, line, run)
    ]
    return tuple(parts) or word("always")


def _describe_run(scheme: Scheme, line: Line, run: Sequence[int]) -> tuple[Value, ...]:
    """Put a run of pieces into words; none for a whole scale."""
    pieces = line.pieces()
    first, last = pieces[run[0]], pieces[run[-1]]
    ends = tuple(bounds(line, run))
    if first == last and first.is_point:
        return (_describe_value(line.axis, first.low),)
    if len(ends) == 2 and not first.is_point and not last.is_point:
        return (
            message(
                "word",
                "{dimension} between {low} and {high}",
                dimension=line.axis.label,
                low=first.low,
                high=last.high,
            ),
        )
    return tuple(describe(scheme, end) for end in ends)


def _describe_value(axis: Axis, value: Fraction) -> Message:
    return message("word", "{dimension} {value}", dimension=axis.label, value=value)


def _describe_whole(axis: Axis) -> Message:
    return message(
        "word",
        "{dimension} from {low} to {high}",
        dimension=axis.label,
        low=axis.lowest,
        high=axis.highest,
    )
