"""What must hold within a score, and what makes two scores the same fact."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    INTEREST,
    Absence,
    Score,
)
from stakeholderkit.wording import Finding

DAY = datetime.date(2026, 3, 1)


def score(**changes: Any) -> Score:
    """Make a score that fits the register above."""
    facts: dict[str, Any] = {"value": None if "absence" in changes else 3}
    facts |= {"party": "vve", "dimension": INTEREST, "assessor": "p", "area": "stad", "date": DAY}
    return Score(**(facts | changes))


def test_score_key() -> None:
    """A key names everything but what was answered."""
    assert score(sequence=2, phase="start").key == (
        "vve",
        INTEREST,
        "p",
        "stad",
        "start",
        DAY,
        2,
    )


@pytest.mark.parametrize(
    "changes", [{"value": None, "absence": None}, {"value": 3, "absence": Absence.UNKNOWN}]
)
def test_value_or_absence(changes: dict[str, Any]) -> None:
    """A score has a value or a reason why there is none, never both and never neither."""
    with pytest.raises(ModelError) as raised:
        score(**changes)
    (finding,) = raised.value.complaints

    assert raised.value.code == Code.SCORE_VALUE
    assert isinstance(finding, Finding)
    assert finding.location.field == "value"
