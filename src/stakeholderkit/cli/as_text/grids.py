"""A scheme as grids: the group of every score on two dimensions, for each level of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, product
from math import ceil, floor, prod
from typing import TypeAlias

from rich.table import Table
from rich.text import Text

from stakeholderkit.cli.as_text.console import console, new_table
from stakeholderkit.errors import Language
from stakeholderkit.model.condition import Compare, comparisons, holds
from stakeholderkit.rules import Axis, Group, RuleTable, Scheme
from stakeholderkit.wording import Message, Value, capital, phrase, render

_MOST_GRIDS = 12
"""The most grids that are shown: a scheme with many dimensions has too many to read."""

_MOST_LEVELS = 12
"""The most levels that each get a column or a row; more are taken together where they can be."""

_MOST_COLUMNS = 20
"""The most columns or rows: more do not fit."""

_Span: TypeAlias = tuple[int, int]
"""Levels that lie together, from the lowest to the highest of them."""


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
    both = [_levels(scheme, axis) for axis in scheme.axes[:2]]
    if max(map(len, both)) > _MOST_COLUMNS:
        out.print()
        out.print(Text(phrase("The scales have too many levels to show a grid.").text(language)))
        return
    others = [tuple(_spans(scheme, axis)) for axis in scheme.axes[2:]]
    fixed = list(islice(product(*others), _MOST_GRIDS))
    found = [_grid(table, both, spans, language, numbered=False) for spans in fixed]
    numbered = any(_width(shown) > out.width for shown in found)
    if numbered:
        found = [_grid(table, both, spans, language, numbered=True) for spans in fixed]
        out.print()
        out.print(Text(_key(scheme, language).text(language)))
    for spans, shown in zip(fixed, found, strict=True):
        out.print()
        if spans:
            out.print(Text(capital(render(_fixed(scheme, spans), language))))
        out.print(shown)
    if (more := prod(map(len, others)) - len(fixed)) > 0:
        out.print(Text(phrase("There are {n} more grids like these.", n=more).text(language)))


def _levels(scheme: Scheme, axis: Axis) -> Sequence[_Span]:
    """List the levels of a scale one by one, or taken together where there are very many."""
    if axis.highest - axis.lowest < _MOST_LEVELS:
        return [(level, level) for level in range(axis.lowest, axis.highest + 1)]
    return list(_spans(scheme, axis))


def _spans(scheme: Scheme, axis: Axis) -> Iterator[_Span]:
    """Take together the levels that no rule tells apart."""
    compared = [
        comparison
        for rule in scheme.rules
        for comparison in comparisons(rule.when)
        if comparison.dimension == axis.dimension
    ]
    starts = {axis.lowest}
    for comparison in compared:
        starts |= {ceil(comparison.threshold), floor(comparison.threshold) + 1}
    inside = sorted(level for level in starts if axis.lowest <= level <= axis.highest)
    first = axis.lowest
    for level in inside[1:]:
        if _answers(compared, level) != _answers(compared, first):
            yield first, level - 1
            first = level
    yield first, axis.highest


def _answers(compared: Sequence[Compare], level: int) -> list[bool]:
    return [holds(item, {item.dimension: Fraction(level)}) for item in compared]


def _fixed(scheme: Scheme, spans: Sequence[_Span]) -> Value:
    """Say which levels of the other dimensions a grid is for."""
    return tuple(
        phrase("{dimension} {value}", dimension=axis.label, value=low)
        if low == high
        else phrase("{dimension} from {low} to {high}", dimension=axis.label, low=low, high=high)
        for axis, (low, high) in zip(scheme.axes[2:], spans, strict=True)
    )


def _grid(
    table: RuleTable,
    levels: Sequence[Sequence[_Span]],
    spans: Sequence[_Span],
    language: Language,
    *,
    numbered: bool,
) -> Table:
    horizontal, *rest = table.scheme.axes[:2]
    fixed = {
        axis.dimension: Fraction(low)
        for axis, (low, _) in zip(table.scheme.axes[2:], spans, strict=True)
    }
    corner = f"{horizontal.label.text(language)} →"
    if rest:
        corner = f"{rest[0].label.text(language)} ↑ {corner}"
    numbers = {group.id: str(number) for number, group in _numbers(table.scheme).items()}
    shown = new_table(corner, *(_written(span) for span in levels[0]))
    for row in reversed(levels[1]) if rest else [None]:
        known = fixed if row is None else {**fixed, rest[0].dimension: Fraction(row[0])}
        groups = [
            table.rule({**known, horizontal.dimension: Fraction(low)}).group for low, _ in levels[0]
        ]
        cells = [
            numbers[group] if numbered else table.scheme.group(group).label.text(language)
            for group in groups
        ]
        shown.add_row(Text("" if row is None else _written(row)), *map(Text, cells))
    return shown


def _written(span: _Span) -> str:
    low, high = span
    return str(low) if low == high else f"{low}–{high}"


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
