"""Which decision is in force, which proposal is shown, and what adoptions do."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis.decisions_in_force import Decided, Decisions
from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Basis,
    Decision,
    DecisionKind,
    DecisionStatus,
    Phase,
    Register,
    Remark,
    Stakeholder,
)
from stakeholderkit.testing import registers

DAYS = [datetime.date(2026, 3, n) for n in range(1, 4)]
GROUPS = ("meeweten", "meedenken", "meewerken", "meebeslissen")
TEAM, COLLEGE, RAAD = (
    DecisionStatus.PROJECT_TEAM,
    DecisionStatus.COLLEGE,
    DecisionStatus.RAAD,
)
PROPOSAL = DecisionStatus.PROPOSAL
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
    ),
    phases=(Phase(id="start", name="Start"), Phase(id="plan", name="Plan")),
    stakeholders=(Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank")),
)


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAYS[0], "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": COLLEGE}
    return Decision(**(made | changes))


def adopted(*groups: str, **changes: Any) -> Adoption:
    """Make an adoption by the college that puts the VvE, and then the bank, in a group."""
    made: dict[str, Any] = {"area": "stad", "date": DAYS[0], "by": "Het college"}
    listed = tuple(
        AdoptedGroup(party=party, group=group)
        for party, group in zip(("vve", "bank"), groups, strict=False)
    )
    return Adoption(**(made | {"status": COLLEGE, "groups": listed} | changes))


def find(*facts: Decision | Adoption, area: str = "stad", phase: str | None = None) -> Decided:
    """Find what is in force of decisions and adoptions."""
    register = evolve(
        BASE,
        decisions=tuple(item for item in facts if isinstance(item, Decision)),
        adoptions=tuple(item for item in facts if isinstance(item, Adoption)),
    )
    return Decisions(register).decided(area, phase, GROUPS)


@st.composite
def crowded(draw: st.DrawFn) -> Register:
    """Draw registers with many decisions and adoptions on few parties, areas, phases and days."""
    decisions: dict[object, Decision] = {}
    for _ in range(draw(st.integers(0, 8))):
        group = draw(st.sampled_from(["meedenken", "meewerken", "supporter", None, "seat"]))
        item = decided(
            None if group == "seat" else group,
            party=draw(st.sampled_from(["vve", "vve", "bank"])),
            area=draw(st.sampled_from(["stad", "stad", "west"])),
            phase=draw(st.sampled_from([None, "start", "plan"])),
            date=draw(st.sampled_from(DAYS)),
            status=draw(st.sampled_from(DecisionStatus)),
        )
        seat = evolve(item, kind=DecisionKind.SEAT) if group == "seat" else item
        decisions.setdefault(seat.key, seat)
    adoptions: dict[object, Adoption] = {}
    for _ in range(draw(st.integers(0, 3))):
        groups = draw(st.lists(st.sampled_from(["meedenken", "supporter"]), min_size=1, max_size=2))
        act = adopted(
            *groups,
            area=draw(st.sampled_from(["stad", "stad", "west"])),
            phase=draw(st.sampled_from([None, "start"])),
            date=draw(st.sampled_from(DAYS)),
            status=draw(st.sampled_from([TEAM, COLLEGE, RAAD])),
        )
        adoptions.setdefault(act.key, act)
    return evolve(BASE, decisions=tuple(decisions.values()), adoptions=tuple(adoptions.values()))


Said = tuple[str | None, str | None, datetime.date, str, bool]
"""What is decided on a party: group, phase, day, status, and whether it was adopted."""


def said(register: Register, party: str, area: str) -> Iterator[Said]:
    """Yield what anybody decided on the role of a party, read as the format describes it."""
    for item in register.decisions:
        if (item.party, item.area) == (party, area) and item.kind is not DecisionKind.SEAT:
            yield item.group, item.phase, item.date, str(item.status), False
    for adoption in register.adoptions:
        for listed in adoption.groups:
            if (listed.party, adoption.area) == (party, area):
                yield (
                    *(listed.group, adoption.phase, adoption.date),
                    *(str(adoption.status), True),
                )


BINDING = ["proposal", "project_team", "college", "raad"]


def naive(register: Register, party: str, area: str, phase: str | None) -> list[Said]:
    """Return what no other decision displaces, by holding each against each."""
    about = [
        item
        for item in said(register, party, area)
        if item[1] in {None, phase} and item[3] != "proposal" and item[0] in {*GROUPS, None}
    ]

    def displaces(other: Said, item: Said) -> bool:
        if (other[1] is None) != (item[1] is None):
            return item[1] is None
        if other[2] != item[2]:
            return other[2] > item[2]
        if other[3] != item[3]:
            return BINDING.index(other[3]) > BINDING.index(item[3])
        return item[4] and not other[4]

    return [item for item in about if not any(displaces(other, item) for other in about)]


@given(crowded() | registers(min_areas=1))
def test_what_is_in_force(register: Register) -> None:
    """Of all that was decided on a party's role, that is in force which nothing displaces."""
    decisions = Decisions(register)
    for area, phase in product(register.areas, (None, *(item.id for item in register.phases))):
        found = decisions.decided(area.id, phase, GROUPS)
        for party in register.stakeholders:
            left = naive(register, party.id, area.id, phase)
            held = found.in_force.get(party.id)

            assert (held is None) is (left == [])
            if held:
                item = held.decision
                key = (item.group, item.phase, item.date, str(item.status))
                assert (*key, held.adoption is not None) in left
                assert (item.party, item.area) == (party.id, area.id)


