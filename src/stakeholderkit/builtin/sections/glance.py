"""Page 1: the answer for a reader who reads no further."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.builtin.sections import labels, parties
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Table,
    cell,
    line,
)
from stakeholderkit.hooks import Section, View
from stakeholderkit.insights import to_discuss
from stakeholderkit.model import Audience
from stakeholderkit.wording import Message, Text, Value, join, phrase, plural

_MOST_POINTS = 5
"""How many parties to discuss are named: no meeting takes up more at once."""


def build(view: View) -> Iterator[Block]:
    """Say who takes part and how, in three sentences and one table, and what is asked."""
    yield Heading(view.text(phrase("At a glance")))
    yield Paragraph(line(" ".join(view.text(item) for item in _answer(view))), "lead")
    table = _table(view)
    if table.rows:
        yield table
    yield Heading(view.text(phrase("What we ask of you")), level=2)
    yield Bullets(tuple(line(view.text(item)) for item in _asked(view)))


def _answer(view: View) -> Iterator[Message]:
    area = view.analysis.area.name
    yield plural(
        "One party has a part in {area}.",
        "{n} parties have a part in {area}.",
        n=len(parties.taking_part(view)),
        area=area,
    )
    yield from _front(view)
    points = to_discuss(view.analysis)[:_MOST_POINTS]
    if view.analysis.audience is not Audience.PUBLIC and points:
        first = [view.analysis.outcome(item.party) for item in points]
        yield phrase("Discuss first: {names}.", names=parties.names(first))
    elif formal := view.analysis.with_standing(Standing.FORMAL):
        # A list of names after a colon needs no articles, which a register does not give.
        yield phrase("The formal decisions are taken by: {names}.", names=parties.names(formal))


def _front(view: View) -> Iterator[Message]:
    """Name the parties of the most involved group, or count those of every type."""
    if view.analysis.scheme.typology:
        counted = tuple(
            phrase("{group} ({n})", group=group.label, n=len(outcomes))
            for group, outcomes in parties.by_group(view)
            if outcomes
        )
        if counted:
            yield phrase("By type: {groups}.", groups=counted)
        return
    group, first = next(parties.by_group(view))
    if first:
        yield plural(
            "One of them belongs to the {group}: {names}.",
            "{n} of them belong to the {group}: {names}.",
            n=len(first),
            group=group.noun,
            names=parties.names(first),
        )
    else:
        yield phrase("None of them belongs to the {group}.", group=group.noun)


def _can_be_asked(outcome: Outcome) -> bool:
    """Tell whether an open outcome waits for an answer, and not for what does not apply."""
    gaps = [item for item in outcome.assessments if not item.settled]
    return outcome.standing is Standing.OPEN and any(item.applies for item in gaps)


def _table(view: View) -> Table:
    rows = [
        _row(view, labels.group_cell(view, group.id), group.meaning, outcomes)
        for group, outcomes in parties.by_group(view)
        if outcomes or view.analysis.scheme.ladder
    ]
    if waiting := parties.unsettled(view):
        label = cell(labels.title(view, phrase("not settled yet")))
        meaning = phrase(
            "Something is missing before we can say: a score, or somebody who speaks for them."
        )
        rows.append(_row(view, label, meaning, waiting))
    return Table(
        caption=view.text(phrase("The parties in {area}", area=view.analysis.area.name)),
        description=view.text(phrase("For each group what it means, and the parties in it.")),
        columns=(
            Column(view.text(phrase("Group")), 5),
            Column(view.text(phrase("What that means")), 9),
            Column(view.text(phrase("Parties")), 10),
        ),
        rows=tuple(rows),
        header_column=True,
    )


def _row(
    view: View, group: Cell, meaning: Value, outcomes: tuple[Outcome, ...]
) -> tuple[Cell, ...]:
    listed = parties.names(outcomes) or (view.text(phrase("nobody")),)
    return group, cell(view.text(meaning)), cell(join(listed, view.language))


def _asked(view: View) -> Iterator[Message]:
    if view.analysis.audience is Audience.PUBLIC:
        yield phrase("Is a party missing, or do you not recognise your group? Tell us.")
        yield phrase("Your group changes nothing about your rights.")
        return
    yield phrase("Take note of the groups and of the reasons for them.")
    if departing := [item for item in view.analysis.outcomes if item.departs]:
        yield plural(
            "Confirm the one decision that differs from the scores: {names}.",
            "Confirm the {n} decisions that differ from the scores: {names}.",
            n=len(departing),
            names=parties.names(departing),
        )
    unsettled = parties.unsettled(view)
    if waiting := [item for item in unsettled if _can_be_asked(item)]:
        yield phrase("Answer the open questions about {names}.", names=parties.names(waiting))
    if wanted := [item for item in unsettled if item.standing is Standing.SPOKESPERSON_WANTED]:
        yield phrase("Name a spokesperson for {names}.", names=parties.names(wanted))


RECORD = Section(
    name="glance",
    summary=Text("in het kort, op bladzijde 1", "at a glance, on page 1"),
    order=100,
    audiences=EVERYONE,
    build=build,
)
