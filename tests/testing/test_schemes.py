"""Drawn schemes and ladders: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stakeholderkit.rules import RINGEN, all_of
from stakeholderkit.testing import (
    ladders,
    schemes,
)

NeverSeen = Callable[..., list[str]]
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

SCHEMES: list[tuple[str, Callable[[Any], object]]] = [
    *((f"{n} axes", lambda scheme, n=n: len(scheme.axes) == n) for n in (1, 2, 3)),
    *(
        (f"{n} groups", lambda scheme, n=n: len({rule.group for rule in scheme.rules}) == n)
        for n in (1, 2, 3, 4)
    ),
    ("the four rings", lambda scheme: scheme.ladder is RINGEN),
    ("no voice", lambda scheme: scheme.voice is None),
    ("an unused group", lambda scheme: scheme.unused),
    ("types without an order", lambda scheme: scheme.typology),
    ("rules that exclude each other", lambda scheme: scheme.exclusive),
    ("a rule for the rest", lambda scheme: scheme.rules[-1].when == all_of()),
]


LADDERS: list[tuple[str, Callable[[Any], object]]] = [
    ("a voice", lambda ladder: ladder.voice is not None),
    ("no voice", lambda ladder: ladder.voice is None),
    *((f"{n} groups", lambda ladder, n=n: len(ladder.groups) == n) for n in (2, 3, 4)),
]


def test_variety_of_schemes(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(schemes(), SCHEMES) == []


def test_variety_of_ladders(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(ladders(), LADDERS) == []
