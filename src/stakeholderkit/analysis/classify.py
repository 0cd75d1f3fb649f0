"""From the facts of a register to an outcome for every party."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from stakeholderkit.analysis.assessment import Assessment, Assessments, values
from stakeholderkit.analysis.consensus import MEDIAN, Consensus
from stakeholderkit.analysis.decisions_in_force import Decided, Decisions
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.model import DecisionKind, Register, Stakeholder, StakeholderKind
from stakeholderkit.rules import RuleTable


class SortedFacts:
    """The facts of a register, sorted once for every area from which they are seen.

    Attributes:
        register: the register.
        consensus: how several answers become one value.
        assessments: its scores.
        decisions: what was decided.
    """

    def __init__(self, register: Register, consensus: Consensus = MEDIAN) -> None:
        """Sort the facts of a register."""
        self.register = register
        self.consensus = consensus
        self.assessments = Assessments(register, consensus)
        self.decisions = Decisions(register)


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
    decided = facts.decisions.decided(area, phase, groups)
    for party in register.stakeholders:
        if not register.takes_part(party.id, area, day):
            absent = Outcome(party=party, standing=Standing.ABSENT)
            yield evolve(absent, proposal=decided.proposals.get(party.id))
        elif party.decides_formally:
            formal = Outcome(party=party, standing=Standing.FORMAL)
            yield evolve(formal, proposal=decided.proposals.get(party.id))
        else:
            known = tuple(
                assessments.read(party.id, axis.dimension, area, phase)
                for axis in table.scheme.axes
            )
            yield _decided(_outcome(register, table, party, known), decided)


def _decided(outcome: Outcome, decided: Decided) -> Outcome:
    """Return an outcome with what people decided and proposed on the party."""
    party = outcome.party.id
    outcome = evolve(outcome, proposal=decided.proposals.get(party))
    held = decided.in_force.get(party)
    if held is None:
        return outcome
    outcome = evolve(outcome, decision=held.decision, adopted=held.adopted)
    if held.decision.kind is DecisionKind.EXCLUSION:
        return evolve(outcome, standing=Standing.EXCLUDED)
    return outcome


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
