"""What the plugins of this project bring, so that who lacks one is told what to install."""

from __future__ import annotations

OFFICIAL: dict[str, frozenset[str]] = {
    "stakeholderkit-word": frozenset({"word", ".docx"}),
    "stakeholderkit-csv": frozenset({"csv", ".csv"}),
    "stakeholderkit-schemes": frozenset(
        {
            *("power-interest", "salience", "stance", "trust"),
            *("participatieladder", "iap2"),
            "engagement",
        }
    ),
}
"""The names of the records of each distribution, and the endings of its file formats."""


def official(name: str) -> str | None:
    """Find the distribution of this project that brings a record, by its name or ending."""
    wanted = name.lower()
    return next((source for source, brought in OFFICIAL.items() if wanted in brought), None)
