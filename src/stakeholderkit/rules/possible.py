"""What is still possible while scores are spans: the groups of every combination within them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.model.scheme import Rule, Scheme
from stakeholderkit.rules.cases import Case, SplitAxis

Span: TypeAlias = tuple[Fraction, Fraction]
"""The lowest and the highest value that a score may still have; the same twice when it is known."""

Spans: TypeAlias = Mapping[str, Span]
"""A span by dimension; one that is left out is the whole scale."""


@frozen
class Possible:
    """What rules give within some spans: for every combination of values, which make a box.

    Attributes:
        groups: the ids of the groups that they give, in the order of the scheme; at least one.
        rules: the rules that give them, in the order of the scheme.
        keeps_open: the ids of the dimensions that matter: two combinations that differ in such a
            dimension alone have different groups. None when there is one group.
    """

    groups: tuple[str, ...]
    rules: tuple[Rule, ...]
    keeps_open: frozenset[str]


def pieces_within(split: SplitAxis, span: Span | None, *, between: bool) -> Sequence[int]:
    """Find the pieces of an axis that hold a value within a span, in their order.

    Args:
        split: the axis.
        span: the span; None for the whole scale.
        between: whether all numbers are values, or levels alone.
    """
    low, high = span or (Fraction(split.axis.lowest), Fraction(split.axis.highest))
    if low == high:
        return (split.index(low),)
    pieces = split.pieces()
    if between:
        first, last = split.index(low), split.index(high)
        return tuple(index for index in pieces if first <= index <= last)
    # Many levels share a piece on a long scale, and a piece between two levels holds none.
    found = {split.index(Fraction(level)) for level in _levels(low, high)}
    return tuple(index for index in pieces if index in found)


def _levels(low: Fraction, high: Fraction) -> range:
    return range(-(-low.numerator // low.denominator), high.numerator // high.denominator + 1)


def look_in(
    scheme: Scheme, rules: Mapping[Case, Rule], choices: Sequence[Sequence[int]]
) -> Possible:
    """Look at every case of a box.

    Args:
        scheme: the scheme.
        rules: the rule of every case.
        choices: for each axis its pieces in the box.
    """
    given = {case: rules[case] for case in product(*choices)}
    used = {id(rule) for rule in given.values()}
    groups = {rule.group for rule in given.values()}
    return Possible(
        groups=tuple(group.id for group in scheme.groups if group.id in groups),
        rules=tuple(rule for rule in scheme.rules if id(rule) in used),
        keeps_open=frozenset(_keeping_open(scheme, given)) if len(groups) > 1 else frozenset(),
    )


def _keeping_open(scheme: Scheme, given: Mapping[Case, Rule]) -> Iterator[str]:
    for index, axis in enumerate(scheme.axes):
        first: dict[Case, str] = {}
        for case, rule in given.items():
            others = (*case[:index], *case[index + 1 :])
            if first.setdefault(others, rule.group) != rule.group:
                yield axis.dimension
                break
