"""Conditions on scores, as data: comparisons with a threshold, and their combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal, TypeAlias, assert_never

from attrs import frozen

Operator: TypeAlias = Literal["at_least", "above", "at_most", "below"]


@frozen
class Compare:
    """A score compared with a threshold.

    Attributes:
        dimension: the id of the dimension.
        operator: how the score must stand to the threshold.
        threshold: the exact threshold, in levels of the scale.
    """

    dimension: str
    operator: Operator
    threshold: Fraction


@frozen
class Every:
    """All parts must hold."""

    parts: tuple[Condition, ...]


@frozen
class Some:
    """At least one part must hold."""

    parts: tuple[Condition, ...]


@frozen
class Not:
    """The part must not hold."""

    part: Condition


Condition: TypeAlias = Compare | Every | Some | Not
Number: TypeAlias = int | Fraction


def at_least(dimension: str, threshold: Number) -> Condition:
    """The score is the threshold or more."""
    return Compare(dimension, "at_least", Fraction(threshold))


def above(dimension: str, threshold: Number) -> Condition:
    """The score is more than the threshold."""
    return Compare(dimension, "above", Fraction(threshold))


def at_most(dimension: str, threshold: Number) -> Condition:
    """The score is the threshold or less."""
    return Compare(dimension, "at_most", Fraction(threshold))


def below(dimension: str, threshold: Number) -> Condition:
    """The score is less than the threshold."""
    return Compare(dimension, "below", Fraction(threshold))


def all_of(*parts: Condition) -> Condition:
    """Every part holds; with no parts, always true."""
    return Every(parts)


def any_of(*parts: Condition) -> Condition:
    """At least one part holds; with no parts, never true."""
    return Some(parts)


def not_(part: Condition) -> Condition:
    """The part does not hold."""
    return Not(part)


def holds(condition: Condition, values: Mapping[str, Fraction]) -> bool:
    """Tell whether a condition holds; raises KeyError when a needed score is not in `values`."""
    match condition:
        case Compare(dimension=dimension, operator="at_least", threshold=threshold):
            return values[dimension] >= threshold
        case Compare(dimension=dimension, operator="above", threshold=threshold):
            return values[dimension] > threshold
        case Compare(dimension=dimension, operator="at_most", threshold=threshold):
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


def as_data(condition: Condition) -> object:
    """Give a condition as plain data: ``{"above": ["interest", "3"]}``."""
    match condition:
        case Compare(dimension=dimension, operator=operator, threshold=threshold):
            return {operator: [dimension, str(threshold)]}
        case Every(parts=parts):
            return {"all_of": [as_data(part) for part in parts]}
        case Some(parts=parts):
            return {"any_of": [as_data(part) for part in parts]}
        case Not(part=part):
            return {"not": as_data(part)}
        case _:
            assert_never(condition)
