"""The one door in: a file is checked and bounded before anything looks inside it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from attrs import frozen

from stakeholderkit.errors import Code, InputError
from stakeholderkit.hooks import Source
from stakeholderkit.wording import Finding, Location, Message, message


@frozen(kw_only=True)
class Limits:
    """How much a file may hold.

    Attributes:
        bytes: the most bytes in a file. The default is far above any register of a
            municipality, and small enough to hold in memory several times.
    """

    bytes: int = 200_000_000


def open_source(path: str | os.PathLike[str], limits: Limits = Limits()) -> Source:
    """Read a file whole, if it is a regular file within the limits.

    Raises:
        InputError: when it is missing, empty, too large, unreadable, or no regular file. A
            pipe or a device is refused without being read, since reading one may never end.
    """
    place = Path(path)
    try:
        # O_NONBLOCK, so that opening a pipe that nobody writes to does not wait for ever.
        handle = os.open(
            place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except FileNotFoundError:
        raise _refused(
            place,
            message(Code.FILE_MISSING, "There is no such file. Check the name and the folder."),
        ) from None
    except OSError as error:
        raise _unreadable(place, error) from None
    except ValueError:
        raise _refused(
            place, message(Code.FILE_MISSING, "This cannot be the name of a file.")
        ) from None
    try:
        return _read(place, handle, limits)
    except OSError as error:
        raise _unreadable(place, error) from None
    finally:
        os.close(handle)


def _read(place: Path, handle: int, limits: Limits) -> Source:
    status = os.fstat(handle)
    if stat.S_ISDIR(status.st_mode):
        raise _refused(
            place, message(Code.FILE_NOT_REGULAR, "This is a folder; name a file in it.")
        )
    if not stat.S_ISREG(status.st_mode):
        raise _refused(
            place, message(Code.FILE_NOT_REGULAR, "This is a pipe or a device, not a file.")
        )
    # The stated size may lie, or grow meanwhile, so what is read is counted as well.
    data = bytearray()
    while len(data) <= limits.bytes and (part := os.read(handle, 1 << 20)):
        data += part
    if len(data) > limits.bytes:
        complaint = message(
            Code.FILE_TOO_LARGE,
            "This file is larger than {most} megabytes, which is the most that is read.",
            most=limits.bytes // 1_000_000,
        )
        raise _refused(place, complaint)
    if not data.strip():
        raise _refused(place, message(Code.FILE_EMPTY, "This file is empty."))
    return Source(str(place), bytes(data))


def _unreadable(place: Path, error: OSError) -> InputError:
    # Not Path.is_dir(), which raises for a name too long or a folder that may not be entered.
    if os.path.isdir(place):  # noqa: PTH112
        return _refused(
            place, message(Code.FILE_NOT_REGULAR, "This is a folder; name a file in it.")
        )
    complaint = message(
        Code.FILE_UNREADABLE,
        "This file cannot be read: {reason}.",
        reason=error.strerror or type(error).__name__,
    )
    return _refused(place, complaint)


def _refused(place: Path, complaint: Message) -> InputError:
    return InputError(Finding(complaint, Location(file=str(place))))
