"""Which decision is current, what an exclusion does, and what a phase changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, Standing, analyse_area
from stakeholderkit.analysis.classify import current_decisions
from stakeholderkit.errors import ModelError
from stakeholderkit.model import (
    Area,
    AreaKind,
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
from stakeholderkit.testing import registers

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


@st.composite
def crowded(draw: st.DrawFn) -> Register:
    """Draw registers with many decisions on few parties, areas, phases and days."""
    found: dict[object, Decision] = {}
    for _ in range(draw(st.integers(0, 8))):
        group = draw(st.sampled_from(["meedenken", "meewerken", None, "seat"]))
        item = decided(
            None if group == "seat" else group,
            party=draw(st.sampled_from(["vve", "vve", "bank"])),
            area=draw(st.sampled_from(["stad", "stad", "west"])),
            phase=draw(st.sampled_from([None, "start", "plan"])),
            date=draw(st.sampled_from(DAYS)),
            status=draw(st.sampled_from(DecisionStatus)),
        )
        seat = evolve(item, kind=DecisionKind.SEAT) if group == "seat" else item
        found.setdefault(seat.key, seat)
    return evolve(BASE, decisions=tuple(found.values()))


def naive_decision(register: Register, party: str, area: str, phase: str | None) -> Decision | None:
    """Return the one decision that no other one displaces, by holding each against each."""
    about = [
        item
        for item in register.decisions
        if item.party == party
        and item.area == area
        and (item.phase is None or item.phase == phase)
        and item.kind in {DecisionKind.GROUP, DecisionKind.EXCLUSION}
    ]
    binding = ["proposal", "project_team", "college"]

    def displaces(other: Decision, item: Decision) -> bool:
        if (other.status == "proposal") != (item.status == "proposal"):
            return item.status == "proposal"
        if (other.phase is None) != (item.phase is None):
            return item.phase is None
        if other.date != item.date:
            return other.date > item.date
        return binding.index(other.status) > binding.index(item.status)

    left = [item for item in about if not any(displaces(other, item) for other in about)]
    assert len({item.group for item in left}) <= 1
    return left[0] if left else None


@given(crowded() | registers(min_areas=1))
def test_current_decisions(register: Register) -> None:
    """Of all decisions on a party's role, that one is current which no other displaces."""
    for area in register.areas:
        for phase in (None, *(item.id for item in register.phases)):
            found = current_decisions(register.decisions, area.id, phase)
            for party in register.stakeholders:
                expected = naive_decision(register, party.id, area.id, phase)
                stands = found.get(party.id)

                # Of several that say the same, any may be the one that is cited.
                assert (stands is None) is (expected is None)
                if stands and expected:
                    assert stands in register.decisions
                    assert evolve(stands, by="x", reason=None, basis=None, extra=stands.extra) == (
                        evolve(expected, by="x", reason=None, basis=None, extra=stands.extra)
                    )


@given(crowded(), st.randoms(use_true_random=True))
def test_order_of_decisions(register: Register, order: Random) -> None:
    """It does not matter in which order decisions were written down."""
    decisions = list(register.decisions)
    order.shuffle(decisions)

    for phase in (None, "start", "plan"):
        assert current_decisions(decisions, "stad", phase) == current_decisions(
            register.decisions, "stad", phase
        )


@given(crowded())
def test_seats_say_nothing_of_the_role(register: Register) -> None:
    """Without its decisions on seats, a register leads to the same roles."""
    roles = tuple(item for item in register.decisions if item.kind is not DecisionKind.SEAT)

    for phase in (None, "start"):
        assert current_decisions(roles, "stad", phase) == current_decisions(
            register.decisions, "stad", phase
        )


@pytest.mark.parametrize(
    ("decisions", "phase", "expected"),
    [
        ([decided(), decided("meedenken", phase="start")], "start", "meedenken"),
        ([decided(), decided("meedenken", phase="start")], "plan", "meewerken"),
        ([decided(), decided("meedenken", phase="start")], None, "meewerken"),
        ([decided("meedenken", phase="start")], None, None),
        # The phase's own goes before a later decision on any phase, but no proposal does.
        ([decided("meedenken", phase="start"), decided(date=DAYS[1])], "start", "meedenken"),
        (
            [decided(), decided("meedenken", phase="start", status=DecisionStatus.PROPOSAL)],
            "start",
            "meewerken",
        ),
        # A later decision on the group lifts an exclusion, and the other way round.
        ([decided(None), decided("meedenken", date=DAYS[1])], None, "meedenken"),
        ([decided("meedenken"), decided(None, date=DAYS[1])], None, "excluded"),
        ([decided(None), decided("meedenken", phase="start")], "start", "meedenken"),
        ([decided("meedenken"), decided(None, phase="start")], "start", "excluded"),
        ([decided("meedenken"), decided(None, phase="start")], "plan", "meedenken"),
        ([decided(None, kind=DecisionKind.SEAT)], None, None),
        (
            [decided("meedenken"), decided(None, kind=DecisionKind.SEAT, date=DAYS[2])],
            None,
            "meedenken",
        ),
    ],
)
def test_which_is_current(
    decisions: list[Decision], phase: str | None, expected: str | None
) -> None:
    """The phase's own before any phase's, the latest of those; a seat is no role."""
    for order in (decisions, decisions[::-1]):
        found = current_decisions(order, "stad", phase)
        stands = found.get("vve")

        assert (stands and (stands.group or "excluded")) == expected


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
