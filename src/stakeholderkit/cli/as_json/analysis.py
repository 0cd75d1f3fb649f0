"""An analysis as plain data: the outcomes, and what is known of the whole."""

from __future__ import annotations

from stakeholderkit.analysis import Analysis, Change
from stakeholderkit.cli.as_json.insights import perspectives_by_party, plain_insights
from stakeholderkit.cli.as_json.outcome import plain_outcome
from stakeholderkit.cli.as_json.scheme import plain_scheme
from stakeholderkit.cli.as_json.values import plain_words
from stakeholderkit.insights import compare_areas
from stakeholderkit.model import Adoption


def plain_analysis(analysis: Analysis) -> dict[str, object]:
    """Return an analysis: how it was made, the outcome of every party, and what follows from them.

    What is about scores, assessors and roles is None for who may not have it all.
    """
    perspectives = perspectives_by_party(analysis) if analysis.whole else {}
    phase = analysis.phase
    return {
        "scheme": plain_scheme(analysis.scheme),
        "area": {"id": analysis.area.id, "name": analysis.area.name},
        "phase": {"id": phase.id, "name": phase.name} if phase else None,
        "as_of": analysis.as_of.isoformat() if analysis.as_of else None,
        "audience": str(analysis.audience),
        "adoption": _adoption(analysis.adoption) if analysis.adoption else None,
        "consensus": analysis.consensus.name if analysis.consensus else None,
        "quorum": analysis.quorum,
        "settled_as": plain_words(analysis.settled_as),
        "outcomes": [
            {**plain_outcome(analysis, outcome), "sides": perspectives.get(outcome.party.id)}
            for outcome in analysis.outcomes
        ],
        "remarks": [plain_words(remark) for remark in analysis.remarks],
        **plain_insights(analysis),
        "since": analysis.since.isoformat() if analysis.since else None,
        "changes": [_change(change) for change in analysis.changes],
        "parts": _parts(analysis),
    }


def _adoption(adoption: Adoption) -> dict[str, object]:
    return {
        "date": adoption.date.isoformat(),
        "by": adoption.by,
        "status": str(adoption.status),
        "phase": adoption.phase,
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "party": change.party.id,
        "kind": str(change.kind),
        "before": change.before,
        "after": change.after,
        "before_standing": str(change.before_standing),
        "after_standing": str(change.after_standing),
        "reasons": [
            {"kind": str(reason.kind), "message": reason.detail and plain_words(reason.detail)}
            for reason in change.reasons
        ],
    }


def _parts(analysis: Analysis) -> list[dict[str, object]]:
    """Return the parts of the area, each with its outcomes in short."""
    compared = compare_areas(analysis)
    return [
        {
            "area": {"id": part.area.id, "name": part.area.name},
            "outcomes": [
                {
                    "party": item.party.id,
                    "standing": str(item.parts[index].outcome.standing),
                    "group": item.parts[index].outcome.shown,
                    "differs": item.parts[index].differs,
                }
                for item in compared
            ],
        }
        for index, part in enumerate(analysis.parts)
    ]
