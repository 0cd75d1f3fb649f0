"""What to discuss first: what needs talk, why, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    Analysis,
    ChairDecides,
    Consensus,
    Median,
    Standing,
    TrimmedMean,
    Unanimous,
    analyse_area,
    sensitivity,
)
from stakeholderkit.insights import DiscussionPoint, perspectives, to_discuss
from stakeholderkit.insights.discussion import _weight
from stakeholderkit.model import Audience, Decision, DecisionStatus, Function, Register, Stakeholder
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
CRITERIA = [item.name for item in fields(DiscussionPoint) if item.name not in {"party", "reasons"}]
WAYS: list[Consensus] = [Median(), TrimmedMean(), Unanimous(), ChairDecides("w")]


@st.composite
def small(draw: st.DrawFn, make: Make, quadrants: Scheme) -> Analysis:
    """Draw an analysis of a few parties with scores that lie close together."""
    digits = st.text("2345?.", min_size=6, max_size=6)
    parties = draw(st.permutations(["vve", "corp", "gas", "net"]))
    rows = [(party, draw(digits)) for party in parties]
    register = make(*(f"{party} stad {row[:3]}/{row[3:]}" for party, row in rows))
    way = draw(st.sampled_from(WAYS))
    return analyse_area(register, quadrants, register.area("stad"), consensus=way)


def first(one: DiscussionPoint, other: DiscussionPoint) -> bool:
    """Tell whether one party goes before another, criterion by criterion."""
    for name in CRITERIA:
        left, right = getattr(one, name), getattr(other, name)
        if name == "groups":
            left, right = len(left), len(right)
        if left != right:
            return bool(left > right)
    return False


points = st.builds(
    DiscussionPoint,
    party=st.just("vve"),
    groups=st.sampled_from([(), ("a", "b"), ("a", "c"), ("a", "b", "c")]),
    apart=st.booleans(),
    unsettled=st.integers(0, 1),
    middle=st.sampled_from([Fraction(0), Fraction(1, 3)]),
    whole=st.sampled_from([Fraction(0), Fraction(1, 2)]),
    left_out=st.integers(0, 1),
    loose=st.integers(0, 1),
    borderline=st.booleans(),
    reasons=st.just(()),
)


@given(points, points)
def test_order_of_two(one: DiscussionPoint, other: DiscussionPoint) -> None:
    """Of two parties, the first criterion on which they differ decides."""
    assert (_weight(one) > _weight(other)) == first(one, other)


def test_each_criterion() -> None:
    """Each criterion alone goes before all that come after it."""
    least: dict[str, Any] = {
        "groups": (),
        "apart": False,
        "unsettled": 0,
        "middle": Fraction(0),
        "whole": Fraction(0),
        "left_out": 0,
        "loose": 0,
        "borderline": False,
    }
    most: dict[str, Any] = {
        "groups": ("a", "b"),
        "apart": True,
        "unsettled": 2,
        "middle": Fraction(1),
        "whole": Fraction(1),
        "left_out": 3,
        "loose": 6,
        "borderline": True,
    }

    assert list(least) == CRITERIA
    for index, name in enumerate(CRITERIA):
        later = {after: most[after] for after in CRITERIA[index + 1 :]}
        one = DiscussionPoint(party="x", reasons=(), **(least | {name: most[name]}))
        other = DiscussionPoint(party="y", reasons=(), **(least | later))
        assert _weight(one) > _weight(other), name


@given(st.data())
def test_order(make: Make, quadrants: Scheme, data: st.DataObject) -> None:
    """The list is in the order that it says, and what is equal keeps the register's order."""
    analysis = data.draw(small(make, quadrants))
    found = to_discuss(analysis)
    parties = [item.id for item in analysis.register.stakeholders]

    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            in_register = parties.index(one.party) < parties.index(other.party)
            assert first(one, other) or (in_register and not first(other, one))
    assert found == to_discuss(analysis)


@given(analyses(), st.randoms(use_true_random=True))
def test_order_of_the_parties(analysis: Analysis, order: Random) -> None:
    """Where the parties stand in the register matters to those alone that are otherwise equal."""
    assert analysis.consensus is not None
    register = analysis.register
    parties = register.stakeholders
    shuffled = evolve(register, stakeholders=tuple(order.sample(parties, len(parties))))
    again = analyse_area(shuffled, analysis.scheme, analysis.area, analysis.as_of, analysis.phase)
    found, other = to_discuss(analysis), to_discuss(again)

    assert {item.party: item for item in found} == {item.party: item for item in other}
    assert list(map(_weight, found)) == list(map(_weight, other))


