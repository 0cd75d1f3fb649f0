"""Role gaps: the role that is intended differs from the one that is wanted, or that is played.

The three readings of a role are kept apart after Factor C, "Ringen van invloed"
(communicatierijk.nl); that their differences are worth a conversation is its advice too. Which
differences count as a gap is our own choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from attrs import field, frozen

from stakeholderkit.analysis import Analysis, IntendedRole
from stakeholderkit.model import ActualRole, Stakeholder, WishedRole, WishSource, in_force
from stakeholderkit.wording import Language, Text, phrase

RoleT = TypeVar("RoleT", ActualRole, WishedRole)


class RoleGapKind(StrEnum):
    """The kinds of gap between roles.

    Attributes:
        WANTS_MORE: the party wants a more involved role than the one that is intended.
        NOT_YET: the party must play a more involved role than it does.
    """

    WANTS_MORE = "wants_more"
    NOT_YET = "not_yet"


@frozen(kw_only=True)
class RoleGap:
    """One gap between the role that is intended for a party and another one.

    Attributes:
        party: the party.
        kind: what kind of gap it is.
        intended: the role that is intended.
        wished: the role that the party wants, for a gap of that kind; its source says whether
            the party said so or we estimate it.
        actual: the role that the party plays, for a gap of the other kind.
    """

    party: Stakeholder
    kind: RoleGapKind
    intended: IntendedRole
    wished: WishedRole | None = None
    actual: ActualRole | None = None
    _label: Text = field(eq=False, repr=False)

    def text(self, language: Language) -> str:
        """Say what the other role is."""
        match self.wished and self.wished.source:
            case WishSource.SAID:
                sentence = phrase("It says what it wants: {group}.", group=self._label)
            case WishSource.ESTIMATED:
                sentence = phrase("We estimate what it wants: {group}.", group=self._label)
            case _:
                sentence = phrase("Its role now: {group}.", group=self._label)
        return sentence.text(language)


def role_gaps(analysis: Analysis) -> tuple[RoleGap, ...]:
    """Tell who wants more than is intended, and who must play a role that it does not play yet.

    Roles count that are in force on the day, in exactly this area, in the phase itself or else
    in any phase. What a party said goes before what we estimate. Where no role is recorded for a
    party, nobody knows what it plays and nothing is told. Roles in groups that the scheme does
    not have cannot be compared and are left out, and so are those of a typology, which have no
    order.

    Returns:
        The gaps, in the order of the register; of one party what it wants first.
    """
    return tuple(_gaps(analysis)) if analysis.scheme.ladder else ()


def _gaps(analysis: Analysis) -> Iterator[RoleGap]:
    ranks = {group.id: rank for rank, group in enumerate(analysis.scheme.groups)}
    actual = {
        party: role
        for party, role in _current(analysis, analysis.register.actual_roles).items()
        if role.group in ranks
    }
    said, guessed = (
        _current(analysis, (role for role in analysis.register.wished_roles if role.source is one))
        for one in (WishSource.SAID, WishSource.ESTIMATED)
    )
    wished = guessed | said
    for outcome in analysis.outcomes:
        party, intended = outcome.party, analysis.intended(outcome)
        if intended is None or intended.group not in ranks:
            continue
        rank = ranks[intended.group]
        wish, role = wished.get(party.id), actual.get(party.id)
        if wish and ranks.get(wish.group, rank) > rank:
            yield RoleGap(
                party=party,
                kind=RoleGapKind.WANTS_MORE,
                intended=intended,
                wished=wish,
                label=analysis.scheme.group(wish.group).label,
            )
        if role and ranks[role.group] < rank:
            yield RoleGap(
                party=party,
                kind=RoleGapKind.NOT_YET,
                intended=intended,
                actual=role,
                label=analysis.scheme.group(role.group).label,
            )


def _current(analysis: Analysis, roles: Iterable[RoleT]) -> dict[str, RoleT]:
    """Find the role of each party that holds here, that of the phase itself before any other."""
    phase = analysis.phase.id if analysis.phase else None
    about = [
        role
        for role in roles
        if role.area == analysis.area.id
        and role.phase in {None, phase}
        and in_force(role.since, role.until, analysis.as_of)
    ]
    return {role.party: role for role in sorted(about, key=lambda role: role.phase is not None)}
