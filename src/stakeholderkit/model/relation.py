"""What two parties are to each other."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.period import later_than_since
from stakeholderkit.model.reference import refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import Instance, Maybe, calendar_date, identifier, refuse
from stakeholderkit.wording import Extra, kept, message


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
