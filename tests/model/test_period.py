"""What holds from one day until another, against looking at every day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from itertools import combinations
from random import Random
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code
from stakeholderkit.model import (
    LISTS,
    ActualRole,
    Presence,
    Relation,
    RelationKind,
    Seat,
    Stakeholder,
    WishedRole,
    WishSource,
    in_force,
)
from stakeholderkit.model.period import overlap

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

# A short calendar, so that every day of it can be looked at; it begins with the first day that
# there is, since that day is where an open beginning might be mistaken for a day.
CALENDAR = [datetime.date.min + datetime.timedelta(days=n) for n in range(8)]


@st.composite
def periods(draw: st.DrawFn) -> Presence:
    """Draw periods within the short calendar, open at either end now and then."""
    since = draw(st.none() | st.sampled_from(CALENDAR[:-1]))
    ends = [day for day in CALENDAR if since is None or day > since]
    return Presence(
        area="a", present=True, since=since, until=draw(st.none() | st.sampled_from(ends))
    )


def days(item: Presence) -> set[datetime.date]:
    """Return the days on which something holds: `since` is the first, `until` the first after."""
    found = set()
    for day in CALENDAR:
        too_early = item.since is not None and day < item.since
        too_late = item.until is not None and day >= item.until
        if not too_early and not too_late:
            found.add(day)
    return found


@given(periods())
def test_holds(item: Presence) -> None:
    """The first day is counted, and the day of the end is not."""
    assert {day for day in CALENDAR if in_force(item.since, item.until, day)} == days(item)


@given(periods())
def test_without_a_day(item: Presence) -> None:
    """Where no day is known, that holds whose end is not known."""
    assert in_force(item.since, item.until, None) is (item.until is None)


@given(st.lists(periods(), max_size=5), st.randoms(use_true_random=True))
def test_overlap(items: list[Presence], order: Random) -> None:
    """Two overlap when there is a day on which both hold, whatever the order they come in."""
    for _ in range(2):
        together = [
            {one, other}
            for one, other in combinations(range(len(items)), 2)
            if days(items[one]) & days(items[other])
        ]
        found = overlap((item.since, item.until) for item in items)
        assert (found is None) is (together == [])
        assert found is None or set(found) in together
        order.shuffle(items)


def test_one_never_overlaps() -> None:
    """One period by itself, or none, overlaps with nothing."""
    always = (None, None)

    assert overlap([]) is None
    assert overlap([always]) is None
    assert overlap([always, always]) == (0, 1)


DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 2)


PERIODS: list[Any] = [
    Stakeholder(id="a", name="A"),
    Presence(area="a", present=True),
    Seat(party="a", area="b"),
    ActualRole(party="a", area="b", group="c"),
    WishedRole(party="a", area="b", group="c", source=WishSource.SAID),
    Relation(party="a", kind=RelationKind.ADVISES, other="b"),
]


@pytest.mark.parametrize("item", PERIODS, ids=lambda item: type(item).__name__)
def test_periods(refusal: Refusal, item: Any) -> None:
    """A period ends after it began, and either end may be open."""
    for since, until in ((DAY, LATER), (None, DAY), (DAY, None), (None, None)):
        found = evolve(item, since=since, until=until)
        assert (found.since, found.until) == (since, until)
    for until in (DAY, datetime.date.min):
        made = partial(evolve, item, since=DAY, until=until)
        assert refusal(made) == (Code.BAD_PERIOD, "until")


def test_all_periods_are_tried() -> None:
    """Whatever class of the register has a period was tried above."""
    inner = {Presence}
    dated = {
        kind
        for kind in {*LISTS.values(), *inner}
        if {"since", "until"} <= {item.name for item in fields(kind)}
    }

    assert dated == {type(item) for item in PERIODS}
