"""The engagement matrix: what it takes from the register, and what it shows to whom."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis
from stakeholderkit.document import Block, Bullets, Paragraph, Table
from stakeholderkit.hooks import View
from stakeholderkit.model import (
    ActualRole,
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Phase,
    Presence,
    Register,
    WishedRole,
    WishSource,
)
from stakeholderkit.wording import Language
from stakeholderkit_schemes.engagement import RECORD, levels
from stakeholderkit_schemes.levels import ENGAGEMENT

DAY = datetime.date(2026, 3, 1)
BEFORE, AFTER = DAY - datetime.timedelta(days=30), DAY + datetime.timedelta(days=30)


def actual(group: str, party: str = "winkeliers", **more: Any) -> ActualRole:
    """Make the role that a party plays."""
    return ActualRole(party=party, group=group, **{"area": "beukenhof", **more})


def wished(group: str, source: WishSource, **more: Any) -> WishedRole:
    """Make the role that the shopkeepers want."""
    about = {"party": "winkeliers", "area": "beukenhof", **more}
    return WishedRole(group=group, source=source, **about)


def decided(group: str | None, **more: Any) -> Decision:
    """Make a decision on the shopkeepers."""
    usual = {
        "party": "winkeliers",
        "area": "beukenhof",
        "date": DAY,
        "by": "projectteam",
        "status": DecisionStatus.PROJECT_TEAM,
        **more,
    }
    return Decision(group=group, **usual)


def analysed(register: Register, phase: str | None = None) -> Analysis:
    """Analyse the wijk as it was on the day."""
    return sk.analyse(register, area="beukenhof", phase=phase, as_of=DAY)


def marks(register: Register, phase: str | None = None) -> dict[str, str]:
    """Return the levels of the shopkeepers."""
    return dict(levels(analysed(register, phase), "winkeliers"))


def blocks(register: Register, language: Language = "en") -> list[Block]:
    """Build the section."""
    return list(RECORD.build(View(analysis=analysed(register), language=language, date=DAY)))


def test_levels_are_types() -> None:
    """The five levels are those of the source, and stand in its order."""
    assert [group.id for group in ENGAGEMENT.groups] == [
        "unaware",
        "resistant",
        "neutral",
        "supportive",
        "leading",
    ]
    assert ENGAGEMENT.source is not None
    assert "6th edition (2017)" in ENGAGEMENT.source.en


def test_nothing_without_levels(register: Register) -> None:
    """Without such a role the section is left out; a role on the rings is no level."""
    assert blocks(register) == []
    assert blocks(evolve(register, actual_roles=(actual("meedenken"),))) == []


def test_internal_only() -> None:
    """Nobody but the team gets to see it."""
    assert RECORD.audiences == {Audience.INTERNAL}


def test_marks(register: Register) -> None:
    """C is the actual role, D the decision, W what was said and W? what we estimate."""
    full = evolve(
        register,
        actual_roles=(actual("neutral"),),
        decisions=(decided("supportive"),),
        wished_roles=(
            wished("resistant", WishSource.ESTIMATED),
            wished("leading", WishSource.SAID),
        ),
    )

    assert marks(full) == {"C": "neutral", "D": "supportive", "W": "leading", "W?": "resistant"}


@pytest.mark.parametrize(
    "role",
    [
        actual("neutral", area="eikenrode"),
        actual("neutral", party="belegger"),
        actual("neutral", phase="later"),
        actual("neutral", since=AFTER),
        actual("neutral", until=BEFORE),
        actual("neutral", until=DAY),
    ],
)
def test_not_in_force_here(register: Register, role: ActualRole) -> None:
    """A role elsewhere, of another party, in another phase or on another day does not count."""
    phased = evolve(register, phases=(Phase(id="later", name="Later"),), actual_roles=(role,))

    assert marks(phased) == {}


def test_the_phase_goes_before_any_phase(register: Register) -> None:
    """In a phase its own role and its own decision count, else those for any phase."""
    phased = evolve(
        register,
        phases=(Phase(id="start", name="Start"), Phase(id="later", name="Later")),
        actual_roles=(actual("leading", phase="start"), actual("neutral")),
        decisions=(decided("supportive", phase="start", date=BEFORE), decided("resistant")),
    )

    assert marks(phased, "start") == {"C": "leading", "D": "supportive"}
    assert marks(phased, "later") == {"C": "neutral", "D": "resistant"}
    assert marks(phased) == {"C": "neutral", "D": "resistant"}


@pytest.mark.parametrize(
    ("decisions", "stands"),
    [
        # The latest stands,
        ((decided("leading"), decided("neutral", date=BEFORE)), "leading"),
        # of two on one day the most binding,
        ((decided("neutral"), decided("leading", status=DecisionStatus.COLLEGE)), "leading"),
        ((decided("leading", status=DecisionStatus.COLLEGE), decided("neutral")), "leading"),
        # a proposal never,
        (
            (decided("leading", date=BEFORE), decided("neutral", status=DecisionStatus.PROPOSAL)),
            "leading",
        ),
        ((decided("neutral", status=DecisionStatus.PROPOSAL),), None),
        # and a decision on the rings, or on a seat, is about something else.
        ((decided("leading", date=BEFORE), decided("meewerken")), "leading"),
        ((decided("leading", date=BEFORE), decided(None, kind=DecisionKind.SEAT)), "leading"),
        ((decided("neutral", date=AFTER),), None),
    ],
)
def test_standing_decision(
    register: Register, decisions: tuple[Decision, ...], stands: str | None
) -> None:
    """Of the decisions on levels the same one stands as of those on groups."""
    assert marks(evolve(register, decisions=decisions)).get("D") == stands


def test_table(register: Register) -> None:
    """Each party with a mark has a row, with its marks in the columns of the five levels."""
    full = evolve(
        register,
        actual_roles=(actual("neutral"), actual("supportive", "belegger")),
        decisions=(decided("supportive"), decided("supportive", party="belegger")),
        wished_roles=(wished("supportive", WishSource.SAID),),
    )

    (table,) = [block for block in blocks(full) if isinstance(block, Table)]

    titles = [column.title for column in table.columns]
    assert titles == ["Party", "Unaware", "With objections", "Neutral", "Supportive", "Leading"]
    rows = [
        ["".join(span.text for line in item.lines for span in line) for item in row]
        for row in table.rows
    ]
    assert rows == [
        ["Vastgoedbelegger Lindehof", "–", "–", "–", "C, D", "–"],
        ["Winkeliersvereniging", "–", "–", "C", "D, W", "–"],
    ]
    assert table.header_column


def test_difference(register: Register) -> None:
    """Only parties whose current and desired level differ are named, with both in words."""
    full = evolve(
        register,
        actual_roles=(actual("neutral"), actual("supportive", "belegger")),
        decisions=(decided("supportive"), decided("supportive", party="belegger")),
    )

    (bullets,) = [block for block in blocks(full, "nl") if isinstance(block, Bullets)]

    assert [span.text for line in bullets.items for span in line] == [
        "Winkeliersvereniging: nu neutraal, gewenst steunend."
    ]


@pytest.mark.parametrize(
    "known",
    [
        {"actual_roles": (actual("neutral"),)},
        {"decisions": (decided("neutral"),)},
        {"actual_roles": (actual("neutral"),), "decisions": (decided("neutral"),)},
    ],
)
def test_no_difference(register: Register, known: dict[str, Any]) -> None:
    """Without two levels that differ there is nothing to name."""
    found = blocks(evolve(register, **known))

    assert any(isinstance(block, Table) for block in found)
    assert not [block for block in found if isinstance(block, Bullets)]
    assert [block.role for block in found if isinstance(block, Paragraph)] == ["note"]


def test_the_legend_says_that_it_is_no_scale(register: Register) -> None:
    """The reader is told not to count columns."""
    (note,) = [
        block
        for block in blocks(evolve(register, actual_roles=(actual("neutral"),)))
        if isinstance(block, Paragraph)
    ]

    assert "The columns are no scale" in note.line[0].text


@pytest.mark.parametrize("outside", ["absent", "excluded"])
def test_outside(register: Register, outside: str) -> None:
    """A party that plays no part here, or is deliberately not asked, has no row."""
    away = {
        "stakeholders": tuple(
            evolve(party, presence=(Presence(area="beukenhof", present=False),))
            for party in register.stakeholders
        )
    }
    left_out = {"decisions": (decided(None, kind=DecisionKind.EXCLUSION),)}

    gone = evolve(
        register,
        actual_roles=(actual("neutral"),),
        **(away if outside == "absent" else left_out),
    )

    assert blocks(gone) == []


def test_natural_persons_are_left_out(register: Register) -> None:
    """Whether a person is behind the plan is nothing to put in a table, also by a ring scheme."""
    parties = tuple(
        evolve(party, natural_person=party.id == "winkeliers") for party in register.stakeholders
    )
    known = evolve(register, actual_roles=(actual("leading"),))

    assert not blocks(evolve(known, stakeholders=parties))
    assert blocks(known)


def test_formal_deciders_are_shown(register: Register) -> None:
    """College and council stand outside the groups, and may well have to be won over."""
    shown = blocks(evolve(register, actual_roles=(actual("neutral", "raad"),)))

    (table,) = [block for block in shown if isinstance(block, Table)]
    assert [row[0].lines[0][0].text for row in table.rows] == ["Gemeenteraad"]
