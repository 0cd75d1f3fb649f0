"""What is still possible while scores are spans, against walking the rules for all in the box."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.model.condition import comparisons
from stakeholderkit.rules import (
    Axis,
    Possible,
    Rule,
    Scheme,
    Span,
    above,
    all_of,
    at_least,
    compile_scheme,
)
from stakeholderkit.rules.cases import SplitAxis
from stakeholderkit.rules.possible import pieces_within
from stakeholderkit.testing import axis_sets, schemes
from stakeholderkit.wording import Text

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]
Plane = Callable[[int, int], Scheme]
Box: TypeAlias = Sequence[Sequence[Fraction]]
"""For each axis the values in a box."""

ANY = Text("a", "b")
BETWEEN = st.booleans()


@st.composite
def boxed(draw: st.DrawFn) -> Scheme:
    """Draw schemes on one to three axes, of which three are short: their boxes are large."""
    axes = draw(axis_sets())
    if len(axes) == 3:
        axes = tuple(evolve(axis, highest=axis.lowest + 3, shown=()) for axis in axes)
    return draw(schemes(axes))


@st.composite
def ends(draw: st.DrawFn, axis: Axis, *, between: bool) -> Span:
    """Draw a span on an axis: of levels, or of any exact values where these may lie between."""
    parts = draw(st.sampled_from((1, 2, 3, 4))) if between else 1
    value = st.integers(axis.lowest * parts, axis.highest * parts)
    low, high = sorted((draw(value), draw(value)))
    return Fraction(low, parts), Fraction(high, parts)


@st.composite
def spans_on(draw: st.DrawFn, axes: Sequence[Axis], *, between: bool) -> dict[str, Span]:
    """Draw a span on some of the axes; one that is left out is the whole scale."""
    chosen = draw(st.lists(st.sampled_from(axes), unique_by=lambda axis: axis.dimension))
    return {axis.dimension: draw(ends(axis, between=between)) for axis in chosen}


def whole(axis: Axis) -> Span:
    """Return the span of a whole scale."""
    return Fraction(axis.lowest), Fraction(axis.highest)


def values_within(
    scheme: Scheme, axis: Axis, span: Span | None, *, between: bool
) -> list[Fraction]:
    """List the levels in a span; or, of all numbers in it, one for each that a rule tells apart."""
    low, high = span or whole(axis)
    if not between:
        return [Fraction(n) for n in range(axis.lowest, axis.highest + 1) if low <= n <= high]
    cuts = {
        item.threshold
        for rule in scheme.rules
        for item in comparisons(rule.when)
        if item.dimension == axis.dimension and low < item.threshold < high
    }
    rising = sorted({low, high} | cuts)
    return [*rising, *((one + other) / 2 for one, other in itertools.pairwise(rising))]


def brute_force(walk: Walk, scheme: Scheme, box: Box) -> Possible:
    """Walk the rules for every combination in a box, and set each beside its neighbours."""
    names = [axis.dimension for axis in scheme.axes]
    first = {
        row: walk(scheme, dict(zip(names, row, strict=True))) for row in itertools.product(*box)
    }
    groups = {scheme.rules[index].group for index in first.values()}
    open_by = {
        name
        for at, (name, values) in enumerate(zip(names, box, strict=True))
        for row, index in first.items()
        for value in values
        if scheme.rules[first[(*row[:at], value, *row[at + 1 :])]].group
        != scheme.rules[index].group
    }
    return Possible(
        groups=tuple(group.id for group in scheme.groups if group.id in groups),
        rules=tuple(scheme.rules[index] for index in sorted(set(first.values()))),
        keeps_open=frozenset(open_by),
    )


@given(boxed(), BETWEEN, st.data())
def test_against_everything_in_the_box(
    walk: Walk, scheme: Scheme, between: bool, data: st.DataObject
) -> None:
    """The groups, the rules and what keeps it open are those of all combinations in the box."""
    spans = data.draw(spans_on(scheme.axes, between=between))
    box = [
        values_within(scheme, axis, spans.get(axis.dimension), between=between)
        for axis in scheme.axes
    ]

    assert compile_scheme(scheme).possible(spans, between=between) == brute_force(walk, scheme, box)


@given(boxed(), st.data())
def test_nothing_between_but_what_rules_tell_apart(
    walk: Walk, scheme: Scheme, data: st.DataObject
) -> None:
    """Of any point in a box the group is possible when numbers between levels count."""
    spans = data.draw(spans_on(scheme.axes, between=True))
    found = compile_scheme(scheme).possible(spans, between=True)
    point = {
        axis.dimension: data.draw(
            st.fractions(*spans.get(axis.dimension, whole(axis)), max_denominator=60)
        )
        for axis in scheme.axes
    }

    rule = scheme.rules[walk(scheme, point)]
    assert rule.group in found.groups
    assert any(rule is one for one in found.rules)


@given(schemes(), BETWEEN, st.data())
def test_never_empty(scheme: Scheme, between: bool, data: st.DataObject) -> None:
    """At least one group is possible, by a rule for each; one alone when nothing keeps it open."""
    spans = data.draw(spans_on(scheme.axes, between=between))
    found = compile_scheme(scheme).possible(spans, between=between)

    assert found.groups
    assert {rule.group for rule in found.rules} == set(found.groups)
    assert (len(found.groups) == 1) is (not found.keeps_open)


@given(schemes(), BETWEEN, st.data())
def test_narrower(scheme: Scheme, between: bool, data: st.DataObject) -> None:
    """Spans within other spans make nothing possible that was not, and keep nothing open anew."""
    table = compile_scheme(scheme)
    wide = data.draw(spans_on(scheme.axes, between=between))
    narrow = {
        axis.dimension: (
            max(low, min(here[0], high)),
            min(high, max(here[1], low)),
        )
        for axis in scheme.axes
        for low, high in [wide.get(axis.dimension, whole(axis))]
        for here in [data.draw(ends(axis, between=between))]
    }
    less, more = (table.possible(spans, between=between) for spans in (narrow, wide))

    assert set(less.groups) <= set(more.groups)
    assert less.keeps_open <= more.keeps_open
    assert all(any(rule is other for other in more.rules) for rule in less.rules)


@given(schemes(), st.data())
def test_levels_are_numbers(scheme: Scheme, data: st.DataObject) -> None:
    """What is possible with levels alone is so with all numbers between as well."""
    table = compile_scheme(scheme)
    spans = data.draw(spans_on(scheme.axes, between=False))
    levels, numbers = (table.possible(spans, between=between) for between in (False, True))

    assert set(levels.groups) <= set(numbers.groups)
    assert levels.keeps_open <= numbers.keeps_open


@given(schemes(), BETWEEN, st.data())
def test_whole_scales(scheme: Scheme, between: bool, data: st.DataObject) -> None:
    """A span that is left out is the whole scale, and in whatever order spans are given."""
    table = compile_scheme(scheme)
    spans = data.draw(spans_on(scheme.axes, between=between))
    full = {axis.dimension: spans.get(axis.dimension, whole(axis)) for axis in scheme.axes}
    turned = dict(reversed(full.items()))

    assert table.possible(turned, between=between) == table.possible(spans, between=between)
    assert table.possible(turned, between=between) is table.possible(full, between=between)


def test_levels_or_all_numbers(plane: Plane) -> None:
    """A threshold between two levels is passed on the way only where numbers between count."""
    rules = (
        Rule(when=above("interest", 3), group="meebeslissen", because=ANY),
        Rule(when=above("interest", Fraction(5, 2)), group="meewerken", because=ANY),
        Rule(when=at_least("interest", Fraction(5, 2)), group="meedenken", because=ANY),
        Rule(when=all_of(), group="meeweten", because=ANY),
    )
    table = compile_scheme(evolve(plane(5, 5), rules=rules, unused=()))
    span = {"interest": (Fraction(2), Fraction(3))}

    assert table.possible(span).groups == ("meeweten", "meewerken")
    assert table.possible(span, between=True).groups == ("meeweten", "meedenken", "meewerken")
    assert [rule.group for rule in table.possible(span).rules] == ["meewerken", "meeweten"]
    for between in (False, True):
        exact = {"interest": (Fraction(5, 2), Fraction(5, 2))}
        assert table.possible(exact, between=between).groups == ("meedenken",)
        assert table.possible(span, between=between).keeps_open == {"interest"}


def test_neither_alone(plane: Plane) -> None:
    """A dimension keeps open only what a change in it alone would change."""
    rules = (
        Rule(
            when=all_of(above("interest", 3), above("influence", 3)),
            group="meebeslissen",
            because=ANY,
        ),
        Rule(when=all_of(), group="meeweten", because=ANY),
    )
    table = compile_scheme(evolve(plane(5, 5), rules=rules))
    low, high = (Fraction(1), Fraction(3)), (Fraction(4), Fraction(5))
    both = (Fraction(1), Fraction(5))

    assert table.possible({"interest": both, "influence": low}).keeps_open == set()
    assert table.possible({"interest": both, "influence": high}).keeps_open == {"interest"}
    assert table.possible({}).keeps_open == {"interest", "influence"}


def test_two_rules_of_one_group(plane: Plane) -> None:
    """Rules that differ and give the same group leave one group, and nothing open."""
    rules = tuple(
        Rule(when=when, group="meeweten", because=ANY)
        for when in (above("interest", 3), above("influence", 3), all_of())
    )
    unused = ("meedenken", "meewerken", "meebeslissen")
    table = compile_scheme(evolve(plane(5, 5), rules=rules, unused=unused))

    assert table.possible({}) == Possible(("meeweten",), rules, frozenset())


@pytest.mark.parametrize(
    ("span", "between", "pieces"),
    [
        (None, False, [0, 1, 4]),
        (None, True, [0, 1, 2, 3, 4]),
        ((2, 2), False, [1]),
        ((2, 3), False, [1, 4]),
        ((2, 3), True, [1, 2, 3, 4]),
        ((1, 2), True, [0, 1]),
        ((3, 4), True, [4]),
        ((Fraction(9, 4), Fraction(9, 4)), False, [2]),
        ((Fraction(9, 4), Fraction(5, 2)), True, [2, 3]),
    ],
)
def test_pieces(span: tuple[int, int] | None, between: bool, pieces: list[int]) -> None:
    """The pieces of an axis, cut at 2 and at 2.5, that hold a level or a number of a span."""
    axis = Axis(dimension="interest", label=ANY, lowest=1, highest=4)
    split = SplitAxis(axis, (Fraction(2), Fraction(5, 2)))
    exact = span and (Fraction(span[0]), Fraction(span[1]))

    assert list(pieces_within(split, exact, between=between)) == pieces
