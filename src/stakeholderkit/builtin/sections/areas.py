"""The areas compared: where a party has another group than in the larger area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stakeholderkit.analysis import Origin, Outcome
from stakeholderkit.builtin.sections import labels
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Cell, Column, Heading, Table, cell
from stakeholderkit.hooks import Section, View
from stakeholderkit.insights import AreaComparison, AreaOutcome, compare_areas
from stakeholderkit.model import Area, AreaKind
from stakeholderkit.wording import Message, Text, phrase

_WIDEST = 5
"""How many parts one table holds: more columns do not fit on a page."""


def build(view: View) -> Iterator[Block]:
    """Show the parties whose group is not the same in every area; nothing without parts."""
    if not view.analysis.parts:
        return
    yield Heading(view.text(_title([part.area for part in view.analysis.parts])))
    found = [item for item in compare_areas(view.analysis) if item.differs]
    if not found:
        yield labels.body(view, phrase("Every party has the same group everywhere."))
        return
    yield labels.body(
        view,
        phrase(
            "These parties do not have the same group everywhere. All others have the group that "
            "they have in {area}.",
            area=view.analysis.area.name,
        ),
    )
    for first in range(0, len(view.analysis.parts), _WIDEST):
        shown = slice(first, first + _WIDEST)
        rows = [item for item in found if any(part.differs for part in item.parts[shown])]
        if rows:
            yield _table(view, rows, shown)


def _title(areas: Sequence[Area]) -> Message:
    kinds = {area.kind for area in areas}
    if kinds == {AreaKind.WIJK}:
        return phrase("Differences between wijken")
    if kinds == {AreaKind.BUURT}:
        return phrase("Differences between buurten")
    return phrase("Differences between areas")


def _table(view: View, rows: Sequence[AreaComparison], shown: slice) -> Table:
    areas = (view.analysis.area, *(part.area for part in view.analysis.parts[shown]))
    names = tuple(area.name for area in areas)
    return Table(
        caption=view.text(phrase("Parties with different groups in {areas}", areas=names)),
        description=view.text(phrase("For each party, its group in every area.")),
        columns=(Column(view.text(phrase("Party")), 3), *(Column(name, 2) for name in names)),
        rows=tuple(
            (
                cell(item.party.name),
                _group(view, item.outcome),
                *(_part(view, part) for part in item.parts[shown]),
            )
            for item in rows
        ),
        header_column=True,
    )


def _part(view: View, part: AreaOutcome) -> Cell:
    if any(item.origin is Origin.TAKEN_OVER for item in part.outcome.assessments) and not part.own:
        return _group(view, part.outcome, view.text(phrase("taken over")))
    return _group(view, part.outcome)


def _group(view: View, outcome: Outcome, *notes: str) -> Cell:
    if outcome.shown is None:
        return cell(view.text(outcome.standing.label), *notes)
    if outcome.provisional:
        notes = (view.text(labels.PROVISIONAL), *notes)
    return labels.group_cell(view, outcome.shown, *notes)


RECORD = Section(
    name="areas",
    summary=Text("de verschillen tussen de wijken", "the differences between the wijken"),
    order=800,
    audiences=EVERYONE,
    build=build,
)
