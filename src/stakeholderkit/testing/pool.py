"""A pool of words, remarks and days from which one drawn register is filled.

A register has hundreds of values, and drawing each by itself would take seconds. So a few words,
remarks and days are drawn for each register, and all of its items choose from these.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import TypedDict, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.testing.dimensions import days
from stakeholderkit.testing.texts import extras, ids, lines, remarks
from stakeholderkit.wording import Extra

T = TypeVar("T")


class Period(TypedDict):
    """From when until when something holds, as fields of the model."""

    since: datetime.date | None
    until: datetime.date | None


class Pool:
    """A few words, remarks and days, from which the items of one register choose."""

    def __init__(self, draw: DrawFn) -> None:
        """Draw what there is to choose from."""
        self.draw = draw
        self.line = self._few(lines())
        self.extra = self._few(extras(), Extra())
        self.remark = self._few(remarks(), None)
        self.maybe_line = self._few(lines(), None)
        self.day = self._few(days())
        self._names = draw(st.lists(ids(), min_size=3, max_size=3, unique=True))

    def _few(self, strategy: SearchStrategy[T], *also: T) -> Callable[[], T]:
        found = [*also, *self.draw(st.lists(strategy, min_size=1, max_size=3))]
        return lambda: self.one_of(found)

    def one_of(self, choices: Sequence[T]) -> T:
        """Draw one of the choices."""
        return choices[self.number(len(choices) - 1)]

    def number(self, most: int) -> int:
        """Draw a number from 0 up to and including `most`."""
        return self.draw(st.integers(0, most))

    def rarely(self) -> bool:
        """Draw True now and then, and else False."""
        return self.number(4) == 4

    def names(self, least: int, most: int) -> list[str]:
        """Draw a number of ids, the same for every list: lists may have ids in common."""
        return self._names[: least + self.number(most - least)]

    def mixed(self, items: Iterator[T]) -> tuple[T, ...]:
        """Draw an order for items, the first of them now and then listed twice."""
        found = list(items)
        if found and self.rarely():
            found.append(found[0])
        start = self.number(len(found))
        return (*found[start:], *found[:start])

    def period(self) -> Period:
        """Draw a period, open at either end now and then."""
        first, last = sorted((self.day(), self.day()))
        since = None if self.rarely() else first
        until = last if last > first and self.rarely() else None
        return {"since": since, "until": until}

    def maybe_period(self) -> Period:
        """Draw a period now and then, and else one without beginning or end."""
        return self.period() if self.rarely() else {"since": None, "until": None}

    def some(self, choices: Sequence[T]) -> tuple[T, ...]:
        """Draw none or a few of the choices, each at most once."""
        return tuple(choices[: self.number(min(2, len(choices)))])
