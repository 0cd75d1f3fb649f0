"""The register: whole at any moment, and refused with all of its faults at once."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Absence,
    ActualRole,
    Area,
    AreaKind,
    Assessor,
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Input,
    Milestone,
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
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import rename
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
    facts |= {"by": "college"}
    return Decision(**(facts | changes))


def faults(**changes: Any) -> list[tuple[str, str]]:
    """Give the codes and paths of all complaints about a register."""
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
    """No area is a part of itself; each area of the circle is named, and no area beside it."""
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


def test_score_key() -> None:
    """A key names everything but what was answered."""
    assert score(sequence=2, phase="start").key == (
        "vve",
        INTEREST,
        "p",
        "stad",
        "start",
        DAY,
        2,
    )


@pytest.mark.parametrize(
    "changes", [{"value": None, "absence": None}, {"value": 3, "absence": Absence.UNKNOWN}]
)
def test_value_or_absence(changes: dict[str, Any]) -> None:
    """A score has a value or a reason why there is none, never both and never neither."""
    with pytest.raises(ModelError) as raised:
        score(**changes)
    (finding,) = raised.value.complaints

    assert raised.value.code == Code.SCORE_VALUE
    assert isinstance(finding, Finding)
    assert finding.location.field == "value"


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
    part = "actual_roles" if role is actual else "wished_roles"
    for both in ((role(), role(**changes)), (role(**changes), role())):
        roles: dict[str, Any] = {part: both}
        if clashes:
            assert faults(**roles) == [(Code.CONFLICTING_ROLES, f"{part}[1]")]
        else:
            assert getattr(evolve(BASE, **roles), part) == both


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


def test_format_is_no_unknown_field() -> None:
    """What the file says of itself cannot hide among the unknown fields of a register."""
    assert faults(extra=Extra({"format": "x"})) == [(Code.BAD_EXTRA, "extra")]


def test_look_up() -> None:
    """Parts are found by their ids, and an unknown id is a KeyError."""
    assert BASE.stakeholder("bank").name == "Bank"
    assert BASE.area("west").name == "West"
    assert BASE.dimension(INFLUENCE) is STANDARD_DIMENSIONS[1]
    for look_up in (BASE.stakeholder, BASE.area, BASE.dimension):
        with pytest.raises(KeyError):
            look_up("weg")


def test_rename_what_there_is_not() -> None:
    """An id that does not exist cannot be renamed, and what was meant is suggested."""
    with pytest.raises(ModelError) as raised:
        rename(BASE, {"stakeholders": {"vv": "x", "bank": "spaarbank", "weg": "y"}})

    assert [item.code for item in raised.value.complaints] == [Code.UNKNOWN_REFERENCE] * 2
    assert "Did you mean vve?" in str(raised.value)


def test_lineage() -> None:
    """The lineage of an area begins with the area and ends with the whole."""
    assert [area.id for area in BASE.lineage("hof")] == ["hof", "west", "stad"]
    assert [area.id for area in BASE.lineage("stad")] == ["stad"]


def test_latest() -> None:
    """The latest fact is a score, a decision or an input; without facts there is none."""
    assert BASE.latest() is None
    assert evolve(BASE, scores=(score(date=LATER), score())).latest() == LATER
    assert evolve(BASE, scores=(score(),), decisions=(decision(date=LATER),)).latest() == LATER
    words = Remark(text="x")
    wish = Input(id="i", party="vve", area="stad", date=LATER, what=words)
    assert evolve(BASE, scores=(score(),), inputs=(wish,)).latest() == LATER
    planned = Moment(id="m", area="stad", date=LATER, what=words)
    assert evolve(BASE, scores=(score(),), moments=(planned,)).latest() == DAY


def test_as_of() -> None:
    """A register as of a day holds the facts of that day and of the days before."""
    register = evolve(
        BASE,
        scores=(score(date=LATER), score()),
        decisions=(decision(), decision(date=LATER, group="meedenken")),
    )

    assert register.as_of(LATER) == register
    assert register.as_of(DAY) == evolve(BASE, scores=(score(),), decisions=(decision(),))
    assert register.as_of(datetime.date(2026, 2, 28)) == BASE


def test_as_of_keeps_what_is_planned() -> None:
    """What parties brought in is a fact of its day; what is planned ahead is always there."""
    words = Remark(text="x")
    facts: dict[str, Any] = {"area": "stad", "date": LATER}
    register = evolve(
        BASE,
        moments=(Moment(id="m", what=words, **facts),),
        milestones=(Milestone(id="m", name="M", **facts),),
        inputs=(
            Input(id="laat", party="vve", what=words, moment="m", **facts),
            Input(id="vroeg", party="vve", what=words, **(facts | {"date": DAY})),
        ),
        actual_roles=(actual(since=LATER),),
    )

    assert register.as_of(LATER) == register
    assert register.as_of(DAY) == evolve(register, inputs=register.inputs[1:])
    assert register.as_of(datetime.date.min) == evolve(register, inputs=())


def test_as_of_keeps_the_register() -> None:
    """Looking back changes nothing in the register itself."""
    register = evolve(BASE, scores=(score(),))

    register.as_of(datetime.date.min)

    assert register.scores == (score(),)


@given(registers())
def test_value(register: Register) -> None:
    """Registers are values: equal when their facts are, hashable, and never changed."""
    again = evolve(register, title=register.title)

    assert again == register
    assert hash(again) == hash(register)
    assert evolve(register, title=f"{register.title[:100]}!") != register
    assert evolve(register, extra=Extra({"x-nieuw": 1, **register.extra})) != register
    with pytest.raises(FrozenInstanceError):
        register.title = "x"  # type: ignore[misc]


@given(registers())
def test_looking_back(register: Register) -> None:
    """At its latest day a register is whole; further back it only holds less."""
    days = {score.date for score in register.scores}
    days |= {decision.date for decision in register.decisions}
    days |= {item.date for item in register.inputs}
    seen = [register.as_of(day) for day in sorted(days)]

    assert register.latest() == max(days, default=None)
    for part in ("scores", "decisions", "inputs"):
        pairs = pairwise(set(getattr(old, part)) for old in seen)
        assert all(old <= new for old, new in pairs)
    if days:
        assert seen[-1] == register


def test_repr_is_not_personal() -> None:
    """What ends up in a log holds no personal details and no unknown fields."""
    register = evolve(BASE, extra=Extra({"nota": "geheim"}))

    for text in (repr(register), repr(register.persons[0])):
        assert not [part for part in ("Jo de Wit", "jo@", "030-", "geheim") if part in text]


def test_standard_dimensions() -> None:
    """Interest and influence have five levels, each with words of its own in two languages."""
    assert [dimension.id for dimension in STANDARD_DIMENSIONS] == [INTEREST, INFLUENCE]
    for dimension in STANDARD_DIMENSIONS:
        levels = dimension.scale.levels
        assert [level.value for level in levels] == [1, 2, 3, 4, 5]
        assert len({level.anchor.nl for level in levels}) == 5
        assert len({level.anchor.en for level in levels}) == 5


@pytest.mark.parametrize(
    ("reader", "meant_for", "may"),
    [
        (Audience.PUBLIC, Audience.PUBLIC, True),
        (Audience.PUBLIC, Audience.SHARED, False),
        (Audience.PUBLIC, Audience.INTERNAL, False),
        (Audience.SHARED, Audience.PUBLIC, True),
        (Audience.SHARED, Audience.SHARED, True),
        (Audience.SHARED, Audience.INTERNAL, False),
        (Audience.INTERNAL, Audience.PUBLIC, True),
        (Audience.INTERNAL, Audience.SHARED, True),
        (Audience.INTERNAL, Audience.INTERNAL, True),
    ],
)
def test_who_may_read(reader: Audience, meant_for: Audience, may: bool) -> None:
    """A narrower circle may read what a wider one may, and not the other way round."""
    assert reader.may_read(meant_for) is may
    assert Remark(text="x", audience=meant_for).readable_by(reader) is may


def test_remarks_are_internal() -> None:
    """Free text counts as personal until somebody says who may read it."""
    assert Remark(text="x").audience is Audience.INTERNAL
