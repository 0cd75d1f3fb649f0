"""Why a question may leave several levels possible, and so a party several groups."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class OpenBecause(StrEnum):
    """Why answers leave several levels possible: the strongest reason first.

    Attributes:
        MISSING: no answer counts.
        QUORUM: fewer answers count than were agreed to be needed.
        DISAGREEMENT: all answers were to count alike, and they differ.
        TIE: as many answers lie above as below, and the two in the middle differ.
    """

    MISSING = "missing"
    QUORUM = "quorum"
    DISAGREEMENT = "disagreement"
    TIE = "tie"


def strongest(reasons: Iterable[OpenBecause | None]) -> OpenBecause | None:
    """Return the strongest of some reasons, or None when there is none."""
    given = set(reasons)
    return next((reason for reason in OpenBecause if reason in given), None)
