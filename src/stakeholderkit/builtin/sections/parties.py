"""The parties that a section is about: by group, taking part, or not settled yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.hooks import View
from stakeholderkit.rules import Group

UNSETTLED = (Standing.OPEN, Standing.SPOKESPERSON_WANTED)


def by_group(view: View) -> Iterator[tuple[Group, tuple[Outcome, ...]]]:
    """Yield each group with its parties, the most involved group first."""
    grouped = view.analysis.grouped()
    for group in view.analysis.scheme.shown:
        yield group, grouped[group.id]


def taking_part(view: View) -> tuple[Outcome, ...]:
    """Return the parties that have a group, or may get one."""
    outside = {Standing.ABSENT, Standing.EXCLUDED, Standing.FORMAL, Standing.NOT_JUDGED}
    return tuple(item for item in view.analysis.outcomes if item.standing not in outside)


def unsettled(view: View) -> tuple[Outcome, ...]:
    """Return the parties without a group: still open, or without a spokesperson."""
    return tuple(
        outcome for outcome in view.analysis.with_standing(*UNSETTLED) if outcome.shown is None
    )


def names(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Return the names of parties."""
    return tuple(outcome.party.name for outcome in outcomes)
