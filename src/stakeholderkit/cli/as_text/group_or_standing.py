"""The group of a party, or why it has none."""

from __future__ import annotations

from stakeholderkit.analysis import Standing
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Value


def group_or_standing(scheme: Scheme, group: str | None, standing: Standing) -> Value:
    """Return the name of a group, or how far the question is settled where there is none."""
    return standing.label if group is None else scheme.group_label(group)
