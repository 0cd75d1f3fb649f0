"""The proof that a scheme gives every combination of scores exactly one group.

Complete, because it looks at every case there is; nothing is sampled. What fails comes back
as a counter-example in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from stakeholderkit.errors import Code
from stakeholderkit.rules.cells import Line, Piece, Place, examples, lines, places
from stakeholderkit.rules.conditions import comparisons, holds
from stakeholderkit.rules.explain import describe_pieces
from stakeholderkit.rules.scheme import Rule, Scheme
from stakeholderkit.wording import Message, message


def prove(scheme: Scheme) -> tuple[Message, ...]:
    """Give every fault of a scheme; none means that it is proved.

    The faults of its parts (unknown groups and dimensions, thresholds off the scale) come
    alone, since its cases mean nothing while they stand.
    """
    return tuple(_parts(scheme)) or tuple(_cases(scheme))


def first_rule(scheme: Scheme, pieces: Mapping[str, Piece]) -> Rule | None:
    """Walk the rules for one case and give the first that holds, if any does."""
    index = _first(scheme, pieces)
    return None if index is None else scheme.rules[index]


def _first(scheme: Scheme, pieces: Mapping[str, Piece]) -> int | None:
    values = examples(pieces)
    return next((n for n, rule in enumerate(scheme.rules) if holds(rule.when, values)), None)


def _parts(scheme: Scheme) -> Iterator[Message]:
    groups = {group.id for group in scheme.ladder.groups}
    axes = {axis.dimension: axis for axis in scheme.axes}
    if len(groups) < len(scheme.ladder.groups) or len(axes) < len(scheme.axes):
        yield message(Code.BAD_SCHEME, "Two groups or two dimensions have the same id.")
    voice = () if scheme.ladder.voice is None else (scheme.ladder.voice,)
    for group in (*voice, *scheme.unused):
        if group not in groups:
            yield message(
                Code.BAD_SCHEME,
                "The ladder speaks of {group}, which it does not have.",
                group=group,
            )
    for number, rule in enumerate(scheme.rules, 1):
        if rule.group not in groups:
            yield message(
                Code.BAD_SCHEME,
                "Rule {number} gives the group {group}, which the ladder does not have.",
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


def _cases(scheme: Scheme) -> Iterator[Message]:
    cut = lines(scheme)
    pieces = dict(places(cut))
    fired = {place: _first(scheme, case) for place, case in pieces.items()}
    for place, index in fired.items():
        if index is None:
            yield message(
                Code.SCHEME_GAP,
                "{case} falls under no rule.",
                case=describe_pieces(scheme, pieces[place]),
            )
    yield from _useless(scheme, set(fired.values()))
    for axis_index, line in enumerate(cut):
        if line.axis.monotone:
            yield from _falls(scheme, pieces, fired, axis_index, line)


def _useless(scheme: Scheme, used: set[int | None]) -> Iterator[Message]:
    # By place, since one rule may stand in two of them.
    given = set()
    for index, rule in enumerate(scheme.rules):
        if index in used:
            given.add(rule.group)
        else:
            yield message(
                Code.DEAD_RULE,
                "Rule {number} never gives a group: earlier rules cover all of its cases.",
                number=index + 1,
            )
    for group in scheme.ladder.groups:
        if group.id not in given and group.id not in scheme.unused:
            yield message(
                Code.UNREACHABLE_GROUP,
                "No combination of scores leads to {group}.",
                group=group.id,
            )


def _falls(
    scheme: Scheme,
    pieces: Mapping[Place, Mapping[str, Piece]],
    fired: Mapping[Place, int | None],
    axis_index: int,
    line: Line,
) -> Iterator[Message]:
    """Find where a step up on one axis lowers the group."""
    following = dict(pairwise(line.pieces()))
    for place, index in fired.items():
        if index is None or place[axis_index] not in following:
            continue
        above = (*place[:axis_index], following[place[axis_index]], *place[axis_index + 1 :])
        higher = fired[above]
        if higher is None:
            continue
        group, lower = scheme.rules[index].group, scheme.rules[higher].group
        if scheme.ladder.rank(lower) < scheme.ladder.rank(group):
            yield message(
                Code.NOT_MONOTONE,
                "More {dimension} lowers the group: {case} gives {group}, but {other} gives "
                "{lower}.",
                dimension=line.axis.label,
                case=describe_pieces(scheme, pieces[place]),
                group=group,
                other=describe_pieces(scheme, pieces[above]),
                lower=lower,
            )
