"""Questions to ask, so that open groups settle: the most useful first.

An answer may settle more than one outcome. One about a larger area is used there, and is taken
over by each part that has no answer of its own and that no answer of an area in between hides. So
for each area it is worked out once which analyses would read an answer about it, its reach; and
for each party the areas are gone through from the largest to the smallest. A part whose outcome is
already served by a question about a larger area needs no question of its own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.analysis import (
    Analysis,
    Assessment,
    OpenBecause,
    Origin,
    Outcome,
    Settling,
    Standing,
    spans,
)
from stakeholderkit.model import Absence, Area, Stakeholder
from stakeholderkit.rules import Axis, Possible, Spans
from stakeholderkit.wording import Language, Message, Value, phrase, plural

_NEW = "a new assessor"
"""Somebody who has not scored yet; with its blanks it is nobody's id."""


@frozen(kw_only=True)
class Question:
    """One score to ask for, or to talk about.

    Attributes:
        party: the party that the question is about.
        dimension: the id of the dimension to score.
        area: the area to score it for.
        assessors: the ids of those to ask, who have not answered; where all have, none: then one
            more assessor is asked, or all talk.
        concerns: how many open outcomes the answer serves, 1 or more: that of the area, and
            those of the parts that would take it over.
        settles: how many of these it settles whatever the answer.
        levels: how many levels the scale has.
        leaving_one: how many of these levels, as the answer, leave one group in all of them.
    """

    party: Stakeholder
    dimension: str
    area: Area
    assessors: tuple[str, ...]
    concerns: int
    settles: int
    levels: int
    leaving_one: int
    _sentence: Message = field(eq=False, repr=False)

    def text(self, language: Language) -> str:
        """Say whom to ask for what, and what that settles; or what to talk about."""
        return self._sentence.text(language)

    @property
    def share(self) -> Fraction:
        """The share of the levels that leave one group, from 0 to 1."""
        return Fraction(self.leaving_one, self.levels)


def questions(analysis: Analysis) -> tuple[Question, ...]:
    """Find the questions to ask so that the open groups of an area and of its parts settle.

    There is a question for a dimension that keeps an outcome open, if it does apply and nobody
    decided. Each level of its scale is tried as one more answer; the others stay as they are. An
    answer for a larger area serves every part that has no answer of its own, and then there is
    no question about that part. Where all answers count alike, one more settles nothing: those
    questions are talks to have.

    Returns:
        The questions: those that settle most outcomes for sure first; of these, those of which
        most levels leave one group; then by the order of the parties, of the areas, the largest
        first, and of the dimensions. None for a redacted analysis.
    """
    if analysis.settling is None:
        return ()
    asker = _Asker(analysis, analysis.settling)
    found = (question for index in range(len(analysis.outcomes)) for question in asker.about(index))
    return tuple(sorted(found, key=lambda item: (-item.settles, -item.share)))


@frozen
class _Reach:
    """Where the answers about one area are read.

    Attributes:
        seen: the analysis of the area.
        readers: the analyses of the area itself and of those that take answers over from it, each
            with the ids of the areas whose answers go before there.
    """

    seen: Analysis
    readers: tuple[tuple[Analysis, frozenset[str]], ...]


def _reaches(analysis: Analysis) -> list[_Reach]:
    """Find for the area and each part where answers about it are read, the largest area first."""
    lineages = [
        (one, [larger.id for larger in analysis.register.lineage(one.area.id)])
        for one in (analysis, *analysis.parts)
    ]
    # The fewer areas it is inside, the larger an area is.
    lineages.sort(key=lambda item: len(item[1]))
    return [
        _Reach(
            seen=one,
            readers=tuple(
                (other, frozenset(lineage[: lineage.index(one.area.id)]))
                for other, lineage in lineages
                if one.area.id in lineage
            ),
        )
        for one, _ in lineages
    ]


