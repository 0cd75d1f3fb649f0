"""What changed, as far as an audience may read it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import (
    Analysis,
    Change,
    ChangeKind,
    ChangeReason,
    ReasonKind,
    Standing,
    changes,
)
from stakeholderkit.model import (
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Stakeholder,
)
from stakeholderkit.redaction import INTERNAL, PUBLIC, SHARED, Naming, Policy, redact
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 4, 1)


def decision(group: str | None, **changed: Any) -> Decision:
    """Make a later decision of the college on the VvE in the city; on no group, not to ask it."""
    made = Decision(
        party="vve",
        area="stad",
        kind=DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP,
        group=group,
        date=LATER,
        by="Het college",
        status=DecisionStatus.COLLEGE,
    )
    return evolve(made, **changed)


NAMED = evolve(SHARED, name="named", assessors=Naming.ROLE)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (INTERNAL, [("score", True), ("score", True), ("area", True), ("decision", True)]),
        (NAMED, [("score", True), ("score", True), ("area", True), ("decision", True)]),
        (SHARED, [("score", False), ("area", True), ("decision", True)]),
        (PUBLIC, [("area", False), ("decision", True)]),
    ],
)
def test_redacted_reasons(
    make: Make, see: See, policy: Policy, expected: list[tuple[str, bool]]
) -> None:
    """Numbered assessors are not named by a reason, and in public nothing is told of scores."""
    words = see(make("vve stad 1../5..")).reason(see(make("vve stad 1../5..")).outcome("vve"))
    reasons = tuple(
        ChangeReason(kind, evolve(words, values=(("n", number),)))
        for number, kind in enumerate(
            [
                ReasonKind.SCORE,
                ReasonKind.SCORE,
                ReasonKind.AREA,
                ReasonKind.DECISION,
            ]
        )
    )
    analysis = see(make("vve stad 1../5.."))
    change = Change(
        party=analysis.outcome("vve").party,
        kind=ChangeKind.MOVED,
        before="meeweten",
        after="meewerken",
        before_standing=Standing.PLACED,
        after_standing=Standing.PLACED,
        reasons=reasons,
    )
    (shown,) = redact(evolve(analysis, changes=(change,), since=DAY), policy).changes

    assert [(str(item.kind), item.detail is not None) for item in shown.reasons] == expected
    assert (shown.kind, shown.before, shown.after) == (change.kind, change.before, change.after)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (ReasonKind.SCHEME, (True, True)),
        (ReasonKind.DECISION, (True, True)),
        (ReasonKind.AREA, (True, False)),
        (ReasonKind.PHASE, (True, False)),
        (ReasonKind.PARTY, (True, False)),
        (ReasonKind.OTHER, (True, None)),
        (ReasonKind.SCORE, (False, None)),
        (ReasonKind.ASSESSOR, (False, None)),
        (ReasonKind.WITHDRAWAL, (False, None)),
    ],
)
def test_each_redacted_reason(
    make: Make, see: See, kind: ReasonKind, shown: tuple[bool, bool | None]
) -> None:
    """By kind: a reason is shown with its words, without them, or not at all."""
    register = make("vve stad 1../5..", decisions=(decision("meedenken"),))
    analysis = see(register)
    (change, *_) = changes(see(make()), analysis)
    change = evolve(change, reasons=(ChangeReason(kind, change.reasons[0].detail),))

    for policy, words in zip((SHARED, PUBLIC), shown, strict=True):
        (found,) = redact(evolve(analysis, changes=(change,)), policy).changes
        expected = () if words is None else ((kind, words),)
        assert tuple((item.kind, item.detail is not None) for item in found.reasons) == expected


def test_masked_parties(make: Make, see: See) -> None:
    """A person is told under the mask that stands for it, and not at all when it has none."""
    jan = Stakeholder(id="jan-jansen", name="Jan Jansen", natural_person=True)
    before, after = make(parties=(jan,)), make("jan-jansen stad 111/555", parties=(jan,))
    analysis = see(after)
    told_of = evolve(analysis, changes=changes(see(before), analysis))
    assert len(told_of.changes) == 1

    for policy in (PUBLIC, SHARED):
        redacted = redact(told_of, policy)
        assert redacted.changes[0].party == redacted.outcome("party-1").party
        stranger = see(make())
        left = evolve(stranger, changes=changes(analysis, stranger))
        assert [change.party.id for change in left.changes] == ["jan-jansen"]
        assert redact(left, policy).changes == ()


def test_a_score_behind_a_decision_is_not_told(make: Make, see: See) -> None:
    """In public a party does not change by scores that come in behind its decision."""
    decisions = (decision("meedenken", date=DAY),)
    before = see(make("vve stad 1../...", decisions=decisions))
    after = see(make("vve stad 1../5..", decisions=decisions))
    analysis = evolve(after, changes=changes(before, after))
    (change,) = analysis.changes

    assert (change.kind, change.before_standing) == (ChangeKind.OTHER, Standing.OPEN)
    assert redact(analysis, SHARED).changes[0].before_standing is Standing.OPEN
    assert redact(analysis, PUBLIC).changes == ()


def test_standing_behind_a_decision_is_not_told(make: Make, see: See) -> None:
    """In public a decided group looks the same, with and without scores behind it."""
    before = see(make("vve stad 111/111"))
    after = see(make("vve stad 1../...", decisions=(decision("meedenken"),)))
    analysis = evolve(after, changes=changes(before, after))
    (change,) = redact(analysis, PUBLIC).changes

    assert analysis.changes[0].after_standing is Standing.OPEN
    assert (change.kind, change.after_standing) == (ChangeKind.MOVED, Standing.PLACED)
    assert [reason.kind for reason in change.reasons] == [ReasonKind.DECISION]


@given(analyses(audience=Audience.PUBLIC))
def test_public_changes(analysis: Analysis) -> None:
    """In public each change is one that can be seen, and its reasons are not about scores."""
    for change in analysis.changes:
        outcome = analysis.outcome(change.party.id)
        assert (change.after, change.after_standing) == (outcome.group, outcome.standing)
        assert (change.before, change.before_standing) != (change.after, change.after_standing)
        assert {reason.kind for reason in change.reasons if reason.detail} <= {
            ReasonKind.DECISION,
            ReasonKind.SCHEME,
        }
        assert not {reason.kind for reason in change.reasons} & {
            ReasonKind.SCORE,
            ReasonKind.ASSESSOR,
            ReasonKind.WITHDRAWAL,
            ReasonKind.OTHER,
        }
