"""A register in which every section has something to say, and its report for any audience."""

import datetime
from collections.abc import Callable

import pytest

from stakeholderkit.analysis import MEDIAN, Analysis, Consensus, Settling, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Document
from stakeholderkit.model import (
    Absence,
    Area,
    AreaKind,
    Assessor,
    Audience,
    Decision,
    DecisionStatus,
    Function,
    Person,
    Presence,
    Register,
    Remark,
    Score,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language

DAY = datetime.date(2026, 3, 1)


def score(
    party: str, dimension: str, value: int | Absence, assessor: str = "manager", area: str = "wijk"
) -> Score:
    """Make a score, or an absence."""
    absence = value if isinstance(value, Absence) else None
    return Score(
        party=party,
        dimension=dimension,
        assessor=assessor,
        area=area,
        date=DAY,
        value=None if isinstance(value, Absence) else value,
        absence=absence,
        reason=Remark(text=f"REASON {party} {assessor}"),
    )


def both(party: str, interest: int, influence: int, assessor: str = "manager") -> list[Score]:
    """Make the scores of a party on both dimensions."""
    return [
        score(party, "interest", interest, assessor),
        score(party, "influence", influence, assessor),
    ]


@pytest.fixture
def register() -> Register:
    """A register with a party in every standing, divided scores and a decision."""
    return Register(
        title="Wie doet mee",
        owner="Gemeente Dorp",
        areas=(
            Area(id="dorp", name="Dorp", kind=AreaKind.GEMEENTE),
            Area(id="wijk", name="Noord", kind=AreaKind.WIJK, parent="dorp"),
        ),
        stakeholders=(
            Stakeholder(id="corporatie", name="Corporatie"),
            Stakeholder(id="vve", name="VvE"),
            Stakeholder(id="netbeheerder", name="Netbeheerder"),
            Stakeholder(id="winkeliers", name="Winkeliers"),
            Stakeholder(id="bakker", name="Bakker"),
            Stakeholder(id="open", name="Huurders"),
            Stakeholder(id="natuur", name="Natuur", kind=StakeholderKind.VOICELESS),
            Stakeholder(
                id="jeugd",
                name="Jeugd",
                kind=StakeholderKind.VOICELESS,
                represented_by="de jongerenraad",
            ),
            Stakeholder(id="raad", name="Gemeenteraad", functions=(Function.DECIDES_FORMALLY,)),
            Stakeholder(id="weg", name="Skiclub", presence=(Presence(area="wijk", present=False),)),
        ),
        assessors=(
            Assessor(id="manager", role="ROLE-manager", person="p-1"),
            Assessor(id="regisseur", role="ROLE-regisseur", person="p-2"),
            Assessor(id="lid", role="ROLE-lid", party="corporatie"),
        ),
        persons=(
            Person(id="p-1", name="PERSON-noor", email="MAIL-noor"),
            Person(id="p-2", name="PERSON-bram", phone="PHONE-bram"),
        ),
        scores=(
            *both("corporatie", 5, 5),
            *both("corporatie", 4, 5, "regisseur"),
            *both("corporatie", 1, 1, "lid"),
            *both("vve", 4, 3),
            *both("vve", 4, 4, "regisseur"),
            *both("netbeheerder", 2, 5),
            *both("winkeliers", 1, 2),
            *both("bakker", 3, 2),
            score("open", "interest", 5),
            score("open", "influence", Absence.UNKNOWN),
            score("jeugd", "interest", 4, area="dorp"),
        ),
        decisions=(
            Decision(
                party="netbeheerder",
                area="wijk",
                group="meebeslissen",
                date=DAY,
                by="Het college",
                reason=Remark(text="Zonder stroom geen warmte.", audience=Audience.PUBLIC),
                status=DecisionStatus.PROJECT_TEAM,
            ),
        ),
    )


@pytest.fixture
def analysed() -> Callable[..., Analysis]:
    """A function that analyses a register by the default scheme, for an audience."""

    def analyse(
        register: Register,
        audience: Audience,
        area: str = "wijk",
        consensus: Consensus = MEDIAN,
    ) -> Analysis:
        scheme = build(register.dimensions, Kwadranten())
        settling = Settling(consensus)
        analysis = analyse_area(register, scheme, register.area(area), settling=settling)
        return redact(analysis, POLICIES[audience])

    return analyse


@pytest.fixture
def reported(analysed: Callable[..., Analysis]) -> Callable[..., Document]:
    """A function from a register to its report in a language, for an audience."""

    def report(
        register: Register,
        audience: Audience,
        language: Language = "en",
        consensus: Consensus = MEDIAN,
    ) -> Document:
        analysis = analysed(register, audience, consensus=consensus)
        return compose(analysis, sections(), language, DAY)

    return report