@given(st.data())
def test_what_it_says(make: Make, quadrants: Scheme, data: st.DataObject) -> None:
    """Every attribute is what the analysis says of that party, and who is left out has none."""
    analysis = data.draw(small(make, quadrants) | analyses())
    found = {item.party: item for item in to_discuss(analysis)}
    firm = {item.party: item for item in sensitivity(analysis)}
    views = {item.party: item for item in perspectives(analysis)}
    ladder = [group.id for group in analysis.scheme.groups]

    assert len(found) == len(to_discuss(analysis))
    for outcome in analysis.outcomes:
        party = outcome.party.id
        if outcome.decision or outcome.standing not in {Standing.PLACED, Standing.OPEN}:
            assert party not in found
            continue
        leads = {
            item.groups[0] for item in outcome.judgements if item.counts and len(item.groups) == 1
        }
        spreads, gaps, far = [(Fraction(0), Fraction(0))], 0, 0
        for known in outcome.assessments:
            axis = analysis.scheme.axis(known.dimension)
            numbers = list(known.counted.values())
            if quarters := known.quartiles:
                size = axis.highest - axis.lowest
                gaps += known.consensus is None
                far += max(numbers) - min(numbers) >= 2
                spreads.append(
                    (
                        (quarters[2] - quarters[0]) / size,
                        Fraction(max(numbers) - min(numbers), size),
                    )
                )
        change = firm.get(party)
        loose = {(item.assessor, item.dimension) for item in change.shifts} if change else set()
        left_out = len(change.left_out) if change else 0
        expected = {
            "groups": tuple(sorted(leads, key=ladder.index)) if len(leads) > 1 else (),
            "apart": views[party].apart,
            "unsettled": gaps,
            "middle": max(middle for middle, _ in spreads),
            "whole": max(whole for _, whole in spreads),
            "left_out": left_out,
            "loose": len(loose),
            "borderline": outcome.borderline,
        }
        reasons = [
            *["divided"] * (len(leads) > 1),
            *["perspectives"] * views[party].apart,
            *["unsettled"] * (gaps > 0),
            *["spread"] * far,
            *["left_out"] * left_out,
            *["loose"] * bool(loose),
            *["borderline"] * len([flip for flip in outcome.flips if flip.near]),
        ]
        assert (party in found) == bool(reasons)
        if party in found:
            item = found[party]
            assert {name: getattr(item, name) for name in CRITERIA} == expected
            assert [str(reason.cause) for reason in item.reasons] == reasons


def test_the_most_contested_first(make: Make, see: See) -> None:
    """A few parties, from what divides assessors down to a single step."""
    register = make(
        "clear stad 555/555",
        "edge stad 44./55.",
        "wide stad 13./11.",
        "split stad 45./53.",
        "other stad 45./53.",
        "side stad 5.5/4.3",
        "three stad 551/153",
    )

    assert [item.party for item in to_discuss(see(register))] == [
        "three",
        "side",
        "split",
        "other",
        "wide",
        "edge",
    ]


@pytest.mark.parametrize(
    ("way", "row", "reasons"),
    [
        (Median(), "555/555", ""),
        (
            Median(),
            "551/551",
            """
            The scores of the assessors lead to different groups: stay informed and co-decide.
            The municipality's scores lead to co-decide, the partners' to stay informed.
            The scores for interest run from 1 to 5.
            The scores for influence run from 1 to 5.
            Without the scores of programmamanager it would be: stay informed.
            Without the scores of wijkregisseur it would be: stay informed.
            """,
        ),
        (
            Median(),
            "34./4.3",
            """
            Without the scores of programmamanager it would be: advise.
            Without the scores of wijkregisseur it would be: co-operate.
            4 scores change the outcome when one of them moves one step.
            With interest at 3 or lower the group becomes: co-operate.
            With influence at 3 or lower the group becomes: advise.
            """,
        ),
        (
            Unanimous(),
            "55./5.4",
            """
            Not settled: influence (the assessors do not agree).
            Without the scores of programmamanager it would be: co-decide.
            Without the scores of projectleider it would be: co-decide.
            4 scores change the outcome when one of them moves one step.
            """,
        ),
        (
            Unanimous(),
            "33./1..",
            """
            Without the scores of programmamanager it would be: stay informed or co-operate.
            2 scores change the outcome when one of them moves one step.
            With interest above 3 the group becomes: advise.
            """,
        ),
        (
            ChairDecides("p"),
            "4../545",
            """
            Without the scores of programmamanager it would be: ALL.
            1 score changes the outcome when it moves one step.
            With interest at 3 or lower the group becomes: co-operate.
            """,
        ),
    ],
)
def test_reasons(make: Make, quadrants: Scheme, way: Consensus, row: str, reasons: str) -> None:
    """Each reason is a plain sentence."""
    register = make(f"vve stad {row}")
    analysis = analyse_area(register, quadrants, register.area("stad"), consensus=way)
    found = [item.text("en") for party in to_discuss(analysis) for item in party.reasons]

    every = "stay informed, advise, co-operate or co-decide"
    expected = [line.strip() for line in reasons.replace("ALL", every).splitlines()]
    assert found == [line for line in expected if line]


def test_groups_that_count(make: Make, see: See) -> None:
    """Where scores for one's own party would lead is no group to discuss."""
    (found,) = to_discuss(see(make("corp stad 451/531")))

    assert found.groups == ("meedenken", "meebeslissen")


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
        status=DecisionStatus.PROJECT_TEAM,
    )

    before = to_discuss(see(evolve(register, stakeholders=parties)))
    after = to_discuss(see(evolve(register, stakeholders=parties, decisions=(decision,))))

    assert [item.party for item in before] == ["vve"]
    assert after == ()


@given(analyses(audience=Audience.SHARED) | analyses(audience=Audience.PUBLIC))
def test_redacted(analysis: Analysis) -> None:
    """Doubt and disagreement are for those who may read the answers."""
    assert to_discuss(analysis) == ()
