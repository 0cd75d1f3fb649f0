"""The one door in: a file is checked and bounded before anything looks inside it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files.json_memory import check_json, looks_like_json
from stakeholderkit.files.limits import LIMITS, Limits
from stakeholderkit.hooks import Source
from stakeholderkit.wording import Finding, Location, Message, message, quoted

__all__ = ["Limits", "open_source"]

# A zip file whole, empty or in volumes, and an Office file of old or with a password.
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"\xd0\xcf\x11\xe0")
_END_OF_ZIP = b"PK\x05\x06"
_END_REACH = 22 + 0xFFFF


def open_source(path: str | os.PathLike[str], limits: Limits = LIMITS) -> Source:
    """Read a file whole, if it is a regular file within the limits.

    What begins as JSON is counted before anything parses it. An archive, such as a workbook, is
    unpacked once and checked entry by entry, so that no reader meets a bomb, a password or a
    definition. Of any other file only the size is checked.

    Args:
        path: the file.
        limits: how much it may hold.

    Raises:
        InputError: when it is missing, empty, too large, unreadable, or no regular file. A
            pipe or a device is refused without being read, since reading one may never end.
            Also when it is an archive that is damaged, encrypted or made to do harm, or JSON
            that would fill the memory.
    """
    file = Path(path)
    try:
        # O_NONBLOCK, so that opening a pipe that nobody writes to does not wait for ever.
        handle = os.open(
            file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except FileNotFoundError:
        raise _refused(
            file,
            message(Code.FILE_MISSING, "There is no such file. Check the name and the folder."),
        ) from None
    except OSError as error:
        raise _unreadable(file, error) from None
    except ValueError:
        raise _refused(
            file, message(Code.FILE_MISSING, "This cannot be the name of a file.")
        ) from None
    try:
        return _read(file, handle, limits)
    except OSError as error:
        raise _unreadable(file, error) from None
    finally:
        os.close(handle)


def _read(file: Path, handle: int, limits: Limits) -> Source:
    if kind := _irregular(os.fstat(handle).st_mode):
        raise _refused(file, kind)
    # The stated size may lie, or grow meanwhile, so what is read is counted as well.
    data = bytearray()
    while len(data) <= limits.bytes and (chunk := os.read(handle, 1 << 20)):
        data += chunk
    if len(data) > limits.bytes:
        complaint = message(
            Code.FILE_TOO_LARGE,
            "This file is larger than {most} megabytes, which is the most that is read.",
            most=limits.bytes // 1_000_000,
        )
        raise _refused(file, complaint)
    if not data or data.isspace():
        raise _refused(file, message(Code.FILE_EMPTY, "This file is empty."))
    source = Source(str(file), bytes(data))
    _check(file, source.data, limits)
    return source


def _might_be_archive(data: bytes) -> bool:
    # A zip file is found by its end, so one may hide behind the beginning of another file.
    return data.startswith(_ARCHIVES) or data.find(_END_OF_ZIP, -_END_REACH) >= 0


def _check(file: Path, data: bytes, limits: Limits) -> None:
    if _might_be_archive(data):
        # Late: most files are no archive, and zipfile brings much along.
        from stakeholderkit.files.zip import BadArchive, check_archive

        try:
            check_archive(data, limits)
        except BadArchive as bad:
            raise _refused(file, bad.complaint, bad.entry) from None
    elif looks_like_json(data) and (complaint := check_json(data, limits)):
        raise _refused(file, complaint)


def _irregular(mode: int) -> Message | None:
    if stat.S_ISDIR(mode):
        return message(Code.FILE_NOT_REGULAR, "This is a folder; name a file in it.")
    if not stat.S_ISREG(mode):
        return message(Code.FILE_NOT_REGULAR, "This is a pipe or a device, not a file.")
    return None


def _unreadable(file: Path, error: OSError) -> InputError:
    # What is no file, such as a folder or a socket, often cannot even be opened.
    try:
        kind = _irregular(file.stat().st_mode)
    except (OSError, ValueError):
        kind = None
    if kind:
        return _refused(file, kind)
    complaint = message(
        Code.FILE_UNREADABLE,
        "This file cannot be read: {reason}.",
        reason=error.strerror or type(error).__name__,
    )
    return _refused(file, complaint)


def _refused(file: Path, complaint: Message, entry: str = "") -> InputError:
    return InputError(Finding(complaint, Location(str(file), quoted(entry) if entry else "")))
