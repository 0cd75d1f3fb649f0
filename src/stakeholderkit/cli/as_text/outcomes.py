"""The outcomes of an analysis as a table."""

from __future__ import annotations

from rich.text import Text

from stakeholderkit.analysis import Analysis, Outcome, adopted_by
from stakeholderkit.cli.as_text.console import console, new_table
from stakeholderkit.cli.as_text.group_or_standing import shown_group
from stakeholderkit.errors import Language
from stakeholderkit.wording import capital, phrase, render


def show_outcomes(analysis: Analysis, language: Language) -> None:
    """Show the outcome of every party, the most involved group first."""
    heading = phrase("{area}: {scheme}.", area=analysis.area.name, scheme=analysis.scheme.label)
    if analysis.as_of:
        heading = heading.followed_by(phrase("Facts up to {date}.", date=analysis.as_of))
    titles = (phrase("Party"), phrase("Group"), phrase("Why"))
    table = new_table(*(title.text(language) for title in titles))
    for outcome in _ordered(analysis):
        group = shown_group(analysis.scheme, outcome)
        cells = (outcome.party.name, group, analysis.reason(outcome))
        table.add_row(*(Text(render(cell, language)) for cell in cells))
    out = console()
    out.print(Text(heading.text(language)))
    out.print(Text(f"{capital(adopted_by(analysis.adoption).text(language))}."))
    out.print(table)
    for remark in analysis.remarks:
        out.print(Text(remark.text(language)))


def _ordered(analysis: Analysis) -> list[Outcome]:
    shown = [group.id for group in analysis.scheme.shown]
    last = len(shown)
    return sorted(
        analysis.outcomes, key=lambda item: shown.index(item.shown) if item.shown else last
    )
