"""The door out, for real: full disks, read-only folders, other people's files, signals."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from stakeholderkit.errors import Code, OutputError
from stakeholderkit.files import save, write

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="these are the faults and signals of POSIX systems"
)

OLD, NEW = b"the old report", b"the new report"
NOBODY = 65_534

MEMORY = Path("/dev/shm")  # noqa: S108 - made private below


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: thousands of writes would wear a disk."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def old_file(folder: Path) -> Path:
    """Make a file, the only one in a new folder."""
    (folder / "real").mkdir(parents=True)
    (folder / "real" / "a.md").write_bytes(OLD)
    return folder / "real" / "a.md"


def content(file: Path) -> bytes:
    """Return the content of a file beside which nothing may be left."""
    assert [item.name for item in file.parent.iterdir()] == [file.name]
    return file.read_bytes()


def in_child(work: Callable[[], object]) -> int:
    """Do some work in a process of its own, and give its exit code; 0 is success."""
    return finished(started(work))


def started(work: Callable[[], object]) -> int:
    """Start a process that does some work, and give its number."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        work()
        code = 0
    except KeyboardInterrupt:
        code = 130
    except BaseException as error:  # noqa: BLE001 - a child must not go on as its parent
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(code)


def finished(pid: int) -> int:
    """Wait for a process; give its exit code, or minus the signal that ended it."""
    end = time.monotonic() + 300  # far more than a busy machine needs
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise TimeoutError("the child does not end")


def refused(path: Path, code: Code) -> None:
    """Check that writing a file is refused, with a code."""
    with pytest.raises(OutputError) as caught:
        write(path, NEW * 10_000)
    assert caught.value.code == code


def as_nobody() -> None:
    """Become somebody without rights: for root, no permissions count."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody can reach, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "shared")
        folder.mkdir()
        Path(name).chmod(0o755)
        (folder / "a.md").write_bytes(OLD)
        yield folder
        folder.chmod(0o755)


def test_a_folder_without_permission(shared: Path) -> None:
    """In a folder that one may only read, nothing is changed, however open the file itself is."""
    (shared / "a.md").chmod(0o666)
    shared.chmod(0o555)

    def work() -> None:
        as_nobody()
        refused(shared / "a.md", Code.CANNOT_WRITE)
        refused(shared / "b.md", Code.CANNOT_WRITE)

    assert in_child(work) == 0
    assert [item.name for item in shared.iterdir()] == ["a.md"]
    assert (shared / "a.md").read_bytes() == OLD


def test_a_file_without_permission(shared: Path) -> None:
    """A file that one may only read is kept, though the folder would let one replace it."""
    (shared / "a.md").chmod(0o444)
    shared.chmod(0o777)

    def work() -> None:
        as_nobody()
        refused(shared / "a.md", Code.CANNOT_WRITE)
        write(shared / "b.md", NEW)

    assert in_child(work) == 0
    assert sorted(item.name for item in shared.iterdir()) == ["a.md", "b.md"]
    assert (shared / "a.md").read_bytes() == OLD
    assert mode(shared / "a.md") == 0o444


def test_a_folder_that_nobody_may_enter(shared: Path) -> None:
    """A folder that cannot be looked into is refused in our own words."""
    shared.chmod(0o000)

    def work() -> None:
        as_nobody()
        refused(shared / "a.md", Code.CANNOT_WRITE)

    assert in_child(work) == 0


def test_a_folder_of_the_kernel() -> None:
    """Where not even root may make a file, that is told."""
    refused(Path("/proc/stakeholderkit.md"), Code.CANNOT_WRITE)


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """A file that grows beyond what the system allows is given up, and the old one is whole."""
    import resource

    file = old_file(tmp_path)

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, resource.RLIM_INFINITY))
        refused(file, Code.CANNOT_WRITE)

    assert in_child(work) == 0
    assert content(file) == OLD


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Put a disk of 64 KB in a folder, where we may."""
    command = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=755", "none", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount a disk; elsewhere the limit on the size of files is tried")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S607 - as above


def test_a_full_disk(tmp_path: Path) -> None:
    """On a disk that is full the old file is whole, and what fits is written afterwards."""
    with small_disk(tmp_path):
        file, link = old_file(tmp_path), tmp_path / "link.md"
        link.symlink_to("real/a.md")
        for _ in range(3):
            refused(link, Code.DISK_FULL)
            assert content(file) == OLD
        write(link, NEW)
        assert link.is_symlink()
        assert content(file) == NEW


def test_a_disk_that_becomes_read_only(tmp_path: Path) -> None:
    """On a disk that may not be written on the old file is whole."""
    with small_disk(tmp_path):
        file = old_file(tmp_path)
        command = ["mount", "-o", "remount,ro", str(tmp_path)]
        subprocess.run(command, check=True)
        refused(file, Code.CANNOT_WRITE)
        refused(file.with_name("b.md"), Code.CANNOT_WRITE)
        assert content(file) == OLD


# --- whose file it is -------------------------------------------------------------------


