"""Role gaps: what is intended beside what is wanted and what is played."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.insights import RoleGapKind, role_gaps
from stakeholderkit.model import ActualRole, Phase, Register, WishedRole, WishSource
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
START = Phase(id="start", name="Start")


def plays(group: str, **changed: Any) -> ActualRole:
    """Make a role that the VvE plays in the city."""
    return evolve(ActualRole(party="vve", area="stad", group=group), **changed)


def wants(group: str, **changed: Any) -> WishedRole:
    """Make a role that the VvE says that it wants in the city."""
    made = WishedRole(party="vve", area="stad", group=group, source=WishSource.SAID)
    return evolve(made, **changed)


OTHER = plays("meeweten", party="corp")
"""A role of somebody else, which says nothing of this party."""


def holds(analysis: Analysis, role: ActualRole | WishedRole) -> bool:
    """Tell whether a role is in force here and now, in plain words."""
    day = analysis.as_of
    if day is None:
        dated = role.until is None
    else:
        dated = (role.since or day) <= day and (role.until is None or role.until > day)
    phases = [None, analysis.phase.id if analysis.phase else None]
    return dated and role.area == analysis.area.id and role.phase in phases


def naive(analysis: Analysis) -> list[tuple[str, str, object]]:
    """Walk through all roles of each party in the order in which they count."""
    if analysis.scheme.ladder is None:
        return []
    order = [group.id for group in analysis.scheme.groups]
    register = analysis.register
    kept = [role for role in register.actual_roles if holds(analysis, role)]
    found: list[tuple[str, str, object]] = []
    for outcome in analysis.outcomes:
        party, intended = outcome.party.id, outcome.shown
        if intended is None:
            continue
        wishes = [
            role
            for source in (WishSource.SAID, WishSource.ESTIMATED)
            for own in (True, False)
            for role in register.wished_roles
            if role.party == party
            and holds(analysis, role)
            and role.source is source
            and (role.phase is not None) is own
        ]
        higher = order[order.index(intended) + 1 :]
        if wishes and wishes[0].group in higher:
            found.append((party, "wants_more", wishes[0]))
        mine = [
            role
            for own in (True, False)
            for role in kept
            if role.party == party and (role.phase is not None) is own
        ]
        lower = order[: order.index(intended)]
        if mine and mine[0].group in lower:
            found.append((party, "not_yet", mine[0]))
    return found


@given(analyses())
def test_gaps(analysis: Analysis) -> None:
    """The gaps are those that the oracle finds, and each has words."""
    found = role_gaps(analysis)

    assert [(gap.party.id, str(gap.kind), gap.wished or gap.actual) for gap in found] == naive(
        analysis
    )
    for gap in found:
        assert gap.intended == analysis.intended(analysis.outcome(gap.party.id))
        assert gap.party == analysis.outcome(gap.party.id).party
        assert (gap.wished is None) is (gap.kind is RoleGapKind.NOT_YET)
        assert (gap.actual is None) is (gap.kind is RoleGapKind.WANTS_MORE)
        assert gap.text("en")


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ([wants("meebeslissen")], "It says what it wants: co-decide."),
        ([wants("meewerken")], None),
        ([wants("meeweten")], None),
        ([wants("ambassadeur")], None),
        (
            [wants("meebeslissen", source=WishSource.ESTIMATED)],
            "We estimate what it wants: co-decide.",
        ),
        ([wants("meewerken"), wants("meebeslissen", source=WishSource.ESTIMATED)], None),
        (
            [wants("meebeslissen"), wants("meewerken", source=WishSource.ESTIMATED)],
            "It says what it wants: co-decide.",
        ),
        ([wants("meewerken", phase="start"), wants("meebeslissen")], None),
        (
            [wants("meebeslissen", phase="start"), wants("meewerken")],
            "It says what it wants: co-decide.",
        ),
        ([wants("meebeslissen", area="west")], None),
        ([wants("meebeslissen", since=DAY)], "It says what it wants: co-decide."),
        ([wants("meebeslissen", until=DAY)], None),
    ],
)
def test_wishes(make: Make, quadrants: Scheme, wishes: list[WishedRole], words: str | None) -> None:
    """Who wants more than is intended is told, with how we know it."""
    register = make("vve stad 1../5..", wished_roles=tuple(wishes), phases=(START,))
    found = role_gaps(analyse_area(register, quadrants, register.area("stad"), DAY, START))

    assert [(gap.kind, gap.text("en")) for gap in found] == (
        [(RoleGapKind.WANTS_MORE, words)] if words else []
    )


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        ([plays("meedenken")], "Its role now: advise."),
        ([plays("meewerken")], None),
        ([plays("meebeslissen")], None),
        ([plays("ambassadeur")], None),
        ([OTHER], None),
        ([], None),
        ([plays("meedenken", area="west")], None),
        ([OTHER, plays("meewerken", area="west")], None),
        ([OTHER, plays("meewerken", until=DAY)], None),
        ([plays("meewerken"), plays("meedenken", phase="start")], "Its role now: advise."),
        ([plays("meedenken"), plays("meewerken", phase="start")], None),
    ],
)
def test_roles_played(
    make: Make, quadrants: Scheme, roles: list[ActualRole], words: str | None
) -> None:
    """Who must play a role and plays a lesser one is told, where its role is recorded."""
    register = make("vve stad 1../5..", actual_roles=tuple(roles), phases=(START,))
    found = role_gaps(analyse_area(register, quadrants, register.area("stad"), DAY, START))

    assert [(gap.kind, gap.text("en")) for gap in found] == (
        [(RoleGapKind.NOT_YET, words)] if words else []
    )


def test_least_involved(make: Make, see: See) -> None:
    """Who is only to be kept informed has no role to play."""
    assert role_gaps(see(make("vve stad 1../1..", actual_roles=(OTHER,)))) == ()


def test_both(make: Make, see: See) -> None:
    """Of one party what it wants comes first, and a party without a group has no gap."""
    register = make(
        "vve stad 1../5..",
        actual_roles=(plays("meeweten"),),
        wished_roles=(wants("meebeslissen"), wants("meebeslissen", party="corp")),
    )

    assert [(gap.party.id, gap.kind) for gap in role_gaps(see(register))] == [
        ("vve", RoleGapKind.WANTS_MORE),
        ("vve", RoleGapKind.NOT_YET),
    ]


def test_decided_group_of_other_rules(make: Make, see: See) -> None:
    """A group that the scheme does not have is compared with nothing."""
    analysis = see(make("vve stad 1../5..", wished_roles=(wants("meebeslissen"),)))
    odd = evolve(analysis.outcome("vve"), computed="ambassadeur")

    assert len(role_gaps(analysis)) == 1
    assert role_gaps(evolve(analysis, outcomes=(odd,))) == ()
