"""Strategies for reports: every kind of block, filled with hostile text."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Matrix,
    MatrixCell,
    Paragraph,
    Run,
    Table,
)
from stakeholderkit.testing.dimensions import days
from stakeholderkit.testing.texts import lines, texts

_RUNS = st.builds(Run, texts(), st.booleans())
_LINES = st.lists(_RUNS, max_size=3).map(tuple)
_TONES = st.integers(0, 5)
_CELLS = st.builds(Cell, st.lists(_LINES, max_size=2).map(tuple), st.none() | _TONES)
_COLUMNS = st.builds(Column, lines(), st.integers(1, 6))


@st.composite
def tables(draw: DrawFn) -> Table:
    """Draw tables of one to four columns, some without rows."""
    columns = draw(st.lists(_COLUMNS, min_size=1, max_size=4))
    row = st.tuples(*[_CELLS for _ in columns])
    return Table(
        caption=draw(lines()),
        description=draw(lines()),
        columns=tuple(columns),
        rows=tuple(draw(st.lists(row, max_size=3))),
        header_column=draw(st.booleans()),
    )


@st.composite
def matrices(draw: DrawFn) -> Matrix:
    """Draw stakeholder matrices of one to four rows and columns."""
    rows = draw(st.lists(lines(), min_size=1, max_size=4))
    columns = draw(st.lists(lines(), min_size=1, max_size=4))
    names = st.lists(lines(), max_size=2).map(tuple)
    cell = st.builds(MatrixCell, names, _TONES, st.just("") | lines())
    return Matrix(
        caption=draw(lines()),
        description=draw(lines()),
        vertical=draw(lines()),
        horizontal=draw(lines()),
        row_titles=tuple(rows),
        column_titles=tuple(columns),
        rows=tuple([draw(st.tuples(*[cell for _ in columns])) for _ in rows]),
    )


def blocks() -> SearchStrategy[Block]:
    """Draw the blocks of a report."""
    return st.one_of(
        st.builds(Heading, lines(), st.sampled_from((1, 2, 3)), st.booleans()),
        st.builds(Paragraph, _LINES, st.sampled_from(("body", "lead", "note"))),
        st.builds(Bullets, st.lists(_LINES, min_size=1, max_size=3).map(tuple)),
        tables(),
        matrices(),
    )


def documents() -> SearchStrategy[Document]:
    """Draw reports in both languages, some without a date or without any content."""
    return st.builds(
        Document,
        title=lines(),
        subtitle=st.just("") | lines(),
        language=st.sampled_from(("nl", "en")),
        author=lines(),
        date=st.none() | days(),
        status=st.just("") | lines(),
        blocks=st.lists(blocks(), max_size=5).map(tuple),
    )
