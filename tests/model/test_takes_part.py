"""Who takes part where and when, and who sits in which team, against naive oracles."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.model import Area, AreaKind, Presence, Register, Seat, Stakeholder, Tier
from stakeholderkit.testing import registers

DAYS = [datetime.date(2026, 3, n) for n in range(1, 8)]
BASE = Register(
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
    """Give a day of March 2026, or None for none."""
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
    """Give who sits in the team of one area, by asking each party for each of its seats."""
    return [
        party.id
        for party in register.stakeholders
        for known in [[seat for seat in register.seats if seat.party == party.id]]
        if [s for s in known if s.area == area and of_the_day(s.since, s.until, day)]
    ]


@st.composite
def presences(draw: st.DrawFn) -> Register:
    """Give a party with much to say of few areas, each in one or two periods."""
    found = []
    for area in draw(st.lists(st.sampled_from(BASE.areas), unique=True)):
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
    return evolve(BASE, stakeholders=(party, Stakeholder(id="bank", name="Bank")))


@st.composite
def teams(draw: st.DrawFn) -> Register:
    """Give a register with seats, some of them doubled or after each other."""
    seats = st.builds(
        Seat,
        party=st.sampled_from(["vve", "bank"]),
        area=st.sampled_from([area.id for area in BASE.areas]),
        since=st.none() | st.sampled_from(DAYS[:3]),
        until=st.none() | st.sampled_from(DAYS[3:]),
    )
    parties = (Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank"))
    return evolve(BASE, stakeholders=parties, seats=tuple(draw(st.lists(seats, max_size=6))))


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
        register = evolve(BASE, stakeholders=(party,))

        assert register.takes_part("vve", area, march(4)) is expected


@pytest.mark.parametrize(
    ("day", "expected"), [(1, False), (2, True), (5, True), (6, False), (None, False)]
)
def test_party_for_a_time(day: int | None, expected: bool) -> None:
    """A party plays a part from its first day until the day on which it is one no more."""
    party = Stakeholder(
        id="vve", name="VvE", presence=(said("west", True),), since=march(2), until=march(6)
    )
    register = evolve(BASE, stakeholders=(party,))

    assert register.takes_part("vve", "hof", march(day)) is expected


def test_team_of_exactly_this_area() -> None:
    """A seat in the team of the whole is none in the team of a part, nor the other way round."""
    register = evolve(
        BASE,
        stakeholders=(Stakeholder(id="vve", name="VvE"),),
        seats=(Seat(party="vve", area="west"),),
    )

    assert [register.tier("vve", area, None) for area in ("stad", "west", "hof", "rand")] == [
        Tier.SECONDARY,
        Tier.PRIMARY,
        Tier.SECONDARY,
        Tier.SECONDARY,
    ]
