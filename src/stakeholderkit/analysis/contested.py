"""What to discuss first: the parties on which scores say least with certainty, and why."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Assessment
from stakeholderkit.analysis.explain import describe_flip, missing
from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.analysis.sensitivity import Sensitivity, sensitivity
from stakeholderkit.analysis.sides import Sides, sides
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Message, Value, message, plural


@frozen(kw_only=True)
class Contested:
    """One party to discuss.

    Attributes:
        party: the id of the party.
        groups: the ids of the different groups to which assessors' own scores lead, the least
            involved first; empty when they do not differ.
        apart: whether the gemeente's and the partners' scores lead to different groups.
        unsettled: on how many dimensions the answers that count settle nothing.
        middle: the distance between the outer quartiles of the scores, from 0 to 1: as a part
            of the scale, on the dimension where it is largest.
        whole: the distance between the lowest and the highest score, likewise.
        left_out: how many assessors there are without each of whom the groups change.
        loose: how many scores there are that change the groups by moving one step.
        borderline: whether one step of what counts on one dimension changes the group.
        reasons: why to discuss it, in sentences, in the order of these attributes.
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
    reasons: tuple[Message, ...]


def to_discuss(analysis: Analysis) -> tuple[Contested, ...]:
    """Give the parties to discuss, the most contested first.

    A party is in it when there is a reason: assessors' own scores lead to different groups; so do
    the two sides'; a dimension is open though there are answers that count; scores on one
    dimension lie more than one level apart; the groups change without one assessor, or when one
    score moves one step; or the party is borderline. Those on whom people decided are left out:
    a decision ends the discussion. So are those whose group is not for scores to give.

    The order is that of the attributes of `Contested`, each looked at only where all before are
    equal: more different `groups` first; then sides that are `apart`; more `unsettled`
    dimensions; a larger `middle`; a larger `whole`; more assessors to be `left_out`; more `loose`
    scores; and `borderline` before not. What is equal in all of these keeps the order of the
    register.

    Returns:
        The parties; none for an analysis from which answers were left out.
    """
    firm = {item.party: item for item in sensitivity(analysis)}
    beside = {item.party: item for item in sides(analysis)}
    found = [
        _contested(analysis, outcome, beside[outcome.party.id], firm.get(outcome.party.id))
        for outcome in analysis.outcomes
        if outcome.party.id in beside and not outcome.decision
    ]
    return tuple(sorted((item for item in found if item.reasons), key=_weight, reverse=True))


def _weight(item: Contested) -> tuple[int | Fraction, ...]:
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


def _contested(
    analysis: Analysis, outcome: Outcome, beside: Sides, firm: Sensitivity | None
) -> Contested:
    scheme = analysis.scheme
    own = {item.groups for item in outcome.judgements if item.counts}
    groups = tuple(group.id for group in scheme.groups if (group.id,) in own)
    scored = [item for item in outcome.assessments if item.n]
    return Contested(
        party=outcome.party.id,
        groups=groups if outcome.divided else (),
        apart=beside.apart,
        unsettled=len([item for item in scored if item.gap]),
        middle=max((_middle(scheme, item) for item in scored), default=Fraction(0)),
        whole=max((_whole(scheme, item) for item in scored), default=Fraction(0)),
        left_out=len(firm.left_out) if firm else 0,
        loose=_loose(firm) if firm else 0,
        borderline=outcome.borderline,
        reasons=(
            *_doubt(scheme, outcome, groups, beside),
            *(_change(analysis, firm) if firm else ()),
            *(describe_flip(scheme, flip) for flip in outcome.flips if flip.near),
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
    scheme: Scheme, outcome: Outcome, groups: tuple[str, ...], beside: Sides
) -> Iterator[Message]:
    if outcome.divided:
        yield message(
            "divided",
            "The scores of the assessors lead to different groups: {groups}.",
            groups=_labels(scheme, groups),
        )
    if beside.apart:
        yield message(
            "sides",
            "The municipality's scores lead to {gemeente}, the partners' to {partners}.",
            gemeente=AnyOf(_labels(scheme, beside.gemeente.groups)),
            partners=AnyOf(_labels(scheme, beside.partners.groups)),
        )
    if gaps := tuple(missing(scheme, item) for item in outcome.assessments if item.gap):
        yield message("unsettled", "Not settled: {gaps}.", gaps=gaps)
    for assessment in outcome.assessments:
        if assessment.n and _range(assessment) > 1:
            yield message(
                "spread",
                "The scores for {dimension} run from {lowest} to {highest}.",
                dimension=scheme.axis(assessment.dimension).label,
                lowest=min(assessment.counted.values()),
                highest=max(assessment.counted.values()),
            )


def _change(analysis: Analysis, firm: Sensitivity) -> Iterator[Message]:
    roles = {item.id: item.role for item in analysis.register.assessors}
    for item in firm.left_out:
        yield message(
            "left-out",
            "Without the scores of {assessor} it would be: {groups}.",
            assessor=roles[item.assessor],
            groups=AnyOf(_labels(analysis.scheme, item.groups)),
        )
    if n := _loose(firm):
        yield plural(
            "loose",
            "{n} score changes the outcome when it moves one step.",
            "{n} scores change the outcome when one of them moves one step.",
            n,
        )


def _labels(scheme: Scheme, groups: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(scheme.group(group).label for group in groups)
