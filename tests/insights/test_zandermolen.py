"""The second example: two assessors, the ties between them, and what a third would settle."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.insights import questions, to_discuss
from stakeholderkit.model import Assessor

EXAMPLES = Path(__file__).parents[2] / "examples"

# The groups still possible, those in between left out, and ~ before the one that is provisional.
TABLE = {
    "raad": "formal",
    "woningstichting": "meebeslissen",
    "dorpshuis": "meedenken or ~meebeslissen",
    "netbedrijf": "meewerken",
    "molenstichting": "meeweten or ~meewerken",
    "winkeliers": "meeweten or ~meedenken",
    "school": "meeweten or meedenken or ~meewerken or meebeslissen",
    "zorghof": "~meebeslissen",
    "huurders": "meedenken",
    "sportclub": "meeweten",
}
TIED = ["dorpshuis", "molenstichting", "winkeliers", "school"]


@pytest.fixture(scope="module")
def register() -> sk.Register:
    """The register of the example."""
    return sk.read(EXAMPLES / "zandermolen" / "zandermolen.json")


def shown(outcome: sk.Outcome) -> str:
    """Write the groups of an outcome as in the table."""
    if not outcome.possible:
        return outcome.standing.value
    return " or ".join(
        f"~{group}" if outcome.provisional and group == outcome.shown else group
        for group in outcome.possible
    )


def test_every_group(register: sk.Register) -> None:
    """Every party has the group of the table, and each tie leans upward."""
    analysis = sk.analyse(register)

    assert {item.party.id: shown(item) for item in analysis.outcomes} == TABLE
    tied = [item for item in analysis.outcomes if item.party.id in TIED]
    assert {item.open_because for item in tied} == {sk.analysis.OpenBecause.TIE}
    assert {item.group for item in tied} == {None}


def test_as_high_as_one_of_the_two_leads(register: sk.Register) -> None:
    """The school leans to co-operating: nobody alone leads to co-deciding, which is possible."""
    school = sk.analyse(register).outcome("school")

    assert [item.groups for item in school.judgements] == [("meewerken",), ("meedenken",)]
    assert school.possible[-1] == "meebeslissen"
    assert school.leans_to == "meewerken"


def test_different_answers_may_settle_all_the_same(register: sk.Register) -> None:
    """The tenants are tied on influence too, between levels that both lead to advising."""
    tenants = sk.analyse(register).outcome("huurders")
    influence = tenants.assessment("influence")

    assert influence is not None
    assert [str(value) for value in influence.span] == ["2", "3"]
    assert (tenants.group, tenants.provisional) == ("meedenken", False)


def test_one_answer_of_two(register: sk.Register) -> None:
    """The care home rests on one answer; with a quorum of two it is open, and leans nowhere."""
    alone = sk.analyse(register).outcome("zorghof")
    too_few = sk.analyse(register, quorum=2).outcome("zorghof")

    assert (alone.n, alone.of, alone.provisional) == (1, 2, True)
    assert too_few.open_because is sk.analysis.OpenBecause.QUORUM
    assert (too_few.shown, too_few.provisional) == (None, False)


def test_discussed_first(register: sk.Register) -> None:
    """All ties come before what could change by one step."""
    found = to_discuss(sk.analyse(register))

    assert {item.party for item in found[:4]} == set(TIED)
    assert {item.cause.value for item in found[:4]} == {"tied"}
    assert {item.cause.value for item in found[4:]} == {"one_step"}


def test_a_third_settles_all(register: sk.Register) -> None:
    """With a third assessor there are no ties: an odd number has a middle."""
    asked = questions(sk.analyse(register))
    assert {item.party.id for item in asked} == set(TIED)
    assert {item.assessors for item in asked} == {()}
    third = tuple(
        sk.Score(
            party=party,
            dimension=dimension,
            assessor="buurtwerker",
            area="zandermolen",
            date=datetime.date(2026, 1, 26),
            value=3,
        )
        for party in (*TIED, "zorghof")
        for dimension in ("interest", "influence")
    )
    more = evolve(
        register,
        assessors=(*register.assessors, Assessor(id="buurtwerker", role="buurtwerker")),
        scores=(*register.scores, *third),
    )
    found = sk.analyse(more)

    assert {party: found.outcome(party).group for party in TIED} == {
        "dorpshuis": "meedenken",
        "molenstichting": "meeweten",
        "winkeliers": "meeweten",
        "school": "meeweten",
    }
    assert not any(found.outcome(party).provisional for party in TIED)
    # Of the care home the one made a pair, and a pair may tie.
    assert found.outcome("zorghof").open_because is sk.analysis.OpenBecause.TIE


@pytest.mark.parametrize("audience", ["public", "shared", "internal"])
def test_every_report_marks_them(register: sk.Register, tmp_path: Path, audience: str) -> None:
    """In every edition a party whose group is provisional is marked where its group is told."""
    path = sk.export(
        sk.analyse(register), tmp_path / "rapport.md", audience=audience, language="nl"
    )
    groups = path.read_text("utf-8").partition("## De groepen")[2]

    for party in (*TIED, "zorghof"):
        name = register.stakeholder(party).name
        assert [line for line in groups.splitlines() if name in line and "voorlopig" in line]
