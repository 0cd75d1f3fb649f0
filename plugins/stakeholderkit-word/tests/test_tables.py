"""Tables: what a reader sees, hears and can do with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from stakeholderkit.document import Cell, Column, Paragraph, Table, cell, line, strong
from stakeholderkit_word.markup import TEXT_WIDTH
from stakeholderkit_word.shades import PALETTE
from stakeholderkit_word.tables import table_xml


def numbered(rows: int, *, header_column: bool = False) -> Table:
    """Make a table of two columns whose cells say where they stand."""
    return Table(
        caption="Partijen",
        description="Per partij de groep.",
        columns=(Column("Partij", 2), Column("Groep", 1)),
        rows=tuple((cell(f"a{number}"), cell(f"b{number}")) for number in range(rows)),
        header_column=header_column,
    )


def kept(table: WordTable) -> list[bool]:
    """Tell of each row whether it stays with the next."""
    return [
        all(
            paragraph.paragraph_format.keep_with_next
            for cell in row.cells
            for paragraph in cell.paragraphs
        )
        for row in table.rows
    ]


def test_text_comes_back(opened: Callable[..., Word]) -> None:
    """Every cell holds its text and the header row the titles."""
    (table,) = opened(numbered(2)).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Partij", "Groep"],
        ["a0", "b0"],
        ["a1", "b1"],
    ]


def test_the_caption_stands_above(opened: Callable[..., Word]) -> None:
    """The caption is a paragraph of its own that stays with the table below it."""
    word = opened(Paragraph(line("Ervoor")), numbered(1), Paragraph(line("Erna")))
    _, before, caption, table, after = word.iter_inner_content()

    assert not isinstance(before, WordTable)
    assert not isinstance(caption, WordTable)
    assert isinstance(table, WordTable)
    assert not isinstance(after, WordTable)
    assert [before.text, caption.text, after.text] == ["Ervoor", "Partijen", "Erna"]
    assert caption.style is not None
    assert caption.style.name == "Caption"
    assert caption.style.paragraph_format.keep_with_next


def test_tables_keep_their_order(opened: Callable[..., Word]) -> None:
    """Each table stands below its own caption, also when one follows another."""
    first, second = opened(numbered(1), numbered(3)).tables

    assert (len(first.rows), len(second.rows)) == (2, 4)


def test_the_header_row_is_repeated(opened: Callable[..., Word]) -> None:
    """The first row and no other is a header row, and no row is split over pages."""
    (table,) = opened(numbered(3)).tables

    assert [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows] == [
        True,
        False,
        False,
        False,
    ]
    assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in table.rows)


def test_alternative_texts(opened: Callable[..., Word]) -> None:
    """Caption and description are in the properties of the table."""
    (table,) = opened(numbered(1)).tables
    (caption,) = table._tbl.iter(qn("w:tblCaption"))
    (description,) = table._tbl.iter(qn("w:tblDescription"))

    assert caption.get(qn("w:val")) == "Partijen"
    assert description.get(qn("w:val")) == "Per partij de groep."


@pytest.mark.parametrize("header_column", [True, False])
def test_the_header_column_is_marked(opened: Callable[..., Word], *, header_column: bool) -> None:
    """The table says whether its first column names the rows, in words and in bits."""
    (table,) = opened(numbered(1, header_column=header_column)).tables
    (look,) = table._tbl.iter(qn("w:tblLook"))

    assert look.get(qn("w:firstRow")) == "1"
    assert look.get(qn("w:firstColumn")) == str(int(header_column))
    assert bool(int(look.get(qn("w:val")) or "", 16) & 0x0080) is header_column


@pytest.mark.parametrize("weights", [(1,), (1, 1, 1), (3, 6, 6), (1, 2, 3, 5, 7, 11, 13)])
def test_widths_add_up(opened: Callable[..., Word], weights: tuple[int, ...]) -> None:
    """Columns share the text width by weight, to the last twentieth of a point."""
    columns = tuple(Column("Kop", weight) for weight in weights)
    row = tuple(cell("tekst") for _ in weights)
    (table,) = opened(Table("Breedtes", "", columns, (row,))).tables
    grid = [int(item.get(qn("w:w")) or 0) for item in table._tbl.iter(qn("w:gridCol"))]
    cells = [int(item.get(qn("w:w")) or 0) for item in table.rows[1]._tr.iter(qn("w:tcW"))]

    assert sum(grid) == TEXT_WIDTH
    assert cells == grid
    for width, weight in zip(grid, weights, strict=True):
        assert width == pytest.approx(TEXT_WIDTH * weight / sum(weights), abs=1)


def test_a_cell_of_several_lines(opened: Callable[..., Word]) -> None:
    """Lines of a cell are paragraphs under one another, and stress is kept."""
    row = (cell("Eén", line("Twee ", strong("drie"))),)
    (table,) = opened(Table("Regels", "", (Column("Kop"),), (row,))).tables
    first, second = table.rows[1].cells[0].paragraphs

    assert (first.text, second.text) == ("Eén", "Twee drie")
    assert [bool(run.bold) for run in second.runs] == [False, True]


def test_white_space_is_kept(opened: Callable[..., Word]) -> None:
    """Breaks and tabs are Word's own, and no space at an edge is lost."""
    row = (cell("Kerkstraat 1\nEikenrode\t"), cell(" x "))
    (table,) = opened(Table("Wit", "", (Column("Een"), Column("Twee")), (row,))).tables
    tags = [node.tag for node in table.rows[1].cells[0].paragraphs[0].runs[0]._r]
    space = "{http://www.w3.org/XML/1998/namespace}space"

    assert tags == [qn(f"w:{tag}") for tag in ("t", "br", "t", "tab", "t")]
    assert all(text.get(space) == "preserve" for text in table._tbl.iter(qn("w:t")))


