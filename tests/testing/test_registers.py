"""Drawn registers: as varied as they promise, with unknown fields everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import fields, has

from stakeholderkit.model import (
    LISTS,
    Absence,
    Audience,
    Basis,
    DecisionKind,
    Homes,
    Level,
    Nomination,
    Presence,
    Register,
    Remark,
    Scale,
    Score,
    Stakeholder,
    Track,
)
from stakeholderkit.testing import (
    registers,
)
from stakeholderkit.wording import Text

NeverSeen = Callable[..., list[str]]
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

# Every class that is saved turns up with unknown fields. What is in a drawn scheme is drawn
# without, since it is shown to everybody.
INNER = (Basis, Homes, Level, Nomination, Presence, Register, Remark, Scale, Text, Track)
SAVED = {kind.__name__ for kind in (*LISTS.values(), *INNER)} - {"Scheme"}

REGISTERS: list[tuple[str, Callable[[Any], object]]] = [
    *(
        (f"an unknown field of {name}", lambda register, name=name: name in _extended(register))
        for name in sorted(SAVED)
    ),
    ("nothing at all", lambda register: not register.areas and not register.stakeholders),
    ("three areas deep", lambda register: len({area.kind for area in register.areas}) == 3),
    ("two parts of one area", lambda register: _most(area.parent for area in register.areas) > 1),
    ("an area with a code", lambda register: any(area.code for area in register.areas)),
    *(
        (item.value, lambda register, item=item: item in {s.absence for s in register.scores})
        for item in Absence
    ),
    ("a sequence", lambda register: any(item.sequence for item in register.scores)),
    ("a reason", lambda register: any(item.reason for item in register.scores)),
    ("a fact twice", lambda register: len(set(register.scores)) < len(register.scores)),
    ("a self-score", lambda register: any(_self_scores(register))),
    ("a quorum", lambda register: register.quorum > 1),
    ("a team of assessors", lambda register: any(a.people > 1 for a in register.assessors)),
    ("a natural person", lambda register: any(p.natural_person for p in register.stakeholders)),
    ("a formal party", lambda register: any(p.decides_formally for p in register.stakeholders)),
    ("an absent party", lambda register: any(map(_absences, register.stakeholders))),
    ("a party for a time", lambda register: any(p.since for p in register.stakeholders)),
    ("a party that ended", lambda register: any(p.until for p in register.stakeholders)),
    ("contacts", lambda register: any(p.contacts for p in register.stakeholders)),
    ("a party that is a person", lambda register: any(p.person for p in register.stakeholders)),
    ("homes", lambda register: any(p.homes for p in register.stakeholders)),
    ("powers", lambda register: any(p.powers for p in register.stakeholders)),
    ("tracks", lambda register: any(p.tracks for p in register.stakeholders)),
    ("nominations", lambda register: any(p.nominations for p in register.stakeholders)),
    ("a tombstone", lambda register: any(item.erased for item in register.persons)),
    ("a set of areas", lambda register: any(area.parts for area in register.areas)),
    *(
        (list_name, lambda register, list_name=list_name: getattr(register, list_name))
        for list_name in LISTS
        if list_name not in {"areas", "dimensions"}
    ),
    *(
        (
            f"{list_name} of a phase",
            lambda register, list_name=list_name: any(_phases(register, list_name)),
        )
        for list_name in (
            "scores",
            "decisions",
            "actual_roles",
            "wished_roles",
            "moments",
            "milestones",
            "inputs",
        )
    ),
    *(
        (
            f"{kind} decided",
            lambda register, kind=kind: kind in {d.kind for d in register.decisions},
        )
        for kind in DecisionKind
    ),
    ("an input of a moment", lambda register: any(item.moment for item in register.inputs)),
    ("people at a moment", lambda register: any(item.persons for item in register.moments)),
    ("a person in a seat", lambda register: any(item.person for item in register.seats)),
    ("a seat that ended", lambda register: any(item.until for item in register.seats)),
    ("a spokesperson", lambda register: any(p.represented_by for p in register.stakeholders)),
    ("a person in a role", lambda register: any(item.person for item in register.assessors)),
    ("a basis", lambda register: any(item.basis for item in register.decisions)),
    ("a decision twice", lambda register: _most(_decided(register)) > 1),
    ("three dimensions", lambda register: len(register.dimensions) == 3),
    ("a nested unknown field", lambda register: "x-" in str(register.extra)),
    (
        "two scales",
        lambda register: len({len(item.scale.levels) for item in register.dimensions}) > 1,
    ),
    (
        "a remark for everybody",
        lambda register: any(
            party.stake and party.stake.audience is Audience.PUBLIC
            for party in register.stakeholders
        ),
    ),
]


def test_variety_of_registers(never_seen: NeverSeen) -> None:
    """Everything that the strategy promises comes, not always and yet often enough."""
    assert never_seen(registers(), REGISTERS) == []


def _extended(value: Any) -> set[str]:
    if isinstance(value, tuple):
        return {name for item in value for name in _extended(item)}
    if not has(type(value)):
        return set()
    inside = {name for item in fields(type(value)) for name in _extended(getattr(value, item.name))}
    # A condition has no room for unknown fields: with another one it would be another condition.
    return inside | ({type(value).__name__} if getattr(value, "extra", None) else set())


def _absences(party: Stakeholder) -> list[Presence]:
    return [item for item in party.presence if not item.present]


def _phases(register: Register, list_name: str) -> list[str]:
    return [item.phase for item in getattr(register, list_name) if item.phase]


def _most(items: Any) -> int:
    found = [item for item in items if item is not None]
    return max((found.count(item) for item in found), default=0)


def _decided(register: Register) -> list[object]:
    return [(item.party, item.area, item.date) for item in set(register.decisions)]


def _self_scores(register: Register) -> list[Score]:
    owners = {assessor.id: assessor.party for assessor in register.assessors}
    return [score for score in register.scores if owners[score.assessor] == score.party]