class _Asker:
    """Finds the questions of one analysis."""

    def __init__(self, analysis: Analysis, settling: Settling) -> None:
        self._settling = settling
        self._table = analysis.table
        self._between = settling.consensus.between
        self._reaches = _reaches(analysis)
        self._assessors = analysis.register.assessors
        self._scales = {item.id: item.scale for item in analysis.register.dimensions}

    def about(self, index: int) -> Iterator[Question]:
        """Find the questions about one party, those for a larger area before those for a part."""
        served: set[tuple[str, str]] = set()
        for reach in self._reaches:
            for axis in self._table.scheme.axes:
                dimension = axis.dimension
                here = reach.seen.outcomes[index].assessment(dimension)
                if here is None or not here.applies:
                    continue
                waiting = {
                    (reader.area.id, dimension): outcome
                    for reader, nearer in reach.readers
                    if self._waits(outcome := reader.outcomes[index], dimension, nearer)
                }
                if waiting.keys() - served:
                    served |= waiting.keys()
                    yield from self._question(reach.seen.area, axis, here, list(waiting.values()))

    def _waits(self, outcome: Outcome, dimension: str, nearer: Container[str | None]) -> bool:
        """Tell whether an open outcome would use an answer, behind those of some nearer areas."""
        if outcome.standing is not Standing.OPEN or outcome.decision is not None:
            return False
        known = outcome.assessment(dimension)
        if known is None or not known.applies or dimension not in self._keeping_open(outcome):
            return False
        # An answer about a nearer area hides it, also one of an assessor who does not know.
        return known.origin is Origin.ABSENT or known.area not in nearer

    def _keeping_open(self, outcome: Outcome) -> frozenset[str]:
        return self._possible(spans(outcome.assessments)).keeps_open

    def _possible(self, known: Spans) -> Possible:
        return self._table.possible(known, between=self._between)

    def _question(
        self, area: Area, axis: Axis, here: Assessment, outcomes: Sequence[Outcome]
    ) -> Iterator[Question]:
        party = outcomes[0].party
        asked = self._asked(party, here)
        if asked is None:
            return
        names, answerer = asked
        levels = self._scales[axis.dimension].levels
        settled = [
            [self._settles(area, outcome, axis.dimension, answerer, one.value) for one in levels]
            for outcome in outcomes
        ]
        leaving_one = sum(map(all, zip(*settled, strict=True)))
        settles = sum(map(all, settled))
        yield Question(
            party=party,
            dimension=axis.dimension,
            area=area,
            assessors=names,
            concerns=len(outcomes),
            settles=settles,
            levels=len(levels),
            leaving_one=leaving_one,
            sentence=self._sentence(party, area, axis, here, names).followed_by(
                None
                if here.doubt is OpenBecause.DISAGREEMENT
                else _what_for(settles, leaving_one, len(levels))
            ),
        )

    def _asked(self, party: Stakeholder, here: Assessment) -> tuple[tuple[str, ...], str] | None:
        """Find whom to ask, and in whose name an answer is tried; None where nobody can help."""
        counted = here.counted
        silent = {Absence.NOT_ASKED, Absence.WITHDRAWN}
        answered = {item.assessor for item in here.answers if item.absence not in silent}

        def heard(assessor: str) -> bool:
            return assessor in self._settling.consensus.used({**counted, assessor: 0})

        others = [item.id for item in self._assessors if item.party != party.id]
        able = [name for name in others if name not in counted and heard(name)]
        fresh = tuple(name for name in able if name not in answered)
        if fresh:
            return fresh, fresh[0]
        if heard(_NEW):
            return (), _NEW
        return (tuple(able), able[0]) if able else None

    def _settles(
        self, area: Area, outcome: Outcome, dimension: str, answerer: str, level: int
    ) -> bool:
        """Tell whether one more answer about an area leaves an outcome with one group."""
        known = outcome.assessment(dimension)
        assert known is not None, "an outcome waits for the answer"
        # Where it reads no answers of this area yet, those that it does read are hidden then.
        others = known.counted if known.area == area.id else {}
        span = self._settling.settle({**others, answerer: level}, self._scales[dimension]).span
        return len(self._possible({**spans(outcome.assessments), dimension: span}).groups) == 1

    def _sentence(
        self, party: Stakeholder, area: Area, axis: Axis, here: Assessment, names: Sequence[str]
    ) -> Message:
        about: dict[str, Value] = {
            "dimension": axis.label,
            "party": party.name,
            "area": area.name,
        }
        if here.doubt is OpenBecause.DISAGREEMENT:
            return phrase(
                "Talk about the {dimension} of {party} in {area}: the answers run from {low} to "
                "{high}.",
                low=axis.written(here.low),
                high=axis.written(here.high),
                **about,
            )
        if not names:
            return phrase(
                "Ask one more assessor for the {dimension} of {party} in {area}.", **about
            )
        roles = tuple(item.role for item in self._assessors if item.id in names)
        return phrase(
            "Ask for the {dimension} of {party} in {area}: {assessors}.", assessors=roles, **about
        )


def _what_for(settles: int, leaving_one: int, levels: int) -> Message:
    """Say what an answer settles."""
    if settles:
        return plural(
            "Whatever the answer, it settles one outcome.",
            "Whatever the answer, it settles {n} outcomes.",
            n=settles,
        )
    if leaving_one:
        return plural(
            "One of the {levels} levels leaves one group.",
            "{n} of the {levels} levels leave one group.",
            n=leaving_one,
            levels=levels,
        )
    return phrase("Alone it settles nothing yet.")
