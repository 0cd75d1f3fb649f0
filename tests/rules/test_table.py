"""Compiled schemes, against an oracle that walks the rules."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, SchemeError, UsageError
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Rule,
    Scheme,
    above,
    all_of,
    at_least,
    compile_scheme,
)
from stakeholderkit.testing import axis_sets, schemes, values
from stakeholderkit.wording import Text

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]
Plane = Callable[[int, int], Scheme]

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)
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
        known = {name: (value, value) for name, value in scores.items()}
        assert table.possible(known).groups == (rule.group,)
        assert table.possible(known).rules == (rule,)


@given(axis_sets().map(lambda axes: axes[:1]).flatmap(schemes))
def test_every_score_on_a_scale(walk: Walk, scheme: Scheme) -> None:
    """The table gives the first rule that holds at every point of a fine grid."""
    (axis,) = scheme.axes
    table = compile_scheme(scheme)

    for value in grid(axis, STEP):
        scores = {axis.dimension: value}
        assert table.rule(scores) is scheme.rules[walk(scheme, scores)]


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
        at_bound = group(walk, scheme, scores | {axis.dimension: flip.bound})
        assert flip.reached == (at_bound == flip.group)
    assert not found
    ways = itertools.product(scheme.axes, (False, True))
    order = [(axis.dimension, rises) for axis, rises in ways]
    assert [(flip.dimension, flip.rises) for flip in flips] == [
        way for way in order if way in {(flip.dimension, flip.rises) for flip in flips}
    ]


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
    """List every point of an axis that is a whole number of steps from its low end."""
    count = int((axis.highest - axis.lowest) / step)
    return [axis.lowest + step * n for n in range(count + 1)]


def group(walk: Walk, scheme: Scheme, scores: Mapping[str, Fraction]) -> str:
    """Return the group of a case, by walking the rules."""
    return scheme.rules[walk(scheme, scores)].group


@given(schemes(), st.data())
def test_verdicts(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """Ready rows get the verdicts that their scores would get one by one, in their order."""
    levels = [st.integers(axis.lowest, axis.highest) for axis in scheme.axes]
    rows = data.draw(st.lists(st.tuples(*levels), max_size=5))
    table = compile_scheme(scheme)
    found = table.verdicts(iter(rows))

    assert len(found) == len(rows)
    for row, verdict in zip(rows, found, strict=True):
        scores = {
            axis.dimension: Fraction(value) for axis, value in zip(scheme.axes, row, strict=True)
        }
        assert verdict is table.verdict(scores)
        assert verdict.rule is scheme.rules[walk(scheme, scores)]
        assert verdict.flips == table.flips(scores)
        assert {type(flip.bound) for flip in verdict.flips} <= {Fraction}


def test_verdicts_of_wide_scales(plane: Plane) -> None:
    """Where there are too many pairs to make ahead, only those that are asked for are made."""
    for levels, ahead in ((100, 100), (101, 0)):
        table = compile_scheme(plane(levels, 100))
        first, last, again = table.verdicts([(1, 1), (levels, 100), (1, 1)])

        assert (first.group, last.group) == ("meeweten", "meebeslissen")
        assert first is again
        assert len(table._pairs) == ahead


def test_pairs_made_ahead(plane: Plane) -> None:
    """The pairs made ahead are those of the levels of both axes; 10,001 of them are too many."""
    pairs = compile_scheme(plane(4, 6))._pairs

    assert {one: set(others) for one, others in pairs.items()} == {
        level: {1, 2, 3, 4, 5, 6} for level in (1, 2, 3, 4)
    }
    assert compile_scheme(plane(73, 137))._pairs == {}


def test_pairs_are_no_rows_of_three(plane: Plane) -> None:
    """Schemes with another number of axes than two have no pairs."""
    for axes in (plane(5, 5).axes[:1], (*plane(5, 5).axes, evolve(AXIS, dimension="urgency"))):
        table = compile_scheme(evolve(plane(5, 5), axes=axes))

        assert table._pairs == {}
        assert table.verdicts([(4,) * len(axes)])[0].group == "meebeslissen"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ((0, 3), "interest 0 is off its scale, which goes from 1 to 5."),
        ((3, 5), "influence 5 is off its scale, which goes from 1 to 4."),
        ((Fraction(11, 2), 3), "interest 5.5 is off its scale, which goes from 1 to 5."),
        ((3,), "1 scores were found and 2 expected, one for each dimension."),
        ((3, 3, 3), "3 scores were found and 2 expected, one for each dimension."),
    ],
)
def test_verdicts_off_the_scale(plane: Plane, row: tuple[int, ...], sentence: str) -> None:
    """A row off the scale is named by its number and its score."""
    table = compile_scheme(plane(5, 4))
    with pytest.raises(UsageError) as raised:
        table.verdicts([(1, 1), (5, 4), (Fraction(7, 2), 1), row, (9, 9)])

    assert raised.value.code == Code.SCORE_OFF_SCALE
    assert str(raised.value) == f"Row 4: {sentence}"
