"""An analysis as a whole: what is refused, what is left aside, and what makes no difference."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

from stakeholderkit.analysis import (
    Analysis,
    ChangeKind,
    Outcome,
    Standing,
    analyse_area,
    changes,
)
from stakeholderkit.analysis.find_area import inside
from stakeholderkit.errors import Code, SchemeError, UsageError
from stakeholderkit.model import (
    Decision,
    DecisionStatus,
    Function,
    Presence,
    Register,
    Scale,
    Score,
    Stakeholder,
)
from stakeholderkit.rules import (
    Scheme,
)
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 4, 1)


def again(analysis: Analysis, register: Register) -> Analysis:
    """Analyse another register in the same way."""
    return analyse_area(
        register,
        analysis.scheme,
        analysis.area,
        analysis.as_of,
        analysis.phase,
        since=analysis.since,
    )


def decided(group: str, **changes: Any) -> Decision:
    """Make a decision on the party ``vve`` in the whole city."""
    made = Decision(
        party="vve",
        area="stad",
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.PROJECT_TEAM,
    )
    return evolve(made, **changes)


@given(analyses(), st.randoms(use_true_random=True))
def test_order_of_facts(analysis: Analysis, order: Random) -> None:
    """Outcomes do not depend on the order in which facts were written down."""
    register = analysis.register
    scores, decisions = list(register.scores), list(register.decisions)
    order.shuffle(scores)
    order.shuffle(decisions)
    found = again(analysis, evolve(register, scores=tuple(scores), decisions=tuple(decisions)))

    for outcome, expected in zip(found.outcomes, analysis.outcomes, strict=True):
        # Of decisions alike in date, group and status any may be the one that is cited.
        assert evolve(outcome, decision=None) == evolve(expected, decision=None)
        assert outcome.group == expected.group


@given(analyses(), st.data())
def test_other_parties(analysis: Analysis, data: st.DataObject) -> None:
    """The outcome of a party does not depend on the other parties."""
    assume(analysis.outcomes)
    kept = data.draw(st.sampled_from(analysis.outcomes))
    register, name = analysis.register, kept.party.id
    alone = evolve(
        register,
        stakeholders=(kept.party,),
        assessors=tuple(
            evolve(item, party=name if item.party == name else None) for item in register.assessors
        ),
        scores=tuple(score for score in register.scores if score.party == name),
        decisions=tuple(item for item in register.decisions if item.party == name),
        adoptions=tuple(
            evolve(item, groups=tuple(one for one in item.groups if one.party == name))
            for item in register.adoptions
            if name in {one.party for one in item.groups}
        ),
        seats=(),
        actual_roles=(),
        wished_roles=(),
        relations=(),
        moments=(),
        inputs=(),
    )

    assert again(analysis, alone).outcome(name) == kept


@given(analyses(), st.integers(0, 9))
def test_self_scores(analysis: Analysis, step: int) -> None:
    """Another score for one's own party changes what is shown, and nothing that follows."""
    register = analysis.register
    scales = {dimension.id: dimension.scale for dimension in register.dimensions}
    owners = {assessor.id: assessor.party for assessor in register.assessors}
    changed = evolve(
        register,
        scores=tuple(
            _raised(score, scales[score.dimension], step)
            if owners[score.assessor] == score.party
            else score
            for score in register.scores
        ),
    )

    for outcome, expected in zip(again(analysis, changed).outcomes, analysis.outcomes, strict=True):
        assert _shown_aside(outcome) == _shown_aside(expected)
        assert outcome.divided is expected.divided
        assert [(item.span, item.n, item.of, item.oldest) for item in outcome.assessments] == [
            (item.span, item.n, item.of, item.oldest) for item in expected.assessments
        ]


def test_foreign_decision(make: Make, see: See) -> None:
    """A decision for a group that the scheme does not have is left aside, with a remark."""
    register = make(
        "vve stad 555/555", decisions=(decided("ambassadeur"), decided("meewerken", area="west"))
    )
    analysis = see(register)
    (remark,) = analysis.remarks

    assert analysis.outcome("vve").decision is None
    assert analysis.outcome("vve").group == "meebeslissen"
    assert remark.text("en") == (
        "The decision of 1 March 2026 puts vve in ambassadeur, which this scheme does not have; it "
        "is left aside."
    )
    assert see(register, "west").remarks == ()


@pytest.mark.parametrize(
    "party",
    [
        Stakeholder(id="vve", name="VvE", functions=(Function.DECIDES_FORMALLY,)),
        Stakeholder(id="vve", name="VvE", presence=(Presence(area="stad", present=False),)),
    ],
)
def test_decision_outside_the_groups(make: Make, see: See, party: Stakeholder) -> None:
    """A decision on a party outside the groups is left aside, with a remark of its own."""
    analysis = see(make(parties=(party,), decisions=(decided("meewerken"),)))
    (remark,) = analysis.remarks

    assert analysis.outcome("vve").group is None
    assert "stands outside the groups here" in remark.text("en")


