"""The stakeholder matrix: the parties placed by the two dimensions of the scheme."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.analysis import Outcome, Standing
from stakeholderkit.builtin.sections import labels, parties
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Heading, Matrix, MatrixCell, Paragraph, line
from stakeholderkit.hooks import Section, View
from stakeholderkit.rules import Axis
from stakeholderkit.wording import Text, capital, format_number, join, phrase

Point: TypeAlias = tuple[Fraction, Fraction]
"""A cell of the matrix: the score on the vertical axis, then that on the horizontal one."""


def build(view: View) -> Iterator[Block]:
    """Show the matrix and say the same in words; nothing for a scheme with a single axis.

    Where scores are withheld it shows the parties of each field, as far as each group has just
    one field. A party that stands elsewhere than its scores say, or has none, is named below.
    Of a scheme with more axes the first two are shown, and the group with each name, since the
    cell alone does not tell it.
    """
    if len(view.analysis.scheme.axes) < 2:
        return
    scored = any(outcome.assessments for outcome in view.analysis.outcomes)
    found = _positions(view) if scored else _fields(view)
    if found is None:
        return
    matrix, shown = found
    horizontal, vertical = _axes(view)
    yield Heading(view.text(phrase("The matrix")))
    yield labels.body(
        view,
        phrase(
            "The further to the right, the more {horizontal}; the higher up, the more {vertical}.",
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
    yield matrix
    ids = {outcome.party.id for outcome in shown}
    elsewhere = [item for item in parties.taking_part(view) if item.party.id not in ids]
    if elsewhere:
        note = phrase("Not in the matrix: {names}.", names=parties.names(elsewhere))
        yield Paragraph(line(view.text(note)), "note")


def _axes(view: View) -> tuple[Axis, Axis]:
    horizontal, vertical = view.analysis.scheme.axes[:2]
    return horizontal, vertical


def _placed(view: View) -> Mapping[Point, Sequence[Outcome]]:
    horizontal, vertical = _axes(view)
    placed: dict[Point, list[Outcome]] = {}
    for outcome in parties.taking_part(view):
        scores = {item.dimension: item.consensus for item in outcome.assessments}
        up, right = scores.get(vertical.dimension), scores.get(horizontal.dimension)
        if up is not None and right is not None:
            placed.setdefault((up, right), []).append(outcome)
    return placed


@frozen
class _Grid:
    """The points of the matrix, the highest first and the lowest first, and the groups of each.

    A point has several groups when the scheme looks at more than the two axes.
    """

    ups: tuple[Fraction, ...]
    rights: tuple[Fraction, ...]
    groups: Mapping[Point, tuple[str, ...]]


def _grid(view: View, ups: Iterable[Fraction], rights: Iterable[Fraction]) -> _Grid:
    horizontal, vertical = _axes(view)
    table = view.analysis.table
    tall, wide = tuple(sorted(ups, reverse=True)), tuple(sorted(rights))
    groups = {
        (up, right): table.possible({vertical.dimension: up, horizontal.dimension: right})
        for up, right in product(tall, wide)
    }
    return _Grid(tall, wide, groups)


def _positions(view: View) -> tuple[Matrix, list[Outcome]]:
    """Place every party at its exact scores: a median of 3.5 has a row of its own."""
    placed = _placed(view)
    horizontal, vertical = _axes(view)
    grid = _grid(
        view,
        _values(vertical, [up for up, _ in placed]),
        _values(horizontal, [right for _, right in placed]),
    )
    matrix = Matrix(
        caption=_caption(view),
        description=_description(view, placed),
        vertical=labels.title(view, vertical.label),
        horizontal=labels.title(view, horizontal.label),
        row_titles=tuple(format_number(up, view.language) for up in grid.ups),
        column_titles=tuple(format_number(right, view.language) for right in grid.rights),
        rows=_rows(view, grid, placed, _labelled_cells(grid)),
    )
    return matrix, [outcome for outcomes in placed.values() for outcome in outcomes]


def _fields(view: View) -> tuple[Matrix, list[Outcome]] | None:
    """Place every party in the field of its group, without scores.

    Only parties whose scores led to their group: a decision says nothing of interest or
    influence, and neither does a spokesperson.
    """
    scheme = view.analysis.scheme
    horizontal, vertical = _axes(view)
    grid = _grid(
        view,
        (Fraction(vertical.lowest), Fraction(vertical.highest)),
        (Fraction(horizontal.lowest), Fraction(horizontal.highest)),
    )
    field = {groups[0]: point for point, groups in grid.groups.items() if len(groups) == 1}
    if field.keys() != {rule.group for rule in scheme.rules} or len(field) < len(grid.groups):
        return None
    placed: dict[Point, list[Outcome]] = {point: [] for point in grid.groups}
    for outcome in view.analysis.with_standing(Standing.PLACED):
        if outcome.proposed and not outcome.decided_apart:
            placed[field[outcome.proposed]].append(outcome)
    high, low = view.text(phrase("high")), view.text(phrase("low"))
    described = [
        phrase(
            "{group}: {names}.",
            group=_label(view, grid.groups[point][0]),
            names=parties.names(outcomes) or phrase("nobody"),
        )
        for point, outcomes in placed.items()
    ]
    matrix = Matrix(
        caption=_caption(view),
        description=" ".join(view.text(item) for item in described),
        vertical=labels.title(view, vertical.label),
        horizontal=labels.title(view, horizontal.label),
        row_titles=(high, low),
        column_titles=(low, high),
        rows=_rows(view, grid, placed, placed.keys()),
    )
    return matrix, [outcome for outcomes in placed.values() for outcome in outcomes]


def _rows(
    view: View,
    grid: _Grid,
    placed: Mapping[Point, Sequence[Outcome]],
    labelled: Container[Point],
) -> tuple[tuple[MatrixCell, ...], ...]:
    def field(point: Point) -> MatrixCell:
        groups = grid.groups[point]
        found = placed.get(point, ())
        return MatrixCell(
            names=parties.names(found) if len(groups) == 1 else tuple(_named(view, found)),
            tone=labels.tone(view, groups[0]) if len(groups) == 1 else 0,
            label=_label(view, groups[0]) if point in labelled else "",
        )

    return tuple(tuple(field((up, right)) for right in grid.rights) for up in grid.ups)


def _named(view: View, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Name parties with their groups, where the cell does not tell these."""
    for outcome in outcomes:
        group = labels.group_label(view, outcome.group)
        named = phrase("{party} ({group})", party=outcome.party.name, group=group)
        yield view.text(named) if outcome.group else outcome.party.name