def test_what_is_written_is_never_more_open_than_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a secret file is being replaced, the one beside it is as secret."""
    seen = []
    fsync = os.fsync

    def look(number: int) -> None:
        seen.append(os.fstat(number))
        fsync(number)

    monkeypatch.setattr(os, "fsync", look)
    (tmp_path / "a.md").write_bytes(OLD)
    (tmp_path / "a.md").chmod(0o640)
    write(tmp_path / "a.md", NEW)

    assert [stat.S_IMODE(item.st_mode) for item in seen] == [0o600]
    assert mode(tmp_path / "a.md") == 0o640


@pytest.mark.parametrize(
    ("permissions", "left"), [(0o640, 0o600), (0o664, 0o644), (0o666, 0o666), (0o604, 0o604)]
)
def test_a_group_that_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, permissions: int, left: int
) -> None:
    """What the group of the old file could do is not passed on to the group of the new one."""
    (tmp_path / "a.md").write_bytes(OLD)
    (tmp_path / "a.md").chmod(permissions)
    fields = list((tmp_path / "a.md").stat())
    fields[stat.ST_GID] += 1
    (tmp_path / "new").touch()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    save._take_after(tmp_path / "new", os.stat_result(fields))

    assert mode(tmp_path / "new") == left


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root has others")
@pytest.mark.parametrize("permissions", [0o640, 0o4755])
def test_root_takes_no_file_away(tmp_path: Path, permissions: int) -> None:
    """A file that root replaces stays its owner's, without a right to act as that owner."""
    (tmp_path / "a.md").write_bytes(OLD)
    os.chown(tmp_path / "a.md", 4_242, 4_343)
    (tmp_path / "a.md").chmod(permissions)
    write(tmp_path / "a.md", NEW)

    there = (tmp_path / "a.md").stat()
    assert (there.st_uid, there.st_gid) == (4_242, 4_343)
    assert mode(tmp_path / "a.md") == permissions & 0o777


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root has others")
def test_a_colleague_keeps_the_group(shared: Path) -> None:
    """Whoever has the Unix group of a shared file may replace it, and the group keeps it."""
    shared.chmod(0o777)
    os.chown(shared / "a.md", 4_242, 4_343)
    (shared / "a.md").chmod(0o660)

    def work() -> None:
        os.setgroups([4_343])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        write(shared / "a.md", NEW)

    assert in_child(work) == 0
    there = (shared / "a.md").stat()
    assert (there.st_uid, there.st_gid, mode(shared / "a.md")) == (NOBODY, 4_343, 0o660)
    assert (shared / "a.md").read_bytes() == NEW


# --- signals and readers ----------------------------------------------------------------


def edition(number: int) -> bytes:
    """Make the content of a file that tells whether it is whole."""
    return b"%08d" % number * 20_000


def whole(data: bytes) -> int:
    """Return the number of an edition, which must be whole."""
    number = int(data[:8])
    assert data == edition(number)
    return number


@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
def test_signals(tmp_path: Path, name: str) -> None:
    """Stopped at thirty random moments, a saving process leaves whole files."""
    number = getattr(signal, name)
    moments = random.Random(name)  # noqa: S311 - the same moments each time
    folder = tmp_path / "real"

    for _ in range(30):
        folder.mkdir()
        write(folder / "a.md", edition(1))
        ready, tell = os.pipe()

        def work() -> None:
            for count in range(1, 1_000_000):
                write(folder / "a.md", edition(count))
                if count == 1:
                    os.write(tell, b"!")  # noqa: B023 - called here

        pid = started(work)
        assert os.read(ready, 1) == b"!"
        time.sleep(moments.uniform(0, 0.01))
        os.kill(pid, number)

        assert finished(pid) == (130 if name == "SIGINT" else -signal.SIGKILL)
        os.close(ready)
        os.close(tell)
        assert whole((folder / "a.md").read_bytes()) >= 1
        left = [item for item in folder.iterdir() if item.name != "a.md"]
        assert len(left) <= (0 if name == "SIGINT" else 1)
        for item in [*left, folder / "a.md"]:
            assert item.name == "a.md" or item.name.startswith(".stakeholderkit-")
            item.unlink()
        folder.rmdir()


def test_readers_always_see_a_whole_file(tmp_path: Path) -> None:
    """While one process saves three hundred times and more, two read whole files only."""
    file = tmp_path / "a.md"
    write(file, edition(1))

    def save_for_ever() -> None:
        for number in range(2, 1_000_000):
            write(file, edition(number))

    def read_much() -> None:
        for _ in range(2_500):
            whole(file.read_bytes())

    saver, reader = started(save_for_ever), started(read_much)
    try:
        reads, seen = 0, {1}
        # Until the two have truly run side by side, however the system shares its time.
        while reads < 2_500 or max(seen) < 301 or len(seen) < 100:
            seen.add(whole(file.read_bytes()))
            reads += 1
        assert finished(reader) == 0
    finally:
        os.kill(saver, signal.SIGKILL)
        os.waitpid(saver, 0)
