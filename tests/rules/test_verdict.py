"""Verdicts: the rule that holds, and the changes of one score that would change the group."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.rules import (
    Axis,
    Condition,
    Rule,
    Scheme,
    above,
    all_of,
    at_least,
    compile_scheme,
)
from stakeholderkit.testing import schemes, values
from stakeholderkit.wording import Text

Plane = Callable[[int, int], Scheme]

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)


@given(schemes(), st.data())
def test_verdict(scheme: Scheme, data: st.DataObject) -> None:
    """A verdict is the rule with its flips, the same object for the same scores."""
    scores = data.draw(values(scheme.axes))
    table = compile_scheme(scheme)
    verdict = table.verdict(scores)

    assert verdict.rule is table.rule(scores)
    assert verdict.group == verdict.rule.group
    assert verdict.flips == table.flips(scores)
    assert table.verdict(dict(scores)) is verdict


@pytest.mark.parametrize(
    ("when", "score", "sentence"),
    [
        (at_least("interest", 3), 2, "With interest at 3 or higher the group becomes: advise."),
        (above("interest", 3), 2, "With interest above 3 the group becomes: advise."),
        (above("interest", 3), 4, "With interest at 3 or lower the group becomes: stay informed."),
        (at_least("interest", 3), 4, "With interest below 3 the group becomes: stay informed."),
    ],
)
def test_flip_in_words(plane: Plane, when: Condition, score: int, sentence: str) -> None:
    """A flip says in which direction, and whether the bound itself is enough."""
    rules = (
        Rule(when=when, group="meedenken", because=ANY),
        Rule(when=all_of(), group="meeweten", because=ANY),
    )
    scheme = evolve(plane(5, 5), axes=(AXIS,), rules=rules, unused=("meewerken", "meebeslissen"))
    (flip,) = compile_scheme(scheme).flips({"interest": Fraction(score)})

    assert flip.text("en") == sentence
