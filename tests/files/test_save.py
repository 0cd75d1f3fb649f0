"""The door out: the file is the complete new one or the untouched old one."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from stakeholderkit.errors import Code, OutputError
from stakeholderkit.files import write

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

OLD, NEW = b"the old report", b"the new report"


def failure(path: str | Path) -> str:
    """Return the code of the one complaint about writing to a path."""
    with pytest.raises(OutputError) as caught:
        write(path, NEW)
    (complaint,) = caught.value.complaints
    assert complaint.text("nl")
    return complaint.code


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file(tmp_path: Path) -> None:
    """A new file holds what was written, and nothing stands beside it."""
    assert write(tmp_path / "a.md", NEW) == (tmp_path / "a.md").resolve()
    assert (tmp_path / "a.md").read_bytes() == NEW
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    """What stood there is gone, also when it was longer."""
    (tmp_path / "a.md").write_bytes(OLD * 100)
    write(tmp_path / "a.md", NEW)

    assert (tmp_path / "a.md").read_bytes() == NEW
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def test_the_path_comes_back_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in the working folder comes back as an absolute path."""
    monkeypatch.chdir(tmp_path)
    path = write("a.md", NEW)

    assert path.is_absolute()
    assert path.read_bytes() == NEW


@posix
@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_is_as_open_as_the_system_wants(
    tmp_path: Path, umask: int, expected: int
) -> None:
    """A new file has the permissions of any new file, not those of a secret one."""
    before = os.umask(umask)
    try:
        write(tmp_path / "a.md", NEW)
    finally:
        os.umask(before)

    assert mode(tmp_path / "a.md") == expected


@posix
@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o664, 0o666, 0o755])
def test_an_old_file_keeps_its_permissions(tmp_path: Path, permissions: int) -> None:
    """A file that others may not read stays so when it is replaced."""
    (tmp_path / "a.md").write_bytes(OLD)
    (tmp_path / "a.md").chmod(permissions)
    write(tmp_path / "a.md", NEW)

    assert mode(tmp_path / "a.md") == permissions
    assert (tmp_path / "a.md").read_bytes() == NEW


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file behind a symbolic link is replaced, and the link still leads to it."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_bytes(OLD)
    (tmp_path / "link.md").symlink_to("real/a.md")

    assert write(tmp_path / "link.md", NEW) == (tmp_path / "real" / "a.md").resolve()
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real" / "a.md").read_bytes() == NEW
    assert [item.name for item in (tmp_path / "real").iterdir()] == ["a.md"]


@posix
def test_a_link_to_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    """A symbolic link that leads nowhere yet leads to the new file."""
    (tmp_path / "link.md").symlink_to("a.md")
    write(tmp_path / "link.md", NEW)

    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == NEW


