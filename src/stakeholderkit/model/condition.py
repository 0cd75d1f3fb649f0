"""Conditions on scores, as data: comparisons with a threshold, and their combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeAlias, assert_never

from attrs import Attribute, field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import refers
from stakeholderkit.model.validators import Each, Instance, identifier, refuse, wrong_type
from stakeholderkit.wording import message, phrase


class Operator(StrEnum):
    """How a score must stand to a threshold."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"


MOST_DIGITS = 30
"""The most digits of the numerator of a threshold, and of its denominator.

The file format takes no longer numbers, and whatever is saved must be readable again.
"""


def _exact(_: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, Fraction):
        raise wrong_type(attribute.name, value, phrase("an exact number"))
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
        raise wrong_type(attribute.name, value, phrase("a condition"))


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
    """Every operand must hold."""

    operands: tuple[Condition, ...] = field(validator=Each(condition))


@frozen
class Some:
    """At least one operand must hold."""

    operands: tuple[Condition, ...] = field(validator=Each(condition))


@frozen
class Not:
    """The operand must not hold."""

    operand: Condition = field(validator=condition)


Condition: TypeAlias = Compare | Every | Some | Not
Number: TypeAlias = int | Fraction


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


def all_of(*operands: Condition) -> Condition:
    """Every operand holds; with none, always true."""
    return Every(operands)


def any_of(*operands: Condition) -> Condition:
    """At least one operand holds; with none, never true."""
    return Some(operands)


def not_(operand: Condition) -> Condition:
    """The operand does not hold."""
    return Not(operand)


def _compare(dimension: str, operator: Operator, threshold: Number) -> Condition:
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
        case Every(operands=operands):
            return all(holds(operand, values) for operand in operands)
        case Some(operands=operands):
            return any(holds(operand, values) for operand in operands)
        case Not(operand=operand):
            return not holds(operand, values)
        case _:
            assert_never(condition)


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Find every comparison inside a condition, from left to right."""
    match condition:
        case Compare():
            yield condition
        case Every(operands=operands) | Some(operands=operands):
            for operand in operands:
                yield from comparisons(operand)
        case Not(operand=operand):
            yield from comparisons(operand)
        case _:
            assert_never(condition)


def as_data(condition: Condition) -> dict[str, object]:
    """Return a condition as plain data: ``{"above": ["interest", 3]}``.

    A threshold between two levels is a text, so that it stays exact: ``"7/2"``.
    """
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            whole = threshold.denominator == 1
            return {str(operator): [dimension, int(threshold) if whole else str(threshold)]}
        case Every(operands=operands):
            return {"all_of": [as_data(operand) for operand in operands]}
        case Some(operands=operands):
            return {"any_of": [as_data(operand) for operand in operands]}
        case Not(operand=operand):
            return {"not": as_data(operand)}
        case _:
            assert_never(condition)
