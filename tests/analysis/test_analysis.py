"""An analysis as a value: what can be looked up in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import (
    MEDIAN,
    AllAnswers,
    Analysis,
    ChairDecides,
    IntendedRole,
    Settling,
    Standing,
    analyse_area,
)
from stakeholderkit.model import (
    Decision,
    DecisionKind,
    DecisionStatus,
    Phase,
    Register,
)
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]


def test_look_up(make: Make, see: See, quadrants: Scheme) -> None:
    """Outcomes are found by party, by group and by standing."""
    analysis = see(make("vve stad 555/555", "bank stad 111/1.."))

    assert analysis.outcome("vve").party.id == "vve"
    assert list(analysis.grouped()) == ["meebeslissen", "meewerken", "meedenken", "meeweten"]
    assert [item.party.id for item in analysis.grouped()["meeweten"]] == ["bank"]
    assert [item.party.id for item in analysis.with_standing(Standing.OPEN)] == ["corp"]
    assert len(analysis.with_standing(Standing.OPEN, Standing.PLACED)) == 3
    with pytest.raises(KeyError):
        analysis.outcome("weg")
    assert analysis.outcome("vve").assessment("attitude") is None
    interest = analysis.outcome("vve").assessment("interest")
    assert interest is not None
    assert interest.span == (Fraction(5), Fraction(5))


def test_basis(make: Make, see: See, quadrants: Scheme) -> None:
    """A decision can cite the rules, what was possible, and how several scores became one."""
    analysis = see(make("vve stad 5../..."))
    basis = analysis.basis(analysis.outcome("vve"))

    rules = quadrants.rules_digest()
    assert (basis.scheme, basis.version, basis.digest) == ("kwadranten", "1.0", rules)
    assert basis.parameters == quadrants.parameters
    assert basis.possible == ("meedenken", "meebeslissen")
    assert (basis.consensus, basis.quorum) == ("median", 1)
    chair = Settling(ChairDecides("w"))
    chaired = analyse_area(analysis.register, quadrants, analysis.area, settling=chair)
    basis = chaired.basis(chaired.outcome("vve"))
    assert (basis.consensus, basis.quorum) == ("chair", None)


DAYS = [datetime.date(2026, 3, n) for n in range(1, 4)]
START = Phase(id="start", name="Start")


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAYS[0], "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": DecisionStatus.COLLEGE}
    return Decision(**(made | changes))


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (None, ("meebeslissen", False)),
        (decided("meewerken"), ("meewerken", True)),
        (decided("meebeslissen"), ("meebeslissen", True)),
        (decided(None), None),
        # What this scheme does not have is left aside, so that we intend what scores lead to.
        (decided("ambassadeur"), ("meebeslissen", False)),
    ],
)
def test_intended(
    make: Make, see: See, decision: Decision | None, expected: tuple[str, bool] | None
) -> None:
    """What we intend is the decision, or else what scores lead to; for who is excluded nothing."""
    decisions = (decision,) if decision else ()
    analysis = see(make("vve stad 555/555", decisions=decisions))
    intended = analysis.intended(analysis.outcome("vve"))

    assert intended == (
        expected
        and IntendedRole(
            party="vve", area="stad", phase=None, group=expected[0], decided=expected[1]
        )
    )


def test_intended_while_open(make: Make, see: See) -> None:
    """Where no group holds, none is intended."""
    analysis = see(make("vve stad 5../..."))

    assert analysis.intended(analysis.outcome("vve")) is None


def test_intended_by_a_tie(make: Make, see: See) -> None:
    """Where a tie leans to a group, that is the role that we intend, and nobody decided on it."""
    analysis = see(make("vve stad 35./55."))

    assert analysis.intended(analysis.outcome("vve")) == IntendedRole(
        party="vve", area="stad", phase=None, group="meebeslissen", decided=False
    )


@pytest.mark.parametrize(
    ("settling", "expected"),
    [
        (Settling(AllAnswers(), 2), ("all-answers", 2)),
        (Settling(ChairDecides("p"), 2), ("chair", None)),
    ],
)
def test_basis_says_how_it_was_settled(
    make: Make, quadrants: Scheme, settling: Settling, expected: tuple[str, int | None]
) -> None:
    """A basis names the way and the quorum, never the chair; a chair knows no quorum."""
    register = make("vve stad 555/555")
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=settling)
    basis = analysis.basis(analysis.outcome("vve"))

    assert (basis.consensus, basis.quorum) == expected


def test_settling(make: Make, quadrants: Scheme) -> None:
    """An analysis knows how answers were settled, until it is not known any more."""
    register = make("vve stad 555/555", quorum=2)
    stad = register.area("stad")
    by_default = analyse_area(register, quadrants, stad)
    chosen = analyse_area(register, quadrants, stad, settling=Settling(AllAnswers(), 3))

    assert (by_default.settling, by_default.quorum) == (Settling(MEDIAN, 2), 2)
    assert (chosen.settling, chosen.quorum) == (Settling(AllAnswers(), 3), 3)
    assert evolve(chosen, consensus=None).settling is None


def test_a_quorum_of_the_register(make: Make, quadrants: Scheme, see: See) -> None:
    """The quorum is that of the register, unless an analysis is asked for with another."""
    register = make("vve stad 55./55.", quorum=3)
    stad = register.area("stad")
    enough = analyse_area(register, quadrants, stad, settling=Settling(quorum=2))

    assert see(register).outcome("vve").standing is Standing.OPEN
    assert enough.outcome("vve").standing is Standing.PLACED


def test_intended_in_a_phase(make: Make, quadrants: Scheme) -> None:
    """The intended role is that in the area and the phase of the analysis."""
    register = make("vve west 555/555", phases=(START,))
    analysis = analyse_area(register, quadrants, register.area("west"), phase=START)

    assert analysis.intended(analysis.outcome("vve")) == IntendedRole(
        party="vve", area="west", phase="start", group="meebeslissen", decided=False
    )


@given(analyses())
def test_intended_everywhere(analysis: Analysis) -> None:
    """Exactly who is shown in a group has an intended role, in that group."""
    for outcome in analysis.outcomes:
        intended = analysis.intended(outcome)
        assert (intended and intended.group) == outcome.shown
        if intended:
            assert (intended.party, intended.area) == (outcome.party.id, analysis.area.id)
            assert intended.decided is (outcome.decision is not None)
        if outcome.standing is Standing.EXCLUDED:
            assert intended is None
            assert outcome.decision is not None
            assert outcome.decision.kind is DecisionKind.EXCLUSION
