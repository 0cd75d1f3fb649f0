"""The properties of the file: its language, title, author and dates."""

from __future__ import annotations

from datetime import date, datetime, time

from docx.document import Document as Word
from docx.oxml.ns import qn

from stakeholderkit.document import Document
from stakeholderkit.wording import Text
from stakeholderkit_word.xml_text import shorten

_TAGS = Text(nl="nl-NL", en="en-GB")

# python-docx refuses a longer property.
_PROPERTY = 255
# A report without a date must not take one from the clock; one from before this day, which
# is also the first that the archive knows, is no date that Word accepts.
_FIRST = date(1980, 1, 1)


def set_language(word: Word, document: Document) -> None:
    """Declare the language of all text, for voices, hyphenation and spelling."""
    tag = _TAGS.text(document.language)
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), tag)
        lang.set(qn("w:eastAsia"), tag)


def set_properties(word: Word, document: Document) -> None:
    """Fill the properties of the file from the document alone."""
    properties = word.core_properties
    properties.title = shorten(document.title, _PROPERTY)
    properties.subject = shorten(document.subtitle, _PROPERTY)
    properties.author = properties.last_modified_by = shorten(document.author, _PROPERTY)
    properties.language = _TAGS.text(document.language)
    moment = datetime.combine(max(document.date or _FIRST, _FIRST), time())
    properties.created = properties.modified = moment
    properties.revision = 1
