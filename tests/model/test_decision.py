"""What must hold within a decision."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.model import (
    Decision,
    DecisionKind,
    DecisionStatus,
)

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize("kind", DecisionKind)
def test_group_of_a_decision(refusal: Refusal, kind: DecisionKind) -> None:
    """A decision on the group names it, and a decision on anything else names none."""

    def decide(group: str | None) -> Decision:
        return Decision(
            party="vve",
            area="stad",
            kind=kind,
            group=group,
            date=DAY,
            by="college",
            status=DecisionStatus.PROJECT_TEAM,
        )

    sound, unsound = ("meedenken", None) if kind is DecisionKind.GROUP else (None, "meedenken")

    assert decide(sound).group == sound
    assert refusal(lambda: decide(unsound)) == (Code.DECISION_GROUP, "group")


def test_decision_on_the_group_by_default(refusal: Refusal) -> None:
    """What has no kind is a decision on the group, so that it must name one."""
    decision = Decision(
        party="vve",
        area="stad",
        group="meedenken",
        date=DAY,
        by="college",
        status=DecisionStatus.PROJECT_TEAM,
    )

    assert decision.kind is DecisionKind.GROUP
    assert refusal(lambda: evolve(decision, group=None)) == (Code.DECISION_GROUP, "group")
