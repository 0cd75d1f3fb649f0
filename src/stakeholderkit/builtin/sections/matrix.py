"""The stakeholder matrix: the parties placed by the two dimensions of the scheme."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.analysis import Assessment, Outcome, Standing
from stakeholderkit.builtin.sections import grid, labels, parties
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import (
    Block,
    Cell,
    Column,
    Heading,
    Matrix,
    MatrixCell,
    Paragraph,
    Table,
    cell,
    line,
)
from stakeholderkit.hooks import Section, View
from stakeholderkit.rules import Axis, Band, Span, written_range
from stakeholderkit.wording import Text, capital, join, phrase, plural

_MOST_LISTED = 40
"""The most parties in a list beside the matrix: about a page. The annex has all of them."""

_Placed: TypeAlias = Mapping[grid.Point, Sequence[Outcome]]


def build(view: View) -> Iterator[Block]:
    """Show the matrix and say the same in words; nothing for a scheme with a single axis.

    Where scores are withheld it shows the parties of each field, as far as each group has just
    one field. A party that stands elsewhere than its scores say, or has none, is named below; one
    whose scores are in several cells is listed there with them. Of a scheme with more axes the
    first two are shown, and the group with each name, since the cell alone does not tell it.
    """
    if len(view.analysis.scheme.axes) < 2:
        return
    found = _positions(view) if view.analysis.shows_scores else _fields(view)
    if found is None:
        return
    horizontal, vertical = _axes(view)
    yield Heading(view.text(phrase("The matrix")))
    yield labels.body(
        view,
        phrase(
            "The further to the right, the more {horizontal}; the higher up, the more {vertical}.",
            horizontal=horizontal.label,
            vertical=vertical.label,
        )
        if found.matrix
        else phrase(
            "The scales have too many levels to show a matrix of {horizontal} and {vertical}.",
            horizontal=horizontal.label,
            vertical=vertical.label,
        ),
    )
    if others := tuple(axis.label for axis in view.analysis.scheme.axes[2:]):
        yield labels.body(
            view,
            phrase(
                "The group, beside each name, depends on {others} as well.",
                others=others,
            ),
        )
    if found.matrix:
        yield found.matrix
        yield from _notes(view, found)
    if found.listed:
        yield from _list(view, found)
    told = {outcome.party.id for outcome in (*found.placed, *found.listed)}
    elsewhere = [item for item in parties.taking_part(view) if item.party.id not in told]
    if elsewhere:
        note = phrase("Not in the matrix: {names}.", names=parties.names(elsewhere))
        yield Paragraph(line(view.text(note)), "note")


def _axes(view: View) -> tuple[Axis, Axis]:
    horizontal, vertical = view.analysis.scheme.axes[:2]
    return horizontal, vertical


@frozen(kw_only=True)
class _Found:
    """What is shown of the parties.

    Attributes:
        matrix: the matrix; None when it does not fit.
        placed: the parties in it.
        listed: the parties that are listed apart, since none of its cells is theirs alone.
        folded: whether some of its rows or columns have several levels.
        cut: whether some of its cells do not name all of their parties.
    """

    matrix: Matrix | None
    placed: Sequence[Outcome]
    listed: Sequence[Outcome] = ()
    folded: bool = False
    cut: bool = False


def _notes(view: View, found: _Found) -> Iterator[Block]:
    notes = []
    if found.folded:
        notes.append(phrase("Levels that lead to the same groups are taken together."))
    if found.cut and view.analysis.shows_scores:
        notes.append(phrase("Full cells name their first parties; annex A has all of them."))
    elif found.cut:
        notes.append(phrase("Full cells name their first parties; all stand with their groups."))
    if notes:
        yield Paragraph(line(" ".join(view.text(note) for note in notes)), "note")


def _span(assessment: Assessment | None) -> Span | None:
    """Return the lowest and highest value that the answers leave possible; None for any."""
    return assessment.span if assessment else None


def _spans(view: View, outcome: Outcome) -> tuple[Span, Span] | None:
    """Return the spans on the horizontal and the vertical axis; None when nothing is known."""
    horizontal, vertical = _axes(view)
    right, up = (_spanned(axis, outcome) for axis in (horizontal, vertical))
    if outcome.scored and (right != _whole(horizontal) or up != _whole(vertical)):
        return right, up
    return None


def _spanned(axis: Axis, outcome: Outcome) -> Span:
    return _span(outcome.assessment(axis.dimension)) or _whole(axis)


def _whole(axis: Axis) -> Span:
    return Fraction(axis.lowest), Fraction(axis.highest)


def _positions(view: View) -> _Found:
    """Place every party at its scores: an exact value between two levels is placed between them."""
    horizontal, vertical = _axes(view)
    known = [
        (outcome, spans)
        for outcome in parties.taking_part(view)
        if (spans := _spans(view, outcome))
    ]
    rights = {low for _, ((low, high), _) in known if low == high}
    ups = {low for _, (_, (low, high)) in known if low == high}
    columns = grid.lines(view.analysis.table, horizontal, rights)
    rows = grid.lines(view.analysis.table, vertical, ups)
    if rows is None or columns is None:
        return _Found(matrix=None, placed=(), listed=[outcome for outcome, _ in known])
    found = grid.make_grid(view.analysis.table, rows, columns)
    placed: dict[grid.Point, list[Outcome]] = {}
    apart = []
    for outcome, (right, up) in known:
        point = found.cell(up, right)
        if point is None:
            apart.append(outcome)
        else:
            placed.setdefault(point, []).append(outcome)
    row_titles = tuple(view.text(grid.title(band, ups)) for band in found.ups)
    column_titles = tuple(view.text(grid.title(band, rights)) for band in found.rights)
    cells, cut = _rows(view, found, placed, _labelled_cells(found))
    described = [
        phrase(
            "{horizontal} {right} and {vertical} {up}: {names}.",
            horizontal=capital(view.text(horizontal.label)),
            right=column_titles[column],
            vertical=vertical.label,
            up=row_titles[row],
            names=join(cells[row][column].names, view.language),
        )
        for row, column in sorted(placed, key=lambda point: (point[0], -point[1]))
    ]
    matrix = Matrix(
        caption=_caption(view),
        description=" ".join(view.text(item) for item in described),
        vertical=labels.title(view, vertical.label),
        horizontal=labels.title(view, horizontal.label),
        row_titles=row_titles,
        column_titles=column_titles,
        rows=cells,
    )
    return _Found(
        matrix=matrix,
        placed=[outcome for outcomes in placed.values() for outcome in outcomes],
        listed=apart,
        folded=any(len(band.levels) > 1 for band in (*found.ups, *found.rights)),
        cut=cut,
    )


def _fields(view: View) -> _Found | None:
    """Place every party in the field of its group, without scores.

    Only parties whose scores led to their group: a decision says nothing of interest or
    influence, and neither does a spokesperson.
    """
    scheme = view.analysis.scheme
    horizontal, vertical = _axes(view)
    found = grid.make_grid(view.analysis.table, _ends(vertical), _ends(horizontal))
    field = {groups[0]: point for point, groups in found.groups.items() if len(groups) == 1}
    if field.keys() != {rule.group for rule in scheme.rules} or len(field) < len(found.groups):
        return None
    placed: dict[grid.Point, list[Outcome]] = {point: [] for point in found.groups}
    for outcome in view.analysis.with_standing(Standing.PLACED):
        if outcome.computed and not outcome.decided_apart:
            placed[field[outcome.computed]].append(outcome)
    high, low = view.text(phrase("high")), view.text(phrase("low"))
    cells, cut = _rows(view, found, placed, placed.keys())
    described = [
        phrase(
            "{group}: {names}.",
            group=_label(view, groups[0]),
            names=cells[row][column].names or phrase("nobody"),
        )
        for (row, column), groups in found.groups.items()
    ]
    matrix = Matrix(
        caption=_caption(view),
        description=" ".join(view.text(item) for item in described),
        vertical=labels.title(view, vertical.label),
        horizontal=labels.title(view, horizontal.label),
        row_titles=(high, low),
        column_titles=(low, high),
        rows=cells,
    )
    shown = [outcome for outcomes in placed.values() for outcome in outcomes]
    return _Found(matrix=matrix, placed=shown, cut=cut)


def _ends(axis: Axis) -> tuple[Band, Band]:
    low, high = _whole(axis)
    return Band(axis, low, low), Band(axis, high, high)


def _rows(
    view: View, found: grid.Grid, placed: _Placed, labelled: Container[grid.Point]
) -> tuple[tuple[tuple[MatrixCell, ...], ...], bool]:
    """Make the cells, and tell whether some do not name all of their parties."""
    names = [
        [_names(view, found, placed, (row, column)) for column in range(len(found.rights))]
        for row in range(len(found.ups))
    ]
    most = grid.most_names(names)

    def field(point: grid.Point, named: Sequence[str]) -> MatrixCell:
        groups = found.groups[point]
        more = len(named) - most
        rest = (view.text(phrase("and {n} more", n=more)),) if more > 0 else ()
        return MatrixCell(
            names=(*named[:most], *rest),
            tone=labels.tone(view, groups[0]) if len(groups) == 1 else 0,
            label=_label(view, groups[0]) if point in labelled else "",
        )

    cells = tuple(
        tuple(field((row, column), named) for column, named in enumerate(line_))
        for row, line_ in enumerate(names)
    )
    return cells, any(len(named) > most for line_ in names for named in line_)


def _names(view: View, found: grid.Grid, placed: _Placed, point: grid.Point) -> Sequence[str]:
    outcomes = placed.get(point, ())
    if len(found.groups[point]) == 1:
        return parties.names(outcomes)
    return tuple(_named(view, outcomes))


def _named(view: View, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Name parties with their groups, where the cell does not tell these."""
    for outcome in outcomes:
        group = labels.group_label(view, outcome.shown)
        named = phrase("{party} ({group})", party=outcome.party.name, group=group)
        yield view.text(named) if outcome.shown else outcome.party.name


