"""What plugins offer, and what is wrong with any, as tables."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from stakeholderkit.cli.as_text.console import console, new_table
from stakeholderkit.errors import Language
from stakeholderkit.hooks import (
    Command,
    Exporter,
    LadderRecord,
    Offer,
    Plugins,
    Reader,
    Record,
    SchemeRecord,
    Section,
)
from stakeholderkit.wording import Message, Value, phrase, render

_KINDS: dict[type, Message] = {
    Exporter: phrase("format"),
    Reader: phrase("reader"),
    SchemeRecord: phrase("scheme"),
    LadderRecord: phrase("ladder"),
    Section: phrase("section"),
    Command: phrase("command"),
}
"""What the records are called."""


def show_offers(offers: Iterable[Offer[Record]], language: Language) -> None:
    """Show offers of one kind."""
    titles = (phrase("Name"), phrase("What it is"), phrase("From"))
    table = new_table(*(title.text(language) for title in titles))
    for offer in offers:
        table.add_row(*(Text(render(cell, language)) for cell in _cells(offer)))
    console().print(table)


def show_plugins(plugins: Plugins, language: Language) -> None:
    """Show all offers, each with its kind, and then all problems."""
    titles = (phrase("Kind"), phrase("Name"), phrase("What it is"), phrase("From"))
    table = new_table(*(title.text(language) for title in titles))
    for offer in plugins.offers:
        cells = (_KINDS[type(offer.record)], *_cells(offer))
        table.add_row(*(Text(render(cell, language)) for cell in cells))
    out = console()
    out.print(table)
    for problem in plugins.problems:
        out.print(Text(problem.text(language)))


def _cells(offer: Offer[Record]) -> tuple[Value, ...]:
    source = f"{offer.distribution} {offer.version}"
    return (offer.record.name, offer.record.summary, source)
