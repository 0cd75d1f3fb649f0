"""The groups one by one: who, why, what we ask, what they may expect."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.builtin.sections import labels, parties
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Bullets, Column, Heading, Line, Table, cell, line, strong
from stakeholderkit.hooks import Section, View
from stakeholderkit.rules import Group
from stakeholderkit.wording import Message, Text, phrase


def build(view: View) -> Iterator[Block]:
    """Describe each group with its parties, then those who stand outside the groups."""
    yield Heading(view.text(phrase("The groups")))
    for group, outcomes in parties.by_group(view):
        if outcomes or view.analysis.scheme.ladder:
            yield from _group(view, group, outcomes)
    yield from _empty(view)
    if waiting := parties.unsettled(view):
        yield Heading(labels.title(view, phrase("not settled yet")), level=2)
        yield _reasons(view, waiting, view.text(phrase("Parties whose group is not settled yet")))
    yield from _outside(view)


def _empty(view: View) -> Iterator[Block]:
    """Name the types of a typology that nobody is of: a heading for each would say nothing."""
    empty = [group.label for group, outcomes in parties.by_group(view) if not outcomes]
    if empty and view.analysis.scheme.typology:
        yield labels.body(view, phrase("Without parties now: {groups}.", groups=tuple(empty)))


def _group(view: View, group: Group, outcomes: tuple[Outcome, ...]) -> Iterator[Block]:
    yield Heading(labels.title(view, group.label), level=2)
    yield labels.body(view, group.meaning)
    if not outcomes:
        yield labels.body(view, phrase("There is nobody in this group now."))
        return
    caption = phrase("{group}: who, and why", group=labels.title(view, group.noun))
    yield _reasons(view, outcomes, view.text(caption))
    promises = (
        (phrase("What we ask:"), group.ask),
        (phrase("What they may expect:"), group.expect),
    )
    if told := [_promise(view, label, text) for label, text in promises if text]:
        yield Bullets(tuple(told))


def _promise(view: View, label: Message, text: Text) -> Line:
    return line(strong(view.text(label)), f" {view.text(text)}")


def _reasons(view: View, outcomes: tuple[Outcome, ...], caption: str) -> Table:
    return Table(
        caption=caption,
        description=view.text(phrase("Each party, and why it stands here.")),
        columns=(Column(view.text(phrase("Party")), 2), Column(view.text(phrase("Why")), 4)),
        rows=tuple(
            (cell(*_who(view, outcome)), cell(*_why(view, outcome))) for outcome in outcomes
        ),
        header_column=True,
    )


def _who(view: View, outcome: Outcome) -> Iterator[str]:
    yield outcome.party.name
    if outcome.provisional:
        yield view.text(labels.PROVISIONAL)


def _why(view: View, outcome: Outcome) -> Iterator[str]:
    stake = outcome.party.stake
    # Where scores are withheld, the reason itself is what people wrote.
    if stake and stake.text.strip() and (outcome.assessments or not outcome.scored):
        yield stake.text
    yield view.text(view.analysis.reason(outcome))


def _outside(view: View) -> Iterator[Block]:
    formal = view.analysis.with_standing(Standing.FORMAL)
    absent = view.analysis.with_standing(Standing.ABSENT)
    excluded = view.analysis.with_standing(Standing.EXCLUDED)
    persons = view.analysis.with_standing(Standing.NOT_JUDGED)
    if not formal and not absent and not excluded and not persons:
        return
    yield Heading(view.text(phrase("Outside the groups")), level=2)
    if formal:
        yield labels.body(
            view,
            phrase(
                "The formal decisions are taken by: {names}. Deciding formally is another matter "
                "than taking part, and stands outside the groups.",
                names=parties.names(formal),
            ),
        )
    if absent:
        yield labels.body(
            view,
            phrase(
                "Known, but without a part in {area}: {names}.",
                area=view.analysis.area.name,
                names=parties.names(absent),
            ),
        )
    if excluded:
        yield labels.body(
            view,
            phrase(
                "Not asked to take part in {area}, by decision: {names}.",
                area=view.analysis.area.name,
                names=parties.names(excluded),
            ),
        )
    if persons:
        yield labels.body(
            view,
            phrase(
                "This scheme judges. So natural persons are left out of it: {names}.",
                names=parties.names(persons),
            ),
        )


RECORD = Section(
    name="groups",
    summary=Text("de groepen: wie, waarom, wat wij vragen", "the groups: who, why, what we ask"),
    order=500,
    audiences=EVERYONE,
    build=build,
)
