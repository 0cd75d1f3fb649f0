"""The outcome of one party: its group and standing, and what an outcome knows of itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import Analysis, Standing, analyse_area
from stakeholderkit.model import (
    Decision,
    DecisionStatus,
    Function,
    Presence,
    Register,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import RINGEN, Scheme, compile_scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 4, 1)


def decided(group: str, **changes: Any) -> Decision:
    """Make a decision on the party ``vve`` in the whole city."""
    made = Decision(
        party="vve",
        area="stad",
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.PROJECT_TEAM,
    )
    return evolve(made, **changes)


@pytest.mark.parametrize(
    ("digits", "group"),
    [
        ("111/111", "meeweten"),
        ("333/333", "meeweten"),
        ("444/333", "meedenken"),
        ("333/444", "meewerken"),
        ("444/444", "meebeslissen"),
        ("345/345", "meebeslissen"),
        ("344/334", "meedenken"),
        ("45./45.", "meebeslissen"),
        ("33?/44-", "meewerken"),
    ],
)
def test_group(make: Make, see: See, digits: str, group: str) -> None:
    """High is a median above the middle, and each quadrant has its group."""
    outcome = see(make(f"vve stad {digits}")).outcome("vve")

    assert (outcome.standing, outcome.group, outcome.possible) == (Standing.PLACED, group, (group,))
    assert (outcome.computed, outcome.shown) == (group, group)
    assert [rule.group for rule in outcome.rules] == [group]


@pytest.mark.parametrize(
    ("digits", "possible"),
    [
        (".../...", ("meeweten", "meedenken", "meewerken", "meebeslissen")),
        ("5../...", ("meedenken", "meebeslissen")),
        ("1../...", ("meeweten", "meewerken")),
        ("?../5..", ("meewerken", "meebeslissen")),
        ("---/1-n", ("meeweten", "meedenken")),
        ("34./34.", ("meeweten", "meedenken", "meewerken", "meebeslissen")),
        ("33?/34-", ("meeweten", "meewerken")),
        ("13./555", ("meewerken",)),
    ],
)
def test_open(make: Make, see: See, digits: str, possible: tuple[str, ...]) -> None:
    """With scores missing or tied, the groups and rules to which they may still lead are given."""
    outcome = see(make(f"vve stad {digits}")).outcome("vve")
    alone = len(possible) == 1

    assert outcome.possible == possible
    assert outcome.standing is (Standing.PLACED if alone else Standing.OPEN)
    assert (outcome.group, outcome.computed) == (possible if alone else (None,)) * 2
    assert {rule.group for rule in outcome.rules} == set(possible)
    assert outcome.flips == ()


def test_settled_without_all_scores(make: Make, see: See, quadrants: Scheme) -> None:
    """A party is placed when what is missing does not matter, by all rules that may hold."""
    same = tuple(evolve(rule, group="meewerken") for rule in quadrants.rules)
    unused = ("meeweten", "meedenken", "meebeslissen")
    scheme = evolve(quadrants, rules=same, unused=unused)

    register = make("vve stad 5../...")
    outcome = analyse_area(register, scheme, register.area("stad"), None).outcome("vve")

    assert (outcome.standing, outcome.group) == (Standing.PLACED, "meewerken")
    assert outcome.rules == (same[0], same[2])
    assert outcome.flips == ()


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        (
            Stakeholder(id="x", name="X", functions=(Function.DECIDES_FORMALLY,)),
            (Standing.FORMAL, None, ()),
        ),
        (
            Stakeholder(id="x", name="X", presence=(Presence(area="stad", present=False),)),
            (Standing.ABSENT, None, ()),
        ),
        (
            Stakeholder(id="x", name="X", presence=(Presence(area="west", present=False),)),
            (Standing.ABSENT, None, ()),
        ),
        (
            Stakeholder(
                id="x",
                name="X",
                presence=(Presence(area="west", present=False),),
                functions=(Function.DECIDES_FORMALLY,),
            ),
            (Standing.ABSENT, None, ()),
        ),
        (
            Stakeholder(id="x", name="X", presence=(Presence(area="hof", present=False),)),
            (Standing.PLACED, "meebeslissen", ("meebeslissen",)),
        ),
        (
            Stakeholder(id="x", name="X", kind=StakeholderKind.VOICELESS),
            (Standing.SPOKESPERSON_WANTED, None, ("meedenken",)),
        ),
        (
            Stakeholder(id="x", name="X", kind=StakeholderKind.VOICELESS, represented_by="ecoloog"),
            (Standing.SPOKEN_FOR, "meedenken", ("meedenken",)),
        ),
        (
            Stakeholder(id="x", name="X", represented_by="advocaat"),
            (Standing.PLACED, "meebeslissen", ("meebeslissen",)),
        ),
    ],
)
def test_standing(
    make: Make,
    see: See,
    party: Stakeholder,
    expected: tuple[Standing, str | None, tuple[str, ...]],
) -> None:
    """Who is absent, decides formally or cannot speak is not placed by scores."""
    outcome = see(make("x stad 555/555", parties=(party,)), "west").outcome("x")

    assert (outcome.standing, outcome.group, outcome.possible) == expected
    assert bool(outcome.rules) is (outcome.standing is Standing.PLACED)
    scored = outcome.standing not in {Standing.FORMAL, Standing.ABSENT}
    assert bool(outcome.assessments) is scored


def test_ladder_without_voice(make: Make, quadrants: Scheme) -> None:
    """On a ladder that has no place for them, the voiceless are placed by their scores."""
    scheme = evolve(quadrants, ladder=evolve(RINGEN, voice=None))
    party = Stakeholder(id="x", name="X", kind=StakeholderKind.VOICELESS)
    register = make("x stad 555/555", parties=(party,))

    outcome = analyse_area(register, scheme, register.area("stad"), None).outcome("x")

    assert (outcome.standing, outcome.group) == (Standing.PLACED, "meebeslissen")


@given(analyses())
def test_flips_of_the_settled(analysis: Analysis) -> None:
    """What would change the group is told where every score is settled, and nowhere else."""
    table = compile_scheme(analysis.scheme)
    for outcome in analysis.outcomes:
        settled = outcome.rules and all(item.settled for item in outcome.assessments)
        values = {item.dimension: item.low for item in outcome.assessments}

        assert outcome.flips == (table.flips(values) if settled else ())


@given(analyses())
def test_shown(analysis: Analysis) -> None:
    """Shown is the group that holds, or the one to which a tie leans; never both."""
    for outcome in analysis.outcomes:
        assert outcome.group is None or outcome.leans_to is None
        assert outcome.shown == (outcome.group or outcome.leans_to)
        assert outcome.provisional or outcome.leans_to is None
        if outcome.decision:
            assert not outcome.provisional
        else:
            assert outcome.group == outcome.computed


@pytest.mark.parametrize(
    ("row", "divided", "groups"),
    [
        ("vve stad 444/444", False, ["MB", "MB", "MB"]),
        ("vve stad 443/444", True, ["MB", "MB", "MW"]),
        ("vve stad 453/45.", True, ["MB", "MB", "MI MW"]),
        ("vve stad 4.3/4..", True, ["MB", "MI MW"]),
        ("vve stad 5-1/5-?", True, ["MB", "MI MW"]),
        ("corp stad 441/441", False, ["MB", "MB", "MI*"]),
        ("corp stad 141/441", True, ["MW", "MB", "MI*"]),
        ("vve stad .../...", False, []),
        # 4 and 5 differ, and lead to one group; 3 and 4 lie as near, and do not.
        ("vve stad 45./45.", False, ["MB", "MB"]),
        ("vve stad 34./34.", True, ["MI", "MB"]),
        # Who said less may still come to agree with one, and not with another.
        ("vve stad 34./3..", True, ["MI", "MD MB"]),
        ("vve stad 54./5..", False, ["MB", "MD MB"]),
        ("vve stad 4../.3.", False, ["MD MB", "MI MD"]),
        ("vve stad 35./5.3", True, ["MW", "MD MB", "MI MD"]),
    ],
)
def test_divided(make: Make, see: See, row: str, divided: bool, groups: list[str]) -> None:
    """Assessors are divided when no answer could bring two together, one's own party aside."""
    short = {"meeweten": "MI", "meedenken": "MD", "meewerken": "MW", "meebeslissen": "MB"}
    outcome = see(make(row)).outcome(row.split(maxsplit=1)[0])

    assert outcome.divided is divided
    assert [
        " ".join(short[group] for group in item.groups) + "*" * (not item.counts)
        for item in outcome.judgements
    ] == groups


