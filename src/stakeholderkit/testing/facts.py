"""What happens over time in a generated register: scores, decisions, roles, moments."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from hypothesis import strategies as st

from stakeholderkit.model import (
    Absence,
    ActualRole,
    Area,
    Assessor,
    Basis,
    Decision,
    DecisionKind,
    DecisionStatus,
    Dimension,
    Input,
    InputResult,
    Milestone,
    Moment,
    Person,
    Phase,
    Relation,
    RelationKind,
    Remark,
    Score,
    Seat,
    Stakeholder,
    WishedRole,
    WishSource,
)
from stakeholderkit.rules import RINGEN, GroupName
from stakeholderkit.testing.stock import Stock
from stakeholderkit.wording import Extra, Text

_Answer: TypeAlias = tuple[datetime.date, int, "int | Absence", bool]
"""A day, a sequence on it, an absence or a place on the scale, and whether it is of a phase."""

_GROUPS = (*(group.id for group in RINGEN.groups), "ambassadeur")


class Facts:
    """Makes what happens between the parties and areas of one register."""

    def __init__(
        self,
        stock: Stock,
        areas: Sequence[Area],
        phases: Sequence[Phase],
        parties: Sequence[Stakeholder],
        persons: Sequence[Person],
    ) -> None:
        """Keep what the facts are about."""
        self._stock = stock
        self._parties = [party.id for party in parties]
        self._phases = [None, *(phase.id for phase in phases)]
        self._persons = [person.id for person in persons]
        self._areas = [area.id for area in areas]
        self._pairs = list(product(self._parties, self._areas))

    def scores(self, scored: Sequence[Dimension], assessors: Sequence[Assessor]) -> Iterator[Score]:
        """Give the answers of each assessor on everything, or on a part of it."""
        stock = self._stock
        histories = self._histories()
        for (party, area), dimension, assessor in product(self._pairs, scored, assessors):
            levels = dimension.scale.levels
            for day, sequence, answer, phased in stock.one_of(histories):
                absence = answer if isinstance(answer, Absence) else None
                step = 0 if isinstance(answer, Absence) else answer % len(levels)
                yield Score(
                    party=party,
                    dimension=dimension.id,
                    assessor=assessor.id,
                    area=area,
                    phase=self._phases[-1] if phased else None,
                    date=day,
                    sequence=sequence,
                    value=None if absence else levels[step].value,
                    absence=absence,
                    reason=stock.remark() if sequence else None,
                    extra=stock.extra() if sequence else Extra(),
                )

    def _histories(self) -> list[tuple[_Answer, ...]]:
        stock = self._stock
        answers = st.sampled_from((*range(10), *Absence))
        phased = st.integers(0, 3).map(lambda n: n == 3)
        moments = st.tuples(st.builds(stock.day), st.integers(0, 2), answers, phased)
        history = st.lists(moments, min_size=1, max_size=4, unique_by=lambda item: item[:2])
        found = stock.draw(st.lists(history.map(tuple), min_size=1, max_size=4))
        return found if stock.number(1) else [(), *found]

    def decisions(self) -> Iterator[Decision]:
        """Give decisions, now and then one that was taken by several bodies on one day."""
        stock = self._stock
        for party, area in self._pairs:
            if not stock.rarely():
                continue
            kind = stock.one_of([DecisionKind.GROUP, *DecisionKind])
            group, day, phase = stock.one_of(_GROUPS), stock.day(), stock.one_of(self._phases)
            for _ in range(1 + stock.number(1)):
                yield Decision(
                    party=party,
                    area=area,
                    phase=phase,
                    kind=kind,
                    group=group if kind is DecisionKind.GROUP else None,
                    date=day,
                    by=stock.line(),
                    status=stock.one_of(list(DecisionStatus)),
                    reason=stock.remark(),
                    basis=self._basis() if stock.number(1) else None,
                    extra=stock.extra(),
                )

    def _basis(self) -> Basis:
        stock = self._stock
        return Basis(
            scheme="kwadranten",
            version="1.0",
            parameters=(stock.line(),),
            digest="0" * 64,
            proposed=(_GROUPS[0], stock.one_of(_GROUPS)),
            extra=stock.extra(),
        )

    def group_names(self) -> tuple[GroupName, ...]:
        """Give names of their own to a group or two."""
        stock = self._stock
        return tuple(
            GroupName(
                ladder="ringen",
                group=group,
                label=Text(stock.line(), stock.line()),
                noun=stock.one_of([None, Text(stock.line(), stock.line())]),
                extra=stock.extra(),
            )
            for group in stock.some(_GROUPS)
        )

    def seats(self) -> tuple[Seat, ...]:
        """Give seats in project teams."""
        stock = self._stock
        return tuple(
            Seat(
                party=party,
                area=area,
                **stock.period(),
                person=stock.one_of([None, *self._persons]),
                extra=stock.extra(),
            )
            for party, area in stock.some(self._pairs)
        )

    def actual_roles(self) -> tuple[ActualRole, ...]:
        """Give the roles that parties play."""
        stock = self._stock
        return tuple(
            ActualRole(
                party=party,
                area=area,
                phase=stock.one_of(self._phases),
                group=stock.one_of(_GROUPS),
                **stock.period(),
                remark=stock.remark(),
                extra=stock.extra(),
            )
            for party, area in stock.some(self._pairs)
        )

    def wished_roles(self) -> tuple[WishedRole, ...]:
        """Give the roles that parties want."""
        stock = self._stock
        return tuple(
            WishedRole(
                party=party,
                area=area,
                phase=stock.one_of(self._phases),
                group=stock.one_of(_GROUPS),
                source=stock.one_of(list(WishSource)),
                **stock.period(),
                remark=stock.remark(),
                extra=stock.extra(),
            )
            for party, area in stock.some(self._pairs)
        )

    def relations(self) -> tuple[Relation, ...]:
        """Give a relation of the first party to the last."""
        stock = self._stock
        if len(self._parties) < 2 or not stock.rarely():
            return ()
        return (
            Relation(
                party=self._parties[0],
                kind=stock.one_of(list(RelationKind)),
                other=self._parties[-1],
                **stock.period(),
                remark=stock.remark(),
                extra=stock.extra(),
            ),
        )

    def moments(self) -> tuple[Moment, ...]:
        """Give contacts and activities."""
        stock = self._stock
        return tuple(
            Moment(
                id=name,
                date=stock.day(),
                area=stock.one_of(self._areas),
                phase=stock.one_of(self._phases),
                what=stock.remark() or Remark(text=stock.line()),
                parties=stock.some(self._parties),
                persons=stock.some(self._persons),
                form=stock.maybe_line(),
                channel=stock.maybe_line(),
                keeper=stock.maybe_line(),
                learnt=stock.remark(),
                extra=stock.extra(),
            )
            for name in (stock.some(stock.names(1, 2)) if self._areas else ())
        )

    def milestones(self) -> tuple[Milestone, ...]:
        """Give decisions to come."""
        stock = self._stock
        return tuple(
            Milestone(
                id=name,
                name=stock.line(),
                date=stock.day(),
                area=stock.one_of(self._areas),
                phase=stock.one_of(self._phases),
                by=stock.maybe_line(),
                extra=stock.extra(),
            )
            for name in (stock.some(stock.names(1, 2)) if self._areas else ())
        )

    def inputs(self, moments: Sequence[Moment]) -> tuple[Input, ...]:
        """Give what parties brought in."""
        stock = self._stock
        names = stock.names(1, 2)
        return tuple(
            Input(
                id=name,
                party=party,
                date=stock.day(),
                area=area,
                phase=stock.one_of(self._phases),
                moment=stock.one_of([None, *(moment.id for moment in moments)]),
                what=stock.remark() or Remark(text=stock.line()),
                result=stock.one_of([None, *InputResult]),
                why=stock.remark(),
                reported_back=stock.one_of([None, stock.day()]),
                extra=stock.extra(),
            )
            for name, (party, area) in zip(names, stock.some(self._pairs), strict=False)
        )
