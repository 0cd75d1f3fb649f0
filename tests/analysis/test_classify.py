"""Which decision is current, what an exclusion does, and what a phase changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, Outcome, Standing, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.errors import ModelError
from stakeholderkit.model import (
    Area,
    AreaKind,
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Function,
    Phase,
    Presence,
    Register,
    Seat,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Scheme

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAYS = [datetime.date(2026, 3, n) for n in range(1, 4)]
START = Phase(id="start", name="Start")
PLAN = Phase(id="plan", name="Plan")
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
    ),
    phases=(START, PLAN),
    stakeholders=(Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank")),
)


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAYS[0], "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": DecisionStatus.COLLEGE}
    return Decision(**(made | changes))


def test_two_answers_of_one_day() -> None:
    """A group and an exclusion of one day by one body are refused: neither would be current."""
    for order in ((decided(), decided(None)), (decided(None), decided())):
        with pytest.raises(ModelError) as raised:
            evolve(BASE, decisions=order)

        assert raised.value.code == "conflicting-decisions"


def test_excluded(make: Make, see: See) -> None:
    """Who is excluded keeps what is computed, has no group, and departs from the former."""
    analysis = see(make("vve stad 555/555", decisions=(decided(None),)))
    outcome = analysis.outcome("vve")

    assert outcome.standing is Standing.EXCLUDED
    assert (outcome.computed, outcome.possible) == ("meebeslissen", ("meebeslissen",))
    assert (outcome.group, outcome.departs) == (None, True)
    assert [rule.group for rule in outcome.rules] == ["meebeslissen"]
    assert outcome.decision == decided(None)
    assert [found for found in analysis.grouped().values() if outcome in found] == []
    assert analysis.with_standing(Standing.EXCLUDED) == (outcome,)
    assert analysis.remarks == ()


@pytest.mark.parametrize(
    ("row", "computed"),
    [("vve stad 5../...", None), ("vve stad .../...", None), ("vve stad 111/111", "meeweten")],
)
def test_excluded_while_open(make: Make, see: See, row: str, computed: str | None) -> None:
    """Who is excluded before all scores are in departs from nothing."""
    outcome = see(make(row, decisions=(decided(None),))).outcome("vve")

    assert (outcome.standing, outcome.computed, outcome.group) == (
        Standing.EXCLUDED,
        computed,
        None,
    )
    assert outcome.departs is (computed is not None)


PERSON = Stakeholder(id="vve", name="V", natural_person=True)


@pytest.mark.parametrize(
    ("party", "standing"),
    [
        (PERSON, Standing.NOT_JUDGED),
        (evolve(PERSON, kind=StakeholderKind.VOICELESS), Standing.NOT_JUDGED),
        (evolve(PERSON, functions=(Function.DECIDES_FORMALLY,)), Standing.FORMAL),
        (evolve(PERSON, until=DAYS[0]), Standing.ABSENT),
        (evolve(PERSON, natural_person=False), Standing.PLACED),
    ],
)
@pytest.mark.parametrize("decision", [(), (decided(),), (decided(None),)])
def test_persons_are_not_judged(
    make: Make, party: Stakeholder, standing: Standing, decision: tuple[Decision, ...]
) -> None:
    """By a scheme that judges a natural person gets nothing: no scores, no decision, no group."""
    register = make("vve stad 555/555", parties=(party,), decisions=decision)
    scheme = build(register.dimensions, Kwadranten())
    judging = evolve(scheme, audience=Audience.INTERNAL, judges=True)
    outcome = analyse_area(register, judging, register.area("stad")).outcome("vve")
    usual = analyse_area(register, scheme, register.area("stad")).outcome("vve")

    if standing is Standing.PLACED and decision == (decided(None),):
        standing = Standing.EXCLUDED
    assert outcome.standing is standing
    if outcome.scored or standing is Standing.EXCLUDED:
        assert outcome == usual
    else:
        assert outcome == Outcome(party=party, standing=standing)
    assert usual.standing is not Standing.NOT_JUDGED


@pytest.mark.parametrize(
    ("party", "standing"),
    [
        (
            Stakeholder(id="vve", name="V", functions=(Function.DECIDES_FORMALLY,)),
            Standing.FORMAL,
        ),
        (
            Stakeholder(id="vve", name="V", presence=(Presence(area="stad", present=False),)),
            Standing.ABSENT,
        ),
        (Stakeholder(id="vve", name="V", until=DAYS[0]), Standing.ABSENT),
        (Stakeholder(id="vve", name="V", since=DAYS[1]), Standing.ABSENT),
        (Stakeholder(id="vve", name="V", since=DAYS[0], until=DAYS[1]), Standing.EXCLUDED),
        (Stakeholder(id="vve", name="V", kind=StakeholderKind.VOICELESS), Standing.EXCLUDED),
    ],
)
def test_who_can_be_excluded(make: Make, see: See, party: Stakeholder, standing: Standing) -> None:
    """Who plays no part here, or decides formally, is not asked anyway."""
    outcome = see(make(parties=(party,), decisions=(decided(None),))).outcome("vve")

    assert outcome.standing is standing
    assert (outcome.decision is None) is (standing is not Standing.EXCLUDED)
    assert outcome.group is None


def test_seat_changes_no_outcome(make: Make, see: See) -> None:
    """A seat in the team, and the decision on it, leave a party in its group."""
    seated = make(
        "vve stad 555/555",
        decisions=(decided(None, kind=DecisionKind.SEAT),),
        seats=(Seat(party="vve", area="stad"),),
    )
    outcome = see(seated).outcome("vve")

    assert (outcome.standing, outcome.group, outcome.decision) == (
        Standing.PLACED,
        "meebeslissen",
        None,
    )


def test_phase_of_an_analysis(make: Make, quadrants: Scheme) -> None:
    """In a phase, its decisions hold; scores of other phases are not read, and that is told."""
    register = make(
        "vve stad 555/555",
        phases=(START, PLAN),
        decisions=(decided("meewerken", phase="start"), decided(None, phase="plan")),
    )
    scores = tuple(evolve(score, phase="start") for score in register.scores)
    register = evolve(register, scores=scores)
    stad = register.area("stad")
    start, plan, whole = (
        analyse_area(register, quadrants, stad, phase=phase) for phase in (START, PLAN, None)
    )

    assert [analysis.phase for analysis in (start, plan, whole)] == [START, PLAN, None]
    assert [analysis.outcome("vve").group for analysis in (start, plan, whole)] == [
        "meewerken",
        None,
        None,
    ]
    assert [analysis.outcome("vve").standing for analysis in (start, plan, whole)] == [
        Standing.PLACED,
        Standing.EXCLUDED,
        Standing.OPEN,
    ]
    assert [analysis.assessors for analysis in (start, plan, whole)] == [3, 0, 0]
    assert start.remarks == ()
    for analysis in (plan, whole):
        (remark,) = analysis.remarks
        assert "Start" in remark.text("en")
        assert "Start" in remark.text("nl")
        assert "Plan" not in remark.text("en")


def test_no_remark_on_phases_without_scores(make: Make, see: See) -> None:
    """A phase about which nothing was scored is nothing to remark on."""
    assert see(make("vve stad 555/555", phases=(START, PLAN))).remarks == ()
