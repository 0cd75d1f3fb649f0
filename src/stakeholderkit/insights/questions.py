"""Questions to ask, so that open groups settle: the most useful first.

An answer may settle more than one outcome. One about a larger area is used there, and is taken
over by each part that has no answer of its own and that no answer of an area in between hides. So
for each area it is worked out once which analyses would read an answer about it, its reach; and
for each party the areas are gone through from the largest to the smallest. A part whose outcome is
already served by a question about a larger area needs no question of its own.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.analysis import Analysis, Assessment, Origin, Outcome, Standing
from stakeholderkit.analysis.assessment import values
from stakeholderkit.model import Area, Stakeholder
from stakeholderkit.rules import RuleTable
from stakeholderkit.wording import Language, Text, Value, phrase, plural

_NEW = "a new assessor"
"""Somebody who has not scored yet; with its blanks it is nobody's id."""


@frozen(kw_only=True)
class Question:
    """One score to ask for.

    Attributes:
        party: the party that the question is about.
        dimension: the id of the dimension to score.
        area: the area to score it for.
        assessors: the ids of those whose answer would settle the score, and who have not given it.
        concerns: how many open outcomes the answer serves, 1 or more: that of the area, and
            those of the parts that would take it over.
        settles: how many of these it settles whatever the answer.
        expected: how many of these it settles on average, when every level is as likely.
    """

    party: Stakeholder
    dimension: str
    area: Area
    assessors: tuple[str, ...]
    concerns: int
    settles: int
    expected: Fraction
    _label: Text = field(eq=False, repr=False)

    def text(self, language: Language) -> str:
        """Say what to ask for, and what that settles."""
        about: dict[str, Value] = {
            "dimension": self._label,
            "party": self.party.name,
            "area": self.area.name,
        }
        if self.settles:
            sentence = plural(
                "Ask for the {dimension} of {party} in {area}: it settles one outcome.",
                "Ask for the {dimension} of {party} in {area}: it settles {n} outcomes.",
                n=self.settles,
                **about,
            )
        elif self.expected:
            sentence = phrase(
                "Ask for the {dimension} of {party} in {area}: {percent} of 100 answers settle it.",
                percent=round(100 * self.share),
                **about,
            )
        else:
            sentence = phrase(
                "Ask for the {dimension} of {party} in {area}: alone it settles nothing yet.",
                **about,
            )
        return sentence.text(language)

    @property
    def share(self) -> Fraction:
        """The share of the answers that settle, from 0 to 1, over all outcomes it serves."""
        return self.expected / self.concerns


def questions(analysis: Analysis) -> tuple[Question, ...]:
    """Find the questions to ask so that the open groups of an area and of its parts settle.

    There is a question for a score that is missing for an open outcome without a decision, if it
    does apply and the answer of one assessor would settle it. Each level of its scale is tried as
    the answer of one assessor; the others stay as they are. An answer for a larger area serves
    every part that has no answer of its own, and then there is no question about that part.

    Returns:
        The questions: those that settle most outcomes for sure first; of these, those that
        settle most on average; then by the order of the parties, of the areas, the largest
        first, and of the dimensions. None for a redacted analysis.
    """
    if analysis.consensus is None:
        return ()
    table = analysis.table
    reaches = _reaches(analysis)
    found = (
        question
        for index in range(len(analysis.outcomes))
        for question in _about(reaches, table, index)
    )
    return tuple(sorted(found, key=lambda item: (-item.settles, -item.expected)))


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


def _about(reaches: Iterable[_Reach], table: RuleTable, index: int) -> Iterator[Question]:
    """Find the questions about one party, those for a larger area before those for a part of it."""
    served: set[tuple[str, str]] = set()
    for reach in reaches:
        for axis in table.scheme.axes:
            dimension = axis.dimension
            here = reach.seen.outcomes[index].assessment(dimension)
            party = reach.seen.outcomes[index].party.id
            if here is None or not _is_askable(reach.seen, party, here):
                continue
            waiting = {
                (reader.area.id, dimension): outcome
                for reader, nearer in reach.readers
                if _waits(reader, outcome := reader.outcomes[index], dimension, nearer)
            }
            if waiting.keys() - served:
                served |= waiting.keys()
                yield _question(reach.seen, table, dimension, list(waiting.values()))


def _waits(
    reader: Analysis, outcome: Outcome, dimension: str, nearer: Container[str | None]
) -> bool:
    """Tell whether an open outcome would use an answer, behind those of some `nearer` areas."""
    if outcome.standing is not Standing.OPEN or outcome.group is not None:
        return False
    known = outcome.assessment(dimension)
    if known is None or not _is_askable(reader, outcome.party.id, known):
        return False
    # An answer about a nearer area hides it, also one of an assessor who does not know.
    return known.origin is Origin.ABSENT or known.area not in nearer


def _is_askable(analysis: Analysis, party: str, assessment: Assessment) -> bool:
    """Tell whether the answer of one assessor, known or new, would settle a dimension."""
    others = [one.id for one in analysis.register.assessors if one.party != party]
    return any(_settles(analysis, assessment, assessor) for assessor in (*others, _NEW))


def _settles(analysis: Analysis, assessment: Assessment, assessor: str) -> bool:
    """Tell whether an assessor's answer alone would settle a dimension, whatever it is.

    Mostly anybody's does as long as nobody has answered; where the chair decides, the chair's.
    """
    counted = assessment.counted
    if assessment.consensus is not None or not assessment.applies or assessor in counted:
        return False
    assert analysis.consensus is not None, "there is no question about what is redacted"
    settle = analysis.consensus.settle
    levels = analysis.register.dimension(assessment.dimension).scale.levels
    return all(settle({**counted, assessor: one.value}) == one.value for one in levels)


def _question(
    analysis: Analysis, table: RuleTable, dimension: str, outcomes: Sequence[Outcome]
) -> Question:
    party = outcomes[0].party
    known = outcomes[0].assessment(dimension)
    assert known is not None, "these outcomes wait for it"
    shares = [_share(analysis, table, outcome, dimension) for outcome in outcomes]
    return Question(
        party=party,
        dimension=dimension,
        area=analysis.area,
        assessors=tuple(
            item.id
            for item in analysis.register.assessors
            if item.party != party.id and _settles(analysis, known, item.id)
        ),
        concerns=len(shares),
        settles=shares.count(Fraction(1)),
        expected=sum(shares, Fraction(0)),
        label=table.scheme.axis(dimension).label,
    )


def _share(analysis: Analysis, table: RuleTable, outcome: Outcome, dimension: str) -> Fraction:
    """Tell for which share of the levels an outcome would be settled."""
    known = dict(values(outcome.assessments))
    levels = analysis.register.dimension(dimension).scale.levels
    settled = sum(
        len(table.possible(known | {dimension: Fraction(level.value)})) == 1 for level in levels
    )
    return Fraction(settled, len(levels))
