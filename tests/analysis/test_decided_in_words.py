"""What people decided, adopted and proposed, in words, as each audience reads it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Remark,
)
from stakeholderkit.redaction import PUBLIC, SHARED, redact

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)


def said(analysis: Analysis) -> str:
    """Return the reason of the VvE in Dutch."""
    return analysis.reason(analysis.outcome("vve")).text("nl")


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAY, "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": DecisionStatus.COLLEGE}
    return Decision(**(made | changes))


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("meeweten", "Het college stelde op 1 maart 2026 voor: meeweten. Reden: Zo willen zij."),
        (None, "Het college stelde op 1 maart 2026 voor: niet vragen. Reden: Zo willen zij."),
    ],
)
@pytest.mark.parametrize("row", ["vve stad 444/444", "vve stad 4../..."])
def test_proposal(make: Make, see: See, row: str, group: str | None, words: str) -> None:
    """A proposal is told after an outcome that it does not change, and never to others."""
    why = Remark(text="Zo willen zij.", audience=Audience.PUBLIC)
    plain = see(make(row))
    proposed = decided(group, status=DecisionStatus.PROPOSAL, reason=why)
    analysis = see(make(row, decisions=(proposed,)))
    outcome = analysis.outcome("vve")

    assert evolve(outcome, proposal=None) == plain.outcome("vve")
    assert outcome.proposal == proposed
    before, after = said(plain), said(analysis)
    assert after == f"{before} {words}"
    for policy in (PUBLIC, SHARED):
        assert said(redact(analysis, policy)) == said(redact(plain, policy))


def adopted(group: str, reason: Remark | None = None, **changes: Any) -> Adoption:
    """Make an adoption that puts the VvE in a group, by exception when there is a reason."""
    made: dict[str, Any] = {"area": "stad", "date": DAY, "by": "Het college"}
    listed = (AdoptedGroup(party="vve", group=group, reason=reason),)
    return Adoption(**(made | {"status": DecisionStatus.COLLEGE, "groups": listed} | changes))


def test_adopted(make: Make, see: See) -> None:
    """What adopts the scores is not told of each party, in any edition."""
    analysis = see(make("vve stad 444/444", adoptions=(adopted("meebeslissen"),)))
    plain = see(make("vve stad 444/444"))
    outcome = analysis.outcome("vve")

    assert (outcome.adopted, outcome.decided_apart, outcome.group) == (True, False, "meebeslissen")
    assert said(analysis) == said(plain)
    for policy in (PUBLIC, SHARED):
        assert said(redact(analysis, policy)) == said(redact(plain, policy))


@pytest.mark.parametrize("row", ["vve stad 444/444", "vve stad 44./44."])
def test_adopted_by_exception(make: Make, see: See, row: str) -> None:
    """An exception tells who, when, what instead of what, and why, as far as one may read that."""
    why = Remark(text="De tafel is vol.", audience=Audience.SHARED)
    analysis = see(make(row, adoptions=(adopted("meewerken", why),)))
    told = "Het college besloot op 1 maart 2026: meewerken"

    assert not analysis.outcome("vve").adopted
    full = f"{told} in plaats van meebeslissen. Reden: De tafel is vol."
    assert said(analysis).endswith(full)
    assert said(redact(analysis, SHARED)).endswith(full)
    assert said(redact(analysis, PUBLIC)).endswith(f" {told}.")


@pytest.mark.parametrize("row", ["vve stad 111/444", "vve stad 4../..."])
def test_adopted_and_changed_since(make: Make, see: See, row: str) -> None:
    """Where the scores no longer give what was adopted, it is told who adopted it."""
    analysis = see(make(row, adoptions=(adopted("meebeslissen"),)))

    assert analysis.outcome("vve").decided_apart
    assert "Het college besloot op 1 maart 2026: meebeslissen" in said(analysis)
