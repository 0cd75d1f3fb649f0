"""The footer of every page."""

from __future__ import annotations

from docx.document import Document as Word

from stakeholderkit.document import Document
from stakeholderkit.wording import Text
from stakeholderkit_word.xml_text import clean, shorten

_PAGE = Text(nl="Pagina ", en="Page ")
_OF = Text(nl=" van ", en=" of ")

# What fits on one line with the page number.
_FOOTER = 75


def set_footer(word: Word, document: Document) -> None:
    """Put the status, the title and the page number below each page."""
    line = word.sections[0].footer.paragraphs[0]
    if document.status:
        line.insert_paragraph_before(clean(document.status), line.style)
    title, page, of = line.runs
    title.text = shorten(" ".join(document.title.split()), _FOOTER)
    page.text = "\t" + _PAGE.text(document.language)
    of.text = _OF.text(document.language)
