"""A zip file, such as a workbook, unpacked once as a trial before any reader gets it.

Nothing of what the file says about itself is believed. First the two descriptions of each entry
are held against each other (`entries`). Then every entry is unpacked in small chunks, which are
counted, looked through and thrown away: a bomb is met chunk by chunk, and stopped as soon as it
passes the size that it states. The stated sizes are within the limits together, so whatever
passes takes no more than the limits when a reader unpacks it again.

Deflate, the way of packing, is RFC 1951; the sum of each entry is the CRC-32 of APPNOTE.TXT,
section 4.4.7.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator

from stakeholderkit.errors import Code
from stakeholderkit.files.limits import Limits
from stakeholderkit.files.zip.bad_archive import BadArchive, damaged
from stakeholderkit.files.zip.doctype import DoctypeSearch
from stakeholderkit.files.zip.entries import list_entries, packed_span
from stakeholderkit.wording import Message, message

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 18


def check_archive(data: bytes, limits: Limits) -> None:
    """Unpack an archive within the limits and throw the result away.

    Raises:
        BadArchive: when it is encrypted, damaged, at odds with itself, too large, or hides
            entities in its XML.
    """
    if data.startswith(_OLE):
        raise BadArchive(_old_office(data))
    tags = 0
    for entry in list_entries(data, limits):
        search = DoctypeSearch(entry.filename)
        # The stated sizes are within the limits together, and no entry passes its own.
        for chunk in _unpacked(data, entry):
            tags += chunk.count(b"<")
            if tags > limits.tags:
                raise BadArchive(
                    message(
                        Code.ARCHIVE_TOO_LARGE,
                        "The XML in this file has more than {most} tags, which is the most that "
                        "is read. Is it the right file?",
                        most=limits.tags,
                    )
                )
            if complaint := search.complaint(chunk):
                raise BadArchive(complaint, entry.filename)


def _old_office(data: bytes) -> Message:
    if _ENCRYPTED_OFFICE in data:
        return message(
            Code.ARCHIVE_ENCRYPTED,
            "This file has a password. Open it, take the password off, save it and try again.",
        )
    return message(
        Code.ARCHIVE_UNSUPPORTED,
        "This is a file of an old Office program, as .xls and .doc are, or one that is protected. "
        "Open it, take any protection off, and save it as .xlsx or .docx.",
    )


def _unpacked(data: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack an entry chunk by chunk; its true size and sum must be the stated ones."""
    begin, end = packed_span(data, entry)
    packed = memoryview(data)[begin:end]
    chunks = _stored(packed) if entry.compress_type == zipfile.ZIP_STORED else _inflated(packed)
    size = check = 0
    try:
        for chunk in chunks:
            size += len(chunk)
            check = zlib.crc32(chunk, check)
            if size > entry.file_size:
                raise damaged(entry.filename)
            yield chunk
    except zlib.error:
        raise damaged(entry.filename) from None
    if size != entry.file_size or check != entry.CRC:
        raise damaged(entry.filename)


def _stored(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), _CHUNK):
        yield bytes(packed[start : start + _CHUNK])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), _CHUNK):
        # What does not fit in one chunk waits in the unpacker, packed.
        waiting = bytes(packed[start : start + _CHUNK])
        if unpacker.eof:
            raise zlib.error("followed by something else")
        while waiting:
            yield unpacker.decompress(waiting, _CHUNK)
            waiting = unpacker.unconsumed_tail
    while not unpacker.eof and (chunk := unpacker.decompress(b"", _CHUNK)):
        yield chunk
    if not unpacker.eof or unpacker.unused_data:
        raise zlib.error("cut off, or followed by something else")