def test_decision_holds(make: Make, see: See) -> None:
    """A decision is what holds, and departs when it is not what was computed."""
    register = make("vve stad 555/555", decisions=(decided("meewerken"),))
    outcome = see(register).outcome("vve")
    agreed = see(evolve(register, decisions=(decided("meebeslissen"),))).outcome("vve")

    assert (outcome.computed, outcome.group, outcome.departs) == (
        "meebeslissen",
        "meewerken",
        True,
    )
    assert (agreed.group, agreed.departs) == ("meebeslissen", False)
    assert [item.party.id for item in see(register).grouped()["meewerken"]] == ["vve"]


def test_decision_on_an_open_case(make: Make, see: See) -> None:
    """People may decide before all scores are in."""
    outcome = see(make("vve stad 5../...", decisions=(decided("meedenken"),))).outcome("vve")

    assert (outcome.standing, outcome.computed, outcome.group) == (
        Standing.OPEN,
        None,
        "meedenken",
    )
    assert not outcome.departs


@pytest.mark.parametrize(
    ("decisions", "by"),
    [
        ([decided("meewerken", by="a"), decided("meedenken", by="b", date=LATER)], "b"),
        (
            [
                decided("meewerken", by="a", status=DecisionStatus.COLLEGE),
                decided("meedenken", by="b", date=LATER, status=DecisionStatus.PROPOSAL),
            ],
            "a",
        ),
        (
            [
                decided("meewerken", by="a", status=DecisionStatus.COLLEGE),
                decided("meedenken", by="b", date=LATER, status=DecisionStatus.PROJECT_TEAM),
            ],
            "b",
        ),
        (
            [
                decided("meewerken", by="a", status=DecisionStatus.PROJECT_TEAM),
                decided("meewerken", by="b", status=DecisionStatus.COLLEGE),
                decided("meewerken", by="c"),
            ],
            "b",
        ),
        (
            [
                decided("meewerken", by="a"),
                decided("meewerken", by="b", status=DecisionStatus.RAAD),
            ],
            "b",
        ),
        ([decided("meewerken", by="a"), decided("meedenken", by="b", area="west")], "a"),
        ([decided("meewerken", by="a", area="west")], None),
        ([decided("meewerken", by="a", status=DecisionStatus.PROPOSAL)], None),
    ],
)
def test_current_decision(make: Make, see: See, decisions: list[Decision], by: str | None) -> None:
    """The latest decision on exactly this area is current; of one day, the most binding.

    A proposal decides nothing.
    """
    for order in (decisions, decisions[::-1]):
        outcome = see(make("vve stad 555/555", decisions=tuple(order))).outcome("vve")
        assert (outcome.decision and outcome.decision.by) == by


