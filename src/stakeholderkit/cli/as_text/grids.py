"""A scheme as grids: the group of every score on two dimensions, for each level of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice, product
from math import prod

from rich.table import Table
from rich.text import Text

from stakeholderkit.cli.as_text.console import console, new_table
from stakeholderkit.errors import Language
from stakeholderkit.rules import Axis, Band, Group, RuleTable, Scheme, bands, level_bands
from stakeholderkit.wording import Message, Value, capital, phrase, render

_MOST_GRIDS = 12
"""The most grids that are shown: a scheme with many dimensions has too many to read."""

_MOST_LEVELS = 12
"""The most levels that each get a column or a row; more are taken together where they can be."""

_MOST_COLUMNS = 20
"""The most columns or rows: more do not fit."""


def show_grids(table: RuleTable, language: Language) -> None:
    """Show a grid of the first two dimensions for every level of the others.

    Levels of the others that give the same grid are shown once, and groups whose names do not
    fit get a number.

    Args:
        table: the table of the scheme.
        language: the language.
    """
    out = console()
    scheme = table.scheme
    both = [_lines(table, axis) for axis in scheme.axes[:2]]
    if max(map(len, both)) > _MOST_COLUMNS:
        out.print()
        out.print(Text(phrase("The scales have too many levels to show a grid.").text(language)))
        return
    others = [_told_apart(table, axis) for axis in scheme.axes[2:]]
    fixed = list(islice(product(*others), _MOST_GRIDS))
    found = [_grid(table, both, chosen, language, numbered=False) for chosen in fixed]
    numbered = any(_width(shown) > out.width for shown in found)
    if numbered:
        found = [_grid(table, both, chosen, language, numbered=True) for chosen in fixed]
        out.print()
        out.print(Text(_key(scheme, language).text(language)))
    for chosen, shown in zip(fixed, found, strict=True):
        out.print()
        if chosen:
            out.print(Text(capital(render(_fixed(chosen), language))))
        out.print(shown)
    if (more := prod(map(len, others)) - len(fixed)) > 0:
        out.print(Text(phrase("There are {n} more grids like these.", n=more).text(language)))


def _lines(table: RuleTable, axis: Axis) -> Sequence[Band]:
    """List the levels of a scale one by one, or taken together where there are very many."""
    if axis.highest - axis.lowest < _MOST_LEVELS:
        return level_bands(axis)
    return _told_apart(table, axis)


def _told_apart(table: RuleTable, axis: Axis) -> Sequence[Band]:
    """Take together the levels that no rule tells apart; what lies between two is not shown."""
    return [band for band in bands(table, axis.dimension) if band.levels]


def _fixed(chosen: Sequence[Band]) -> Value:
    """Say which levels of the other dimensions a grid is for."""
    return tuple(
        phrase("{dimension} {value}", dimension=band.axis.label, value=low)
        if len(band.levels) == 1
        else phrase(
            "{dimension} from {low} to {high}", dimension=band.axis.label, low=low, high=high
        )
        for band in chosen
        for low, high in [_ends(band)]
    )


def _grid(
    table: RuleTable,
    lines: Sequence[Sequence[Band]],
    chosen: Sequence[Band],
    language: Language,
    *,
    numbered: bool,
) -> Table:
    horizontal, *rest = table.scheme.axes[:2]
    fixed = {band.axis.dimension: band.example for band in chosen}
    corner = f"{horizontal.label.text(language)} →"
    if rest:
        corner = f"{rest[0].label.text(language)} ↑ {corner}"
    numbers = {group.id: str(number) for number, group in _numbers(table.scheme).items()}
    shown = new_table(corner, *(_written(band, language) for band in lines[0]))
    for row in reversed(lines[1]) if rest else [None]:
        known = fixed if row is None else {**fixed, rest[0].dimension: row.example}
        groups = [
            table.rule({**known, horizontal.dimension: band.example}).group for band in lines[0]
        ]
        cells = [
            numbers[group] if numbered else table.scheme.group(group).label.text(language)
            for group in groups
        ]
        shown.add_row(Text("" if row is None else _written(row, language)), *map(Text, cells))
    return shown


def _ends(band: Band) -> tuple[Value, Value]:
    levels = band.levels
    return band.axis.written(levels[0]), band.axis.written(levels[-1])


def _written(band: Band, language: Language) -> str:
    low, high = (render(end, language) for end in _ends(band))
    return low if low == high else f"{low}–{high}"


def _width(shown: Table) -> int:
    """Measure the width that a grid takes when no word is broken."""
    wide = console().options.update(max_width=10_000)
    return console().measure(shown, options=wide).maximum


def _numbers(scheme: Scheme) -> Mapping[int, Group]:
    return dict(enumerate(scheme.groups, 1))


def _key(scheme: Scheme, language: Language) -> Message:
    names = tuple(
        f"{number} = {group.label.text(language)}" for number, group in _numbers(scheme).items()
    )
    return phrase("In the grids: {names}.", names=names)
