"""A zip file, such as a workbook, taken through its paces before any reader gets it.

Nothing of what the file says about itself is believed: every part is unpacked once, in small
pieces that are counted and thrown away. What passes has the sizes that it states.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator

from stakeholderkit.errors import Code
from stakeholderkit.files.definitions import Part
from stakeholderkit.files.limits import Limits
from stakeholderkit.files.members import Refused, broken, list_members, span
from stakeholderkit.wording import Message, message

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1 << 18


def check_archive(data: bytes, limits: Limits) -> None:
    """Unpack an archive within the limits and throw the result away.

    Raises:
        Refused: when it is encrypted, damaged, at odds with itself, too large, or hides
            entities in its XML.
    """
    if data.startswith(_OLE):
        raise Refused(_old_office(data))
    tags = 0
    for member in list_members(data, limits):
        part = Part(member.filename)
        # The stated sizes are within the limits together, and no part passes its own.
        for piece in _unpacked(data, member):
            tags += piece.count(b"<")
            if tags > limits.tags:
                raise Refused(
                    message(
                        Code.ARCHIVE_TOO_LARGE,
                        "The XML in this file has more than {most} tags, which is the most that "
                        "is read. Is it the right file?",
                        most=limits.tags,
                    )
                )
            if complaint := part.complaint(piece):
                raise Refused(complaint, member.filename)


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


def _unpacked(data: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a part piece by piece; its true size and sum must be the stated ones."""
    begin, end = span(data, member)
    packed = memoryview(data)[begin:end]
    pieces = _stored(packed) if member.compress_type == zipfile.ZIP_STORED else _inflated(packed)
    size = check = 0
    try:
        for piece in pieces:
            size += len(piece)
            check = zlib.crc32(piece, check)
            if size > member.file_size:
                raise broken(member.filename)
            yield piece
    except zlib.error:
        raise broken(member.filename) from None
    if size != member.file_size or check != member.CRC:
        raise broken(member.filename)


def _stored(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), _PIECE):
        yield bytes(packed[start : start + _PIECE])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), _PIECE):
        # What does not fit in one piece waits in the unpacker, packed.
        waiting = bytes(packed[start : start + _PIECE])
        if unpacker.eof:
            raise zlib.error("followed by something else")
        while waiting:
            yield unpacker.decompress(waiting, _PIECE)
            waiting = unpacker.unconsumed_tail
    while not unpacker.eof and (piece := unpacker.decompress(b"", _PIECE)):
        yield piece
    if not unpacker.eof or unpacker.unused_data:
        raise zlib.error("cut off, or followed by something else")
