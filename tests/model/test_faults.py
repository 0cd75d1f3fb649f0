"""What is wrong between the items of a register: each fault by code and by path."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Absence,
    ActualRole,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Assessor,
    Decision,
    DecisionKind,
    DecisionStatus,
    Moment,
    Person,
    Phase,
    Presence,
    Register,
    Remark,
    Score,
    Stakeholder,
    WishedRole,
    WishSource,
)
from stakeholderkit.model.faults import KINDS
from stakeholderkit.wording import Extra, Finding

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 2)
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
        Area(id="hof", name="Hof", kind=AreaKind.BUURT, parent="west"),
    ),
    phases=(Phase(id="start", name="Start"), Phase(id="plan", name="Plan")),
    stakeholders=(Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank")),
    assessors=(Assessor(id="p", role="programmamanager"),),
    persons=(Person(id="p1", name="Jo de Wit", email="jo@example.org", phone="030-1234567"),),
)


def score(**changes: Any) -> Score:
    """Make a score that fits the register above."""
    facts: dict[str, Any] = {"value": None if "absence" in changes else 3}
    facts |= {"party": "vve", "dimension": INTEREST, "assessor": "p", "area": "stad", "date": DAY}
    return Score(**(facts | changes))


def decision(**changes: Any) -> Decision:
    """Make a decision that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meewerken", "date": DAY}
    facts |= {"by": "college", "status": DecisionStatus.PROJECT_TEAM}
    return Decision(**(facts | changes))


def faults(**changes: Any) -> list[tuple[str, str]]:
    """List the codes and paths of all complaints about a register."""
    with pytest.raises(ModelError) as raised:
        evolve(BASE, **changes)
    return [
        (item.code, item.location.field)
        for item in raised.value.complaints
        if isinstance(item, Finding)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_doubled_ids(full: Register, kind: str) -> None:
    """An id is used once within its kind; the complaint is about the second use."""
    items = getattr(full, kind)
    twice: dict[str, Any] = {kind: (*items, items[0])}
    with pytest.raises(ModelError) as raised:
        evolve(full, **twice)
    finding = raised.value.complaints[0]

    assert isinstance(finding, Finding)
    assert (finding.code, finding.location.field) == (
        Code.DUPLICATE_ID,
        f"{kind}[{len(items)}].id",
    )


def test_one_id_in_several_kinds() -> None:
    """The same id may be used for a party and for an assessor."""
    register = evolve(BASE, assessors=(Assessor(id="vve", role="bestuurder"),))

    assert register.assessors[0].id == register.stakeholders[0].id


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        (
            {"areas": (*BASE.areas, Area(id="x", name="X", kind=AreaKind.WIJK, parent="weg"))},
            "areas[3].parent",
        ),
        (
            {
                "stakeholders": (
                    *BASE.stakeholders,
                    Stakeholder(
                        id="x",
                        name="X",
                        presence=(
                            Presence(area="west", present=False),
                            Presence(area="weg", present=True),
                        ),
                    ),
                )
            },
            "stakeholders[2].presence[1].area",
        ),
        (
            {"assessors": (*BASE.assessors, Assessor(id="x", role="X", party="weg"))},
            "assessors[1].party",
        ),
        (
            {"assessors": (*BASE.assessors, Assessor(id="x", role="X", person="weg"))},
            "assessors[1].person",
        ),
        ({"scores": (score(), score(party="weg"))}, "scores[1].party"),
        ({"scores": (score(dimension="weg"),)}, "scores[0].dimension"),
        ({"scores": (score(assessor="weg"),)}, "scores[0].assessor"),
        ({"scores": (score(area="weg"),)}, "scores[0].area"),
        ({"scores": (score(phase="weg"),)}, "scores[0].phase"),
        ({"decisions": (decision(), decision(party="weg"))}, "decisions[1].party"),
        ({"decisions": (decision(area="weg"),)}, "decisions[0].area"),
        ({"decisions": (decision(phase="weg"),)}, "decisions[0].phase"),
    ],
)
def test_dangling_references(changes: dict[str, Any], path: str) -> None:
    """Every id that is referred to exists."""
    assert faults(**changes) == [(Code.UNKNOWN_REFERENCE, path)]


def test_suggests_an_id() -> None:
    """A complaint about an unknown id suggests one that is close to it."""
    with pytest.raises(
        ModelError, match=r"There is no party with the id 'vv'\. Did you mean vve\?"
    ):
        evolve(BASE, scores=(score(party="vv"),))


def test_many_dangling_references() -> None:
    """Of very many unknown ids each is named, though not each with a suggestion."""
    scores = tuple(score(party=f"vve{n}") for n in range(60))
    with pytest.raises(ModelError) as raised:
        evolve(BASE, scores=(*scores, scores[0]))
    hinted = [item for item in raised.value.complaints if "Did you mean" in item.text("en")]

    assert len(raised.value.complaints) == 61
    assert len(hinted) == 21


