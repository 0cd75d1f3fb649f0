"""What the tests of the model share: a register in which every field that can refer does."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from stakeholderkit.model import (
    INTEREST,
    STANDARD_DIMENSIONS,
    ActualRole,
    Area,
    AreaKind,
    Assessor,
    Decision,
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
from stakeholderkit.rules import Axis, Group, GroupName, Ladder, Rule, Scheme, Typology, above
from stakeholderkit.wording import Text

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
    """Give a register with something in every list, and in every field that refers."""
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
                party="jo", area="west", phase="start", group="meedenken", date=DAY, by="college"
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