def _list(view: View, found: _Found) -> Iterator[Block]:
    """List parties with their spans and groups."""
    horizontal, vertical = _axes(view)
    caption = (
        phrase("Parties in more than one cell")
        if found.matrix
        else phrase("The parties in {area}, with their scores", area=view.analysis.area.name)
    )
    yield Table(
        caption=view.text(caption),
        description=view.text(phrase("Each party, the scores it may have, and its group.")),
        columns=(
            Column(view.text(phrase("Party")), 3),
            Column(labels.title(view, horizontal.label), 2),
            Column(labels.title(view, vertical.label), 2),
            Column(view.text(phrase("Group")), 3),
        ),
        rows=tuple(_listed(view, outcome) for outcome in found.listed[:_MOST_LISTED]),
        header_column=True,
    )
    if (more := len(found.listed) - _MOST_LISTED) > 0:
        note = plural(
            "There is one more; annex A has it.",
            "There are {n} more; annex A has all of them.",
            n=more,
        )
        yield Paragraph(line(view.text(note)), "note")


def _listed(view: View, outcome: Outcome) -> tuple[Cell, ...]:
    possible = labels.possible_labels(view, outcome.possible)
    notes = (view.text(labels.PROVISIONAL),) if outcome.provisional else ()
    group = (
        labels.group_cell(view, outcome.shown, *notes)
        if outcome.shown
        # Where scores are withheld in part, so are the groups that they leave possible.
        else cell(capital(possible or view.text(outcome.standing.label)))
    )
    values = (cell(_written(view, axis, outcome)) for axis in _axes(view))
    return cell(outcome.party.name), *values, group


def _written(view: View, axis: Axis, outcome: Outcome) -> str:
    span = _spanned(axis, outcome)
    return view.text(phrase("open") if span == _whole(axis) else written_range(axis, *span))


def _labelled_cells(found: grid.Grid) -> set[grid.Point]:
    """Choose one cell to name each group: the one furthest from the centre."""

    def distance(point: grid.Point) -> int:
        row, column = point
        return abs(2 * row - len(found.ups) + 1) + abs(2 * column - len(found.rights) + 1)

    single = {point: groups[0] for point, groups in found.groups.items() if len(groups) == 1}
    return {
        max((point for point in single if single[point] == name), key=distance)
        for name in set(single.values())
    }


def _label(view: View, group: str) -> str:
    return capital(labels.group_label(view, group))


def _caption(view: View) -> str:
    area = view.analysis.area.name
    return view.text(phrase("The parties in {area}, placed", area=area))


RECORD = Section(
    name="matrix",
    summary=Text("de stakeholdermatrix", "the stakeholder matrix"),
    order=400,
    audiences=EVERYONE,
    build=build,
)
