"""Scales: what they refuse, and what they know of their levels."""

from __future__ import annotations

import pytest

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Level,
    Scale,
)
from stakeholderkit.wording import Finding, Text


@pytest.mark.parametrize("values", [(), (1,), (1, 3), (2, 1), (1, 1), (1, 2, 4), (0, 1, 1)])
def test_bad_scales(values: tuple[int, ...]) -> None:
    """A scale has at least two levels that rise by one."""
    with pytest.raises(ModelError) as raised:
        _scale(*values)
    (finding,) = raised.value.complaints

    assert raised.value.code == Code.BAD_SCALE
    assert isinstance(finding, Finding)
    assert finding.location.field == "levels"


def test_scale() -> None:
    """A scale knows its ends, its exact middle and each of its levels."""
    scale = _scale(-1, 0, 1, 2)

    assert (scale.lowest, scale.highest) == (-1, 2)
    assert scale.middle * 2 == 1
    assert [level and level.value for level in map(scale.level, range(-2, 4))] == [
        None,
        -1,
        0,
        1,
        2,
        None,
    ]
    assert _scale(4, 5).level(5) is not None


def _scale(*values: int) -> Scale:
    text = Text("a", "b")
    return Scale(levels=tuple(Level(value=value, label=text, anchor=text) for value in values))
