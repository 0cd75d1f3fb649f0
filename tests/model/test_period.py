"""What holds from one day until another, against looking at every day."""

from __future__ import annotations

import datetime
from itertools import combinations
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from stakeholderkit.model import Presence, in_force
from stakeholderkit.model.period import clash

# A short calendar, so that every day of it can be looked at; it begins with the first day that
# there is, since that day is where an open beginning might be mistaken for a day.
CALENDAR = [datetime.date.min + datetime.timedelta(days=n) for n in range(8)]


@st.composite
def periods(draw: st.DrawFn) -> Presence:
    """Give periods within the short calendar, open at either end now and then."""
    since = draw(st.none() | st.sampled_from(CALENDAR[:-1]))
    ends = [day for day in CALENDAR if since is None or day > since]
    return Presence(
        area="a", present=True, since=since, until=draw(st.none() | st.sampled_from(ends))
    )


def days(item: Presence) -> set[datetime.date]:
    """Give the days on which something holds: `since` is the first, `until` the first after."""
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
    assert {day for day in CALENDAR if in_force(item, day)} == days(item)


@given(periods())
def test_without_a_day(item: Presence) -> None:
    """Where no day is known, that holds whose end is not known."""
    assert in_force(item, None) is (item.until is None)


@given(st.lists(periods(), max_size=5), st.randoms(use_true_random=True))
def test_clash(items: list[Presence], order: Random) -> None:
    """Two clash when there is a day on which both hold, whatever the order they come in."""
    together = [{one, other} for one, other in combinations(items, 2) if days(one) & days(other)]

    for _ in range(2):
        found = clash(items)
        assert (found is None) is (together == [])
        assert found is None or set(found) in together
        order.shuffle(items)


def test_one_never_clashes() -> None:
    """One period by itself, or none, clashes with nothing."""
    item = Presence(area="a", present=True)

    assert clash([]) is None
    assert clash([item]) is None
    assert clash([item, item]) == (item, item)
    assert clash([item, evolve(item, present=False)]) is not None
