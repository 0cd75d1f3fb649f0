"""The one act by which people adopt the groups of a whole analysis."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TypeAlias

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.decision import Basis, DecisionStatus
from stakeholderkit.model.reference import OF_GROUP, refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    calendar_date,
    identifier,
    one_line,
    refuse,
)
from stakeholderkit.wording import Extra, kept, message, quoted


@frozen(kw_only=True)
class AdoptedGroup:
    """The group in which an adoption puts one party.

    Attributes:
        party: the id of the party.
        group: the id of the group.
        possible: the ids of the groups that were then possible; one when it was settled.
        reason: why the party is in this group, in words, where that is an exception; None where
            the group is the one that was shown.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    group: str = field(validator=identifier, metadata=OF_GROUP)
    possible: tuple[str, ...] = field(default=(), validator=Each(identifier), metadata=OF_GROUP)
    reason: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()


AdoptionKey: TypeAlias = tuple[str, str | None, datetime.date, DecisionStatus]


@frozen(kw_only=True)
class Adoption:
    """The groups of a whole analysis, adopted in one act.

    It decides on every party that it lists, and on no other.

    Attributes:
        area: the id of the area.
        phase: the id of the phase for which it holds; None for any phase.
        date: the day of the adoption.
        by: who adopted it, as a body or a role.
        status: who stands behind it; never a proposal.
        basis: what all of it rested on, when that was recorded; what was possible for each party
            stands with that party.
        groups: the group of each party, each party once; at least one.
        extra: unknown fields, kept and written back.

    Raises:
        ModelError: when it is a proposal, lists no party or one twice, or when its basis tells
            which groups were possible.
    """

    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    date: datetime.date = field(validator=calendar_date)
    by: str = field(validator=one_line)
    status: DecisionStatus = field(validator=Instance(DecisionStatus))
    basis: Basis | None = field(default=None, validator=Maybe(Instance(Basis)))
    groups: tuple[AdoptedGroup, ...] = field(validator=Each(Instance(AdoptedGroup)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse an adoption that decides nothing, or says something twice."""
        if self.status is DecisionStatus.PROPOSAL:
            complaint = message(
                Code.BAD_ADOPTION,
                "A proposal adopts nothing. Say who adopted it, as in {status}.",
                status=str(DecisionStatus.PROJECT_TEAM),
            )
            raise refuse(complaint, "status")
        if not self.groups:
            complaint = message(Code.BAD_ADOPTION, "An adoption lists at least one party.")
            raise refuse(complaint, "groups")
        if self.basis and self.basis.possible:
            complaint = message(
                Code.BAD_ADOPTION,
                "Which groups were possible stands with each party of an adoption, and not in "
                "its basis.",
            )
            raise refuse(complaint, "basis")
        uses = Counter(item.party for item in self.groups)
        if doubled := next((party for party, number in uses.items() if number > 1), None):
            complaint = message(
                Code.SAID_TWICE,
                "This adoption lists {party} twice. Keep one.",
                party=quoted(doubled),
            )
            raise refuse(complaint, "groups")

    @property
    def key(self) -> AdoptionKey:
        """What makes this one adoption: two with equal keys are equal, or contradict each other."""
        return (self.area, self.phase, self.date, self.status)
