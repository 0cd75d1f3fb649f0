"""The parties, those who score them, and the people behind both."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.model.checks import each, identifier, instance, line, optional
from stakeholderkit.model.text import Remark
from stakeholderkit.wording import Extra, kept


class StakeholderKind(StrEnum):
    """What kind of party it is.

    A voiceless party cannot speak for itself: nature, future residents, future generations.
    """

    ORGANISATION = "organisation"
    GROUP = "group"
    ROLE = "role"
    VOICELESS = "voiceless"


class LegalCategory(StrEnum):
    """The four categories of article 10.8 of the Omgevingsbesluit.

    A programme must say how each of them was involved, and with what result.
    """

    CITIZENS = "citizens"
    BUSINESSES = "businesses"
    CIVIL_SOCIETY = "civil_society"
    PUBLIC_BODIES = "public_bodies"


@frozen(kw_only=True)
class Stakeholder:
    """A party: anybody with an interest in the outcome or an influence on it.

    Attributes:
        id: its id.
        name: its name.
        kind: an organisation, a group, a role, or a voiceless party.
        legal_category: its category under Omgevingsbesluit article 10.8; None when not set.
        stake: what is at stake for it, in words.
        decides_formally: whether it takes the formal decisions, as college and raad do. Such
            a party stands outside the groups: participation ends in its decision.
        represented_by: who speaks for it, as a role or a body and never as a person; a voiceless
            party takes part through this spokesperson.
        absent_from: the ids of areas where it plays no part; holds for their parts as well.
        natural_person: whether the party is one human being.
        public_label: what it is called in public, such as its type until it is appointed;
            None for its name.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    name: str = field(validator=line)
    kind: StakeholderKind = field(
        default=StakeholderKind.ORGANISATION, validator=instance(StakeholderKind)
    )
    legal_category: LegalCategory | None = field(
        default=None, validator=optional(instance(LegalCategory))
    )
    stake: Remark | None = field(default=None, validator=optional(instance(Remark)))
    decides_formally: bool = field(default=False, validator=instance(bool))
    represented_by: str | None = field(default=None, validator=optional(line))
    absent_from: tuple[str, ...] = field(default=(), validator=each(identifier))
    natural_person: bool = field(default=False, validator=instance(bool))
    public_label: str | None = field(default=None, validator=optional(line))
    extra: Extra = kept()


@frozen(kw_only=True)
class Person:
    """A human being: the only place with personal details.

    Attributes:
        id: an opaque id, never made from the name.
        name: the name.
        email: the e-mail address, if it is known.
        phone: the telephone number, if it is known.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    name: str = field(validator=line, repr=False)
    email: str | None = field(default=None, validator=optional(line), repr=False)
    phone: str | None = field(default=None, validator=optional(line), repr=False)
    extra: Extra = kept()


@frozen(kw_only=True)
class Assessor:
    """Somebody who scores parties, known by a role.

    Attributes:
        id: the id.
        role: the role, as in "programme manager".
        party: the id of the party that the assessor belongs to, if any. A score for one's own
            party is shown and not counted.
        person: the id of the person who has the role, if that is recorded.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    role: str = field(validator=line)
    party: str | None = field(default=None, validator=optional(identifier))
    person: str | None = field(default=None, validator=optional(identifier))
    extra: Extra = kept()