@given(crowded() | registers(min_areas=1))
def test_which_proposal_is_shown(register: Register) -> None:
    """The latest proposal after the decision in force is shown, and none that is not later."""
    decisions = Decisions(register)
    for area, phase in product(register.areas, (None, *(item.id for item in register.phases))):
        found = decisions.decided(area.id, phase, GROUPS)
        for party in register.stakeholders:
            held = found.in_force.get(party.id)
            later = [
                item
                for item in said(register, party.id, area.id)
                if item[3] == "proposal"
                and item[1] in {None, phase}
                and item[0] in {*GROUPS, None}
                and (held is None or item[2] > held.decision.date)
            ]
            shown = found.proposals.get(party.id)

            assert (shown is None) is (later == [])
            if shown:
                assert shown.status is PROPOSAL
                assert all(
                    (item[2], item[1] is not None) <= (shown.date, shown.phase is not None)
                    for item in later
                )


@given(crowded())
def test_nothing_is_lost(register: Register) -> None:
    """What is on a group that the scheme lacks is left aside and listed, whatever else holds."""
    for area, phase in product(("stad", "west"), (None, "start", "plan")):
        found = Decisions(register).decided(area, phase, GROUPS)
        listed = [(item.party, str(item.status)) for item in found.left_aside]
        whole = [(one.party, "adopted") for item in found.left_aside_of for one in item.groups]

        assert sorted([*listed, *whole]) == sorted(
            (party, "adopted" if item[4] else item[3])
            for party in ("vve", "bank")
            for item in said(register, party, area)
            if item[0] == "supporter" and item[1] in {None, phase}
        )


@given(crowded(), st.randoms(use_true_random=True))
def test_order(register: Register, order: Random) -> None:
    """It does not matter in which order decisions and adoptions were written down."""
    decisions, adoptions = list(register.decisions), list(register.adoptions)
    order.shuffle(decisions)
    order.shuffle(adoptions)
    other = evolve(register, decisions=tuple(decisions), adoptions=tuple(adoptions))

    for phase in (None, "start", "plan"):
        one, two = (Decisions(item).decided("stad", phase, GROUPS) for item in (register, other))
        assert (one.in_force, one.proposals, one.adoption) == (
            two.in_force,
            two.proposals,
            two.adoption,
        )


