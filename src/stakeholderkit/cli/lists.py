"""What the outcomes of an analysis give cause for: short lists, and nothing when there is nothing.

What is about scores, assessors or roles is for an analysis from which nothing was left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rich.text import Text

from stakeholderkit.analysis import (
    Analysis,
    Change,
    Outcome,
    Standing,
)
from stakeholderkit.cli.data import is_whole
from stakeholderkit.cli.show import bullets, console, group_label, new_table
from stakeholderkit.errors import Language
from stakeholderkit.insights import (
    RoleGap,
    compare_areas,
    outdated_decisions,
    questions,
    role_gaps,
    to_discuss,
)
from stakeholderkit.wording import Message, Value, capital, in_turn, phrase, plural, render

_MOST = 5
"""How many lines a list has: nobody takes up more at once."""

_MOST_REASONS = 2
"""How many reasons to discuss a party are told: the others are in a report."""

_WIDEST = 4
"""How many parts of an area stand side by side: more columns do not fit."""


_Line: TypeAlias = tuple[Value, ...]
"""What is said, mostly with the party before it of which it is said."""


def lists(value: Analysis, language: Language) -> None:
    """Show what an analysis gives cause for, as far as its audience may know."""
    if value.remarks:
        console().print()  # the table of the outcomes leaves a line open by itself
    if is_whole(value):
        for heading, lines in _inside(value):
            shown = [": ".join(render(part, language) for part in line) for line in lines]
            _list(heading, shown, language, most=_MOST)
    _areas(value, language)
    if value.since is not None:
        heading = phrase("What changed since {date}", date=value.since)
        changes = [_change(value, item, language) for item in value.changes]
        same = phrase("Every party has the group that it had then.").text(language)
        _list(heading, changes or [same], language, most=len(changes) or 1)


def _inside(value: Analysis) -> Iterator[tuple[Message, Iterator[_Line]]]:
    """Give the lists that are for ourselves, each with its heading."""
    yield (
        phrase("To discuss first"),
        (
            (
                value.outcome(item.party).party.name,
                in_turn(*item.reasons[:_MOST_REASONS]),
            )
            for item in to_discuss(value)
        ),
    )
    yield (
        phrase("Ask first"),
        ((item,) for item in questions(value)),
    )
    yield (
        phrase("Decisions to look at again"),
        ((item.outcome.party.name, item) for item in outdated_decisions(value)),
    )
    yield (
        phrase("Roles"),
        ((item.party.name, _role(value, item)) for item in role_gaps(value)),
    )


def _role(value: Analysis, gap: RoleGap) -> Message:
    intended = group_label(value.scheme, gap.intended.group)
    told = phrase("The intended role: {group}.", group=intended)
    return told.followed_by(gap)


def _list(heading: Message, lines: Sequence[str], language: Language, *, most: int) -> None:
    """Show a heading and the first lines under it; nothing when there are no lines."""
    if not lines:
        return
    out = console()
    out.print(Text(heading.text(language)))
    bullets([capital(line) for line in lines[:most]])
    if (more := len(lines) - most) > 0:
        words = plural("And one more.", "And {n} more.", n=more)
        bullets([words.text(language)], [" "])
    out.print()


def _change(value: Analysis, change: Change, language: Language) -> str:
    before, after = (
        render(_held(value, group, standing), language)
        for group, standing in (
            (change.before, change.before_standing),
            (change.after, change.after_standing),
        )
    )
    reasons = (capital(reason.text(language)) for reason in change.reasons)
    sentences = (f"{before} → {after}.", *(f"{reason}." for reason in reasons))
    return f"{change.party.name}: {' '.join(sentences)}"


def _held(value: Analysis, group: str | None, standing: Standing) -> Value:
    return standing.label if group is None else group_label(value.scheme, group)


def _areas(value: Analysis, language: Language) -> None:
    """Show the parties whose group is not the same in every part of the area."""
    found = [item for item in compare_areas(value) if item.differs]
    if not found:
        return
    out = console()
    out.print(Text(phrase("Differences between areas").text(language)))
    for first in range(0, len(value.parts), _WIDEST):
        shown = slice(first, first + _WIDEST)
        names = [part.area.name for part in value.parts[shown]]
        table = new_table(phrase("Party").text(language), value.area.name, *names)
        for item in found:
            if any(part.differs for part in item.parts[shown]):
                outcomes = (item.outcome, *(part.outcome for part in item.parts[shown]))
                labels = (render(_place(value, outcome), language) for outcome in outcomes)
                table.add_row(Text(item.party.name), *map(Text, labels))
        if table.row_count:
            out.print(table)


def _place(value: Analysis, outcome: Outcome) -> Value:
    return _held(value, outcome.group, outcome.standing)
