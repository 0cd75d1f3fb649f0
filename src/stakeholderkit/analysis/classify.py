"""From the facts of a register to an outcome for every party."""

from __future__ import annotations

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

STEP = 1
"""The step within which a score is a borderline case: one level of the scale."""


def classify(register: Register, table: Table, area: str) -> Iterator[Outcome]:
    """Give the outcome of every party, in the order of the register."""
    assessments = Assessments(register)
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
            yield _outcome(register, table, party, known, _on_ladder(table, decision))


def standing_decisions(register: Register, area: str) -> dict[str, Decision]:
    """Give the latest decision on each party in exactly this area.

    A decision for the whole gemeente says nothing about a wijk: deepening is there to look
    again. Of two on one day, the most binding is kept.
    """
    order = list(DecisionStatus)
    ordered = sorted(register.decisions, key=lambda item: (item.date, order.index(item.status)))
    return {decision.party: decision for decision in ordered if decision.area == area}


def _on_ladder(table: Table, decision: Decision | None) -> Decision | None:
    groups = {group.id for group in table.scheme.ladder.groups}
    return decision if decision and decision.group in groups else None


def _outcome(
    register: Register,
    table: Table,
    party: Stakeholder,
    assessments: tuple[Assessment, ...],
    decision: Decision | None,
) -> Outcome:
    known = dict(values(assessments))
    judgements = tuple(_judgements(register, table, assessments))
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
        judgements=judgements,
        flips=flips,
        borderline=_is_borderline(table, known) if complete else False,
        decision=decision,
    )


def _is_borderline(table: Table, known: dict[str, Fraction]) -> bool:
    """Try every score one step up and down, within its scale."""
    here = table.rule(known).group
    for axis in table.scheme.axes:
        for moved in (known[axis.dimension] - STEP, known[axis.dimension] + STEP):
            if not axis.lowest <= moved <= axis.highest:
                continue
            if table.rule({**known, axis.dimension: moved}).group != here:
                return True
    return False


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


def leaves_ladder(register: Register, table: Table, area: str) -> tuple[Decision, ...]:
    """Give the decisions for this area whose group the scheme's ladder does not have."""
    return tuple(
        decision
        for decision in standing_decisions(register, area).values()
        if _on_ladder(table, decision) is None
    )
