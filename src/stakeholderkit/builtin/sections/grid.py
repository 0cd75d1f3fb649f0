"""The grid behind the matrix: its rows and columns, and how many names fit on a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import ceil
from typing import TypeAlias

from attrs import frozen

from stakeholderkit.rules import Axis, Band, RuleTable, bands, level_bands, written_range
from stakeholderkit.wording import Value

MOST_LINES = 7
"""The most rows, and the most columns: more do not fit on a page with names in them."""

Point: TypeAlias = tuple[int, int]
"""A cell of the grid: its row from the top, then its column from the left."""

# A page has room for about this many lines of the small letters of a matrix, next to each other
# about this many of them, and a row is never lower than this.
_PAGE, _LETTERS, _LOWEST = 50, 96, 4.5
# Between two names lies half a line.
_BETWEEN = 0.5


@frozen
class Grid:
    """The rows, the highest first, the columns, the lowest first, and the groups of each cell.

    A cell has several groups when the scheme looks at more than the two axes.
    """

    ups: tuple[Band, ...]
    rights: tuple[Band, ...]
    groups: Mapping[Point, tuple[str, ...]]

    def cell(self, up: tuple[Fraction, Fraction], right: tuple[Fraction, Fraction]) -> Point | None:
        """Find the cell that holds all of two ranges of values; None when they cross cells."""
        row, column = _line(self.ups, up), _line(self.rights, right)
        return None if row is None or column is None else (row, column)


def _line(lines: Sequence[Band], ends: Iterable[Fraction]) -> int | None:
    holding = (n for n, band in enumerate(lines) if all(map(band.holds, ends)))
    return next(holding, None)


def make_grid(table: RuleTable, ups: Sequence[Band], rights: Sequence[Band]) -> Grid:
    """Make the grid of rows and columns, both rising."""
    tall, wide = tuple(reversed(ups)), tuple(rights)
    groups = {
        (row, column): _groups(table, up, right)
        for (row, up), (column, right) in product(enumerate(tall), enumerate(wide))
    }
    return Grid(tall, wide, groups)


def _groups(table: RuleTable, *cell: Band) -> tuple[str, ...]:
    spans = {band.axis.dimension: (band.example, band.example) for band in cell}
    return table.possible(spans).groups


def lines(table: RuleTable, axis: Axis, found: Iterable[Fraction]) -> tuple[Band, ...] | None:
    """Choose the rows or columns for an axis, rising, so that they fit on a page.

    Args:
        table: the table of the scheme.
        axis: the axis.
        found: the exact values of the parties; one between two levels gets a place as well.

    Returns:
        One for each level and for each value in between, if these fit. Otherwise those that the
        rules tell apart, as far as there are levels or parties in them; None when even these do
        not fit.
    """
    between = {value for value in found if value.denominator > 1}
    if axis.highest - axis.lowest < MOST_LINES - len(between):
        single = (*level_bands(axis), *(Band(axis, value, value) for value in between))
        return tuple(sorted(single, key=lambda band: band.low))
    folded = [
        band
        for band in bands(table, axis.dimension)
        if band.levels or any(map(band.holds, between))
    ]
    return tuple(folded) if len(folded) <= MOST_LINES else None


def title(band: Band, found: Iterable[Fraction]) -> Value:
    """Write the values of a row or column: its levels, and what parties have outside of these."""
    levels = band.levels
    ends = map(Fraction, (*levels[:1], *levels[-1:]))
    inside = {value for value in found if band.holds(value)}.union(ends)
    return written_range(band.axis, min(inside), max(inside))


def most_names(rows: Sequence[Sequence[Sequence[str]]]) -> int:
    """Tell how many names a cell may have, so that the whole grid fits on one page.

    Args:
        rows: the names in each cell, row by row.

    Returns:
        A number from 1; the largest number of names in a cell when all of them fit.
    """
    longest = max((len(names) for row in rows for names in row), default=1)
    for most in range(longest, 1, -1):
        if sum(_height(row, most) for row in rows) <= _PAGE:
            return most
    return 1


def _height(row: Sequence[Sequence[str]], most: int) -> float:
    """Estimate the height of a row in lines, when no cell has more names than so many."""
    letters = _LETTERS // max(len(row), 1)
    return max(
        _LOWEST,
        *(sum(ceil(len(name) / letters) + _BETWEEN for name in names[:most]) for names in row),
    )
