"""Walk the blocks of a document and write each the way Word wants it.

python-docx writes headings, paragraphs and lists. For a table it leaves a marker, which is
replaced while the archive is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from lxml.etree import ProcessingInstruction

from stakeholderkit.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Line,
    Matrix,
    Paragraph,
    Table,
    line,
)
from stakeholderkit_word.archive import MARKER, rewrite, template
from stakeholderkit_word.footer import set_footer
from stakeholderkit_word.matrix import matrix_xml
from stakeholderkit_word.properties import set_language, set_properties
from stakeholderkit_word.tables import table_xml
from stakeholderkit_word.xml_text import clean

_CLEARANCE = Pt(9)
"""The space between a table and the text below it."""


def render_document(document: Document) -> bytes:
    """Return a document as the bytes of a .docx file: the same document, the same bytes."""
    word = docx.Document(template())
    set_language(word, document)
    set_properties(word, document)
    set_footer(word, document)
    _write_line(word, line(document.title), "Title")
    if document.subtitle:
        _write_line(word, line(document.subtitle), "Subtitle")
    _write_blocks(word, document.blocks)
    saved = BytesIO()
    word.save(saved)
    return rewrite(saved, _tables(document.blocks))


def _write_blocks(word: Word, blocks: Sequence[Block]) -> None:
    """Write the blocks: what introduces a table stays with it, what follows one keeps clear."""
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        written = _write_block(word, block)
        if isinstance(before, Table | Matrix) and isinstance(block, Paragraph | Bullets):
            written[0].paragraph_format.space_before = _CLEARANCE
        if isinstance(block, Paragraph) and isinstance(after, Table | Matrix):
            written[-1].paragraph_format.keep_with_next = True


def _write_block(word: Word, block: Block) -> list[WordParagraph]:
    """Write a block and give its paragraphs, those inside a table left out."""
    match block:
        case Heading():
            heading = _write_line(word, line(block.text), f"Heading {block.level}")
            if block.new_page:
                heading.paragraph_format.page_break_before = True
                heading.paragraph_format.space_before = 0
            return [heading]
        case Paragraph():
            styles = {"body": "Normal", "lead": "Lead", "note": "Note"}
            return [_write_line(word, block.line, styles[block.role])]
        case Bullets():
            return [_write_line(word, item, "List Bullet") for item in block.items]
        case Table() | Matrix():
            # Word joins tables that touch; the caption between them keeps them apart.
            caption = _write_line(word, line(block.caption), "Caption")
            word.element.body[-1].addprevious(ProcessingInstruction(*MARKER))
            return [caption]


def _write_line(word: Word, content: Line, style: str) -> WordParagraph:
    paragraph = word.add_paragraph(style=style)
    for item in content:
        run = paragraph.add_run(clean(item.text))
        if item.strong:
            run.bold = run.font.cs_bold = True
    return paragraph


def _tables(blocks: Iterable[Block]) -> Iterator[Iterator[str]]:
    """Yield the XML of each table and matrix, in the order of their markers."""
    for block in blocks:
        if isinstance(block, Table):
            yield table_xml(block)
        elif isinstance(block, Matrix):
            yield matrix_xml(block)
