"""Schemes from code: the function's answers as rules, and promises that were not kept."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model.condition import comparisons
from stakeholderkit.rules import (
    Axis,
    Rule,
    Scheme,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    compile_scheme,
    tabulate,
)
from stakeholderkit.testing import schemes, values
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)
OTHER = evolve(AXIS, dimension="influence", label=Text("invloed", "influence"))
WHY = {"high": Text("hoog", "high"), "low": Text("laag", "low")}

Walk = Callable[[Scheme, Mapping[str, Fraction]], int]


def cuts_of(scheme: Scheme) -> dict[str, set[Fraction]]:
    """Return the thresholds of a scheme by dimension."""
    found: dict[str, set[Fraction]] = {}
    for rule in scheme.rules:
        for item in comparisons(rule.when):
            found.setdefault(item.dimension, set()).add(item.threshold)
    return found


@given(schemes(), st.data())
def test_equivalent(walk: Walk, scheme: Scheme, data: st.DataObject) -> None:
    """What is asked of a walk of the rules gives the same groups, in rules without overlap."""
    reasons = {group.id: group.meaning for group in reversed(scheme.groups)}
    rules = tabulate(
        scheme.axes,
        cuts_of(scheme),
        lambda scores: scheme.rules[walk(scheme, scores)].group,
        reasons,
    )
    table = compile_scheme(evolve(scheme, rules=rules, exclusive=True))

    given_groups = {rule.group for rule in scheme.rules}
    assert [rule.group for rule in rules] == [name for name in reasons if name in given_groups]
    assert all(rule.because == reasons[rule.group] for rule in rules)
    for scores in data.draw(st.lists(values(scheme.axes), min_size=1, max_size=5)):
        assert table.rule(scores).group == scheme.rules[walk(scheme, scores)].group


def test_readable() -> None:
    """Neighbouring cases become one condition, and cuts at which nothing changes disappear."""
    rules = tabulate(
        (AXIS, OTHER),
        {"interest": [3, 4], "influence": [Fraction(7, 2), 2]},
        lambda scores: "high" if scores["interest"] > 3 or scores["influence"] < 2 else "low",
        WHY,
    )

    assert rules == (
        Rule(
            when=any_of(below("influence", 2), above("interest", 3)),
            group="high",
            because=WHY["high"],
        ),
        Rule(
            when=all_of(at_most("interest", 3), at_least("influence", 2)),
            group="low",
            because=WHY["low"],
        ),
    )


def test_one_group() -> None:
    """A function that always gives the same becomes one rule for everything."""
    assert tabulate((AXIS,), {}, lambda _: "low", WHY) == (
        Rule(when=all_of(), group="low", because=WHY["low"]),
    )


def test_every_half_is_asked() -> None:
    """The function is asked at the cuts, the levels and the middles between them; no more."""
    calls = []

    def function(scores: Mapping[str, Fraction]) -> str:
        calls.append(scores["interest"])
        return "low"

    tabulate((AXIS,), {"interest": [5, Fraction(5, 2)]}, function, WHY)

    quarters = (1, 1.5, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5)
    assert calls == [Fraction(item) for item in quarters]


def test_same_group_elsewhere() -> None:
    """A group is known by its id, also when the function makes that anew each time."""
    assert tabulate((AXIS,), {}, lambda _: "LOW".lower(), WHY) == (
        Rule(when=all_of(), group="low", because=WHY["low"]),
    )


def test_scores_are_its_own() -> None:
    """A function that changes its scores changes nothing for the next question."""

    def function(scores: Mapping[str, Fraction]) -> str:
        assert isinstance(scores, dict)
        return "high" if scores.pop("interest") > 3 else "low"

    assert len(tabulate((AXIS,), {"interest": [3]}, function, WHY)) == 2


def failing(_: object) -> str:
    """Fail as somebody's code does."""
    raise ZeroDivisionError("by zero")


