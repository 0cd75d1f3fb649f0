"""The proof: sound schemes pass, and each kind of fault is found in any scheme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model.condition import comparisons
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Group,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    compile_scheme,
    count_cases,
    effort,
    prove,
)
from stakeholderkit.testing import schemes
from stakeholderkit.wording import Text

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)


def scheme_of(*rules: tuple[Any, str], unused: tuple[str, ...] = (), **changes: Any) -> Scheme:
    """Make a scheme on one axis from 1 to 5."""
    made = Scheme(
        id="s",
        version="1",
        label=ANY,
        axes=(AXIS,),
        ladder=RINGEN,
        rules=tuple(Rule(when=when, group=group, because=ANY) for when, group in rules),
        unused=unused or ("meedenken", "meewerken"),
        source=ANY,
        inference=ANY,
    )
    return evolve(made, **changes)


ELSE = Rule(when=all_of(), group="rest", because=ANY)
LADDERED = schemes().filter(lambda scheme: scheme.ladder is not None)
SOUND = scheme_of((above("interest", 3), "meebeslissen"), (all_of(), "meeweten"))
FALLING = scheme_of((above("interest", 3), "meeweten"), (all_of(), "meebeslissen"))
NOBODY = evolve(RINGEN, groups=(), voice=None)


def names(scheme: Scheme) -> list[str]:
    """List the dimensions of a scheme."""
    return [axis.dimension for axis in scheme.axes]


def cases_on(scheme: Scheme, axis: Axis) -> list[Fraction]:
    """Return a score for each piece of an axis, rising: its thresholds and what lies between."""
    looked_at = [item for rule in scheme.rules for item in comparisons(rule.when)]
    cuts = {item.threshold for item in looked_at if item.dimension == axis.dimension}
    ends = {Fraction(axis.lowest), Fraction(axis.highest)}
    return sorted(cuts | {(low + high) / 2 for low, high in pairwise(sorted(cuts | ends))})


def codes(scheme: Scheme) -> set[str]:
    """Return the codes of all faults."""
    return {fault.code for fault in prove(scheme)}


@given(schemes())
def test_sound(scheme: Scheme) -> None:
    """A sound scheme is not refused, in whatever way it is written."""
    assert prove(scheme) == ()
    assert compile_scheme(scheme).scheme is scheme


@given(schemes())
def test_gap(scheme: Scheme) -> None:
    """Without its last rule, some scores fall under no rule."""
    assert Code.SCHEME_GAP in codes(evolve(scheme, rules=scheme.rules[:-1]))


@given(schemes(), st.data())
def test_dead_rule(scheme: Scheme, data: st.DataObject) -> None:
    """A rule that only repeats an earlier one is dead, also when it is the very same."""
    rule = data.draw(st.sampled_from(scheme.rules))
    clash = {Code.AMBIGUOUS_RULES} if scheme.exclusive else set()

    assert codes(evolve(scheme, rules=(*scheme.rules, rule))) == {Code.DEAD_RULE} | clash
    assert Code.DEAD_RULE in codes(
        evolve(scheme, rules=(Rule(when=all_of(), group=rule.group, because=ANY), *scheme.rules))
    )


@given(schemes(), st.data())
def test_ambiguous(scheme: Scheme, data: st.DataObject) -> None:
    """Rules that overlap are a fault only where they are said to exclude each other."""
    group = data.draw(st.sampled_from(scheme.rules)).group
    rest = Rule(when=all_of(), group=group, because=ANY)
    overlapping = evolve(scheme, rules=(*scheme.rules[:-1], rest))

    assert Code.AMBIGUOUS_RULES not in codes(evolve(overlapping, exclusive=False))
    found = codes(evolve(overlapping, exclusive=True))
    assert (Code.AMBIGUOUS_RULES in found) == (len(scheme.rules) > 1)


@given(schemes(), st.integers(0, 5))
def test_unreachable_group(scheme: Scheme, index: int) -> None:
    """A group to which nothing leads is a fault, unless it is unused by choice."""
    groups = list(scheme.groups)
    groups.insert(
        index, Group(id="n.i.e.u.w", label=ANY, noun=ANY, meaning=ANY, ask=ANY, expect=ANY)
    )
    larger = with_groups(scheme, groups)

    assert codes(larger) == {Code.UNREACHABLE_GROUP}
    assert prove(evolve(larger, unused=(*larger.unused, "n.i.e.u.w"))) == ()


@given(schemes(), st.data())
def test_unused_and_given(scheme: Scheme, data: st.DataObject) -> None:
    """A group that a rule gives is not unused."""
    group = data.draw(st.sampled_from(scheme.rules)).group
    (fault,) = prove(evolve(scheme, unused=(*scheme.unused, group)))

    assert fault.code == Code.BAD_SCHEME
    assert str(fault) == f"The scheme says that it never gives {group}, but a rule does."


@given(schemes())
def test_not_monotone(scheme: Scheme) -> None:
    """More that leads to less is a fault, unless nothing promised that it would not."""
    assume(len({rule.group for rule in scheme.rules}) > 1)
    falling = with_groups(scheme, scheme.groups[::-1])
    free = tuple(evolve(axis, monotone=False) for axis in scheme.axes)

    assert codes(falling) == ({Code.NOT_MONOTONE} if scheme.ladder else set())
    assert prove(evolve(falling, axes=free)) == ()


@given(schemes(), st.data())
def test_types_have_no_order(scheme: Scheme, data: st.DataObject) -> None:
    """With types, no dimension can promise that more of it never lowers the group."""
    axes = list(scheme.axes)
    index = data.draw(st.integers(0, len(axes) - 1))
    free = [evolve(axis, monotone=False) for axis in axes]
    types = Typology(id="types", label=ANY, groups=scheme.groups)
    sound = evolve(scheme, ladder=None, typology=types, axes=tuple(free))
    free[index] = evolve(axes[index], monotone=True)

    assert prove(sound) == ()
    (fault,) = prove(evolve(sound, axes=tuple(free)))
    assert fault.code == Code.BAD_SCHEME
    assert str(fault).startswith(f"More {axes[index].label.en} cannot lower the group")


@pytest.mark.parametrize(("extra", "fits"), [(0, True), (1, False)])
def test_too_large(monkeypatch: pytest.MonkeyPatch, extra: int, fits: bool) -> None:
    """More cases than are looked at are refused without looking, by their number."""
    monkeypatch.setattr(effort, "MOST_COMPARISONS", 10**9)
    # With a cut at its low end, a scale has as many intervals as cuts: 400 pieces, and 250.
    other = evolve(AXIS, dimension="influence", label=Text("invloed", "influence"))
    conditions = [above("interest", 1 + Fraction(n, 50)) for n in range(200)]
    conditions += [above("influence", 1 + Fraction(n, 50)) for n in range(125 + extra)]
    # An unknown group keeps the cases from being looked at: only their number is of interest.
    scheme = scheme_of((all_of(*conditions), "elders"), axes=(AXIS, other))
    found = codes(scheme)

    assert count_cases(scheme) == (100_000 if fits else 100_800)
    assert (Code.SCHEME_TOO_LARGE in found) != fits
    assert Code.BAD_SCHEME in found


def with_groups(scheme: Scheme, groups: Sequence[Group]) -> Scheme:
    """Return the scheme with other groups on its ladder, or in its typology."""
    return evolve(
        scheme,
        ladder=scheme.ladder and evolve(scheme.ladder, groups=tuple(groups)),
        typology=scheme.typology and evolve(scheme.typology, groups=tuple(groups)),
    )


@given(LADDERED, st.data())
def test_every_fall(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """Each step up that lowers the group is told, over gaps too, and so is each gap."""
    left_out = data.draw(st.integers(0, len(scheme.rules)))
    rules = tuple(rule for index, rule in enumerate(scheme.rules) if index != left_out)
    assert scheme.ladder
    ladder = evolve(scheme.ladder, groups=tuple(reversed(scheme.ladder.groups)))
    falling = evolve(scheme, ladder=ladder, rules=rules)
    ranks = [*(ladder.rank(rule.group) for rule in rules), None]
    closed = evolve(falling, rules=(*rules, ELSE))
    scores = [cases_on(falling, axis) for axis in scheme.axes]
    cases = {
        case: ranks[walk(closed, dict(zip(names(scheme), case, strict=True)))]
        for case in product(*scores)
    }
    falls = 0
    for index, line in enumerate(scores):
        for others in product(*scores[:index], *scores[index + 1 :]):
            along = [cases[(*others[:index], score, *others[index:])] for score in line]
            told = [rank for rank in along if rank is not None]
            falls += sum(after < before for before, after in pairwise(told))
    gaps = list(cases.values()).count(None)
    found = [fault.code for fault in prove(falling)]

    assert found.count(Code.SCHEME_GAP) == (gaps if gaps <= 10 else 11)
    assert found.count(Code.NOT_MONOTONE) == (falls if falls <= 10 else 11)


@given(schemes(), st.data())
def test_faults_of_one_rule(scheme: Scheme, data: st.DataObject) -> None:
    """An unknown group or dimension and a threshold off the scale are faults of one rule."""
    index = data.draw(st.integers(0, len(scheme.rules)))
    axis = data.draw(st.sampled_from(scheme.axes))
    off = data.draw(st.sampled_from((axis.lowest - Fraction(1, 9), axis.highest + Fraction(1, 9))))
    group = scheme.rules[0].group
    seeded = {
        Code.BAD_SCHEME: Rule(when=all_of(), group="nergens-", because=ANY),
        Code.UNKNOWN_DIMENSION: Rule(when=above("nergens-", 1), group=group, because=ANY),
        Code.THRESHOLD_OFF_SCALE: Rule(when=below(axis.dimension, off), group=group, because=ANY),
    }

    for code, rule in seeded.items():
        rules = (*scheme.rules[:index], rule, *scheme.rules[index:])
        assert codes(evolve(scheme, rules=rules)) == {code}


@given(schemes())
def test_missing_axis(scheme: Scheme) -> None:
    """A scheme that does not ask for a dimension cannot look at it."""
    looked_at = {item.dimension for rule in scheme.rules for item in comparisons(rule.when)}
    first = scheme.axes[0].dimension

    found = codes(evolve(scheme, axes=scheme.axes[1:]))
    assert (Code.UNKNOWN_DIMENSION in found) == (first in looked_at)
    assert (Code.BAD_SCHEME in found) == (len(scheme.axes) == 1)


@pytest.mark.parametrize("threshold", [1, 5, Fraction(3, 2)])
def test_threshold_at_the_end(threshold: int | Fraction) -> None:
    """A threshold may stand at either end of the scale."""
    scheme = scheme_of((at_least("interest", threshold), "meebeslissen"), (all_of(), "meeweten"))

    assert codes(scheme) == ({Code.DEAD_RULE, Code.UNREACHABLE_GROUP} if threshold == 1 else set())


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        (
            [(above("interest", 3), "meebeslissen"), (below("interest", 3), "meeweten")],
            "interest 3 falls under no rule.",
        ),
        (
            [(at_least("interest", 3), "meebeslissen"), (at_most("interest", 2), "meeweten")],
            "interest between 2 and 3 falls under no rule.",
        ),
        (
            [(at_least("interest", 4), "meebeslissen"), (below("interest", 3), "meeweten")],
            "interest between 3 and 4 falls under no rule.",
        ),
        (
            [(at_least("interest", 5), "meebeslissen"), (at_most("interest", 3), "meeweten")],
            "interest between 3 and 5 falls under no rule.",
        ),
        ([(at_most("interest", 3), "meeweten")], "interest above 3 falls under no rule."),
        ([(at_least("interest", 3), "meeweten")], "interest below 3 falls under no rule."),
        ([], "interest from 1 to 5 falls under no rule."),
    ],
)
def test_gap_in_words(rules: list[tuple[Any, str]], sentence: str) -> None:
    """A gap is shown by the scores that fall into it."""
    faults = [str(fault) for fault in prove(scheme_of(*rules)) if fault.code == Code.SCHEME_GAP]

    assert sentence in faults


def test_all_faults_at_once() -> None:
    """A proof that fails gives every counter-example, each in words."""
    scheme = scheme_of(
        (at_least("interest", 4), "meeweten"),
        (at_most("interest", 2), "meebeslissen"),
        (below("interest", 2), "meewerken"),
        unused=("meedenken",),
    )
    with pytest.raises(SchemeError) as raised:
        compile_scheme(scheme)

    assert raised.value.text("en").splitlines() == [
        "interest between 2 and 4 falls under no rule.",
        "Rule 3 never gives a group: no case is left for it.",
        "No combination of scores leads to meewerken.",
        (
            "More interest lowers the group: interest 2 gives meebeslissen, but interest 4 gives "
            "meeweten."
        ),
    ]


@pytest.mark.parametrize("index", [0, 1, 2, 3])
def test_number_of_a_dead_rule(index: int) -> None:
    """A rule that never gives a group is told by its number, the first being 1."""
    rules = [Rule(when=above("interest", cut), group="meebeslissen", because=ANY) for cut in (4, 3)]
    last = Rule(when=all_of(), group="meeweten", because=ANY)
    dead = Rule(when=all_of(above("interest", 5)), group="meeweten", because=ANY)
    scheme = evolve(SOUND, rules=(*[*rules, last][:index], dead, *[*rules, last][index:]))

    assert [str(fault) for fault in prove(scheme)] == [
        f"Rule {index + 1} never gives a group: no case is left for it."
    ]


def test_not_monotone_in_words() -> None:
    """A fall is shown by two cases side by side."""
    (fault,) = prove(FALLING)

    assert str(fault) == (
        "More interest lowers the group: interest 3 gives meebeslissen, but interest above 3 gives "
        "meeweten."
    )


def test_fall_after_a_gap() -> None:
    """A gap does not keep a fall further up from being told."""
    scheme = scheme_of(
        (at_most("interest", 2), "meeweten"),
        (above("interest", 4), "meeweten"),
        (at_least("interest", 3), "meebeslissen"),
    )
    fall = "interest 4 gives meebeslissen, but interest above 4 gives meeweten."

    assert [str(fault) for fault in prove(scheme)] == [
        "interest between 2 and 3 falls under no rule.",
        f"More interest lowers the group: {fall}",
    ]


def test_faults_of_one_rule_in_words() -> None:
    """Faults of one rule name it, and come alone while they stand."""
    scheme = scheme_of((above("interest", 6), "meebeslissen"), (at_least("attitude", 1), "nergens"))

    assert [str(fault) for fault in prove(scheme)] == [
        "Rule 1 compares interest with 6, but its scale goes from 1 to 5.",
        "Rule 2 gives the group nergens, which the scheme does not have.",
        "Rule 2 looks at attitude, which the scheme does not ask for.",
    ]


@pytest.mark.parametrize(
    "scheme",
    [
        evolve(SOUND, ladder=evolve(RINGEN, voice="meepraten")),
        evolve(SOUND, ladder=evolve(RINGEN, groups=(*RINGEN.groups, RINGEN.groups[0]))),
        evolve(SOUND, axes=(AXIS, AXIS)),
        evolve(SOUND, unused=(*SOUND.unused, "meepraten")),
    ],
)
def test_bad_ladder(scheme: Scheme) -> None:
    """Ids are used once, and everything that a scheme speaks of is on its ladder."""
    assert codes(scheme) == {Code.BAD_SCHEME}


@pytest.mark.parametrize("scheme", [evolve(SOUND, axes=()), evolve(SOUND, ladder=NOBODY)])
def test_nothing_to_choose(scheme: Scheme) -> None:
    """Without a dimension or without a group there is nothing to classify."""
    assert str(prove(scheme)[0]) == "A scheme needs at least one dimension and one group."


def test_unused_but_given() -> None:
    """A group that is unused by choice is given by no rule."""
    scheme = evolve(SOUND, unused=(*SOUND.unused, "meeweten"))

    assert [str(fault) for fault in prove(scheme)] == [
        "The scheme says that it never gives meeweten, but a rule does."
    ]


def test_types_have_no_order_in_words() -> None:
    """More of a dimension cannot lower a type: a monotone axis has no meaning then."""
    typed = evolve(SOUND, ladder=None, typology=Typology(id="t", label=ANY, groups=RINGEN.groups))
    free = evolve(typed, axes=(evolve(AXIS, monotone=False),))

    (fault,) = prove(typed)

    assert str(fault) == (
        "More interest cannot lower the group, it says, but the types of this scheme have no "
        "order. Set monotone to false."
    )
    assert prove(free) == prove(evolve(free, rules=FALLING.rules)) == ()


def test_overlaps() -> None:
    """Rules that should exclude each other do; of each two, the first case that both have."""
    scheme = scheme_of(
        (at_least("interest", 4), "meebeslissen"),
        (all_of(), "meeweten"),
        (at_least("interest", 5), "meewerken"),
        unused=("meedenken", "meewerken"),
        exclusive=True,
    )
    faults = [str(fault) for fault in prove(scheme) if fault.code == Code.AMBIGUOUS_RULES]
    shared = "while the rules should exclude each other."

    assert faults == [
        f"interest 4 falls under rule 1 (meebeslissen) and under rule 2 (meeweten), {shared}",
        f"interest 5 falls under rule 1 (meebeslissen) and under rule 3 (meewerken), {shared}",
        f"interest 5 falls under rule 2 (meeweten) and under rule 3 (meewerken), {shared}",
    ]
    assert codes(evolve(scheme, exclusive=False)) == {Code.DEAD_RULE}


@pytest.mark.parametrize(
    ("gaps", "last"),
    [
        (9, "interest between 4.6 and 5 falls under no rule."),
        (10, "interest between 4.6 and 5 falls under no rule."),
        (11, "There is one more case like the last."),
        (13, "There are 3 more cases like the last."),
    ],
)
def test_many_alike(gaps: int, last: str) -> None:
    """Ten faults of a kind are told, and how many more there are; other kinds come after."""
    cuts = [*(1 + Fraction(n, 10) for n in range(gaps - 1)), Fraction("4.6"), Fraction(5)]
    scheme = scheme_of(
        *(
            (all_of(at_least("interest", cut), at_most("interest", cut)), "meeweten")
            for cut in cuts
        ),
    )
    faults = prove(scheme)
    alike = [str(fault) for fault in faults if fault.code == Code.SCHEME_GAP]

    assert len(alike) == min(gaps, 11)
    assert alike[-1] == last
    assert [str(fault) for fault in faults[len(alike) :]] == [
        "No combination of scores leads to meebeslissen."
    ]


def test_too_large_in_many_dimensions() -> None:
    """A scheme of which not all cases can be looked at is refused before they are made."""
    axes = [evolve(AXIS, dimension=name) for name in "abcde"]
    cuts = [Fraction(cut, 2) for cut in (3, 4, 5, 6, 7)]
    anything = any_of(*(above(axis.dimension, cut) for axis in axes for cut in cuts))
    scheme = scheme_of((anything, "meebeslissen"), (all_of(), "meeweten"), axes=tuple(axes))

    (fault,) = prove(scheme)

    assert fault.code == Code.SCHEME_TOO_LARGE
    assert str(fault) == (
        "The thresholds make 161051 cases, and at most 100000 are looked at. Use fewer "
        "dimensions or thresholds."
    )


def test_sound_example() -> None:
    """The smallest scheme of all these tests is sound."""
    assert prove(SOUND) == ()
