"""What parties and groups are called in a report, and what a group looks like in a cell."""

from __future__ import annotations

from collections.abc import Iterable

from stakeholderkit.analysis import Outcome
from stakeholderkit.document import Cell, Paragraph, Tone, cell, line
from stakeholderkit.hooks import View
from stakeholderkit.wording import AnyOf, Value, capital, phrase

PROVISIONAL = phrase("provisional")
"""How a group is marked to which a tie leans, or that rests on the answer of one person."""

_TONES = 5


def title(view: View, value: Value) -> str:
    """Write a label as a heading."""
    return capital(view.text(value))


def body(view: View, value: Value) -> Paragraph:
    """Make a plain paragraph."""
    return Paragraph(line(view.text(value)))


def group_label(view: View, group: str | None) -> str:
    """Write the label of a group, or a dash for none."""
    if group is None:
        return "–"
    return view.text(view.analysis.scheme.group_label(group))


def group_cell(view: View, group: str | None, *notes: str) -> Cell:
    """Make a cell with a group, shaded by its tone, and notes under it."""
    if group is None:
        return cell(*(notes or ("–",)))
    return cell(capital(group_label(view, group)), *notes, tone=tone(view, group))


def tone(view: View, group: str) -> Tone:
    """Return the tone of a group: the stronger, the nearer to the front of the report."""
    scheme = view.analysis.scheme
    order = [item.id for item in reversed(scheme.shown)]
    # A palette has few tones: many groups share them with their neighbours.
    return order.index(group) * _TONES // max(len(order), _TONES)


def shown_lines(view: View, outcome: Outcome) -> list[str]:
    """Write the group under which a party is shown, or why there is none."""
    if outcome.shown is None:
        return [capital(view.text(outcome.standing.label))]
    named = capital(group_label(view, outcome.shown))
    return [named, view.text(PROVISIONAL)] if outcome.provisional else [named]


def possible_labels(view: View, possible: Iterable[str]) -> str:
    """Write the groups still possible as alternatives."""
    return view.text(AnyOf(tuple(group_label(view, group) for group in possible)))
