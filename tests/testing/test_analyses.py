"""Drawn analyses: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stakeholderkit.analysis import Analysis, Standing
from stakeholderkit.testing import (
    analyses,
)

NeverSeen = Callable[..., list[str]]
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

ANALYSES: list[tuple[str, Callable[[Any], object]]] = [
    *((str(item), lambda analysis, item=item: analysis.with_standing(item)) for item in Standing),
    *(
        (trait, lambda analysis, trait=trait: any(getattr(o, trait) for o in analysis.outcomes))
        for trait in ("borderline", "departs", "rule", "flips")
    ),
    *(
        (words, lambda analysis, words=words: any(words in str(item) for item in analysis.remarks))
        for words in ("it is left aside", "choose that phase")
    ),
    ("a phase", lambda analysis: analysis.phase),
    ("answers of a phase", lambda analysis: any(_read_phases(analysis))),
]


def test_variety_of_analyses(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(analyses(), ANALYSES) == []


def _read_phases(analysis: Analysis) -> list[str]:
    return [
        item.phase for outcome in analysis.outcomes for item in outcome.assessments if item.phase
    ]
