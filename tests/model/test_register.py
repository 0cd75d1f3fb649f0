"""The register: whole at any moment, and refused with all of its faults at once."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    ActualRole,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Assessor,
    Decision,
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
    Seat,
    Stakeholder,
    Tier,
)
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


def actual(**changes: Any) -> ActualRole:
    """Make the role that a party plays."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meedenken"}
    return ActualRole(**(facts | changes))


def test_format_is_no_unknown_field() -> None:
    """What the file says of itself cannot hide among the unknown fields of a register."""
    assert faults(extra=Extra({"format": "x"})) == [(Code.BAD_EXTRA, "extra")]


def test_look_up() -> None:
    """Items are found by their ids, and an unknown id is a KeyError."""
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


def adoption(**changes: Any) -> Adoption:
    """Make an adoption that fits the register above."""
    facts: dict[str, Any] = {"area": "stad", "date": DAY, "by": "college"}
    facts |= {"status": DecisionStatus.COLLEGE}
    facts |= {"groups": (AdoptedGroup(party="vve", group="meewerken"),)}
    return Adoption(**(facts | changes))


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
    proposal = decision(date=LATER, status=DecisionStatus.PROPOSAL)
    assert evolve(BASE, scores=(score(),), decisions=(proposal,)).latest() == DAY
    assert evolve(BASE, scores=(score(),), adoptions=(adoption(date=LATER),)).latest() == DAY


def test_as_of() -> None:
    """A register as of a day holds the facts of that day and of the days before."""
    register = evolve(
        BASE,
        scores=(score(date=LATER), score()),
        decisions=(decision(), decision(date=LATER, group="meedenken")),
        adoptions=(adoption(), adoption(date=LATER)),
    )
    then = evolve(BASE, scores=(score(),), decisions=(decision(),), adoptions=(adoption(),))

    assert register.as_of(LATER) == register
    assert register.as_of(DAY) == then
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
    days |= {item.date for item in register.decisions if item.status != "proposal"}
    days |= {item.date for item in register.inputs}
    assert register.latest() == max(days, default=None)

    # Proposals and adoptions set no day, and yet are not there before theirs.
    days |= {item.date for item in register.decisions}
    days |= {item.date for item in register.adoptions}
    seen = [register.as_of(day) for day in sorted(days)]
    for list_name in ("scores", "decisions", "adoptions", "inputs"):
        pairs = pairwise(set(getattr(old, list_name)) for old in seen)
        assert all(old <= new for old, new in pairs)
    if days:
        assert seen[-1] == register


def test_repr_is_not_personal() -> None:
    """What ends up in a log holds no personal details and no unknown fields."""
    register = evolve(BASE, extra=Extra({"nota": "geheim"}))

    for text in (repr(register), repr(register.persons[0])):
        assert not [detail for detail in ("Jo de Wit", "jo@", "030-", "geheim") if detail in text]


DAYS = [datetime.date(2026, 3, n) for n in range(1, 8)]
PARTED = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
        Area(id="oost", name="Oost", kind=AreaKind.WIJK, parent="stad"),
        Area(id="hof", name="Hof", kind=AreaKind.BUURT, parent="west"),
        Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west", "oost")),
    ),
)


def march(day: int | None) -> datetime.date | None:
    """Return a day of March 2026, or None for none."""
    return None if day is None else datetime.date(2026, 3, day)


def said(area: str, present: bool, since: int | None = None, until: int | None = None) -> Presence:
    """Say whether a party plays a part in an area, from and until days of March 2026."""
    return Presence(area=area, present=present, since=march(since), until=march(until))


def of_the_day(since: datetime.date | None, until: datetime.date | None, day: object) -> bool:
    """Tell whether a day is in a period; no day is in each period without an end."""
    if not isinstance(day, datetime.date):
        return until is None
    return (since or datetime.date.min) <= day and (until is None or day < until)


def naive_takes_part(
    register: Register, party: str, area: str | None, day: datetime.date | None
) -> bool:
    """Walk up from an area until something is said there of that day."""
    (known,) = (item for item in register.stakeholders if item.id == party)
    if not of_the_day(known.since, known.until, day):
        return False
    while area is not None:
        for item in known.presence:
            if item.area == area and of_the_day(item.since, item.until, day):
                return item.present
        (area,) = (item.parent for item in register.areas if item.id == area)
    return True


def naive_team(register: Register, area: str, day: datetime.date | None) -> list[str]:
    """List who sits in the team of one area, by asking each party for each of its seats."""
    return [
        party.id
        for party in register.stakeholders
        for known in [[seat for seat in register.seats if seat.party == party.id]]
        if [s for s in known if s.area == area and of_the_day(s.since, s.until, day)]
    ]


