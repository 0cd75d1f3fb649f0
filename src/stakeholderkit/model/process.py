"""The process: its phases, moments of contact, decisions to come, and what parties brought in."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.model.reference import names, refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    calendar_date,
    identifier,
    one_line,
)
from stakeholderkit.wording import Extra, kept


@frozen(kw_only=True)
class Phase:
    """A phase of the work. The order of the phases is that of the register.

    Attributes:
        id: its id.
        name: its name.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("phases"))
    name: str = field(validator=one_line)
    extra: Extra = kept()


@frozen(kw_only=True)
class Moment:
    """A contact or an activity, past or planned.

    Attributes:
        id: its id.
        date: the day.
        area: the id of the area that it is about.
        phase: the id of the phase that it belongs to, if any.
        what: what it is about, in words.
        parties: the ids of the parties that take part.
        persons: the ids of the people who take part, as far as that is recorded.
        form: its form, as in "walk through the wijk".
        channel: how people are reached, as in "letter".
        keeper: who keeps the contact, as a role and never as a person.
        learnt: what was learnt, in words.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("moments"))
    date: datetime.date = field(validator=calendar_date)
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    what: Remark = field(validator=Instance(Remark))
    parties: tuple[str, ...] = field(
        default=(), validator=Each(identifier), metadata=refers("stakeholders")
    )
    persons: tuple[str, ...] = field(
        default=(), validator=Each(identifier), metadata=refers("persons")
    )
    form: str | None = field(default=None, validator=Maybe(one_line))
    channel: str | None = field(default=None, validator=Maybe(one_line))
    keeper: str | None = field(default=None, repr=False, validator=Maybe(one_line))
    learnt: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()


@frozen(kw_only=True)
class Milestone:
    """A decision to come, to which the work leads.

    Attributes:
        id: its id.
        name: what will be decided, in one line that everybody may read.
        date: the day on which it is expected.
        area: the id of the area that it is about.
        phase: the id of the phase that it closes, if any.
        by: who will decide, as a body or a role.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("milestones"))
    name: str = field(validator=one_line)
    date: datetime.date = field(validator=calendar_date)
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    by: str | None = field(default=None, validator=Maybe(one_line))
    extra: Extra = kept()


class InputResult(StrEnum):
    """What was done with what a party brought in."""

    ADOPTED = "adopted"
    PARTLY_ADOPTED = "partly_adopted"
    NOT_ADOPTED = "not_adopted"
    UNDER_CONSIDERATION = "under_consideration"


@frozen(kw_only=True)
class Input:
    """What a party brought in, and what became of it.

    Omgevingsbesluit article 10.8 asks a programme to say how parties were involved *and with
    what result*.

    Attributes:
        id: its id.
        party: the id of the party.
        date: the day on which it was brought in.
        area: the id of the area that it is about.
        phase: the id of the phase in which it was brought in, if any.
        moment: the id of the moment at which it was brought in, if any.
        what: what was brought in, in words.
        result: what was done with it; None when that was not yet looked at.
        why: why that was done with it, in words.
        reported_back: the day on which the party was told, or None.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("inputs"))
    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    date: datetime.date = field(validator=calendar_date)
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    moment: str | None = field(
        default=None, validator=Maybe(identifier), metadata=refers("moments")
    )
    what: Remark = field(validator=Instance(Remark))
    result: InputResult | None = field(default=None, validator=Maybe(Instance(InputResult)))
    why: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    reported_back: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    extra: Extra = kept()
