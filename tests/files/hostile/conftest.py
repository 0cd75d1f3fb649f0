"""Files that want to do harm, each read in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

CHILD = Path(__file__).with_name("child.py")

Verdict: TypeAlias = dict[str, object]
"""What came of a file: ``kind``, ``codes`` and ``words``."""

Build: TypeAlias = Callable[[Path], bytes | str | Path]
"""Makes a file in an empty folder, or gives its content or its name."""

Ask: TypeAlias = Callable[[str | list[str]], tuple[int, str]]
"""Has a file read, or a command run, within bounds; gives the exit code and what was printed."""

Judge: TypeAlias = Callable[[Build], Verdict]


@pytest.fixture(scope="session")
def ask() -> Iterator[Ask]:
    """Start the process that has files read, each in a process of its own."""
    with subprocess.Popen(
        [sys.executable, str(CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as reader:
        assert reader.stdin
        assert reader.stdout
        questions, answers = reader.stdin, reader.stdout

        def ask_one(question: str | list[str]) -> tuple[int, str]:
            print(json.dumps(question), file=questions, flush=True)
            status, printed = json.loads(answers.readline())
            return status, printed

        yield ask_one
        questions.close()


@pytest.fixture
def judge(ask: Ask, tmp_path: Path) -> Judge:
    """What makes a file, has it read, and removes what may be large."""

    def make_and_read(build: Build) -> Verdict:
        made = build(tmp_path)
        path = made if isinstance(made, str | Path) else tmp_path / "register.json"
        if isinstance(made, bytes):
            (tmp_path / "register.json").write_bytes(made)
        try:
            status, printed = ask(str(path))
        finally:
            (tmp_path / "register.json").unlink(missing_ok=True)
        if status:
            return {"kind": "aborted", "codes": [str(status)], "words": printed[-500:]}
        verdict: Verdict = json.loads(printed)
        return verdict

    return make_and_read
