"""Questions to ask, so that open groups settle: the most useful first."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Assessment, Origin, values
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.model import Area, Audience, Stakeholder
from stakeholderkit.rules import Scheme, Table, compile_scheme
from stakeholderkit.wording import Message, Value, message, plural


@frozen(kw_only=True)
class Question:
    """One score to ask for.

    Attributes:
        party: the party that the question is about.
        dimension: the id of the dimension to score.
        area: the area to score it for.
        assessors: the ids of those who can be asked: their answers count and are absent.
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

    @property
    def share(self) -> Fraction:
        """The share of the answers that settle, from 0 to 1, over all outcomes it serves."""
        return self.expected / self.concerns


def questions(analysis: Analysis) -> tuple[Question, ...]:
    """Give the questions to ask so that the open groups of an area and of its parts settle.

    A score can be asked for where an open outcome without a decision has no score that counts.
    Each level of its scale is tried as the answer of one assessor; the others stay as they are.
    An answer for a larger area serves every part that has no answer of its own, and then that
    part need not be asked as well.

    Returns:
        The questions: those that settle most outcomes for sure first; of these, those that
        settle most on average; then by the order of the parties, of the areas, the largest
        first, and of the dimensions. None for an analysis that is not internal, since who knows
        what is not for others.
    """
    if analysis.audience is not Audience.INTERNAL:
        return ()
    table = compile_scheme(analysis.scheme)
    reaches = _reaches(analysis)
    found = (
        question
        for index in range(len(analysis.outcomes))
        for question in _about(reaches, table, index)
    )
    return tuple(sorted(found, key=lambda item: (-item.settles, -item.expected)))


@frozen
class _Reach:
    """Where the facts about one area are read.

    Attributes:
        seen: the analysis of the area.
        readers: the analyses of the area itself and of those that take facts over from it, each
            with the areas whose facts go before there.
    """

    seen: Analysis
    readers: tuple[tuple[Analysis, frozenset[str]], ...]


def _reaches(analysis: Analysis) -> list[_Reach]:
    """Tell of the area and each part where its facts are read, the largest area first."""
    lineages = [
        (one, [place.id for place in analysis.register.lineage(one.area.id)])
        for one in (analysis, *analysis.parts)
    ]
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


def _about(reaches: Iterable[_Reach], table: Table, index: int) -> Iterator[Question]:
    """Give the questions about one party, those for a larger area before those for a part of it."""
    served: set[tuple[str, str]] = set()
    for reach in reaches:
        for axis in table.scheme.axes:
            dimension = axis.dimension
            here = reach.seen.outcomes[index].assessment(dimension)
            if here is None or not _is_missing(here):
                continue
            waiting = {
                (reader.area.id, dimension): outcome
                for reader, nearer in reach.readers
                if _waits(outcome := reader.outcomes[index], dimension, nearer)
            }
            if waiting.keys() - served:
                served |= waiting.keys()
                yield _question(reach.seen, table, dimension, list(waiting.values()))


def _waits(outcome: Outcome, dimension: str, nearer: Container[str | None]) -> bool:
    """Tell whether an open outcome would take over an answer before which some areas go."""
    if outcome.standing is not Standing.OPEN or outcome.group is not None:
        return False
    known = outcome.assessment(dimension)
    if known is None or not _is_missing(known):
        return False
    # Whoever was asked in a nearer area hides the answer, also by not knowing.
    return known.origin is Origin.ABSENT or known.area not in nearer


def _is_missing(assessment: Assessment) -> bool:
    return all(answer.value is None for answer in assessment.answers if answer.counts)


def _question(
    analysis: Analysis, table: Table, dimension: str, outcomes: Sequence[Outcome]
) -> Question:
    party = outcomes[0].party
    shares = [_share(analysis, table, outcome, dimension) for outcome in outcomes]
    return Question(
        party=party,
        dimension=dimension,
        area=analysis.area,
        assessors=tuple(item.id for item in analysis.register.assessors if item.party != party.id),
        concerns=len(shares),
        settles=shares.count(Fraction(1)),
        expected=sum(shares, Fraction(0)),
    )


def _share(analysis: Analysis, table: Table, outcome: Outcome, dimension: str) -> Fraction:
    """Tell for which share of the levels an outcome would be settled."""
    known = dict(values(outcome.assessments))
    levels = analysis.register.dimension(dimension).scale.levels
    settled = sum(
        len(table.possible(known | {dimension: Fraction(level.value)})) == 1 for level in levels
    )
    return Fraction(settled, len(levels))


def describe_question(scheme: Scheme, question: Question) -> Message:
    """Say what to ask for, and what that settles."""
    about: dict[str, Value] = {
        "dimension": scheme.axis(question.dimension).label,
        "party": question.party.name,
        "area": question.area.name,
    }
    if question.settles:
        return plural(
            "question",
            "Ask for the {dimension} of {party} in {area}: it settles one outcome.",
            "Ask for the {dimension} of {party} in {area}: it settles {n} outcomes.",
            n=question.settles,
            **about,
        )
    if question.expected:
        return message(
            "question",
            "Ask for the {dimension} of {party} in {area}: {percent} of 100 answers settle it.",
            percent=round(100 * question.share),
            **about,
        )
    return message(
        "question",
        "Ask for the {dimension} of {party} in {area}: alone it settles nothing yet.",
        **about,
    )