@pytest.mark.parametrize("status", list(DecisionStatus))
def test_a_proposal_stands_beside(make: Make, see: See, status: DecisionStatus) -> None:
    """A proposal changes nothing but that it is shown; whatever else is decided holds."""
    plain = see(make("vve stad 555/555")).outcome("vve")
    made = decided("meewerken", status=status)
    outcome = see(make("vve stad 555/555", decisions=(made,))).outcome("vve")

    if status is DecisionStatus.PROPOSAL:
        assert outcome == evolve(plain, proposal=made)
    else:
        assert (outcome.decision, outcome.proposal, outcome.group) == (made, None, "meewerken")


def test_decision_for_a_larger_area(make: Make, see: See) -> None:
    """A decision on the whole says nothing about a part: there one looks again."""
    register = make("vve stad 555/555", decisions=(decided("meewerken"),))

    assert see(register, "west").outcome("vve").group == "meebeslissen"


def test_own_score_in_a_part(make: Make, see: See) -> None:
    """A score for one's own party does not count, so it hides no scores of the larger area."""
    register = make("corp stad 55./55.", "corp west ..1/..1")

    assert see(register, "west").outcome("corp").computed == "meebeslissen"


def test_standing_labels() -> None:
    """Every standing has a short name of its own, in both languages."""
    for language in ("nl", "en"):
        labels = {standing.label.text(language) for standing in Standing}
        assert len(labels) == len(Standing)
