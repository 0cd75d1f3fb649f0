"""What people decided about parties, with what it rested on at that moment."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import OF_GROUP, refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    calendar_date,
    from_one,
    identifier,
    one_line,
    refuse,
)
from stakeholderkit.wording import Extra, kept, message


class DecisionKind(StrEnum):
    """What a decision is about.

    Attributes:
        GROUP: the group that a party is in.
        SEAT: a seat in the project team of the area.
        EXCLUSION: the party is deliberately not asked to take part, for a reason; a later
            decision on its group lifts this.
    """

    GROUP = "group"
    SEAT = "seat"
    EXCLUSION = "exclusion"


class DecisionStatus(StrEnum):
    """Who stands behind a decision; the last is the most binding.

    Attributes:
        PROPOSAL: somebody proposed it; nothing is decided, and it changes no outcome.
        PROJECT_TEAM: the project team decided.
        COLLEGE: the college decided.
        RAAD: the municipal council decided.
    """

    PROPOSAL = "proposal"
    PROJECT_TEAM = "project_team"
    COLLEGE = "college"
    RAAD = "raad"


@frozen(kw_only=True)
class Basis:
    """The scheme and the groups that were possible at the moment of a decision.

    Attributes:
        scheme: the id of the scheme.
        version: its version.
        parameters: its parameters, as in ``cut=3``.
        digest: the SHA-256 of its rules, in hexadecimal.
        possible: the ids of the groups that were then possible; one when it was settled.
        consensus: how several answers became one, as in ``median``; ``chair`` for any chair.
        quorum: how many answers a question needed; None when that was not recorded.
        extra: unknown fields, kept and written back.
    """

    scheme: str = field(validator=identifier)
    version: str = field(validator=one_line)
    parameters: tuple[str, ...] = field(default=(), validator=Each(one_line))
    digest: str = field(validator=one_line)
    possible: tuple[str, ...] = field(default=(), validator=Each(identifier), metadata=OF_GROUP)
    consensus: str | None = field(default=None, validator=Maybe(one_line))
    quorum: int | None = field(default=None, validator=Maybe(from_one))
    extra: Extra = kept()


DecisionKey: TypeAlias = tuple[str, str, str | None, bool, datetime.date, DecisionStatus]


@frozen(kw_only=True)
class Decision:
    """What people decided about a party in an area.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase for which it holds; None for any phase.
        kind: whether it is about the group, a seat in the team, or not taking part.
        group: the id of the group, for a decision about the group and for no other.
        date: the day of the decision.
        by: who decided, as a body or a role.
        status: who stands behind it; a proposal decides nothing.
        reason: why, in words.
        basis: what it rested on at that moment, when that was recorded.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    kind: DecisionKind = field(default=DecisionKind.GROUP, validator=Instance(DecisionKind))
    group: str | None = field(default=None, validator=Maybe(identifier), metadata=OF_GROUP)
    date: datetime.date = field(validator=calendar_date)
    by: str = field(validator=one_line)
    status: DecisionStatus = field(validator=Instance(DecisionStatus))
    reason: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    basis: Basis | None = field(default=None, validator=Maybe(Instance(Basis)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a group where none belongs, and its absence where one does."""
        if (self.group is None) == (self.kind is DecisionKind.GROUP):
            complaint = message(
                Code.DECISION_GROUP,
                "A decision of the kind group names the group; a decision about a seat or an "
                "exclusion names none.",
            )
            raise refuse(complaint, "group")

    @property
    def key(self) -> DecisionKey:
        """What makes this one decision: two with equal keys must not contradict each other.

        A group and an exclusion are two answers to one question; a seat is another question.
        """
        seat = self.kind is DecisionKind.SEAT
        return (self.party, self.area, self.phase, seat, self.date, self.status)
