"""What a reader must know of an analysis as a whole: what was not applied, and why."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

from stakeholderkit.model import Absence, Area, Phase, Register, Score
from stakeholderkit.wording import Message, phrase


def other_phases(register: Register, phase: Phase | None) -> Iterator[Message]:
    """Say that there are scores about other phases, which are not read."""
    read = {None, phase.id if phase else None}
    others = {score.phase for score in register.scores} - read
    names = tuple(item.name for item in register.phases if item.id in others)
    if names:
        yield phrase(
            "There are scores about {phases} as well; choose that phase to see them.",
            phases=names,
        )


def later_changes(register: Register, area: Area, day: datetime.date | None) -> Iterator[Message]:
    """Say which parties begin or cease to take part in an area after the day that counts."""
    if day is None:
        return
    nearer = {here.id for here in register.lineage(area.id)}
    for party in register.stakeholders:
        bounds = {party.since, party.until}
        for item in party.presence:
            if item.area in nearer:
                bounds |= {item.since, item.until}
        takes_part = register.takes_part(party.id, area.id, day)
        for bound in sorted(bound for bound in bounds if bound is not None and bound > day):
            then = register.takes_part(party.id, area.id, bound)
            if then and not takes_part:
                yield phrase("{party} takes part from {date}.", party=party.name, date=bound)
            elif takes_part and not then:
                yield phrase(
                    "{party} takes part no more from {date}.", party=party.name, date=bound
                )
            takes_part = then


def idle_withdrawals(register: Register, area: Area) -> Iterator[Message]:
    """Say which withdrawals undo nothing, while there is a score about another phase."""
    nearer = {here.id for here in register.lineage(area.id)}
    phases = {item.id: item.name for item in register.phases}
    roles = {item.id: item.role for item in register.assessors}
    given: dict[tuple[str, str, str, str], list[Score]] = defaultdict(list)
    for score in {score.key: score for score in register.scores}.values():
        if score.area in nearer:
            given[score.party, score.dimension, score.area, score.assessor].append(score)
    for (party, dimension, _, assessor), scores in given.items():
        left: dict[str | None, int] = defaultdict(int)
        idle: set[str | None] = set()
        for score in sorted(scores, key=lambda item: (item.date, item.sequence)):
            if score.absence is not Absence.WITHDRAWN:
                left[score.phase] += 1
            elif left[score.phase]:
                left[score.phase] -= 1
            else:
                idle.add(score.phase)
        for phase in sorted(idle, key=lambda item: item or ""):
            if any(number for other, number in left.items() if other != phase):
                yield phrase(
                    "{assessor} withdrew the {dimension} of {party} for {phase}, where there was "
                    "no score; the one for another phase still counts.",
                    assessor=roles[assessor],
                    dimension=register.dimension(dimension).label,
                    party=register.stakeholder(party).name,
                    phase=phases[phase] if phase else phrase("any phase"),
                )
