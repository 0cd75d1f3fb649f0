"""The report as Markdown: for a wiki, a repository, or a quick look without Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from stakeholderkit.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Line,
    Matrix,
    Paragraph,
    Table,
)
from stakeholderkit.hooks import Exporter, Job, NoOptions
from stakeholderkit.wording import Text

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&$@#]")
_LINKS = re.compile(r"\bwww\.|://", re.IGNORECASE)
_AT_START = re.compile(r"^(\s*\d*)([>+=.)-])")
# Indented text is code, and a break alone on its line is a block of HTML.
_BLANKS = re.compile(r"^(?:[ \t]|<br>)+|(?:[ \t]|<br>)+$")
# Next to these, stars stress whatever they enclose; next to a letter, only what begins with one.
_APART = re.compile(r"[\s!-/:-@\[-`{-~]?", re.ASCII)


def render(job: Job[NoOptions]) -> bytes:
    """Make the bytes of the Markdown file."""
    return render_document(job.document).encode()


def render_document(document: Document) -> str:
    """Write a report as CommonMark with tables, as in GitHub's dialect."""
    head = [f"# {_trim(_escape(document.title))}", _trim(_escape(document.subtitle))]
    if document.status:
        head.append(_trim(_escape(document.status)))
    return "\n\n".join((*head, *(_block(block) for block in document.blocks))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {_trim(_escape(block.text))}"
        case Paragraph(role="lead"):
            return f"> {_trim(_line(block.line))}"
        case Paragraph():
            return _trim(_line(block.line))
        case Bullets():
            return "\n".join(f"- {_trim(_line(item))}" for item in block.items)
        case Table():
            titles = [_escape(column.title) for column in block.columns]
            rows = [[_cell(item) for item in row] for row in block.rows]
            return f"{_trim(_strong(block.caption))}\n\n{_table(titles, rows)}"
        case Matrix():
            corner = _escape(f"{block.vertical} ↑ {block.horizontal} →")
            titles = [corner, *(_escape(title) for title in block.column_titles)]
            return f"{_trim(_strong(block.caption))}\n\n{_table(titles, _fields(block))}"


def _fields(matrix: Matrix) -> Iterator[Sequence[str]]:
    for title, row in zip(matrix.row_titles, matrix.rows, strict=True):
        fields = (
            "<br>".join(
                [
                    *([_strong(field.label)] if field.label else []),
                    *map(_escape, field.names),
                ]
            )
            for field in row
        )
        yield (_strong(title), *fields)


def _table(titles: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    return "<br>".join(_line(line) for line in cell.lines)


def _line(line: Line) -> str:
    alike = groupby((run for run in line if run.text), key=lambda run: run.strong)
    runs = [(stressed, "".join(run.text for run in found)) for stressed, found in alike]
    written = ""
    for index, (stressed, text) in enumerate(runs):
        after = runs[index + 1][1] if index + 1 < len(runs) else ""
        written += _strong(text, written, after) if stressed else _escape(text)
    return written


def _strong(text: str, before: str = "", after: str = "") -> str:
    """Stress a text, unless Markdown has no way to do so between its neighbours."""
    core = text.strip()
    start = text.find(core)
    head, tail = text[:start], text[start + len(core) :]
    opens = core[:1].isalnum() or _APART.fullmatch((before + head)[-1:])
    closes = core[-1:].isalnum() or _APART.fullmatch((tail + after)[:1])
    stars = "**" if core and opens and closes else ""
    return f"{_escape(head)}{stars}{_escape(core)}{stars}{_escape(tail)}"


def _trim(written: str) -> str:
    return _BLANKS.sub("", written)


def _escape(text: str) -> str:
    """Write text so that nothing in it is markup, whatever it looks like."""
    plain = _ANYWHERE.sub(r"\\\g<0>", text.replace("\r", ""))
    plain = _LINKS.sub(lambda match: match[0].replace(".", r"\.").replace(":", r"\:"), plain)
    return _AT_START.sub(r"\1\\\2", plain).replace("\n", "<br>")


RECORD = Exporter(
    name="markdown",
    summary=Text("rapport in Markdown", "report in Markdown"),
    suffixes=(".md",),
    media_type="text/markdown",
    options=NoOptions,
    render=render,
)
