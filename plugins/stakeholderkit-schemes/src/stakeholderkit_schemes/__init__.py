"""Classification schemes from the literature, ladders, and the engagement matrix.

Each scheme has a module that names its source. What they score beside interest and influence is
in `DIMENSIONS`, for a register to take over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakeholderkit.hooks import SchemeRecord, Section, hookimpl
from stakeholderkit_schemes import engagement, power_interest, salience, stance, trust
from stakeholderkit_schemes.classes import CLASSES, DEGREES
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
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer the engagement matrix."""
    yield engagement.SECTION
