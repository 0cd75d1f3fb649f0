"""The parties, and what is known of each."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.period import Period, later_than_since, overlap
from stakeholderkit.model.reference import names, refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    calendar_date,
    count,
    identifier,
    one_line,
    refuse,
)
from stakeholderkit.wording import Extra, Message, kept, message


class StakeholderKind(StrEnum):
    """What kind of party it is.

    A voiceless party cannot speak for itself: nature, future residents, future generations.
    """

    ORGANISATION = "organisation"
    GROUP = "group"
    ROLE = "role"
    VOICELESS = "voiceless"


class Function(StrEnum):
    """What a party does in the undertaking; it may do several of these.

    A party that decides formally, as college and raad do, stands outside the groups:
    participation ends in its decision.
    """

    DECIDES_FORMALLY = "decides_formally"
    OWNS = "owns"
    FINANCES = "finances"
    EXECUTES = "executes"
    USES = "uses"
    REPRESENTS = "represents"
    KNOWS = "knows"


class FormalPower(StrEnum):
    """What the law lets a party do, whatever its influence is thought to be.

    Attributes:
        COMPETENT_AUTHORITY: it is the bevoegd gezag of a decision.
        PERMIT: it grants or refuses a permit that is needed.
        OWNERSHIP: it owns homes, ground or networks, and decides about those itself.
        CONSENT: nothing can happen without its consent, as that of tenants or a VvE.
    """

    COMPETENT_AUTHORITY = "competent_authority"
    PERMIT = "permit"
    OWNERSHIP = "ownership"
    CONSENT = "consent"


class LegalCategory(StrEnum):
    """The four categories of article 10.8 of the Omgevingsbesluit.

    A programme must say how each of them was involved, and with what result.
    """

    CITIZENS = "citizens"
    BUSINESSES = "businesses"
    CIVIL_SOCIETY = "civil_society"
    PUBLIC_BODIES = "public_bodies"


@frozen(kw_only=True)
class Homes:
    """How many homes a party owns in an area.

    Attributes:
        area: the id of the area.
        number: how many, from 0.
        extra: unknown fields, kept and written back.
    """

    area: str = field(validator=identifier, metadata=refers("areas"))
    number: int = field(validator=count)
    extra: Extra = kept()


@frozen(kw_only=True)
class Presence:
    """Whether a party plays a part in an area; this holds for the parts of the area as well.

    Attributes:
        area: the id of the area.
        present: whether it plays a part there.
        since: the first day of which this is true.
        until: the first day on which it is true no more.
        extra: unknown fields, kept and written back.
    """

    area: str = field(validator=identifier, metadata=refers("areas"))
    present: bool = field(validator=Instance(bool))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    extra: Extra = kept()


@frozen(kw_only=True)
class Track:
    """A line of work (spoor) that a party takes part in.

    Attributes:
        edition: the scheme and edition that the name belongs to: "spoor B" means one thing in
            one edition of a method and another thing in the next.
        name: the name of the track in that edition.
        extra: unknown fields, kept and written back.
    """

    edition: str = field(validator=one_line, repr=False)
    name: str = field(validator=one_line, repr=False)
    extra: Extra = kept()


@frozen(kw_only=True)
class Nomination:
    """Somebody said that this party should be looked at.

    Attributes:
        by: who said so, as a role or a body and never as a person.
        date: the day on which it was said, if that is known.
        reason: why the party matters, in words.
        extra: unknown fields, kept and written back.
    """

    by: str = field(validator=one_line, repr=False)
    date: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    reason: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()


@frozen(kw_only=True)
class Stakeholder:
    """A party: anybody with an interest in the outcome or an influence on it.

    Attributes:
        id: its id.
        name: its name.
        kind: an organisation, a group, a role, or a voiceless party.
        party_type: its type in a catalogue of types, as in ``netbeheerder``.
        functions: what it does in the undertaking.
        powers: what the law lets it do.
        homes: how many homes it owns, at most once for each area.
        legal_category: its category under Omgevingsbesluit article 10.8; None when not set.
        stake: what is at stake for it, in words.
        represented_by: who speaks for it, as a role or a body and never as a person; a voiceless
            party takes part through this spokesperson.
        presence: where it plays a part and where it does not. What is said of the nearest
            area counts; where nothing is said, it plays a part.
        tags: the municipality's own marks.
        tracks: the lines of work that it takes part in.
        nominations: who said that it should be looked at.
        natural_person: whether the party is one human being.
        person: the id of that human being, if one is recorded.
        contacts: the ids of the people to reach it by.
        public_label: what it is called in public, such as its type until it is appointed;
            None for its name.
        since: the first day on which it is a party.
        until: the first day on which it is a party no more.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("stakeholders"))
    name: str = field(validator=one_line, repr=False)
    kind: StakeholderKind = field(
        default=StakeholderKind.ORGANISATION, validator=Instance(StakeholderKind)
    )
    party_type: str | None = field(default=None, validator=Maybe(identifier))
    functions: tuple[Function, ...] = field(default=(), validator=Each(Instance(Function)))
    powers: tuple[FormalPower, ...] = field(default=(), validator=Each(Instance(FormalPower)))
    homes: tuple[Homes, ...] = field(default=(), validator=Each(Instance(Homes)))
    legal_category: LegalCategory | None = field(
        default=None, validator=Maybe(Instance(LegalCategory))
    )
    stake: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    represented_by: str | None = field(default=None, validator=Maybe(one_line))
    presence: tuple[Presence, ...] = field(default=(), validator=Each(Instance(Presence)))
    tags: tuple[str, ...] = field(default=(), repr=False, validator=Each(one_line))
    tracks: tuple[Track, ...] = field(default=(), repr=False, validator=Each(Instance(Track)))
    nominations: tuple[Nomination, ...] = field(
        default=(), repr=False, validator=Each(Instance(Nomination))
    )
    natural_person: bool = field(default=False, validator=Instance(bool))
    person: str | None = field(
        default=None, validator=Maybe(identifier), metadata=refers("persons")
    )
    contacts: tuple[str, ...] = field(
        default=(), validator=Each(identifier), metadata=refers("persons")
    )
    public_label: str | None = field(default=None, validator=Maybe(one_line))
    since: datetime.date | None = field(default=None, validator=Maybe(calendar_date))
    until: datetime.date | None = field(default=None, validator=later_than_since)
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a party about which two things are said that cannot both be true."""
        if self.person is not None and not self.natural_person:
            complaint = message(
                Code.NOT_A_PERSON,
                "A party that is a person says so: set natural_person to true, or name the person "
                "under contacts.",
            )
            raise refuse(complaint, "person")
        if self.homes and len({item.area for item in self.homes}) < len(self.homes):
            raise refuse(_said_twice(), "homes")
        if self.presence:
            self._check_presence()

    def _check_presence(self) -> None:
        told: dict[str, list[Period]] = {}
        for item in self.presence:
            told.setdefault(item.area, []).append((item.since, item.until))
        if any(map(overlap, told.values())):
            raise refuse(_said_twice(), "presence")

    @property
    def decides_formally(self) -> bool:
        """Whether it takes the formal decisions, and so stands outside the groups."""
        return Function.DECIDES_FORMALLY in self.functions


def _said_twice() -> Message:
    return message(
        Code.SAID_TWICE,
        "One area is named twice here. Keep one, or give each its own period, if it can have one.",
    )
