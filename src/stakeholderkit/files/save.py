"""The one door out: a file is either wholly new or wholly as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from stakeholderkit.errors import Code, OutputError
from stakeholderkit.wording import message


def write(path: str | os.PathLike[str], data: bytes) -> Path:
    """Put bytes in a file: first in a temporary one next to it, which then replaces it in one step.

    Whatever goes wrong, and wherever, a file that stood there is still whole and nothing is
    left next to it; only when the process is killed may a file whose name begins with
    ``.stakeholderkit-`` be left.

    As with a plain save, a file that you may not write is refused, a new file gets the
    permissions of any new file, and one that is replaced keeps its permissions, its group and,
    if the system lets us, its owner. A symbolic link stays, and the file that it points to is
    replaced. Unlike with a plain save, another hard link keeps the old content, access lists
    are those of a new file, and the folder must let you make files.

    Returns:
        The absolute path of the file.

    Raises:
        OutputError: when the file cannot be written.
    """
    try:
        target = Path(os.path.realpath(path))
        _replace(target, data, _replaceable(target))
    except OSError as error:
        raise _failed(Path(path), error) from None
    except ValueError:
        complaint = message(
            Code.CANNOT_WRITE, "{path} cannot be the name of a file.", path=ascii(str(path))
        )
        raise OutputError(complaint) from None
    return target


def _replaceable(target: Path) -> os.stat_result | None:
    """Look at what has the name of a file: nothing, or a file that may be replaced."""
    if not target.parent.is_dir():
        complaint = message(
            Code.FOLDER_MISSING,
            "There is no folder {folder}. Make it first, or choose another.",
            folder=str(target.parent),
        )
        raise OutputError(complaint)
    try:
        there = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(there.st_mode):
        # All links were followed; one that is left goes round in circles, or could not be read.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if stat.S_ISDIR(there.st_mode):
        complaint = message(
            Code.CANNOT_WRITE, "{path} is a folder; add a file name.", path=str(target)
        )
        raise OutputError(complaint)
    if not stat.S_ISREG(there.st_mode):
        complaint = message(Code.CANNOT_WRITE, "{path} is not an ordinary file.", path=str(target))
        raise OutputError(complaint)
    if not os.access(target, os.W_OK):
        # The folder would let us replace it, but somebody wanted it to stay as it is.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return there


def _replace(target: Path, data: bytes, there: os.stat_result | None) -> None:
    # A short name of its own, so that a target whose name is as long as allowed works too.
    temporary = target.parent / f".stakeholderkit-{os.urandom(8).hex()}"
    # As a plain save would give; or, until we know better, for nobody else's eyes.
    mode = 0o600 if there else 0o666
    try:
        # Within the try, since Ctrl-C may come as soon as the file is there.
        with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if there:
            _take_after(temporary, there)
        # The folder is not synced. After a power cut its entry may be the old one again, and then
        # the old file is whole; a failure to sync it would come too late to keep that file.
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _take_after(temporary: Path, there: os.stat_result) -> None:
    """Set the owner, group and permissions of a file to those of the one that it will replace."""
    new = temporary.stat()
    mode = there.st_mode & 0o777
    if (new.st_uid, new.st_gid) != (there.st_uid, there.st_gid):
        with contextlib.suppress(OSError):  # only root may give a file away
            os.chown(temporary, there.st_uid, -1)
        try:
            os.chown(temporary, -1, there.st_gid)
        except OSError:
            # What its group might do, ours might not: that may do no more than everybody.
            mode &= 0o707 | (mode & 0o007) << 3
    if mode != new.st_mode & 0o777:
        temporary.chmod(mode)


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
