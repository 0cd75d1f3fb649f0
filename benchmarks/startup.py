"""Measure how long whole processes take, against the least that they could take.

Only ratios count: each is the median of pairs that ran one after the other on one core, so
that whatever else the machine was doing weighed on both.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
REGISTER = ROOT / "examples/eikenrode/eikenrode.json"
ROUNDS = 31


class Goal(NamedTuple):
    """A process of ours, the floor that it is measured against, and the most it may take."""

    name: str
    ours: Sequence[str]
    floor: Sequence[str]
    most: float


def python(code: str) -> Sequence[str]:
    """Return the command that runs a line of Python."""
    return (sys.executable, "-c", code)


def goals(place: Path) -> Sequence[Goal]:
    """Find the goals; what they write goes to `place`."""
    command = (sys.executable, str(Path(sys.executable).with_name("stakeholderkit")))
    return (
        Goal(
            "import stakeholderkit, Register touched / import attrs, pluggy",
            python("import stakeholderkit; stakeholderkit.Register"),
            python("import attrs, pluggy"),
            1.6,
        ),
        Goal(
            "stakeholderkit --help / import attrs, pluggy, click",
            (*command, "--help"),
            python("import attrs, pluggy, click"),
            1.3,
        ),
        Goal(
            "the main job / an empty python-docx document saved",
            (*command, "export", str(REGISTER), str(place / "report.docx"), "--area", "beukenhof"),
            python(f"import docx; docx.Document().save({str(place / 'empty.docx')!r})"),
            3.5,
        ),
    )


def seconds(command: Sequence[str]) -> float:
    """Run a process to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def ratio(goal: Goal) -> tuple[float, float]:
    """Return the median of the ratios of the pairs, and half the width of their middle half."""
    for command in (goal.ours, goal.floor):
        seconds(command)  # once for nothing: bytecode is written, files are in memory
    ratios = [seconds(goal.ours) / seconds(goal.floor) for _ in range(ROUNDS)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    return middle, (high - low) / 2


def main() -> int:
    """Print ratio and goal for each; gives 1 when a goal is missed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    missed = 0
    with TemporaryDirectory() as place:
        print(f"{'ratio':>6} {'±':>5} {'goal':>5}")
        for goal in goals(Path(place)):
            middle, spread = ratio(goal)
            verdict = "" if middle <= goal.most else "   missed"
            missed += bool(verdict)
            print(
                f"{middle:6.2f} {spread:5.2f} {goal.most:5.2f}   {goal.name}{verdict}", flush=True
            )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
