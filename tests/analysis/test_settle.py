"""A consensus and a quorum together: what answers settle, and when there are too few."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from stakeholderkit.analysis import (
    MEDIAN,
    AllAnswers,
    ChairDecides,
    Consensus,
    Median,
    OpenBecause,
    Settled,
    Settling,
    TrimmedMean,
)
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Level, Scale
from stakeholderkit.wording import Text

WORDS = Text("woorden", "words")
SCALE = Scale(levels=tuple(Level(value=n, label=WORDS, anchor=WORDS) for n in range(-1, 5)))
ENDS = (Fraction(-1), Fraction(4))
ASSESSORS = ["p", "w", "c", "d"]
ANSWERS = st.dictionaries(st.sampled_from(ASSESSORS), st.integers(-1, 4))
SHARES = st.sampled_from((Fraction(0), Fraction(1, 4), Fraction(2, 5)))
POOLED = st.one_of(st.just(Median()), st.builds(TrimmedMean, SHARES), st.just(AllAnswers()))
CHAIRS = st.builds(ChairDecides, st.sampled_from(ASSESSORS))
WAYS = st.one_of(POOLED, CHAIRS)
QUORA = st.integers(1, 5)


@given(WAYS, QUORA, ANSWERS)
def test_settle(way: Consensus, quorum: int, answers: Mapping[str, int]) -> None:
    """With answers enough it is the span of the consensus, and otherwise the whole scale."""
    found = Settling(way, quorum).settle(answers, SCALE)
    used = way.used(answers)
    enough = len(used) >= (1 if isinstance(way, ChairDecides) else quorum)

    assert found.used == used
    assert found.span == (found.low, found.high) == (way.span(used) if enough else ENDS)
    assert all(type(end) is Fraction for end in found.span)


@given(WAYS, QUORA, ANSWERS)
def test_doubt(way: Consensus, quorum: int, answers: Mapping[str, int]) -> None:
    """There is one reason for a span of more values, and none for one value."""
    found = Settling(way, quorum).settle(answers, SCALE)

    if found.low == found.high:
        assert found.doubt is None
    elif not found.used:
        assert found.doubt is OpenBecause.MISSING
    elif len(found.used) < quorum:
        assert found.doubt is OpenBecause.QUORUM
    else:
        wide = {"median": OpenBecause.TIE, "all-answers": OpenBecause.DISAGREEMENT}
        assert found.doubt is wide[way.name]


@given(WAYS, QUORA)
def test_no_answers(way: Consensus, quorum: int) -> None:
    """Without answers they are missing, whatever the quorum."""
    assert Settling(way, quorum).settle({}, SCALE) == Settled(*ENDS, OpenBecause.MISSING, {})


@given(POOLED, ANSWERS)
def test_below_the_quorum(way: Consensus, answers: Mapping[str, int]) -> None:
    """One answer short of the quorum settles nothing, even when all agree; one more does."""
    assume(answers)
    short = Settling(way, len(answers) + 1).settle(answers, SCALE)
    enough = Settling(way, len(answers)).settle(answers, SCALE)

    assert short == Settled(*ENDS, OpenBecause.QUORUM, answers)
    assert enough == Settling(way).settle(answers, SCALE)


@given(CHAIRS, QUORA, ANSWERS)
def test_a_chair_knows_no_quorum(way: Consensus, quorum: int, answers: Mapping[str, int]) -> None:
    """What the chair says is enough, however many answers were asked for."""
    assert Settling(way, quorum).settle(answers, SCALE) == Settling(way).settle(answers, SCALE)


@given(WAYS, QUORA, ANSWERS, QUORA)
def test_a_higher_quorum(
    way: Consensus, quorum: int, answers: Mapping[str, int], more: int
) -> None:
    """Asking for more answers never makes the span narrower."""
    found = Settling(way, quorum).settle(answers, SCALE)
    wider = Settling(way, quorum + more).settle(answers, SCALE)

    assert wider.low <= found.low
    assert found.high <= wider.high


def test_defaults() -> None:
    """The median counts, and one answer is enough, unless somebody says otherwise."""
    assert Settling() == Settling(MEDIAN, 1)
    assert Settling(quorum=2) == Settling(MEDIAN, 2)


@pytest.mark.parametrize("quorum", [0, -1, True, 1.0, "2", None])
def test_bad_quorum(quorum: Any) -> None:
    """A quorum that is no whole number from 1 is refused."""
    with pytest.raises(UsageError) as caught:
        Settling(MEDIAN, quorum)

    assert caught.value.code == Code.BAD_OPTION
    assert "whole number from 1" in str(caught.value)
