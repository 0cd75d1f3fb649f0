"""The dimensions that come with the library."""

from __future__ import annotations

from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
)


def test_standard_dimensions() -> None:
    """Interest and influence have five levels, each with words of its own in two languages."""
    assert [dimension.id for dimension in STANDARD_DIMENSIONS] == [INTEREST, INFLUENCE]
    for dimension in STANDARD_DIMENSIONS:
        levels = dimension.scale.levels
        assert [level.value for level in levels] == [1, 2, 3, 4, 5]
        assert len({level.anchor.nl for level in levels}) == 5
        assert len({level.anchor.en for level in levels}) == 5
