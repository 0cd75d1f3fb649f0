"""Change the code of three rooms in small ways, and see which changes the tests notice.

Cosmic-ray finds the changes; each is written into a fresh copy of the committed tree and
tested in a process of its own, forked from one that has the libraries loaded. Every worker has
a copy of its own, since two changes in one tree would be taken for one another.
See `docs/mutation.md` for how to read what comes out.
"""

from __future__ import annotations

import argparse
import compileall
import importlib
import io
import multiprocessing
import os
import py_compile
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from mutants import Mutant, bare, difference, kind, mutants

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "src/stakeholderkit"
ROOMS = ("rules", "analysis", "insights")
PAGE = "docs/mutation.md"
LEAST = 90  # per cent
LIBRARIES = ("babel.support", "cattrs", "hypothesis.strategies", "pluggy", "sybil.parsers.myst")
OPTIONS = ("-x", "--assert=plain", "--tb=no", "--disable-plugin-autoload", "-pno:cacheprovider")
MOST = 300  # seconds for all tests of one mutant, should it wait instead of work
BY_HASH = py_compile.PycInvalidationMode.CHECKED_HASH
fork = multiprocessing.get_context("fork")


class Verdict(NamedTuple):
    """What became of a mutant.

    Attributes:
        mutant: the mutant.
        killer: the test that noticed it, or ``time-out``, or None if it survived.
        seconds: how long the processor worked on it.
    """

    mutant: Mutant
    killer: str | None
    seconds: float


class Watch:
    """A plugin of pytest: the tests likeliest to fail come first, and none runs for ever."""

    def __init__(self, own: str, kills: Counter[str], seconds: Mapping[str, float]) -> None:
        """Take the module's own tests, and of each test its kills so far and how long it takes."""
        self.own, self.kills, self.seconds = own, kills, seconds
        self.killer: str | None = None
        self.found: dict[str, float] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the tests."""

        def rank(item: pytest.Item) -> tuple[int, bool, float]:
            name = item.nodeid
            return -self.kills[name], not name.startswith(self.own), self.seconds.get(name, 0)

        items.sort(key=rank)

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Wind the alarm: in processor time, so that a busy machine kills no mutant."""
        signal.setitimer(signal.ITIMER_PROF, 5 + 10 * self.seconds.get(item.nodeid, 10))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the time, and the failure."""
        self.found[report.nodeid] = self.found.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.killer = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note that a test module cannot be imported."""
        if report.failed:
            self.killer = report.nodeid


class Worker:
    """One copy of the tree, in which one mutant at a time is tested."""

    def __init__(self, copy: Path) -> None:
        """Go to the copy and load the libraries, but nothing of our own."""
        self.copy = copy
        self.kills: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.seconds: dict[str, dict[str, float]] = {}
        sources = [str(copy / "src"), *map(str, sorted(copy.glob("plugins/*/src")))]
        sys.path[:0] = sources
        sys.dont_write_bytecode = True
        os.environ |= {
            "HYPOTHESIS_PROFILE": "mutation",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": os.pathsep.join(sources),
        }
        os.chdir(copy)
        for library in LIBRARIES:
            importlib.import_module(library)

    def judge(self, mutant: Mutant) -> Verdict:
        """Test a mutant."""
        room = Path(mutant.path).parts[2]
        if room not in self.seconds:
            self._try_out(room, mutant.path)
        start = processor_seconds()
        killer, _ = self._run(mutant.path, mutant.source)
        if killer:
            self.kills[mutant.path][killer] += 1
        return Verdict(mutant, killer, processor_seconds() - start)

    def _try_out(self, room: str, path: str) -> None:
        """See that the tests pass on the code as it is, and notice what no test could miss."""
        self.seconds[room] = {}
        unchanged = Path(path).read_text("utf-8")
        killer, self.seconds[room] = self._run(path, unchanged)
        if killer or not self.seconds[room]:
            raise RuntimeError(f"the tests of {room} fail on the code as it is: {killer}")
        if not self._run(path, f"{unchanged}\nraise AssertionError")[0]:
            raise RuntimeError(f"nobody noticed that {path} cannot be imported")

    def _run(self, path: str, source: str) -> tuple[str | None, dict[str, float]]:
        file = self.copy / path
        unchanged = file.read_bytes()
        mine, its = fork.Pipe(duplex=False)
        child = fork.Process(target=self._test, args=(path, its))
        file.write_text(source, "utf-8")
        try:
            child.start()
            its.close()
            late = not mine.poll(MOST)
            if late:
                os.killpg(child.ident or 0, signal.SIGKILL)
            child.join()
        finally:
            file.write_bytes(unchanged)
        if late or child.exitcode == -signal.SIGPROF:
            return "time-out", {}
        try:
            answer: tuple[str | None, dict[str, float]] = mine.recv()
        except EOFError:
            output = (self.copy / "output").read_text("utf-8")
            raise RuntimeError(f"the tests for {path} gave no answer:\n{output}") from None
        return answer

    def _test(self, path: str, answer: Connection) -> None:
        """Run the tests that mirror a room, in a process of its own."""
        os.setsid()
        signal.setitimer(signal.ITIMER_PROF, 60)
        with Path("output").open("w") as output:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
        names = Path(path).with_suffix("").parts[1:]
        if ".".join(names) in sys.modules:
            raise RuntimeError(f"{path} was loaded before it was changed")
        try:
            module = importlib.import_module(".".join(names))
        except Exception as error:  # noqa: BLE001 - a mutant may raise anything
            answer.send((f"import: {error!r}", {}))
            return
        if module.__file__ != str(self.copy / path):
            raise RuntimeError(f"{module.__file__} was tested instead of {path}")
        own = "/".join(("tests", *names[1:-1], f"test_{names[-1]}.py"))
        watch = Watch(own, self.kills[path], self.seconds[names[1]])
        code = pytest.main([*OPTIONS, f"tests/{names[1]}"], plugins=[watch])
        if code == pytest.ExitCode.USAGE_ERROR:
            watch.killer = "conftest.py"
        if (code == pytest.ExitCode.OK) == bool(watch.killer):
            raise RuntimeError(f"pytest ended with {code}, and what failed was {watch.killer}")
        answer.send((watch.killer, watch.found))


