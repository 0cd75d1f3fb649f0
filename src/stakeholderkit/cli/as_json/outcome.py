"""The outcome of one party as plain data."""

from __future__ import annotations

from stakeholderkit.analysis import Analysis, Assessment, Outcome
from stakeholderkit.cli.as_json.values import plain_number, plain_words
from stakeholderkit.model import Decision


def plain_outcome(analysis: Analysis, outcome: Outcome) -> dict[str, object]:
    """Return an outcome: the group and its reason, the scores, and what would change the group."""
    return {
        "party": outcome.party.id,
        "name": outcome.party.name,
        "standing": str(outcome.standing),
        "group": outcome.group,
        "computed": outcome.computed,
        "shown": outcome.shown,
        "provisional": outcome.provisional,
        "decided": outcome.decision is not None,
        "adopted": outcome.adopted,
        "proposal": outcome.proposal and _proposal(outcome.proposal),
        "possible": list(outcome.possible),
        "open_because": outcome.open_because and str(outcome.open_because),
        "n": outcome.n,
        "of": outcome.of,
        "oldest": outcome.oldest and outcome.oldest.isoformat(),
        "divided": outcome.divided,
        "reason": plain_words(analysis.reason(outcome)),
        "scores": {item.dimension: _assessment(item) for item in outcome.assessments},
        "judgements": [
            {"assessor": item.assessor, "groups": list(item.groups), "counts": item.counts}
            for item in outcome.judgements
        ],
        "flips": [
            {
                "dimension": flip.dimension,
                "bound": plain_number(flip.bound),
                "reached": flip.reached,
                "rises": flip.rises,
                "group": flip.group,
            }
            for flip in outcome.flips
        ],
    }


def _proposal(proposal: Decision) -> dict[str, object]:
    return {
        "kind": str(proposal.kind),
        "group": proposal.group,
        "date": proposal.date.isoformat(),
        "by": proposal.by,
    }


def _assessment(assessment: Assessment) -> dict[str, object]:
    return {
        "low": plain_number(assessment.low),
        "high": plain_number(assessment.high),
        "doubt": assessment.doubt and str(assessment.doubt),
        "n": assessment.n,
        "of": assessment.of,
        "oldest": assessment.oldest and assessment.oldest.isoformat(),
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
