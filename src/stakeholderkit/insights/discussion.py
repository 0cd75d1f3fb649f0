"""What to discuss first: the parties on which scores say least with certainty, and why."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.analysis import (
    Analysis,
    OpenBecause,
    Outcome,
    Sensitivity,
    Standing,
    doubt,
    sensitivity,
)
from stakeholderkit.errors import Translatable
from stakeholderkit.insights.questions import Question, questions
from stakeholderkit.model import FormalPower, LegalCategory
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Language, Message, Value, in_turn, phrase, plural


class DiscussionCause(StrEnum):
    """Why a party is to be discussed, the strongest first.

    Attributes:
        LOWEST: it owns something that is needed, or is residents, and comes out lowest.
        TIED: the answers leave several groups possible, and none of them is missing.
        DIVIDED: two assessors lead to groups that have none in common.
        ONE_STEP: one answer, one step up or down, gives another group or opens it.
    """

    LOWEST = "lowest"
    TIED = "tied"
    DIVIDED = "divided"
    ONE_STEP = "one_step"


_TALKED_ABOUT = (OpenBecause.TIE, OpenBecause.DISAGREEMENT)


@frozen(kw_only=True)
class DiscussionPoint:
    """One party to discuss.

    Attributes:
        party: the id of the party.
        cause: the strongest reason to discuss it.
        settling: the share of the levels, from 0 to 1, that as one more answer would leave one
            group: of the question of which it is largest.
        steps: how many answers there are that change or open the group by one step.
    """

    party: str
    cause: DiscussionCause
    settling: Fraction
    steps: int
    _sentence: Translatable = field(repr=False)

    def text(self, language: Language) -> str:
        """Say why to discuss the party."""
        return self._sentence.text(language)


def to_discuss(analysis: Analysis) -> tuple[DiscussionPoint, ...]:
    """Find the parties to discuss, each once with its strongest reason.

    A party is among them when the answers leave several groups possible though none is missing;
    when two assessors lead to groups that have none in common; or when it is placed and one
    answer, one step up or down, gives another group or opens it. So is one that owns something
    or belongs to the category of citizens, and is shown in the lowest group of a ladder: the
    least involved are easily those without whom it cannot be done. Those on whom people decided
    are left out, and so are those whose group is not for scores to give.

    Returns:
        The parties: in the order of their causes; of one cause those first of whom one more
        answer would settle most, then those with most answers that change or open the group,
        then by the order of the register. None for an analysis from which answers were left out.
    """
    if analysis.settling is None:
        return ()
    steps = {item.party: _steps(item) for item in sensitivity(analysis)}
    asked: dict[str, list[Question]] = {}
    for question in questions(analysis):
        if question.area.id == analysis.area.id:
            asked.setdefault(question.party.id, []).append(question)
    found = [
        point
        for outcome in analysis.outcomes
        if outcome.scored and outcome.decision is None
        for point in _point(
            analysis, outcome, asked.get(outcome.party.id, []), steps.get(outcome.party.id, 0)
        )
    ]
    causes = list(DiscussionCause)
    return tuple(
        sorted(found, key=lambda item: (causes.index(item.cause), -item.settling, -item.steps))
    )


def _steps(item: Sensitivity) -> int:
    return len({(shift.assessor, shift.dimension) for shift in item.shifts})


def _point(
    analysis: Analysis, outcome: Outcome, asked: list[Question], steps: int
) -> Iterator[DiscussionPoint]:
    said = dict(_reasons(analysis, outcome, steps))
    for cause in DiscussionCause:
        if cause in said:
            yield DiscussionPoint(
                party=outcome.party.id,
                cause=cause,
                settling=max((item.share for item in asked), default=Fraction(0)),
                steps=steps,
                sentence=said[cause],
            )
            return


def _reasons(
    analysis: Analysis, outcome: Outcome, steps: int
) -> Iterator[tuple[DiscussionCause, Translatable]]:
    scheme = analysis.scheme
    party = outcome.party
    lowest = scheme.ladder is not None and outcome.shown == scheme.groups[0].id
    label = scheme.groups[0].label
    if lowest and FormalPower.OWNERSHIP in party.powers:
        yield (
            DiscussionCause.LOWEST,
            phrase("It decides about what it owns, and comes out lowest: {group}.", group=label),
        )
    elif lowest and party.legal_category is LegalCategory.CITIZENS:
        yield (
            DiscussionCause.LOWEST,
            phrase("These are residents, and they come out lowest: {group}.", group=label),
        )
    if outcome.open_because in _TALKED_ABOUT:
        # What is missing besides cannot change the group, and there are no answers to tell of.
        doubts = (
            doubt(scheme, item, analysis.quorum)
            for item in outcome.assessments
            if item.doubt in _TALKED_ABOUT
        )
        yield DiscussionCause.TIED, in_turn(*doubts)
    if outcome.divided:
        yield DiscussionCause.DIVIDED, _divided(analysis, scheme, outcome)
    if steps and outcome.standing is Standing.PLACED:
        yield (
            DiscussionCause.ONE_STEP,
            plural(
                "{n} answer changes the group, or opens it, by one step.",
                "{n} answers each change the group, or open it, by one step.",
                n=steps,
            ),
        )


def _divided(analysis: Analysis, scheme: Scheme, outcome: Outcome) -> Message:
    roles = {item.id: item.role for item in analysis.register.assessors}
    led = tuple(
        phrase(
            "{assessor}: {groups}",
            assessor=roles[item.assessor],
            groups=_labels(scheme, item.groups),
        )
        for item in outcome.judgements
        if item.counts
    )
    return phrase("The assessors lead to different groups ({groups}).", groups=led)


def _labels(scheme: Scheme, groups: tuple[str, ...]) -> Value:
    return AnyOf(tuple(scheme.group(group).label for group in groups))
