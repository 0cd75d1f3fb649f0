"""Measure what it costs to give parties their groups, against the least that it could cost.

Only ratios count. What is compared runs in turn in one process on one core, and each ratio is
the median of pairs that ran one after the other; see `README.md`.
"""

import datetime
import gc
import math
import os
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from attrs import frozen

from stakeholderkit import model
from stakeholderkit.analysis import Analysis, analyse_area, sensitivity
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import Register, Score
from stakeholderkit.rules import Rule, Scheme, Verdict, compile_scheme, holds

PAIRS = 9
READY = 1_000_000
WALKED = 5_000
PARTIES = (1_000, 10_000)
ASSESSORS = 3
MOST_OF_BARE = 1.15
LEAST_GAIN = 25.0
MOST_EXPONENT = 1.1

Work = Callable[[], object]


class Row(NamedTuple):
    """A line of what is printed: a figure, its spread, and the most or least that it may be."""

    name: str
    figure: float
    spread: float | None
    most: float | None = None
    least: float | None = None

    @property
    def missed(self) -> bool:
        """Whether the goal is missed."""
        above = self.most is not None and self.figure > self.most
        return above or (self.least is not None and self.figure < self.least)

    def __str__(self) -> str:
        bound = f"≤ {self.most:g}" if self.most else f"≥ {self.least:g}" if self.least else "-"
        spread = "-" if self.spread is None else f"{self.spread:.2f}"
        verdict = "   missed" if self.missed else ""
        return f"{self.figure:8.2f} {spread:>6} {bound:>7}   {self.name}{verdict}"


def seconds(work: Work) -> float:
    """Run once, with the memory tidied up beforehand."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def in_turn(works: Sequence[Work]) -> list[list[float]]:
    """Run all in rotation, after once for nothing; gives the seconds of each by round."""
    for work in works:
        work()
    # What is there already is not searched for garbage again: small work would be spared the
    # searching that large work pays for.
    gc.freeze()
    rounds = [[seconds(work) for work in works] for _ in range(PAIRS)]
    return [list(found) for found in zip(*rounds, strict=True)]


def ratio(ours: Sequence[float], theirs: Sequence[float], scale: float = 1) -> tuple[float, float]:
    """Return the median of the ratios of the pairs, and half the width of their middle half."""
    ratios = [scale * one / other for one, other in zip(ours, theirs, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    return middle, (high - low) / 2


def exponent(fewer: Sequence[float], more: Sequence[float]) -> float:
    """Return the power of ten by which time grows when there are ten times as many parties."""
    return math.log10(statistics.median(more) / statistics.median(fewer))


def scheme() -> Scheme:
    """Return the default scheme."""
    return build(model.STANDARD_DIMENSIONS, Kwadranten())


def looking_up() -> Iterable[Row]:
    """Compare the look-up of ready pairs with a bare table, and with walking the rules."""
    choose = random.Random(1).randint  # noqa: S311 - the same pairs each time, no secret
    pairs = [(choose(1, 5), choose(1, 5)) for _ in range(READY)]
    table = compile_scheme(scheme())
    bare: list[Verdict | None] = [None] * 48
    for one in range(1, 6):
        for other in range(1, 6):
            bare[one * 8 + other] = table.verdicts([(one, other)])[0]
    few = pairs[:WALKED]
    works: list[Work] = [
        lambda: table.verdicts(pairs),
        lambda: [bare[one * 8 + other] for one, other in pairs],
        partial(by_hand, pairs, scheme()),
        lambda: [walked(table.scheme, pair) for pair in few],
    ]
    assert works[0]() == works[1](), "the table and ours say the same"
    assert [item.group for item in table.verdicts(pairs)] == [
        item.group for item in by_hand(pairs, scheme())
    ], "walking by hand and ours say the same"
    for pair in few[:50]:
        theirs, verdict = walked(table.scheme, pair), table.verdicts([pair])[0]
        assert theirs.rule is verdict.rule, "walking and ours say the same"
        assert theirs.reached == {
            (flip.dimension, flip.rises, flip.group) for flip in verdict.flips
        }, "walking and ours explain the same"
    ours, floor, hand, walk = in_turn(works)
    name = f"{READY:,} ready pairs"
    yield Row(f"{name}: ours / the bare table", *ratio(ours, floor), most=MOST_OF_BARE)
    scale = READY / WALKED
    gain = ratio(walk, ours, scale)
    yield Row(f"{name}: walking the rules, explained / ours", *gain, least=LEAST_GAIN)
    yield Row(f"{name}: rules written out in Python, unexplained / ours", *ratio(hand, ours))


@frozen
class Walked:
    """What walking the rules finds: the rule, and where each score would have to go for more."""

    rule: Rule
    reached: set[tuple[str, bool, str]]


def walked(scheme: Scheme, pair: tuple[int, int]) -> Walked:
    """Walk the rules of one pair, and of the places next to each cut on the way to another."""
    names = [axis.dimension for axis in scheme.axes]
    values = dict(zip(names, map(Fraction, pair), strict=True))

    def first(scores: dict[str, Fraction]) -> Rule:
        return next(rule for rule in scheme.rules if holds(rule.when, scores))

    here = first(values)
    reached = set()
    for axis in scheme.axes:
        now = values[axis.dimension]
        for rises, end in ((False, axis.lowest), (True, axis.highest)):
            step = Fraction(1 if rises else -1, 2)
            place = now
            while place != end:
                place += step
                there = first(values | {axis.dimension: place})
                if there.group != here.group:
                    reached.add((axis.dimension, rises, there.group))
                    break
    return Walked(here, reached)


@frozen
class Plain:
    """A group and why, as a walk by hand gives it."""

    group: str
    rule: int
    because: str


def by_hand(pairs: Sequence[tuple[int, int]], scheme: Scheme) -> list[Plain]:
    """Walk rules that are written as functions of two numbers, with an answer made for each."""
    tests: Sequence[Callable[[int, int], bool]] = (
        lambda interest, influence: interest > 3 and influence > 3,
        lambda _, influence: influence > 3,
        lambda interest, _: interest > 3,
        lambda _, __: True,
    )
    rules = [
        (test, rule.group, number, rule.because.en)
        for number, (test, rule) in enumerate(zip(tests, scheme.rules, strict=True), 1)
    ]

    def walk(interest: int, influence: int) -> Plain:
        for test, group, number, because in rules:
            if test(interest, influence):
                return Plain(group, number, because)
        raise AssertionError("the last rule always holds")

    return [walk(interest, influence) for interest, influence in pairs]


def register(parties: int) -> Register:
    """Make a register in which three assessors score every party on both dimensions."""
    choose = random.Random(parties).randint  # noqa: S311 - the same register each time, no secret
    return Register(
        title="Warmte in Eikenrode",
        owner="Gemeente Eikenrode",
        areas=(model.Area(id="dorp", name="Dorp", kind=model.AreaKind.GEMEENTE),),
        assessors=tuple(
            model.Assessor(id=f"beoordelaar-{n}", role=f"adviseur {n}") for n in range(ASSESSORS)
        ),
        stakeholders=tuple(
            model.Stakeholder(
                id=f"partij-{n:06}", name=f"Partij {n}", kind=model.StakeholderKind.ORGANISATION
            )
            for n in range(parties)
        ),
        scores=tuple(
            Score(
                party=f"partij-{n:06}",
                dimension=dimension,
                assessor=f"beoordelaar-{assessor}",
                area="dorp",
                date=datetime.date(2026, 1, 1),
                value=choose(1, 5),
            )
            for n in range(parties)
            for dimension in (model.INTEREST, model.INFLUENCE)
            for assessor in range(ASSESSORS)
        ),
    )


def analysed(facts: Register) -> Analysis:
    """Analyse a register."""
    return analyse_area(facts, scheme(), facts.areas[0])


Plainly = dict[tuple[str, str], dict[str, int]]


def grouped(facts: Register) -> Plainly:
    """Group the scores by party and dimension."""
    found: Plainly = defaultdict(dict)
    for score in facts.scores:
        if score.value is not None:
            found[score.party, score.dimension][score.assessor] = score.value
    return found


def high(values: Iterable[int]) -> bool:
    """Tell whether the median is above the middle."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] + ordered[~half] > 6


