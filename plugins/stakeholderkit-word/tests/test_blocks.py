"""Paragraphs and lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn

from stakeholderkit.document import Bullets, Paragraph, line, strong


@pytest.mark.parametrize(
    ("role", "style"), [("body", "Normal"), ("lead", "Lead"), ("note", "Note")]
)
def test_each_role_has_its_style(opened: Callable[..., Word], role: str, style: str) -> None:
    """A role is shown by a named style, so that a house style can replace it."""
    paragraph = opened(Paragraph(line("Tekst"), role=role)).paragraphs[-1]  # type: ignore[arg-type]

    assert paragraph.style is not None
    assert paragraph.style.name == style


def test_stress_is_kept(opened: Callable[..., Word]) -> None:
    """A stressed span is bold and its neighbours are not."""
    runs = opened(Paragraph(line("Zes ", strong("partijen"), " beslissen"))).paragraphs[-1].runs

    assert [(run.text, bool(run.bold)) for run in runs] == [
        ("Zes ", False),
        ("partijen", True),
        (" beslissen", False),
    ]


def test_bullets_are_a_real_list(opened: Callable[..., Word]) -> None:
    """Items belong to a numbering definition with bullets, not to typed signs."""
    word = opened(Bullets((line("Een"), line("Twee"))))
    items = word.paragraphs[1:]
    style = items[0].style
    assert style is not None
    (number,) = style.element.iter(qn("w:numId"))
    numbering = word.part.numbering_part.element
    (kind,) = numbering.iter(qn("w:numFmt"))

    assert [item.text for item in items] == ["Een", "Twee"]
    assert number.get(qn("w:val")) in {
        item.get(qn("w:numId")) for item in numbering.iter(qn("w:num"))
    }
    assert kind.get(qn("w:val")) == "bullet"


def test_a_line_feed_is_a_line_break(opened: Callable[..., Word]) -> None:
    """A line feed breaks the line within the paragraph."""
    paragraph = opened(Paragraph(line("Kerkstraat 1\nEikenrode"))).paragraphs[-1]

    assert len(list(paragraph._p.iter(qn("w:br")))) == 1
    assert paragraph.text == "Kerkstraat 1\nEikenrode"
