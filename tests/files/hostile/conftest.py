"""Files that want to do harm, each read in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TypeAlias

import pytest

CHILD = Path(__file__).with_name("child.py")

Verdict: TypeAlias = dict[str, object]
"""What came of a file: ``kind``, ``codes`` and ``words``."""

Build: TypeAlias = Callable[[Path], bytes | str | Path]
"""Makes a file in an empty folder, or gives its content or its name."""

Start: TypeAlias = Callable[[Mapping[str, Build]], Mapping[str, "Future[Verdict]"]]


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Give what starts to read many files, a few at a time, each in a process of its own."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:

        def start_all(builds: Mapping[str, Build]) -> dict[str, Future[Verdict]]:
            folders = {name: tmp_path_factory.mktemp("case") for name in builds}
            return {
                name: pool.submit(judge, build, folders[name]) for name, build in builds.items()
            }

        yield start_all
        pool.shutdown(cancel_futures=True)


_STARTING = Lock()


def judge(build: Build, folder: Path) -> Verdict:
    """Make a file, have it read by a process of its own, and remove what may be large."""
    made = build(folder)
    path = made if isinstance(made, str | Path) else folder / "register.json"
    if isinstance(made, bytes):
        (folder / "register.json").write_bytes(made)
    try:
        return ask(path)
    finally:
        (folder / "register.json").unlink(missing_ok=True)


def ask(path: str | Path) -> Verdict:
    """Read a file in a process of its own."""
    # One at a time: two that are started at one moment from two threads may disturb each other.
    with _STARTING:
        process = subprocess.Popen(
            [sys.executable, str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    with process:
        try:
            # Of waiting, not of work: the process itself minds how long it works.
            words, complaint = process.communicate(json.dumps(str(path)), timeout=120)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    if process.returncode:
        return {"kind": "aborted", "codes": [str(process.returncode)], "words": complaint[-500:]}
    verdict: Verdict = json.loads(words)
    return verdict
