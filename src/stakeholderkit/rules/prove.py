"""The proof that a scheme gives every combination of scores exactly one group.

There is no end to the fractions that a score may be, but the thresholds of the rules leave a
finite number of cases, and within a case every comparison has one result (see the module
``cases``). So the rules are tried on one exact example of every case, and what they do there they
do for all of its scores. That is a proof by cases and not a sample: what is true of all examples
is true of all scores, and what fails comes back as a counter-example in words.

The rules are a decision table that is read from the top: of the rules that hold the first gives
the group. It must be complete, with a rule for every case, and where its rules are said to exclude
each other it must be consistent, with no two rules for one case: J. Vanthienen, C. Mues and A.
Aerts, "An illustration of verification and validation in the modelling phase of KBS development",
Data & Knowledge Engineering 27 (1998), pages 337-352. These are the hit policies *first* and
*unique* of the OMG's Decision Model and Notation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, combinations, groupby, pairwise
from operator import itemgetter
from typing import TypeAlias

from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.model.condition import comparisons, holds
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules.cases import (
    Case,
    Piece,
    SplitAxis,
    all_cases,
    count_cases,
    examples,
    split_axes,
)
from stakeholderkit.rules.describe import describe_case
from stakeholderkit.rules.effort import too_much
from stakeholderkit.wording import Message, message, plural

_MOST_ALIKE = 10
"""How many counter-examples of one kind are told: nobody reads more."""


def prove(scheme: Scheme) -> tuple[Message, ...]:
    """Find every fault of a scheme; none means that it is proved.

    It looks for unknown groups and dimensions, thresholds off the scale, cases under no rule,
    cases under several rules when the rules are said to exclude each other, rules that never
    give a group, groups to which nothing leads, and cases in which more of a monotone
    dimension lowers the group. What is wrong with a rule or an axis by itself comes alone, since
    the cases mean nothing until it is mended. Of each kind the first ten counter-examples are told.

    The work is the number of cases times that of the comparisons in the rules. It is worked out
    first: a scheme that takes more than `MOST_CASES` or `MOST_COMPARISONS` has that as its fault.
    """
    return prove_cases(scheme)[0]


def prove_cases(scheme: Scheme) -> tuple[tuple[Message, ...], Mapping[Case, int]]:
    """Find every fault of a scheme, as `prove` does, and the rule of every case.

    Returns:
        The faults, and the index of the rule that gives the group of each case. Cases under no
        rule are not in it; none is when something is wrong with a rule or an axis by itself.
    """
    if unsound := tuple(_unsound(scheme)):
        return unsound, {}
    splits = split_axes(scheme)
    holding = {case: _fired(scheme, pieces) for case, pieces in all_cases(splits)}
    first = {case: rules[0] for case, rules in holding.items() if rules}
    return _few(_faulty_cases(scheme, splits, holding, first)), first


def _fired(scheme: Scheme, pieces: Mapping[str, Piece]) -> tuple[int, ...]:
    """Return the indexes of the rules that hold for one case; the first of them gives the group."""
    values = examples(pieces)
    return tuple(n for n, rule in enumerate(scheme.rules) if holds(rule.when, values))


_Fault: TypeAlias = tuple[str, Callable[[], Message]]
"""The code of a fault, and what makes its sentence: most are only counted, so none is made yet."""


def _few(faults: Iterator[_Fault]) -> tuple[Message, ...]:
    """Tell the first few of each kind, which come together, and say how many more there are."""

    def shortened(code: str, found: tuple[_Fault, ...]) -> Iterator[Message]:
        for _, say in found[:_MOST_ALIKE]:
            yield say()
        if (more := len(found) - _MOST_ALIKE) > 0:
            rest = plural(
                "There is one more case like the last.",
                "There are {n} more cases like the last.",
                n=more,
            )
            yield evolve(rest, code=code)

    kinds = groupby(faults, key=itemgetter(0))
    return tuple(chain.from_iterable(shortened(code, tuple(found)) for code, found in kinds))


def _unsound(scheme: Scheme) -> Iterator[Message]:
    groups = {group.id for group in scheme.groups}
    axes = {axis.dimension: axis for axis in scheme.axes}
    if len(groups) < len(scheme.groups) or len(axes) < len(scheme.axes):
        yield message(Code.BAD_SCHEME, "Two groups or two dimensions have the same id.")
    if not groups or not axes:
        yield message(Code.BAD_SCHEME, "A scheme needs at least one dimension and one group.")
    voice = () if scheme.voice is None else (scheme.voice,)
    for group in (*voice, *scheme.unused):
        if group not in groups:
            yield message(
                Code.BAD_SCHEME,
                "The scheme speaks of the group {group}, which it does not have.",
                group=group,
            )
    for axis in scheme.axes if scheme.typology else ():
        if axis.monotone:
            yield message(
                Code.BAD_SCHEME,
                "More {dimension} cannot lower the group, it says, but the types of this scheme "
                "have no order. Set monotone to false.",
                dimension=axis.label,
            )
    yield from chain.from_iterable(_rule(scheme, number) for number in range(len(scheme.rules)))
    if complaint := too_much([scheme], count_cases(scheme)):
        yield complaint


def _rule(scheme: Scheme, index: int) -> Iterator[Message]:
    """Find the faults of one rule by itself."""
    rule, number = scheme.rules[index], index + 1
    axes = {axis.dimension: axis for axis in scheme.axes}
    if rule.group not in {group.id for group in scheme.groups}:
        yield message(
            Code.BAD_SCHEME,
            "Rule {number} gives the group {group}, which the scheme does not have.",
            number=number,
            group=rule.group,
        )
    for comparison in comparisons(rule.when):
        axis = axes.get(comparison.dimension)
        if axis is None:
            yield message(
                Code.UNKNOWN_DIMENSION,
                "Rule {number} looks at {dimension}, which the scheme does not ask for.",
                number=number,
                dimension=comparison.dimension,
            )
        elif not axis.lowest <= comparison.threshold <= axis.highest:
            yield message(
                Code.THRESHOLD_OFF_SCALE,
                "Rule {number} compares {dimension} with {threshold}, but its scale goes "
                "from {lowest} to {highest}.",
                number=number,
                dimension=axis.label,
                threshold=comparison.threshold,
                lowest=axis.lowest,
                highest=axis.highest,
            )


def _faulty_cases(
    scheme: Scheme,
    splits: Sequence[SplitAxis],
    holding: Mapping[Case, tuple[int, ...]],
    first: Mapping[Case, int],
) -> Iterator[_Fault]:
    for case in holding:
        if case not in first:
            yield Code.SCHEME_GAP, partial(_gap, scheme, splits, case)
    if scheme.exclusive:
        for case, one, other in _overlaps(holding):
            yield Code.AMBIGUOUS_RULES, partial(_overlap, scheme, splits, case, one, other)
    for fault in _useless(scheme, set(first.values())):
        yield fault.code, partial(evolve, fault)
    if scheme.ladder:
        ranks = {case: scheme.ladder.rank(scheme.rules[n].group) for case, n in first.items()}
        for index, axis in enumerate(scheme.axes):
            if axis.monotone:
                for case, higher in _falls(ranks, index):
                    say = partial(_fall, scheme, splits, index, (case, higher), ranks)
                    yield Code.NOT_MONOTONE, say


def _gap(scheme: Scheme, splits: Sequence[SplitAxis], case: Case) -> Message:
    return message(
        Code.SCHEME_GAP,
        "{case} falls under no rule.",
        case=describe_case(scheme, splits, case),
    )


def _overlaps(holding: Mapping[Case, tuple[int, ...]]) -> Iterator[tuple[Case, int, int]]:
    """Find cases under two rules; of each two rules the first case is enough."""
    seen: set[tuple[int, int]] = set()
    for case, rules in holding.items():
        for pair in combinations(rules, 2):
            if pair not in seen:
                seen.add(pair)
                yield case, *pair


def _overlap(
    scheme: Scheme, splits: Sequence[SplitAxis], case: Case, one: int, other: int
) -> Message:
    return message(
        Code.AMBIGUOUS_RULES,
        "{case} falls under rule {one} ({group}) and under rule {other} ({second}), while "
        "the rules should exclude each other.",
        case=describe_case(scheme, splits, case),
        one=one + 1,
        group=scheme.rules[one].group,
        other=other + 1,
        second=scheme.rules[other].group,
    )


def _useless(scheme: Scheme, used: set[int]) -> Iterator[Message]:
    # By index, since one rule may be listed twice.
    for index in range(len(scheme.rules)):
        if index not in used:
            yield message(
                Code.DEAD_RULE,
                "Rule {number} never gives a group: no case is left for it.",
                number=index + 1,
            )
    given = {scheme.rules[index].group for index in used}
    for group in scheme.groups:
        if group.id not in given and group.id not in scheme.unused:
            yield message(
                Code.UNREACHABLE_GROUP,
                "No combination of scores leads to {group}.",
                group=group.id,
            )
        if group.id in given and group.id in scheme.unused:
            yield message(
                Code.BAD_SCHEME,
                "The scheme says that it never gives {group}, but a rule does.",
                group=group.id,
            )


def _falls(ranks: Mapping[Case, int], index: int) -> Iterator[tuple[Case, Case]]:
    """Find where a step up on one axis lowers the group.

    Neighbours are compared: where no step to the next piece lowers the group, no larger one does.
    """
    # Sorted by all other axes first, so that cases that differ on this axis alone come together.
    along = sorted(ranks, key=lambda case: (case[:index], case[index + 1 :], case[index]))
    for _, run in groupby(along, key=lambda case: (case[:index], case[index + 1 :])):
        for case, higher in pairwise(run):
            if ranks[higher] < ranks[case]:
                yield case, higher


def _fall(
    scheme: Scheme,
    splits: Sequence[SplitAxis],
    index: int,
    step: tuple[Case, Case],
    ranks: Mapping[Case, int],
) -> Message:
    case, higher = step
    return message(
        Code.NOT_MONOTONE,
        "More {dimension} lowers the group: {case} gives {group}, but {other} gives {lower}.",
        dimension=scheme.axes[index].label,
        case=describe_case(scheme, splits, case),
        group=scheme.groups[ranks[case]].id,
        other=describe_case(scheme, splits, higher),
        lower=scheme.groups[ranks[higher]].id,
    )
