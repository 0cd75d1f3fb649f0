"""What to discuss first: whom, why, and in which order, by a plain reading of the documentation."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    AllAnswers,
    Analysis,
    ChairDecides,
    Consensus,
    Median,
    OpenBecause,
    Outcome,
    Settling,
    Standing,
    TrimmedMean,
    analyse_area,
)
from stakeholderkit.insights import DiscussionCause, questions, to_discuss
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Absence,
    Audience,
    Decision,
    DecisionStatus,
    FormalPower,
    Function,
    LegalCategory,
    Register,
    Stakeholder,
)
from stakeholderkit.rules import Rule, Scheme, above, all_of, at_least, at_most
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
WAYS: list[Consensus] = [Median(), TrimmedMean(), AllAnswers(), ChairDecides("w")]

OWNER = {"powers": (FormalPower.OWNERSHIP,)}
CITIZENS = {"legal_category": LegalCategory.CITIZENS}
OTHERS: list[dict[str, Any]] = [{}, {}, OWNER, CITIZENS]


@st.composite
def small(draw: st.DrawFn, make: Make, quadrants: Scheme) -> Analysis:
    """Draw an analysis of a few parties with scores that lie close together."""
    digits = st.text("2345?.", min_size=6, max_size=6)
    names = draw(st.permutations(["vve", "corp", "gas", "net"]))
    parties = tuple(
        Stakeholder(id=name, name=name, **draw(st.sampled_from(OTHERS))) for name in names
    )
    rows = [(party, draw(digits)) for party in names]
    register = make(*(f"{party} stad {row[:3]}/{row[3:]}" for party, row in rows), parties=parties)
    settling = Settling(draw(st.sampled_from(WAYS)), draw(st.integers(1, 2)))
    return analyse_area(register, quadrants, register.area("stad"), settling=settling)


def loose(analysis: Analysis, outcome: Outcome) -> int:
    """Count the answers that change or open a group by one step: move each, and analyse anew."""
    register, found = analysis.register, set()
    for index, score in enumerate(register.scores):
        known = outcome.assessment(score.dimension)
        counts = known is not None and score.assessor in known.counted
        if score.party != outcome.party.id or not counts or score.value is None:
            continue
        levels = [item.value for item in register.dimension(score.dimension).scale.levels]
        for other in {score.value - 1, score.value + 1} & set(levels):
            moved = (
                *register.scores[:index],
                evolve(score, value=other),
                *register.scores[index + 1 :],
            )
            again = analyse_area(
                evolve(register, scores=moved),
                analysis.scheme,
                analysis.area,
                analysis.as_of,
                settling=analysis.settling,
            )
            if again.outcome(outcome.party.id).possible != outcome.possible:
                found.add((score.assessor, score.dimension))
    return len(found)


def causes(analysis: Analysis, outcome: Outcome, steps: int) -> list[str]:
    """List the causes to discuss a party as the documentation has them, the strongest first."""
    if outcome.decision or outcome.standing not in {Standing.PLACED, Standing.OPEN}:
        return []
    party, scheme = outcome.party, analysis.scheme
    needed = FormalPower.OWNERSHIP in party.powers or (
        party.legal_category is LegalCategory.CITIZENS
    )
    box = analysis.table.possible(
        {item.dimension: item.span for item in outcome.assessments},
        between=isinstance(analysis.consensus, TrimmedMean),
    )
    doubts = {item.doubt for item in outcome.assessments if item.dimension in box.keeps_open}
    own = [set(item.groups) for item in outcome.judgements if item.counts]
    holds = {
        "lowest": bool(scheme.ladder) and needed and outcome.shown == scheme.groups[0].id,
        "tied": bool(doubts) and doubts <= {OpenBecause.TIE, OpenBecause.DISAGREEMENT},
        "divided": any(not one & other for one in own for other in own),
        "one_step": outcome.standing is Standing.PLACED and steps > 0,
    }
    return [cause for cause, true in holds.items() if true]


@given(st.data())
def test_whom_and_in_which_order(make: Make, quadrants: Scheme, data: st.DataObject) -> None:
    """Each party is there once, with its strongest cause, in the order of the documentation."""
    analysis = data.draw(small(make, quadrants))
    expected = []
    for outcome in analysis.outcomes:
        steps = loose(analysis, outcome)
        if reasons := causes(analysis, outcome, steps):
            shares = [
                item.share
                for item in questions(analysis)
                if (item.party.id, item.area.id) == (outcome.party.id, analysis.area.id)
            ]
            expected.append((reasons[0], max(shares, default=0), steps, outcome.party.id))
    order = ["lowest", "tied", "divided", "one_step"]
    expected.sort(key=lambda item: (order.index(item[0]), -item[1], -item[2]))

    found = to_discuss(analysis)
    assert [(item.cause.value, item.settling, item.steps, item.party) for item in found] == expected


@given(analyses())
def test_each_party_once(analysis: Analysis) -> None:
    """Whatever the register, a party is there once, and nobody decided about it."""
    found = [item.party for item in to_discuss(analysis)]

    assert len(set(found)) == len(found)
    for party in found:
        outcome = analysis.outcome(party)
        assert outcome.scored
        assert outcome.decision is None


@given(analyses(), st.randoms(use_true_random=True))
def test_order_of_the_parties(analysis: Analysis, order: Random) -> None:
    """Where the parties stand in the register matters to those alone that are otherwise equal."""
    register = analysis.register
    parties = register.stakeholders
    shuffled = evolve(register, stakeholders=tuple(order.sample(parties, len(parties))))
    again = analyse_area(shuffled, analysis.scheme, analysis.area, analysis.as_of, analysis.phase)
    found, other = to_discuss(analysis), to_discuss(again)

    assert {item.party: item for item in found} == {item.party: item for item in other}
    weights = [
        [(item.cause, item.settling, item.steps) for item in points] for points in (found, other)
    ]
    assert weights[0] == weights[1]


def test_the_strongest_first(make: Make, see: See) -> None:
    """From residents and owners who come out lowest, by ties and division, to a single step."""
    register = make(
        "clear stad 555/555",
        "edge stad 444/555",
        "loose stad 44./44.",
        "split stad 455/153",
        "tied stad 11./34.",
        "tenants stad 111/111",
        "owner stad 111/111",
        "shop stad 111/111",
        parties=(
            Stakeholder(id="tenants", name="tenants", legal_category=LegalCategory.CITIZENS),
            Stakeholder(id="owner", name="owner", powers=(FormalPower.OWNERSHIP,)),
        ),
    )
    found = to_discuss(see(evolve(register, stakeholders=register.stakeholders[::-1])))

    assert [(item.party, item.cause.value) for item in found if item.party != "corp"] == [
        ("owner", "lowest"),
        ("tenants", "lowest"),
        ("tied", "tied"),
        ("split", "divided"),
        ("loose", "one_step"),
    ]


@pytest.mark.parametrize("kind", [OWNER, CITIZENS])
@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("111/111", "lowest"),
        # A tie leans upward, so nobody is lowest in one.
        ("11./34.", "tied"),
        ("444/111", None),
        ("...", None),
    ],
)
def test_lowest(make: Make, see: See, kind: dict[str, Any], row: str, cause: str | None) -> None:
    """Who owns something, and residents, are named when they come out lowest, and only then."""
    party = Stakeholder(id="vve", name="vve", **kind)
    rows = [] if row == "..." else [f"vve stad {row}"]
    found = to_discuss(see(make(*rows, parties=(party,))))

    assert [item.cause.value for item in found] == ([cause] if cause else [])


def test_lowest_on_a_ladder_alone(make: Make, full: Register) -> None:
    """Where the groups have no order nobody comes out lowest."""
    party = Stakeholder(id="vve", name="vve", legal_category=LegalCategory.CITIZENS)
    register = make("vve stad 555/555", parties=(party,))
    ladder, types = (
        evolve(
            item,
            axes=tuple(evolve(axis, monotone=item.ladder is not None) for axis in item.axes),
            rules=(Rule(when=at_least(INTEREST, 1), group="a", because=item.label),),
        )
        for item in full.schemes
    )

    def found(scheme: Scheme) -> list[str]:
        points = to_discuss(analyse_area(register, scheme, register.area("stad")))
        return [item.cause.value for item in points]

    assert found(ladder) == ["lowest"]
    assert found(types) == []


@pytest.mark.parametrize(
    ("way", "row", "kind", "cause", "words"),
    [
        (
            Median(),
            "111/111",
            OWNER,
            "lowest",
            "It decides about what it owns, and comes out lowest: stay informed.",
        ),
        (
            Median(),
            "111/111",
            CITIZENS,
            "lowest",
            "These are residents, and they come out lowest: stay informed.",
        ),
        (
            Median(),
            "34./45.",
            {},
            "tied",
            (
                "The answers on interest are tied between 3 and 4. The answers on influence are "
                "tied between 4 and 5."
            ),
        ),
        (
            AllAnswers(),
            "445/542",
            {},
            "tied",
            "The answers on interest run from 4 to 5. The answers on influence run from 2 to 5.",
        ),
        (
            Median(),
            "551/551",
            {},
            "divided",
            (
                "The assessors lead to different groups (programmamanager: co-decide, "
                "wijkregisseur: co-decide and projectleider: stay informed)."
            ),
        ),
        (
            ChairDecides("p"),
            "5.4/5.2",
            {},
            "divided",
            (
                "The assessors lead to different groups (programmamanager: co-decide and "
                "projectleider: advise)."
            ),
        ),
        (
            ChairDecides("p"),
            "4../5..",
            {},
            "one_step",
            "1 answer changes the group, or opens it, by one step.",
        ),
        (
            ChairDecides("p"),
            "4../4..",
            {},
            "one_step",
            "2 answers each change the group, or open it, by one step.",
        ),
    ],
)
def test_words(
    make: Make,
    quadrants: Scheme,
    *,
    way: Consensus,
    row: str,
    kind: dict[str, Any],
    cause: str,
    words: str,
) -> None:
    """Each cause is a plain sentence."""
    register = make(f"vve stad {row}", parties=(Stakeholder(id="vve", name="vve", **kind),))
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=Settling(way))
    (found,) = to_discuss(analysis)

    assert (found.cause, found.text("en")) == (DiscussionCause(cause), words)


def test_a_tie_beside_what_is_missing(make: Make, quadrants: Scheme) -> None:
    """What is missing and does not matter is no answer: it is not said to run from 1 to 5."""
    # Influence matters only with an interest of 5, which is not possible here.
    made: list[dict[str, Any]] = [
        {"group": group.id, "because": group.label} for group in quadrants.groups
    ]
    lowest, low, high, highest = made
    most = at_least(INTEREST, 5)
    rules = (
        Rule(when=all_of(most, above(INFLUENCE, 3)), **highest),
        Rule(when=most, **high),
        Rule(when=above(INTEREST, 3), **low),
        Rule(when=at_most(INTEREST, 3), **lowest),
    )
    scheme = evolve(quadrants, rules=rules, exclusive=False)
    register = make("vve stad 34./???")
    (found,) = to_discuss(analyse_area(register, scheme, register.area("stad")))

    assert found.cause is DiscussionCause.TIED
    assert found.text("en") == "The answers on interest are tied between 3 and 4."


def test_what_is_missing_is_asked_for(make: Make, see: See) -> None:
    """A party with an answer missing, or too few of them, is not talked about."""
    register = make("vve stad 5../?..", "gas stad 4../4..")

    assert [item.party for item in to_discuss(see(register))] == ["gas"]
    assert to_discuss(see(evolve(register, quorum=2))) == ()


def test_of_one_cause(make: Make, see: See) -> None:
    """Those go first of whom one more answer settles most, then those with most loose answers."""
    register = make(
        "both stad 34./34.",
        "one stad 34./444",
        "few stad 454/555",
        "more stad 344/344",
        "same stad 343/343",
    )
    found = to_discuss(see(register))

    assert [(item.party, item.cause.value) for item in found][:2] == [
        ("one", "tied"),
        ("both", "tied"),
    ]
    assert found[0].settling > found[1].settling


def test_answers_that_count(make: Make, see: See) -> None:
    """An answer about one's own party divides nobody."""
    found = to_discuss(see(make("corp stad 551/551", "vve stad 551/551")))

    assert [item.party for item in found] == ["vve"]


