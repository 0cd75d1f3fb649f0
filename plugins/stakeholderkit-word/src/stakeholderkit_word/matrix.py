"""The stakeholder matrix as a real table: readable aloud, and editable in Word.

No cells are merged, since a screen reader loses its place in merged cells: the corner names
both axes, the header row the levels from left to right, the first column those from top to
bottom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from stakeholderkit.document import Matrix, MatrixCell, line
from stakeholderkit_word import markup
from stakeholderkit_word.shades import fill

# 1.6 cm, so that an empty row is still a row of the matrix.
_ROW_HEIGHT = 907
# The share of the width that the column with the levels gets, against all fields together.
_LEVELS, _FIELDS = 7, 50


def matrix_xml(matrix: Matrix) -> Iterator[str]:
    """Write the XML of the matrix, one chunk a row."""
    columns = len(matrix.column_titles)
    widths = markup.share([_LEVELS * max(columns, 1), *[_FIELDS] * columns])
    yield markup.opening("MatrixTable", widths, matrix, header_column=True)
    corner = (f"{matrix.horizontal} →", f"{matrix.vertical} ↑")
    titles = ((title,) for title in matrix.column_titles)
    # A matrix cut in two is no picture any more, so each row stays with the next.
    yield markup.row(map(partial(_heading, keep=True), widths, [corner, *titles]), header=True)
    last = len(matrix.rows) - 1
    for number, (title, fields) in enumerate(zip(matrix.row_titles, matrix.rows, strict=True)):
        keep = number < last
        heading = _heading(widths[0], (title,), keep=keep)
        row = [
            _field(width, field, keep=keep) for width, field in zip(widths[1:], fields, strict=True)
        ]
        yield markup.row([heading, *row], height=_ROW_HEIGHT)
    yield markup.CLOSING


def _heading(width: int, words: Iterable[str], *, keep: bool) -> str:
    return markup.cell(width, markup.paragraphs(map(line, words), "MatrixHeading", keep=keep))


def _field(width: int, field: MatrixCell, *, keep: bool) -> str:
    names = markup.paragraphs(map(line, field.names), "MatrixName", keep=keep)
    if not field.label:
        return markup.cell(width, names, fill(field.tone))
    label = markup.paragraphs([line(field.label)], "MatrixLabel", keep=keep)
    return markup.cell(width, label + names if field.names else label, fill(field.tone))
