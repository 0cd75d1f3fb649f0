"""Markdown: what a parser reads in it is the report, and nothing in the data is markup."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from stakeholderkit.builtin.markdown import RECORD, render_document
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
    Table,
    cell,
    line,
    strong,
)
from stakeholderkit.testing import HOSTILE, check_exporter, documents

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
STRUCTURE = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("blockquote_open", "blockquote_close", "table_open", "table_close"),
    *("thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close"),
    *("th_open", "th_close", "td_open", "td_close"),
}
WITHIN = {"text", "text_special", "strong_open", "strong_close"}


def report(*blocks: Block) -> Document:
    """Make a report of a few blocks."""
    return Document(
        title="Rapport", subtitle="Dorp", language="nl", author="o", date=None, blocks=blocks
    )


def parsed(markdown: str) -> list[str]:
    """List each piece of text that a reader sees, after checking that all the rest is ours."""
    tokens = PARSER.parse(markdown)
    assert {token.type for token in tokens} <= STRUCTURE
    return [text for token in tokens if token.type == "inline" and (text := _text(token))]


def _text(token: Token) -> str:
    texts = []
    for child in token.children or ():
        if child.type == "html_inline":
            # The only tag that is ours: a table knows no other way to break a line.
            assert child.content == "<br>"
            texts.append("\n")
        else:
            assert child.type in WITHIN
            texts.append(child.content)
    return "".join(texts).strip()


def expected(document: Document) -> list[str]:
    """List each piece of text that stands in a report."""
    texts = [document.title, document.subtitle, document.status]
    for block in document.blocks:
        texts += _texts(block)
    return [text.strip() for text in texts if text.strip()]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _flat(block.line)
        case Bullets():
            yield from map(_flat, block.items)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            for row in block.rows:
                for item in row:
                    yield "\n".join(map(_flat, item.lines))
        case Matrix():
            yield block.caption
            yield f"{block.vertical} ↑ {block.horizontal} →"
            yield from block.column_titles
            for title, fields in zip(block.row_titles, block.rows, strict=True):
                yield title
                for field in fields:
                    yield "\n".join((*([field.label] if field.label else []), *field.names))


def _flat(line: Line) -> str:
    return "".join(span.text for span in line)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents())
@example(report(Heading("# not a heading #"), Heading("x #", 2), Heading("===")))
@example(report(*(Paragraph(line(text)) for text in HOSTILE)))
@example(report(Paragraph(line("    code")), Paragraph(line("\tcode")), Paragraph(line("1) x"))))
@example(report(Paragraph(line(strong(" x "), "y", strong("(z)"), "z", strong("")))))
@example(report(Paragraph(line("- x\n- y\n\n    z"), "lead"), Bullets((line("- x"), line("")))))
def test_a_parser_reads_the_text_and_nothing_else(document: Document) -> None:
    """Every text comes out as it went in: no link, tag, emphasis or list is made of data."""
    assert parsed(render_document(document)) == expected(document)


@pytest.mark.parametrize(
    "text",
    [
        *("[x](http://example.org)", "<b>x</b>", "<http://example.org>", "*x*", "_x_", "~~x~~"),
        *("`x`", "&amp;", "&#35;", "![x](y)", "# x", "- x", "+ x", "1. x", "1) x", "> x", "---"),
        *("***", "___", "===", "~~~", "```", "| a | b |", "[x]: http://example.org", "\\*x\\*"),
        *("    x", "\tx", "<!-- x -->", "<script>", "x\n===", "x\n---", "a\n\n    b", "$x$", "@x"),
        *("http://example.org", "www.example.org", "someone@example.org", ":---", "|:-|"),
    ],
)
def test_markup_in_the_data_is_text(text: str) -> None:
    """What looks like markup reads as it stands, wherever in the report it comes."""
    document = report(
        Heading(text),
        Paragraph(line(text)),
        Paragraph(line(text), "lead"),
        Paragraph(line(strong(text), text)),
        Bullets((line(text), line(text))),
        Table(text, text, (Column(text), Column(text)), ((cell(text, text), Cell()),)),
        Matrix(text, text, text, text, (text,), (text,), ((MatrixCell((text, text), 0, text),),)),
    )

    assert parsed(render_document(document)) == expected(document)


@pytest.mark.parametrize("address", ["http://example.org", "WWW.example.org", "a@example.org"])
def test_no_reader_finds_an_address(address: str) -> None:
    """An address is written so that not even a reader that looks for bare ones finds it."""
    written = render_document(report(Paragraph(line(address))))

    assert address not in written
    assert parsed(written)[-1] == address


def test_what_a_report_looks_like() -> None:
    """Headings stand one below the title, and tables, lists and stress are Markdown's own."""
    document = report(
        Heading("In het kort"),
        Paragraph(line("Twee partijen."), "lead"),
        Heading("Wie", 2),
        Paragraph(line("Let op: ", strong("twee"), " dingen.")),
        Bullets((line("een"), line("twee"))),
        Table(
            "Partijen", "wie", (Column("Partij"), Column("Groep")), ((cell("VvE"), cell("a", "b")),)
        ),
        Matrix(
            *("Matrix", "waar", "invloed", "belang"),
            row_titles=("hoog", "laag"),
            column_titles=("1",),
            rows=((MatrixCell(("VvE", "Raad"), 1, "Meewerken"),), (MatrixCell((), 0),)),
        ),
    )

    assert render_document(document) == (
        "# Rapport\n\nDorp\n\n## In het kort\n\n> Twee partijen.\n\n### Wie\n\n"
        "Let op: **twee** dingen.\n\n- een\n- twee\n\n"
        "**Partijen**\n\n| Partij | Groep |\n| --- | --- |\n| VvE | a<br>b |\n\n"
        "**Matrix**\n\n| invloed ↑ belang → | 1 |\n| --- | --- |\n"
        "| **hoog** | **Meewerken**<br>VvE<br>Raad |\n| **laag** |  |\n"
    )


def test_the_exporter_keeps_the_contract() -> None:
    """It writes whatever it is given, and the same bytes each time."""
    check_exporter(RECORD)
