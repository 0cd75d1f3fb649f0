"""What the parts of one generated register choose from.

A register has hundreds of values, and drawing each by itself would take seconds. So a few
words, remarks, days and periods are drawn for each register, and its parts choose from these.
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


class Stock:
    """What the parts of one register choose from."""

    def __init__(self, draw: DrawFn) -> None:
        """Draw what the parts choose from."""
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
        """Give one of the choices."""
        return choices[self.number(len(choices) - 1)]

    def number(self, most: int) -> int:
        """Give a number from 0 up to and with the most."""
        return self.draw(st.integers(0, most))

    def rarely(self) -> bool:
        """Tell yes now and then."""
        return self.number(4) == 4

    def names(self, least: int, most: int) -> list[str]:
        """Give ids, the same ones for every kind, which need not differ."""
        return self._names[: least + self.number(most - least)]

    def mixed(self, facts: Iterator[T]) -> tuple[T, ...]:
        """Give facts in any order, the first of them now and then listed twice."""
        found = list(facts)
        if found and self.rarely():
            found.append(found[0])
        start = self.number(len(found))
        return (*found[start:], *found[:start])

    def period(self) -> Period:
        """Give a period, open at either end now and then."""
        first, last = sorted((self.day(), self.day()))
        since = None if self.rarely() else first
        until = last if last > first and self.rarely() else None
        return {"since": since, "until": until}

    def maybe_period(self) -> Period:
        """Give a period now and then, and else one without beginning or end."""
        return self.period() if self.rarely() else {"since": None, "until": None}

    def some(self, choices: Sequence[T]) -> tuple[T, ...]:
        """Give none or a few of the choices, each at most once."""
        return tuple(choices[: self.number(min(2, len(choices)))])
