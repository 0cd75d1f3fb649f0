"""Whether an analysis holds all that there is."""

from __future__ import annotations

from stakeholderkit.analysis import Analysis
from stakeholderkit.model import Audience


def is_whole(analysis: Analysis) -> bool:
    """Tell whether an analysis is for ourselves, and nothing was left out of it."""
    return analysis.audience is Audience.INTERNAL and analysis.consensus is not None
