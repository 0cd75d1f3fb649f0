"""Conditions in words: and, or, not, always, never, and brackets where these meet."""

from __future__ import annotations

from fractions import Fraction

import pytest

from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Condition,
    Scheme,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    describe,
    not_,
)
from stakeholderkit.wording import Text, render

ANY = Text("a", "b")
SCHEME = Scheme(
    id="s",
    version="1",
    label=ANY,
    axes=tuple(Axis.of(item) for item in STANDARD_DIMENSIONS),
    ladder=RINGEN,
    rules=(),
    source=ANY,
    inference=ANY,
)
HIGH, STRONG = above("interest", 3), above("influence", Fraction(7, 2))
LOW = at_most("interest", 2)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (at_least("interest", 3), "interest at least 3"),
        (above("interest", Fraction(7, 2)), "interest above 3.5"),
        (at_most("influence", 3), "influence at most 3"),
        (below("influence", 3), "influence below 3"),
        (all_of(), "always"),
        (
            all_of(above("interest", 3), below("influence", 2)),
            "interest above 3 and influence below 2",
        ),
        (
            any_of(above("interest", 3), below("influence", 2)),
            "interest above 3 or influence below 2",
        ),
        (not_(above("interest", 3)), "not (interest above 3)"),
        (any_of(), "never"),
        (above("trust", 1), "trust above 1"),
        (
            any_of(all_of(HIGH, STRONG), LOW),
            "(interest above 3 and influence above 3.5) or interest at most 2",
        ),
        (
            all_of(LOW, any_of(HIGH, STRONG)),
            "interest at most 2 and (interest above 3 or influence above 3.5)",
        ),
        (any_of(all_of(HIGH), LOW), "interest above 3 or interest at most 2"),
        (all_of(any_of(HIGH), LOW), "interest above 3 and interest at most 2"),
        (
            all_of(LOW, not_(any_of(HIGH, LOW))),
            "interest at most 2 and not (interest above 3 or interest at most 2)",
        ),
        (all_of(LOW, any_of()), "interest at most 2 and never"),
    ],
)
def test_describe(condition: Condition, words: str) -> None:
    """A condition is told as it was built; an unknown dimension is called by its id."""
    assert render(describe(SCHEME, condition), "en") == words
