"""What the commands show, as plain data for other programs."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.analysis import Analysis, Assessment, Outcome
from stakeholderkit.hooks import (
    Command,
    Exporter,
    LadderRecord,
    Offer,
    Plugins,
    Reader,
    SchemeRecord,
    Section,
)
from stakeholderkit.model.traces import Trace
from stakeholderkit.wording import Finding, Message, Text

KINDS: dict[type, str] = {
    Exporter: "exporter",
    Reader: "reader",
    SchemeRecord: "scheme",
    LadderRecord: "ladder",
    Section: "section",
    Command: "command",
}


def analysis(value: Analysis) -> dict[str, object]:
    """Give an analysis: scheme, area, date and an outcome for every party."""
    return {
        "scheme": {
            "id": value.scheme.id,
            "version": value.scheme.version,
            "parameters": list(value.scheme.parameters),
            "digest": value.scheme.digest(),
        },
        "area": {"id": value.area.id, "name": value.area.name},
        "phase": {"id": value.phase.id, "name": value.phase.name} if value.phase else None,
        "as_of": value.as_of.isoformat() if value.as_of else None,
        "audience": str(value.audience),
        "outcomes": [_outcome(value, outcome) for outcome in value.outcomes],
        "remarks": [words(remark) for remark in value.remarks],
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
                "bound": _number(flip.bound),
                "reached": flip.reached,
                "rises": flip.rises,
                "group": flip.group,
            }
            for flip in outcome.flips
        ],
    }


def _assessment(assessment: Assessment) -> dict[str, object]:
    consensus = assessment.consensus
    return {
        "consensus": None if consensus is None else _number(consensus),
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


def trace(value: Trace) -> dict[str, object]:
    """Give a place that is about a person."""
    return {"path": value.path, "kind": str(value.kind), "found": value.found}


def finding(value: Finding) -> dict[str, object]:
    """Give a finding: its code, how bad it is, its place and its words."""
    return {
        "code": str(value.code),
        "severity": str(value.severity),
        "file": value.location.file,
        "field": value.location.field,
        "message": words(value.message),
    }


def offer(value: Offer) -> dict[str, object]:
    """Give an offer of a plugin: what it is, and where it comes from."""
    return {
        "kind": KINDS[type(value.record)],
        "name": value.record.name,
        "summary": words(value.record.summary),
        "distribution": value.distribution,
        "version": value.version,
    }


def plugins(value: Plugins) -> dict[str, object]:
    """Give all offers and problems."""
    return {
        "offers": [offer(item) for item in value.offers],
        "problems": [
            {
                "code": str(problem.code),
                "plugin": problem.plugin,
                "distribution": problem.distribution,
                "version": problem.version,
                "message": words(problem.message),
            }
            for problem in value.problems
        ],
    }


def _number(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def words(value: Message | Text) -> dict[str, str]:
    """Give words in both languages."""
    return {"nl": value.text("nl"), "en": value.text("en")}
