"""Decisions and what they rest on."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.insights import (
    DecisionState,
    not_adopted,
    outdated_decisions,
    review_decisions,
)
from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Basis,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
)
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses
from stakeholderkit.wording import Text

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
ANY = Text("anders", "other")


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
    register = evolve(analysis.register, decisions=decisions, adoptions=())
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
        elif sorted(set(then.possible)) != sorted(now.possible):
            expected = DecisionState.COMPUTED_CHANGED
        elif then.digest != now.digest or any(
            None not in {one, other} and one != other
            for one, other in ((then.consensus, now.consensus), (then.quorum, now.quorum))
        ):
            expected = DecisionState.RULES_CHANGED
        else:
            expected = DecisionState.FIRM
        assert found[outcome.party.id] is expected
        assert (outcome.party.id in lost) is (
            expected in {DecisionState.COMPUTED_CHANGED, DecisionState.RULES_CHANGED}
        )


@pytest.mark.parametrize(
    ("changed", "state", "words"),
    [
        ({}, "firm", "The scores still lead to co-operate."),
        # What a scheme is called and what was not recorded make no difference.
        (
            {"scheme": "ringen", "version": "0.9", "parameters": (), "consensus": None},
            "firm",
            "The scores still lead to co-operate.",
        ),
        ({"quorum": None}, "firm", "The scores still lead to co-operate."),
        (
            {"possible": ("meebeslissen",)},
            "computed_changed",
            "When this was decided the scores led to co-decide; now they lead to co-operate.",
        ),
        (
            {"possible": ("meebeslissen", "meewerken")},
            "computed_changed",
            (
                "When this was decided the scores led to co-decide or co-operate; now they lead "
                "to co-operate."
            ),
        ),
        (
            {"possible": ()},
            "computed_changed",
            "When this was decided the scores led to no group; now they lead to co-operate.",
        ),
        (
            {"possible": ("ambassadeur",), "quorum": 3},
            "computed_changed",
            (
                "When this was decided the scores led to ambassadeur; now they lead to "
                "co-operate. Different besides: the quorum (3 then, 1 now)."
            ),
        ),
        (
            {"consensus": "trimmed-mean"},
            "rules_changed",
            (
                "The scores still lead to co-operate. Different since: how several scores become "
                "one (trimmed-mean then, median now)."
            ),
        ),
        (
            {"quorum": 2, "consensus": "chair"},
            "rules_changed",
            (
                "The scores still lead to co-operate. Different since: how several scores become "
                "one (chair then, median now) and the quorum (2 then, 1 now)."
            ),
        ),
    ],
)
def test_what_changed(
    make: Make, see: See, changed: dict[str, Any], state: str, words: str
) -> None:
    """What is different now is told with what was of then."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = evolve(analysis.basis(analysis.outcome("vve")), **changed)
    for group in ("meedenken", None):
        again = see(evolve(register, decisions=(decided(basis, group),)))

        assert told(again) == [(state, words)]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "the rules of {now}"),
        ({"version": "0.9"}, "the rules ({scheme} 0.9, {parameters} then, {now} now)"),
        ({"parameters": ("x",)}, "the rules ({scheme} {version}, x then, {now} now)"),
    ],
)
def test_rules(
    make: Make, see: See, quadrants: Scheme, changed: dict[str, Any], words: str
) -> None:
    """Other rules with the same outcome are told with all by which they can be told apart."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = evolve(analysis.basis(analysis.outcome("vve")), digest="0", **changed)
    names = {
        "scheme": quadrants.id,
        "version": quadrants.version,
        "parameters": ", ".join(quadrants.parameters),
    }
    names["now"] = "{scheme} {version}, {parameters}".format_map(names)

    assert told(see(evolve(register, decisions=(decided(basis),)))) == [
        (
            "rules_changed",
            (f"The scores still lead to co-operate. Different since: {words.format_map(names)}."),
        )
    ]


def test_words_of_a_scheme(make: Make, quadrants: Scheme) -> None:
    """A scheme with another id, source, reason or capital leaves decisions firm."""
    register = make("vve stad 1../5..")
    stad = register.area("stad")
    analysis = analyse_area(register, quadrants, stad)
    held = evolve(register, decisions=(decided(analysis.basis(analysis.outcome("vve"))),))
    axes = tuple(evolve(axis, label=ANY) for axis in quadrants.axes)
    rules = tuple(evolve(rule, because=ANY) for rule in quadrants.rules)
    other = evolve(
        quadrants, id="nieuw", version="2", label=ANY, axes=axes, rules=rules, source=ANY
    )

    assert other.digest() != quadrants.digest()
    assert [item.state for item in review_decisions(analyse_area(held, other, stad))] == [
        DecisionState.FIRM
    ]


def test_order_of_groups(make: Make, see: See) -> None:
    """The order in which the groups were written down says nothing."""
    register = make("vve stad 1../...")
    analysis = see(register)
    basis = analysis.basis(analysis.outcome("vve"))
    turned = evolve(basis, possible=basis.possible[::-1])

    assert basis.possible == ("meeweten", "meewerken")
    assert told(see(evolve(register, decisions=(decided(turned),)))) == [
        ("firm", "The scores still lead to stay informed or co-operate.")
    ]


def test_unrecorded(make: Make, see: See) -> None:
    """Without a basis it cannot be told, and where the basis is withheld it is not."""
    register = make("vve stad 1../5..")
    analysis = see(register)
    basis = analysis.basis(analysis.outcome("vve"))
    bare = see(evolve(register, decisions=(decided(None),)))
    words = "It was not recorded what this decision rested on."

    assert told(bare) == [("unrecorded", words)]
    assert outdated_decisions(bare) == ()
    hidden = redact(see(evolve(register, decisions=(decided(basis),))), PUBLIC)
    assert told(hidden) == [("unrecorded", words)]


def test_adopted_groups(make: Make, see: See) -> None:
    """Adopted groups are looked at as decisions are, and who came after is told apart."""
    register = make("vve stad 1../5..", "bank stad 5../5..")
    analysis = see(register)
    adoption = Adoption(
        area="stad",
        date=DAY,
        by="Het projectteam",
        status=DecisionStatus.PROJECT_TEAM,
        basis=evolve(analysis.basis(analysis.outcome("vve")), possible=()),
        groups=(
            AdoptedGroup(party="vve", group="meewerken", possible=("meewerken",)),
            AdoptedGroup(party="bank", group="meebeslissen", possible=("meedenken",)),
        ),
    )
    held = see(evolve(register, adoptions=(adoption,)))
    later = make("vve stad 1../5..", "bank stad 5../5..", "nieuw stad 1../1..", "leeg stad .../...")
    after = see(evolve(later, adoptions=(adoption,)))

    assert told(held) == [
        ("firm", "The scores still lead to co-operate."),
        (
            "computed_changed",
            "When this was decided the scores led to advise; now they lead to co-decide.",
        ),
    ]
    assert not_adopted(held) == ()
    assert [item.party.id for item in not_adopted(after)] == ["nieuw"]
    assert not_adopted(see(later)) == ()
