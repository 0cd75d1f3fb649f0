"""The areas inside an area, compared."""

from __future__ import annotations

from rich.text import Text

from stakeholderkit.analysis import Analysis
from stakeholderkit.cli.as_text.console import console, new_table
from stakeholderkit.cli.as_text.group_or_standing import shown_group
from stakeholderkit.errors import Language
from stakeholderkit.insights import compare_areas
from stakeholderkit.wording import phrase, render

_WIDEST = 4
"""How many parts of an area are columns of one table: more do not fit."""


def show_areas(analysis: Analysis, language: Language) -> None:
    """Show the parties whose group is not the same in every part of the area; maybe none."""
    found = [item for item in compare_areas(analysis) if item.differs]
    if not found:
        return
    out = console()
    out.print(Text(phrase("Differences between areas").text(language)))
    for first in range(0, len(analysis.parts), _WIDEST):
        shown = slice(first, first + _WIDEST)
        names = [part.area.name for part in analysis.parts[shown]]
        table = new_table(phrase("Party").text(language), analysis.area.name, *names)
        for item in found:
            if any(part.differs for part in item.parts[shown]):
                outcomes = (item.outcome, *(part.outcome for part in item.parts[shown]))
                groups = (shown_group(analysis.scheme, outcome) for outcome in outcomes)
                labels = (Text(render(group, language)) for group in groups)
                table.add_row(Text(item.party.name), *labels)
        if table.row_count:
            out.print(table)
