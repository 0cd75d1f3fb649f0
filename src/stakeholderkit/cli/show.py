"""What the commands show, as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import fill

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stakeholderkit.analysis import Analysis, Outcome
from stakeholderkit.cli.data import KINDS
from stakeholderkit.errors import Language
from stakeholderkit.hooks import Offer, Plugins
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Message, Value, capital, phrase

_WIDTH = 100
"""The width where there is no terminal to ask, as in a file."""


def analysis(value: Analysis, language: Language) -> None:
    """Show the outcome of every party, the most involved group first."""
    heading = phrase("{area}: {scheme}", area=value.area.name, scheme=value.scheme.label)
    table = _table(language, phrase("Party"), phrase("Group"), phrase("Why"))
    for outcome in _ordered(value):
        reason = value.reason(outcome).text(language)
        table.add_row(
            Text(outcome.party.name), Text(_group(value, outcome, language)), Text(reason)
        )
    out = console()
    out.print(Text(heading.text(language)))
    out.print(table)
    for remark in value.remarks:
        out.print(Text(remark.text(language)))


def offers(values: Iterable[Offer], language: Language) -> None:
    """Show offers of plugins."""
    table = _table(language, phrase("Name"), phrase("What it is"), phrase("From"))
    for offer in values:
        source = f"{offer.distribution} {offer.version}"
        table.add_row(
            Text(offer.record.name), Text(offer.record.summary.text(language)), Text(source)
        )
    console().print(table)


def plugins(value: Plugins, language: Language) -> None:
    """Show all offers and then all problems."""
    table = _table(language, phrase("Kind"), phrase("Name"), phrase("What it is"), phrase("From"))
    for offer in value.offers:
        table.add_row(
            Text(_LABELS[KINDS[type(offer.record)]].text(language)),
            Text(offer.record.name),
            Text(offer.record.summary.text(language)),
            Text(f"{offer.distribution} {offer.version}"),
        )
    out = console()
    out.print(table)
    for problem in value.problems:
        out.print(Text(problem.text(language)))


_LABELS: dict[str, Message] = {
    "exporter": phrase("format"),
    "reader": phrase("reader"),
    "scheme": phrase("scheme"),
    "ladder": phrase("ladder"),
    "section": phrase("section"),
    "command": phrase("command"),
}


def _ordered(value: Analysis) -> list[Outcome]:
    shown = [group.id for group in value.scheme.shown]
    last = len(shown)
    return sorted(value.outcomes, key=lambda item: shown.index(item.group) if item.group else last)


def _group(value: Analysis, outcome: Outcome, language: Language) -> str:
    if outcome.group is None:
        return outcome.standing.label.text(language)
    return value.scheme.group(outcome.group).label.text(language)


def _table(language: Language, *titles: Message) -> Table:
    return new_table(*(title.text(language) for title in titles))


def new_table(*titles: str) -> Table:
    """Make an empty table; its cells are to be Text, never markup: [red] must come out as it is."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        table.add_column(Text(capital(title)), overflow="fold")
    return table


def group_label(scheme: Scheme, group: str) -> Value:
    """Give the name of a group; one that the scheme does not have is called by its id."""
    known: dict[str, Value] = {item.id: item.label for item in scheme.groups}
    return known.get(group, group)


def bullets(lines: Sequence[str], marks: Sequence[str] = ()) -> None:
    """Show lines that each begin with a mark, and go on beside it where they are long."""
    out = console()
    for mark, line in zip(marks or ["-"] * len(lines), lines, strict=True):
        words = fill(
            line,
            out.width,
            initial_indent=f"{mark} ",
            subsequent_indent=" " * (len(mark) + 1),
            break_on_hyphens=False,
        )
        out.print(Text(words))


def console() -> Console:
    """Give the console to print on."""
    out = Console(highlight=False, emoji=False)
    return out if out.is_terminal else Console(width=_WIDTH, highlight=False, emoji=False)
