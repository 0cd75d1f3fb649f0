"""Read files as a user would, each in a process of its own that may not take more than we promise.

It is started once and answers line by line, as JSON both ways: a line in is either the name of a
file, since a name may hold what no command line can, or the words of a command; a line out is
how the process for it ended and what it printed. These processes are forked from this one, which
has read a register already: a new interpreter for each file would take longer than the reading.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import stakeholderkit as sk
from stakeholderkit.wording import Finding

EXAMPLE = Path(__file__).parents[3] / "examples" / "eikenrode" / "eikenrode.json"

MEMORY = 512 * 1024 * 1024
"""The most memory that the whole process may address: the interpreter is included."""

SECONDS = 20
"""The most processor time, in seconds.

The slowest file takes a quarter of it on a slow machine: beside busy neighbours, who take their
share of the processor's caches, the same work takes up to twice as long.
"""


def main() -> None:
    """Answer each line by what a process of its own makes of it."""
    sk.inspect(EXAMPLE)
    for line in sys.stdin:
        status, printed = apart(json.loads(line))
        print(json.dumps([status, printed]), flush=True)  # noqa: T201 - this is how it answers


def apart(task: str | list[str]) -> tuple[int, str]:
    """Do a task in a process of its own; give its exit code and what it printed."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(ours)
        sys.stdin.close()  # the next questions are not for it
        os.dup2(theirs, 1)
        os.dup2(theirs, 2)
        os._exit(bounded(lambda: judge(task) if isinstance(task, str) else command(task)))
    os.close(theirs)
    with open(ours, encoding="utf-8", errors="replace") as pipe:  # noqa: PTH123 - it has no path
        printed = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), printed


def bounded(work: Callable[[], int]) -> int:
    """Do some work, and take no more for it than we promise; give the exit code."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        code = work()
    except BaseException:  # noqa: BLE001 - a child must not go on as its parent
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def command(words: list[str]) -> int:
    """Run a command; give its exit code."""
    from stakeholderkit.cli import main

    return main(words)


def judge(path: str) -> int:
    """Read a file and print what came of it."""
    print(json.dumps(verdict(path)))  # noqa: T201 - this is how it answers
    return 0


def verdict(path: str) -> dict[str, object]:
    """Read a file and tell what came of it."""
    try:
        reading = sk.inspect(path)
    except sk.InputError as error:
        return {"kind": "refused", **told(error.complaints)}
    except BaseException as error:  # noqa: BLE001 - to tell of it is what this is for
        return {"kind": "foreign", "codes": [type(error).__name__], "words": repr(error)[:500]}
    kind = "complaints" if reading.errors else "sound"
    return {"kind": kind, **told(reading.errors or reading.findings)}


def told(complaints: object) -> dict[str, object]:
    """Put the first few complaints into words, which must not fail either."""
    assert isinstance(complaints, tuple)
    for item in complaints:
        assert isinstance(item, Finding), "every complaint about a file has a place"
        assert item.location.file, "every complaint about a file names it"
    few = complaints[:20]
    return {
        "codes": [str(item.code) for item in few],
        "words": "\n".join(f"{item.text('en')}\n{item.text('nl')}" for item in few),
    }


if __name__ == "__main__":
    main()
