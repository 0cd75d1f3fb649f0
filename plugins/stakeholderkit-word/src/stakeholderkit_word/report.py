"""Walk the blocks of a document and write each the way Word wants it.

python-docx writes headings, paragraphs and lists. For a table it leaves a marker, which is
replaced while the archive is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import docx
from docx.document import Document as Word
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
from stakeholderkit.wording import format_date
from stakeholderkit_word.archive import MARKER, rewrite, template
from stakeholderkit_word.frame import set_footer, set_language, set_properties
from stakeholderkit_word.matrix import matrix_xml
from stakeholderkit_word.tables import table_xml
from stakeholderkit_word.text import clean


def render_document(document: Document) -> bytes:
    """Give a document as the bytes of a .docx file: the same document, the same bytes."""
    word = docx.Document(template())
    set_language(word, document)
    set_properties(word, document)
    set_footer(word, document)
    _write_head(word, document)
    for block in document.blocks:
        _write_block(word, block)
    saved = BytesIO()
    word.save(saved)
    return rewrite(saved, _tables(document.blocks))


def _write_head(word: Word, document: Document) -> None:
    when = format_date(document.date, document.language) if document.date else ""
    byline = " · ".join(filter(None, (document.author, when)))
    _write_line(word, line(document.title), "Title")
    for text, style in ((document.subtitle, "Subtitle"), (byline, "Byline")):
        if text:
            _write_line(word, line(text), style)


def _write_block(word: Word, block: Block) -> None:
    match block:
        case Heading():
            heading = _write_line(word, line(block.text), f"Heading {block.level}")
            if block.new_page:
                heading.paragraph_format.page_break_before = True
                heading.paragraph_format.space_before = 0
        case Paragraph():
            styles = {"body": "Normal", "lead": "Lead", "note": "Note"}
            _write_line(word, block.line, styles[block.role])
        case Bullets():
            for item in block.items:
                _write_line(word, item, "List Bullet")
        case Table() | Matrix():
            # Word joins tables that touch; the caption between them keeps them apart.
            _write_line(word, line(block.caption), "Caption")
            word.element.body[-1].addprevious(ProcessingInstruction(*MARKER))


def _write_line(word: Word, content: Line, style: str) -> WordParagraph:
    paragraph = word.add_paragraph(style=style)
    for span in content:
        run = paragraph.add_run(clean(span.text))
        if span.strong:
            run.bold = run.font.cs_bold = True
    return paragraph


def _tables(blocks: Iterable[Block]) -> Iterator[Iterator[str]]:
    """Give the XML of each table and matrix, in the order of their markers."""
    for block in blocks:
        if isinstance(block, Table):
            yield table_xml(block)
        elif isinstance(block, Matrix):
            yield matrix_xml(block)
