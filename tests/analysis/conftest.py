"""What the tests of the analysis share: small registers, written as a table of digits."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Register,
    Score,
    Stakeholder,
)
from stakeholderkit.rules import Scheme

DAY = datetime.date(2026, 3, 1)
ABSENCES = {
    "?": Absence.UNKNOWN,
    "-": Absence.NOT_ASKED,
    "n": Absence.NOT_APPLICABLE,
    "w": Absence.WITHDRAWN,
}


@pytest.fixture(scope="session")
def quadrants() -> Scheme:
    """The default scheme on the standard dimensions."""
    return kwadranten.build(STANDARD_DIMENSIONS, kwadranten.Kwadranten())


@pytest.fixture(scope="session")
def make() -> Callable[..., Register]:
    """Make a register of rows such as ``"vve west 454/3?3"``.

    A row names a party, an area, and what the assessors p, w and c answer on interest and on
    influence; a dot is no answer. Assessor c belongs to the party ``corp``. The area ``hof`` is
    part of ``west``, and that of ``stad``.
    """

    def build(*rows: str, parties: tuple[Stakeholder, ...] = (), **changes: Any) -> Register:
        scores, named = [], {party.id: party for party in parties}
        for row in rows:
            party, area, digits = row.split()
            named.setdefault(party, Stakeholder(id=party, name=party))
            answers = zip(
                product((INTEREST, INFLUENCE), "pwc"), digits.replace("/", ""), strict=True
            )
            for (dimension, assessor), answer in answers:
                if answer != ".":
                    absence = ABSENCES.get(answer)
                    scores.append(
                        Score(
                            party=party,
                            dimension=dimension,
                            assessor=assessor,
                            area=area,
                            date=DAY,
                            value=None if absence else int(answer),
                            absence=absence,
                        )
                    )
        named.setdefault("corp", Stakeholder(id="corp", name="corp"))
        register = Register(
            title="Titel",
            owner="Gemeente",
            areas=(
                Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
                Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
                Area(id="hof", name="Hof", kind=AreaKind.BUURT, parent="west"),
            ),
            stakeholders=tuple(named.values()),
            assessors=(
                Assessor(id="p", role="programmamanager"),
                Assessor(id="w", role="wijkregisseur"),
                Assessor(id="c", role="projectleider", party="corp"),
            ),
            scores=tuple(scores),
        )
        return evolve(register, **changes)

    return build


@pytest.fixture(scope="session")
def see(quadrants: Scheme) -> Callable[..., Analysis]:
    """See a register through the default scheme, from an area of it."""

    def analyse(register: Register, area: str = "stad") -> Analysis:
        return analyse_area(register, quadrants, register.area(area), None)

    return analyse
