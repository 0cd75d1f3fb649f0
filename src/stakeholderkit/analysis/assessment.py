"""Which scores count: the current answer of each assessor, from the nearest area."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.analysis.consensus import MEDIAN, Consensus, Quartiles, median, quartiles
from stakeholderkit.model import Absence, Register, Remark, Score
from stakeholderkit.wording import Text


class Origin(StrEnum):
    """Where the answers of an assessment come from.

    Attributes:
        OWN: from the area itself, and they differ from those of the larger area, if any.
        CONFIRMED: from the area itself, the same as those of the larger area.
        TAKEN_OVER: from a larger area, because this one has none.
        ABSENT: there are none.
    """

    OWN = "own"
    CONFIRMED = "confirmed"
    TAKEN_OVER = "taken_over"
    ABSENT = "absent"


@frozen
class Answer:
    """What one assessor says.

    Attributes:
        assessor: the id of the assessor.
        value: the level, or None when there is an absence.
        absence: why there is no value, or None when there is one.
        counts: whether it counts in the consensus; an answer about one's own party does not.
        date: the day it was given.
        reason: why the assessor thinks so.
    """

    assessor: str
    value: int | None
    absence: Absence | None
    counts: bool
    date: datetime.date
    reason: Remark | None


@frozen
class Assessment:
    """What is known of one party on one dimension, seen from one area.

    Attributes:
        dimension: the id of the dimension.
        answers: the current answers, in the order of the register's assessors.
        area: the id of the area that they come from, or None when there are none.
        phase: the id of the phase that they are about; None for any phase.
        origin: where they come from.
        consensus: what the values that count come to, or None when that is open.
        gap: why it is open though there are values that count; None when it is not.
    """

    dimension: str
    answers: tuple[Answer, ...]
    area: str | None
    phase: str | None
    origin: Origin
    consensus: Fraction | None
    gap: Text | None = None

    @property
    def counted(self) -> Mapping[str, int]:
        """The values that count, by the id of the assessor."""
        return _counted(self.answers)

    @property
    def n(self) -> int:
        """How many values count."""
        return len(self.counted)

    @property
    def applies(self) -> bool:
        """Whether the question makes sense here: not when all whose answers count say no."""
        said = {answer.absence for answer in self.answers if answer.counts}
        return said != {Absence.NOT_APPLICABLE}

    @property
    def median(self) -> Fraction | None:
        """The exact median of the values that count, or None when there are none.

        It is there whatever the consensus rests on.
        """
        return median(self.counted.values())

    @property
    def quartiles(self) -> Quartiles | None:
        """The exact quartiles of the values that count, or None when there are none.

        Found as by ``statistics.quantiles`` with the method ``inclusive``: definition 7 of
        Hyndman and Fan (1996). Of one value they are that value three times.
        """
        return quartiles(self.counted.values())


_Layer: TypeAlias = tuple[str, str | None]
"""Facts that are used together or not at all: those about one area and one phase, or any phase."""

_Layers: TypeAlias = Mapping[_Layer, Mapping[str, Score]]
"""The current score of every assessor, by layer and then by assessor."""


def current_score(scores: Iterable[Score]) -> Score | None:
    """Find the score that counts now among one assessor's scores of one thing, or None.

    The latest counts: by date, then by sequence. A withdrawal says that the fact before it
    was a mistake, so both go and the one before them counts again. Where nothing is left that
    way, the last withdrawal itself counts: there was an answer and there is none any more,
    which is another thing than never having been asked.
    """
    stack: list[Score] = []
    withdrawal: Score | None = None
    for score in sorted(scores, key=lambda item: (item.date, item.sequence)):
        if score.absence is Absence.WITHDRAWN:
            withdrawal = score
            del stack[-1:]
        else:
            stack.append(score)
    return stack[-1] if stack else withdrawal


class Assessments:
    """All current scores of a register, ready to be read from any area."""

    def __init__(self, register: Register, consensus: Consensus = MEDIAN) -> None:
        """Sort the scores of a register once, for every assessment.

        Args:
            register: the facts.
            consensus: how several answers become one value.
        """
        self._register = register
        self._consensus = consensus
        self._facts = _sort(register)

    def read(
        self,
        party: str,
        dimension: str,
        area: str,
        phase: str | None = None,
        *,
        without: str | None = None,
    ) -> Assessment:
        """Read one dimension of a party from an area, in a phase.

        The facts of the nearest area that has any are used, all of them and no others: first
        the area itself, then each larger one. Within an area, facts about the phase itself go
        before those about any phase; facts about another phase are not read. ``not_asked``
        and ``withdrawn`` alone never hide other facts, and neither do scores for one's own
        party, which do not count.

        Args:
            party: the id of the party.
            dimension: the id of the dimension.
            area: the id of the area.
            phase: the id of the phase; None for any phase.
            without: the id of an assessor who is taken to have said nothing.
        """
        own = {assessor.id for assessor in self._register.assessors if assessor.party == party}
        layers = self._facts.get((party, dimension), {})
        if without is not None:
            layers = _without(layers, without)
        phases = (None,) if phase is None else (phase, None)
        near = [
            (here.id, about)
            for here in self._register.lineage(area)
            for about in phases
            if (here.id, about) in layers
        ]
        asked = [layer for layer in near if _was_asked(layers[layer], own)]
        used = next(iter(asked or near), None)
        answers = self._answers(party, layers[used]) if used else ()
        counted = _counted(answers)
        settled = self._consensus.settle(counted)
        return Assessment(
            dimension=dimension,
            answers=answers,
            area=used and used[0],
            phase=used and used[1],
            origin=_origin(area, asked, layers),
            consensus=settled,
            gap=self._consensus.gap if counted and settled is None else None,
        )

    def _answers(self, party: str, facts: Mapping[str, Score]) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                assessor=assessor.id,
                value=score.value,
                absence=score.absence,
                counts=assessor.party != party,
                date=score.date,
                reason=score.reason,
            )
            for assessor in self._register.assessors
            if (score := facts.get(assessor.id))
        )


def _counted(answers: Iterable[Answer]) -> Mapping[str, int]:
    return {item.assessor: item.value for item in answers if item.counts and item.value is not None}


def _sort(register: Register) -> Mapping[tuple[str, str], _Layers]:
    # A set, because a fact that is listed twice is one fact.
    histories: dict[tuple[str, str, _Layer, str], list[Score]] = defaultdict(list)
    for score in {score.key: score for score in register.scores}.values():
        layer = (score.area, score.phase)
        histories[score.party, score.dimension, layer, score.assessor].append(score)
    facts: dict[tuple[str, str], dict[_Layer, dict[str, Score]]] = {}
    for (party, dimension, layer, assessor), scores in histories.items():
        fact = current_score(scores)
        assert fact is not None, "of answers that were given one counts, or that it was withdrawn"
        facts.setdefault((party, dimension), {}).setdefault(layer, {})[assessor] = fact
    return facts


def _without(layers: _Layers, assessor: str) -> _Layers:
    left = {
        layer: {name: fact for name, fact in facts.items() if name != assessor}
        for layer, facts in layers.items()
    }
    return {layer: facts for layer, facts in left.items() if facts}


_SILENT = frozenset({Absence.NOT_ASKED, Absence.WITHDRAWN})
"""The absences of somebody who says nothing about the thing itself."""


def _was_asked(facts: Mapping[str, Score], own: Container[str]) -> bool:
    return any(
        fact.absence not in _SILENT for assessor, fact in facts.items() if assessor not in own
    )


def _origin(area: str, asked: Sequence[_Layer], layers: _Layers) -> Origin:
    if not asked:
        return Origin.ABSENT
    used = asked[0]
    if used[0] != area:
        return Origin.TAKEN_OVER
    larger = next((layer for layer in asked if layer[0] != area), None)
    if larger and _says(layers[used]) == _says(layers[larger]):
        return Origin.CONFIRMED
    return Origin.OWN


def _says(facts: Mapping[str, Score]) -> Mapping[str, tuple[int | None, Absence | None]]:
    return {
        assessor: (fact.value, fact.absence)
        for assessor, fact in facts.items()
        if fact.absence is not Absence.WITHDRAWN  # a mistake that was undone makes no difference
    }


def values(assessments: Iterable[Assessment]) -> Iterator[tuple[str, Fraction]]:
    """Give the dimensions that have a consensus, with it."""
    for assessment in assessments:
        if assessment.consensus is not None:
            yield assessment.dimension, assessment.consensus
