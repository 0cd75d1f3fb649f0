"""How a party takes part: its seat in the team, its role in three readings, its relations."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.checks import (
    Instance,
    Maybe,
    calendar_date,
    identifier,
    refuse,
)
from stakeholderkit.model.period import later_than_since
from stakeholderkit.model.reference import refers
from stakeholderkit.model.text import Remark
from stakeholderkit.wording import Extra, kept, message


class Tier(StrEnum):
    """How near a party is to the work: in the project team, or around it."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@frozen(kw_only=True)
class Seat:
    """A seat in the project team of an area. A party with one is primary there.

    Attributes:
        party: the id of the party.
        area: the id of the area whose team it is; a seat in a larger area's team is another seat.
        since: the first day in the team.
        until: the first day in the team no more.
        person: the id of who sits there for the party, if that is recorded.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    area: str = field(validator=identifier, metadata=refers("areas"))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    person: str | None = field(
        default=None, validator=Maybe(identifier), metadata=refers("persons")
    )
    extra: Extra = kept()


class WishSource(StrEnum):
    """How we know what a party wants: it said so, or we estimate it."""

    SAID = "said"
    ESTIMATED = "estimated"


@frozen(kw_only=True)
class ActualRole:
    """The role that a party plays now, whatever was intended.

    The three readings of a role are kept apart, after Factor C's "ringen van invloed": the
    actual role, the role that the party wants, and the role that we intend for it.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase; None for any phase.
        group: the id of the group that the role is in.
        since: the first day.
        until: the first day on which it holds no more.
        remark: what there is to say about it.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    group: str = field(validator=identifier)
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    remark: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()


@frozen(kw_only=True)
class WishedRole:
    """The role that a party wants.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase; None for any phase.
        group: the id of the group that the role is in.
        source: whether the party said so, or we estimate it.
        since: the first day.
        until: the first day on which it holds no more.
        remark: what there is to say about it.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    group: str = field(validator=identifier)
    source: WishSource = field(validator=Instance(WishSource))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    remark: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()


@frozen(kw_only=True)
class IntendedRole:
    """The role that we intend for a party: the decision, or else the proposal.

    It is worked out by an analysis and never recorded: a third entry beside the decision and the
    proposal could contradict both.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase; None for any phase.
        group: the id of the group that the role is in.
        decided: whether people decided on it; else it is what the scheme proposes.
    """

    party: str
    area: str
    phase: str | None
    group: str
    decided: bool


class RelationKind(StrEnum):
    """What one party is to another, read as "party … other"."""

    REPRESENTS = "represents"
    PART_OF = "part_of"
    ADVISES = "advises"
    FINANCES = "finances"
    COMMISSIONS = "commissions"
    SUPPLIES = "supplies"
    COOPERATES = "cooperates"


@frozen(kw_only=True)
class Relation:
    """A relation between two parties.

    Attributes:
        party: the id of the party that the relation is of.
        kind: what it is to the other.
        other: the id of the other party.
        since: the first day.
        until: the first day on which it holds no more.
        remark: what there is to say about it.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    kind: RelationKind = field(validator=Instance(RelationKind))
    other: str = field(validator=identifier, metadata=refers("stakeholders"))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    remark: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a relation of a party to itself."""
        if self.party == self.other:
            complaint = message(Code.RELATION_TO_SELF, "A relation is between two parties.")
            raise refuse(complaint, "other")