def medians(facts: Register) -> dict[str, tuple[bool, bool]]:
    """Find the quadrant of every party with plain dictionaries, and nothing else."""
    found = grouped(facts)
    return {
        party.id: (
            high(found[party.id, model.INTEREST].values()),
            high(found[party.id, model.INFLUENCE].values()),
        )
        for party in facts.stakeholders
    }


def shaken(facts: Register) -> list[str]:
    """Find the parties whose quadrant one step of one score changes, and nothing else."""

    def shakes(scores: dict[str, int]) -> bool:
        now = high(scores.values())
        return any(
            high((scores | {assessor: other}).values()) != now
            for assessor, value in scores.items()
            for other in (value - 1, value + 1)
            if 1 <= other <= 5
        )

    found = grouped(facts)
    return [
        party.id
        for party in facts.stakeholders
        if any(shakes(found[party.id, name]) for name in (model.INTEREST, model.INFLUENCE))
    ]


def growing() -> Iterable[Row]:
    """Compare the whole way from facts to outcomes with the bare arithmetic, small and large."""
    few, many = (register(parties) for parties in PARTIES)
    few_seen, many_seen = analysed(few), analysed(many)
    both = {"meebeslissen": (True, True), "meewerken": (False, True), "meedenken": (True, False)}
    assert medians(few) == {
        item.party.id: both.get(item.group or "", (False, False)) for item in few_seen.outcomes
    }, "plain arithmetic and ours say the same"
    assert shaken(few) == [item.party for item in sensitivity(few_seen) if item.shifts], (
        "plain arithmetic and ours find the same"
    )
    for name, ours, bare in (
        ("analyse", (partial(analysed, few), partial(analysed, many)), partial(medians, many)),
        (
            "sensitivity",
            (partial(sensitivity, few_seen), partial(sensitivity, many_seen)),
            partial(shaken, many),
        ),
    ):
        fewer, more, floor = in_turn([*ours, bare])
        size = f"{PARTIES[1]:,} parties, {ASSESSORS} assessors"
        yield Row(
            f"{name}, exponent from {PARTIES[0]:,} to {PARTIES[1]:,} parties",
            exponent(fewer, more),
            None,
            most=MOST_EXPONENT,
        )
        yield Row(f"{name} of {size}: ours / the bare arithmetic", *ratio(more, floor))


def main() -> int:
    """Print each figure with its goal; gives 1 when a goal is missed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    missed = 0
    print(f"{'figure':>8} {'±':>6} {'goal':>7}")
    for part in (looking_up, growing):
        for row in part():
            print(row, flush=True)
            missed += row.missed
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
