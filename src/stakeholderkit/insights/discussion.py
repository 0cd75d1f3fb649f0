"""What to discuss first: the parties on which scores say least with certainty, and why."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.analysis import Analysis, Assessment, Outcome, Sensitivity, missing, sensitivity
from stakeholderkit.errors import Translatable
from stakeholderkit.insights.perspectives import Perspectives, perspectives
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Language, Value, phrase, plural


class DiscussionCause(StrEnum):
    """Why a party is to be discussed.

    Attributes:
        DIVIDED: the assessors' own scores lead to different groups.
        PERSPECTIVES: the scores of the gemeente and those of the partners do.
        UNSETTLED: a dimension is open though there are answers that count.
        SPREAD: the scores on one dimension lie more than one level apart.
        LEFT_OUT: the groups change without one assessor.
        LOOSE: the groups change when one score moves one step.
        BORDERLINE: one step of what counts on one dimension changes the group.
    """

    DIVIDED = "divided"
    PERSPECTIVES = "perspectives"
    UNSETTLED = "unsettled"
    SPREAD = "spread"
    LEFT_OUT = "left_out"
    LOOSE = "loose"
    BORDERLINE = "borderline"


@frozen
class DiscussionReason:
    """One reason to discuss a party.

    Attributes:
        cause: what kind of reason it is.
    """

    cause: DiscussionCause
    _sentence: Translatable = field(repr=False)

    def text(self, language: Language) -> str:
        """Say why to discuss the party."""
        return self._sentence.text(language)


@frozen(kw_only=True)
class DiscussionPoint:
    """One party to discuss.

    Attributes:
        party: the id of the party.
        groups: the ids of the different groups to which assessors' own scores lead, the least
            involved first; empty when they do not differ.
        apart: whether the gemeente's and the partners' scores lead to different groups.
        unsettled: on how many dimensions the answers that count settle nothing.
        middle: the distance between the outer quartiles of the scores, from 0 to 1: as a share
            of the scale, on the dimension where it is largest.
        whole: the distance between the lowest and the highest score, likewise.
        left_out: how many assessors there are without each of whom the groups change.
        loose: how many scores there are that change the groups by moving one step.
        borderline: whether one step of what counts on one dimension changes the group.
        reasons: why to discuss it, in the order of these attributes.
    """

    party: str
    groups: tuple[str, ...]
    apart: bool
    unsettled: int
    middle: Fraction
    whole: Fraction
    left_out: int
    loose: int
    borderline: bool
    reasons: tuple[DiscussionReason, ...]


def to_discuss(analysis: Analysis) -> tuple[DiscussionPoint, ...]:
    """Find the parties to discuss, those with the most doubt first.

    A party is among them when there is a reason: assessors' own scores lead to different groups;
    those of the gemeente and those of the partners do; a dimension is open though there are
    answers that count; scores on one dimension lie more than one level apart; the groups change
    without one assessor, or when one score moves one step; or the party is borderline. Those on
    whom people decided are left out: a decision ends the discussion. So are those whose group is
    not for scores to give.

    The order is that of the attributes of `DiscussionPoint`, each looked at only where all before
    are equal: more different `groups` first; then gemeente and partners `apart`; more `unsettled`
    dimensions; a larger `middle`; a larger `whole`; more assessors to be `left_out`; more `loose`
    scores; and `borderline` before not. What is equal in all of these keeps the order of the
    register.

    Returns:
        The parties; none for an analysis from which answers were left out.
    """
    firm = {item.party: item for item in sensitivity(analysis)}
    views = {item.party: item for item in perspectives(analysis)}
    found = [
        _point(analysis, outcome, views[outcome.party.id], firm.get(outcome.party.id))
        for outcome in analysis.outcomes
        if outcome.party.id in views and not outcome.decision
    ]
    return tuple(sorted((item for item in found if item.reasons), key=_weight, reverse=True))


def _weight(item: DiscussionPoint) -> tuple[int | Fraction, ...]:
    return (
        len(item.groups),
        item.apart,
        item.unsettled,
        item.middle,
        item.whole,
        item.left_out,
        item.loose,
        item.borderline,
    )


def _point(
    analysis: Analysis, outcome: Outcome, views: Perspectives, firm: Sensitivity | None
) -> DiscussionPoint:
    scheme = analysis.scheme
    own = {item.groups for item in outcome.judgements if item.counts}
    groups = tuple(group.id for group in scheme.groups if (group.id,) in own)
    scored = [item for item in outcome.assessments if item.n]
    return DiscussionPoint(
        party=outcome.party.id,
        groups=groups if outcome.divided else (),
        apart=views.apart,
        unsettled=len([item for item in scored if item.gap]),
        middle=max((_middle(scheme, item) for item in scored), default=Fraction(0)),
        whole=max((_whole(scheme, item) for item in scored), default=Fraction(0)),
        left_out=len(firm.left_out) if firm else 0,
        loose=_loose(firm) if firm else 0,
        borderline=outcome.borderline,
        reasons=(
            *_doubt(scheme, outcome, groups, views),
            *(_change(analysis, firm) if firm else ()),
            *(
                DiscussionReason(DiscussionCause.BORDERLINE, flip)
                for flip in outcome.flips
                if flip.near
            ),
        ),
    )


def _middle(scheme: Scheme, assessment: Assessment) -> Fraction:
    found = assessment.quartiles
    assert found is not None, "only scored dimensions are looked at"
    axis = scheme.axis(assessment.dimension)
    return (found[2] - found[0]) / (axis.highest - axis.lowest)


def _whole(scheme: Scheme, assessment: Assessment) -> Fraction:
    axis = scheme.axis(assessment.dimension)
    return Fraction(_range(assessment), axis.highest - axis.lowest)


def _range(assessment: Assessment) -> int:
    values = assessment.counted.values()
    return max(values) - min(values)


def _loose(firm: Sensitivity) -> int:
    return len({(item.assessor, item.dimension) for item in firm.shifts})


def _doubt(
    scheme: Scheme, outcome: Outcome, groups: tuple[str, ...], views: Perspectives
) -> Iterator[DiscussionReason]:
    if outcome.divided:
        sentence = phrase(
            "The scores of the assessors lead to different groups: {groups}.",
            groups=_labels(scheme, groups),
        )
        yield DiscussionReason(DiscussionCause.DIVIDED, sentence)
    if views.apart:
        sentence = phrase(
            "The municipality's scores lead to {gemeente}, the partners' to {partners}.",
            gemeente=AnyOf(_labels(scheme, views.gemeente.groups)),
            partners=AnyOf(_labels(scheme, views.partners.groups)),
        )
        yield DiscussionReason(DiscussionCause.PERSPECTIVES, sentence)
    if gaps := tuple(missing(scheme, item) for item in outcome.assessments if item.gap):
        sentence = phrase("Not settled: {gaps}.", gaps=gaps)
        yield DiscussionReason(DiscussionCause.UNSETTLED, sentence)
    for assessment in outcome.assessments:
        if assessment.n and _range(assessment) > 1:
            axis = scheme.axis(assessment.dimension)
            sentence = phrase(
                "The scores for {dimension} run from {lowest} to {highest}.",
                dimension=axis.label,
                lowest=axis.written(min(assessment.counted.values())),
                highest=axis.written(max(assessment.counted.values())),
            )
            yield DiscussionReason(DiscussionCause.SPREAD, sentence)


def _change(analysis: Analysis, firm: Sensitivity) -> Iterator[DiscussionReason]:
    roles = {item.id: item.role for item in analysis.register.assessors}
    for item in firm.left_out:
        sentence = phrase(
            "Without the scores of {assessor} it would be: {groups}.",
            assessor=roles[item.assessor],
            groups=AnyOf(_labels(analysis.scheme, item.groups)),
        )
        yield DiscussionReason(DiscussionCause.LEFT_OUT, sentence)
    if n := _loose(firm):
        sentence = plural(
            "{n} score changes the outcome when it moves one step.",
            "{n} scores change the outcome when one of them moves one step.",
            n,
        )
        yield DiscussionReason(DiscussionCause.LOOSE, sentence)


def _labels(scheme: Scheme, groups: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(scheme.group(group).label for group in groups)
