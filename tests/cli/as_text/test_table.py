"""Tables for people."""

from __future__ import annotations

from rich.text import Text

from stakeholderkit.cli.as_text.console import console
from stakeholderkit.cli.as_text.table import new_table


def test_a_table_of_texts() -> None:
    """Titles begin with a capital, and nothing in a cell or title is taken for markup."""
    table = new_table("naam", "[b]waarom[/b]")
    table.add_row(Text("[red]"), Text("omdat"))

    out = console()
    with out.capture() as captured:
        out.print(table)

    titles, _, row = [line.split() for line in captured.get().splitlines() if line.strip()]
    assert titles == ["Naam", "[b]waarom[/b]"]
    assert row == ["[red]", "omdat"]