def test_a_tone_is_a_shade(opened: Callable[..., Word]) -> None:
    """A tone shades its cell, one beyond the last as the last, and no tone not at all."""
    tones = (None, 0, 1, len(PALETTE) - 1, len(PALETTE) + 1)
    rows = tuple((Cell((line("x"),), tone),) for tone in tones)
    (table,) = opened(Table("Tinten", "", (Column("Kop"),), rows)).tables
    fills = [
        [shade.get(qn("w:fill")) for shade in row._tr.iter(qn("w:shd"))] for row in table.rows[1:]
    ]

    assert fills == [[], [PALETTE[0]], [PALETTE[1]], [PALETTE[-1]], [PALETTE[-1]]]


def test_a_table_without_rows(opened: Callable[..., Word]) -> None:
    """A table without rows still shows its columns."""
    (table,) = opened(numbered(0)).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Partij", "Groep"]]


def test_an_empty_cell_is_a_cell(opened: Callable[..., Word]) -> None:
    """A cell without lines has the one empty paragraph that Word asks for."""
    (table,) = opened(Table("Leeg", "", (Column("Kop"),), ((Cell(),),))).tables

    assert [item.text for item in table.rows[1].cells[0].paragraphs] == [""]


def test_a_small_table_stays_on_one_page(opened: Callable[..., Word]) -> None:
    """Every row of a small table stays with the next; the last is free."""
    (table,) = opened(numbered(4)).tables

    assert kept(table) == [True, True, True, True, False]


def test_no_row_of_a_long_table_stands_alone(opened: Callable[..., Word]) -> None:
    """In a long table the header row keeps the first row and the last row has company."""
    (table,) = opened(numbered(40)).tables

    assert kept(table) == [True, *[False] * 38, True, False]


def test_rows_are_streamed() -> None:
    """A table is given row by row, so that a long one is never in memory as a whole."""
    pieces = table_xml(numbered(500))

    assert next(pieces).startswith("<w:tbl>")
    assert sum(piece.startswith("<w:tr>") for piece in pieces) == 501


def test_a_ragged_table_is_refused(opened: Callable[..., Word]) -> None:
    """A row with a cell too few is a fault in whoever made the table, and is not hidden."""
    ragged = Table("Scheef", "", (Column("Een"), Column("Twee")), ((cell("x"),),))

    with pytest.raises(ValueError, match="shorter"):
        opened(ragged)
