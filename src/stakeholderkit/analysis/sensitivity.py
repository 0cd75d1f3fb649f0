"""How firm the groups are: what one score, or one assessor, would change.

One thing is changed at a time, and every such change is tried, so the answer is exact. Trying all
is quick because little has to be worked out again. Another score changes the span of its own
dimension alone, and the other dimensions keep theirs. Without an assessor the span of each
dimension is settled from the answers that are left; only where none are left the scores are read
anew, because those about a larger area may now be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Assessment, Assessments, spans
from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.analysis.settle import Settling
from stakeholderkit.rules import Scheme, Span, Spans


@frozen(kw_only=True)
class Shift:
    """One score that changes the groups when it moves one step.

    Attributes:
        assessor: the id of the assessor who gave it.
        dimension: the id of the dimension.
        value: the level that was given.
        other: the level next to it, within the scale.
        groups: the ids of the groups possible with that other level, the least involved first.
    """

    assessor: str
    dimension: str
    value: int
    other: int
    groups: tuple[str, ...]


@frozen(kw_only=True)
class LeftOut:
    """One assessor without whom the groups are others.

    Attributes:
        assessor: the id of the assessor.
        groups: the ids of the groups possible when nothing is known of what that assessor said,
            the least involved first.
    """

    assessor: str
    groups: tuple[str, ...]


@frozen(kw_only=True)
class Sensitivity:
    """What would change the groups of one party.

    Attributes:
        party: the id of the party.
        groups: the ids of the groups possible now, the least involved first.
        shifts: the scores that change them by one step: in the order of the scheme's axes and
            the register's assessors, a step down before a step up.
        left_out: the assessors without whom they change, in the order of the register.
    """

    party: str
    groups: tuple[str, ...]
    shifts: tuple[Shift, ...]
    left_out: tuple[LeftOut, ...]


def sensitivity(analysis: Analysis) -> tuple[Sensitivity, ...]:
    """Tell which parties change groups if one score moves one step, or one assessor is left out.

    Each score that counts is moved one level down and one up, and each assessor left out, one at
    a time: nothing is sampled. It is about what scores lead to, so parties whose group is not
    for scores to give are passed over; a decision does not move, but what it was taken on does.

    Returns:
        The parties for which something changes, in the order of the register; none for an
        analysis from which answers were left out.
    """
    if analysis.settling is None:
        return ()
    trial = _Trial(analysis, analysis.settling)
    found = (trial.of(outcome) for outcome in analysis.outcomes if outcome.scored)
    return tuple(item for item in found if item.shifts or item.left_out)


class _Trial:
    """One analysis in which things are changed; what was worked out once is remembered."""

    def __init__(self, analysis: Analysis, settling: Settling) -> None:
        self._analysis = analysis
        self._scheme: Scheme = analysis.scheme
        self._assessments = Assessments(analysis.register, settling)
        self._assessors = [item.id for item in analysis.register.assessors]
        self._between = settling.consensus.between
        scales = {item.id: item.scale for item in analysis.register.dimensions}

        @cache
        def settle(dimension: str, answers: tuple[tuple[str, int], ...]) -> Span:
            return settling.settle(dict(answers), scales[dimension]).span

        self._settle = settle

    def _possible(self, known: Spans) -> tuple[str, ...]:
        return self._analysis.table.possible(known, between=self._between).groups

    def of(self, outcome: Outcome) -> Sensitivity:
        return Sensitivity(
            party=outcome.party.id,
            groups=outcome.possible,
            shifts=tuple(self._shifts(outcome)),
            left_out=tuple(self._left_out(outcome)),
        )

    def _shifts(self, outcome: Outcome) -> Iterator[Shift]:
        now = spans(outcome.assessments)
        for assessment in outcome.assessments:
            dimension = assessment.dimension
            axis = self._scheme.axis(dimension)
            counted = assessment.counted
            for assessor, value in counted.items():
                for other in (value - 1, value + 1):
                    if not axis.lowest <= other <= axis.highest:
                        continue
                    settled = self._settle(dimension, tuple({**counted, assessor: other}.items()))
                    groups = self._possible({**now, dimension: settled})
                    if groups != outcome.possible:
                        yield Shift(
                            assessor=assessor,
                            dimension=dimension,
                            value=value,
                            other=other,
                            groups=groups,
                        )

    def _left_out(self, outcome: Outcome) -> Iterator[LeftOut]:
        heard = {
            answer.assessor for assessment in outcome.assessments for answer in assessment.answers
        }
        for assessor in self._assessors:
            if assessor in heard:
                groups = self._possible(
                    {
                        item.dimension: self._without(assessor, outcome.party.id, item)
                        for item in outcome.assessments
                    }
                )
                if groups != outcome.possible:
                    yield LeftOut(assessor=assessor, groups=groups)

    def _without(self, assessor: str, party: str, assessment: Assessment) -> Span:
        left = tuple(item for item in assessment.counted.items() if item[0] != assessor)
        if left:
            return self._settle(assessment.dimension, left)
        # Nobody else answered there, so scores about a larger area may be used now.
        phase = self._analysis.phase
        return self._assessments.read(
            party,
            assessment.dimension,
            self._analysis.area.id,
            phase.id if phase else None,
            without=assessor,
        ).span
