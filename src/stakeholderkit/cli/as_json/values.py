"""Values that stand in many outputs, as plain data, and how it is printed."""

from __future__ import annotations

import json
from fractions import Fraction

import click

from stakeholderkit.errors import Translatable
from stakeholderkit.upkeep import Mention
from stakeholderkit.wording import Finding


def plain_number(value: Fraction) -> int | float:
    """Return a number: a whole one where it is, else as exact as JSON has it."""
    return int(value) if value.denominator == 1 else float(value)


def plain_number_or_none(value: Fraction | None) -> int | float | None:
    """Return a number, or None for none."""
    return None if value is None else plain_number(value)


def plain_words(value: Translatable) -> dict[str, str]:
    """Return words in both languages."""
    return {"nl": value.text("nl"), "en": value.text("en")}


def plain_finding(finding: Finding) -> dict[str, object]:
    """Return a finding: its code, how bad it is, its path and its words."""
    return {
        "code": str(finding.code),
        "severity": str(finding.severity),
        "file": finding.location.file,
        "field": finding.location.field,
        "message": plain_words(finding.sentence),
    }


def plain_mention(mention: Mention) -> dict[str, object]:
    """Return where a person is mentioned, in what way, and what stands there."""
    return {"path": mention.path, "kind": str(mention.kind), "found": mention.found}


def print_json(value: object) -> None:
    """Print plain data as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
