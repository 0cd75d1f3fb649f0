"""An analysis as plain data for other programs: the outcomes, and what is known of the whole."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.analysis import Analysis, Assessment, Change, Outcome
from stakeholderkit.cli.data import is_whole, number, scheme, words
from stakeholderkit.cli.insights import insights, sides_by_party
from stakeholderkit.insights import compare_areas


def analysis(value: Analysis) -> dict[str, object]:
    """Give an analysis: how it was made, an outcome for every party, and what follows from them.

    What is about scores, assessors and roles is None for who may not have it all.
    """
    sides = sides_by_party(value) if is_whole(value) else {}
    return {
        "scheme": scheme(value.scheme),
        "area": {"id": value.area.id, "name": value.area.name},
        "phase": {"id": value.phase.id, "name": value.phase.name} if value.phase else None,
        "as_of": value.as_of.isoformat() if value.as_of else None,
        "audience": str(value.audience),
        "consensus": value.consensus.name if value.consensus else None,
        "settled_as": words(value.settled_as),
        "outcomes": [
            {**_outcome(value, outcome), "sides": sides.get(outcome.party.id)}
            for outcome in value.outcomes
        ],
        "remarks": [words(remark) for remark in value.remarks],
        **insights(value),
        "since": value.since.isoformat() if value.since else None,
        "changes": [_change(change) for change in value.changes],
        "parts": _parts(value),
    }


def _outcome(value: Analysis, outcome: Outcome) -> dict[str, object]:
    return {
        "party": outcome.party.id,
        "name": outcome.party.name,
        "standing": str(outcome.standing),
        "group": outcome.group,
        "proposed": outcome.proposed,
        "decided": outcome.decision is not None,
        "possible": list(outcome.possible),
        "borderline": outcome.borderline,
        "divided": outcome.divided,
        "reason": words(value.reason(outcome)),
        "scores": {item.dimension: _assessment(item) for item in outcome.assessments},
        "judgements": [
            {"assessor": item.assessor, "groups": list(item.groups), "counts": item.counts}
            for item in outcome.judgements
        ],
        "flips": [
            {
                "dimension": flip.dimension,
                "bound": number(flip.bound),
                "reached": flip.reached,
                "rises": flip.rises,
                "group": flip.group,
            }
            for flip in outcome.flips
        ],
    }


def _assessment(assessment: Assessment) -> dict[str, object]:
    quartiles = assessment.quartiles
    return {
        "consensus": _maybe(assessment.consensus),
        "n": assessment.n,
        "median": _maybe(assessment.median),
        "quartiles": [number(item) for item in quartiles] if quartiles else None,
        "origin": str(assessment.origin),
        "area": assessment.area,
        "phase": assessment.phase,
        "answers": [
            {
                "assessor": answer.assessor,
                "value": answer.value,
                "absence": answer.absence and str(answer.absence),
                "counts": answer.counts,
                "date": answer.date.isoformat(),
            }
            for answer in assessment.answers
        ],
    }


def _maybe(value: Fraction | None) -> int | float | None:
    return None if value is None else number(value)


def _change(change: Change) -> dict[str, object]:
    return {
        "party": change.party.id,
        "kind": str(change.kind),
        "before": change.before,
        "after": change.after,
        "before_standing": str(change.before_standing),
        "after_standing": str(change.after_standing),
        "reasons": [
            {"kind": str(reason.kind), "message": reason.detail and words(reason.detail)}
            for reason in change.reasons
        ],
    }


def _parts(value: Analysis) -> list[dict[str, object]]:
    """Give the parts of the area, each with its outcomes in short."""
    compared = compare_areas(value)
    return [
        {
            "area": {"id": part.area.id, "name": part.area.name},
            "outcomes": [
                {
                    "party": item.party.id,
                    "standing": str(item.parts[place].outcome.standing),
                    "group": item.parts[place].outcome.group,
                    "differs": item.parts[place].differs,
                }
                for item in compared
            ],
        }
        for place, part in enumerate(value.parts)
    ]
