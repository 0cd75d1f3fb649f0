"""What holds for any register and any scheme, each against a plain walk."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.analysis.consensus import middle
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.files import dump_register, dump_scheme, load_register, load_scheme
from stakeholderkit.hooks import Source
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Register,
    Score,
    Stakeholder,
)
from stakeholderkit.model.condition import Compare, Condition, Every, Not, Some
from stakeholderkit.redaction import POLICIES, Policy, redact
from stakeholderkit.rules import RINGEN, Scheme, compile_scheme
from stakeholderkit.testing import analyses, registers, schemes, values

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]
DAY = datetime.date(2026, 3, 1)
RINGS = [group.id for group in RINGEN.groups]
LADDERED = schemes().filter(lambda scheme: scheme.ladder is not None)


def again(analysis: Analysis, register: Register, scheme: Scheme | None = None) -> Analysis:
    """Analyse another register, or through another scheme, from the same area."""
    return analyse_area(
        register, scheme or analysis.scheme, analysis.area, analysis.as_of, analysis.phase
    )


def groups(analysis: Analysis) -> dict[str, tuple[object, ...]]:
    """Return what is said of each party's group."""
    return {
        item.party.id: (item.standing, item.computed, item.possible, item.shown)
        for item in analysis.outcomes
    }


@given(analyses())
def test_total(walk: Walk, analysis: Analysis) -> None:
    """Every party has one outcome; all settled, it is the group of the first rule to hold."""
    assert [item.party for item in analysis.outcomes] == list(analysis.register.stakeholders)
    for outcome in analysis.outcomes:
        if outcome.scored and all(item.settled for item in outcome.assessments):
            scores = {item.dimension: item.low for item in outcome.assessments}
            rule = analysis.scheme.rules[walk(analysis.scheme, scores)]
            assert outcome.possible == (rule.group,)
            assert outcome.rules == (rule,)
        elif outcome.scored:
            assert outcome.possible


@given(analyses())
def test_deterministic(analysis: Analysis) -> None:
    """The same facts give the same outcomes, reasons included."""
    other = again(analysis, analysis.register)

    assert other.outcomes == analysis.outcomes
    assert [str(other.reason(item)) for item in other.outcomes] == [
        str(analysis.reason(item)) for item in analysis.outcomes
    ]


@given(analyses())
def test_partition(analysis: Analysis) -> None:
    """Each party is in one group or in none, and each group has the parties that say so."""
    grouped = analysis.grouped()
    listed = [item.party.id for outcomes in grouped.values() for item in outcomes]

    assert sorted(listed) == sorted(item.party.id for item in analysis.outcomes if item.shown)
    assert list(grouped) == [group.id for group in analysis.scheme.shown]
    assert all(item.shown == group for group, outcomes in grouped.items() for item in outcomes)


