"""Strategies for schemes that pass their proof, and for what goes into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import TypeAlias

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Condition,
    Group,
    Ladder,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    not_,
)
from stakeholderkit.testing.texts import ids, labels
from stakeholderkit.wording import Text

_Steps: TypeAlias = tuple[int, ...]
"""A case: on each axis, how many of its bounds are passed."""


@frozen
class _Bound:
    """A point on an axis at which another group may begin: at a threshold, or just above it."""

    dimension: str
    threshold: Fraction
    beyond: bool

    def passed(self) -> Condition:
        make = above if self.beyond else at_least
        return make(self.dimension, self.threshold)

    def not_passed(self, *, negated: bool) -> Condition:
        if negated:
            return not_(self.passed())
        make = at_most if self.beyond else below
        return make(self.dimension, self.threshold)


@st.composite
def axis_sets(draw: DrawFn) -> tuple[Axis, ...]:
    """Draw the axes of a scheme: one to three, on scales of 3 to 10 levels."""
    names = draw(st.lists(ids(), min_size=1, max_size=3, unique=True))
    return tuple([draw(_axes(name)) for name in names])


@st.composite
def _axes(draw: DrawFn, name: str) -> Axis:
    lowest = draw(st.integers(-2, 3))
    highest = lowest + draw(st.integers(2, 9))
    written = [f"{name} {highest - level}" for level in range(lowest, highest + 1)]
    return Axis(
        dimension=name,
        label=draw(labels()),
        lowest=lowest,
        highest=highest,
        shown=tuple(map(Text, written, written)) if draw(st.integers(0, 3)) == 3 else (),
    )


@st.composite
def exact(draw: DrawFn, axis: Axis) -> Fraction:
    """Draw exact scores on an axis: levels, and halves, thirds and quarters between them."""
    whole = draw(st.sampled_from((1, 2, 3, 4)))
    return Fraction(draw(st.integers(axis.lowest * whole, axis.highest * whole)), whole)


def values(axes: Sequence[Axis]) -> SearchStrategy[dict[str, Fraction]]:
    """Draw an exact score on every axis."""
    return st.fixed_dictionaries({axis.dimension: exact(axis) for axis in axes})


def conditions(axes: Sequence[Axis]) -> SearchStrategy[Condition]:
    """Draw conditions on these axes, nested to some depth."""
    compared = st.sampled_from(axes).flatmap(
        lambda axis: st.builds(
            lambda make, threshold: make(axis.dimension, threshold),
            st.sampled_from((at_least, above, at_most, below)),
            exact(axis),
        )
    )
    return st.recursive(
        compared,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda operands: all_of(*operands))
            | st.lists(inner, max_size=3).map(lambda operands: any_of(*operands))
            | inner.map(not_)
        ),
        max_leaves=6,
    )


def ladders() -> SearchStrategy[Ladder]:
    """Draw ladders of two to four groups, with and without a group for voiceless parties."""
    return _words().flatmap(lambda words: _ladders(words, 2))


def _words() -> SearchStrategy[list[Text]]:
    return st.lists(labels(), min_size=1, max_size=3)


@st.composite
def _ladders(draw: DrawFn, words: Sequence[Text], least: int) -> Ladder:
    names = draw(st.lists(ids(), min_size=least, max_size=least + 2, unique=True))
    groups = tuple(
        Group(
            id=name,
            label=words[rank % len(words)],
            noun=words[0],
            meaning=words[-1],
            ask=words[0],
            expect=words[-1],
        )
        for rank, name in enumerate(names)
    )
    voice = draw(st.sampled_from((None, *names)))
    return Ladder(id="ladder", label=words[0], groups=groups, voice=voice)


@st.composite
def schemes(draw: DrawFn, axes: Sequence[Axis] | None = None) -> Scheme:  # noqa: D417 - draw is given
    """Draw schemes that pass their proof, written down in several ways.

    A table that never falls is drawn first and then turned into rules: for each group the
    least that it takes, or for each case its exact bounds, in any order. Now and then the groups
    are types without an order, and rules that do not overlap are said to exclude each other.

    Args:
        axes: the axes; None for any.
    """
    chosen = tuple(axes) if axes is not None else draw(axis_sets())
    # Every bound doubles the cases or more: a few on many axes, or many on one.
    most = max(1, 4 - len(chosen))
    bounds = [draw(_bounds(axis, most)) for axis in chosen]
    table = draw(_tables(bounds))
    needed = len(set(table.values()))
    words = draw(_words())
    own = _ladders(words, max(2, needed))
    ladder = draw(st.just(RINGEN) | own if needed <= len(RINGEN.groups) else own)
    unordered = draw(st.sampled_from((False, False, False, True)))
    ranks = draw(_ranks(set(table.values()), len(ladder.groups), ordered=not unordered))
    by_height = {height: ladder.groups[rank].id for height, rank in ranks.items()}
    by_case = draw(st.booleans())
    rules = draw((_by_case if by_case else _by_group)(bounds, table, by_height, words[-1]))
    reached = set(by_height.values())
    return Scheme(
        id=draw(ids()),
        version="1.0",
        label=words[0],
        axes=tuple(evolve(axis, monotone=False) for axis in chosen) if unordered else chosen,
        ladder=None if unordered else ladder,
        typology=_types(ladder) if unordered else None,
        rules=tuple(rules),
        exclusive=by_case and draw(st.booleans()),
        parameters=("drawn=yes",),
        unused=tuple(group.id for group in ladder.groups if group.id not in reached),
        source=Text("verzonnen", "invented"),
        inference=Text("alles", "everything"),
    )


def _types(ladder: Ladder) -> Typology:
    return Typology(id=ladder.id, label=ladder.label, groups=ladder.groups)


@st.composite
def _bounds(draw: DrawFn, axis: Axis, most: int) -> list[_Bound]:
    """Draw a few bounds on an axis, rising, with something below, between and above."""
    inside = st.builds(_Bound, st.just(axis.dimension), exact(axis), st.booleans()).filter(
        lambda bound: bound.threshold != (axis.highest if bound.beyond else axis.lowest)
    )
    found = draw(st.lists(inside, min_size=1, max_size=most, unique=True))
    return sorted(found, key=lambda bound: (bound.threshold, bound.beyond))


@st.composite
def _tables(draw: DrawFn, bounds: Sequence[Sequence[_Bound]]) -> Mapping[_Steps, int]:
    """Draw a height for each case; more on any axis is never lower."""
    combine = draw(st.sampled_from((sum, min, max)))
    heights = []
    for passed in bounds:
        rises = draw(
            st.lists(st.sampled_from((1, 1, 0)), min_size=len(passed), max_size=len(passed))
        )
        heights.append([sum(rises[:step]) for step in range(len(passed) + 1)])
    return {
        steps: combine([height[step] for height, step in zip(heights, steps, strict=True)])
        for steps in product(*(range(len(passed) + 1) for passed in bounds))
    }


@st.composite
def _ranks(draw: DrawFn, heights: set[int], groups: int, *, ordered: bool) -> Mapping[int, int]:
    """Draw for each height a group of its own, if need be in the order of the ladder."""
    chosen = draw(st.permutations(range(groups)))[: len(heights)]
    return dict(zip(sorted(heights), sorted(chosen) if ordered else chosen, strict=True))


@st.composite
def _by_case(
    draw: DrawFn,
    bounds: Sequence[Sequence[_Bound]],
    table: Mapping[_Steps, int],
    groups: Mapping[int, str],
    because: Text,
) -> list[Rule]:
    """Write a rule for each case, in any order: they do not overlap."""
    negated = draw(st.booleans())
    rules = []
    for steps, height in table.items():
        operands = []
        for passed, step in zip(bounds, steps, strict=True):
            operands += [bound.passed() for bound in passed[max(step - 1, 0) : step]]
            operands += [bound.not_passed(negated=negated) for bound in passed[step : step + 1]]
        rules.append(Rule(when=all_of(*operands), group=groups[height], because=because))
    draw(st.randoms(use_true_random=True)).shuffle(rules)
    return rules


def _by_group(
    bounds: Sequence[Sequence[_Bound]],
    table: Mapping[_Steps, int],
    groups: Mapping[int, str],
    because: Text,
) -> SearchStrategy[list[Rule]]:
    """Write a rule for each group, the highest first; the last takes all the rest."""
    *higher, lowest = sorted(groups, reverse=True)
    rules = []
    for height in higher:
        cases = [
            all_of(
                *(
                    passed[step - 1].passed()
                    for passed, step in zip(bounds, steps, strict=True)
                    if step
                )
            )
            for steps, found in table.items()
            if found == height
        ]
        rules.append(Rule(when=any_of(*cases), group=groups[height], because=because))
    return st.just([*rules, Rule(when=all_of(), group=groups[lowest], because=because)])
