"""The pieces that thresholds cut a scale into."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Condition,
    Rule,
    Scheme,
    above,
    all_of,
    at_least,
    not_,
)
from stakeholderkit.rules.cases import (
    Piece,
    SplitAxis,
    all_cases,
    count_cases,
    examples,
    split_axes,
)
from stakeholderkit.testing import axis_sets, values
from stakeholderkit.wording import Text

ANY = Text("a", "b")
INTEREST = Axis(dimension="interest", label=ANY, lowest=1, highest=5)
INFLUENCE = Axis(dimension="influence", label=ANY, lowest=0, highest=2)


def piece(low: int | str, high: int | str) -> Piece:
    """Make a piece; its bounds are objects of their own, even where they are equal."""
    return Piece(Fraction(low), Fraction(high))


def scheme_of(*conditions: Condition) -> Scheme:
    """Make a scheme on two axes, with a rule for each condition."""
    return Scheme(
        id="s",
        version="1",
        label=ANY,
        axes=(INTEREST, INFLUENCE),
        ladder=RINGEN,
        rules=tuple(Rule(when=when, group="meeweten", because=ANY) for when in conditions),
        source=ANY,
        inference=ANY,
    )


@st.composite
def cut_lines(draw: st.DrawFn) -> SplitAxis:
    """Draw an axis with up to four thresholds, the ends of its scale among them."""
    axis = draw(axis_sets())[0]
    scores = values([axis]).map(lambda score: score[axis.dimension])
    ends = st.sampled_from((Fraction(axis.lowest), Fraction(axis.highest)))
    return SplitAxis(axis, tuple(sorted(draw(st.sets(scores | ends, max_size=4)))))


@pytest.mark.parametrize(
    ("cuts", "expected"),
    [
        ((), {0: piece(1, 5)}),
        ((3,), {0: piece(1, 3), 1: piece(3, 3), 2: piece(3, 5)}),
        ((1,), {1: piece(1, 1), 2: piece(1, 5)}),
        ((5,), {0: piece(1, 5), 1: piece(5, 5)}),
        ((1, 5), {1: piece(1, 1), 2: piece(1, 5), 3: piece(5, 5)}),
        (
            ("5/2", 3),
            {
                0: piece(1, "5/2"),
                1: piece("5/2", "5/2"),
                2: piece("5/2", 3),
                3: piece(3, 3),
                4: piece(3, 5),
            },
        ),
    ],
)
def test_pieces(cuts: tuple[int | str, ...], expected: dict[int, Piece]) -> None:
    """Thresholds and what lies between them are pieces; nothing lies beyond an end."""
    line = SplitAxis(INTEREST, tuple(map(Fraction, cuts)))

    assert line.pieces() == expected
    assert list(line.pieces()) == sorted(expected)


@given(cut_lines(), st.data())
def test_one_piece_a_score(line: SplitAxis, data: st.DataObject) -> None:
    """Each score lies in one piece: a threshold alone, all else between its neighbours."""
    score = data.draw(values([line.axis]))[line.axis.dimension]
    found = line.pieces()
    here = found[line.index(score)]
    ends = {line.axis.lowest, line.axis.highest}

    assert here.is_point is (score in line.thresholds)
    assert here.low <= score <= here.high
    assert here.is_point or (here.low < score < here.high) or score in ends
    assert [at for at, other in found.items() if other == here] == [line.index(score)]


@given(cut_lines())
def test_pieces_join(line: SplitAxis) -> None:
    """The pieces run from end to end, by turns a point and an interval, without holes."""
    found = list(line.pieces().values())

    assert found[0].low == line.axis.lowest
    assert found[-1].high == line.axis.highest
    for one, other in pairwise(found):
        assert one.high == other.low
        assert one.is_point is not other.is_point
    for index, here in line.pieces().items():
        assert line.index(here.example) == index


def test_point() -> None:
    """A piece is a point when its bounds are equal, and its example lies halfway."""
    assert piece("7/2", "7/2").is_point is True
    assert piece(3, "7/2").is_point is False
    assert piece("7/2", "7/2").example == Fraction(7, 2)
    assert piece(3, "7/2").example == Fraction(13, 4)


def test_cases() -> None:
    """A scheme is cut at the thresholds of all its rules, and every case is there."""
    scheme = scheme_of(
        above("interest", 4),
        all_of(not_(at_least("interest", 2)), above("interest", 4)),
        at_least("influence", 2),
    )
    cut = split_axes(scheme)
    found = dict(all_cases(cut))

    assert cut == (
        SplitAxis(INTEREST, (Fraction(2), Fraction(4))),
        SplitAxis(INFLUENCE, (Fraction(2),)),
    )
    assert list(found) == [(one, other) for one in range(5) for other in range(2)]
    assert count_cases(scheme) == 10
    assert found[2, 1] == {"interest": piece(2, 4), "influence": piece(2, 2)}
    assert examples(found[2, 0]) == {"interest": 3, "influence": 1}


def test_lines_of_two_schemes() -> None:
    """Two schemes on the same axes are cut at the thresholds of both."""
    one, other = (scheme_of(above("interest", cut)) for cut in (2, 4))

    assert split_axes(one, other) == (
        SplitAxis(INTEREST, (Fraction(2), Fraction(4))),
        SplitAxis(INFLUENCE, ()),
    )
