"""The matrix: a real table that reads as a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from stakeholderkit.document import Matrix, MatrixCell
from stakeholderkit_word.markup import TEXT_WIDTH
from stakeholderkit_word.shades import PALETTE

MATRIX = Matrix(
    caption="Wie staat waar",
    description="De corporatie staat rechtsboven.",
    vertical="Invloed",
    horizontal="Belang",
    row_titles=("hoog", "laag"),
    column_titles=("klein", "middel", "groot"),
    rows=(
        (
            MatrixCell((), 2, "Meewerken"),
            MatrixCell(("Waterschap",), 2),
            MatrixCell(("Corporatie", "Huurders"), 3, "Meebeslissen"),
        ),
        (MatrixCell((), 0), MatrixCell((), 0), MatrixCell(("Natuur",), 1)),
    ),
)


@pytest.fixture
def table(opened: Callable[..., Word]) -> WordTable:
    """The matrix as Word sees it."""
    (table,) = opened(MATRIX).tables
    return table


def test_it_reads_as_a_table(table: WordTable) -> None:
    """The corner names the axes; each field has its group, then its names, one a line."""
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Belang →\nInvloed ↑", "klein", "middel", "groot"],
        ["hoog", "Meewerken", "Waterschap", "Meebeslissen\nCorporatie\nHuurders"],
        ["laag", "", "", "Natuur"],
    ]


def test_no_cell_is_merged(table: WordTable) -> None:
    """A screen reader can count rows and columns."""
    assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))
    assert all(len(row._tr.tc_lst) == 4 for row in table.rows)


def test_group_and_names_differ_in_style(table: WordTable) -> None:
    """The group is a label above the names."""
    styles = [item.style and item.style.name for item in table.rows[1].cells[3].paragraphs]

    assert styles == ["Matrix Label", "Matrix Name", "Matrix Name"]


def test_fields_are_shaded_and_titles_are_not(table: WordTable) -> None:
    """Every field has the shade of its tone."""
    fills = [[item.get(qn("w:fill")) for item in row._tr.iter(qn("w:shd"))] for row in table.rows]

    assert fills == [
        [],
        [PALETTE[2], PALETTE[2], PALETTE[3]],
        [PALETTE[0], PALETTE[0], PALETTE[1]],
    ]


def test_it_looks_like_a_matrix(table: WordTable) -> None:
    """Fields are equally wide, rows at least 1.6 cm high, the whole as wide as the text."""
    first, *fields = [int(item.get(qn("w:w")) or 0) for item in table._tbl.iter(qn("w:gridCol"))]
    heights = [row.height for row in table.rows]

    assert first + sum(fields) == TEXT_WIDTH
    assert max(fields) - min(fields) <= 1
    assert heights[0] is None
    assert [height and round(height.cm, 1) for height in heights[1:]] == [1.6, 1.6]


def test_levels_take_no_more_room_beside_few_fields(opened: Callable[..., Word]) -> None:
    """The column with the levels is as narrow beside one field as beside three."""
    small = evolve(MATRIX, column_titles=("klein",), rows=tuple((row[0],) for row in MATRIX.rows))
    one, three = (opened(matrix).tables[0] for matrix in (small, MATRIX))

    assert one.rows[0].cells[0].width == three.rows[0].cells[0].width


def test_it_has_headers_and_alternative_texts(table: WordTable) -> None:
    """Header row, header column, caption and description are declared."""
    (look,) = table._tbl.iter(qn("w:tblLook"))
    (description,) = table._tbl.iter(qn("w:tblDescription"))

    assert [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows] == [
        True,
        False,
        False,
    ]
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
    assert description.get(qn("w:val")) == "De corporatie staat rechtsboven."


def test_it_stays_on_one_page(table: WordTable) -> None:
    """Every row but the last stays with the next."""
    kept = [
        {item.paragraph_format.keep_with_next for cell in row.cells for item in cell.paragraphs}
        for row in table.rows
    ]

    assert kept == [{True}, {True}, {None}]


def test_a_matrix_without_levels(opened: Callable[..., Word]) -> None:
    """A matrix of nothing is its corner."""
    (table,) = opened(Matrix("", "", "Invloed", "Belang", (), (), ())).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Belang →\nInvloed ↑"]]
