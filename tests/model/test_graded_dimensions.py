"""Interest and influence as a school grade."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import GRADED_DIMENSIONS, STANDARD_DIMENSIONS
from stakeholderkit.rules import compile_scheme


def test_grades() -> None:
    """Both go from 1 to 10, are those that the schemes ask for, and say each grade apart."""
    assert [item.id for item in GRADED_DIMENSIONS] == [item.id for item in STANDARD_DIMENSIONS]
    for dimension in GRADED_DIMENSIONS:
        levels = dimension.scale.levels
        assert (dimension.scale.lowest, dimension.scale.highest) == (1, 10)
        assert len({level.label for level in levels}) == 10
        assert len({level.anchor for level in levels}) == 10


def test_six_is_enough() -> None:
    """High begins above 5.5, so that a 6 is high and a 5 is not."""
    table = compile_scheme(build(GRADED_DIMENSIONS, Kwadranten()))
    groups = {
        (one, other): table.rule({"interest": Fraction(one), "influence": Fraction(other)}).group
        for one in (5, 6)
        for other in (5, 6)
    }

    assert groups == {
        (5, 5): "meeweten",
        (6, 5): "meedenken",
        (5, 6): "meewerken",
        (6, 6): "meebeslissen",
    }
