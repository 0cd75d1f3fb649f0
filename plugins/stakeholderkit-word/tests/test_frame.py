"""What surrounds the text: page, language, properties, footer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Cm

from stakeholderkit.document import Heading, Paragraph, line
from stakeholderkit_word.grid import TEXT_WIDTH


def test_the_page_is_a4(opened: Callable[..., Word]) -> None:
    """The page is an upright A4, and the width of tables is what its margins leave."""
    (page,) = opened().sections
    assert page.page_width is not None
    assert page.page_height is not None
    assert page.left_margin is not None
    assert page.right_margin is not None

    assert page.page_width.mm == pytest.approx(210, abs=0.1)
    assert page.page_height.mm == pytest.approx(297, abs=0.1)
    assert page.left_margin == pytest.approx(Cm(2.5), rel=0.001)
    assert page.page_width.twips - page.left_margin.twips - page.right_margin.twips == TEXT_WIDTH


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_is_declared(opened: Callable[..., Word], language: str, tag: str) -> None:
    """Text and properties both declare the language of the document."""
    word = opened(language=language)
    (lang,) = word.styles.element.iter(qn("w:lang"))

    assert lang.get(qn("w:val")) == tag
    assert word.core_properties.language == tag


@pytest.mark.parametrize(("language", "words"), [("nl", "Pagina 1 van 1"), ("en", "Page 1 of 1")])
def test_the_footer_counts_pages(opened: Callable[..., Word], language: str, words: str) -> None:
    """The footer holds the title and real page fields, in the language of the document."""
    footer = opened(title="Wie doet mee?", language=language).sections[0].footer
    (paragraph,) = footer.paragraphs
    fields = [field.get(qn("w:instr")) for field in paragraph._p.iter(qn("w:fldSimple"))]
    text = "".join(
        "\t" if node.tag == qn("w:tab") else node.text or ""
        for run in paragraph._p.iter(qn("w:r"))
        for node in run
    )

    assert text == f"Wie doet mee?\t{words}"
    assert fields == [" PAGE ", " NUMPAGES "]


def test_a_long_title_leaves_room_for_the_page_number(opened: Callable[..., Word]) -> None:
    """The title in the footer is cut to one line, also when it has line feeds itself."""
    footer = opened(title="Wie doet\nmee? " * 20).sections[0].footer
    title = footer.paragraphs[0].runs[0].text

    assert title.startswith("Wie doet mee? Wie doet mee?")
    assert title.endswith("…")
    assert len(title) <= 75


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


def test_the_head_of_the_first_page(opened: Callable[..., Word]) -> None:
    """Title and subtitle have a style of their own."""
    head = opened(title="Wie doet mee?", subtitle="Beukenhof").paragraphs

    assert [(item.style and item.style.name, item.text) for item in head] == [
        ("Title", "Wie doet mee?"),
        ("Subtitle", "Beukenhof"),
    ]


def test_what_is_not_known_takes_no_room(opened: Callable[..., Word]) -> None:
    """Without a subtitle there is a title and no empty paragraph."""
    assert [item.text for item in opened(title="Wie doet mee?").paragraphs] == ["Wie doet mee?"]


def test_headings_are_real(opened: Callable[..., Word]) -> None:
    """Headings have heading styles with an outline level and stay with what follows."""
    word = opened(
        Heading("Een", 1), Heading("Twee", 2), Heading("Drie", 3), Paragraph(line("Tekst"))
    )

    for level, heading in enumerate(word.paragraphs[1:4], start=1):
        style = heading.style
        assert style is not None
        assert style.name == f"Heading {level}"
        assert style.paragraph_format.keep_with_next
        (outline,) = style.element.iter(qn("w:outlineLvl"))
        assert outline.get(qn("w:val")) == str(level - 1)


def test_an_annex_begins_a_page(opened: Callable[..., Word]) -> None:
    """A heading breaks the page itself, and begins at the very top of the next."""
    _, plain, annex = opened(Heading("Een"), Heading("Bijlage", new_page=True)).paragraphs

    assert not plain.paragraph_format.page_break_before
    assert annex.paragraph_format.page_break_before
    assert annex.paragraph_format.space_before == 0
