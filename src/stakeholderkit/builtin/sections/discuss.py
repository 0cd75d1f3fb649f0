"""What people must talk about: doubt, gaps, and decisions that differ."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.builtin.sections import labels, parties
from stakeholderkit.builtin.sections.audiences import INTERNAL
from stakeholderkit.document import Block, Bullets, Column, Heading, Table, cell, line
from stakeholderkit.hooks import Section, View
from stakeholderkit.insights import (
    not_adopted,
    outdated_decisions,
    questions,
    role_gaps,
    to_discuss,
)
from stakeholderkit.wording import Message, Text, capital, phrase

_MOST_POINTS = 5
"""How many parties to discuss are told with the reason: no meeting takes up more at once."""

_MOST_QUESTIONS = 10
"""How many questions are told: nobody asks more of them at once."""


def build(view: View) -> Iterator[Block]:
    """List what to discuss and ask first, and what else needs a look; nothing when all is clear."""
    blocks = [
        *_first(view),
        *_missing(view),
        *_departing(view),
        *_outdated(view),
        *_not_adopted(view),
        *_roles(view),
        *(labels.body(view, remark) for remark in view.analysis.remarks),
    ]
    if blocks:
        yield Heading(view.text(phrase("To discuss")))
        yield from blocks


def _first(view: View) -> Iterator[Block]:
    points = to_discuss(view.analysis)
    if not points:
        return
    outcomes = [view.analysis.outcome(item.party) for item in points]
    yield Heading(view.text(phrase("Discuss first")), level=2)
    yield labels.body(
        view,
        phrase("Let everybody explain the score that they gave, and only then score again."),
    )
    yield _table(
        view,
        phrase("The parties about which scores say least with certainty"),
        (phrase("Party"), phrase("Now"), phrase("Why")),
        [
            (
                outcome.party.name,
                labels.shown_lines(view, outcome),
                [view.text(point)],
            )
            for point, outcome in zip(points[:_MOST_POINTS], outcomes, strict=False)
        ],
    )
    if others := parties.names(outcomes[_MOST_POINTS:]):
        yield labels.body(view, phrase("Later also: {names}.", names=others))


def _missing(view: View) -> Iterator[Block]:
    found = parties.unsettled(view)
    wanted = questions(view.analysis)[:_MOST_QUESTIONS]
    if not found and not wanted:
        return
    yield Heading(view.text(phrase("Ask first")), level=2)
    if found:
        yield _table(
            view,
            phrase("Parties without a settled group"),
            (phrase("Party"), phrase("What is missing")),
            [(item.party.name, [view.text(view.analysis.reason(item))]) for item in found],
        )
    if wanted:
        yield labels.body(view, phrase("What to ask first, so that most groups settle:"))
        yield Bullets(tuple(line(view.text(item)) for item in wanted))


def _outdated(view: View) -> Iterator[Block]:
    if found := outdated_decisions(view.analysis):
        yield Heading(view.text(phrase("Decisions to look at again")), level=2)
        yield labels.body(
            view,
            phrase(
                "These decisions hold, adopted groups included. The scores lead elsewhere than "
                "when they were taken, or to the same by other rules."
            ),
        )
        yield _table(
            view,
            phrase("Decisions that no longer rest on the scores and rules of then"),
            (phrase("Party"), phrase("What changed")),
            [(item.outcome.party.name, [view.text(item)]) for item in found],
        )


def _not_adopted(view: View) -> Iterator[Block]:
    if found := not_adopted(view.analysis):
        yield Heading(view.text(phrase("Not adopted yet")), level=2)
        yield labels.body(
            view,
            phrase("These parties came after the groups were adopted. Decide on each of them."),
        )
        yield _table(
            view,
            phrase("Parties on whose group nobody decided"),
            (phrase("Party"), phrase("Group")),
            [(item.party.name, [capital(labels.group_label(view, item.group))]) for item in found],
        )


def _roles(view: View) -> Iterator[Block]:
    if found := role_gaps(view.analysis):
        yield Heading(view.text(phrase("Roles")), level=2)
        yield _table(
            view,
            phrase("Parties whose role is not the intended one"),
            (phrase("Party"), phrase("Intended"), phrase("What differs")),
            [
                (
                    gap.party.name,
                    [capital(labels.group_label(view, gap.intended.group))],
                    [view.text(gap)],
                )
                for gap in found
            ],
        )


def _departing(view: View) -> Iterator[Block]:
    found = [outcome for outcome in view.analysis.outcomes if outcome.departs]
    if found:
        yield Heading(view.text(phrase("Decisions that differ from the scores")), level=2)
        yield _table(
            view,
            phrase("What the scores lead to, and what was decided"),
            (phrase("Party"), phrase("Decision")),
            [(item.party.name, [view.text(view.analysis.reason(item))]) for item in found],
        )


def _table(
    view: View,
    caption: Message,
    titles: tuple[Message, ...],
    rows: list[tuple[str, list[str]]] | list[tuple[str, list[str], list[str]]],
) -> Table:
    weights = (2, 4) if len(titles) == 2 else (3, 2, 4)
    return Table(
        caption=view.text(caption),
        description=view.text(phrase("{caption}, one a row.", caption=caption)),
        columns=tuple(
            Column(view.text(title), weight) for title, weight in zip(titles, weights, strict=True)
        ),
        rows=tuple((cell(name), *(cell(*lines) for lines in cells)) for name, *cells in rows),
        header_column=True,
    )


RECORD = Section(
    name="discuss",
    summary=Text("te bespreken", "to discuss"),
    order=1100,
    audiences=INTERNAL,
    build=build,
)
