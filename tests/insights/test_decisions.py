"""Decisions and the proposals that they rest on."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.insights import DecisionState, outdated_decisions, review_decisions
from stakeholderkit.model import Basis, Decision, DecisionKind, DecisionStatus, Register
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)


def decided(basis: Basis | None, group: str | None = "meedenken") -> Decision:
    """Make a decision of the college on the VvE; on no group, not to ask it."""
    return Decision(
        party="vve",
        area="stad",
        kind=DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP,
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.COLLEGE,
        basis=basis,
    )


def told(analysis: Analysis) -> list[tuple[str, str]]:
    """Tell of each decision how it stands, in words too."""
    return [(str(item.state), item.text("en")) for item in review_decisions(analysis)]


@given(analyses())
def test_recorded_now(analysis: Analysis) -> None:
    """A decision that is recorded with its basis rests firmly on it; no other outcome is told."""
    decisions = tuple(
        evolve(
            outcome.decision,
            phase=None,
            status=DecisionStatus.COLLEGE,
            basis=analysis.basis(outcome),
        )
        for outcome in analysis.outcomes
        if outcome.decision
    )
    register = evolve(analysis.register, decisions=decisions)
    again = analyse_area(register, analysis.scheme, analysis.area, analysis.as_of, analysis.phase)

    assert [item.outcome for item in review_decisions(again)] == [
        outcome for outcome in again.outcomes if outcome.decision
    ]
    assert {item.state for item in review_decisions(again)} <= {DecisionState.FIRM}
    assert outdated_decisions(again) == ()


@given(analyses())
def test_each_decision(analysis: Analysis) -> None:
    """How a decision stands follows from its basis, compared field by field with a basis now."""
    found = {item.outcome.party.id: item.state for item in review_decisions(analysis)}
    lost = {item.outcome.party.id for item in outdated_decisions(analysis)}

    for outcome in analysis.outcomes:
        if outcome.decision is None:
            assert outcome.party.id not in found
            continue
        then, now = outcome.decision.basis, analysis.basis(outcome)
        if then is None:
            expected = DecisionState.UNRECORDED
        elif sorted(set(then.proposed)) != sorted(now.proposed):
            expected = DecisionState.PROPOSAL_CHANGED
        elif evolve(now, proposed=then.proposed, extra=then.extra) != then:
            expected = DecisionState.RULES_CHANGED
        else:
            expected = DecisionState.FIRM
        assert found[outcome.party.id] is expected
        assert (outcome.party.id in lost) is (
            expected in {DecisionState.PROPOSAL_CHANGED, DecisionState.RULES_CHANGED}
        )


@pytest.mark.parametrize(
    ("changed", "state", "words"),
    [
        ({}, "firm", "The proposal is still co-operate."),
        (
            {"proposed": ("meebeslissen",)},
            "proposal_changed",
            "When this was decided the proposal was co-decide; now it is co-operate.",
        ),
        (
            {"proposed": ("meebeslissen", "meewerken")},
            "proposal_changed",
            (
                "When this was decided the proposal was co-decide or co-operate; now it is "
                "co-operate."
            ),
        ),
        (
            {"proposed": ()},
            "proposal_changed",
            "When this was decided the proposal was no group; now it is co-operate.",
        ),
        (
            {"proposed": ("ambassadeur",), "version": "0.9"},
            "proposal_changed",
            (
                "When this was decided the proposal was ambassadeur; now it is co-operate. "
                "The rules are no longer the same either."
            ),
        ),
    ],
)
def test_proposals(make: Make, see: See, changed: dict[str, Any], state: str, words: str) -> None:
    """Another proposal is told with the one of then."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = evolve(analysis.basis(analysis.outcome("vve")), **changed)
    for group in ("meedenken", None):
        again = see(evolve(register, decisions=(decided(basis, group),)))

        assert told(again) == [(state, words)]


@pytest.mark.parametrize(
    ("changed", "before"),
    [
        ({"scheme": "ringen"}, "ringen {version}, {parameters}"),
        ({"version": "0.9"}, "{scheme} 0.9, {parameters}"),
        ({"parameters": ("cut=2", "x")}, "{scheme} {version}, cut=2, x"),
    ],
)
def test_rules(
    make: Make, see: See, quadrants: Scheme, changed: dict[str, Any], before: str
) -> None:
    """With the same proposal, other rules are told with all by which they can be told apart."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = evolve(analysis.basis(analysis.outcome("vve")), **changed)
    names = {
        "scheme": quadrants.id,
        "version": quadrants.version,
        "parameters": ", ".join(quadrants.parameters),
    }
    after = "{scheme} {version}, {parameters}".format_map(names)

    assert told(see(evolve(register, decisions=(decided(basis),)))) == [
        (
            "rules_changed",
            (
                f"The proposal is still co-operate, but by other rules: {before.format_map(names)} "
                f"then, {after} now."
            ),
        )
    ]


def test_text_of_the_rules(make: Make, see: See) -> None:
    """Rules of which only the text was changed are told without what is the same."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = evolve(analysis.basis(analysis.outcome("vve")), digest="0123456789")

    assert told(see(evolve(register, decisions=(decided(basis),)))) == [
        (
            "rules_changed",
            "The proposal is still co-operate, but the text of the rules is another one since.",
        )
    ]


def test_order_of_proposals(make: Make, see: See) -> None:
    """The order in which the groups were written down says nothing."""
    register = make("vve stad 1../...")
    analysis = see(register)
    basis = analysis.basis(analysis.outcome("vve"))
    turned = evolve(basis, proposed=basis.proposed[::-1])

    assert basis.proposed == ("meeweten", "meewerken")
    assert told(see(evolve(register, decisions=(decided(turned),)))) == [
        ("firm", "The proposal is still stay informed or co-operate.")
    ]


def test_unrecorded(make: Make, see: See) -> None:
    """Without a basis it cannot be told, and where the basis is withheld it is not."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = analysis.basis(analysis.outcome("vve"))
    bare = see(evolve(register, decisions=(decided(None),)))
    words = "It was not recorded what was proposed when this was decided."

    assert told(bare) == [("unrecorded", words)]
    assert outdated_decisions(bare) == ()
    hidden = redact(see(evolve(register, decisions=(decided(basis),))), PUBLIC)
    assert told(hidden) == [("unrecorded", words)]
