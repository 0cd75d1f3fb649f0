"""The strategies: what they give is valid, and as varied as they promise."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from attrs import fields, has
from hypothesis import Phase, Verbosity, given, settings
from hypothesis.strategies import SearchStrategy

from stakeholderkit.analysis import Analysis, ChairDecides, Consensus, Standing
from stakeholderkit.document import Bullets, Heading, Matrix, Paragraph, Table
from stakeholderkit.model import (
    PARTS,
    Absence,
    Assessor,
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
from stakeholderkit.rules import RINGEN, all_of
from stakeholderkit.testing import (
    HOSTILE,
    analyses,
    consensuses,
    crosswalks,
    documents,
    ladders,
    lines,
    registers,
    scales,
    schemes,
    texts,
)
from stakeholderkit.wording import Text

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


class Enough(Exception):  # noqa: N818 - it is good news
    """Everything has been seen."""


# Every class that is saved turns up with unknown fields. The parts of a drawn scheme are drawn
# without: what is in a scheme is shown to all.
SAVED = {
    kind.__name__
    for kind in (
        *PARTS.values(),
        *(Basis, Homes, Level, Nomination, Presence, Register, Remark, Scale, Text, Track),
    )
} - {"Scheme"}

REGISTERS: list[tuple[str, Callable[[Any], bool]]] = [
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
        (part, lambda register, part=part: getattr(register, part))
        for part in PARTS
        if part not in {"areas", "dimensions"}
    ),
    *(
        (f"{part} of a phase", lambda register, part=part: any(_phases(register, part)))
        for part in (
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


ANALYSES: list[tuple[str, Callable[[Any], bool]]] = [
    *((str(item), lambda analysis, item=item: analysis.standing(item)) for item in Standing),
    *(
        (trait, lambda analysis, trait=trait: any(getattr(o, trait) for o in analysis.outcomes))
        for trait in ("borderline", "departs", "rule", "flips")
    ),
    *(
        (code, lambda analysis, code=code: code in {item.code for item in analysis.remarks})
        for code in ("decision-left-aside", "other-phases")
    ),
    ("a phase", lambda analysis: analysis.phase),
    ("answers of a phase", lambda analysis: any(_read_phases(analysis))),
]

SCHEMES: list[tuple[str, Callable[[Any], bool]]] = [
    *((f"{n} axes", lambda scheme, n=n: len(scheme.axes) == n) for n in (1, 2, 3)),
    *(
        (f"{n} groups", lambda scheme, n=n: len({rule.group for rule in scheme.rules}) == n)
        for n in (1, 2, 3, 4)
    ),
    ("the four rings", lambda scheme: scheme.ladder is RINGEN),
    ("no voice", lambda scheme: scheme.voice is None),
    ("an unused group", lambda scheme: scheme.unused),
    ("types without an order", lambda scheme: scheme.typology),
    ("rules that exclude each other", lambda scheme: scheme.exclusive),
    ("a rule for the rest", lambda scheme: scheme.rules[-1].when == all_of()),
]

LADDERS: list[tuple[str, Callable[[Any], bool]]] = [
    ("a voice", lambda ladder: ladder.voice is not None),
    ("no voice", lambda ladder: ladder.voice is None),
    *((f"{n} groups", lambda ladder, n=n: len(ladder.groups) == n) for n in (2, 3, 4)),
]

CROSSWALKS: list[tuple[str, Callable[[Any], bool]]] = [
    ("nothing lost", lambda way: not way.lossy),
    ("a loss of meaning", lambda way: not way.lossy and way.loss),
    ("groups together", lambda way: len({target for _, target in way.groups}) < len(way.groups)),
    ("a group that nothing becomes", lambda way: len(way.ladder.groups) > len(way.groups)),
    ("the same groups", lambda way: way.origin.groups == way.ladder.groups and not way.lossy),
]

DOCUMENTS: list[tuple[str, Callable[[Any], bool]]] = [
    *(
        (kind.__name__, lambda report, kind=kind: any(isinstance(b, kind) for b in report.blocks))
        for kind in (Bullets, Heading, Matrix, Paragraph, Table)
    ),
    ("nothing", lambda report: not report.blocks),
    ("no date", lambda report: report.date is None),
    ("no rows", lambda report: any(not table.rows for table in report.tables())),
]


@pytest.mark.parametrize(
    ("strategy", "traits"),
    [
        (registers(), REGISTERS),
        (analyses(), ANALYSES),
        (schemes(), SCHEMES),
        (documents(), DOCUMENTS),
        (ladders(), LADDERS),
        (crosswalks(), CROSSWALKS),
        (lines(), [(text, lambda line, text=text: line == text) for text in HOSTILE]),
        (texts(), [("empty", lambda text: not text), ("lines", lambda text: "\n" in text)]),
        (scales(), [(str(n), lambda scale, n=n: len(scale.levels) == n) for n in range(3, 11)]),
    ],
    ids=[
        "registers",
        "analyses",
        "schemes",
        "documents",
        "ladders",
        "crosswalks",
        "lines",
        "texts",
        "scales",
    ],
)
def test_variety(
    strategy: SearchStrategy[Any], traits: list[tuple[str, Callable[[Any], bool]]]
) -> None:
    """A strategy gives everything that it promises, not always and yet often enough."""
    missing = dict(traits)

    def look(value: Any) -> None:
        for name in [name for name, wanted in missing.items() if wanted(value)]:
            del missing[name]
        if not missing:
            raise Enough

    _try(strategy, look)

    assert list(missing) == []


def _try(strategy: SearchStrategy[Any], look: Callable[[Any], None]) -> None:
    """Look at many values, until it is enough."""
    only: Any = {"phases": [Phase.generate], "verbosity": Verbosity.quiet, "database": None}
    with suppress(Enough):
        settings(max_examples=3_000, derandomize=True, **only)(given(strategy)(look))()


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


def _phases(register: Register, part: str) -> list[str]:
    return [item.phase for item in getattr(register, part) if item.phase]


def _read_phases(analysis: Analysis) -> list[str]:
    return [
        item.phase for outcome in analysis.outcomes for item in outcome.assessments if item.phase
    ]


def _most(items: Any) -> int:
    found = [item for item in items if item is not None]
    return max((found.count(item) for item in found), default=0)


def _decided(register: Register) -> list[object]:
    return [(item.party, item.area, item.date) for item in set(register.decisions)]


def _self_scores(register: Register) -> list[Score]:
    owners = {assessor.id: assessor.party for assessor in register.assessors}
    return [score for score in register.scores if owners[score.assessor] == score.party]


def test_consensuses() -> None:
    """Any way of settling scores comes, with any assessor as the chair, and nobody else."""
    assessors = (Assessor(id="p", role="p"), Assessor(id="w", role="w"))
    register = Register(title="t", owner="o", assessors=assessors)
    seen: set[Consensus] = set()

    @settings(max_examples=100, database=None)
    @given(consensuses(register))
    def collect(way: Consensus) -> None:
        seen.add(way)

    collect()
    assert {way.name for way in seen} == {"median", "trimmed-mean", "chair", "unanimous"}
    chairs = {way.chair for way in seen if isinstance(way, ChairDecides)}
    assert chairs == {"p", "w"}
