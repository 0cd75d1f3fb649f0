"""Compiled schemes, against an oracle that walks the rules."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import SchemeError
from stakeholderkit.model.condition import comparisons
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Flip,
    Rule,
    Scheme,
    above,
    all_of,
    at_least,
    compile_scheme,
)
from stakeholderkit.testing import axis_sets, schemes, values
from stakeholderkit.wording import Text, phrase

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]


# Thresholds and scores have denominators up to 4, so halfway between two is a multiple of this.
STEP = Fraction(1, 24)
PLANES = axis_sets().map(lambda axes: axes[:2]).flatmap(schemes)


@given(schemes(), st.data())
def test_rule(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """The table gives the first rule that holds, for levels and for anything between them."""
    table = compile_scheme(scheme)
    for scores in data.draw(st.lists(values(scheme.axes), min_size=1, max_size=5)):
        rule = table.rule(scores)

        assert rule is scheme.rules[walk(scheme, scores)]
        assert table.possible(scores) == (rule.group,)


@given(axis_sets().map(lambda axes: axes[:1]).flatmap(schemes))
def test_every_place_on_a_scale(walk: Walk, scheme: Scheme) -> None:
    """The table gives the first rule that holds at every place on a fine grid."""
    (axis,) = scheme.axes
    table = compile_scheme(scheme)

    for value in grid(axis, STEP):
        scores = {axis.dimension: value}
        assert table.rule(scores) is scheme.rules[walk(scheme, scores)]


@given(PLANES, st.data())
def test_possible(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """With scores missing, the groups of every score that they may have are possible, no more."""
    known = data.draw(values(scheme.axes))
    for name in data.draw(st.sets(st.sampled_from(sorted(known)), min_size=1)):
        del known[name]
    missing = [axis for axis in scheme.axes if axis.dimension not in known]

    possible = compile_scheme(scheme).possible(known)
    halves = reached(walk, scheme, known, [grid(axis, Fraction(1, 2)) for axis in missing])
    cases = reached(walk, scheme, known, [witnesses(scheme, axis) for axis in missing])

    assert halves <= set(possible) == cases
    assert list(possible) == [group.id for group in scheme.groups if group.id in possible]
    assert len(set(possible)) == len(possible)


@given(PLANES, st.data())
def test_flips(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """The flips are the nearest changes of one score that a fine grid finds."""
    scores = data.draw(values(scheme.axes))
    here = group(walk, scheme, scores)
    flips = compile_scheme(scheme).flips(scores)
    found = {(flip.dimension, flip.rises): flip for flip in flips}

    for axis, rises in itertools.product(scheme.axes, (True, False)):
        now = scores[axis.dimension]
        way = [value for value in grid(axis, STEP) if (value > now if rises else value < now)]
        other = next(
            (
                value
                for value in (way if rises else reversed(way))
                if group(walk, scheme, scores | {axis.dimension: value}) != here
            ),
            None,
        )
        flip = found.pop((axis.dimension, rises), None)
        if other is None or flip is None:
            assert (other, flip) == (None, None)
            continue
        before = other - STEP if rises else other + STEP
        assert flip.bound == (other if flip.reached else before)
        assert flip.group == group(walk, scheme, scores | {axis.dimension: other})
        assert (flip.value, flip.distance) == (now, abs(flip.bound - now))
        at_bound = group(walk, scheme, scores | {axis.dimension: flip.bound})
        assert flip.reached == (at_bound == flip.group)
    assert not found
    assert [flip.distance for flip in flips] == sorted(flip.distance for flip in flips)


@pytest.mark.parametrize(
    ("value", "bound", "reached", "near"),
    [
        ("3", "3", False, True),
        ("3", "7/2", False, True),
        ("7/2", "3", True, True),
        ("3", "4", True, True),
        ("3", "4", False, False),
        ("4", "3", True, True),
        ("4", "3", False, False),
        ("3", "17/4", True, False),
        ("4", "5/2", False, False),
        ("1", "5", True, False),
    ],
)
def test_near(value: str, bound: str, reached: bool, near: bool) -> None:
    """One level is enough for what begins less than a level away, or at just one level."""
    flip = Flip(
        dimension="interest",
        value=Fraction(value),
        bound=Fraction(bound),
        reached=reached,
        rises=Fraction(bound) > Fraction(value),
        group="meewerken",
        sentence=phrase("-"),
    )

    assert flip.near is near


def test_same_group_elsewhere() -> None:
    """A group is known by its id: two rules that give the same one are no change."""
    again = "MEEWETEN".lower()  # equal, but not the same string
    words = Text("a", "b")
    table = compile_scheme(
        Scheme(
            id="s",
            version="1",
            label=words,
            axes=(Axis(dimension="interest", label=words, lowest=1, highest=5),),
            ladder=RINGEN,
            rules=(
                Rule(when=above("interest", 4), group="meebeslissen", because=words),
                Rule(when=at_least("interest", 2), group="meeweten", because=words),
                Rule(when=all_of(), group=again, because=words),
            ),
            unused=("meedenken", "meewerken"),
            source=words,
            inference=words,
        )
    )

    assert [flip.group for flip in table.flips({"interest": Fraction(1)})] == ["meebeslissen"]
    assert [flip.bound for flip in table.flips({"interest": Fraction(3)})] == [4]


@given(schemes())
def test_refused(scheme: Scheme) -> None:
    """A scheme that fails its proof is not compiled."""
    with pytest.raises(SchemeError):
        compile_scheme(evolve(scheme, rules=scheme.rules[:-1]))


def grid(axis: Axis, step: Fraction) -> list[Fraction]:
    """Give every place on an axis that is a whole number of steps from its low end."""
    count = int((axis.highest - axis.lowest) / step)
    return [axis.lowest + step * place for place in range(count + 1)]


def witnesses(scheme: Scheme, axis: Axis) -> list[Fraction]:
    """Give the thresholds on an axis, its ends, and a place between each two of these."""
    found = {Fraction(axis.lowest), Fraction(axis.highest)}
    for rule in scheme.rules:
        for item in comparisons(rule.when):
            if item.dimension == axis.dimension:
                found.add(item.threshold)
    rising = sorted(found)
    return [*rising, *((low + high) / 2 for low, high in itertools.pairwise(rising))]


def group(walk: Walk, scheme: Scheme, scores: Mapping[str, Fraction]) -> str:
    """Give the group of a case, by walking the rules."""
    return scheme.rules[walk(scheme, scores)].group


def reached(
    walk: Walk, scheme: Scheme, known: Mapping[str, Fraction], choices: list[list[Fraction]]
) -> set[str]:
    """Give the groups of every choice for the missing scores."""
    missing = [axis.dimension for axis in scheme.axes if axis.dimension not in known]
    return {
        group(walk, scheme, {**known, **dict(zip(missing, choice, strict=True))})
        for choice in itertools.product(*choices)
    }
