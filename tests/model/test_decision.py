"""What must hold within a decision."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Decision,
    DecisionKind,
)
from stakeholderkit.wording import Finding

DAY = datetime.date(2026, 3, 1)


def refusal(make: Callable[[], object]) -> tuple[str, str]:
    """Return the code and the path of the one complaint about an item."""
    with pytest.raises(ModelError) as raised:
        make()
    (finding,) = raised.value.complaints
    assert isinstance(finding, Finding)
    assert finding.text("nl").strip()
    return finding.code, finding.location.field


@pytest.mark.parametrize("kind", DecisionKind)
def test_group_of_a_decision(kind: DecisionKind) -> None:
    """A decision on the group names it, and a decision on anything else names none."""

    def decide(group: str | None) -> Decision:
        return Decision(party="vve", area="stad", kind=kind, group=group, date=DAY, by="college")

    sound, unsound = ("meedenken", None) if kind is DecisionKind.GROUP else (None, "meedenken")

    assert decide(sound).group == sound
    assert refusal(lambda: decide(unsound)) == (Code.DECISION_GROUP, "group")


def test_decision_on_the_group_by_default() -> None:
    """What has no kind is a decision on the group, so that it must name one."""
    decision = Decision(party="vve", area="stad", group="meedenken", date=DAY, by="college")

    assert decision.kind is DecisionKind.GROUP
    assert refusal(lambda: evolve(decision, group=None)) == (Code.DECISION_GROUP, "group")
