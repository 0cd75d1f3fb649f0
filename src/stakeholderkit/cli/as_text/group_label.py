"""What groups are called."""

from __future__ import annotations

from stakeholderkit.analysis import Standing
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Value


def group_label(scheme: Scheme, group: str) -> Value:
    """Return the name of a group; one that the scheme does not have is called by its id."""
    known: dict[str, Value] = {item.id: item.label for item in scheme.groups}
    return known.get(group, group)


def group_or_standing(scheme: Scheme, group: str | None, standing: Standing) -> Value:
    """Return the name of a group, or how far the question is settled where there is none."""
    return standing.label if group is None else group_label(scheme, group)