def processor_seconds() -> float:
    """Tell how long the processes that this one started and saw end have worked."""
    found = os.times()
    return found.children_user + found.children_system


worker: Worker


def settle(copies: Any) -> None:
    """Start a worker in a copy of its own."""
    global worker  # noqa: PLW0603 - one a process
    worker = Worker(copies.get())


def judge(mutant: Mutant) -> Verdict:
    """Test a mutant in the copy of this process."""
    return worker.judge(mutant)


def lay_out(copy: Path) -> None:
    """Lay out the committed files, with the catalogues and the bytecode made."""
    git = (shutil.which("git") or "git", "-C", str(ROOT), "archive", "HEAD")
    archive = subprocess.run(git, check=True, capture_output=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(copy, filter="data")
    babel = (sys.executable, "-m", "babel.messages.frontend", "compile", "-D", "stakeholderkit")
    subprocess.run((*babel, "-d", str(copy / PACKAGE / "locale")), check=True, capture_output=True)
    # By their hash, since a mutant may have the size and the second of what it replaces.
    for place in ("src", "tests", "plugins"):
        compileall.compile_dir(copy / place, quiet=2, invalidation_mode=BY_HASH)


def modules(copy: Path, names: Sequence[str]) -> list[str]:
    """Find the files of rooms and modules, such as ``rules`` and ``analysis/find_area``."""
    found: list[Path] = []
    for name in names:
        place = copy / PACKAGE / name
        found += sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    if missing := [str(path.relative_to(copy)) for path in found if not path.exists()]:
        raise SystemExit(f"nothing is committed as {', '.join(missing)}")
    return [str(path.relative_to(copy)) for path in found]


def percentage(verdicts: Sequence[Verdict]) -> float:
    """Tell how many of a hundred mutants were killed."""
    return 100 * sum(verdict.killer is not None for verdict in verdicts) / len(verdicts)


def row(name: str, verdicts: Sequence[Verdict], kinds: Counter[str]) -> str:
    """Write one line of the table: what became of the mutants of a module."""
    killers = [verdict.killer for verdict in verdicts]
    late, survived = killers.count("time-out"), killers.count(None)
    rate = f"{percentage(verdicts):5.1f} %" if verdicts else "      –"
    figures = (len(killers) - survived - late, late, survived, kinds["no Python"], kinds["same"])
    return f"{name:40}" + "".join(f"{figure:11}" for figure in figures) + f"{rate:>12}"


def tell_survivors(survivors: Sequence[Mutant], unchanged: str, page: str) -> None:
    """Print the lines that nobody minds, and whether the page says why."""
    for mutant in survivors:
        lines = difference(mutant, unchanged)
        module = mutant.path.removeprefix(PACKAGE + "/").removesuffix(".py")
        told = f"| `{module}` | `{lines[-1][1:].strip()}` |" in page
        print(f"{mutant.path}:{mutant.line} {mutant.operator}", "" if told else f"– not in {PAGE}")
        print(*lines, sep="\n", flush=True)


def main() -> int:
    """Print what became of all mutants; gives 1 when too many survive."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("modules", metavar="MODULE", nargs="*", default=ROOMS)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    asked = parser.parse_args()
    # Who ends this process ends the workers too, and has the copies removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    spawn = multiprocessing.get_context("spawn")
    copies = spawn.Queue()
    judged: list[Verdict] = []
    every: Counter[str] = Counter()
    start = time.perf_counter()
    with TemporaryDirectory() as place:
        for number in range(asked.workers):
            copies.put(copy := Path(place, str(number)))
            lay_out(copy)
        page = (copy / PAGE).read_text("utf-8").replace("\\|", "|")
        columns = ("killed", "time-out", "survived", "no Python", "same", "rate")
        print(f"{'':40}" + "".join(f"{column:>11}" for column in columns))
        with ProcessPoolExecutor(asked.workers, spawn, settle, (copies,)) as pool:
            for path in modules(copy, asked.modules):
                unchanged = (copy / path).read_text("utf-8")
                found = list(mutants(path, unchanged))
                kinds = [kind(mutant, bare(unchanged)) for mutant in found]
                counting = [one for one, its in zip(found, kinds, strict=True) if its == "counts"]
                verdicts = list(pool.map(judge, counting))
                print(row(path.removeprefix(PACKAGE + "/"), verdicts, Counter(kinds)), flush=True)
                tell_survivors([one.mutant for one in verdicts if not one.killer], unchanged, page)
                judged += verdicts
                every.update(kinds)
    if not judged:
        raise RuntimeError("there was nothing to test")
    took = time.perf_counter() - start
    print(row("all", judged, every))
    mean = sum(verdict.seconds for verdict in judged) / len(judged)
    print(f"{took:.0f} s; the processor worked {mean:.2f} s on a mutant")
    return int(percentage(judged) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
