"""Conditions and cases in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from stakeholderkit.model.condition import Compare, Condition, Every, Not, Operator, Some
from stakeholderkit.model.scheme import Axis, Scheme
from stakeholderkit.rules.cells import Piece
from stakeholderkit.wording import AnyOf, Message, Value, marked, message, word

_COMPARISONS: Mapping[Operator, str] = {
    Operator.AT_LEAST: marked("{dimension} at least {threshold}"),
    Operator.ABOVE: marked("{dimension} above {threshold}"),
    Operator.AT_MOST: marked("{dimension} at most {threshold}"),
    Operator.BELOW: marked("{dimension} below {threshold}"),
}


def describe(scheme: Scheme, condition: Condition) -> Value:
    """Put a condition of a scheme into words: ``interest above 3 and influence at most 3``."""
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            label = scheme.axis(dimension).label
            return message("word", _COMPARISONS[operator], dimension=label, threshold=threshold)
        case Every(parts=()):
            return word("always")
        case Every(parts=parts):
            return tuple(describe(scheme, part) for part in parts)
        case Some(parts=parts):
            return AnyOf(tuple(describe(scheme, part) for part in parts))
        case Not(part=part):
            return message("word", "not ({condition})", condition=describe(scheme, part))
        case _:
            assert_never(condition)


def describe_pieces(scheme: Scheme, pieces: Mapping[str, Piece]) -> Value:
    """Put a case into words: ``interest 3 and influence above 3``."""
    return tuple(_describe_piece(axis, pieces[axis.dimension]) for axis in scheme.axes)


def _describe_piece(axis: Axis, piece: Piece) -> Message:
    label = axis.label
    if piece.is_point:
        return message("word", "{dimension} {value}", dimension=label, value=piece.low)
    if piece.low == axis.lowest and piece.high == axis.highest:
        return message(
            "word",
            "{dimension} from {low} to {high}",
            dimension=label,
            low=piece.low,
            high=piece.high,
        )
    if piece.high == axis.highest:
        return message(
            "word", "{dimension} above {threshold}", dimension=label, threshold=piece.low
        )
    if piece.low == axis.lowest:
        return message(
            "word", "{dimension} below {threshold}", dimension=label, threshold=piece.high
        )
    return message(
        "word",
        "{dimension} between {low} and {high}",
        dimension=label,
        low=piece.low,
        high=piece.high,
    )
