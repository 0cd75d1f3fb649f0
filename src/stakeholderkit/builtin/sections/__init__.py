"""The sections that the library itself brings to a report."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.builtin.sections import (
    annex_method,
    annex_parties,
    areas,
    changes,
    discuss,
    glance,
    groups,
    matrix,
    studied,
)
from stakeholderkit.hooks import Section


def sections() -> Iterator[Section]:
    """Offer the sections, in the order of the report."""
    yield glance.RECORD
    yield studied.RECORD
    yield matrix.RECORD
    yield groups.RECORD
    yield areas.RECORD
    yield changes.RECORD
    yield discuss.RECORD
    yield annex_parties.RECORD
    yield annex_method.RECORD
