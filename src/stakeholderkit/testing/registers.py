"""Strategies for registers: valid ones, with everything in them that the model allows.

A register has hundreds of values, and drawing each by itself would take seconds. So a few
words, remarks, dates and histories are drawn for each register, and its parts choose from
these.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Basis,
    Decision,
    DecisionStatus,
    Dimension,
    LegalCategory,
    Level,
    Person,
    Register,
    Scale,
    Score,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import RINGEN
from stakeholderkit.testing.texts import extras, ids, labels, lines, remarks
from stakeholderkit.wording import Extra, Text

T = TypeVar("T")

_Answer: TypeAlias = tuple[datetime.date, int, "int | Absence"]
"""A day, a sequence on it, and an absence or the place of a value on the scale."""

_CODES = {
    AreaKind.GEMEENTE: "GM0363",
    AreaKind.WIJK: "WK0363AA",
    AreaKind.BUURT: "BU0363AA01",
}
_GROUPS = (*(group.id for group in RINGEN.groups), "ambassadeur")


def days() -> SearchStrategy[datetime.date]:
    """Give calendar dates, mostly of our time."""
    ours = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
    return ours | st.dates()


def scales() -> SearchStrategy[Scale]:
    """Give scales of 3 to 10 levels that begin anywhere around zero."""
    return _words().flatmap(_scales)


@st.composite
def dimensions(draw: DrawFn, dimension: str | None = None) -> Dimension:  # noqa: D417 - draw is given
    """Give dimensions on any scale.

    Args:
        dimension: the id of the dimension; None for any id.
    """
    name = draw(ids()) if dimension is None else dimension
    return draw(_dimensions(name, draw(_words())))


@st.composite
def dimension_sets(draw: DrawFn) -> tuple[Dimension, ...]:
    """Give interest and influence, each on a scale of its own, and sometimes one more."""
    more = ["contribution"] if draw(st.integers(0, 3)) == 3 else []
    words = draw(_words())
    return tuple([draw(_dimensions(name, words)) for name in (INTEREST, INFLUENCE, *more)])


def _words() -> SearchStrategy[list[Text]]:
    return st.lists(labels(), min_size=1, max_size=3)


def _scales(words: Sequence[Text]) -> SearchStrategy[Scale]:
    return st.builds(partial(_scale, words), st.integers(-2, 3), st.integers(3, 10))


def _scale(words: Sequence[Text], lowest: int, size: int) -> Scale:
    levels = tuple(
        Level(
            value=lowest + step,
            label=words[step % len(words)],
            anchor=words[-step % len(words)],
            extra=words[step % len(words)].extra,
        )
        for step in range(size)
    )
    return Scale(levels=levels, extra=words[-1].extra)


def _dimensions(name: str, words: Sequence[Text]) -> SearchStrategy[Dimension]:
    return st.builds(
        Dimension,
        id=st.just(name),
        label=st.sampled_from(words),
        question=st.sampled_from(words),
        scale=_scales(words),
        extra=st.just(words[0].extra),
    )


@st.composite
def registers(draw: DrawFn, *, min_areas: int = 0) -> Register:  # noqa: D417 - draw is given
    """Give registers: empty, sparse or full, and always valid.

    Args:
        min_areas: the least number of areas; an analysis needs one.
    """
    stock = _Stock(draw)
    areas = stock.areas(min_areas)
    parties = stock.parties(areas)
    persons = stock.persons()
    assessors = stock.assessors(parties, persons)
    scored = draw(dimension_sets())
    return Register(
        title=stock.line(),
        owner=stock.line(),
        areas=areas,
        dimensions=scored,
        stakeholders=parties,
        assessors=assessors,
        persons=persons,
        scores=stock.mixed(stock.scores(parties, scored, assessors, areas)),
        decisions=stock.mixed(stock.decisions(parties, areas)),
        extra=stock.extra(),
    )


class _Stock:
    """What the parts of one register choose from."""

    def __init__(self, draw: DrawFn) -> None:
        self._draw = draw
        self.line = self._few(lines())
        self.extra = self._few(extras(), Extra())
        self.remark = self._few(remarks(), None)
        self.maybe_line = self._few(lines(), None)
        self.day = self._few(days())
        self._names = draw(st.lists(ids(), min_size=3, max_size=3, unique=True))

    def _few(self, strategy: SearchStrategy[T], *also: T) -> Callable[[], T]:
        found = [*also, *self._draw(st.lists(strategy, min_size=1, max_size=3))]
        return lambda: self.one_of(found)

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[self.number(len(choices) - 1)]

    def number(self, most: int) -> int:
        return self._draw(st.integers(0, most))

    def rarely(self) -> bool:
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

    def areas(self, least: int) -> tuple[Area, ...]:
        """Give a tree of areas: a gemeente, wijken in it, and buurten in those."""
        found: list[Area] = []
        for name in self.names(least, 3):
            parent = self.one_of(
                [item for item in found if item.kind is not AreaKind.BUURT] or [None]
            )
            kind = list(AreaKind)[list(AreaKind).index(parent.kind) + 1 if parent else 0]
            coded = self.rarely()
            found.append(
                Area(
                    id=name,
                    name=self.line(),
                    kind=kind,
                    parent=parent.id if parent else None,
                    code=_CODES[kind] if coded else None,
                    division_year=2026 if coded else None,
                    extra=self.extra(),
                )
            )
        return tuple(found)

    def parties(self, areas: Sequence[Area]) -> tuple[Stakeholder, ...]:
        return tuple(
            Stakeholder(
                id=name,
                name=self.line(),
                kind=self.one_of(list(StakeholderKind)),
                legal_category=self.one_of([None, *LegalCategory]),
                stake=self.remark(),
                decides_formally=self.rarely(),
                represented_by=self.maybe_line(),
                absent_from=(self.one_of(areas).id,) if areas and self.rarely() else (),
                natural_person=self.rarely(),
                public_label=self.maybe_line(),
                extra=self.extra(),
            )
            for name in self.names(0, 3)
        )

    def persons(self) -> tuple[Person, ...]:
        return tuple(
            Person(
                id=name,
                name=self.line(),
                email=self.maybe_line(),
                phone=self.maybe_line(),
                extra=self.extra(),
            )
            for name in self.names(0, 2)
        )

    def assessors(
        self, parties: Sequence[Stakeholder], persons: Sequence[Person]
    ) -> tuple[Assessor, ...]:
        return tuple(
            Assessor(
                id=name,
                role=self.line(),
                party=self.one_of([None, *(party.id for party in parties)]),
                person=self.one_of([None, *(person.id for person in persons)]),
                extra=self.extra(),
            )
            for name in self.names(0, 3)
        )

    def scores(
        self,
        parties: Sequence[Stakeholder],
        scored: Sequence[Dimension],
        assessors: Sequence[Assessor],
        areas: Sequence[Area],
    ) -> Iterator[Score]:
        """Give the answers of each assessor on everything, or on a part of it."""
        histories = self._histories()
        for party, dimension, assessor, area in product(parties, scored, assessors, areas):
            levels = dimension.scale.levels
            for day, sequence, answer in self.one_of(histories):
                absence = answer if isinstance(answer, Absence) else None
                step = 0 if isinstance(answer, Absence) else answer % len(levels)
                yield Score(
                    party=party.id,
                    dimension=dimension.id,
                    assessor=assessor.id,
                    area=area.id,
                    date=day,
                    sequence=sequence,
                    value=None if absence else levels[step].value,
                    absence=absence,
                    reason=self.remark() if sequence else None,
                    extra=self.extra() if sequence else Extra(),
                )

    def _histories(self) -> list[tuple[_Answer, ...]]:
        answers = st.sampled_from((*range(10), *Absence))
        moments = st.tuples(st.builds(self.day), st.integers(0, 2), answers)
        history = st.lists(moments, min_size=1, max_size=4, unique_by=lambda item: item[:2])
        found = self._draw(st.lists(history.map(tuple), min_size=1, max_size=4))
        return found if self.number(1) else [(), *found]

    def decisions(
        self, parties: Sequence[Stakeholder], areas: Sequence[Area]
    ) -> Iterator[Decision]:
        """Give decisions, now and then one that was taken by several bodies on one day."""
        for party, area in product(parties, areas):
            if not self.rarely():
                continue
            group, day = self.one_of(_GROUPS), self.day()
            for _ in range(1 + self.number(1)):
                yield Decision(
                    party=party.id,
                    area=area.id,
                    group=group,
                    date=day,
                    by=self.line(),
                    status=self.one_of(list(DecisionStatus)),
                    reason=self.remark(),
                    basis=self._basis() if self.number(1) else None,
                    extra=self.extra(),
                )

    def _basis(self) -> Basis:
        return Basis(
            scheme="kwadranten",
            version="1.0",
            parameters=(self.line(),),
            digest="0" * 64,
            proposed=(_GROUPS[0], self.one_of(_GROUPS)),
            extra=self.extra(),
        )
