"""What a whole analysis shows beside its outcomes, as plain data for other programs."""

from __future__ import annotations

from collections.abc import Mapping

from stakeholderkit.analysis import (
    Analysis,
    Sensitivity,
    sensitivity,
)
from stakeholderkit.cli.data import is_whole, number, words
from stakeholderkit.insights import (
    Alpha,
    DecisionReview,
    DiscussionPoint,
    Perspective,
    Question,
    RoleGap,
    agreement,
    outdated_decisions,
    perspectives,
    questions,
    role_gaps,
    to_discuss,
)

_NAMES = (
    "agreement",
    "sensitivity",
    "questions",
    "to_discuss",
    "decisions_without_footing",
    "role_gaps",
)


def insights(value: Analysis) -> dict[str, object]:
    """Give what a whole analysis shows, by name; None for each when something was left out."""
    if not is_whole(value):
        return dict.fromkeys(_NAMES)
    found: tuple[object, ...] = (
        {
            dimension: {str(metric): _alpha(item) for metric, item in by_metric.items()}
            for dimension, by_metric in agreement(value).items()
        },
        [_sensitivity(item) for item in sensitivity(value)],
        [_question(value, item) for item in questions(value)],
        [_contested(item) for item in to_discuss(value)],
        [_ground(item) for item in outdated_decisions(value)],
        [_gap(value, item) for item in role_gaps(value)],
    )
    return dict(zip(_NAMES, found, strict=True))


def sides_by_party(value: Analysis) -> Mapping[str, dict[str, object]]:
    """Give what the gemeente and the partners say of each party that they score."""
    return {
        item.party: {
            "apart": item.apart,
            "gemeente": _side(item.gemeente),
            "partners": _side(item.partners),
        }
        for item in perspectives(value)
    }


def _side(side: Perspective) -> dict[str, object]:
    return {
        "assessors": side.assessors,
        "values": {
            dimension: None if value is None else number(value)
            for dimension, value in side.values.items()
        },
        "groups": list(side.groups),
    }


def _alpha(alpha: Alpha) -> dict[str, object]:
    return {
        "value": None if alpha.value is None else number(alpha.value),
        "reason": alpha.reason and words(alpha.reason),
        "units": alpha.units,
        "raters": alpha.raters,
        "ratings": alpha.ratings,
    }


def _sensitivity(item: Sensitivity) -> dict[str, object]:
    return {
        "party": item.party,
        "groups": list(item.groups),
        "shifts": [
            {
                "assessor": shift.assessor,
                "dimension": shift.dimension,
                "value": shift.value,
                "other": shift.other,
                "groups": list(shift.groups),
            }
            for shift in item.shifts
        ],
        "left_out": [
            {"assessor": left.assessor, "groups": list(left.groups)} for left in item.left_out
        ],
    }


def _question(value: Analysis, question: Question) -> dict[str, object]:
    return {
        "party": question.party.id,
        "dimension": question.dimension,
        "area": question.area.id,
        "assessors": list(question.assessors),
        "concerns": question.concerns,
        "settles": question.settles,
        "expected": number(question.expected),
        "message": words(question),
    }


def _contested(item: DiscussionPoint) -> dict[str, object]:
    return {
        "party": item.party,
        "groups": list(item.groups),
        "apart": item.apart,
        "unsettled": item.unsettled,
        "middle": number(item.middle),
        "whole": number(item.whole),
        "left_out": item.left_out,
        "loose": item.loose,
        "borderline": item.borderline,
        "reasons": [words(reason) for reason in item.reasons],
    }


def _ground(item: DecisionReview) -> dict[str, object]:
    return {
        "party": item.outcome.party.id,
        "footing": str(item.state),
        "message": words(item),
    }


def _gap(value: Analysis, gap: RoleGap) -> dict[str, object]:
    return {
        "party": gap.party.id,
        "kind": str(gap.kind),
        "intended": gap.intended.group,
        "wished": gap.wished and gap.wished.group,
        "source": gap.wished and str(gap.wished.source),
        "actual": gap.actual and gap.actual.group,
        "message": words(gap),
    }
