"""Conditions on scores, as data: comparisons with a threshold, and their combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, assert_never

from attrs import Attribute, field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.checks import Each, Instance, identifier, refuse, wrong_type
from stakeholderkit.model.reference import refers
from stakeholderkit.wording import message, word

if TYPE_CHECKING:  # importing it would be felt at every start
    from fractions import Fraction


class Operator(StrEnum):
    """How a score must stand to a threshold."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"


MOST_DIGITS = 30
"""The most digits of a threshold, above and below the line: what is written is read again."""


def _exact(_: object, attribute: Attribute[Any], value: object) -> None:
    from fractions import Fraction

    if not isinstance(value, Fraction):
        raise wrong_type(attribute.name, value, word("an exact number"))
    if max(abs(value.numerator), value.denominator) >= 10**MOST_DIGITS:
        complaint = message(
            Code.BAD_NUMBER,
            "A threshold has at most {most} digits, above the line and below it.",
            most=MOST_DIGITS,
        )
        raise refuse(complaint, attribute.name)


def condition(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a condition."""
    if not isinstance(value, Compare | Every | Some | Not):
        raise wrong_type(attribute.name, value, word("a condition"))


@frozen
class Compare:
    """A score compared with a threshold.

    Attributes:
        dimension: the id of the dimension.
        operator: how the score must stand to the threshold.
        threshold: the exact threshold, in levels of the scale.
    """

    dimension: str = field(validator=identifier, metadata=refers("dimensions"))
    operator: Operator = field(validator=Instance(Operator))
    threshold: Fraction = field(validator=_exact)


@frozen
class Every:
    """All parts must hold."""

    parts: tuple[Condition, ...] = field(validator=Each(condition))


@frozen
class Some:
    """At least one part must hold."""

    parts: tuple[Condition, ...] = field(validator=Each(condition))


@frozen
class Not:
    """The part must not hold."""

    part: Condition = field(validator=condition)


Condition: TypeAlias = Compare | Every | Some | Not
Number: TypeAlias = "int | Fraction"


def at_least(dimension: str, threshold: Number) -> Condition:
    """The score is the threshold or more."""
    return _compare(dimension, Operator.AT_LEAST, threshold)


def above(dimension: str, threshold: Number) -> Condition:
    """The score is more than the threshold."""
    return _compare(dimension, Operator.ABOVE, threshold)


def at_most(dimension: str, threshold: Number) -> Condition:
    """The score is the threshold or less."""
    return _compare(dimension, Operator.AT_MOST, threshold)


def below(dimension: str, threshold: Number) -> Condition:
    """The score is less than the threshold."""
    return _compare(dimension, Operator.BELOW, threshold)


def all_of(*parts: Condition) -> Condition:
    """Every part holds; with no parts, always true."""
    return Every(parts)


def any_of(*parts: Condition) -> Condition:
    """At least one part holds; with no parts, never true."""
    return Some(parts)


def not_(part: Condition) -> Condition:
    """The part does not hold."""
    return Not(part)


def _compare(dimension: str, operator: Operator, threshold: Number) -> Condition:
    from fractions import Fraction

    return Compare(dimension, operator, Fraction(threshold))


def holds(condition: Condition, values: Mapping[str, Fraction]) -> bool:
    """Tell whether a condition holds; raises KeyError when a needed score is not in `values`."""
    match condition:
        case Compare(dimension=dimension, operator=Operator.AT_LEAST, threshold=threshold):
            return values[dimension] >= threshold
        case Compare(dimension=dimension, operator=Operator.ABOVE, threshold=threshold):
            return values[dimension] > threshold
        case Compare(dimension=dimension, operator=Operator.AT_MOST, threshold=threshold):
            return values[dimension] <= threshold
        case Compare(dimension=dimension, threshold=threshold):
            return values[dimension] < threshold
        case Every(parts=parts):
            return all(holds(part, values) for part in parts)
        case Some(parts=parts):
            return any(holds(part, values) for part in parts)
        case Not(part=part):
            return not holds(part, values)
        case _:
            assert_never(condition)


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Give every comparison inside a condition, from left to right."""
    match condition:
        case Compare():
            yield condition
        case Every(parts=parts) | Some(parts=parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part=part):
            yield from comparisons(part)
        case _:
            assert_never(condition)


def as_data(condition: Condition) -> dict[str, object]:
    """Give a condition as plain data: ``{"above": ["interest", 3]}``.

    A threshold between two levels is a text, so that it stays exact: ``"7/2"``.
    """
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            whole = threshold.denominator == 1
            return {str(operator): [dimension, int(threshold) if whole else str(threshold)]}
        case Every(parts=parts):
            return {"all_of": [as_data(part) for part in parts]}
        case Some(parts=parts):
            return {"any_of": [as_data(part) for part in parts]}
        case Not(part=part):
            return {"not": as_data(part)}
        case _:
            assert_never(condition)