@st.composite
def presences(draw: st.DrawFn) -> Register:
    """Draw a party with much to say of few areas, each in one or two periods."""
    found = []
    for area in draw(st.lists(st.sampled_from(PARTED.areas), unique=True)):
        turn = draw(st.none() | st.sampled_from(DAYS[1:-1]))
        ends = [(None, turn), (turn, None)] if turn else [(None, None)]
        for since, until in draw(st.permutations(ends))[: draw(st.integers(1, 2))]:
            found.append(
                Presence(area=area.id, present=draw(st.booleans()), since=since, until=until)
            )
    since = draw(st.none() | st.sampled_from(DAYS[:3]))
    until = draw(st.none() | st.sampled_from(DAYS[3:]))
    order = draw(st.permutations(found))
    party = Stakeholder(id="vve", name="VvE", presence=tuple(order), since=since, until=until)
    return evolve(PARTED, stakeholders=(party, Stakeholder(id="bank", name="Bank")))


@st.composite
def teams(draw: st.DrawFn) -> Register:
    """Draw a register with seats, some of them doubled or after each other."""
    seats = st.builds(
        Seat,
        party=st.sampled_from(["vve", "bank"]),
        area=st.sampled_from([area.id for area in PARTED.areas]),
        since=st.none() | st.sampled_from(DAYS[:3]),
        until=st.none() | st.sampled_from(DAYS[3:]),
    )
    parties = (Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank"))
    return evolve(PARTED, stakeholders=parties, seats=tuple(draw(st.lists(seats, max_size=6))))


@given(presences() | registers(min_areas=1))
def test_takes_part(register: Register) -> None:
    """The nearest area of which something is said decides, on each day and without a day."""
    ends = {
        day
        for party in register.stakeholders
        for item in ((party.since, party.until), *((p.since, p.until) for p in party.presence))
        for day in item
    }
    for party in register.stakeholders:
        for area in register.areas:
            for day in {None, *DAYS, *ends}:
                found = register.takes_part(party.id, area.id, day)

                assert found is naive_takes_part(register, party.id, area.id, day)


@given(teams() | registers(min_areas=1))
def test_team_and_tier(register: Register) -> None:
    """A party is primary exactly where and when it has a seat, and else around the team."""
    ends = {day for seat in register.seats for day in (seat.since, seat.until)}
    for area in register.areas:
        for day in {None, *DAYS, *ends}:
            expected = naive_team(register, area.id, day)

            assert [party.id for party in register.team(area.id, day)] == expected
            for party in register.stakeholders:
                primary = register.tier(party.id, area.id, day) is Tier.PRIMARY
                assert primary is (party.id in expected)


@pytest.mark.parametrize(
    ("presence", "area", "expected"),
    [
        ([], "hof", True),
        ([said("stad", False)], "hof", False),
        ([said("stad", False), said("west", True)], "hof", True),
        ([said("stad", False), said("west", True)], "oost", False),
        ([said("west", False), said("hof", True)], "west", False),
        ([said("west", False), said("hof", True)], "hof", True),
        ([said("hof", False)], "west", True),
        # A set takes over from its parent, and never from its parts.
        ([said("west", False), said("oost", False)], "rand", True),
        ([said("stad", False), said("west", True)], "rand", False),
        ([said("rand", False)], "west", True),
        # What is said of another time says nothing now.
        ([said("hof", False, until=4), said("stad", True)], "hof", True),
        ([said("hof", False, until=5), said("stad", True)], "hof", False),
        ([said("hof", False, since=4)], "hof", False),
        ([said("hof", False, since=5)], "hof", True),
        ([said("west", False), said("hof", True, since=5)], "hof", False),
    ],
)
def test_nearest(presence: list[Presence], area: str, expected: bool) -> None:
    """What is said of the nearest area counts, as far as it is said of the day."""
    for order in (presence, presence[::-1]):
        party = Stakeholder(id="vve", name="VvE", presence=tuple(order))
        register = evolve(PARTED, stakeholders=(party,))

        assert register.takes_part("vve", area, march(4)) is expected


@pytest.mark.parametrize(
    ("day", "expected"), [(1, False), (2, True), (5, True), (6, False), (None, False)]
)
def test_party_for_a_time(day: int | None, expected: bool) -> None:
    """A party plays a part from its first day until the day on which it is one no more."""
    party = Stakeholder(
        id="vve", name="VvE", presence=(said("west", True),), since=march(2), until=march(6)
    )
    register = evolve(PARTED, stakeholders=(party,))

    assert register.takes_part("vve", "hof", march(day)) is expected


def test_team_of_exactly_this_area() -> None:
    """A seat in the team of the whole is none in the team of a part, nor the other way round."""
    register = evolve(
        PARTED,
        stakeholders=(Stakeholder(id="vve", name="VvE"),),
        seats=(Seat(party="vve", area="west"),),
    )

    assert [register.tier("vve", area, None) for area in ("stad", "west", "hof", "rand")] == [
        Tier.SECONDARY,
        Tier.PRIMARY,
        Tier.SECONDARY,
        Tier.SECONDARY,
    ]
