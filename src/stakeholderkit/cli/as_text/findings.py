"""What is wrong or remarkable in a register."""

from __future__ import annotations

from collections.abc import Sequence

import click

from stakeholderkit.errors import Language
from stakeholderkit.model import Register
from stakeholderkit.wording import Finding, Message, Severity, phrase, plural

_SEVERITIES = {Severity.ERROR: phrase("error"), Severity.WARNING: phrase("note")}


def show_findings(
    findings: Sequence[Finding], register: Register | None, language: Language
) -> None:
    """Show findings, each on a line, and what they come to.

    Args:
        findings: the findings.
        register: the register in which they were found, or None when errors leave none.
        language: the language.
    """
    for finding in findings:
        click.echo(f"{_SEVERITIES[finding.severity].text(language)}: {finding.text(language)}")
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    click.echo(_verdict(register, errors).text(language))


def _verdict(register: Register | None, errors: int) -> Message:
    if errors or register is None:
        return plural(
            "One error: mend it and check again.",
            "{n} errors: mend them and check again.",
            n=errors,
        )
    return phrase(
        "In order: {parties} parties, {assessors} assessors, {scores} scores, "
        "{decisions} decisions.",
        parties=len(register.stakeholders),
        assessors=len(register.assessors),
        scores=len(register.scores),
        decisions=len(register.decisions),
    )
