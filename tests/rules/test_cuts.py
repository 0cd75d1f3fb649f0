"""Dimensions cut in high and low."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import INFLUENCE, INTEREST, STANDARD_DIMENSIONS, Dimension
from stakeholderkit.rules import (
    RINGEN,
    Cut,
    Rule,
    all_of,
    cut_parameters,
    cut_scales,
    holds,
    only_high,
    unused_groups,
)
from stakeholderkit.testing import dimensions
from stakeholderkit.wording import Text

ANY = Text("a", "b")


@given(st.lists(dimensions(), min_size=1, max_size=4, unique_by=lambda item: item.id), st.data())
def test_each_score_is_high_or_low(scored: list[Dimension], data: st.DataObject) -> None:
    """A score is high above the cut and low at or below it; None is the middle of the scale."""
    chosen = {
        item.id: data.draw(st.none() | st.fractions(-2, 12, max_denominator=10**9))
        for item in scored
    }

    found = cut_scales(scored, chosen)

    assert [cut.axis.dimension for cut in found] == list(chosen)
    for cut, dimension in zip(found, scored, strict=True):
        wanted = chosen[dimension.id]
        assert cut.at == (dimension.scale.middle if wanted is None else wanted)
        assert cut.axis.monotone
        for level in range(dimension.scale.lowest, dimension.scale.highest + 1):
            score = {dimension.id: Fraction(level)}
            assert holds(cut.high, score) is not holds(cut.low, score)
            assert holds(cut.high, score) is (level > cut.at)


def test_the_order_is_that_of_the_scheme() -> None:
    """A scheme names its dimensions in its own order, and says whether they have a direction."""
    found = cut_scales(
        STANDARD_DIMENSIONS, {INFLUENCE: None, INTEREST: Fraction(2)}, monotone=False
    )

    assert [(cut.axis.dimension, cut.at, cut.axis.monotone) for cut in found] == [
        (INFLUENCE, Fraction(3), False),
        (INTEREST, Fraction(2), False),
    ]


def test_a_dimension_that_is_not_scored() -> None:
    """All that the register lacks is named."""
    with pytest.raises(SchemeError) as caught:
        cut_scales(STANDARD_DIMENSIONS, {"trust": None, INTEREST: None, "urgency": None})

    assert caught.value.code == Code.UNKNOWN_DIMENSION
    assert "asks for trust and urgency, which" in str(caught.value)


@pytest.mark.parametrize(
    ("missing", "nl", "en"),
    [
        ("contribution", "nodige inzet (contribution)", "needed contribution (contribution)"),
        (INFLUENCE, "invloed (influence)", "influence"),
        ("trust", "trust", "trust"),
    ],
)
def test_what_is_not_scored_has_its_name(missing: str, nl: str, en: str) -> None:
    """A dimension that the library knows is called by its name, and its id tells what to add."""
    with pytest.raises(SchemeError) as caught:
        cut_scales(STANDARD_DIMENSIONS[:1], {missing: None})

    assert f"vraagt {nl}, en" in caught.value.text("nl")
    assert f"asks for {en}, which" in caught.value.text("en")


def pair(interest: int, influence: int) -> tuple[Cut, ...]:
    """Cut interest and influence."""
    wanted = {INTEREST: Fraction(interest), INFLUENCE: Fraction(influence)}
    return cut_scales(STANDARD_DIMENSIONS, wanted)


@pytest.mark.parametrize(
    ("high", "expected"),
    [
        ({INTEREST, INFLUENCE}, {(4, 4)}),
        ({INTEREST}, {(4, 3)}),
        ({INFLUENCE}, {(3, 4)}),
        ((), {(3, 3)}),
    ],
)
def test_high_on_these_alone(high: set[str], expected: set[tuple[int, int]]) -> None:
    """The others must be low, so that of all such conditions exactly one holds."""
    condition = only_high(pair(3, 3), high)

    assert {
        (interest, influence)
        for interest in (3, 4)
        for influence in (3, 4)
        if holds(condition, {INTEREST: Fraction(interest), INFLUENCE: Fraction(influence)})
    } == expected


def test_the_cuts_as_parameters() -> None:
    """One where they are all the same, one for each dimension where they differ."""
    assert cut_parameters(pair(3, 3)) == ("cut=3",)
    assert cut_parameters(pair(3, 4)) == ("cut_interest=3", "cut_influence=4")
    (half,) = cut_scales(STANDARD_DIMENSIONS, {INTEREST: Fraction(7, 2)})
    assert cut_parameters([half]) == ("cut=7/2",)


def test_groups_that_no_rule_gives() -> None:
    """They come in the order of the ladder, however often a group is given."""
    rules = [Rule(when=all_of(), group=name, because=ANY) for name in ("meewerken", "meewerken")]

    assert unused_groups(RINGEN, rules) == ("meeweten", "meedenken", "meebeslissen")
    assert unused_groups(RINGEN, ()) == tuple(group.id for group in RINGEN.groups)
