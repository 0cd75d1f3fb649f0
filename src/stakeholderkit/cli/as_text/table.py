"""Tables for people."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from stakeholderkit.wording import capital


def new_table(*titles: str) -> Table:
    """Make an empty table; its cells are to be Text, never markup: [red] must come out as it is."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        table.add_column(Text(capital(title)), overflow="fold")
    return table
