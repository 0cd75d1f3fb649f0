"""Conditions in words: what belongs together can be told from how it is written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from stakeholderkit.builtin.schemes.kwadranten import RECORD
from stakeholderkit.rules import (
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    describe,
    not_,
)
from stakeholderkit.wording import render

KWADRANTEN = RECORD.build(RECORD.dimensions, RECORD.parameters())
HIGH, STRONG = above("interest", 3), above("influence", Fraction(7, 2))
LOW, WEAK = at_most("interest", 2), below("influence", 4)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (at_least("interest", 2), "interest at least 2"),
        (all_of(HIGH, STRONG), "interest above 3 and influence above 3.5"),
        (any_of(LOW, WEAK), "interest at most 2 or influence below 4"),
        (
            any_of(all_of(HIGH, STRONG), WEAK),
            "(interest above 3 and influence above 3.5) or influence below 4",
        ),
        (
            all_of(WEAK, any_of(LOW, STRONG)),
            "influence below 4 and (interest at most 2 or influence above 3.5)",
        ),
        (all_of(HIGH, all_of(STRONG, WEAK)), "interest above 3 and influence above 3.5 and infl"),
        (any_of(all_of(HIGH), WEAK), "interest above 3 or influence below 4"),
        (all_of(any_of(HIGH), WEAK), "interest above 3 and influence below 4"),
        (not_(any_of(HIGH, WEAK)), "not (interest above 3 or influence below 4)"),
        (all_of(), "always"),
        (any_of(), "never"),
        (above("trust", 1), "trust above 1"),
    ],
)
def test_in_words(condition: Condition, words: str) -> None:
    """A condition within one of the other kind is in brackets; an unknown dimension has its id."""
    assert render(describe(KWADRANTEN, condition), "en").startswith(words)