@posix
@pytest.mark.parametrize(
    "name",
    [
        "x" * 255,
        "é" * 127,
        "-rf",
        " a b ",
        "=1+1.md",
        "a\nb",
        "'; --",
        "%s{0}",
        "👩🏽‍🚒.md",
        ".hidden",
    ],
    ids=ascii,
)
def test_odd_names(tmp_path: Path, name: str) -> None:
    """Any name that the system takes is taken, the longest too."""
    for data in (OLD, NEW):
        write(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_a_name_too_long(tmp_path: Path) -> None:
    """A name that is too long for the system is refused, without leftovers."""
    assert failure(tmp_path / ("x" * 256)) == Code.CANNOT_WRITE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a\0b", "\ud800\udfff"], ids=ascii)
def test_what_cannot_be_a_name(tmp_path: Path, name: str) -> None:
    """A name that no file can have is refused."""
    assert failure(f"{tmp_path}/{name}") == Code.CANNOT_WRITE
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    """A folder that is not there is named, and not made."""
    assert failure(tmp_path / "new" / "a.md") == Code.FOLDER_MISSING
    with pytest.raises(OutputError, match=r"There is no folder .*new"):
        write(tmp_path / "new" / "a.md", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_file_used_as_a_folder(tmp_path: Path) -> None:
    """A file is no folder to write in."""
    (tmp_path / "a.md").write_bytes(OLD)

    assert failure(tmp_path / "a.md" / "b.md") == Code.FOLDER_MISSING
    assert (tmp_path / "a.md").read_bytes() == OLD


def test_a_folder_as_target(tmp_path: Path) -> None:
    """A folder is never replaced by a file."""
    (tmp_path / "folder").mkdir()

    assert failure(tmp_path / "folder") == Code.CANNOT_WRITE
    assert (tmp_path / "folder").is_dir()


@posix
def test_a_pipe_as_target(tmp_path: Path) -> None:
    """A pipe is no place for a report: it is refused at once and stays."""
    os.mkfifo(tmp_path / "pipe")

    assert failure(tmp_path / "pipe") == Code.CANNOT_WRITE
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@posix
def test_a_device_as_target(tmp_path: Path) -> None:
    """A device stays a device."""
    (tmp_path / "a.md").symlink_to("/dev/full")

    assert failure(tmp_path / "a.md") == Code.CANNOT_WRITE
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@posix
def test_links_that_go_round(tmp_path: Path) -> None:
    """Links that lead to each other stay; no file takes the place of one."""
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")

    assert failure(tmp_path / "a.md") == Code.CANNOT_WRITE
    assert (tmp_path / "a.md").readlink() == Path("b.md")
    assert (tmp_path / "b.md").readlink() == Path("a.md")
    assert len(list(tmp_path.iterdir())) == 2


@posix
def test_a_link_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A link that leads nowhere brings the name of the folder that is missing."""
    (tmp_path / "a.md").symlink_to("away/a.md")

    assert failure(tmp_path / "a.md") == Code.FOLDER_MISSING
    assert (tmp_path / "a.md").is_symlink()


@posix
def test_a_link_to_a_folder(tmp_path: Path) -> None:
    """A link to a folder is a folder; one in the middle of a path is followed."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    assert failure(tmp_path / "link") == Code.CANNOT_WRITE
    assert write(tmp_path / "link" / "a.md", NEW) == (tmp_path / "real" / "a.md").resolve()
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize(
    "name",
    [
        "\udcff\udcfe.md",
        "\u202egnp.md",
        "\u200b",
        "مرحبا.md",
        "a\tb\x1b[31m",
        '"`$(x)',
        "~",
        "*?[a]",
    ],
    ids=ascii,
)
def test_names_that_play_tricks(tmp_path: Path, name: str) -> None:
    """A name that is no text, runs backwards or means something elsewhere is a name here."""
    for data in (OLD, NEW):
        write(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - the plain name


@posix
def test_another_name_of_the_file_keeps_the_old_content(tmp_path: Path) -> None:
    """A hard link is a file of its own from then on: the price of replacing in one step."""
    (tmp_path / "a.md").write_bytes(OLD)
    (tmp_path / "b.md").hardlink_to(tmp_path / "a.md")
    write(tmp_path / "a.md", NEW)

    assert (tmp_path / "a.md").read_bytes() == NEW
    assert (tmp_path / "b.md").read_bytes() == OLD


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_not_be_written_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A read-only folder brings the advice to choose another."""
    (tmp_path / "a.md").write_bytes(OLD)
    # Not by chmod: the tests may run as root, who may write everywhere.
    monkeypatch.setattr(os, "open", raising(OSError(number, os.strerror(number))))

    assert failure(tmp_path / "a.md") == Code.CANNOT_WRITE
    with pytest.raises(OutputError, match=r"You may not write .*Choose another folder"):
        write(tmp_path / "a.md", NEW)
    assert (tmp_path / "a.md").read_bytes() == OLD


def test_what_cannot_be_cleared_away_hides_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When even clearing away fails, the first failure is the one that is told."""
    monkeypatch.setattr(os, "fsync", raising(OSError(errno.ENOSPC, "full")))
    monkeypatch.setattr(Path, "unlink", raising(PermissionError(errno.EACCES, "denied")))

    assert failure(tmp_path / "a.md") == Code.DISK_FULL
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".stakeholderkit-")
