"""A finding as plain data."""

from __future__ import annotations

from stakeholderkit.cli.as_json.values import plain_words
from stakeholderkit.wording import Finding


def plain_finding(finding: Finding) -> dict[str, object]:
    """Return a finding: its code, how bad it is, its path and its words."""
    return {
        "code": str(finding.code),
        "severity": str(finding.severity),
        "file": finding.location.file,
        "field": finding.location.field,
        "message": plain_words(finding.sentence),
    }