@pytest.mark.parametrize(
    ("function", "one", "other"),
    [
        (lambda score: score > 4, ("3.5", "low"), ("4.5", "high")),
        (lambda score: score == 1, ("1", "high"), ("1.5", "low")),
        (lambda score: score == 4, ("3.5", "low"), ("4", "high")),
        (lambda score: score == Fraction(9, 2), ("3.5", "low"), ("4.5", "high")),
        (lambda score: score == 5, ("3.5", "low"), ("5", "high")),
    ],
)
def test_broken_promise(
    function: Callable[[Fraction], bool], one: tuple[str, str], other: tuple[str, str]
) -> None:
    """Two groups between two cuts are told by the scores that have them."""
    with pytest.raises(SchemeError) as raised:
        tabulate(
            (AXIS,),
            {"interest": [3]},
            lambda scores: "high" if function(scores["interest"]) else "low",
            WHY,
        )

    assert raised.value.code == Code.BAD_SCHEME
    assert str(raised.value) == (
        "Between two cuts the function must give one group, but for interest {} it gives {} and "
        "for interest {} it gives {}. Add the cut that lies between.".format(*one, *other)
    )


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (failing, "The function fails for interest 1: ZeroDivisionError: by zero."),
        (
            lambda _: "middling",
            "For interest 1 the function gives 'middling'; one of high and low was expected.",
        ),
        (
            lambda _: "x" * 100,
            f"For interest 1 the function gives '{'x' * 59}; one of high and low was expected.",
        ),
        (
            lambda _: None,
            "For interest 1 the function gives None; one of high and low was expected.",
        ),
    ],
)
def test_bad_answer(function: Any, sentence: str) -> None:
    """What a function does wrong is told by the scores for which it does so."""
    with pytest.raises(SchemeError) as raised:
        tabulate((AXIS,), {"interest": [3]}, function, WHY)

    assert raised.value.code == Code.BAD_SCHEME
    assert str(raised.value) == sentence


def test_no_reasons() -> None:
    """Without reasons no group can be given."""
    with pytest.raises(SchemeError, match="one of - was expected"):
        tabulate((AXIS,), {}, lambda _: "low", {})


@pytest.mark.parametrize(
    ("cuts", "code", "sentence"),
    [
        (
            {"attitude": [3]},
            Code.UNKNOWN_DIMENSION,
            "There are cuts for attitude, which the scheme does not ask for.",
        ),
        (
            {"interest": [0]},
            Code.THRESHOLD_OFF_SCALE,
            "interest is cut at 0, but its scale goes from 1 to 5.",
        ),
        (
            {"interest": [3, 6]},
            Code.THRESHOLD_OFF_SCALE,
            "interest is cut at 6, but its scale goes from 1 to 5.",
        ),
    ],
)
def test_bad_cuts(cuts: dict[str, list[int]], code: Code, sentence: str) -> None:
    """Cuts stand on the scales of the axes, their ends included."""
    with pytest.raises(SchemeError) as raised:
        tabulate((AXIS,), cuts, lambda _: "low", WHY)

    assert (raised.value.code, str(raised.value)) == (code, sentence)
    assert len(tabulate((AXIS,), {"interest": [1, 5]}, lambda _: "low", WHY)) == 1


def test_too_large() -> None:
    """A function is not asked more often than is reasonable."""
    long = evolve(AXIS, lowest=0, highest=50_000)
    with pytest.raises(SchemeError) as raised:
        tabulate((long,), {}, failing, WHY)

    assert raised.value.code == Code.SCHEME_TOO_LARGE
    assert "100001" in str(raised.value)
    assert "100000" in str(raised.value)


@pytest.mark.parametrize("most", [17 * 9 - 1, 17 * 9])
def test_just_too_large(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """How often a function would be asked is known beforehand, and may just be the most."""
    monkeypatch.setattr(sys.modules[tabulate.__module__], "MOST_CASES", most)
    seen = []

    def function(scores: Mapping[str, Fraction]) -> str:
        seen.append(scores)
        return "low"

    # Seven levels, two cuts between them and the middles; then five levels and the middles.
    axes = (evolve(AXIS, lowest=3, highest=9), OTHER)
    cuts = {"interest": [Fraction(7, 2), Fraction(13, 2)]}
    with pytest.raises(SchemeError, match=" 153 ") if most < 153 else nullcontext():
        assert len(tabulate(axes, cuts, function, WHY)) == 1

    assert len(seen) == (0 if most < 153 else 153)


def test_just_not_too_large() -> None:
    """The most that is asked is asked."""
    axes = [evolve(AXIS, dimension=name, lowest=0, highest=23) for name in "abc"]
    seen = []

    def function(scores: Mapping[str, Fraction]) -> str:
        seen.append(1)
        return "low"

    with pytest.raises(SchemeError, match="103823"):
        tabulate(axes, {}, function, WHY)
    assert seen == []
