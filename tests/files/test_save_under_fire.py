"""The door out under fire: whatever fails, a file is wholly new or wholly as it was."""

from __future__ import annotations

import errno
import gc
import io
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
from types import FrameType
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.errors import Code, OutputError
from stakeholderkit.files import save, write
from stakeholderkit.hooks import DISABLE, Exporter
from stakeholderkit.verbs import export as writing

pytestmark = [
    pytest.mark.skipif(
        sys.platform == "win32", reason="these are the faults and signals of POSIX systems"
    ),
    # A file that nobody came to close is closed by Python, which grumbles.
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]

OLD, NEW = b"the old report", b"the new report"
NOBODY = 65_534

MEMORY = Path("/dev/shm")  # noqa: S108 - made private below
KINDS = ["new", "old", "link"]
"""What stands in the place of the file: nothing, a file, or a link to a file elsewhere."""

FAULTS = [
    (errno.ENOSPC, Code.DISK_FULL),
    (errno.EDQUOT, Code.DISK_FULL),
    (errno.EIO, Code.CANNOT_WRITE),
    (errno.EACCES, Code.CANNOT_WRITE),
    (errno.EROFS, Code.CANNOT_WRITE),
    (errno.EBUSY, Code.CANNOT_WRITE),
]
"""What a system call may answer, and how that is told."""


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory, where there is one: thousands of writes would wear a disk."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


class Place:
    """A place to write, and what must be found there afterwards."""

    def __init__(self, root: Path, kind: str) -> None:
        """Put there what the kind says."""
        self.folder = root / "real"
        self.folder.mkdir(parents=True)
        self.file, self.path = self.folder / "a.md", self.folder / "a.md"
        self.kind = kind
        if kind == "link":
            self.path = root / "link.md"
            self.path.symlink_to("real/a.md")
        if kind != "new":
            self.file.write_bytes(OLD)
            # Not what a new file gets, so that there is something to keep.
            self.file.chmod(0o640)

    def holds(self) -> bytes | None:
        """Give the content of the file, when all else is as it was; None without a file."""
        if self.kind == "link":
            assert self.path.is_symlink()
        left = [item.name for item in self.folder.iterdir()]
        assert left in ([], ["a.md"])
        if left and self.kind != "new":
            assert mode(self.file) == 0o640
        return self.file.read_bytes() if left else None

    @property
    def before(self) -> bytes | None:
        """What the file held at first."""
        return None if self.kind == "new" else OLD


