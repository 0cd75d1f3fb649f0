"""The footer of every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn


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


def test_the_footer_says_whether_it_is_a_draft(opened: Callable[..., Word]) -> None:
    """The status stands on a line of its own on every page, however long it is."""
    status = "Vastgesteld door het projectteam op 5 maart 2026 · stand op 1 maart 2026"
    word = opened(title="Wie doet mee?", status=status)
    (section,) = word.sections
    first, second = section.footer.paragraphs

    assert first.text == status
    assert first.style == second.style
    assert second.runs[0].text == "Wie doet mee?"
    assert not section.different_first_page_header_footer
