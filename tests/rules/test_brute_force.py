"""The proof, against one that knows nothing of pieces: every point of a fine grid is tried."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code
from stakeholderkit.model.condition import as_data
from stakeholderkit.rules import (
    Axis,
    Group,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    below,
    not_,
    prove,
)
from stakeholderkit.testing import axis_sets, schemes
from stakeholderkit.wording import Text

ANY = Text("a", "b")

# Thresholds have denominators up to 4, so that halfway between two is a multiple of this.
STEP = Fraction(1, 24)

Scores = Mapping[str, Fraction]


@st.composite
def small_schemes(draw: st.DrawFn) -> Scheme:
    """Draw sound schemes on one axis, or on two short ones."""
    axes = draw(axis_sets())[:2]
    if len(axes) == 2:
        axes = tuple(evolve(axis, highest=axis.lowest + 2, shown=axis.shown[:3]) for axis in axes)
    return draw(schemes(axes))


@st.composite
def changed_schemes(draw: st.DrawFn) -> Scheme:
    """Draw schemes in which something was changed that may well be a fault."""
    scheme = draw(small_schemes())
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)):
        scheme = change(draw, scheme)
    return scheme


def _without_a_rule(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    index = draw(st.integers(0, len(scheme.rules)))
    return evolve(scheme, rules=(*scheme.rules[:index], *scheme.rules[index + 1 :]))


def _with_a_rule(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    index = draw(st.integers(0, len(scheme.rules)))
    name = scheme.axes[0].dimension
    when = [rule.when for rule in scheme.rules]
    middle = Fraction(scheme.axes[0].lowest + scheme.axes[0].highest, 2)
    chosen = draw(st.sampled_from([*when, all_of(), above(name, middle), below(name, middle)]))
    group = draw(st.sampled_from(scheme.groups)).id
    rule = Rule(when=chosen, group=group, because=ANY)
    return evolve(scheme, rules=(*scheme.rules[:index], rule, *scheme.rules[index:]))


def _with_a_rule_turned_round(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    if not scheme.rules:
        return scheme
    index = draw(st.integers(0, len(scheme.rules) - 1))
    rule = evolve(scheme.rules[index], when=not_(scheme.rules[index].when))
    return evolve(scheme, rules=(*scheme.rules[:index], rule, *scheme.rules[index + 1 :]))


def _with_a_threshold_off_the_scale(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    axis = draw(st.sampled_from(scheme.axes))
    off = draw(st.sampled_from((axis.lowest - STEP, axis.highest + STEP)))
    rule = Rule(when=above(axis.dimension, off), group=scheme.groups[0].id, because=ANY)
    return evolve(scheme, rules=(rule, *scheme.rules))


def _with_an_unknown_dimension(_: st.DrawFn, scheme: Scheme) -> Scheme:
    rule = Rule(when=above("nergens-", 1), group=scheme.groups[0].id, because=ANY)
    return evolve(scheme, rules=(*scheme.rules, rule))


def _with_more_or_fewer_groups(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    new = Group(id="n.i.e.u.w", label=ANY, noun=ANY, meaning=ANY)
    groups = draw(
        st.sampled_from(((new, *scheme.groups), scheme.groups[1:], (*scheme.groups, new)))
    )
    return _with_groups(scheme, groups)


def _in_another_order(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    return _with_groups(scheme, tuple(draw(st.permutations(scheme.groups))))


def _with_other_unused(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    names = [group.id for group in scheme.groups]
    chosen = draw(st.lists(st.sampled_from([*names, "nergens-"]), max_size=3))
    return evolve(scheme, unused=tuple(chosen))


def _exclusive(_: st.DrawFn, scheme: Scheme) -> Scheme:
    return evolve(scheme, exclusive=True)


def _as_types(draw: st.DrawFn, scheme: Scheme) -> Scheme:
    monotone = draw(st.booleans())
    return evolve(
        scheme,
        axes=tuple(evolve(axis, monotone=monotone) for axis in scheme.axes),
        ladder=None,
        typology=Typology(id="types", label=ANY, groups=scheme.groups),
    )


def _with_groups(scheme: Scheme, groups: tuple[Group, ...]) -> Scheme:
    return evolve(
        scheme,
        ladder=scheme.ladder and evolve(scheme.ladder, groups=groups),
        typology=scheme.typology and evolve(scheme.typology, groups=groups),
    )


CHANGES: list[Callable[[Any, Scheme], Scheme]] = [
    _without_a_rule,
    _with_a_rule,
    _with_a_rule_turned_round,
    _with_a_threshold_off_the_scale,
    _with_an_unknown_dimension,
    _with_more_or_fewer_groups,
    _in_another_order,
    _with_other_unused,
    _exclusive,
    _as_types,
]


@given(small_schemes())
def test_sound(scheme: Scheme) -> None:
    """Trying everything finds nothing wrong with a scheme that passes its proof."""
    assert prove(scheme) == ()
    assert brute_force(scheme) == set()


@given(changed_schemes())
def test_agrees(scheme: Scheme) -> None:
    """The proof finds the kinds of faults that trying everything finds, and no others."""
    assert {fault.code for fault in prove(scheme)} == brute_force(scheme)


def brute_force(scheme: Scheme) -> set[str]:
    """Find the kinds of faults of a scheme by trying every point of a fine grid."""
    groups = [group.id for group in scheme.groups]
    found = set(faults_in_rules(scheme, groups))
    return found or set(faults_of(scheme, groups))


def faults_in_rules(scheme: Scheme, groups: list[str]) -> Iterator[str]:
    """Find faults that need no scores."""
    axes = {axis.dimension: axis for axis in scheme.axes}
    spoken = {*scheme.unused, *(rule.group for rule in scheme.rules)}
    if scheme.ladder and scheme.ladder.voice:
        spoken.add(scheme.ladder.voice)
    ordered = any(axis.monotone for axis in scheme.axes)
    if not groups or spoken - set(groups) or (scheme.typology and ordered):
        yield Code.BAD_SCHEME
    if len(set(groups)) < len(groups):
        yield Code.BAD_SCHEME
    for rule in scheme.rules:
        for name, threshold in thresholds(as_data(rule.when)):
            if name not in axes:
                yield Code.UNKNOWN_DIMENSION
            elif threshold < axes[name].lowest or threshold > axes[name].highest:
                yield Code.THRESHOLD_OFF_SCALE


def faults_of(scheme: Scheme, groups: list[str]) -> Iterator[str]:
    """Find faults by the scores that show them."""
    tests = [judging(as_data(rule.when)) for rule in scheme.rules]
    names = [axis.dimension for axis in scheme.axes]
    first: dict[tuple[Fraction, ...], int] = {}
    for row in itertools.product(*map(grid, scheme.axes)):
        scores = dict(zip(names, row, strict=True))
        held = [number for number, test in enumerate(tests) if test(scores)]
        if not held:
            yield Code.SCHEME_GAP
            continue
        first[row] = held[0]
        if scheme.exclusive and len(held) > 1:
            yield Code.AMBIGUOUS_RULES
    if set(range(len(tests))) - set(first.values()):
        yield Code.DEAD_RULE
    reached = {scheme.rules[number].group for number in first.values()}
    if set(groups) - reached - set(scheme.unused):
        yield Code.UNREACHABLE_GROUP
    if reached & set(scheme.unused):
        yield Code.BAD_SCHEME
    if scheme.ladder and any(
        falls(scheme, groups, first, index)
        for index, axis in enumerate(scheme.axes)
        if axis.monotone
    ):
        yield Code.NOT_MONOTONE


def falls(
    scheme: Scheme, groups: list[str], first: Mapping[tuple[Fraction, ...], int], index: int
) -> bool:
    """Tell whether more on one axis ever lowers the group."""
    highest: dict[tuple[Fraction, ...], int] = {}
    for row, number in first.items():  # in which every score rises
        rest = (*row[:index], *row[index + 1 :])
        rank = groups.index(scheme.rules[number].group)
        if rank < highest.get(rest, rank):
            return True
        highest[rest] = rank
    return False


def grid(axis: Axis) -> list[Fraction]:
    """List every point of an axis that is a whole number of steps from its low end."""
    count = int((axis.highest - axis.lowest) / STEP)
    return [axis.lowest + STEP * n for n in range(count + 1)]


def thresholds(data: Any) -> Iterator[tuple[str, Fraction]]:
    """Yield every dimension that a condition compares, with the threshold."""
    ((operator, operands),) = data.items()
    if operator in {"all_of", "any_of"}:
        for operand in operands:
            yield from thresholds(operand)
    elif operator == "not":
        yield from thresholds(operands)
    else:
        yield operands[0], Fraction(operands[1])


def judging(data: Any) -> Callable[[Scores], bool]:
    """Make a function of a condition's plain data."""
    ((operator, operands),) = data.items()
    if operator in {"all_of", "any_of"}:
        inner = [judging(operand) for operand in operands]
        found = operator == "any_of"
        return lambda scores: found if found in [test(scores) for test in inner] else not found
    if operator == "not":
        turned = judging(operands)
        return lambda scores: not turned(scores)
    name, threshold = operands[0], Fraction(operands[1])
    return {
        "at_least": lambda scores: not scores[name] < threshold,
        "above": lambda scores: scores[name] > threshold,
        "at_most": lambda scores: not scores[name] > threshold,
        "below": lambda scores: scores[name] < threshold,
    }[operator]
