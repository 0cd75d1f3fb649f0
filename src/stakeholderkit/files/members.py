"""The list of the parts of a zip file, held against what stands before each part itself.

A zip file describes each part twice. Readers differ in which description they believe, so that
one that is sound to us must be sound to all.
"""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from stakeholderkit.errors import Code
from stakeholderkit.files.limits import Limits
from stakeholderkit.wording import Message, message

_CENTRAL, _LOCAL, _END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_END_SIZE = 22
_ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000  # by password, strongly, and the list of names itself
_SIZES_FOLLOW, _UTF_8 = 0x8, 0x800
_KNOWN_FLAGS = 0x2 | 0x4 | _SIZES_FOLLOW | _UTF_8  # the first two say how hard it was packed
_ELSEWHERE = 0xFFFFFFFF
_KNOWN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_SMALL = 1_000_000


class Refused(Exception):  # noqa: N818 - it carries a complaint to the door, no further
    """What is wrong with an archive.

    Attributes:
        complaint: what it is.
        part: the name of the part that it is about; empty for the whole.
    """

    def __init__(self, complaint: Message, part: str = "") -> None:
        """Keep the complaint."""
        super().__init__(complaint, part)
        self.complaint = complaint
        self.part = part


def list_members(data: bytes, limits: Limits) -> list[zipfile.ZipInfo]:
    """List the parts of a zip file that is sound and within the limits, by its own words.

    Raises:
        Refused: when it is damaged, encrypted, at odds with itself or too large.
    """
    # Counted before they are listed, since the list itself takes memory.
    if data.count(_CENTRAL) > limits.members:
        raise Refused(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This zip file has more than {most} parts, which is the most that is read. Is it "
                "the right file?",
                most=limits.members,
            )
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            comment = archive.comment
    except Exception:  # noqa: BLE001 - zipfile raises a dozen kinds; all mean the same here
        raise broken() from None
    end = len(data) - _END_SIZE - len(comment)
    if not members or data[end : end + 4] != _END:
        raise broken()
    _check_names(members)
    for member in members:
        _check_member(member, limits)
    if sum(member.file_size for member in members) > limits.unpacked:
        raise Refused(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This file holds more than {most} megabytes when it is unpacked, which is the most "
                "that is read. Large pictures may be the cause; take them out, or check if it is "
                "the right file.",
                most=limits.unpacked // 1_000_000,
            )
        )
    _check_places(data, members)
    return members


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for member in members:
        # The name as it stands in the file: zipfile cuts it off at a NUL.
        name = member.orig_filename.replace("\\", "/")
        folded = name.casefold().rstrip("/")
        if folded in seen:
            raise Refused(
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
            raise Refused(
                message(
                    Code.ARCHIVE_NAMES,
                    "This zip file has a part whose name leads out of it. Do not open it; ask who "
                    "sent it what it is.",
                ),
                name,
            )


def _check_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    if member.flag_bits & _ENCRYPTED_FLAGS:
        raise Refused(
            message(
                Code.ARCHIVE_ENCRYPTED,
                "This file has a password. Open it, take the password off, save it and try again.",
            ),
            member.filename,
        )
    if member.compress_type not in _KNOWN_METHODS or member.flag_bits & ~_KNOWN_FLAGS:
        raise Refused(
            message(
                Code.ARCHIVE_UNSUPPORTED,
                "This part is packed in a way that Office files never are. Save the file again "
                "with Word, Excel or LibreOffice.",
            ),
            member.filename,
        )
    if member.file_size > max(_SMALL, limits.ratio * member.compress_size):
        raise Refused(
            message(
                Code.ARCHIVE_TOO_LARGE,
                "This part becomes more than {most} times larger when it is unpacked. Such files "
                "are made to fill the memory of a computer. Ask who sent it what it is.",
                most=limits.ratio,
            ),
            member.filename,
        )


def _check_places(data: bytes, members: list[zipfile.ZipInfo]) -> None:
    """Hold the two descriptions of each part against each other, and the parts apart."""
    free = 0
    for member in sorted(members, key=lambda item: item.header_offset):
        _, end = span(data, member)
        # The first stands at the beginning, or there is something hidden before it.
        if member.header_offset < free or (free == 0 and member.header_offset != 0):
            raise broken(member.filename)
        if end > len(data):
            raise broken(member.filename)
        free = end


def span(data: bytes, member: zipfile.ZipInfo) -> tuple[int, int]:
    """Give where the packed part begins and ends, if its own header agrees with the list."""
    header = data[member.header_offset : member.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size:
        raise broken(member.filename)
    signature, _, flags, method, _, _, crc, packed, size, name_size, extra_size = (
        _LOCAL_HEADER.unpack(header)
    )
    at = member.header_offset + _LOCAL_HEADER.size
    name = data[at : at + name_size]
    begin = at + name_size + extra_size
    # Sizes of four times FF are written elsewhere; those that follow the part are zero here.
    stated = [
        (crc, member.CRC),
        (packed, member.compress_size),
        (size, member.file_size),
    ]
    agrees = all(
        here in {there, _ELSEWHERE} or (here == 0 and flags & _SIZES_FOLLOW)
        for here, there in stated
    )
    encoding = "utf-8" if member.flag_bits & _UTF_8 else "cp437"
    if (
        signature != _LOCAL
        or method != member.compress_type
        or flags & ~_KNOWN_FLAGS
        or name.decode(encoding, "replace") != member.orig_filename
        or not agrees
    ):
        raise broken(member.filename)
    return begin, begin + member.compress_size


def broken(part: str = "") -> Refused:
    """Say that an archive is damaged."""
    return Refused(
        message(
            Code.ARCHIVE_BROKEN,
            "This Word, Excel or zip file is cut off, damaged or at odds with itself. Fetch or "
            "save it once more.",
        ),
        part,
    )
