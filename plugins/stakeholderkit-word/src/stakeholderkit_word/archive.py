"""The file as an archive: the template packed, the report rewritten with its tables.

python-docx stamps every entry with the clock and would hold each row of a table as a tree.
Both are mended in one pass over the archive: entries come in a fixed order and without a
clock, and the tables are streamed into their places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from itertools import islice
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MARKER = ("stakeholderkit", "table")
"""Target and content of the processing instruction that stands where a table will come.

No text of a report can imitate it: in text and attributes a ``<`` is always escaped.
"""

_DOCUMENT = "word/document.xml"
_ROWS_AT_ONCE = 256


def template() -> BytesIO:
    """Return our own empty document, packed from its readable files."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, file in _files(files("stakeholderkit_word") / "template"):
            archive.writestr(name, file.read_bytes())
    packed.seek(0)
    return packed


def rewrite(saved: IO[bytes], tables: Iterable[Iterable[str]]) -> bytes:
    """Return a saved report with its tables in place, the same bytes for the same content.

    Args:
        saved: the report as python-docx wrote it, with one marker a table.
        tables: the XML of each table in chunks, in reading order.
    """
    out = BytesIO()
    with ZipFile(saved) as old, ZipFile(out, "w") as new:
        # By name, which happens to put the content types first, where readers expect them.
        for name in sorted(old.namelist()):
            with new.open(_entry(name), "w") as entry:
                if name == _DOCUMENT:
                    _splice(entry, old.read(name), tables)
                else:
                    entry.write(old.read(name))
    return out.getvalue()


def _splice(entry: IO[bytes], xml: bytes, tables: Iterable[Iterable[str]]) -> None:
    first, *others = xml.split(f"<?{' '.join(MARKER)}?>".encode())
    entry.write(first)
    for table, text in zip(tables, others, strict=True):
        chunks = iter(table)
        while block := "".join(islice(chunks, _ROWS_AT_ONCE)):
            entry.write(block.encode())
        entry.write(text)


def _entry(name: str) -> ZipInfo:
    """Make an entry that is the same on every machine: ZipInfo's own date is 1980-01-01."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # Unix, whatever this is
    entry.external_attr = 0o644 << 16
    return entry


def _files(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        name = prefix + item.name
        if item.is_dir():
            yield from _files(item, f"{name}/")
        else:
            yield name, item
