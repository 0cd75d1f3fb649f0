"""Rows of scores: those that a table cannot look up."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Rule,
    Scheme,
    above,
    all_of,
    compile_scheme,
)
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)


def test_verdict_off_the_scale() -> None:
    """Scores off the scale have no verdict."""
    with pytest.raises(UsageError) as raised:
        compile_scheme(plane(5, 4)).verdict({"interest": Fraction(6), "influence": Fraction(1)})

    assert raised.value.code == Code.SCORE_OFF_SCALE


def plane(width: int, height: int) -> Scheme:
    """Make a scheme on two axes with these numbers of levels, of which the first counts."""
    return Scheme(
        id="s",
        version="1",
        label=ANY,
        axes=(
            evolve(AXIS, highest=width),
            evolve(AXIS, dimension="influence", label=Text("invloed", "influence"), highest=height),
        ),
        ladder=RINGEN,
        rules=(
            Rule(when=above("interest", 3), group="meebeslissen", because=ANY),
            Rule(when=all_of(), group="meeweten", because=ANY),
        ),
        unused=("meedenken", "meewerken"),
        source=ANY,
        inference=ANY,
    )
