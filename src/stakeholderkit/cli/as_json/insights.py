"""What follows from the outcomes of a whole analysis, as plain data."""

from __future__ import annotations

from collections.abc import Mapping

from stakeholderkit.analysis import Analysis, Sensitivity, sensitivity
from stakeholderkit.cli.as_json.values import plain_number, plain_number_or_none, plain_words
from stakeholderkit.insights import (
    Alpha,
    DecisionReview,
    DiscussionPoint,
    Perspective,
    Question,
    RoleGap,
    agreement,
    not_adopted,
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
    "not_adopted",
    "role_gaps",
)


def plain_insights(analysis: Analysis) -> dict[str, object]:
    """Return what follows, by name; None for each when something was left out."""
    if not analysis.whole:
        return dict.fromkeys(_NAMES)
    found: tuple[object, ...] = (
        {
            dimension: {str(metric): _alpha(item) for metric, item in by_metric.items()}
            for dimension, by_metric in agreement(analysis).items()
        },
        [_sensitivity(item) for item in sensitivity(analysis)],
        [_question(item) for item in questions(analysis)],
        [_discussion_point(item) for item in to_discuss(analysis)],
        [_decision_review(item) for item in outdated_decisions(analysis)],
        [item.party.id for item in not_adopted(analysis)],
        [_role_gap(item) for item in role_gaps(analysis)],
    )
    return dict(zip(_NAMES, found, strict=True))


def perspectives_by_party(analysis: Analysis) -> Mapping[str, dict[str, object]]:
    """Return what the gemeente and the partners say of each party that they score."""
    return {
        item.party: {
            "apart": item.apart,
            "gemeente": _perspective(item.gemeente),
            "partners": _perspective(item.partners),
        }
        for item in perspectives(analysis)
    }


def _perspective(perspective: Perspective) -> dict[str, object]:
    return {
        "assessors": perspective.assessors,
        "spans": {
            dimension: [plain_number(low), plain_number(high)]
            for dimension, (low, high) in perspective.spans.items()
        },
        "groups": list(perspective.groups),
    }


def _alpha(alpha: Alpha) -> dict[str, object]:
    return {
        "value": plain_number_or_none(alpha.value),
        "reason": alpha.reason and plain_words(alpha.reason),
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


def _question(question: Question) -> dict[str, object]:
    return {
        "party": question.party.id,
        "dimension": question.dimension,
        "area": question.area.id,
        "assessors": list(question.assessors),
        "concerns": question.concerns,
        "settles": question.settles,
        "levels": question.levels,
        "leaving_one": question.leaving_one,
        "message": plain_words(question),
    }


def _discussion_point(item: DiscussionPoint) -> dict[str, object]:
    return {
        "party": item.party,
        "cause": str(item.cause),
        "settling": plain_number(item.settling),
        "steps": item.steps,
        "message": plain_words(item),
    }


def _decision_review(item: DecisionReview) -> dict[str, object]:
    return {
        "party": item.outcome.party.id,
        "adopted": item.outcome.adopted,
        "footing": str(item.state),
        "message": plain_words(item),
    }


def _role_gap(gap: RoleGap) -> dict[str, object]:
    return {
        "party": gap.party.id,
        "kind": str(gap.kind),
        "intended": gap.intended.group,
        "wished": gap.wished and gap.wished.group,
        "source": gap.wished and str(gap.wished.source),
        "actual": gap.actual and gap.actual.group,
        "message": plain_words(gap),
    }
