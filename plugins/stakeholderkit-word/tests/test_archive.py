"""The file as an archive: ours alone, and the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.document import Document as Word
from lxml import etree

from stakeholderkit.document import Column, Heading, Paragraph, Table, cell, line

TABLE = Table("Partijen", "Wie", (Column("Partij"),), ((cell("Waterschap"),),))
MARKER = "<?stakeholderkit table?>"


def entries(data: bytes) -> dict[str, bytes]:
    """Unpack a file."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_document_gives_the_same_bytes(rendered: Callable[..., bytes]) -> None:
    """Two files of one document are equal to the last byte."""
    blocks = (Heading("Een"), TABLE, Paragraph(line("Tekst")))

    assert rendered(*blocks, date=date(2026, 3, 1)) == rendered(*blocks, date=date(2026, 3, 1))


def test_another_day_zone_and_process_give_the_same_bytes() -> None:
    """Nothing of the clock, the time zone or the hash seed is in the file."""
    program = (
        "import sys, time; time.time = lambda: 2e9; from stakeholderkit.document import *;"
        "from stakeholderkit_word.report import render_document;"
        "sys.stdout.buffer.write(render_document(Document(title='Rapport', subtitle='',"
        "language='nl', author='', date=None, blocks=(Table('c', 'd', (Column('k'),), ()),))))"
    )

    one, other = (
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2"))
    )

    assert one
    assert one == other


def test_entries_are_alike_on_every_machine(rendered: Callable[..., bytes]) -> None:
    """The content types come first, the rest by name, all of 1980 and compressed alike."""
    with ZipFile(BytesIO(rendered(TABLE))) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]

    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {
        (entry.date_time, entry.create_system, entry.external_attr, entry.compress_type)
        for entry in entries
    } == {((1980, 1, 1, 0, 0, 0), 3, 0o644 << 16, ZIP_DEFLATED)}


def test_no_trace_of_another_template(rendered: Callable[..., bytes]) -> None:
    """No entry names python-docx or another program, and there is no thumbnail."""
    unpacked = entries(rendered(TABLE, Heading("Een")))

    assert not [name for name in unpacked if "thumbnail" in name.lower() or "custom" in name]
    for name, content in unpacked.items():
        for word in (b"python-docx", b"Macintosh", b"Microsoft Office", b"w:rsid"):
            assert word not in content, name


def test_every_entry_is_well_formed_and_declared(rendered: Callable[..., bytes]) -> None:
    """Every entry can be parsed, and the content types name every entry and no other."""
    unpacked = entries(rendered(TABLE))
    for content in unpacked.values():
        etree.fromstring(content)
    types = etree.fromstring(unpacked["[Content_Types].xml"])
    declared = {item.get("PartName") for item in types if item.get("PartName")}

    assert declared == {
        f"/{name}" for name in unpacked if name.endswith(".xml") and not name.startswith("[")
    }


def test_no_version_number_that_word_would_refuse(rendered: Callable[..., bytes]) -> None:
    """There is no AppVersion: Word calls a file with a malformed one damaged."""
    assert b"<AppVersion" not in entries(rendered())["docProps/app.xml"]


@pytest.mark.parametrize(
    "text", [MARKER, "<?stakeholderkit table ?>", "</w:t></w:r></w:p><w:tbl>", "&lt;?x?&gt;"]
)
def test_a_marker_cannot_be_imitated(opened: Callable[..., Word], text: str) -> None:
    """Text that looks like a marker is text, before and after a real table."""
    table = Table(text, text, (Column(text),), ((cell(text),),))
    word = opened(Paragraph(line(text)), table, Heading(text), title=text)
    (shown,) = word.tables

    assert [item.text for item in word.paragraphs] == [text] * 4
    assert [row.cells[0].text for row in shown.rows] == [text, text]


def test_no_marker_is_left(rendered: Callable[..., bytes]) -> None:
    """Every marker has been replaced by its table."""
    document = entries(rendered(TABLE, TABLE))["word/document.xml"]

    assert MARKER.encode() not in document
    assert document.count(b"<w:tbl>") == 2
