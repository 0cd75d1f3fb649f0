"""What several sections need: names, group labels and lists in the language of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.document import Cell, Paragraph, Tone, cell, line
from stakeholderkit.hooks import View
from stakeholderkit.model import Audience
from stakeholderkit.rules import Group
from stakeholderkit.wording import AnyOf, Value, capital

EVERYONE = frozenset(Audience)
PARTNERS = frozenset({Audience.SHARED, Audience.INTERNAL})
INTERNAL = frozenset({Audience.INTERNAL})

_TONES = 5

UNSETTLED = (Standing.OPEN, Standing.SPOKESPERSON_WANTED)


def title(view: View, value: Value) -> str:
    """Write a label as a heading."""
    return capital(view.text(value))


def body(view: View, value: Value) -> Paragraph:
    """Make a plain paragraph."""
    return Paragraph(line(view.text(value)))


def groups(view: View) -> Iterator[tuple[Group, tuple[Outcome, ...]]]:
    """Give each group with its parties, the most involved group first."""
    grouped = view.analysis.grouped()
    for group in view.analysis.scheme.shown:
        yield group, grouped[group.id]


def taking_part(view: View) -> tuple[Outcome, ...]:
    """Give the parties that have a group, or may get one."""
    outside = {Standing.ABSENT, Standing.EXCLUDED, Standing.FORMAL}
    return tuple(item for item in view.analysis.outcomes if item.standing not in outside)


def unsettled(view: View) -> tuple[Outcome, ...]:
    """Give the parties without a group: still open, or without a spokesperson."""
    return tuple(
        outcome for outcome in view.analysis.with_standing(*UNSETTLED) if outcome.group is None
    )


def names(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Give the names of parties."""
    return tuple(outcome.party.name for outcome in outcomes)


def group_label(view: View, group: str | None) -> str:
    """Write the label of a group, or a dash for none."""
    if group is None:
        return "–"
    return view.text(view.analysis.scheme.group(group).label)


def group_cell(view: View, group: str | None, *notes: str) -> Cell:
    """Make a cell with a group, shaded by its tone, and notes under it."""
    if group is None:
        return cell(*(notes or ("–",)))
    return cell(capital(group_label(view, group)), *notes, tone=tone(view, group))


def tone(view: View, group: str) -> Tone:
    """Give the tone of a group: the stronger, the nearer to the front of the report."""
    scheme = view.analysis.scheme
    order = [item.id for item in reversed(scheme.shown)]
    # A palette has few tones: many groups share them, each beside its neighbours.
    return order.index(group) * _TONES // max(len(order), _TONES)


def possible_labels(view: View, possible: Iterable[str]) -> str:
    """Write the groups still possible as alternatives."""
    return view.text(AnyOf(tuple(group_label(view, group) for group in possible)))