@pytest.mark.parametrize(
    ("parents", "paths"),
    [
        ({"a": "a"}, ["areas[0].parent"]),
        ({"a": "b", "b": "a"}, ["areas[0].parent", "areas[1].parent"]),
        ({"a": "b", "b": "c", "c": "b"}, ["areas[1].parent", "areas[2].parent"]),
        ({"a": None, "b": "a", "c": "c"}, ["areas[2].parent"]),
    ],
)
def test_area_cycles(parents: dict[str, str | None], paths: list[str]) -> None:
    """No area is part of itself; each area of the circle is named, and no other one."""
    areas = tuple(
        Area(id=name, name=name, kind=AreaKind.WIJK, parent=parent)
        for name, parent in parents.items()
    )

    assert faults(areas=areas) == [(Code.AREA_CYCLE, path) for path in paths]


@pytest.mark.parametrize("value", [0, 6, -1, 100])
def test_off_scale(value: int) -> None:
    """A score is a level of its scale."""
    assert faults(scores=(score(value=value),)) == [(Code.SCORE_OFF_SCALE, "scores[0].value")]


@pytest.mark.parametrize("value", [1, 5])
def test_ends_of_the_scale(value: int) -> None:
    """The ends of a scale are on it."""
    assert evolve(BASE, scores=(score(value=value),)).scores[0].value == value


@pytest.mark.parametrize(
    "other",
    [
        score(value=4),
        score(absence=Absence.UNKNOWN),
        score(reason=Remark(text="Omdat.")),
        score(extra=Extra({"x": 1})),
    ],
)
def test_conflicting_scores(other: Score) -> None:
    """Two scores with one key say the same in everything."""
    assert faults(scores=(score(), other)) == [(Code.CONFLICTING_SCORES, "scores[1]")]


@pytest.mark.parametrize(
    "other",
    [
        score(),
        score(value=4, sequence=1),
        score(value=4, date=LATER),
        score(value=4, area="west"),
        score(value=4, party="bank"),
        score(value=4, dimension=INFLUENCE),
        score(value=4, phase="start"),
    ],
)
def test_agreeing_scores(other: Score) -> None:
    """A fact may be listed twice, and another key is another fact."""
    assert evolve(BASE, scores=(score(), other)).scores == (score(), other)


ADOPTION = Adoption(
    area="stad",
    date=DAY,
    by="college",
    status=DecisionStatus.COLLEGE,
    groups=(AdoptedGroup(party="vve", group="meewerken"),),
)


def test_adoptions() -> None:
    """Two adoptions of one area, phase, day and kind of body are equal, or one must go."""
    other = evolve(ADOPTION, by="wij")

    assert faults(adoptions=(ADOPTION, other)) == [(Code.CONFLICTING_ADOPTIONS, "adoptions[1]")]
    for held in (ADOPTION, evolve(other, status=DecisionStatus.RAAD), evolve(other, date=LATER)):
        assert evolve(BASE, adoptions=(ADOPTION, held)).adoptions[1] == held
    unknown = evolve(ADOPTION, groups=(AdoptedGroup(party="weg", group="meewerken"),))
    assert faults(adoptions=(unknown,)) == [
        (Code.UNKNOWN_REFERENCE, "adoptions[0].groups[0].party")
    ]


@pytest.mark.parametrize(
    "other",
    [
        decision(group="meedenken"),
        decision(kind=DecisionKind.EXCLUSION, group=None),
        decision(group="meedenken", by="projectteam", reason=Remark(text="Omdat.")),
    ],
)
def test_conflicting_decisions(other: Decision) -> None:
    """Two decisions of one day on one party in one area agree on its role."""
    for order in ((decision(), other), (other, decision())):
        assert faults(decisions=order) == [(Code.CONFLICTING_DECISIONS, "decisions[1]")]


@pytest.mark.parametrize(
    "other",
    [
        decision(status=DecisionStatus.COLLEGE, by="raad"),
        decision(by="raad", reason=Remark(text="Omdat.")),
        decision(group="meedenken", status=DecisionStatus.COLLEGE),
        decision(group="meedenken", date=LATER),
        decision(group="meedenken", area="west"),
        decision(group="meedenken", party="bank"),
        decision(group="meedenken", phase="start"),
        decision(kind=DecisionKind.SEAT, group=None),
        decision(kind=DecisionKind.EXCLUSION, group=None, date=LATER),
    ],
)
def test_agreeing_decisions(other: Decision) -> None:
    """A decision may be confirmed on the same day, and changed on another or for a phase."""
    assert evolve(BASE, decisions=(decision(), other)).decisions[1] == other