def _values(axis: Axis, found: Sequence[Fraction]) -> set[Fraction]:
    levels = {Fraction(level) for level in range(axis.lowest, axis.highest + 1)}
    return levels | set(found)


def _labelled_cells(grid: _Grid) -> set[Point]:
    """Choose one cell to name each group: the one furthest from the centre."""

    def distance(point: Point) -> int:
        up, right = grid.ups.index(point[0]), grid.rights.index(point[1])
        return abs(2 * up - len(grid.ups) + 1) + abs(2 * right - len(grid.rights) + 1)

    single = {point: groups[0] for point, groups in grid.groups.items() if len(groups) == 1}
    return {
        max((point for point in single if single[point] == name), key=distance)
        for name in set(single.values())
    }


def _label(view: View, group: str) -> str:
    return capital(labels.group_label(view, group))


def _caption(view: View) -> str:
    area = view.analysis.area.name
    return view.text(phrase("The parties in {area}, placed", area=area))


def _description(view: View, placed: Mapping[Point, Sequence[Outcome]]) -> str:
    horizontal, vertical = _axes(view)
    lines = [
        phrase(
            "{horizontal} {right} and {vertical} {up}: {names}.",
            horizontal=capital(view.text(horizontal.label)),
            right=right,
            vertical=vertical.label,
            up=up,
            names=join(parties.names(outcomes), view.language),
        )
        for (up, right), outcomes in sorted(placed.items(), reverse=True)
    ]
    return " ".join(view.text(item) for item in lines)


RECORD = Section(
    name="matrix",
    summary=Text("de stakeholdermatrix", "the stakeholder matrix"),
    order=400,
    audiences=EVERYONE,
    build=build,
)
