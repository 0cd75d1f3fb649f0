"""The page, its head and its headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Cm

from stakeholderkit.document import Heading, Paragraph, line
from stakeholderkit_word.markup import TEXT_WIDTH


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
