"""What the tests of several rooms share: the example, small registers, the oracle of the rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Absence,
    ActualRole,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Assessor,
    Decision,
    DecisionStatus,
    Homes,
    Input,
    Milestone,
    Moment,
    Person,
    Phase,
    Presence,
    Register,
    Relation,
    RelationKind,
    Remark,
    Score,
    Seat,
    Stakeholder,
    WishedRole,
    WishSource,
)
from stakeholderkit.model.condition import as_data
from stakeholderkit.rules import (
    Axis,
    Condition,
    Group,
    GroupName,
    Ladder,
    Rule,
    Scheme,
    Typology,
    above,
)
from stakeholderkit.wording import Text

EXAMPLES = Path(__file__).parents[1] / "examples"

Values = Mapping[str, Fraction]


def naive(data: object, values: Values) -> bool:
    """Judge a condition from its plain data."""
    assert isinstance(data, dict)
    ((operator, operands),) = data.items()
    match operator:
        case "all_of":
            return False not in [naive(operand, values) for operand in operands]
        case "any_of":
            return True in [naive(operand, values) for operand in operands]
        case "not":
            return naive(operands, values) is False
    dimension, threshold = operands
    difference = values[dimension] - Fraction(threshold)
    return {
        "at_least": difference >= 0,
        "above": difference > 0,
        "at_most": not difference > 0,
        "below": not difference >= 0,
    }[operator]


@pytest.fixture(scope="session")
def judge() -> Callable[[Condition, Values], bool]:
    """Judge a condition, by its plain data."""
    return lambda condition, values: naive(as_data(condition), values)


@pytest.fixture(scope="session")
def walk() -> Callable[[Scheme, Values], int]:
    """Walk the rules of a scheme and return the index of the first that holds."""

    def first(scheme: Scheme, values: Values) -> int:
        for index, rule in enumerate(scheme.rules):
            if naive(as_data(rule.when), values):
                return index
        raise AssertionError(f"no rule holds for {dict(values)}")

    return first


@pytest.fixture(scope="session")
def strings() -> Callable[[Any], Iterator[str]]:
    """Yield every text that can be reached from a value, and its repr."""

    def found(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield str(value)
        elif isinstance(value, Mapping):
            for key, item in value.items():
                yield from found(key)
                yield from found(item)
        elif isinstance(value, tuple):
            for item in value:
                yield from found(item)
        elif has(type(value)):
            yield repr(value)
            for attribute in fields(type(value)):
                yield from found(getattr(value, attribute.name))
        else:
            plain = int | float | Fraction | Enum | datetime.date | None
            assert isinstance(value, plain), f"cannot look inside a {type(value).__name__}"

    return found


@pytest.fixture(scope="session")
def eikenrode() -> sk.Register:
    """The register of the example."""
    return sk.read(EXAMPLES / "eikenrode" / "eikenrode.json")


DAY = datetime.date(2026, 3, 1)
WORDS = Text("woorden", "words")
GROUP = Group(id="a", label=WORDS, noun=WORDS, meaning=WORDS, ask=WORDS, expect=WORDS, original="A")
RULED = Scheme(
    id="ladder",
    version="1",
    label=WORDS,
    axes=(Axis.of(STANDARD_DIMENSIONS[0]),),
    ladder=Ladder(id="eigen", label=WORDS, groups=(GROUP,), voice="a", source=WORDS),
    rules=(Rule(when=above(INTEREST, 3), group="a", because=WORDS),),
    parameters=("cut=3",),
    source=WORDS,
    inference=WORDS,
)
SORTED = evolve(
    RULED,
    id="types",
    ladder=None,
    typology=Typology(id="soorten", label=WORDS, groups=(GROUP,), source=WORDS),
)


@pytest.fixture(scope="session")
def full() -> Register:
    """A register with something in every list, and in every field that refers."""
    words = Remark(text="Woorden.")
    return Register(
        title="Titel",
        owner="Gemeente",
        areas=(
            Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
            Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
            Area(id="oost", name="Oost", kind=AreaKind.WIJK, parent="stad"),
            Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west", "oost")),
        ),
        schemes=(RULED, SORTED),
        group_names=(GroupName(ladder="eigen", group="a", label=WORDS, noun=WORDS),),
        phases=(Phase(id="start", name="Start"), Phase(id="plan", name="Plan")),
        stakeholders=(
            Stakeholder(
                id="jo",
                name="Jo",
                natural_person=True,
                person="p1",
                contacts=("p1", "p2"),
                homes=(Homes(area="west", number=1), Homes(area="oost", number=2)),
                presence=(
                    Presence(area="stad", present=False),
                    Presence(area="west", present=True),
                ),
            ),
            Stakeholder(id="vve", name="VvE"),
        ),
        assessors=(Assessor(id="a", role="programmamanager", party="vve", person="p2"),),
        persons=(Person(id="p1", name="Jo"), Person(id="p2", name="Bo")),
        scores=(
            Score(
                party="jo",
                dimension=INTEREST,
                assessor="a",
                area="west",
                phase="start",
                date=DAY,
                value=3,
            ),
        ),
        decisions=(
            Decision(
                party="jo",
                area="west",
                phase="start",
                group="meedenken",
                date=DAY,
                by="college",
                status=DecisionStatus.PROJECT_TEAM,
            ),
        ),
        adoptions=(
            Adoption(
                area="west",
                phase="start",
                date=DAY,
                by="college",
                status=DecisionStatus.COLLEGE,
                groups=(AdoptedGroup(party="jo", group="meedenken"),),
            ),
        ),
        seats=(Seat(party="vve", area="west", person="p2"),),
        actual_roles=(ActualRole(party="vve", area="west", phase="plan", group="meewerken"),),
        wished_roles=(
            WishedRole(
                party="vve", area="west", phase="plan", group="meewerken", source=WishSource.SAID
            ),
        ),
        relations=(Relation(party="vve", kind=RelationKind.REPRESENTS, other="jo"),),
        moments=(
            Moment(
                id="avond",
                date=DAY,
                area="west",
                phase="start",
                what=words,
                parties=("jo", "vve"),
                persons=("p1", "p2"),
            ),
        ),
        milestones=(Milestone(id="besluit", name="Besluit", date=DAY, area="west", phase="plan"),),
        inputs=(
            Input(
                id="wens",
                party="jo",
                date=DAY,
                area="west",
                phase="start",
                moment="avond",
                what=words,
            ),
        ),
    )


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
