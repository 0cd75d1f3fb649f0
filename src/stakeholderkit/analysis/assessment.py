"""Which scores count: the current answer of each assessor, from the nearest area.

The scores on one dimension of a party lie in layers: one layer for each area and phase that they
are about, and one for each area and any phase. Seen from an area in a phase, the layers have an
order: first the area itself with the phase, then the area with any phase, then the same two of
each larger area. The first layer in which somebody says something is used, whole, and it hides all
that come after it; answers of two layers are never mixed, since they are about different things.
Layers of other areas and of other phases are not looked at.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.analysis.settle import Settling
from stakeholderkit.model import Absence, Register, Remark, Score
from stakeholderkit.rules import Span


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
        counts: whether it may count; an answer about one's own party does not.
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
        low: the lowest value that the answers leave possible.
        high: the highest one; the same when it is settled.
        doubt: why there are several, or None when there is one.
        n: on how many answers that rests: those with a value that count.
        of: how many assessors answered, absences included; not those of the party itself.
        oldest: the day of the oldest of the n answers, or None without any.
    """

    dimension: str
    answers: tuple[Answer, ...]
    area: str | None
    phase: str | None
    origin: Origin
    low: Fraction
    high: Fraction
    doubt: OpenBecause | None
    n: int
    of: int
    oldest: datetime.date | None

    @property
    def span(self) -> Span:
        """The lowest and the highest value that the answers leave possible."""
        return self.low, self.high

    @property
    def settled(self) -> bool:
        """Whether one value is possible."""
        return self.low == self.high

    @property
    def counted(self) -> Mapping[str, int]:
        """The values that may count, by the id of the assessor."""
        return _counted(self.answers)

    @property
    def applies(self) -> bool:
        """Whether the question makes sense here: not when all whose answers count say no."""
        said = {answer.absence for answer in self.answers if answer.counts}
        return said != {Absence.NOT_APPLICABLE}


_Layer: TypeAlias = tuple[str, str | None]
"""An area, and a phase or None for any: scores of one layer are used together or not at all."""

_Layers: TypeAlias = Mapping[_Layer, Mapping[str, Score]]
"""The current score of every assessor, by layer and then by assessor."""


def current_score(scores: Iterable[Score]) -> Score | None:
    """Find the score that counts now among one assessor's scores of one thing, or None.

    The latest counts: by date, then by sequence. A withdrawal says that the score before it
    was a mistake, so both go and the one before them counts again. Where nothing is left that
    way, the last withdrawal itself counts: that there was an answer and is none any more is
    something else than never having been asked.
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

    def __init__(self, register: Register, settling: Settling) -> None:
        """Sort the scores of a register once, for every assessment.

        Args:
            register: the register.
            settling: how several answers become one value.
        """
        self._register = register
        self._settling = settling
        self._dimensions = {item.id: item for item in register.dimensions}
        self._layers = _sort(register)

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

        The scores of the nearest area that has any are used, all of them and no others: first
        the area itself, then each larger one. Within an area, scores about the phase itself go
        before those about any phase; scores about another phase are not read. ``not_asked``
        and ``withdrawn`` alone never hide other scores, and neither do scores for one's own
        party, which do not count.

        Args:
            party: the id of the party.
            dimension: the id of the dimension.
            area: the id of the area.
            phase: the id of the phase; None for any phase.
            without: the id of an assessor who is taken to have said nothing.
        """
        own = {assessor.id for assessor in self._register.assessors if assessor.party == party}
        layers = self._layers.get((party, dimension), {})
        if without is not None:
            layers = _without(layers, without)
        phases = (None,) if phase is None else (phase, None)
        near = [
            (here.id, about)
            for here in self._register.lineage(area)
            for about in phases
            if (here.id, about) in layers
        ]
        heard = [layer for layer in near if _says_something(layers[layer], own)]
        # Where no layer says anything, the nearest still tells who was not asked, or withdrew.
        used = next(iter(heard or near), None)
        answers = self._answers(party, layers[used]) if used else ()
        counted = _counted(answers)
        settled = self._settling.settle(counted, self._dimensions[dimension].scale)
        days = (answer.date for answer in answers if answer.assessor in settled.used)
        return Assessment(
            dimension=dimension,
            answers=answers,
            area=used and used[0],
            phase=used and used[1],
            origin=_origin(area, heard, layers),
            low=settled.low,
            high=settled.high,
            doubt=settled.doubt,
            n=len(settled.used),
            of=sum(answer.counts for answer in answers),
            oldest=min(days, default=None),
        )

    def _answers(self, party: str, current: Mapping[str, Score]) -> tuple[Answer, ...]:
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
            if (score := current.get(assessor.id))
        )


def _counted(answers: Iterable[Answer]) -> Mapping[str, int]:
    return {item.assessor: item.value for item in answers if item.counts and item.value is not None}


def _sort(register: Register) -> Mapping[tuple[str, str], _Layers]:
    # By key, because a score that is listed twice is one score.
    histories: dict[tuple[str, str, _Layer, str], list[Score]] = defaultdict(list)
    for score in {score.key: score for score in register.scores}.values():
        layer = (score.area, score.phase)
        histories[score.party, score.dimension, layer, score.assessor].append(score)
    sorted_scores: dict[tuple[str, str], dict[_Layer, dict[str, Score]]] = {}
    for (party, dimension, layer, assessor), scores in histories.items():
        current = current_score(scores)
        assert current is not None, "of some scores one counts, or the last withdrawal"
        layers = sorted_scores.setdefault((party, dimension), {})
        layers.setdefault(layer, {})[assessor] = current
    return sorted_scores


def _without(layers: _Layers, assessor: str) -> _Layers:
    left = {
        layer: {name: score for name, score in current.items() if name != assessor}
        for layer, current in layers.items()
    }
    return {layer: current for layer, current in left.items() if current}


_SILENT = frozenset({Absence.NOT_ASKED, Absence.WITHDRAWN})
"""The absences of somebody who says nothing about the thing itself."""


def _says_something(current: Mapping[str, Score], own: Container[str]) -> bool:
    return any(
        score.absence not in _SILENT for assessor, score in current.items() if assessor not in own
    )


def _origin(area: str, heard: Sequence[_Layer], layers: _Layers) -> Origin:
    if not heard:
        return Origin.ABSENT
    used = heard[0]
    if used[0] != area:
        return Origin.TAKEN_OVER
    larger = next((layer for layer in heard if layer[0] != area), None)
    if larger and _says(layers[used]) == _says(layers[larger]):
        return Origin.CONFIRMED
    return Origin.OWN


def _says(current: Mapping[str, Score]) -> Mapping[str, tuple[int | None, Absence | None]]:
    return {
        assessor: (score.value, score.absence)
        for assessor, score in current.items()
        if score.absence is not Absence.WITHDRAWN  # a mistake that was undone makes no difference
    }


def spans(assessments: Iterable[Assessment]) -> dict[str, Span]:
    """Return the span of every dimension."""
    return {assessment.dimension: assessment.span for assessment in assessments}
