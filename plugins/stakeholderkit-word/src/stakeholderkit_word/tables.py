"""A table of the report as a stream of XML, one chunk a row."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.document import Table, line
from stakeholderkit_word import markup
from stakeholderkit_word.shades import fill

# Few rows are easier compared when they stand together; more would leave half a page empty.
_SMALL = 5


def table_xml(table: Table) -> Iterator[str]:
    """Write the XML of a table.

    A small table stays on one page. In a larger one the header row stays with the first row
    and the last row with the one before it, so that no page shows either alone.
    """
    widths = markup.share(column.weight for column in table.columns)
    yield markup.opening("ReportTable", widths, table, header_column=table.header_column)
    yield markup.row(
        [
            markup.cell(width, markup.paragraphs([line(column.title)], "TableHeading", keep=True))
            for width, column in zip(widths, table.columns, strict=True)
        ],
        header=True,
    )
    last = len(table.rows) - 1
    kept = range(0 if last < _SMALL else last - 1, last)
    for number, cells in enumerate(table.rows):
        keep = number in kept
        yield markup.row(
            [
                markup.cell(
                    width, markup.paragraphs(item.lines, "TableText", keep=keep), fill(item.tone)
                )
                for width, item in zip(widths, cells, strict=True)
            ]
        )
    yield markup.CLOSING
