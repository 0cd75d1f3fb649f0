"""The properties of the file: language, title, author and dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_is_declared(opened: Callable[..., Word], language: str, tag: str) -> None:
    """Text and properties both declare the language of the document."""
    word = opened(language=language)
    (lang,) = word.styles.element.iter(qn("w:lang"))

    assert lang.get(qn("w:val")) == tag
    assert word.core_properties.language == tag


def test_properties_come_from_the_document(opened: Callable[..., Word]) -> None:
    """Title, subtitle, author and date are the document's, and nothing is python-docx's."""
    properties = opened(
        title="Wie doet mee?",
        subtitle="Beukenhof",
        author="Gemeente Eikenrode",
        date=date(2026, 3, 1),
    ).core_properties

    assert properties.title == "Wie doet mee?"
    assert properties.subject == "Beukenhof"
    assert properties.author == properties.last_modified_by == "Gemeente Eikenrode"
    assert properties.revision == 1
    for moment in (properties.created, properties.modified):
        assert moment is not None
        assert moment.replace(tzinfo=None) == datetime(2026, 3, 1)  # noqa: DTZ001 - as stored


@pytest.mark.parametrize("day", [None, date(1, 1, 1), date(1979, 12, 31)])
def test_a_report_without_a_usable_date_takes_none_from_the_clock(
    opened: Callable[..., Word], day: date | None
) -> None:
    """Without a date, or with one that Word refuses, the file says 1980."""
    created = opened(date=day).core_properties.created

    assert created is not None
    assert created.date() == date(1980, 1, 1)


def test_a_long_property_is_cut(opened: Callable[..., Word]) -> None:
    """A title that no property can hold is cut there, and whole on the page."""
    word = opened(title="Wie doet mee? " * 30)

    assert len(word.core_properties.title) <= 255
    assert word.core_properties.title.endswith("…")
    assert word.paragraphs[0].text == "Wie doet mee? " * 30
