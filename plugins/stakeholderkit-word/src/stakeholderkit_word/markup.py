"""The WordprocessingML that tables and the matrix have in common, as strings.

Strings, because a table has many cells: an element tree costs a hundred times as much, and
its rows need not be in memory together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from stakeholderkit.document import Line, Matrix, Run, Table
from stakeholderkit_word.xml_text import attribute, escape

TEXT_WIDTH = 9072
"""The width between the margins of the template, in twentieths of a point like all widths."""

CLOSING = "</w:tbl>"
"""What comes after the last row."""

_BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>"
_OPEN = '<w:t xml:space="preserve">'
_BREAK = f"</w:t><w:br/>{_OPEN}"
_TAB = f"</w:t><w:tab/>{_OPEN}"


def opening(
    style: str, widths: Sequence[int], block: Table | Matrix, *, header_column: bool
) -> str:
    """Write all that comes before the first row, which is the header row.

    Caption and description go into the properties of the table too: there a screen reader
    finds them.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    description = attribute(block.description)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"06A0" if header_column else "0620"}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="{int(header_column)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(block.caption)}"/>'
        + (f'<w:tblDescription w:val="{description}"/>' if description else "")
        + f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def share(weights: Iterable[int]) -> list[int]:
    """Divide the text width over columns by weight; the widths add up to exactly the whole."""
    edges = list(accumulate(weights, initial=0))
    borders = [TEXT_WIDTH * edge // edges[-1] for edge in edges]
    return [right - left for left, right in pairwise(borders)]


def row(cells: Iterable[str], *, header: bool = False, height: int = 0) -> str:
    """Write a row, which pages do not split; a header row is repeated on every page."""
    at_least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{at_least}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width: int, paragraphs: str, shade: str = "") -> str:
    """Write a cell; Word wants at least one paragraph in it."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraphs}</w:tc>'


def paragraphs(lines: Iterable[Line], style: str, *, keep: bool = False) -> str:
    """Write one paragraph a line, or an empty one where there are no lines.

    With `keep` they stay on the page of whatever follows them.
    """
    start = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep else ""}</w:pPr>'
    written = [f"{start}{''.join(map(_run, line))}</w:p>" for line in lines]
    return "".join(written) or f"{start}</w:p>"


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", _BREAK).replace("\t", _TAB)
    return f"<w:r>{_BOLD if run.strong else ''}{_OPEN}{text}</w:t></w:r>"
