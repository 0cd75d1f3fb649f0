"""From the facts of a register to an outcome for every party."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from stakeholderkit.analysis.assessment import Assessment, Assessments, values
from stakeholderkit.analysis.consensus import MEDIAN, Consensus
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.model import (
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import RuleTable


class SortedFacts:
    """The facts of a register, sorted once for every area from which they are seen.

    Attributes:
        register: the register.
        consensus: how several answers become one value.
        assessments: its scores.
    """

    def __init__(self, register: Register, consensus: Consensus = MEDIAN) -> None:
        """Sort the facts of a register."""
        self.register = register
        self.consensus = consensus
        self.assessments = Assessments(register, consensus)
        self._decisions: dict[str, list[Decision]] = defaultdict(list)
        for decision in register.decisions:
            self._decisions[decision.area].append(decision)

    def decisions(self, area: str, phase: str | None) -> dict[str, Decision]:
        """Find the current decision on the role of each party, as `current_decisions` does."""
        return current_decisions(self._decisions.get(area, ()), area, phase)


def classify(
    facts: SortedFacts,
    table: RuleTable,
    area: str,
    phase: str | None = None,
    day: datetime.date | None = None,
) -> Iterator[Outcome]:
    """Work out the outcome of every party, in the order of the register."""
    register, assessments = facts.register, facts.assessments
    groups = {group.id for group in table.scheme.groups}
    decisions = facts.decisions(area, phase)
    for party in register.stakeholders:
        decision = decisions.get(party.id)
        if not register.takes_part(party.id, area, day):
            yield Outcome(party=party, standing=Standing.ABSENT)
        elif party.decides_formally:
            yield Outcome(party=party, standing=Standing.FORMAL)
        elif table.scheme.judges and party.natural_person:
            # Nothing is read about a person: no scores, no decision, and no group follows.
            yield Outcome(party=party, standing=Standing.NOT_JUDGED)
        else:
            known = tuple(
                assessments.read(party.id, axis.dimension, area, phase)
                for axis in table.scheme.axes
            )
            outcome = _outcome(register, table, party, known)
            if decision and decision.kind is DecisionKind.EXCLUSION:
                outcome = evolve(outcome, standing=Standing.EXCLUDED, decision=decision)
            elif decision and decision.group in groups:
                outcome = evolve(outcome, decision=decision)
            yield outcome


def current_decisions(
    decisions: Iterable[Decision], area: str, phase: str | None = None
) -> dict[str, Decision]:
    """Find the current decision on the role of each party in exactly this area, in a phase.

    A decision for the whole gemeente does not hold for a wijk: people look at a wijk by itself in
    order to decide anew there. A decision for the phase itself goes before one for any phase. A
    proposal never displaces a decision; otherwise the latest holds, and of two on one day the
    most binding. A decision about a seat says nothing about the role.
    """
    order = list(DecisionStatus)

    def weight(decision: Decision) -> tuple[bool, bool, datetime.date, int]:
        decided = decision.status is not DecisionStatus.PROPOSAL
        own = decision.phase is not None
        return decided, own, decision.date, order.index(decision.status)

    about = [
        decision
        for decision in decisions
        if decision.area == area
        and decision.phase in {None, phase}
        and decision.kind is not DecisionKind.SEAT
    ]
    return {decision.party: decision for decision in sorted(about, key=weight)}


def _outcome(
    register: Register,
    table: RuleTable,
    party: Stakeholder,
    assessments: tuple[Assessment, ...],
) -> Outcome:
    known = dict(values(assessments))
    voice = table.scheme.voice
    if party.kind is StakeholderKind.VOICELESS and voice:
        spoken_for = party.represented_by is not None
        return Outcome(
            party=party,
            standing=Standing.SPOKEN_FOR if spoken_for else Standing.SPOKESPERSON_WANTED,
            proposed=voice if spoken_for else None,
            possible=(voice,),
            assessments=assessments,
        )
    possible = table.possible(known)
    verdict = table.verdict(known) if len(known) == len(assessments) else None
    return Outcome(
        party=party,
        standing=Standing.PLACED if len(possible) == 1 else Standing.OPEN,
        proposed=possible[0] if len(possible) == 1 else None,
        possible=possible,
        rule=verdict.rule if verdict else None,
        assessments=assessments,
        judgements=tuple(_judgements(register, table, assessments)),
        flips=verdict.flips if verdict else (),
    )


def _judgements(
    register: Register, table: RuleTable, assessments: Sequence[Assessment]
) -> Iterator[Judgement]:
    for assessor in register.assessors:
        answers = [
            (assessment.dimension, answer)
            for assessment in assessments
            for answer in assessment.answers
            if answer.assessor == assessor.id
        ]
        own = {name: Fraction(item.value) for name, item in answers if item.value is not None}
        if own:
            counts = all(answer.counts for _, answer in answers)
            yield Judgement(assessor.id, table.possible(own), counts)
