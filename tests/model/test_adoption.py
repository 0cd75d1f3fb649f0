"""What must hold within an adoption."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.model import AdoptedGroup, Adoption, Basis, DecisionStatus

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

BASIS = Basis(scheme="kwadranten", version="1.0", digest="0" * 64)
ADOPTION = Adoption(
    area="stad",
    date=datetime.date(2026, 3, 1),
    by="Het projectteam",
    status=DecisionStatus.PROJECT_TEAM,
    basis=BASIS,
    groups=(AdoptedGroup(party="vve", group="meedenken", possible=("meedenken",)),),
)


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"status": DecisionStatus.PROPOSAL}, (Code.BAD_ADOPTION, "status")),
        ({"groups": ()}, (Code.BAD_ADOPTION, "groups")),
        ({"groups": ADOPTION.groups * 2}, (Code.SAID_TWICE, "groups")),
        ({"basis": evolve(BASIS, possible=("meedenken",))}, (Code.BAD_ADOPTION, "basis")),
    ],
)
def test_what_adopts_nothing(
    refusal: Refusal, changed: dict[str, Any], refused: tuple[str, str]
) -> None:
    """A proposal adopts nothing, nor does a list without parties; a party stands in it once."""
    assert refusal(lambda: evolve(ADOPTION, **changed)) == refused


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"by": "Wij", "groups": (AdoptedGroup(party="bank", group="meeweten"),)}, True),
        ({"area": "west"}, False),
        ({"phase": "start"}, False),
        ({"date": datetime.date(2026, 3, 2)}, False),
        ({"status": DecisionStatus.RAAD}, False),
    ],
)
def test_key(changed: dict[str, Any], same: bool) -> None:
    """Area, phase, day and status make it one adoption, whatever it says."""
    assert (evolve(ADOPTION, **changed).key == ADOPTION.key) is same
