"""The door out under fire: whatever fails, a file is wholly new or wholly as it was."""

from __future__ import annotations

import errno
import gc
import io
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.errors import Code, OutputError
from stakeholderkit.files import save, write
from stakeholderkit.hooks import DISABLE, Exporter

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
    """A folder in memory, where there is one: thousands of writes would wear a disk."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


class Target:
    """A file to write, and what must be found there afterwards."""

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
        """Return the content of the file, when all else is as it was; None without a file."""
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
    """Return the permissions of a file."""
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
    """List the names of the calls of one write in which nothing fails."""
    target = Target(root / f"dry-{kind}", kind)
    names = under(lambda: write(target.path, NEW), matters)
    assert target.holds() == NEW
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
        target = Target(tmp_path / str(point), kind)
        fault = point, OSError(number, os.strerror(number))
        error = outcome(lambda: under(lambda: write(target.path, NEW), is_system_call, fault))  # noqa: B023 - called here
        if error is None:
            survived.append(name)
            assert target.holds() == NEW
            continue
        assert isinstance(error, OutputError)
        (complaint,) = error.complaints
        # A link that cannot be looked at is refused as a link, whatever the reason.
        assert complaint.code == (Code.CANNOT_WRITE if name == "lstat" else code)
        assert str(target.path) in error.text("en")
        assert str(target.path) in error.text("nl")
        assert target.holds() == target.before

    # Only while links are followed: a folder that cannot be looked at is taken for no link.
    assert set(survived) <= {"lstat"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_every_call_may_be_the_last(tmp_path: Path, kind: str, error: type[BaseException]) -> None:
    """Ctrl-C and a lack of memory pass, at each call; the file is old or new, nothing is left."""
    replaced = []

    for point, _ in enumerate(calls(tmp_path, kind, everything), 1):
        target = Target(tmp_path / str(point), kind)
        with pytest.raises(error):
            under(lambda: write(target.path, NEW), everything, (point, error()))  # noqa: B023
        held = target.holds()
        assert held in (target.before, NEW)
        replaced.append(held == NEW)

    assert replaced == sorted(replaced)
    assert not replaced[0]
    close_what_is_left_open()


@pytest.mark.parametrize("kind", KINDS)
def test_an_interrupt_may_come_between_any_two_steps(tmp_path: Path, kind: str) -> None:
    """Also Ctrl-C between two instructions leaves nothing, as when the file has just been made."""
    total = interrupted(Target(tmp_path / "dry", kind), 0)

    for moment in range(1, total + 1):
        target = Target(tmp_path / str(moment), kind)
        with pytest.raises(KeyboardInterrupt):
            interrupted(target, moment)
        assert target.holds() in (target.before, NEW)
    assert total > 100
    close_what_is_left_open()


def close_what_is_left_open() -> None:
    """Have Python close files now: later, it would grumble about them in another test."""
    gc.collect()


def interrupted(target: Target, moment: int) -> int:
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
        write(target.path, NEW)
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
    target = Target(tmp_path, kind)

    def opening(path: Path, mode: str, opener: Any) -> io.BufferedWriter:
        raw = Raw(path, mode, opener=opener)
        raw.fails, raw.error = fails, error
        return io.BufferedWriter(raw)

    monkeypatch.setattr(save, "open", opening, raising=False)

    with pytest.raises(OutputError if isinstance(error, OSError) else type(error)):
        write(target.path, NEW * (size // 10))
    assert target.holds() == target.before


@pytest.mark.parametrize("kind", ["old", "link"])
@pytest.mark.parametrize("meanwhile", ["vanishes", "changes", "becomes a folder", "is a link"])
def test_a_target_that_changes_meanwhile(tmp_path: Path, kind: str, meanwhile: str) -> None:
    """What others do to the file while it is written ends in one whole file, or in one error."""
    points = calls(tmp_path, kind, is_system_call)

    for point, _ in enumerate(points, 1):
        target = Target(tmp_path / str(point), kind)

        def happens() -> bool:
            target.file.unlink()  # noqa: B023 - called here
            match meanwhile:
                case "changes":
                    target.file.write_bytes(b"theirs")  # noqa: B023
                case "becomes a folder":
                    target.file.mkdir()  # noqa: B023
                case "is a link":
                    target.file.symlink_to("nowhere")  # noqa: B023
            return True

        count = iter(range(1, len(points) + 9))
        error = outcome(
            lambda: under(
                lambda: write(target.path, NEW),  # noqa: B023
                lambda call: is_system_call(call) and next(count) == point and happens(),  # noqa: B023
            )
        )
        assert error is None or isinstance(error, OutputError)
        left = [item.name for item in target.folder.iterdir() if item.name != "nowhere"]
        assert left in ([], ["a.md"])
        if target.file.is_file():
            assert target.file.read_bytes() in ({b"theirs", OLD} if error else {NEW})


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


# --- the same through the verbs ---------------------------------------------------------


@pytest.fixture(scope="module")
def analysis() -> sk.Analysis:
    """The analysis of a register with next to nothing in it."""
    area = sk.Area(id="dorp", name="Dorp", kind=sk.AreaKind.GEMEENTE)
    return sk.analyse(sk.Register(title="t", owner="o", areas=(area,)))


def formats() -> list[str]:
    """List the name of every format that is installed, and of the register's own."""
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

    for verb in ("export", "save"):
        module = import_module(f"stakeholderkit.verbs.{verb}")
        monkeypatch.setattr(module, "write", write_under)
    target = Target(tmp_path / "dry", "old")
    do(target.path)
    assert target.holds() not in (None, OLD)

    for point, _ in enumerate(list(points), 1):
        target = Target(tmp_path / str(point), "old")
        fault[:] = point, error
        raised = outcome(lambda: do(target.path))  # noqa: B023 - called here
        if raised is None:
            assert isinstance(error, OSError)  # swallowed while links were followed
            assert target.holds() not in {None, OLD}
            continue
        assert isinstance(raised, OutputError) == isinstance(error, OSError)
        assert target.holds() == OLD
    assert len(points) > 0