@given(LADDERED, st.data())
def test_monotone(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """More of anything never lowers the group."""
    assert scheme.ladder is not None
    low, other = data.draw(values(scheme.axes)), data.draw(values(scheme.axes))
    high = {name: max(value, other[name]) for name, value in low.items()}

    ranks = [scheme.ladder.rank(scheme.rules[walk(scheme, one)].group) for one in (low, high)]
    assert ranks == sorted(ranks)
    table = compile_scheme(scheme)
    assert [scheme.ladder.rank(table.rule(one).group) for one in (low, high)] == ranks


@given(analyses(), st.data())
def test_order(analysis: Analysis, data: st.DataObject) -> None:
    """In whatever order parties, assessors and scores stand, the groups are the same."""
    register = evolve(
        analysis.register,
        stakeholders=tuple(data.draw(st.permutations(analysis.register.stakeholders))),
        assessors=tuple(data.draw(st.permutations(analysis.register.assessors))),
        scores=tuple(data.draw(st.permutations(analysis.register.scores))),
    )

    assert groups(again(analysis, register)) == groups(analysis)


@given(schemes(), st.integers(1, 4), st.integers(-5, 5), st.data())
def test_rescaling(
    walk: Walk, scheme: Scheme, factor: int, shift: int, data: st.DataObject
) -> None:
    """Stretching and moving scales, thresholds and scores together changes nothing."""
    scores = data.draw(values(scheme.axes))
    wider = evolve(
        scheme,
        axes=tuple(
            evolve(
                axis,
                lowest=factor * axis.lowest + shift,
                highest=factor * axis.highest + shift,
                shown=(),
            )
            for axis in scheme.axes
        ),
        rules=tuple(
            evolve(rule, when=stretched(rule.when, factor, shift)) for rule in scheme.rules
        ),
    )
    moved = {name: factor * value + shift for name, value in scores.items()}

    expected = scheme.rules[walk(scheme, scores)].group
    assert compile_scheme(wider).rule(moved).group == expected
    assert wider.rules[walk(wider, moved)].group == expected


def stretched(condition: Condition, factor: int, shift: int) -> Condition:
    """Return a condition on stretched and moved scales."""
    match condition:
        case Compare():
            return evolve(condition, threshold=factor * condition.threshold + shift)
        case Every(operands=operands):
            return Every(tuple(stretched(operand, factor, shift) for operand in operands))
        case Some(operands=operands):
            return Some(tuple(stretched(operand, factor, shift) for operand in operands))
        case Not(operand=operand):
            return Not(stretched(operand, factor, shift))


@given(analyses(), st.data())
def test_other_parties(analysis: Analysis, data: st.DataObject) -> None:
    """Another party, whatever its scores, moves nobody."""
    day = analysis.as_of or DAY
    before = groups(
        analyse_area(analysis.register, analysis.scheme, analysis.area, day, analysis.phase)
    )
    known = {item.id for item in analysis.register.stakeholders}
    name = next(one for n in range(len(known) + 1) if (one := f"new-{n}") not in known)
    scores = tuple(
        Score(
            party=name,
            dimension=dimension.id,
            assessor=assessor.id,
            area=analysis.area.id,
            date=day,
            value=data.draw(st.sampled_from(dimension.scale.levels)).value,
        )
        for dimension in analysis.register.dimensions
        for assessor in analysis.register.assessors
    )
    register = evolve(
        analysis.register,
        stakeholders=(*analysis.register.stakeholders, Stakeholder(id=name, name="Nieuw")),
        scores=(*analysis.register.scores, *scores),
    )

    after = groups(analyse_area(register, analysis.scheme, analysis.area, day, analysis.phase))
    assert {party: said for party, said in after.items() if party != name} == before


@given(analyses())
def test_axis_swap(analysis: Analysis) -> None:
    """Which dimension is asked for first makes no difference."""
    turned = evolve(analysis.scheme, axes=analysis.scheme.axes[::-1])

    assert groups(again(analysis, analysis.register, turned)) == groups(analysis)


@given(st.sampled_from(RINGS), st.sampled_from(RINGS), st.data())
def test_axis_swap_of_the_quadrants(first: str, second: str, data: st.DataObject) -> None:
    """With interest and influence exchanged, the mixed quadrants exchange their groups."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only=first, influence_only=second))
    turned = build(STANDARD_DIMENSIONS, Kwadranten(interest_only=second, influence_only=first))
    scores = data.draw(values(scheme.axes))
    exchanged = {INTEREST: scores[INFLUENCE], INFLUENCE: scores[INTEREST]}

    assert compile_scheme(scheme).rule(scores).group == compile_scheme(turned).rule(exchanged).group


@given(
    st.lists(st.integers(1, 5), min_size=1, max_size=6), st.fractions(1, 4, max_denominator=10**9)
)
def test_boundary(answers: list[int], cut: Fraction) -> None:
    """A median up to the cut counts as low, and one above it as high; across it, either may be."""
    table = compile_scheme(build(STANDARD_DIMENSIONS, Kwadranten(cut=cut)))
    low, high = middle(answers)

    groups = table.possible({INTEREST: (low, high), INFLUENCE: (low, high)}).groups
    if low > cut:
        assert groups == ("meebeslissen",)
    elif high <= cut:
        assert groups == ("meeweten",)
    else:
        assert groups == tuple(RINGS)


@given(analyses(), st.sampled_from(list(POLICIES.values())))
def test_idempotence(analysis: Analysis, policy: Policy) -> None:
    """Redacting, naming groups and analysing what was analysed change nothing the second time."""
    once = redact(analysis, policy)

    assert redact(once, policy) == once
    names = analysis.register.group_names
    assert analysis.scheme.called(names) == analysis.scheme
    assert again(analysis, analysis.register).register == analysis.register


@given(registers(), schemes())
def test_round_trip(register: Register, scheme: Scheme) -> None:
    """What is written is read back as it was, the rules of a scheme included."""
    holding = evolve(register, schemes=())
    read = load_register(Source("a.json", dump_register(holding))).register

    assert read == holding
    assert load_scheme(dump_scheme(scheme)) == scheme
    assert load_scheme(dump_scheme(scheme)).digest() == scheme.digest()


@given(registers(), schemes())
def test_export_of_an_import(register: Register, scheme: Scheme) -> None:
    """What is read and written again is the same to the last byte."""
    data = dump_register(register)
    read = load_register(Source("a.json", data)).register
    assert read is not None

    assert dump_register(read) == data
    assert dump_scheme(load_scheme(dump_scheme(scheme))) == dump_scheme(scheme)
