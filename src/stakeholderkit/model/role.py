"""The role that a party plays or wants, and its seat in the project team."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.model.period import later_than_since
from stakeholderkit.model.reference import OF_GROUP, refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import Instance, Maybe, calendar_date, identifier
from stakeholderkit.wording import Extra, kept


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
    group: str = field(validator=identifier, metadata=OF_GROUP)
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
    group: str = field(validator=identifier, metadata=OF_GROUP)
    source: WishSource = field(validator=Instance(WishSource))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    remark: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()
