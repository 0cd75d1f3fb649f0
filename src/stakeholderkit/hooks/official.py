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

OFFICIAL_GROUPS = frozenset(
    {
        *("inform", "consult", "involve", "collaborate", "empower"),
        *("informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen"),
        *("player", "subject", "context-setter", "crowd"),
        *("definitive", "dominant", "forceful", "dependent", "dormant", "discretionary"),
        *("pressing", "non-stakeholder"),
        *("strong-near-for", "strong-near-not-for", "strong-far-for", "strong-far-not-for"),
        *("weak-near-for", "weak-near-not-for", "weak-far-for", "weak-far-not-for"),
        *("friend", "coalition-partner", "opponent", "apart"),
        *("unaware", "resistant", "neutral", "supportive", "leading"),
    }
)
"""The ids of the groups that plugins of this project have: known also where none is installed."""


def official(name: str) -> str | None:
    """Find the distribution of this project that brings a record, by its name or ending."""
    wanted = name.lower()
    return next((source for source, brought in OFFICIAL.items() if wanted in brought), None)
