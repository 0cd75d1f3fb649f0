"""The people, apart from everything else, and those among them who score."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import names, refers
from stakeholderkit.model.validators import (
    Maybe,
    calendar_date,
    from_one,
    identifier,
    one_line,
    refuse,
)
from stakeholderkit.wording import Extra, kept, message


@frozen(kw_only=True)
class Person:
    """A human being: the only place with personal details.

    Of a person who was erased a tombstone is left: the id and the day, and nothing else. What
    refers to the id stays valid, and merging an older copy of the register later cannot bring
    the person back unnoticed.

    Attributes:
        id: an opaque id, never made from the name.
        name: the name; None only after erasure.
        email: the e-mail address, if it is known.
        phone: the telephone number, if it is known.
        erased: the day on which all else was erased, or None.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("persons"))
    name: str | None = field(default=None, validator=Maybe(one_line), repr=False)
    email: str | None = field(default=None, validator=Maybe(one_line), repr=False)
    phone: str | None = field(default=None, validator=Maybe(one_line), repr=False)
    erased: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a person without a name, and a tombstone that still holds something."""
        if self.erased is None and self.name is None:
            raise refuse(message(Code.MISSING_FIELD, "This field is missing; add it."), "name")
        if self.erased is not None and (self.name or self.email or self.phone or self.extra):
            complaint = message(
                Code.ERASED, "This person was erased: nothing but the id and that day may be left."
            )
            raise refuse(complaint, "erased")


@frozen(kw_only=True)
class Assessor:
    """Somebody who scores parties, known by a role.

    Attributes:
        id: the id.
        role: the role, as in "programme manager".
        party: the id of the party that the assessor belongs to, if any. A score for one's own
            party is shown and not counted.
        people: how many people agreed on each answer, 1 or more: a team that scores as one.
        person: the id of the person who has the role, if that is recorded.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("assessors"))
    role: str = field(validator=one_line, repr=False)
    party: str | None = field(
        default=None, validator=Maybe(identifier), metadata=refers("stakeholders")
    )
    people: int = field(default=1, validator=from_one)
    person: str | None = field(
        default=None, validator=Maybe(identifier), metadata=refers("persons")
    )
    extra: Extra = kept()
