"""A small register in the spirit of Eikenrode, scored on all that the schemes ask for."""

from __future__ import annotations

import datetime

import pytest

from stakeholderkit.model import (
    STANDARD_DIMENSIONS,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Function,
    Register,
    Score,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit_schemes import DIMENSIONS

DAY = datetime.date(2026, 3, 1)

# interest, influence, legitimacy, urgency, attitude, activity, shared-interest, trust
SCORED = {
    "netbeheerder": (3, 5, 5, 2, 4, 3, 4, 4),
    "huurdersvereniging": (5, 3, 5, 5, 2, 5, 3, 2),
    "belegger": (4, 5, 2, 5, 1, 2, 1, 2),
    "energiecooperatie": (5, 3, 4, 3, 5, 5, 5, 5),
    "winkeliers": (2, 2, 2, 2, 3, 1, 3, 3),
    "drinkwaterbedrijf": (2, 4, 3, 2, 4, 1, 4, 3),
    "actiegroep": (4, 2, 3, 5, 1, 5, 2, 4),
    "natuur": (5, None, 4, 4, None, None, None, None),
}
NAMES = {
    "netbeheerder": "Netbeheerder Oosternet",
    "huurdersvereniging": "Huurdersvereniging De Eik",
    "belegger": "Vastgoedbelegger Lindehof",
    "energiecooperatie": "Energiecoöperatie Eikenwarm",
    "winkeliers": "Winkeliersvereniging",
    "drinkwaterbedrijf": "Drinkwaterbedrijf",
    "actiegroep": "Actiegroep Laat de Bomen Staan",
    "natuur": "Natuur in de wijk",
}


@pytest.fixture
def register() -> Register:
    """The register: seven parties, one without a voice, and the council."""
    dimensions = (*STANDARD_DIMENSIONS, *DIMENSIONS)
    scores = tuple(
        Score(
            party=party,
            dimension=dimension.id,
            assessor=assessor,
            area="beukenhof",
            date=DAY,
            value=value,
            absence=Absence.NOT_APPLICABLE if value is None else None,
        )
        for party, values in SCORED.items()
        for dimension, value in zip(dimensions, values, strict=True)
        for assessor in ("manager", "regisseur")
    )
    return Register(
        title="Stakeholderanalyse Eikenrode",
        owner="Gemeente Eikenrode",
        areas=(
            Area(id="eikenrode", name="Eikenrode", kind=AreaKind.GEMEENTE),
            Area(id="beukenhof", name="Beukenhof", kind=AreaKind.WIJK, parent="eikenrode"),
        ),
        dimensions=dimensions,
        assessors=(
            Assessor(id="manager", role="programmamanager"),
            Assessor(id="regisseur", role="wijkregisseur"),
        ),
        stakeholders=(
            *(
                Stakeholder(
                    id=party,
                    name=NAMES[party],
                    kind=StakeholderKind.VOICELESS
                    if party == "natuur"
                    else StakeholderKind.ORGANISATION,
                    represented_by="de stadsecoloog" if party == "natuur" else None,
                )
                for party in SCORED
            ),
            Stakeholder(id="raad", name="Gemeenteraad", functions=(Function.DECIDES_FORMALLY,)),
        ),
        scores=scores,
    )