def test_seats_do_not_conflict() -> None:
    """Several decisions on seats may be taken on one day."""
    seat = decision(kind=DecisionKind.SEAT, group=None)
    both = (seat, evolve(seat, by="raad"))

    assert evolve(BASE, decisions=both).decisions == both


def actual(**changes: Any) -> ActualRole:
    """Make the role that a party plays."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meedenken"}
    return ActualRole(**(facts | changes))


def wished(**changes: Any) -> WishedRole:
    """Make the role that a party wants."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meedenken"}
    return WishedRole(**({"source": WishSource.SAID} | facts | changes))


@pytest.mark.parametrize("role", [actual, wished])
@pytest.mark.parametrize(
    ("changes", "clashes"),
    [
        ({}, False),
        ({"group": "meewerken"}, True),
        ({"remark": Remark(text="Omdat.")}, True),
        ({"extra": Extra({"x": 1})}, True),
        ({"group": "meewerken", "since": LATER}, True),
        ({"group": "meewerken", "until": DAY}, True),
        ({"group": "meewerken", "party": "bank"}, False),
        ({"group": "meewerken", "area": "west"}, False),
        ({"group": "meewerken", "phase": "start"}, False),
    ],
)
def test_conflicting_roles(
    role: Callable[..., Any], changes: dict[str, Any], clashes: bool
) -> None:
    """A party has one role at a time in one area and phase; equal content is one fact."""
    list_name = "actual_roles" if role is actual else "wished_roles"
    for both in ((role(), role(**changes)), (role(**changes), role())):
        roles: dict[str, Any] = {list_name: both}
        if clashes:
            assert faults(**roles) == [(Code.CONFLICTING_ROLES, f"{list_name}[1]")]
        else:
            assert getattr(evolve(BASE, **roles), list_name) == both


def test_roles_after_each_other() -> None:
    """A role that begins on the day on which another ends follows it."""
    roles = (
        actual(group="meewerken", since=LATER),
        actual(until=DAY),
        actual(group="meeweten", since=DAY, until=LATER),
        actual(group="meewerken", since=LATER),
    )

    assert evolve(BASE, actual_roles=roles).actual_roles == roles
    early = evolve(roles[2], since=datetime.date(2026, 2, 28))
    assert faults(actual_roles=(*roles[:2], early)) == [(Code.CONFLICTING_ROLES, "actual_roles[2]")]


def test_roles_of_different_kinds() -> None:
    """What a party wants may differ from what it does, and what it said from our estimate."""
    register = evolve(
        BASE,
        actual_roles=(actual(),),
        wished_roles=(
            wished(group="meewerken"),
            wished(group="meebeslissen", source=WishSource.ESTIMATED),
        ),
    )

    assert [role.group for role in register.wished_roles] == ["meewerken", "meebeslissen"]
    again = wished(group="meeweten", source=WishSource.ESTIMATED)
    assert faults(wished_roles=(*register.wished_roles, again)) == [
        (Code.CONFLICTING_ROLES, "wished_roles[2]")
    ]


def test_everything_at_once() -> None:
    """All faults come in one error, each with its own path."""
    found = faults(
        areas=(
            *BASE.areas,
            BASE.areas[0],
            Area(id="rond", name="R", kind=AreaKind.WIJK, parent="rond"),
        ),
        assessors=(*BASE.assessors, Assessor(id="x", role="X", party="weg", person="weg")),
        scores=(
            score(),
            score(value=4),
            score(value=9, sequence=1),
            score(party="weg", area="weg"),
        ),
        decisions=(decision(), decision(group="meedenken"), decision(area="weg")),
        actual_roles=(actual(), actual(group="meewerken", phase="weg"), actual(group="meewerken")),
        moments=(
            Moment(id="m", date=DAY, area="stad", what=Remark(text="x"), parties=("vve", "weg")),
        ),
    )

    assert sorted(found) == sorted(
        [
            (Code.DUPLICATE_ID, "areas[3].id"),
            (Code.AREA_CYCLE, "areas[4].parent"),
            (Code.UNKNOWN_REFERENCE, "assessors[1].party"),
            (Code.UNKNOWN_REFERENCE, "assessors[1].person"),
            (Code.CONFLICTING_SCORES, "scores[1]"),
            (Code.SCORE_OFF_SCALE, "scores[2].value"),
            (Code.UNKNOWN_REFERENCE, "scores[3].party"),
            (Code.UNKNOWN_REFERENCE, "scores[3].area"),
            (Code.CONFLICTING_DECISIONS, "decisions[1]"),
            (Code.UNKNOWN_REFERENCE, "decisions[2].area"),
            (Code.UNKNOWN_REFERENCE, "actual_roles[1].phase"),
            (Code.CONFLICTING_ROLES, "actual_roles[2]"),
            (Code.UNKNOWN_REFERENCE, "moments[0].parties[1]"),
        ]
    )