def test_as_of(make: Make, quadrants: Scheme) -> None:
    """Facts of later days do not count, and the latest fact gives the day."""
    register = make("vve stad 555/555", decisions=(decided("meewerken", date=LATER),))
    stad = register.area("stad")
    now = analyse_area(register, quadrants, stad, None)
    before = analyse_area(register, quadrants, stad, DAY)
    long_ago = analyse_area(register, quadrants, stad, datetime.date(2020, 1, 1))

    assert (now.as_of, now.outcome("vve").group) == (LATER, "meewerken")
    assert (before.as_of, before.outcome("vve").group) == (DAY, "meebeslissen")
    assert before.register == register.as_of(DAY)
    assert (long_ago.outcome("vve").standing, long_ago.assessors) == (Standing.OPEN, 0)


def test_other_scales(make: Make, quadrants: Scheme) -> None:
    """A scheme made for other dimensions or scales is refused, each that does not fit named."""
    interest, influence = quadrants.axes
    scheme = evolve(quadrants, axes=(evolve(interest, highest=6), evolve(influence, lowest=0)))
    register = make()
    with pytest.raises(SchemeError) as raised:
        analyse_area(register, scheme, register.area("stad"), None)

    assert [item.code for item in raised.value.complaints] == [Code.UNKNOWN_DIMENSION] * 2
    assert "interest on a scale from 1 to 6" in str(raised.value)


def test_no_facts(make: Make, see: See) -> None:
    """Without any fact there is no day, and everything is open."""
    analysis = see(make())

    assert (analysis.as_of, analysis.assessors) == (None, 0)
    assert [item.standing for item in analysis.outcomes] == [Standing.OPEN]


def test_assessors(make: Make, see: See) -> None:
    """Only those are counted who gave an answer that is used here, and not on their own party."""
    register = make("vve stad 5.?/.4-", "bank west ..3/...")
    own = make("vve stad 5../...", "corp stad ..4/..4")

    assert see(register).assessors == 2
    assert see(register, "west").assessors == 3
    assert see(own).assessors == 1
    assert see(make("corp stad ..4/..4")).assessors == 0


@given(analyses())
def test_whole(analysis: Analysis) -> None:
    """Every party has one outcome, in the order of the register, and is shown in at most one."""
    ladder = [group.id for group in analysis.scheme.groups]

    assert [item.party for item in analysis.outcomes] == list(analysis.register.stakeholders)
    for outcome in analysis.outcomes:
        holding = [name for name, found in analysis.grouped().items() if outcome in found]
        assert holding == ([outcome.shown] if outcome.shown else [])
        assert list(outcome.possible) == sorted(set(outcome.possible), key=ladder.index)
        assert outcome.computed is None or outcome.possible == (outcome.computed,)
        for language in ("nl", "en"):
            assert analysis.reason(outcome).text(language)


def _raised(score: Score, scale: Scale, step: int) -> Score:
    if score.value is None:
        return score
    levels = scale.levels
    return evolve(score, value=levels[(score.value - scale.lowest + step) % len(levels)].value)


def _shown_aside(outcome: Outcome) -> Outcome:
    counted = tuple(item for item in outcome.judgements if item.counts)
    return evolve(outcome, assessments=(), judgements=counted)


@given(analyses())
def test_since(analysis: Analysis) -> None:
    """What an analysis tells is what lies between the analyses of the two days."""
    if analysis.since is None:
        assert analysis.changes == ()
        return
    before = analyse_area(
        analysis.register, analysis.scheme, analysis.area, analysis.since, analysis.phase
    )

    assert analysis.changes == changes(before, analysis)


@pytest.mark.parametrize("day", [DAY, LATER])
def test_since_too_late(make: Make, quadrants: Scheme, day: datetime.date) -> None:
    """The day since which is asked lies before the last day that counts."""
    register = make("vve stad 111/555")

    with pytest.raises(UsageError) as caught:
        analyse_area(register, quadrants, register.area("stad"), DAY, since=day)
    assert caught.value.code == Code.BAD_DATE
    found = analyse_area(
        register, quadrants, register.area("stad"), DAY, since=DAY - datetime.timedelta(days=1)
    )
    assert [change.kind for change in found.changes] == [ChangeKind.SETTLED]


def test_since_without_facts(make: Make, quadrants: Scheme) -> None:
    """Without facts there is no last day, so one must be given."""
    register = make()
    stad = register.area("stad")

    with pytest.raises(UsageError) as caught:
        analyse_area(register, quadrants, stad, since=DAY)
    assert caught.value.code == Code.BAD_DATE
    assert analyse_area(register, quadrants, stad, LATER, since=DAY).changes == ()


@pytest.mark.parametrize("most", [1, 2])
def test_too_large(
    make: Make, quadrants: Scheme, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """More parties and areas than an analysis takes are refused before anything is worked out."""
    register = make()
    areas = 1 + len(inside(register, register.area("stad")))
    outcomes = areas * len(register.stakeholders)
    module = sys.modules[analyse_area.__module__]
    monkeypatch.setattr(module, "MOST_OUTCOMES", outcomes - 2 + most)

    if most == 2:
        assert analyse_area(register, quadrants, register.area("stad")).outcomes
        return
    with pytest.raises(UsageError, match=f"make {outcomes} outcomes") as raised:
        analyse_area(register, quadrants, register.area("stad"))
    assert raised.value.code == Code.ANALYSIS_TOO_LARGE
