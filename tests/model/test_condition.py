"""Conditions on scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.condition import Compare, Operator, as_data, comparisons
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Condition,
    Rule,
    Scheme,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    describe,
    holds,
    not_,
)
from stakeholderkit.testing import conditions, values
from stakeholderkit.wording import Text, render

INTEREST = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)
INFLUENCE = Axis(dimension="influence", label=Text("invloed", "influence"), lowest=0, highest=3)
AXES = (INTEREST, INFLUENCE)
SCHEME = Scheme(
    id="s",
    version="1",
    label=Text("s", "s"),
    axes=AXES,
    ladder=RINGEN,
    rules=(Rule(when=all_of(), group="meeweten", because=Text("a", "b")),),
    source=Text("a", "b"),
    inference=Text("a", "b"),
)


@given(conditions(AXES), values(AXES))
def test_holds(
    judge: Callable[[Condition, Mapping[str, Fraction]], bool],
    condition: Condition,
    scores: dict[str, Fraction],
) -> None:
    """A condition holds when the conditions in it do, as its plain data says."""
    assert holds(condition, scores) is judge(condition, scores)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (at_least, [False, True, True]),
        (above, [False, False, True]),
        (at_most, [True, True, False]),
        (below, [True, False, False]),
    ],
)
def test_boundary(make: Callable[[str, Fraction], Condition], expected: list[bool]) -> None:
    """At the threshold itself, at least and at most hold; above and below do not."""
    cut = Fraction(7, 2)
    near = [cut - Fraction(1, 1000), cut, cut + Fraction(1, 1000)]

    assert [holds(make("interest", cut), {"interest": value}) for value in near] == expected


def test_no_conditions() -> None:
    """All of nothing always holds; any of nothing never does."""
    assert holds(all_of(), {}) is True
    assert holds(any_of(), {}) is False
    assert holds(not_(any_of()), {}) is True


def test_missing_score() -> None:
    """A condition cannot be judged without the score that it needs."""
    with pytest.raises(KeyError):
        holds(above("interest", 3), {"influence": Fraction(3)})


def test_comparisons() -> None:
    """The comparisons of a condition come from left to right, however deep they are."""
    condition = all_of(
        any_of(above("a", 1), not_(below("b", 2))), at_most("c", 3), at_least("d", Fraction(1, 2))
    )

    assert list(comparisons(condition)) == [
        Compare("a", Operator.ABOVE, Fraction(1)),
        Compare("b", Operator.BELOW, Fraction(2)),
        Compare("c", Operator.AT_MOST, Fraction(3)),
        Compare("d", Operator.AT_LEAST, Fraction(1, 2)),
    ]


def test_as_data() -> None:
    """A condition is plain data, its thresholds exact."""
    condition = any_of(all_of(above("a", 3), not_(at_most("b", Fraction(7, 2)))), all_of())

    assert as_data(condition) == {
        "any_of": [
            {"all_of": [{"above": ["a", 3]}, {"not": {"at_most": ["b", "7/2"]}}]},
            {"all_of": []},
        ]
    }


@given(st.data())
def test_different_data(data: st.DataObject) -> None:
    """Two conditions that judge differently are written differently."""
    one, other = data.draw(conditions(AXES)), data.draw(conditions(AXES))
    scores = data.draw(values(AXES))

    if holds(one, scores) != holds(other, scores):
        assert as_data(one) != as_data(other)


@pytest.mark.parametrize(
    ("condition", "nl", "en"),
    [
        (at_least("interest", 3), "belang minstens 3", "interest at least 3"),
        (above("interest", Fraction(7, 2)), "belang boven 3,5", "interest above 3.5"),
        (at_most("influence", 3), "invloed hoogstens 3", "influence at most 3"),
        (below("influence", 3), "invloed onder 3", "influence below 3"),
        (
            all_of(above("interest", 3), below("influence", 2)),
            "belang boven 3 en invloed onder 2",
            "interest above 3 and influence below 2",
        ),
        (
            any_of(above("interest", 3), below("influence", 2)),
            "belang boven 3 of invloed onder 2",
            "interest above 3 or influence below 2",
        ),
        (not_(above("interest", 3)), "niet (belang boven 3)", "not (interest above 3)"),
        (all_of(), "altijd", "always"),
    ],
)
def test_describe(condition: Condition, nl: str, en: str) -> None:
    """A condition is put into words with the names of its dimensions."""
    words = describe(SCHEME, condition)

    assert (render(words, "nl"), render(words, "en")) == (nl, en)


@pytest.mark.parametrize("value", [3, 3.5, "7/2", None, True], ids=repr)
def test_no_exact_number(value: object) -> None:
    """A threshold is an exact number and no other."""
    with pytest.raises(ModelError, match=r"^threshold: .* an exact number was expected") as raised:
        Compare("a", Operator.ABOVE, value)  # type: ignore[arg-type]

    assert raised.value.code == Code.WRONG_TYPE


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("other", [1, 7])
def test_longest_number(sign: int, other: int) -> None:
    """A threshold has thirty digits at most, above and below the line."""
    most = 10**30 - 1
    for value in (Fraction(sign * most, other), Fraction(sign * other, most)):
        assert Compare("a", Operator.ABOVE, value).threshold == value
    for value in (Fraction(sign * 10**30), Fraction(sign, 10**30)):
        with pytest.raises(ModelError, match=r"^threshold: .* at most 30 digits") as raised:
            Compare("a", Operator.ABOVE, value)
        assert raised.value.code == Code.BAD_NUMBER


def test_no_comparison() -> None:
    """A comparison has an id and an operator."""
    with pytest.raises(ModelError, match=r"^dimension: "):
        Compare("a b", Operator.ABOVE, Fraction(3))
    with pytest.raises(ModelError, match=r"^operator: "):
        Compare("a", "above", Fraction(3))  # type: ignore[arg-type]