@pytest.mark.parametrize(
    ("facts", "phase", "expected"),
    [
        ([decided(), decided("meedenken", phase="start")], "start", "meedenken"),
        ([decided(), decided("meedenken", phase="start")], "plan", "meewerken"),
        ([decided(), decided("meedenken", phase="start")], None, "meewerken"),
        ([decided("meedenken", phase="start")], None, None),
        # The phase's own goes before a later decision on any phase, but no proposal does.
        ([decided("meedenken", phase="start"), decided(date=DAYS[1])], "start", "meedenken"),
        ([decided(), decided("meedenken", phase="start", status=PROPOSAL)], "start", "meewerken"),
        # A proposal alone decides nothing, and the most binding body goes first on one day.
        ([decided(status=PROPOSAL)], None, None),
        ([decided(None, status=PROPOSAL)], None, None),
        ([decided(status=RAAD), decided("meedenken")], None, "meewerken"),
        (
            [decided(status=RAAD), decided("meedenken", date=DAYS[1], status=TEAM)],
            None,
            "meedenken",
        ),
        # One on another ladder hides nothing.
        ([decided(), decided("supporter", date=DAYS[1])], None, "meewerken"),
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
        # An adoption is a decision, and gives way to one on the party alone of the same day.
        ([adopted("meedenken")], None, "meedenken"),
        ([adopted("meedenken"), decided()], None, "meewerken"),
        ([adopted("meedenken", status=RAAD), decided()], None, "meedenken"),
        ([adopted("meedenken", date=DAYS[1]), decided()], None, "meedenken"),
        ([adopted("meedenken"), decided(date=DAYS[1], status=TEAM)], None, "meewerken"),
        ([adopted("meedenken", phase="start"), decided(date=DAYS[1])], "start", "meedenken"),
        ([adopted("meedenken", phase="start"), decided(date=DAYS[1])], "plan", "meewerken"),
        ([adopted("meedenken"), decided(None, date=DAYS[1])], None, "excluded"),
        ([adopted("supporter", date=DAYS[1]), decided()], None, "meewerken"),
        ([adopted("meedenken", area="west"), decided()], None, "meewerken"),
    ],
)
def test_which_is_in_force(
    facts: list[Decision | Adoption], phase: str | None, expected: str | None
) -> None:
    """The phase's own before any phase's, the latest of those, then the most binding."""
    for order in (facts, facts[::-1]):
        held = find(*order, phase=phase).in_force.get("vve")

        assert (held and (held.decision.group or "excluded")) == expected


def test_what_an_adoption_is_as_a_decision() -> None:
    """An adopted group has the body, the day and the basis of the whole, and its own reason."""
    basis = Basis(scheme="kwadranten", version="1.0", digest="0", consensus="median", quorum=2)
    why = Remark(text="Zij willen het zelf.")
    groups = (
        AdoptedGroup(party="vve", group="meedenken", possible=("meedenken",)),
        AdoptedGroup(party="bank", group="meewerken", possible=("meeweten",), reason=why),
    )
    act = adopted(groups=groups, basis=basis, phase="start")
    found = find(act, phase="start").in_force
    vve, bank = found["vve"], found["bank"]

    assert (vve.adoption, bank.adoption) == (act, act)
    assert (vve.adopted, bank.adopted) == (True, False)
    assert vve.decision == decided(
        "meedenken", phase="start", basis=evolve(basis, possible=("meedenken",))
    )
    assert bank.decision.reason == why
    assert bank.decision.basis == evolve(basis, possible=("meeweten",))
    assert not find(decided()).in_force["vve"].adopted


@pytest.mark.parametrize(
    ("acts", "phase", "expected"),
    [
        ([], None, None),
        ([adopted("meedenken")], None, 0),
        ([adopted("meedenken")], "start", 0),
        ([adopted("meedenken"), adopted("meedenken", date=DAYS[1])], None, 1),
        ([adopted("meedenken", phase="start"), adopted("meedenken", date=DAYS[1])], "start", 0),
        ([adopted("meedenken", phase="start")], None, None),
        ([adopted("meedenken"), adopted("meedenken", status=RAAD)], None, 1),
        ([adopted("meedenken"), adopted("meedenken", "supporter", date=DAYS[1])], None, 0),
        ([adopted("supporter")], None, None),
        ([adopted("meedenken", area="west")], None, None),
    ],
)
def test_what_makes_an_analysis_adopted(
    acts: list[Adoption], phase: str | None, expected: int | None
) -> None:
    """The latest adoption for exactly this area of which the scheme has every group."""
    for order in (acts, acts[::-1]):
        found = find(*order, phase=phase).adoption

        assert found == (None if expected is None else acts[expected])
