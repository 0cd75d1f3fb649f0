"""What changed since a day: who came, left or moved, and why."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import Change, Standing
from stakeholderkit.builtin.sections import labels
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Cell, Column, Heading, Table, cell
from stakeholderkit.hooks import Section, View
from stakeholderkit.wording import Text, capital, phrase


def build(view: View) -> Iterator[Block]:
    """List the parties that changed, with the reasons; nothing when no day was asked for."""
    since = view.analysis.since
    if since is None:
        return
    yield Heading(view.text(phrase("What changed since {date}", date=since)))
    if not view.analysis.changes:
        yield labels.body(view, phrase("Every party has the group that it had then."))
        return
    yield Table(
        caption=view.text(phrase("Parties that came, left or moved since {date}", date=since)),
        description=view.text(phrase("For each party, its group then and now, and why.")),
        columns=(
            Column(view.text(phrase("Party")), 3),
            Column(view.text(phrase("Then")), 2),
            Column(view.text(phrase("Now")), 2),
            Column(view.text(phrase("Why")), 5),
        ),
        rows=tuple(_row(view, change) for change in view.analysis.changes),
        header_column=True,
    )


def _row(view: View, change: Change) -> tuple[Cell, ...]:
    why = [capital(view.text(reason)) for reason in change.reasons]
    return (
        cell(change.party.name),
        _held(view, change.before, change.before_standing),
        _held(view, change.after, change.after_standing),
        cell(*(why or ("–",))),
    )


def _held(view: View, group: str | None, standing: Standing) -> Cell:
    if group is None:
        return cell(view.text(standing.label))
    if all(item.id != group for item in view.analysis.scheme.groups):
        return cell(group)  # a group of other rules, known by its id alone
    return labels.group_cell(view, group)


RECORD = Section(
    name="changes",
    summary=Text("wat er is veranderd, en waarom", "what changed, and why"),
    order=1000,
    audiences=EVERYONE,
    build=build,
)
