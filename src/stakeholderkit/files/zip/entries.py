"""The entries of a zip file, as its two descriptions of each agree on.

A zip file describes each entry twice: in a local header right before its bytes (APPNOTE.TXT,
section 4.3.7), and in the central directory behind all entries (4.3.12), which the end record
(4.3.16) points to. Readers differ in which of the two they believe, so that a file can show one
content to us and another to the program behind us. What passes here leaves nothing to differ
about: each local header says what the directory says, entries neither overlap nor hide something
between them and the beginning of the file, and no name occurs twice or leads out of a folder.
The features that Office files never use (passwords, other ways of packing) are refused, which
leaves little that a reader could understand otherwise.

https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from stakeholderkit.errors import Code
from stakeholderkit.files.limits import Limits
from stakeholderkit.files.zip.bad_archive import BadArchive, damaged
from stakeholderkit.wording import message

_CENTRAL, _LOCAL, _END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_END_SIZE = 22
# Bits of the flags, by APPNOTE.TXT, section 4.4.4.
_ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000  # by password, strongly, and the directory itself
_SIZES_FOLLOW, _UTF_8 = 0x8, 0x800
_KNOWN_FLAGS = 0x2 | 0x4 | _SIZES_FOLLOW | _UTF_8  # the first two say how hard it was packed
# In the place of a size: it stands in an extra field for large files (section 4.4.8).
_ELSEWHERE = 0xFFFFFFFF
_KNOWN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_SMALL = 1_000_000


def list_entries(data: bytes, limits: Limits) -> list[zipfile.ZipInfo]:
    """List the entries of a zip file that is sound and within the limits, by its own words.

    Nothing is unpacked here: whether the stated sizes are the true ones is not yet known.

    Raises:
        BadArchive: when it is damaged, encrypted, at odds with itself or too large.
    """
    # Counted before they are listed, since the list itself takes memory.
    if data.count(_CENTRAL) > limits.entries:
        raise BadArchive(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This zip file has more than {most} parts, which is the most that is read. Is it "
                "the right file?",
                most=limits.entries,
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            comment = archive.comment
    except Exception:  # noqa: BLE001 - zipfile raises a dozen kinds; all mean the same here
        raise damaged() from None
    end = len(data) - _END_SIZE - len(comment)
    if not entries or data[end : end + 4] != _END:
        raise damaged()
    _check_names(entries)
    for entry in entries:
        _check_entry(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise BadArchive(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This file holds more than {most} megabytes when it is unpacked, which is the most "
                "that is read. Large pictures may be the cause; take them out, or check if it is "
                "the right file.",
                most=limits.unpacked // 1_000_000,
            )
        )
    _check_offsets(data, entries)
    return entries


def packed_span(data: bytes, entry: zipfile.ZipInfo) -> tuple[int, int]:
    """Find where the packed bytes of an entry begin and end.

    Raises:
        BadArchive: when its local header does not say what the central directory says.
    """
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size:
        raise damaged(entry.filename)
    signature, _, flags, method, _, _, crc, packed, size, name_size, extra_size = (
        _LOCAL_HEADER.unpack(header)
    )
    at = entry.header_offset + _LOCAL_HEADER.size
    name = data[at : at + name_size]
    begin = at + name_size + extra_size
    # Sizes that follow the packed bytes (section 4.3.9) are zero here.
    stated = [
        (crc, entry.CRC),
        (packed, entry.compress_size),
        (size, entry.file_size),
    ]
    agrees = all(
        here in {there, _ELSEWHERE} or (here == 0 and flags & _SIZES_FOLLOW)
        for here, there in stated
    )
    encoding = "utf-8" if entry.flag_bits & _UTF_8 else "cp437"
    if (
        signature != _LOCAL
        or method != entry.compress_type
        or flags & ~_KNOWN_FLAGS
        or name.decode(encoding, "replace") != entry.orig_filename
        or not agrees
    ):
        raise damaged(entry.filename)
    return begin, begin + entry.compress_size


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        # The name as it stands in the file: zipfile cuts it off at a NUL.
        name = entry.orig_filename.replace("\\", "/")
        folded = name.casefold().rstrip("/")
        if folded in seen:
            raise BadArchive(
                message(
                    Code.ARCHIVE_NAMES,
                    "This zip file has two parts of the same name, so that it is not clear which "
                    "one counts. Save it again with Word, Excel or LibreOffice.",
                ),
                name,
            )
        seen.add(folded)
        steps = name.rstrip("/").split("/")
        if not name.isprintable() or ":" in steps[0] or {"", ".", ".."} & set(steps):
            raise BadArchive(
                message(
                    Code.ARCHIVE_NAMES,
                    "This zip file has a part whose name leads out of it. Do not open it; ask who "
                    "sent it what it is.",
                ),
                name,
            )


def _check_entry(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & _ENCRYPTED_FLAGS:
        raise BadArchive(
            message(
                Code.ARCHIVE_ENCRYPTED,
                "This file has a password. Open it, take the password off, save it and try again.",
            ),
            entry.filename,
        )
    if entry.compress_type not in _KNOWN_METHODS or entry.flag_bits & ~_KNOWN_FLAGS:
        raise BadArchive(
            message(
                Code.ARCHIVE_UNSUPPORTED,
                "This part is packed in a way that Office files never are. Save the file again "
                "with Word, Excel or LibreOffice.",
            ),
            entry.filename,
        )
    if entry.file_size > max(_SMALL, limits.ratio * entry.compress_size):
        raise BadArchive(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This part becomes more than {most} times larger when it is unpacked. Such files "
                "are made to fill the memory of a computer. Ask who sent it what it is.",
                most=limits.ratio,
            ),
            entry.filename,
        )


def _check_offsets(data: bytes, entries: list[zipfile.ZipInfo]) -> None:
    """Hold the two descriptions of each entry against each other, and the entries apart."""
    free = 0
    for entry in sorted(entries, key=lambda item: item.header_offset):
        _, end = packed_span(data, entry)
        # The first stands at the beginning, or there is something hidden before it.
        if entry.header_offset < free or (free == 0 and entry.header_offset != 0):
            raise damaged(entry.filename)
        if end > len(data):
            raise damaged(entry.filename)
        free = end
