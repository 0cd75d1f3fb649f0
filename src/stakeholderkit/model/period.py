"""What holds from one day until another."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from attrs import Attribute

from stakeholderkit.errors import Code
from stakeholderkit.model.checks import calendar_date, refuse
from stakeholderkit.wording import message


class Dated(Protocol):
    """Something that holds from one day until another."""

    @property
    def since(self) -> datetime.date | None:
        """The first day; None when it has always been so, or nobody knows since when."""

    @property
    def until(self) -> datetime.date | None:
        """The first day on which it holds no more; None when no end is known."""


DatedT = TypeVar("DatedT", bound=Dated)


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


def in_force(item: Dated, day: datetime.date | None) -> bool:
    """Tell whether something holds on a day; without a day, whether no end of it is known."""
    if day is None:
        return item.until is None
    begun = item.since is None or item.since <= day
    return begun and (item.until is None or day < item.until)


def clash(items: Iterable[DatedT]) -> tuple[DatedT, DatedT] | None:
    """Give two items that hold on one day, or None when each has a time of its own."""
    first, last = datetime.date.min, datetime.date.max
    # By its end too: what ends on the first day there is holds on none, and must not come between.
    ordered = sorted(items, key=lambda item: (item.since or first, item.until or last))
    for one, other in pairwise(ordered):
        # Of items in the order of their beginning, one that overlaps any overlaps the next.
        begins = other.since or first
        if one.until is None or begins < one.until:
            return one, other
    return None
