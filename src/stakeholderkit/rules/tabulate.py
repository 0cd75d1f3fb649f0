"""A scheme from code: a function of exact scores, called for every case and written as rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise, product
from math import prod

from attrs import evolve

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model.axis import Axis
from stakeholderkit.model.scheme import Rule
from stakeholderkit.rules.boxes import boxes, condition
from stakeholderkit.rules.cases import Case, Piece, SplitAxis
from stakeholderkit.rules.describe import describe_scores
from stakeholderkit.rules.effort import MOST_CASES
from stakeholderkit.wording import Message, Text, message

Scores = Mapping[str, Fraction]
"""An exact score on every axis, by dimension."""


def tabulate(
    axes: Sequence[Axis],
    cuts: Mapping[str, Iterable[int | Fraction]],
    function: Callable[[Scores], str],
    because: Mapping[str, Text],
) -> tuple[Rule, ...]:
    """Turn a function into rules, which can be proved, saved and explained as any others.

    The function is called for every cut, and in every open interval between two cuts for each
    level, each middle between two of these, and the ends of the scale. It must give the same for
    the same scores, and **one group all over an interval**: that is its author's promise, and it
    is checked only at the scores for which the function is called. A cut too many does no harm.

    Args:
        axes: the axes of the scheme.
        cuts: the scores at which the group may change, by dimension; none for an axis that is
            left out.
        function: gives the id of a group for an exact score on every axis.
        because: for each group the sentence that says why, in the order of the rules to come.

    Returns:
        A rule for each group that the function gives. They exclude each other, so that a scheme
        of them may be ``exclusive``; what no rule gives belongs under its ``unused``.

    Raises:
        SchemeError: when a cut is for no axis or off its scale, there are too many cases, the
            function fails, gives what is no group of `because`, or breaks its promise.
    """
    # The function gets numbers, so whatever is said of it has numbers too.
    axes = tuple(evolve(axis, shown=()) for axis in axes)
    splits = tuple(
        SplitAxis(axis, tuple(sorted({Fraction(item) for item in cuts.get(axis.dimension, ())})))
        for axis in axes
    )
    if found := tuple(_faults(splits, cuts)):
        raise SchemeError(*found)
    groups: dict[str, list[Case]] = defaultdict(list)
    for pieces in product(*(split.pieces().items() for split in splits)):
        case = tuple(index for index, _ in pieces)
        rows = product(
            *(_witnesses(split, piece) for split, (_, piece) in zip(splits, pieces, strict=True))
        )
        groups[_settle(axes, rows, function, because)].append(case)
    return tuple(
        Rule(when=condition(splits, boxes(splits, groups[group])), group=group, because=reason)
        for group, reason in because.items()
        if group in groups
    )


def _faults(
    splits: Sequence[SplitAxis], cuts: Mapping[str, Iterable[int | Fraction]]
) -> Iterator[Message]:
    known = {split.axis.dimension for split in splits}
    for dimension in cuts:
        if dimension not in known:
            yield message(
                Code.UNKNOWN_DIMENSION,
                "There are cuts for {dimension}, which the scheme does not ask for.",
                dimension=dimension,
            )
    for split in splits:
        for item in split.thresholds:
            if not split.axis.lowest <= item <= split.axis.highest:
                yield message(
                    Code.THRESHOLD_OFF_SCALE,
                    "{dimension} is cut at {threshold}, but its scale goes from {lowest} to "
                    "{highest}.",
                    dimension=split.axis.label,
                    threshold=item,
                    lowest=split.axis.lowest,
                    highest=split.axis.highest,
                )
    # The levels, the cuts and the scores between them are counted before any of them is made.
    most = prod(
        2 * (split.axis.highest - split.axis.lowest + len(split.thresholds)) + 1 for split in splits
    )
    if most > MOST_CASES:
        yield message(
            Code.SCHEME_TOO_LARGE,
            "The function would be asked {cases} times, and at most {most} are. Use fewer "
            "dimensions, levels or cuts.",
            cases=most,
            most=MOST_CASES,
        )


def _witnesses(split: SplitAxis, piece: Piece) -> list[Fraction]:
    """Choose the scores inside a piece for which the function is called."""
    if piece.is_point:
        return [piece.low]
    levels = map(Fraction, range(split.axis.lowest, split.axis.highest))
    known = sorted(
        {piece.low, piece.high, *(item for item in levels if piece.low < item < piece.high)}
    )
    ends = {Fraction(split.axis.lowest), Fraction(split.axis.highest)} - set(split.thresholds)
    inside = [item for item in known if piece.low < item < piece.high or item in ends]
    return sorted([*inside, *((low + high) / 2 for low, high in pairwise(known))])


def _settle(
    axes: Sequence[Axis],
    rows: Iterable[tuple[Fraction, ...]],
    function: Callable[[Scores], str],
    because: Mapping[str, Text],
) -> str:
    """Find the one group of a case, by calling the function for each of its rows."""
    names = [axis.dimension for axis in axes]
    first: tuple[Scores, str] | None = None
    for row in rows:
        scores = dict(zip(names, row, strict=True))
        group = _ask(axes, scores, function, because)
        first = first or (scores, group)
        if group != first[1]:
            raise SchemeError(
                message(
                    Code.BAD_SCHEME,
                    "Between two cuts the function must give one group, but for {case} it gives "
                    "{group} and for {other} it gives {second}. Add the cut that lies between.",
                    case=describe_scores(axes, first[0]),
                    group=first[1],
                    other=describe_scores(axes, scores),
                    second=group,
                )
            )
    assert first is not None, "a piece has a score inside it"
    return first[1]


def _ask(
    axes: Sequence[Axis],
    scores: Scores,
    function: Callable[[Scores], str],
    because: Mapping[str, Text],
) -> str:
    try:
        # A copy each time, in case the function changes it.
        group = function(dict(scores))
    except Exception as error:  # somebody else's code may raise anything
        raise SchemeError(
            message(
                Code.BAD_SCHEME,
                "The function fails for {case}: {error}.",
                case=describe_scores(axes, scores),
                error=f"{type(error).__name__}: {error}",
            )
        ) from error
    if not isinstance(group, str) or group not in because:
        raise SchemeError(
            message(
                Code.BAD_SCHEME,
                "For {case} the function gives {found}; one of {groups} was expected.",
                case=describe_scores(axes, scores),
                found=repr(group)[:60],
                groups=tuple(because) or "-",
            )
        )
    return group
