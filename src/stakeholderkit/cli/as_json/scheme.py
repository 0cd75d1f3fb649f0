"""A scheme, its proof, and how two differ, as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from stakeholderkit.cli.as_json.values import plain_words
from stakeholderkit.model.condition import as_data
from stakeholderkit.rules import Difference, Scheme, count_cases
from stakeholderkit.wording import Message


def plain_scheme(scheme: Scheme) -> dict[str, object]:
    """Return what tells a scheme from others."""
    return {
        "id": scheme.id,
        "version": scheme.version,
        "parameters": list(scheme.parameters),
        "digest": scheme.digest(),
        "rules_digest": scheme.rules_digest(),
    }


def plain_proof(scheme: Scheme, faults: Sequence[Message]) -> dict[str, object]:
    """Return what a proof of a scheme found."""
    return {
        "scheme": plain_scheme(scheme),
        "cases": count_cases(scheme),
        "proved": not faults,
        "faults": [{"code": str(fault.code), "message": plain_words(fault)} for fault in faults],
    }


def plain_differences(differences: Sequence[Difference]) -> list[dict[str, object]]:
    """Return for which scores two schemes give which two groups."""
    return [
        {
            "when": as_data(item.when),
            "group": item.group,
            "other": item.other,
            "message": plain_words(item),
        }
        for item in differences
    ]
