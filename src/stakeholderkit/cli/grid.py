"""A scheme for people: its rules as sentences, and the group of every score as a grid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice, product

from rich.text import Text

from stakeholderkit.cli.show import console, new_table
from stakeholderkit.errors import Language
from stakeholderkit.rules import Axis, Scheme, Table, compile_scheme, describe, prove
from stakeholderkit.wording import Message, Value, capital, message, render, word

_MOST_GRIDS = 12
"""The most grids that are shown: a scheme with many dimensions has too many to read."""


def scheme(value: Scheme, language: Language) -> None:
    """Show what a scheme asks, which groups it gives, by which rules, and where it comes from."""
    out = console()
    out.print(Text(capital(value.label.text(language))))
    for item in _identity(value):
        out.print(Text(item.text(language)))
    out.print()
    out.print(Text(word("The groups, by the first rule that holds:").text(language)))
    for number, rule in enumerate(value.rules, 1):
        sentence = message(
            "rule",
            "{number}. {group} when {condition}.",
            number=number,
            group=_label(value, rule.group, language),
            condition=describe(value, rule.when),
        )
        out.print(Text(f"{sentence.text(language)} {rule.because.text(language)}"))
    if value.unused:
        out.print(Text(_unused(value, language).text(language)))
    originals = [group for group in value.groups if group.original]
    if originals:
        names = tuple(f"{group.label.text(language)} = {group.original}" for group in originals)
        out.print(Text(message("rule", "In the source: {names}.", names=names).text(language)))
    if faults := prove(value):
        out.print()
        for fault in faults:
            out.print(Text(fault.text(language)))
        return
    _grids(value, language)


def _identity(value: Scheme) -> Iterator[Message]:
    yield message("scheme", "Name: {id}, version {version}.", id=value.id, version=value.version)
    if value.parameters:
        yield message("scheme", "Choices: {parameters}.", parameters=value.parameters)
    yield message("scheme", "Fingerprint: {digest}.", digest=value.digest()[:16])
    for axis in value.axes:
        yield message(
            "scheme",
            "Asks for: {dimension}, from {lowest} to {highest}.",
            dimension=axis.label,
            lowest=axis.lowest,
            highest=axis.highest,
        )
    yield message("scheme", "Source: {source}", source=value.source)
    yield message("scheme", "Our own conclusion: {inference}", inference=value.inference)


def _unused(value: Scheme, language: Language) -> Message:
    labels = tuple(_label(value, group, language) for group in value.unused)
    return message("rule", "Given to nobody: {groups}.", groups=labels)


def _grids(value: Scheme, language: Language) -> None:
    """Show a grid of the first two dimensions for every level of the others."""
    table = compile_scheme(value)
    others = value.axes[2:]
    choices = list(product(*(_levels(axis) for axis in others)))
    for levels in islice(choices, _MOST_GRIDS):
        fixed = {axis.dimension: level for axis, level in zip(others, levels, strict=True)}
        _grid(table, fixed, language)
    if len(choices) > _MOST_GRIDS:
        more = message("grid", "There are {n} more grids like these.", n=len(choices) - _MOST_GRIDS)
        console().print(Text(more.text(language)))


def _grid(table: Table, fixed: Mapping[str, Fraction], language: Language) -> None:
    horizontal, *rest = table.scheme.axes[:2]
    out = console()
    out.print()
    if fixed:
        labels: tuple[Value, ...] = tuple(
            message(
                "word", "{dimension} {value}", dimension=axis.label, value=fixed[axis.dimension]
            )
            for axis in table.scheme.axes[2:]
        )
        out.print(Text(capital(render(labels, language))))
    across = [render(level, language) for level in _levels(horizontal)]
    corner = f"{horizontal.label.text(language)} →"
    if rest:
        corner = f"{rest[0].label.text(language)} ↑ {corner}"
    shown = new_table(corner, *across)
    for up in reversed(list(_levels(rest[0]))) if rest else [None]:
        known = dict(fixed) if up is None else {**fixed, rest[0].dimension: up}
        groups = (
            table.rule({**known, horizontal.dimension: right}).group
            for right in _levels(horizontal)
        )
        labels_of_row = (Text(_label(table.scheme, group, language)) for group in groups)
        shown.add_row(Text("" if up is None else render(up, language)), *labels_of_row)
    out.print(shown)


def _levels(axis: Axis) -> Iterator[Fraction]:
    return (Fraction(level) for level in range(axis.lowest, axis.highest + 1))


def _label(value: Scheme, group: str, language: Language) -> str:
    known = {item.id: item for item in value.groups}
    return known[group].label.text(language) if group in known else group
