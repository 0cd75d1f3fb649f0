"""What the commands show, as plain data for other programs."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.analysis import Analysis
from stakeholderkit.errors import Translatable
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
from stakeholderkit.model import Audience
from stakeholderkit.rules import Scheme
from stakeholderkit.upkeep import Mention
from stakeholderkit.wording import Finding

KINDS: dict[type, str] = {
    Exporter: "exporter",
    Reader: "reader",
    SchemeRecord: "scheme",
    LadderRecord: "ladder",
    Section: "section",
    Command: "command",
}


def is_whole(value: Analysis) -> bool:
    """Tell whether it is for ourselves, and nothing was left out of it."""
    return value.audience is Audience.INTERNAL and value.consensus is not None


def scheme(value: Scheme) -> dict[str, object]:
    """Give what tells a scheme from others."""
    return {
        "id": value.id,
        "version": value.version,
        "parameters": list(value.parameters),
        "digest": value.digest(),
    }


def mention(value: Mention) -> dict[str, object]:
    """Give a place that is about a person."""
    return {"path": value.path, "kind": str(value.kind), "found": value.found}


def finding(value: Finding) -> dict[str, object]:
    """Give a finding: its code, how bad it is, its place and its words."""
    return {
        "code": str(value.code),
        "severity": str(value.severity),
        "file": value.location.file,
        "field": value.location.field,
        "message": words(value.sentence),
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
                "message": words(problem),
            }
            for problem in value.problems
        ],
    }


def number(value: Fraction) -> int | float:
    """Give a number: a whole one where it is, else as exact as JSON has it."""
    return int(value) if value.denominator == 1 else float(value)


def words(value: Translatable) -> dict[str, str]:
    """Give words in both languages."""
    return {"nl": value.text("nl"), "en": value.text("en")}
