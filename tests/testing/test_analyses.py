"""Drawn analyses: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stakeholderkit.analysis import Analysis, OpenBecause, Outcome, Standing
from stakeholderkit.model import Audience
from stakeholderkit.testing import (
    analyses,
)

NeverSeen = Callable[..., list[str]]
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

ANALYSES: list[tuple[str, Callable[[Any], object]]] = [
    *(
        (str(item), lambda analysis, item=item: analysis.with_standing(item))
        for item in Standing
        if item is not Standing.NOT_JUDGED
    ),
    *(
        (trait, lambda analysis, trait=trait: any(getattr(o, trait) for o in analysis.outcomes))
        for trait in ("departs", "divided", "rules", "flips", "leans_to", "provisional", "oldest")
    ),
    *(
        (str(item), lambda analysis, item=item: item in _reasons(analysis))
        for item in OpenBecause
        if item is not OpenBecause.DISAGREEMENT
    ),
    ("placed and provisional", lambda analysis: any(map(_rests_on_one, analysis.outcomes))),
    ("a quorum", lambda analysis: analysis.quorum > 1),
    *(
        (words, lambda analysis, words=words: any(words in str(item) for item in analysis.remarks))
        for words in (
            "it is left aside",
            "choose that phase",
            "takes part from",
            "takes part no more",
            "where there was no score",
        )
    ),
    ("a phase", lambda analysis: analysis.phase),
    ("answers of a phase", lambda analysis: any(_read_phases(analysis))),
]


def test_variety_of_analyses(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(analyses(), ANALYSES) == []


def test_some_judge(never_seen: NeverSeen) -> None:
    """For the project team alone some schemes judge, and leave natural persons out."""
    judged = ("not judged", lambda analysis: analysis.with_standing(Standing.NOT_JUDGED))

    assert never_seen(analyses(audience=Audience.INTERNAL), [judged]) == []


def _reasons(analysis: Analysis) -> set[OpenBecause | None]:
    return {outcome.open_because for outcome in analysis.outcomes}


def _rests_on_one(outcome: Outcome) -> bool:
    return outcome.provisional and outcome.standing is Standing.PLACED


def _read_phases(analysis: Analysis) -> list[str]:
    return [
        item.phase for outcome in analysis.outcomes for item in outcome.assessments if item.phase
    ]
