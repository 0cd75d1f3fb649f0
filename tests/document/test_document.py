"""The report as a tree of plain values."""

from __future__ import annotations

import datetime

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from stakeholderkit.document import (
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    cell,
    line,
)
from stakeholderkit.testing import documents

TABLE = Table(
    caption="Partijen",
    description="Alle partijen.",
    columns=(Column("Naam"),),
    rows=((cell("VvE"),),),
)


def test_tables() -> None:
    """The tables of a report come in reading order, and without the other blocks."""
    other = Table(caption="B", description="B", columns=(Column("C", 2),), rows=())
    document = Document(
        title="Rapport",
        subtitle="Beukenhof",
        language="nl",
        author="Gemeente Eikenrode",
        date=datetime.date(2026, 3, 1),
        blocks=(Heading("In het kort"), TABLE, Paragraph(line("Tekst.")), other),
    )

    assert list(document.tables()) == [TABLE, other]


@given(documents())
def test_value(document: Document) -> None:
    """A report is a value: hashable, never changed, every row as wide as its table."""
    assert {document} == {document}
    with pytest.raises(FrozenInstanceError):
        document.title = "x"  # type: ignore[misc]
    for table in document.tables():
        assert {len(row) for row in table.rows} <= {len(table.columns)}
