"""What the outcomes of an analysis give cause for: short lists, and nothing for an empty one.

What is about scores, assessors or roles is for an analysis from which nothing was left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from stakeholderkit.analysis import Analysis
from stakeholderkit.cli.as_text.areas import show_areas
from stakeholderkit.cli.as_text.changes import show_changes
from stakeholderkit.cli.as_text.console import console, show_under_heading
from stakeholderkit.errors import Language
from stakeholderkit.insights import (
    RoleGap,
    not_adopted,
    outdated_decisions,
    questions,
    role_gaps,
    to_discuss,
)
from stakeholderkit.wording import Message, Value, phrase, render

_MOST = 5
"""How many sentences stand under a heading: nobody takes up more at once."""

_Said: TypeAlias = tuple[Value, ...]
"""What is said, mostly with the party before it of which it is said."""


def show_insights(analysis: Analysis, language: Language) -> None:
    """Show what an analysis gives cause for, as far as its audience may know."""
    if analysis.remarks:
        console().print()  # the table of the outcomes leaves a line open by itself
    if analysis.whole:
        for heading, found in _for_ourselves(analysis):
            sentences = [": ".join(render(item, language) for item in said) for said in found]
            show_under_heading(heading, sentences, language, most=_MOST)
    show_areas(analysis, language)
    show_changes(analysis, language)


def _for_ourselves(analysis: Analysis) -> Iterator[tuple[Message, Iterable[_Said]]]:
    """Find what is for ourselves, under headings."""
    yield (
        phrase("Discuss first"),
        ((analysis.outcome(item.party).party.name, item) for item in to_discuss(analysis)),
    )
    yield phrase("Ask first"), ((item,) for item in questions(analysis))
    yield (
        phrase("Decisions to look at again"),
        ((item.outcome.party.name, item) for item in outdated_decisions(analysis)),
    )
    yield (
        phrase("Not adopted yet"),
        (
            (item.party.name, analysis.scheme.group_label(item.group))
            for item in not_adopted(analysis)
            if item.group
        ),
    )
    yield (
        phrase("Roles"),
        ((item.party.name, _role(analysis, item)) for item in role_gaps(analysis)),
    )


def _role(analysis: Analysis, gap: RoleGap) -> Message:
    intended = analysis.scheme.group_label(gap.intended.group)
    return phrase("The intended role: {group}.", group=intended).followed_by(gap)
