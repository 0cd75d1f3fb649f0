"""Drawn crosswalks: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from stakeholderkit.testing import (
    crosswalks,
)

NeverSeen = Callable[..., list[str]]

CROSSWALKS: list[tuple[str, Callable[[Any], object]]] = [
    ("nothing lost", lambda way: not way.lossy),
    ("a loss of meaning", lambda way: not way.lossy and way.loss),
    ("groups together", lambda way: len({target for _, target in way.groups}) < len(way.groups)),
    ("a group that nothing becomes", lambda way: len(way.ladder.groups) > len(way.groups)),
    ("the same groups", lambda way: way.origin.groups == way.ladder.groups and not way.lossy),
]


def test_variety_of_crosswalks(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(crosswalks(), CROSSWALKS) == []
