"""The one door out: a file is either wholly new or wholly as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from stakeholderkit.errors import Code, OutputError
from stakeholderkit.wording import message


def write(path: str | os.PathLike[str], data: bytes) -> Path:
    """Put bytes in a file: beside it first, then in its place in one step.

    Whatever goes wrong, and wherever, a file that stood there is still whole and nothing is
    left beside it; only when the process is killed may a file whose name begins with
    ``.stakeholderkit-`` be left. Permissions are those of the file that is replaced, or those
    of any new file. A symbolic link stays, and the file that it points to is replaced.

    Returns:
        The absolute path of the file.

    Raises:
        OutputError: when the file cannot be written.
    """
    try:
        target = Path(os.path.realpath(path))
        _check(target)
        _replace(target, data)
    except OSError as error:
        raise _failed(Path(path), error) from None
    except ValueError:
        complaint = message(
            Code.CANNOT_WRITE, "{path} cannot be the name of a file.", path=ascii(str(path))
        )
        raise OutputError(complaint) from None
    return target


def _check(target: Path) -> None:
    if not target.parent.is_dir():
        complaint = message(
            Code.FOLDER_MISSING,
            "There is no folder {folder}. Make it first, or choose another.",
            folder=str(target.parent),
        )
        raise OutputError(complaint)
    if target.is_dir():
        complaint = message(
            Code.CANNOT_WRITE, "{path} is a folder; add a file name.", path=str(target)
        )
        raise OutputError(complaint)
    if target.exists() and not target.is_file():
        complaint = message(Code.CANNOT_WRITE, "{path} is not an ordinary file.", path=str(target))
        raise OutputError(complaint)


def _replace(target: Path, data: bytes) -> None:
    # A short name of its own, so that a target whose name is as long as allowed works too.
    beside = target.parent / f".stakeholderkit-{secrets.token_hex(8)}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # Mode 0666 less the umask, as a plain save would give; tempfile would make it private.
    handle = os.open(beside, flags, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _failed(path: Path, error: OSError) -> OutputError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        complaint = message(
            Code.DISK_FULL, "The disk is full: {path} was not written.", path=str(path)
        )
    elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        complaint = message(
            Code.CANNOT_WRITE,
            "You may not write {path}. Choose another folder, or close the file where it is open.",
            path=str(path),
        )
    else:
        complaint = message(
            Code.CANNOT_WRITE,
            "{path} could not be written: {reason}.",
            path=str(path),
            reason=error.strerror or type(error).__name__,
        )
    return OutputError(complaint)
