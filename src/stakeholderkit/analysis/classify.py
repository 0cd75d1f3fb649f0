"""From the facts of a register to an outcome for every party."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction

from stakeholderkit.analysis.assessment import Assessment, Assessments, values
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.model import (
    Decision,
    DecisionStatus,
    Register,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Table


def classify(register: Register, table: Table, area: str) -> Iterator[Outcome]:
    """Give the outcome of every party, in the order of the register."""
    assessments = Assessments(register)
    groups = {group.id for group in table.scheme.ladder.groups}
    decisions = standing_decisions(register, area)
    lineage = {place.id for place in register.lineage(area)}
    for party in register.stakeholders:
        if not lineage.isdisjoint(party.absent_from):
            yield Outcome(party=party, standing=Standing.ABSENT)
        elif party.decides_formally:
            yield Outcome(party=party, standing=Standing.FORMAL)
        else:
            known = tuple(
                assessments.read(party.id, axis.dimension, area) for axis in table.scheme.axes
            )
            decision = decisions.get(party.id)
            on_ladder = decision if decision and decision.group in groups else None
            yield _outcome(register, table, party, known, on_ladder)


def standing_decisions(register: Register, area: str) -> dict[str, Decision]:
    """Give the latest decision on each party in exactly this area.

    A decision for the whole gemeente says nothing about a wijk: deepening is there to look
    again. A proposal never displaces a decision, and of two on one day the most binding is kept.
    """
    order = list(DecisionStatus)

    def weight(decision: Decision) -> tuple[bool, datetime.date, int]:
        decided = decision.status is not DecisionStatus.PROPOSAL
        return decided, decision.date, order.index(decision.status)

    ordered = sorted(register.decisions, key=weight)
    return {decision.party: decision for decision in ordered if decision.area == area}


def _outcome(
    register: Register,
    table: Table,
    party: Stakeholder,
    assessments: tuple[Assessment, ...],
    decision: Decision | None,
) -> Outcome:
    known = dict(values(assessments))
    voice = table.scheme.ladder.voice
    if party.kind is StakeholderKind.VOICELESS and voice:
        spoken_for = party.represented_by is not None
        return Outcome(
            party=party,
            standing=Standing.SPOKEN_FOR if spoken_for else Standing.SPOKESPERSON_WANTED,
            proposed=voice if spoken_for else None,
            possible=(voice,),
            assessments=assessments,
            decision=decision,
        )
    possible = table.possible(known)
    complete = len(known) == len(assessments)
    flips = table.flips(known) if complete else ()
    return Outcome(
        party=party,
        standing=Standing.PLACED if len(possible) == 1 else Standing.OPEN,
        proposed=possible[0] if len(possible) == 1 else None,
        possible=possible,
        rule=table.rule(known) if complete else None,
        assessments=assessments,
        judgements=tuple(_judgements(register, table, assessments)),
        flips=flips,
        decision=decision,
    )


def _judgements(
    register: Register, table: Table, assessments: Sequence[Assessment]
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