def mode(path: Path) -> int:
    """Give the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def is_system_call(function: Any) -> bool:
    """Tell a function that asks something of the system from one that only computes."""
    owner = getattr(function, "__self__", None)
    return getattr(function, "__module__", "") in {"posix", "io"} or isinstance(owner, io.IOBase)


def under(
    job: Callable[[], object], matters: Callable[[Any], bool], fault: Any = None
) -> list[str]:
    """Do a job, and give the names of the functions outside Python that it called.

    Of the calls that matter, the one with the number in `fault` raises the error in it, instead
    of being made. The interpreter itself tells of each call, so that none can be forgotten.
    """
    names: list[str] = []

    def watch(_: FrameType, event: str, function: Any) -> None:
        if event == "c_call" and function is not sys.setprofile and matters(function):
            names.append(function.__name__)
            if fault and fault[0] == len(names):
                raise fault[1]

    before = sys.getprofile()
    # Collecting garbage calls functions of others, in which the error would get lost.
    collects = gc.isenabled()
    gc.disable()
    sys.setprofile(watch)
    try:
        job()
    finally:
        sys.setprofile(before)
        if collects:
            gc.enable()
    return names


def outcome(job: Callable[[], object]) -> BaseException | None:
    """Do a job, and give what it raises, if anything."""
    try:
        job()
    except BaseException as error:  # noqa: BLE001 - whatever it raises is looked at
        return error
    return None


def everything(_: object) -> bool:
    """Take every call for one that matters."""
    return True


def calls(root: Path, kind: str, matters: Callable[[Any], bool]) -> list[str]:
    """Give the names of the calls of one write in which nothing fails."""
    place = Place(root / f"dry-{kind}", kind)
    names = under(lambda: write(place.path, NEW), matters)
    assert place.holds() == NEW
    return names


def test_there_are_more_than_enough_faults(tmp_path: Path) -> None:
    """At least sixty faults are made below, and every step of a write is among the points."""
    points = {kind: calls(tmp_path, kind, is_system_call) for kind in KINDS}

    assert sum(map(len, points.values())) * (len(FAULTS) + 2) >= 60
    for kind, names in points.items():
        needed = {"lstat", "stat", "open", "write", "flush", "fsync", "__exit__", "replace"}
        needed |= {"access", "chmod"} if kind != "new" else set()
        assert needed <= set(names)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("number", "code"), FAULTS, ids=str)
def test_every_system_call_may_fail(tmp_path: Path, kind: str, number: int, code: Code) -> None:
    """One error tells of it, the old file is whole, the link is a link, nothing is left."""
    survived = []

    for point, name in enumerate(calls(tmp_path, kind, is_system_call), 1):
        place = Place(tmp_path / str(point), kind)
        fault = point, OSError(number, os.strerror(number))
        error = outcome(lambda: under(lambda: write(place.path, NEW), is_system_call, fault))  # noqa: B023 - called here
        if error is None:
            survived.append(name)
            assert place.holds() == NEW
            continue
        assert isinstance(error, OutputError)
        (complaint,) = error.complaints
        # A link that cannot be looked at is refused as a link, whatever the reason.
        assert complaint.code == (Code.CANNOT_WRITE if name == "lstat" else code)
        assert str(place.path) in error.text("en")
        assert str(place.path) in error.text("nl")
        assert place.holds() == place.before

    # Only while links are followed: a folder that cannot be looked at is taken for no link.
    assert set(survived) <= {"lstat"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_every_call_may_be_the_last(tmp_path: Path, kind: str, error: type[BaseException]) -> None:
    """Ctrl-C and a lack of memory pass, at each call; the file is old or new, nothing is left."""
    replaced = []

    for point, _ in enumerate(calls(tmp_path, kind, everything), 1):
        place = Place(tmp_path / str(point), kind)
        with pytest.raises(error):
            under(lambda: write(place.path, NEW), everything, (point, error()))  # noqa: B023
        held = place.holds()
        assert held in (place.before, NEW)
        replaced.append(held == NEW)

    assert replaced == sorted(replaced)
    assert not replaced[0]
    close_what_is_left_open()


@pytest.mark.parametrize("kind", KINDS)
def test_an_interrupt_may_come_between_any_two_steps(tmp_path: Path, kind: str) -> None:
    """Also Ctrl-C between two instructions leaves nothing, as when the file has just been made."""
    total = interrupted(Place(tmp_path / "dry", kind), 0)

    for moment in range(1, total + 1):
        place = Place(tmp_path / str(moment), kind)
        with pytest.raises(KeyboardInterrupt):
            interrupted(place, moment)
        assert place.holds() in (place.before, NEW)
    assert total > 100
    close_what_is_left_open()


def close_what_is_left_open() -> None:
    """Have Python close files now: later, it would grumble about them in another test."""
    gc.collect()


def interrupted(place: Place, moment: int) -> int:
    """Write, with Ctrl-C just before an instruction of `save`; give how many there are."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        if frame.f_code.co_filename != write.__code__.co_filename:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            count += 1
            if count == moment:
                raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        write(place.path, NEW)
    finally:
        sys.settrace(before)
    return count


