"""Drawn ways to settle scores."""

from __future__ import annotations

from hypothesis import given, settings

from stakeholderkit.analysis import ChairDecides, Consensus
from stakeholderkit.model import (
    Assessor,
    Register,
)
from stakeholderkit.testing import (
    consensuses,
)


def test_consensuses() -> None:
    """Any way of settling scores comes, with any assessor as the chair, and nobody else."""
    assessors = (Assessor(id="p", role="p"), Assessor(id="w", role="w"))
    register = Register(title="t", owner="o", assessors=assessors)
    seen: set[Consensus] = set()

    @settings(max_examples=100, database=None)
    @given(consensuses(register))
    def collect(way: Consensus) -> None:
        seen.add(way)

    collect()
    assert {way.name for way in seen} == {"median", "trimmed-mean", "chair", "all-answers"}
    chairs = {way.chair for way in seen if isinstance(way, ChairDecides)}
    assert chairs == {"p", "w"}
