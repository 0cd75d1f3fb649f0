"""Rows of scores: those that a table cannot look up."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.rules import (
    Axis,
    Scheme,
    compile_scheme,
)
from stakeholderkit.wording import Text

Plane = Callable[[int, int], Scheme]

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)


def test_verdict_off_the_scale(plane: Plane) -> None:
    """Scores off the scale have no verdict."""
    with pytest.raises(UsageError) as raised:
        compile_scheme(plane(5, 4)).verdict({"interest": Fraction(6), "influence": Fraction(1)})

    assert raised.value.code == Code.SCORE_OFF_SCALE
