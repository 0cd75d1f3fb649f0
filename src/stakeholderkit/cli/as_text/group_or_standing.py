"""The group of a party, or why it has none."""

from __future__ import annotations

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Value, phrase


def group_or_standing(scheme: Scheme, group: str | None, standing: Standing) -> Value:
    """Return the name of a group, or how far the question is settled where there is none."""
    return standing.label if group is None else scheme.group_label(group)


def shown_group(scheme: Scheme, outcome: Outcome) -> Value:
    """Return the group under which a party is shown, or why there is none."""
    found = group_or_standing(scheme, outcome.shown, outcome.standing)
    return phrase("{group} (provisional)", group=found) if outcome.provisional else found