class Raw(io.FileIO):
    """A file of which one call fails after half of its work."""

    fails: str
    error: BaseException

    def write(self, data: Any, /) -> int:
        """Write all, or half and then fail."""
        if self.fails == "write":
            super().write(bytes(data)[: len(data) // 2])
            raise self.error
        return super().write(data)

    def close(self) -> None:
        """Close; fail after that, as a network share does that kept the bad news till the end."""
        closed = self.closed
        super().close()
        if self.fails == "close" and not closed:
            raise self.error


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [10, 1_000_000])
@pytest.mark.parametrize("fails", ["write", "close"])
@pytest.mark.parametrize(
    "error", [*(OSError(fault[0], "oops") for fault in FAULTS), KeyboardInterrupt(), MemoryError()]
)
def test_half_a_write(  # noqa: PLR0917
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    size: int,
    fails: str,
    error: BaseException,
) -> None:
    """Half of the data may have arrived, or all of it, when the system gives up."""
    place = Place(tmp_path, kind)

    def opening(path: Path, mode: str, opener: Any) -> io.BufferedWriter:
        raw = Raw(path, mode, opener=opener)
        raw.fails, raw.error = fails, error
        return io.BufferedWriter(raw)

    monkeypatch.setattr(save, "open", opening, raising=False)

    with pytest.raises(OutputError if isinstance(error, OSError) else type(error)):
        write(place.path, NEW * (size // 10))
    assert place.holds() == place.before


@pytest.mark.parametrize("kind", ["old", "link"])
@pytest.mark.parametrize("meanwhile", ["vanishes", "changes", "becomes a folder", "is a link"])
def test_a_place_that_changes_meanwhile(tmp_path: Path, kind: str, meanwhile: str) -> None:
    """What others do to the file while it is written ends in one whole file, or in one error."""
    points = calls(tmp_path, kind, is_system_call)

    for point, _ in enumerate(points, 1):
        place = Place(tmp_path / str(point), kind)

        def happens() -> bool:
            place.file.unlink()  # noqa: B023 - called here
            match meanwhile:
                case "changes":
                    place.file.write_bytes(b"theirs")  # noqa: B023
                case "becomes a folder":
                    place.file.mkdir()  # noqa: B023
                case "is a link":
                    place.file.symlink_to("nowhere")  # noqa: B023
            return True

        count = iter(range(1, len(points) + 9))
        error = outcome(
            lambda: under(
                lambda: write(place.path, NEW),  # noqa: B023
                lambda call: is_system_call(call) and next(count) == point and happens(),  # noqa: B023
            )
        )
        assert error is None or isinstance(error, OutputError)
        left = [item.name for item in place.folder.iterdir() if item.name != "nowhere"]
        assert left in ([], ["a.md"])
        if place.file.is_file():
            assert place.file.read_bytes() in ({b"theirs", OLD} if error else {NEW})


def test_a_file_that_appears_meanwhile(tmp_path: Path) -> None:
    """A file that somebody else makes at the last moment is replaced whole."""
    file = tmp_path / "a.md"

    def last(call: Any) -> bool:
        if getattr(call, "__name__", "") == "replace" and call.__module__ == "posix":
            file.write_bytes(b"theirs")
        return False

    under(lambda: write(file, NEW), last)

    assert file.read_bytes() == NEW
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


# --- real faults: full disks, read-only folders, other people's files -------------------


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
    """Give a folder that everybody can reach, unlike those of pytest."""
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

    place = Place(tmp_path, "old")

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, resource.RLIM_INFINITY))
        refused(place.path, Code.CANNOT_WRITE)

    assert in_child(work) == 0
    assert place.holds() == OLD


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
        place = Place(tmp_path, "link")
        for _ in range(3):
            refused(place.path, Code.DISK_FULL)
            assert place.holds() == OLD
        write(place.path, NEW)
        assert place.holds() == NEW


def test_a_disk_that_becomes_read_only(tmp_path: Path) -> None:
    """On a disk that may not be written on the old file is whole."""
    with small_disk(tmp_path):
        place = Place(tmp_path, "old")
        command = ["mount", "-o", "remount,ro", str(tmp_path)]
        subprocess.run(command, check=True)
        refused(place.path, Code.CANNOT_WRITE)
        refused(place.folder / "b.md", Code.CANNOT_WRITE)
        assert place.holds() == OLD


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
    """A member of the group of a shared file may replace it, and the group keeps it."""
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
    """Give the number of an edition, which must be whole."""
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


# --- the same through the verbs ---------------------------------------------------------


@pytest.fixture(scope="module")
def analysis() -> sk.Analysis:
    """Give the analysis of a register with next to nothing in it."""
    area = sk.Area(id="dorp", name="Dorp", kind=sk.AreaKind.GEMEENTE)
    return sk.analyse(sk.Register(title="t", owner="o", areas=(area,)))


def formats() -> list[str]:
    """Give the name of every format that is installed, and of the register's own."""
    return ["register", *(offer.address for offer in sk.load_plugins().of(Exporter))]


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=repr)
def test_saving_and_exporting(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    analysis: sk.Analysis,
    name: str,
    error: BaseException,
) -> None:
    """Every verb that writes keeps the old file whole, in every format, at each point."""
    monkeypatch.delenv(DISABLE, raising=False)
    plugins = sk.load_plugins()
    fault: list[Any] = []
    points: list[str] = []

    def write_under(path: Path, data: bytes) -> Path:
        points[:] = under(lambda: write(path, data), is_system_call, fault)
        return path

    def do(path: Path) -> None:
        if name == "register":
            sk.save(analysis.register, path)
        else:
            sk.export(analysis, path, format=name, plugins=plugins)

    monkeypatch.setattr(writing, "write", write_under)
    place = Place(tmp_path / "dry", "old")
    do(place.path)
    assert place.holds() not in (None, OLD)

    for point, _ in enumerate(list(points), 1):
        place = Place(tmp_path / str(point), "old")
        fault[:] = point, error
        raised = outcome(lambda: do(place.path))  # noqa: B023 - called here
        if raised is None:
            assert isinstance(error, OSError)  # swallowed while links were followed
            assert place.holds() not in {None, OLD}
            continue
        assert isinstance(raised, OutputError) == isinstance(error, OSError)
        assert place.holds() == OLD
    assert len(points) > 0
