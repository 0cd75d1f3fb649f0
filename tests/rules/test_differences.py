"""Where two schemes differ, against a fine grid of fractions."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Condition,
    GroupName,
    Rule,
    Scheme,
    above,
    all_of,
    any_of,
    at_least,
    differences,
    effort,
)
from stakeholderkit.testing import axis_sets, schemes, values
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)
OTHER = evolve(AXIS, dimension="influence", label=Text("invloed", "influence"))

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]
Judge = Callable[[Condition, Mapping[str, Fraction]], bool]


@st.composite
def pairs_of_schemes(draw: st.DrawFn) -> tuple[Scheme, Scheme]:
    """Draw two schemes with the same axes and the same groups."""
    axes = draw(axis_sets().map(lambda found: found[:2]))
    one = draw(schemes(axes))
    # What rises along types need not rise along a ladder.
    other = draw(schemes(axes).filter(lambda drawn: one.typology or drawn.ladder))
    return one, grouped_as(one, other)


def grouped_as(one: Scheme, other: Scheme) -> Scheme:
    """Return the other scheme on the groups of one; groups that are too many fall together."""
    ids = [group.id for group in one.groups]
    indexes = {group.id: index for index, group in enumerate(other.groups)}
    rules = tuple(
        evolve(rule, group=ids[min(indexes[rule.group], len(ids) - 1)]) for rule in other.rules
    )
    given_groups = {rule.group for rule in rules}
    return evolve(
        other,
        ladder=one.ladder,
        typology=one.typology,
        rules=rules,
        unused=tuple(name for name in ids if name not in given_groups),
        axes=one.axes,
    )


@given(pairs_of_schemes(), st.data())
def test_differences(
    walk: Walk, judge: Judge, pair: tuple[Scheme, Scheme], data: st.DataObject
) -> None:
    """The conditions of the differences hold where the two schemes differ, and only there."""
    one, other = pair
    found = differences(one, other)
    halves = [
        [axis.lowest + Fraction(n, 2) for n in range(2 * (axis.highest - axis.lowest) + 1)]
        for axis in one.axes
    ]
    names = [axis.dimension for axis in one.axes]
    points = [dict(zip(names, row, strict=True)) for row in itertools.product(*halves)]
    drawn = data.draw(st.lists(values(one.axes), max_size=20))
    for scores in (*points, *drawn):
        groups = tuple(scheme.rules[walk(scheme, scores)].group for scheme in pair)
        told = {(item.group, item.other) for item in found if judge(item.when, scores)}
        assert told == ({groups} if groups[0] != groups[1] else set())


@given(schemes())
def test_same(scheme: Scheme) -> None:
    """A scheme differs nowhere from itself, whatever its groups are called."""
    ladder = scheme.grouping.id
    own = [GroupName(ladder=ladder, group=group.id, label=ANY) for group in scheme.groups]
    renamed = scheme.called(own)

    assert differences(scheme, scheme) == ()
    assert differences(scheme, renamed) == ()


def scheme_of(*rules: tuple[Condition, str]) -> Scheme:
    """Make a scheme on two axes from 1 to 5."""
    reached = {group for _, group in rules}
    return Scheme(
        id="s",
        version="1",
        label=Text("regels", "rules"),
        axes=(AXIS, OTHER),
        ladder=RINGEN,
        rules=tuple(Rule(when=when, group=group, because=ANY) for when, group in rules),
        unused=tuple(group.id for group in RINGEN.groups if group.id not in reached),
        source=ANY,
        inference=ANY,
    )


HIGH = above("influence", 3)
SCHEME = scheme_of(
    (all_of(above("interest", 3), HIGH), "meebeslissen"),
    (HIGH, "meewerken"),
    (all_of(), "meeweten"),
)


@pytest.mark.parametrize(
    ("decide", "work", "told"),
    [
        (all_of(above("interest", 3), HIGH), HIGH, []),
        (
            all_of(at_least("interest", 3), HIGH),
            HIGH,
            [("interest 3 and influence above 3", "co-operate", "co-decide")],
        ),
        (
            all_of(above("interest", 2), HIGH),
            HIGH,
            [
                (
                    "interest above 2, interest at most 3 and influence above 3",
                    "co-operate",
                    "co-decide",
                )
            ],
        ),
        (
            all_of(at_least("interest", 5), HIGH),
            HIGH,
            [("interest between 3 and 5 and influence above 3", "co-decide", "co-operate")],
        ),
        (
            all_of(at_least("interest", 4), HIGH),
            HIGH,
            [("interest between 3 and 4 and influence above 3", "co-decide", "co-operate")],
        ),
        (
            all_of(above("interest", 3), HIGH),
            any_of(HIGH, at_least("influence", 2)),
            [("influence at least 2 and influence at most 3", "stay informed", "co-operate")],
        ),
        (
            all_of(above("interest", 3), HIGH),
            any_of(all_of(HIGH, at_least("interest", 2)), above("influence", 4)),
            [
                (
                    "interest below 2, influence above 3 and influence at most 4",
                    "co-operate",
                    "stay informed",
                )
            ],
        ),
        (
            all_of(above("interest", 4), above("influence", 4)),
            all_of(above("interest", 4), HIGH),
            [
                ("interest at most 3 and influence above 3", "co-operate", "stay informed"),
                (
                    "interest above 3, interest at most 4 and influence above 3",
                    "co-decide",
                    "stay informed",
                ),
                (
                    "interest above 4, influence above 3 and influence at most 4",
                    "co-decide",
                    "co-operate",
                ),
            ],
        ),
    ],
)
def test_in_words(decide: Condition, work: Condition, told: list[tuple[str, str, str]]) -> None:
    """A difference is told by the scores for which it holds, cases that touch told together."""
    other = scheme_of((decide, "meebeslissen"), (work, "meewerken"), (all_of(), "meeweten"))
    found = differences(SCHEME, other)

    assert [item.text("en") for item in found] == [
        f"{case}: {group} by the first, {second} by the second." for case, group, second in told
    ]


def test_everywhere() -> None:
    """A difference that does not depend on any score is told so."""
    (found,) = differences(scheme_of((all_of(), "meeweten")), scheme_of((all_of(), "meedenken")))

    assert found.text("en") == "always: stay informed by the first, advise by the second."
    assert (found.when, found.group, found.other) == (all_of(), "meeweten", "meedenken")


def test_order_of_axes() -> None:
    """In which order the dimensions are named does not matter."""
    assert differences(SCHEME, evolve(SCHEME, axes=(OTHER, AXIS))) == ()


@pytest.mark.parametrize(
    "other",
    [
        evolve(SCHEME, axes=(AXIS, evolve(OTHER, lowest=0))),
        evolve(SCHEME, axes=(AXIS, evolve(OTHER, highest=7))),
        evolve(SCHEME, axes=(AXIS, evolve(OTHER, dimension="attitude"))),
        evolve(SCHEME, axes=(AXIS,)),
        evolve(SCHEME, ladder=evolve(RINGEN, id="other")),
        evolve(SCHEME, ladder=evolve(RINGEN, groups=RINGEN.groups[::-1])),
    ],
)
def test_incomparable(other: Scheme) -> None:
    """Schemes on other scales, or with other groups, cannot be compared case by case."""
    for one, two in ((SCHEME, other), (other, SCHEME)):
        with pytest.raises(SchemeError) as raised:
            differences(one, two)

        assert raised.value.code == Code.INCOMPARABLE_SCHEMES
        assert str(raised.value).startswith("'s' and 's' cannot be compared case by case")
        assert len(raised.value.complaints) == 1


def test_same_group_elsewhere() -> None:
    """A group is known by its id, wherever that was read."""
    again = tuple(evolve(rule, group=rule.group.upper().lower()) for rule in SCHEME.rules)

    assert differences(SCHEME, evolve(SCHEME, rules=again)) == ()


@pytest.mark.parametrize(("most", "refused"), [(8, True), (9, False)])
def test_just_too_large(monkeypatch: pytest.MonkeyPatch, most: int, refused: bool) -> None:
    """The most cases that are looked at may be just reached: here 9, with one threshold an axis."""
    monkeypatch.setattr(effort, "MOST_CASES", most)
    with pytest.raises(SchemeError, match="make 9 cases") if refused else nullcontext():
        assert differences(SCHEME, SCHEME) == ()


def test_unproved() -> None:
    """A scheme that leaves scores without a group is not compared."""
    gap = evolve(SCHEME, rules=SCHEME.rules[:1])
    for one, other in ((SCHEME, gap), (gap, SCHEME)):
        with pytest.raises(SchemeError) as raised:
            differences(one, other)
        assert raised.value.code == Code.SCHEME_GAP


def test_too_large() -> None:
    """Two schemes may each be small enough, and have too many cases together."""

    def fine(cuts: range) -> Scheme:
        conditions = [
            at_least(axis.dimension, Fraction(n, 200)) for axis in (AXIS, OTHER) for n in cuts
        ]
        return scheme_of((any_of(*conditions), "meebeslissen"), (all_of(), "meeweten"))

    with pytest.raises(SchemeError) as raised:
        differences(fine(range(400, 480)), fine(range(480, 560)))

    assert raised.value.code == Code.SCHEME_TOO_LARGE
