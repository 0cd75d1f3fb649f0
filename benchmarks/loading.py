"""Measure how long a register takes to load and what memory it takes, against pydantic v2.

Both make frozen values of the same file, with the same checks; see `opponent.py`. Only ratios
count: each is the median of pairs that ran one after the other on one core, each in a process
of its own, as Python starts it, garbage collection included.
"""

import datetime
import math
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

PAIRS = 7
PARTIES = (1_000, 10_000, 100_000)
MOST_TIME = 1.0
MOST_MEMORY = 0.85
MOST_EXPONENT = 1.05


class Cost(NamedTuple):
    """What one process found: seconds of the processor, and kilobytes above the imports."""

    load: float
    memory: float
    dump: float
    dump_memory: float


def write_register(path: str, parties: int) -> None:
    """Write a register with two scores for each party; the same one each time."""
    from stakeholderkit import model
    from stakeholderkit.files import dump_register

    choose = random.Random(parties).choice  # noqa: S311 - the same file each time, no secret
    names = ("Bewonerscommissie", "Vereniging van Eigenaren", "Stichting", "Winkeliersvereniging")

    def remark(text: str) -> model.Remark:
        return model.Remark(text=text, audience=choose(list(model.Audience)))

    def party(n: int) -> model.Stakeholder:
        stake = f"De huur stijgt met € {n % 90} als de aansluiting niet vóór de winter klaar is."
        return model.Stakeholder(
            id=f"partij-{n:06}",
            name=f"{choose(names)} Koningin Wilhelminastraat {n}",
            kind=choose(list(model.StakeholderKind)),
            legal_category=choose([None, *model.LegalCategory]),
            stake=remark(stake) if n % 10 == 0 else None,
            represented_by="stadsecoloog" if n % 50 == 0 else None,
            presence=(model.Presence(area="wijk-3", present=False),) if n % 50 == 1 else (),
        )

    def score(n: int) -> model.Score:
        reason = "Zo verteld in het gesprek van dinsdag; de huurders zijn er nog niet over uit."
        return model.Score(
            party=f"partij-{n // 2:06}",
            dimension=("interest", "influence")[n % 2],
            assessor=f"beoordelaar-{n % 20}",
            area=f"wijk-{n % 10}",
            date=datetime.date(2024, 1, 1) + datetime.timedelta(days=n % 700),
            value=None if n % 10 == 3 else choose(range(1, 6)),
            absence=choose(list(model.Absence)) if n % 10 == 3 else None,
            reason=remark(reason) if n % 10 == 5 else None,
        )

    wijken = [
        model.Area(id=f"wijk-{n}", name=f"Wijk {n}", kind=model.AreaKind.WIJK, parent="dorp")
        for n in range(10)
    ]
    register = model.Register(
        title="Warmte in Eikenrode",
        owner="Gemeente Eikenrode",
        areas=(model.Area(id="dorp", name="Dorp", kind=model.AreaKind.GEMEENTE), *wijken),
        assessors=tuple(
            model.Assessor(id=f"beoordelaar-{n}", role=f"adviseur {n}") for n in range(20)
        ),
        stakeholders=tuple(party(n) for n in range(parties)),
        scores=tuple(score(n) for n in range(2 * parties)),
    )
    Path(path).write_bytes(dump_register(register))


def run_ours(path: str) -> Cost:
    """Load and dump with stakeholderkit."""
    from stakeholderkit.files import dump_register, load_register
    from stakeholderkit.hooks import Source
    from stakeholderkit.model import Register

    def load(data: bytes) -> Register:
        reading = load_register(Source(path, data))
        assert reading.register is not None, reading.findings
        return reading.register

    return _cost(path, load, dump_register)


def run_pydantic(path: str) -> Cost:
    """Load and dump with pydantic."""
    from opponent import Register

    def dump(register: Any) -> bytes:
        written: str = register.model_dump_json(exclude_defaults=True)
        return written.encode()

    return _cost(path, Register.model_validate_json, dump)


def _cost(path: str, load: Callable[[bytes], T], dump: Callable[[T], bytes]) -> Cost:
    before = _peak()
    start = time.process_time()
    register = load(Path(path).read_bytes())
    loaded = time.process_time()
    memory = _peak() - before
    dump(register)
    return Cost(loaded - start, memory, time.process_time() - loaded, _peak() - before)


def _peak() -> int:
    """Measure the most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def child(work: str, path: str, *more: str) -> str:
    """Do one task in a process of its own, and return what it printed."""
    command = (sys.executable, __file__, work, path, *more)
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def cost(library: str, path: str) -> Cost:
    """Load and dump once, in a process of its own."""
    return Cost(*map(float, child(library, path).split()))


def pairs(path: str) -> Sequence[tuple[Cost, Cost]]:
    """Measure ours and pydantic in turn, after one of each for nothing."""
    return [(cost("ours", path), cost("pydantic", path)) for _ in range(PAIRS + 1)][1:]


def ratio(found: Sequence[tuple[Cost, Cost]], figure: str) -> tuple[float, float]:
    """Return the median of the ratios of a figure, and half the width of their middle half."""
    ratios = [getattr(ours, figure) / getattr(theirs, figure) for ours, theirs in found]
    low, middle, high = statistics.quantiles(ratios, n=4)
    return middle, (high - low) / 2


def exponent(fewer: Sequence[tuple[Cost, Cost]], more: Sequence[tuple[Cost, Cost]]) -> float:
    """Return the power of ten by which our time grows when a register is ten times as large."""
    few, many = (statistics.median(ours.load for ours, _ in found) for found in (fewer, more))
    return math.log10(many / few)


def report(name: str, figure: float, spread: float | None, goal: float | None) -> bool:
    """Print a line, and tell whether a goal is missed."""
    missed = goal is not None and figure > goal
    shown = [f"{item:5.2f}" if item is not None else "    -" for item in (figure, spread, goal)]
    print(" ".join(shown), f"  {name}{'   missed' if missed else ''}", flush=True)
    return missed


def main() -> int:
    """Print each figure with its goal; gives 1 when a goal is missed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    missed = 0
    print("ratio     ±  goal")
    with TemporaryDirectory() as place:
        found = []
        for parties in PARTIES:
            path = str(Path(place, f"{parties}.json"))
            child("write", path, str(parties))
            found.append(pairs(path))
            size = f"{parties:,} parties, {2 * parties:,} scores: ours / pydantic"
            largest = parties == max(PARTIES)
            for figure, name, most in (
                ("load", "time to load", MOST_TIME),
                ("memory", "memory to load", MOST_MEMORY),
                ("dump", "time to dump", None),
                ("dump_memory", "memory to load and dump", None),
            ):
                missed += report(
                    f"{name}, {size}", *ratio(found[-1], figure), most if largest else None
                )
    for few, many, parties in zip(found, found[1:], PARTIES, strict=False):
        name = f"exponent of the time to load, from {parties:,} to {10 * parties:,} parties"
        missed += report(name, exponent(few, many), None, MOST_EXPONENT)
    return 1 if missed else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", path, parties]:
            write_register(path, int(parties))
        case ["ours", path]:
            print(*run_ours(path))
        case ["pydantic", path]:
            print(*run_pydantic(path))
        case _:
            sys.exit(main())
