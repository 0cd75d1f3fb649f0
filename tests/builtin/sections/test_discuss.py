"""What people must talk about: decisions to look at again, roles, and what to ask first."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.builtin.sections import discuss
from stakeholderkit.document import Block, Bullets, Heading, Table
from stakeholderkit.hooks import View
from stakeholderkit.model import ActualRole, Audience, Register, Stakeholder, WishedRole, WishSource

Analysed = Callable[..., Analysis]
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
            "When this was decided the proposal was advise; now it is co-operate.",
        ]
    ]


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
    (table, lead, bullets) = built(analysed(register, Audience.INTERNAL))["Open questions"]

    assert isinstance(table, Table)
    assert not isinstance(lead, Bullets)
    assert isinstance(bullets, Bullets)
    assert ["".join(span.text for span in item) for item in bullets.items] == [
        "Ask for the influence of Huurders in Noord: it settles one outcome."
    ]


@pytest.mark.parametrize(("parties", "told"), [(4, 8), (5, 10), (6, 10)])
def test_ten_questions(register: Register, analysed: Analysed, parties: int, told: int) -> None:
    """No more than ten questions are told."""
    many = tuple(Stakeholder(id=f"p{n}", name=f"P{n}") for n in range(parties))
    register = Register(title="T", owner="O", areas=register.areas, stakeholders=many)
    *_, bullets = built(analysed(register, Audience.INTERNAL))["Open questions"]

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
    found = built(analysed(register, Audience.INTERNAL, "dorp"))["Open questions"]

    lead, bullets = found
    assert not isinstance(lead, Table)
    assert isinstance(bullets, Bullets)
    assert ["".join(span.text for span in item) for item in bullets.items] == [
        "Ask for the influence of Corporatie in Noord: it settles one outcome."
    ]
