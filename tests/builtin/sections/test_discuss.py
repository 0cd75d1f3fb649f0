"""What people must talk about: decisions to look at again, roles, and what to ask first."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.builtin.sections import discuss
from stakeholderkit.document import Block, Bullets, Heading, Paragraph, Table
from stakeholderkit.hooks import View
from stakeholderkit.model import (
    ActualRole,
    AdoptedGroup,
    Adoption,
    Audience,
    DecisionStatus,
    Register,
    Stakeholder,
    WishedRole,
    WishSource,
)

Analysed = Callable[..., Analysis]
SETTLES = "Whatever the answer, it settles one outcome."
DAY = datetime.date(2026, 3, 1)


def built(analysis: Analysis) -> dict[str, list[Block]]:
    """Build the section in English, and give what stands under each heading."""
    found: dict[str, list[Block]] = {}
    under: list[Block] = []
    for block in discuss.build(View(analysis=analysis, language="en", date=None)):
        if isinstance(block, Heading):
            under = found.setdefault(block.text, [])
        else:
            under.append(block)
    return found


def rows(blocks: list[Block]) -> list[list[str]]:
    """List the rows of the one table among some blocks."""
    (table,) = (block for block in blocks if isinstance(block, Table))
    return [
        [" / ".join("".join(span.text for span in line) for line in cell.lines) for cell in row]
        for row in table.rows
    ]


def test_discuss_first(register: Register, analysed: Analysed) -> None:
    """Each party stands there once, with its group now and the one strongest reason."""
    lead, table = built(analysed(register, Audience.INTERNAL))["Discuss first"]

    assert isinstance(lead, Paragraph)
    assert rows([table]) == [
        [
            "VvE",
            "Co-decide / provisional",
            "The answers on influence are tied between 3 and 4.",
        ],
        [
            "Corporatie",
            "Co-decide",
            "1 answer changes the group, or opens it, by one step.",
        ],
        [
            "Bakker",
            "Stay informed / provisional",
            "1 answer changes the group, or opens it, by one step.",
        ],
    ]


@pytest.mark.parametrize(
    ("parties", "later"),
    [(5, None), (6, "Later also: P5."), (8, "Later also: P5, P6 and P7.")],
)
def test_five_to_discuss(
    register: Register, analysed: Analysed, parties: int, later: str | None
) -> None:
    """Five are told with the reason, and the others are named."""
    many = tuple(Stakeholder(id=f"p{n}", name=f"P{n}") for n in range(parties))
    scores = tuple(
        evolve(score, party=party.id)
        for party in many
        for score in register.scores
        if score.party == "vve"
    )
    assessors = register.assessors[:2]
    register = evolve(register, stakeholders=many, assessors=assessors, scores=scores, decisions=())
    _, table, *rest = built(analysed(register, Audience.INTERNAL))["Discuss first"]

    assert [row[0] for row in rows([table])] == [f"P{n}" for n in range(5)]
    assert [
        "".join(span.text for span in block.line) for block in rest if isinstance(block, Paragraph)
    ] == ([later] if later else [])


@pytest.mark.parametrize("audience", [Audience.SHARED, Audience.PUBLIC])
def test_nothing_to_discuss_for_others(
    register: Register, analysed: Analysed, audience: Audience
) -> None:
    """Where answers were left out, nobody can say what comes first."""
    assert "Discuss first" not in built(analysed(register, audience))


def test_decisions_to_look_at_again(register: Register, analysed: Analysed) -> None:
    """A decision is told when something else is possible now than then, and only then."""
    analysis = analysed(register, Audience.INTERNAL)
    basis = analysis.basis(analysis.outcome("netbeheerder"))
    (decision,) = register.decisions
    firm = evolve(register, decisions=(evolve(decision, basis=basis),))
    lost = evolve(
        register, decisions=(evolve(decision, basis=evolve(basis, possible=("meedenken",))),)
    )

    assert "Decisions to look at again" not in built(analysis)
    assert "Decisions to look at again" not in built(analysed(firm, Audience.INTERNAL))
    found = built(analysed(lost, Audience.INTERNAL))["Decisions to look at again"]
    assert rows(found) == [
        [
            "Netbeheerder",
            "When this was decided the scores led to advise; now they lead to co-operate.",
        ]
    ]


def test_adopted_groups(register: Register, analysed: Analysed) -> None:
    """Adopted groups that lost their scores are told, and who came after them."""
    analysis = analysed(register, Audience.INTERNAL)
    basis = evolve(analysis.basis(analysis.outcome("bakker")), possible=())
    listed = (
        AdoptedGroup(party="bakker", group="meeweten", possible=("meeweten",)),
        AdoptedGroup(party="vve", group="meeweten", possible=("meedenken",)),
    )
    adoption = Adoption(
        area="wijk",
        date=register.decisions[0].date,
        by="Het projectteam",
        status=DecisionStatus.PROJECT_TEAM,
        basis=basis,
        groups=listed,
    )
    found = built(analysed(evolve(register, adoptions=(adoption,)), Audience.INTERNAL))

    (told,) = rows(found["Decisions to look at again"])
    assert told[0] == "VvE"
    assert told[1].startswith("When this was decided the scores led to advise; now they lead to ")
    assert ["Winkeliers", "Stay informed"] in rows(found["Not adopted yet"])
    later = {row[0] for row in rows(found["Not adopted yet"])}
    assert later.isdisjoint({"Bakker", "VvE", "Netbeheerder"})
    assert "Not adopted yet" not in built(analysis)


def test_roles(register: Register, analysed: Analysed) -> None:
    """Gaps between roles stand in one table, and there is none without gaps."""
    wish = WishedRole(party="bakker", area="wijk", group="meedenken", source=WishSource.ESTIMATED)
    role = ActualRole(party="corporatie", area="wijk", group="meedenken")
    bare = analysed(register, Audience.INTERNAL)
    found = built(
        analysed(evolve(register, wished_roles=(wish,), actual_roles=(role,)), Audience.INTERNAL)
    )

    assert "Roles" not in built(bare)
    assert rows(found["Roles"]) == [
        ["Corporatie", "Co-decide", "Its role now: advise."],
        ["Bakker", "Stay informed", "We estimate what it wants: advise."],
    ]


def test_questions(register: Register, analysed: Analysed) -> None:
    """Under the open outcomes stands what to ask first."""
    (table, lead, bullets) = built(analysed(register, Audience.INTERNAL))["Ask first"]

    assert isinstance(table, Table)
    assert not isinstance(lead, Bullets)
    assert isinstance(bullets, Bullets)
    asked = "ROLE-regisseur and ROLE-lid. Whatever the answer, it settles one outcome."
    assert ["".join(span.text for span in item) for item in bullets.items] == [
        f"Ask for the influence of VvE in Noord: ROLE-lid. {SETTLES}",
        f"Ask for the influence of Huurders in Noord: {asked}",
    ]


@pytest.mark.parametrize(("parties", "told"), [(4, 8), (5, 10), (6, 10)])
def test_ten_questions(register: Register, analysed: Analysed, parties: int, told: int) -> None:
    """No more than ten questions are told."""
    many = tuple(Stakeholder(id=f"p{n}", name=f"P{n}") for n in range(parties))
    register = Register(title="T", owner="O", areas=register.areas, stakeholders=many)
    *_, bullets = built(analysed(register, Audience.INTERNAL))["Ask first"]

    assert isinstance(bullets, Bullets)
    assert len(bullets.items) == told


def test_questions_about_parts_alone(register: Register, analysed: Analysed) -> None:
    """What is open in a part alone is asked for as well."""
    scores = [
        evolve(score, area="dorp") for score in register.scores if score.party == "corporatie"
    ]
    (party, *_) = register.stakeholders
    unknown = [
        evolve(score, party="corporatie", assessor="manager")
        for score in register.scores
        if score.party == "open" and score.value is None
    ]
    register = evolve(register, scores=(*scores, *unknown), stakeholders=(party,), decisions=())
    found = built(analysed(register, Audience.INTERNAL, "dorp"))["Ask first"]

    lead, bullets = found
    assert not isinstance(lead, Table)
    assert isinstance(bullets, Bullets)
    assert ["".join(span.text for span in item) for item in bullets.items] == [
        f"Ask for the influence of Corporatie in Noord: ROLE-regisseur. {SETTLES}"
    ]
