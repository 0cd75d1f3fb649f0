"""The door in: what is no ordinary file of a decent size is refused unread."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import Limits, open_source
from stakeholderkit.wording import Finding

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def refused(path: str | Path, most: int = 1_000) -> str:
    """Return the code of the one complaint about a file, after checking that it names the file."""
    with pytest.raises(InputError) as caught:
        open_source(path, Limits(bytes=most))
    (finding,) = caught.value.complaints
    assert isinstance(finding, Finding)
    assert finding.location.file == str(path)
    assert finding.text("nl")
    return finding.code


def failing(error: OSError) -> Callable[..., int]:
    """Return a function that fails as a file system might."""

    def fail(*_: object, **__: object) -> int:
        raise error

    return fail


def open_handles() -> int:
    """Count the files that this process has open, where the system tells."""
    handles = Path("/dev/fd")
    return len(list(handles.iterdir())) if handles.exists() else 0


def test_a_file_comes_in_whole(tmp_path: Path) -> None:
    """An ordinary file is given with its name and all of its bytes, larger than one read."""
    file = tmp_path / "a.json"
    data = bytes(range(1, 256)) * 10_000
    file.write_bytes(data)
    source = open_source(file)

    assert (source.name, source.data) == (str(file), data)


def test_a_name_may_be_a_text(tmp_path: Path) -> None:
    """A path is given as a text or as a path."""
    (tmp_path / "a.json").write_text("{}")

    assert open_source(str(tmp_path / "a.json")) == open_source(tmp_path / "a.json")


@posix
def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    """A symbolic link is followed, and the complaint would name the link."""
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "link").symlink_to("a.json")

    assert open_source(tmp_path / "link").name == str(tmp_path / "link")


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there is missing."""
    assert refused(tmp_path / "nothing.json") == Code.FILE_MISSING
    assert refused(tmp_path / "no" / "folder" / "x.json") == Code.FILE_MISSING


@posix
def test_a_link_to_nothing(tmp_path: Path) -> None:
    """A symbolic link to nothing is a missing file, and one in a circle cannot be read."""
    (tmp_path / "link").symlink_to("nothing")
    (tmp_path / "circle").symlink_to("circle")

    assert refused(tmp_path / "link") == Code.FILE_MISSING
    assert refused(tmp_path / "circle") == Code.FILE_UNREADABLE


@pytest.mark.parametrize("name", ["a\0b", "\ud800\udfff"], ids=ascii)
def test_what_cannot_be_a_name(name: str) -> None:
    """A name that no file can have is told as such."""
    assert refused(name) == Code.FILE_MISSING


@posix
def test_a_name_too_long(tmp_path: Path) -> None:
    """A name longer than the file system knows cannot be read."""
    assert refused(tmp_path / ("x" * 300)) == Code.FILE_UNREADABLE


def test_a_folder(tmp_path: Path) -> None:
    """A folder is no file, with and without a slash behind it."""
    assert refused(tmp_path) == Code.FILE_NOT_REGULAR
    assert refused(".") == Code.FILE_NOT_REGULAR


def test_a_folder_where_folders_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, too, a folder is called a folder."""
    monkeypatch.setattr(os, "open", failing(PermissionError(13, "Permission denied")))

    assert refused(tmp_path) == Code.FILE_NOT_REGULAR


@posix
def test_a_file_used_as_a_folder(tmp_path: Path) -> None:
    """A file in a file cannot be read."""
    (tmp_path / "a.json").write_text("{}")

    assert refused(tmp_path / "a.json" / "b.json") == Code.FILE_UNREADABLE


@posix
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    """A pipe is refused at once, instead of waited for."""
    os.mkfifo(tmp_path / "pipe.json")

    assert refused(tmp_path / "pipe.json") == Code.FILE_NOT_REGULAR


@posix
@pytest.mark.parametrize("device", ["zero", "null", "full"])
def test_a_device(tmp_path: Path, device: str) -> None:
    """A device is refused unread, also behind a link with an innocent name."""
    (tmp_path / "a.json").symlink_to(f"/dev/{device}")

    assert refused(tmp_path / "a.json") == Code.FILE_NOT_REGULAR


@pytest.mark.parametrize("data", [b"", b" ", b"\n\r\n\t "])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    """A file with nothing but white space in it is empty."""
    (tmp_path / "a.json").write_bytes(data)

    assert refused(tmp_path / "a.json") == Code.FILE_EMPTY


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses brings the system's reason."""
    # Not by chmod: the tests may run as root, who may read everything.
    monkeypatch.setattr(os, "open", failing(PermissionError(13, "Permission denied")))

    assert refused(tmp_path / "a.json") == Code.FILE_UNREADABLE
    with pytest.raises(InputError, match=r"This file cannot be read: Permission denied\."):
        open_source(tmp_path / "a.json")


def test_a_folder_that_may_not_be_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in a folder that may not even be looked into is refused in the same words."""
    denied = PermissionError(13, "Permission denied")
    monkeypatch.setattr(os, "open", failing(denied))
    monkeypatch.setattr(os, "stat", failing(denied))

    assert refused("secret/a.json") == Code.FILE_UNREADABLE


@posix
def test_a_disk_that_breaks_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault after the file was opened is told in the same way, and the file is closed."""
    (tmp_path / "a.json").write_text("{}")
    before = open_handles()
    monkeypatch.setattr(os, "read", failing(OSError(5, "Input/output error")))

    assert refused(tmp_path / "a.json") == Code.FILE_UNREADABLE
    assert refused(tmp_path) == Code.FILE_NOT_REGULAR
    assert open_handles() == before


@pytest.mark.parametrize(("size", "fits"), [(99, True), (100, True), (101, False), (5_000, False)])
def test_a_file_too_large(tmp_path: Path, size: int, fits: bool) -> None:
    """The most bytes that fit, fit; one more does not."""
    (tmp_path / "a.json").write_bytes(b"x" * size)

    if fits:
        assert len(open_source(tmp_path / "a.json", Limits(bytes=100)).data) == size
    else:
        assert refused(tmp_path / "a.json", 100) == Code.FILE_TOO_LARGE


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read is counted, so that a file without an end does not fill the memory."""
    (tmp_path / "a.json").write_bytes(b"x")
    sizes: list[int] = []

    def read(_: int, most: int) -> bytes:
        sizes.append(most)
        return b"x" * 1_000

    monkeypatch.setattr(os, "read", read)

    assert refused(tmp_path / "a.json", 10_000) == Code.FILE_TOO_LARGE
    assert len(sizes) == 11
