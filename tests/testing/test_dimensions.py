"""Drawn scales and dimensions: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable

from stakeholderkit.testing import (
    scales,
)

NeverSeen = Callable[..., list[str]]


def test_variety_of_scales(never_seen: NeverSeen) -> None:
    """Scales of three to ten levels come."""
    traits = [(str(n), lambda scale, n=n: len(scale.levels) == n) for n in range(3, 11)]

    assert never_seen(scales(), traits) == []
