"""Drawn reports: as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stakeholderkit.document import Bullets, Heading, Matrix, Paragraph, Table
from stakeholderkit.testing import (
    documents,
)

NeverSeen = Callable[..., list[str]]
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

DOCUMENTS: list[tuple[str, Callable[[Any], object]]] = [
    *(
        (kind.__name__, lambda report, kind=kind: any(isinstance(b, kind) for b in report.blocks))
        for kind in (Bullets, Heading, Matrix, Paragraph, Table)
    ),
    ("nothing", lambda report: not report.blocks),
    ("no date", lambda report: report.date is None),
    ("no rows", lambda report: any(not table.rows for table in report.tables())),
]


def test_variety_of_documents(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(documents(), DOCUMENTS) == []
