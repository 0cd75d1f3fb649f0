"""What holds from one day until another."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, TypeAlias

from attrs import Attribute

from stakeholderkit.errors import Code
from stakeholderkit.model.validators import calendar_date, refuse
from stakeholderkit.wording import message

Period: TypeAlias = tuple[datetime.date | None, datetime.date | None]
"""The first day of something, None when it has always been so or nobody knows since when; and the
first day on which it holds no more, None when no end is known."""


def later_than_since(instance: Any, attribute: Attribute[Any], value: datetime.date | None) -> None:
    """Accept None, or a date after the field ``since`` of the same item."""
    if value is None:
        return
    calendar_date(instance, attribute, value)
    # There is no item yet when a field is checked by itself.
    since = None if instance is None else instance.since
    if since is not None and value <= since:
        complaint = message(
            Code.BAD_PERIOD,
            "This ends on {until}, and begins on {since}. The end is the first day on which it "
            "holds no more, so it comes after the beginning.",
            until=value,
            since=since,
        )
        raise refuse(complaint, attribute.name)


def in_force(
    since: datetime.date | None, until: datetime.date | None, day: datetime.date | None
) -> bool:
    """Tell whether a period holds on a day; without a day, whether no end of it is known."""
    if day is None:
        return until is None
    begun = since is None or since <= day
    return begun and (until is None or day < until)


def overlap(periods: Iterable[Period]) -> tuple[int, int] | None:
    """Find two periods that share a day.

    Returns:
        The indexes of the two, or None when each period has a time of its own.
    """
    first, last = datetime.date.min, datetime.date.max
    numbered = enumerate(periods)
    # By the end as well: a period that ends on the very first day of the calendar holds on no
    # day, and must not stand between two that overlap.
    ordered = sorted(numbered, key=lambda item: (item[1][0] or first, item[1][1] or last))
    for (index, (_, until)), (other, (since, _)) in pairwise(ordered):
        # In the order of their beginning, a period that overlaps any later one overlaps the next.
        if until is None or (since or first) < until:
            return index, other
    return None
