"""The blocks of a report, free of any file format.

An exporter walks these blocks in order and needs to know nothing else. All text is plain:
nothing in it is markup, a formula, a link or a field, whatever it looks like.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Tone: TypeAlias = int
"""How strongly something is shaded: 0 is lightest, one step per group.

A tone never carries meaning alone: the group is always named in words as well.
"""


@frozen
class Run:
    """A run of text within a line.

    Attributes:
        text: plain text; a line feed is a line break.
        strong: whether to stress it.
    """

    text: str
    strong: bool = False


Line: TypeAlias = tuple[Run, ...]


def line(*runs: str | Run) -> Line:
    """Make a line of plain strings and runs."""
    return tuple(Run(item) if isinstance(item, str) else item for item in runs)


def strong(text: str) -> Run:
    """Make a stressed run."""
    return Run(text, strong=True)


@frozen
class Heading:
    """A heading.

    Attributes:
        text: the words.
        level: 1 for a chapter, 2 for a section, 3 within a section. The title of the
            document itself is no heading.
        new_page: whether paged formats begin a page here, as for an annex.
    """

    text: str
    level: Literal[1, 2, 3] = 1
    new_page: bool = False


@frozen
class Paragraph:
    """A paragraph.

    Attributes:
        line: its text.
        role: ``body``; ``lead`` for the answer that a hurried reader must see; ``note``
            for what explains a table or a method.
    """

    line: Line
    role: Literal["body", "lead", "note"] = "body"


@frozen
class Bullets:
    """A list whose order does not matter.

    Attributes:
        items: one line an item; at least one.
    """

    items: tuple[Line, ...]


@frozen
class Cell:
    """One cell of a table.

    Attributes:
        lines: the lines of text, one under another; none leaves the cell empty.
        tone: how strongly to shade it, or None for no shade.
    """

    lines: tuple[Line, ...] = ()
    tone: Tone | None = None


def cell(*lines: str | Line, tone: Tone | None = None) -> Cell:
    """Make a cell of plain strings and lines, one under another."""
    return Cell(tuple(line(item) if isinstance(item, str) else item for item in lines), tone)


@frozen
class Column:
    """One column of a table.

    Attributes:
        title: the words in the header row.
        weight: its width against that of the other columns, 1 or more.
    """

    title: str
    weight: int = 1


@frozen
class Table:
    """A table with one header row.

    Attributes:
        caption: the words above it, which name it.
        description: what it shows, for readers who cannot see it.
        columns: its columns, at least one.
        rows: its rows, each with one cell a column.
        header_column: whether the first cell of each row names that row.
    """

    caption: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_column: bool = False


@frozen
class MatrixCell:
    """One cell of the stakeholder matrix.

    Attributes:
        names: the parties in it.
        tone: the shade of the group to which this cell belongs.
        label: the group in words where this cell is the one that names it, else empty.
    """

    names: tuple[str, ...]
    tone: Tone
    label: str = ""


@frozen
class Matrix:
    """The stakeholder matrix: parties by two dimensions.

    Attributes:
        caption: the words above it, which name it.
        description: which parties are where, for readers who cannot see it.
        vertical: the name of the dimension that rises from bottom to top.
        horizontal: the name of the dimension that rises from left to right.
        row_titles: the levels of the vertical dimension, the highest first.
        column_titles: the levels of the horizontal dimension, the lowest first.
        rows: one row a level, the highest first, each with one cell a column.
    """

    caption: str
    description: str
    vertical: str
    horizontal: str
    row_titles: tuple[str, ...]
    column_titles: tuple[str, ...]
    rows: tuple[tuple[MatrixCell, ...], ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Table | Matrix
