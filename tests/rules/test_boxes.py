"""Many cells as few boxes: exactly these cells, in boxes that cannot grow and are all needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.rules import Axis, Condition, above, all_of, any_of, at_least, at_most, below
from stakeholderkit.rules.boxes import Box, boxes, condition
from stakeholderkit.rules.cases import Case, SplitAxis
from stakeholderkit.wording import Text

AXIS = Axis(dimension="a", label=Text("a", "a"), lowest=1, highest=5)
OTHER = evolve(AXIS, dimension="b", label=Text("b", "b"))

cuts = st.lists(st.sampled_from([Fraction(n, 2) for n in range(2, 11)]), max_size=3, unique=True)
axis_lines = st.lists(cuts, min_size=1, max_size=3).map(
    lambda drawn: tuple(
        SplitAxis(evolve(AXIS, dimension=name), tuple(sorted(found)))
        for name, found in zip("abc", drawn, strict=False)
    )
)


def all_cases(cut: Sequence[SplitAxis]) -> list[Case]:
    """List every case."""
    return list(product(*(line.pieces() for line in cut)))


@given(axis_lines, st.data())
def test_boxes(
    judge: Callable[[Condition, Mapping[str, Fraction]], bool],
    cut: tuple[SplitAxis, ...],
    data: st.DataObject,
) -> None:
    """Boxes cover what they must and nothing else; none can grow, and none is left out unseen."""
    every = all_cases(cut)
    wanted = data.draw(st.sets(st.sampled_from(every), min_size=1))
    found = boxes(cut, wanted)
    inside = [set(product(*box)) for box in found]

    assert set().union(*inside) == wanted
    for index, here in enumerate(inside):
        assert not here <= set().union(*inside[:index], *inside[index + 1 :])
        assert all(not set(product(*more)) <= wanted for more in grown(cut, found[index]))
    assert boxes(cut, data.draw(st.permutations(sorted(wanted)))) == found
    for case in every:
        pieces = [line.pieces()[index] for line, index in zip(cut, case, strict=True)]
        scores = {
            line.axis.dimension: piece.example for line, piece in zip(cut, pieces, strict=True)
        }
        assert judge(condition(cut, found), scores) == (case in wanted)


def grown(cut: Sequence[SplitAxis], box: Box) -> list[Box]:
    """Grow a box by one piece on one side, for every side on which there is one."""
    found = []
    for index, (line, run) in enumerate(zip(cut, box, strict=True)):
        known = list(line.pieces())
        low, high = known.index(run[0]), known.index(run[-1])
        for start, end in ((low - 1, high), (low, high + 1)):
            if start >= 0 and end < len(known):
                found.append((*box[:index], tuple(known[start : end + 1]), *box[index + 1 :]))
    return found


LINES = (SplitAxis(AXIS, (Fraction(2), Fraction(4))), SplitAxis(OTHER, (Fraction(3),)))
ALL = (0, 1, 2)


@pytest.mark.parametrize(
    ("covering", "expected"),
    [
        ([((0, 1, 2, 3, 4), ALL)], all_of()),
        ([((3, 4), ALL)], at_least("a", 4)),
        ([((2, 3), ALL)], all_of(above("a", 2), at_most("a", 4))),
        ([((2,), (0,))], all_of(above("a", 2), below("a", 4), below("b", 3))),
        ([((1,), ALL)], all_of(at_least("a", 2), at_most("a", 2))),
        ([((0,), ALL), ((3, 4), ALL)], any_of(below("a", 2), at_least("a", 4))),
        ([], any_of()),
    ],
)
def test_condition(covering: list[Box], expected: Condition) -> None:
    """Only bounds that matter are written."""
    assert condition(LINES, covering) == expected


def test_the_largest_is_kept() -> None:
    """A corner is told by its two arms, each as long as it can be, along whichever axis."""
    corner = {(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (3, 0), (4, 0)}

    assert boxes(LINES, corner) == (((0, 1, 2, 3, 4), (0,)), ((0,), ALL))


def test_what_others_cover_together_is_left_out() -> None:
    """Of three boxes that make a step, the one in the middle says nothing new."""
    step = {(0, 0), (0, 1), (1, 1), (1, 2)}

    assert boxes(LINES, step) == (((0,), (0, 1)), ((1,), (1, 2)))
