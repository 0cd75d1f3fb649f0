"""The facts of a drawn register: scores, decisions, roles, moments and the like."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from attrs import evolve
from hypothesis import strategies as st

from stakeholderkit.model import (
    Absence,
    ActualRole,
    AdoptedGroup,
    Adoption,
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
from stakeholderkit.testing.pool import Pool
from stakeholderkit.wording import Extra, Text

_Answer: TypeAlias = tuple[datetime.date, int, "int | Absence", bool]
"""A day, a sequence on it, an absence or a step of the scale, and whether it is about a phase."""

_GROUPS = (*(group.id for group in RINGEN.groups), "ambassadeur")


class FactDraws:
    """Draws the facts about the parties and areas of one register, a list at a time."""

    def __init__(
        self,
        pool: Pool,
        areas: Sequence[Area],
        phases: Sequence[Phase],
        parties: Sequence[Stakeholder],
        persons: Sequence[Person],
    ) -> None:
        """Keep what the facts are about."""
        self._pool = pool
        self._parties = [party.id for party in parties]
        self._phases = [None, *(phase.id for phase in phases)]
        self._persons = [person.id for person in persons]
        self._areas = [area.id for area in areas]
        self._pairs = list(product(self._parties, self._areas))

    def scores(self, scored: Sequence[Dimension], assessors: Sequence[Assessor]) -> Iterator[Score]:
        """Draw the answers of each assessor on everything, or on some of it."""
        pool = self._pool
        histories = self._histories()
        for (party, area), dimension, assessor in product(self._pairs, scored, assessors):
            levels = dimension.scale.levels
            for day, sequence, answer, phased in pool.one_of(histories):
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
                    reason=pool.remark() if sequence else None,
                    extra=pool.extra() if sequence else Extra(),
                )

    def _histories(self) -> list[tuple[_Answer, ...]]:
        pool = self._pool
        answers = st.sampled_from((*range(10), *Absence))
        phased = st.integers(0, 3).map(lambda n: n == 3)
        moments = st.tuples(st.builds(pool.day), st.integers(0, 2), answers, phased)
        history = st.lists(moments, min_size=1, max_size=4, unique_by=lambda item: item[:2])
        found = pool.draw(st.lists(history.map(tuple), min_size=1, max_size=4))
        return found if pool.number(1) else [(), *found]

    def decisions(self) -> Iterator[Decision]:
        """Draw decisions, now and then one that was taken by several bodies on one day."""
        pool = self._pool
        for party, area in self._pairs:
            if not pool.rarely():
                continue
            kind = pool.one_of([DecisionKind.GROUP, *DecisionKind])
            group, day, phase = pool.one_of(_GROUPS), pool.day(), pool.one_of(self._phases)
            for _ in range(1 + pool.number(1)):
                yield Decision(
                    party=party,
                    area=area,
                    phase=phase,
                    kind=kind,
                    group=group if kind is DecisionKind.GROUP else None,
                    date=day,
                    by=pool.line(),
                    status=pool.one_of(list(DecisionStatus)),
                    reason=pool.remark(),
                    basis=self._basis() if pool.number(1) else None,
                    extra=pool.extra(),
                )

    def adoptions(self) -> Iterator[Adoption]:
        """Draw analyses that were adopted, of one area on one day by one body at most."""
        pool = self._pool
        for area in self._areas if self._parties else ():
            if not pool.rarely():
                continue
            yield Adoption(
                area=area,
                phase=pool.one_of(self._phases),
                date=pool.day(),
                by=pool.line(),
                status=pool.one_of(list(DecisionStatus)[1:]),
                basis=evolve(self._basis(), possible=()) if pool.number(1) else None,
                groups=tuple(
                    AdoptedGroup(
                        party=party,
                        group=pool.one_of(_GROUPS),
                        possible=self._possible() if pool.number(1) else (),
                        reason=pool.remark(),
                        extra=pool.extra(),
                    )
                    for party in self._parties[pool.number(len(self._parties) - 1) :]
                ),
                extra=pool.extra(),
            )

    def _possible(self) -> tuple[str, ...]:
        """Draw one or two groups, each once: what was possible has no group twice."""
        return tuple(dict.fromkeys((_GROUPS[0], self._pool.one_of(_GROUPS))))

    def _basis(self) -> Basis:
        pool = self._pool
        return Basis(
            scheme="kwadranten",
            version="1.0",
            parameters=(pool.line(),),
            digest="0" * 64,
            possible=self._possible(),
            consensus=pool.one_of([None, "median", "chair"]),
            quorum=pool.one_of([None, 1, 2]),
            extra=pool.extra(),
        )

    def group_names(self) -> tuple[GroupName, ...]:
        """Draw names of the municipality's own for a group or two."""
        pool = self._pool
        return tuple(
            GroupName(
                ladder="ringen",
                group=group,
                label=Text(pool.line(), pool.line()),
                noun=pool.one_of([None, Text(pool.line(), pool.line())]),
                extra=pool.extra(),
            )
            for group in pool.some(_GROUPS)
        )

    def seats(self) -> tuple[Seat, ...]:
        """Draw seats in project teams."""
        pool = self._pool
        return tuple(
            Seat(
                party=party,
                area=area,
                **pool.period(),
                person=pool.one_of([None, *self._persons]),
                extra=pool.extra(),
            )
            for party, area in pool.some(self._pairs)
        )

    def actual_roles(self) -> tuple[ActualRole, ...]:
        """Draw the roles that parties play."""
        pool = self._pool
        return tuple(
            ActualRole(
                party=party,
                area=area,
                phase=pool.one_of(self._phases),
                group=pool.one_of(_GROUPS),
                **pool.period(),
                remark=pool.remark(),
                extra=pool.extra(),
            )
            for party, area in pool.some(self._pairs)
        )

    def wished_roles(self) -> tuple[WishedRole, ...]:
        """Draw the roles that parties want."""
        pool = self._pool
        return tuple(
            WishedRole(
                party=party,
                area=area,
                phase=pool.one_of(self._phases),
                group=pool.one_of(_GROUPS),
                source=pool.one_of(list(WishSource)),
                **pool.period(),
                remark=pool.remark(),
                extra=pool.extra(),
            )
            for party, area in pool.some(self._pairs)
        )

    def relations(self) -> tuple[Relation, ...]:
        """Draw a relation of the first party to the last."""
        pool = self._pool
        if len(self._parties) < 2 or not pool.rarely():
            return ()
        return (
            Relation(
                party=self._parties[0],
                kind=pool.one_of(list(RelationKind)),
                other=self._parties[-1],
                **pool.period(),
                remark=pool.remark(),
                extra=pool.extra(),
            ),
        )

    def moments(self) -> tuple[Moment, ...]:
        """Draw contacts and activities."""
        pool = self._pool
        return tuple(
            Moment(
                id=name,
                date=pool.day(),
                area=pool.one_of(self._areas),
                phase=pool.one_of(self._phases),
                what=pool.remark() or Remark(text=pool.line()),
                parties=pool.some(self._parties),
                persons=pool.some(self._persons),
                form=pool.maybe_line(),
                channel=pool.maybe_line(),
                keeper=pool.maybe_line(),
                learnt=pool.remark(),
                extra=pool.extra(),
            )
            for name in (pool.some(pool.names(1, 2)) if self._areas else ())
        )

    def milestones(self) -> tuple[Milestone, ...]:
        """Draw decisions to come."""
        pool = self._pool
        return tuple(
            Milestone(
                id=name,
                name=pool.line(),
                date=pool.day(),
                area=pool.one_of(self._areas),
                phase=pool.one_of(self._phases),
                by=pool.maybe_line(),
                extra=pool.extra(),
            )
            for name in (pool.some(pool.names(1, 2)) if self._areas else ())
        )

    def inputs(self, moments: Sequence[Moment]) -> tuple[Input, ...]:
        """Draw what parties brought in."""
        pool = self._pool
        names = pool.names(1, 2)
        return tuple(
            Input(
                id=name,
                party=party,
                date=pool.day(),
                area=area,
                phase=pool.one_of(self._phases),
                moment=pool.one_of([None, *(moment.id for moment in moments)]),
                what=pool.remark() or Remark(text=pool.line()),
                result=pool.one_of([None, *InputResult]),
                why=pool.remark(),
                reported_back=pool.one_of([None, pool.day()]),
                extra=pool.extra(),
            )
            for name, (party, area) in zip(names, pool.some(self._pairs), strict=False)
        )
