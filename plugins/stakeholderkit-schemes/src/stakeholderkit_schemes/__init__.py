"""Classification schemes from the literature, ladders, and the engagement matrix.

Each scheme has a module that names its source. What they score besides interest and influence is
in `DIMENSIONS`, for a register to take over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakeholderkit.hooks import LadderRecord, SchemeRecord, Section, hookimpl
from stakeholderkit_schemes import crosswalks, engagement, power_interest, salience, stance, trust
from stakeholderkit_schemes.classes import CLASSES, DEGREES
from stakeholderkit_schemes.crosswalks import RINGS_TO_IAP2, RINGS_TO_PARTICIPATION
from stakeholderkit_schemes.dimensions import (
    ACTIVITY,
    ATTITUDE,
    DIMENSIONS,
    LEGITIMACY,
    SHARED_INTEREST,
    TRUST,
    URGENCY,
)
from stakeholderkit_schemes.ladders import IAP2, PARTICIPATION
from stakeholderkit_schemes.levels import ENGAGEMENT
from stakeholderkit_schemes.power_interest import GRID
from stakeholderkit_schemes.stance import TYPES
from stakeholderkit_schemes.trust import MATRIX

__all__ = [
    "ACTIVITY",
    "ATTITUDE",
    "CLASSES",
    "DEGREES",
    "DIMENSIONS",
    "ENGAGEMENT",
    "GRID",
    "IAP2",
    "LEGITIMACY",
    "MATRIX",
    "PARTICIPATION",
    "RINGS_TO_IAP2",
    "RINGS_TO_PARTICIPATION",
    "SHARED_INTEREST",
    "TRUST",
    "TYPES",
    "URGENCY",
]


@hookimpl
def stakeholderkit_schemes() -> Iterator[SchemeRecord[Any]]:
    """Offer the schemes."""
    yield power_interest.RECORD
    yield salience.RECORD
    yield stance.RECORD
    yield trust.RECORD


@hookimpl
def stakeholderkit_ladders() -> Iterator[LadderRecord]:
    """Offer the ladders, with the ways that lead to them from the rings."""
    yield from crosswalks.RECORDS


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer the engagement matrix."""
    yield engagement.RECORD
