"""From the facts of a register to an outcome for every party."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from stakeholderkit.analysis.assessment import Assessment, Assessments, spans
from stakeholderkit.analysis.decisions_in_force import Decided, Decisions
from stakeholderkit.analysis.doubt import OpenBecause, strongest
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.analysis.settle import Settling
from stakeholderkit.model import DecisionKind, Register, Stakeholder, StakeholderKind
from stakeholderkit.rules import Flip, Possible, RuleTable, Scheme, Span, Spans


class SortedFacts:
    """The facts of a register, sorted once for every area from which they are seen.

    Attributes:
        register: the register.
        settling: how several answers become one value.
        assessments: its scores.
        decisions: what was decided.
    """

    def __init__(self, register: Register, settling: Settling) -> None:
        """Sort the facts of a register."""
        self.register = register
        self.settling = settling
        self.assessments = Assessments(register, settling)
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
    scorer = _Scorer(register, table, facts.settling)
    for party in register.stakeholders:
        if not register.takes_part(party.id, area, day):
            yield _outside(party, Standing.ABSENT, decided)
        elif party.decides_formally:
            yield _outside(party, Standing.FORMAL, decided)
        elif table.scheme.judges and party.natural_person:
            # Nothing is read about a person: no scores, no decision, and no group follows.
            yield Outcome(party=party, standing=Standing.NOT_JUDGED)
        else:
            known = tuple(
                assessments.read(party.id, axis.dimension, area, phase)
                for axis in table.scheme.axes
            )
            outcome = _spoken_for(table.scheme, party, known) or scorer.outcome(party, known)
            yield _decided(outcome, decided)


def _outside(party: Stakeholder, standing: Standing, decided: Decided) -> Outcome:
    """Return the outcome of a party on which neither scores nor decisions are looked at."""
    return Outcome(party=party, standing=standing, proposal=decided.proposals.get(party.id))


def _decided(outcome: Outcome, decided: Decided) -> Outcome:
    """Return an outcome with what people decided and proposed on the party."""
    party = outcome.party.id
    if proposal := decided.proposals.get(party):
        outcome = evolve(outcome, proposal=proposal)
    held = decided.in_force.get(party)
    if held is None:
        return outcome
    # A decision ends whatever is provisional.
    outcome = evolve(
        outcome,
        decision=held.decision,
        adopted=held.adopted,
        leans_to=None,
        provisional=False,
    )
    if held.decision.kind is DecisionKind.EXCLUSION:
        return evolve(outcome, standing=Standing.EXCLUDED, open_because=None)
    return outcome


def _spoken_for(
    scheme: Scheme, party: Stakeholder, assessments: tuple[Assessment, ...]
) -> Outcome | None:
    """Return the outcome of a voiceless party, on a ladder with a place for it."""
    if party.kind is not StakeholderKind.VOICELESS or scheme.voice is None:
        return None
    spoken_for = party.represented_by is not None
    return Outcome(
        party=party,
        standing=Standing.SPOKEN_FOR if spoken_for else Standing.SPOKESPERSON_WANTED,
        computed=scheme.voice if spoken_for else None,
        possible=(scheme.voice,),
        assessments=assessments,
    )


class _Scorer:
    """Works out what scores say of parties."""

    def __init__(self, register: Register, table: RuleTable, settling: Settling) -> None:
        self._table = table
        self._between = settling.consensus.between
        self._quorate = settling.consensus.quorate
        self._assessors = [item.id for item in register.assessors]
        self._alone = {item.id for item in register.assessors if item.people == 1}

    def outcome(self, party: Stakeholder, assessments: tuple[Assessment, ...]) -> Outcome:
        """Return the outcome of a party whose group is for scores to give."""
        found = self._possible(spans(assessments))
        placed = len(found.groups) == 1
        doubts = (item.doubt for item in assessments if item.dimension in found.keeps_open)
        because = strongest(doubts)
        judgements = tuple(self._judgements(assessments))
        tied = because is OpenBecause.TIE and self._table.scheme.ladder is not None
        n, of = self._fewest(assessments)
        return Outcome(
            party=party,
            standing=Standing.PLACED if placed else Standing.OPEN,
            computed=found.groups[0] if placed else None,
            possible=found.groups,
            rules=found.rules,
            open_because=because,
            leans_to=_leaning(found.groups, judgements) if tied else None,
            provisional=tied or (placed and self._rests_on_one(assessments)),
            n=n,
            of=of,
            oldest=min((item.oldest for item in assessments if item.oldest), default=None),
            assessments=assessments,
            judgements=judgements,
            flips=self._flips(assessments),
        )

    def _possible(self, known: Spans) -> Possible:
        return self._table.possible(known, between=self._between)

    def _without(self, assessments: Iterable[Assessment], dimension: str) -> Possible:
        """Find what would be possible if the answers on a dimension said nothing."""
        known = spans(item for item in assessments if item.dimension != dimension)
        return self._possible(known)

    def _fewest(self, assessments: Sequence[Assessment]) -> tuple[int, int]:
        """Count the answers of the dimension with fewest, of those that could change the group."""
        could_change = [
            item
            for item in assessments
            if item.dimension in self._without(assessments, item.dimension).keeps_open
        ]
        fewest = min(could_change or assessments, key=lambda item: item.n, default=None)
        return (fewest.n, fewest.of) if fewest else (0, 0)

    def _rests_on_one(self, assessments: Sequence[Assessment]) -> bool:
        """Tell whether the group rests on what one person answered to some question."""
        return self._quorate and any(
            item.n == 1
            and not self._alone.isdisjoint(item.counted)
            and len(self._without(assessments, item.dimension).groups) > 1
            for item in assessments
        )

    def _flips(self, assessments: Iterable[Assessment]) -> tuple[Flip, ...]:
        if not all(item.settled for item in assessments):
            return ()
        return self._table.verdict({item.dimension: item.low for item in assessments}).flips

    def _judgements(self, assessments: Iterable[Assessment]) -> Iterator[Judgement]:
        given: dict[str, dict[str, Span]] = {}
        own: set[str] = set()
        for assessment in assessments:
            for answer in assessment.answers:
                if answer.value is not None:
                    level = Fraction(answer.value)
                    given.setdefault(answer.assessor, {})[assessment.dimension] = (level, level)
                if not answer.counts:
                    own.add(answer.assessor)
        for assessor in self._assessors:
            if known := given.get(assessor):
                groups = self._table.possible(known).groups
                yield Judgement(assessor, groups, counts=assessor not in own)


def _leaning(possible: tuple[str, ...], judgements: Iterable[Judgement]) -> str:
    """Return the group to which a tie leans: as high as an assessor alone leads, or the highest."""
    led_to = {item.groups for item in judgements if item.counts}
    return next((group for group in reversed(possible) if (group,) in led_to), possible[-1])
