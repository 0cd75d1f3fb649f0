"""Any text in any place comes back the same, or as U+FFFD where a file cannot hold it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from hypothesis import given, strategies as st

from stakeholderkit.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Line,
    Matrix,
    MatrixCell,
    Paragraph,
    Run,
    Table,
)
from stakeholderkit_word.report import render_document

HOSTILE = {
    "nul": "a\x00b",
    "controls": "".join(map(chr, range(32))) + "\x7f\x80\x9f",
    "half a pair": "a\ud83d b\ude00",
    "non-characters": "\ufffe\uffff",
    "byte-order mark": "\ufeffa",
    "end of cdata": "]]>",
    "markup": "<b>&amp;</b> &#0; <!-- --> <?xml?>",
    "quotes": "\"'`„”’",
    "white space": "  a  b\t\tc  ",
    "only white space": "   ",
    "line ends": "a\nb\r\nc\rd\n",
    "other line ends": "a\x85b\u2028c\u2029d",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "bidi override": "a\u202eb\u2066c",
    "emoji": "👩‍👩‍👧 🏳️‍🌈 🇳🇱",
    "combining": "e\u0301\u0323 \u200b\u200d\u00ad",
    "formula": "=HYPERLINK(1)",
    "field": "{ INCLUDETEXT x }",
    "escape": "_x0041_",
    "braces": "{{ x }} {% y %} %s {0}",
    "long": "lang woord " * 4000,
    "one long word": "w" * 40_000,
    "empty": "",
}


def legible(text: str) -> str:
    """Return what a reader should see: what XML 1.0 calls a character, and else U+FFFD."""
    allowed = ("\t", "\n")
    return "".join(
        char
        if char in allowed
        or " " <= char <= "\ud7ff"
        or "\ue000" <= char <= "\ufffd"
        or char >= "\U00010000"
        else "\ufffd"
        for char in re.sub("\r\n?", "\n", text)
    )


def joined(line: Line) -> str:
    """Return the text of a line."""
    return "".join(run.text for run in line)


def said(block: Block) -> list[str]:
    """List the texts of a block in the order in which Word should have them."""
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [joined(block.line)]
        case Bullets():
            return [joined(item) for item in block.items]
        case Table():
            cells = (cell for row in block.rows for cell in row)
            titles = [column.title for column in block.columns]
            texts = [
                line for cell in cells for line in (map(joined, cell.lines) if cell.lines else [""])
            ]
            return [block.caption, block.caption, block.description, *titles, *texts]
        case Matrix():
            corner = [f"{block.horizontal} →", f"{block.vertical} ↑"]
            texts = []
            for title, fields in zip(block.row_titles, block.rows, strict=True):
                texts.append(title)
                for field in fields:
                    texts += [*filter(None, [field.label]), *field.names] or [""]
            return [
                block.caption,
                block.caption,
                block.description,
                *corner,
                *block.column_titles,
                *texts,
            ]


def heard(word: Word) -> list[str]:
    """List the texts of a file in order, alternative texts included."""
    texts = []
    for item in word.iter_inner_content():
        if isinstance(item, WordTable):
            for tag in ("w:tblCaption", "w:tblDescription"):
                (*_, value) = ["", *(e.get(qn("w:val")) for e in item._tbl.iter(qn(tag)))]
                texts.append(value or "")
            texts += [
                paragraph.text
                for row in item.rows
                for cell in row.cells
                for paragraph in cell.paragraphs
            ]
        else:
            texts.append(item.text)
    return texts


def check(document: Document) -> None:
    """Render a document, open it, and compare all that it says."""
    word = docx.Document(BytesIO(render_document(document)))
    head = [document.title, *filter(None, [document.subtitle])]
    body = [text for block in document.blocks for text in said(block)]

    assert heard(word) == [legible(text) for text in [*head, *body]]


def everywhere(text: str) -> tuple[Block, ...]:
    """Put a text in every place that a block has for one."""
    run = (Run(text), Run(text, strong=True))
    return (
        Heading(text, 2),
        Paragraph(run),
        Paragraph(run, "lead"),
        Bullets((run, run)),
        Table(text, text, (Column(text), Column(text)), ((Cell((run, run)), Cell((run,))),), True),
        Matrix(text, text, text, text, (text,), (text,), ((MatrixCell((text, text), 1, text),),)),
        Paragraph(run, "note"),
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_in_every_place(text: str) -> None:
    """Text that breaks other writers is text here, wherever it stands."""
    check(
        Document(
            title=text,
            subtitle=text,
            language="nl",
            author=text,
            date=None,
            blocks=everywhere(text),
        )
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_in_the_properties(opened: Callable[..., Word], text: str) -> None:
    """Properties hold the same text, cut where they must be."""
    properties = opened(title=text, subtitle=text, author=text).core_properties

    for value in (properties.title, properties.subject, properties.author):
        assert len(value) <= 255
        assert legible(text).startswith(value.removesuffix("…"))
        assert value == legible(text) or value.endswith("…")


TEXTS = st.one_of(st.text(max_size=30), st.sampled_from([text[:200] for text in HOSTILE.values()]))
LINES = st.lists(st.builds(Run, TEXTS, st.booleans()), max_size=3).map(tuple)
CELLS = st.builds(Cell, st.lists(LINES, max_size=3).map(tuple), st.none() | st.integers(0, 9))
FIELDS = st.builds(MatrixCell, st.lists(TEXTS, max_size=3).map(tuple), st.integers(0, 9), TEXTS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw a table of up to five columns and four rows."""
    columns = draw(st.lists(st.builds(Column, TEXTS, st.integers(1, 20)), min_size=1, max_size=5))
    row = st.tuples(*(CELLS for _ in columns))
    rows = draw(st.lists(row, max_size=4))
    return Table(draw(TEXTS), draw(TEXTS), tuple(columns), tuple(rows), draw(st.booleans()))


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """Draw a matrix of up to four by four fields."""
    down = draw(st.lists(TEXTS, max_size=4))
    across = draw(st.lists(TEXTS, max_size=4))
    rows = tuple(tuple(draw(FIELDS) for _ in across) for _ in down)
    words = st.tuples(TEXTS, TEXTS, TEXTS, TEXTS)
    return Matrix(*draw(words), tuple(down), tuple(across), rows)


BLOCKS = st.one_of(
    st.builds(Heading, TEXTS, st.sampled_from([1, 2, 3]), st.booleans()),
    st.builds(Paragraph, LINES, st.sampled_from(["body", "lead", "note"])),
    st.builds(Bullets, st.lists(LINES, min_size=1, max_size=3).map(tuple)),
    tables(),
    matrices(),
)
DOCUMENTS = st.builds(
    Document,
    title=TEXTS,
    subtitle=TEXTS,
    language=st.sampled_from(["nl", "en"]),
    author=TEXTS,
    date=st.none(),
    blocks=st.lists(BLOCKS, max_size=6).map(tuple),
)


@given(DOCUMENTS)
def test_any_document_comes_back(document: Document) -> None:
    """Whatever a document holds, the file says it all, in order and nothing else."""
    check(document)
