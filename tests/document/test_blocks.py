"""The blocks of a report: lines, cells and tables."""

from __future__ import annotations

from stakeholderkit.document import (
    Cell,
    Run,
    cell,
    line,
    strong,
)


def test_line() -> None:
    """A line is made of plain strings and of runs, and keeps what looks like markup."""
    assert line("a", strong("b"), "<c>") == (Run("a"), Run("b", strong=True), Run("<c>"))
    assert line() == ()


def test_cell() -> None:
    """A cell has lines under each other, and a shade if its group has one."""
    assert cell("a", line(strong("b")), tone=2) == Cell(
        (line("a"), (Run("b", strong=True),)), tone=2
    )
    assert cell() == Cell((), None)