@pytest.mark.parametrize("absence", Absence)
def test_an_absence_divides_nobody(make: Make, see: See, absence: Absence) -> None:
    """Who gave no value leads nowhere, and so not elsewhere."""
    mark = {"unknown": "?", "not_asked": "-", "not_applicable": "n", "withdrawn": "w"}[absence]

    assert to_discuss(see(make(f"vve stad 55{mark}/55{mark}"))) == ()


def test_decided(make: Make, see: See) -> None:
    """A decision ends the discussion, and who stands outside is not discussed."""
    register = make("vve stad 551/551", "raad stad 551/551")
    raad = Stakeholder(id="raad", name="raad", functions=(Function.DECIDES_FORMALLY,))
    parties = (*(item for item in register.stakeholders if item.id != "raad"), raad)
    decision = Decision(
        party="vve",
        area="stad",
        group="meeweten",
        date=register.scores[0].date,
        by="B en W",
        status=DecisionStatus.COLLEGE,
    )

    before = to_discuss(see(evolve(register, stakeholders=parties)))
    after = to_discuss(see(evolve(register, stakeholders=parties, decisions=(decision,))))

    assert [item.party for item in before] == ["vve"]
    assert after == ()


def test_settling_is_about_the_area_itself(make: Make, see: See) -> None:
    """A question about a part alone makes no party of the whole more urgent."""
    register = make("vve stad 33./44.", "vve west 55./34.")
    (found,) = to_discuss(see(register))

    assert [item.area.id for item in questions(see(register)) if item.party.id == "vve"] == ["west"]
    assert found.settling == Fraction(0)


@given(analyses(audience=Audience.SHARED) | analyses(audience=Audience.PUBLIC))
def test_redacted(analysis: Analysis) -> None:
    """Doubt and disagreement are for those who may read the answers."""
    assert to_discuss(analysis) == ()
