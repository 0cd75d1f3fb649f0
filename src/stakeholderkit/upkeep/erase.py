"""Taking one person out of a register.

Regulation (EU) 2016/679 (AVG), article 17, gives a person the right to it in most cases.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from attrs import NOTHING, evolve, fields

from stakeholderkit.model.adoption import Adoption
from stakeholderkit.model.decision import Basis
from stakeholderkit.model.person import Person
from stakeholderkit.model.process import Moment
from stakeholderkit.model.reference import ListName, references
from stakeholderkit.model.register import Register
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.stakeholder import Stakeholder
from stakeholderkit.model.validators import ID_LENGTH
from stakeholderkit.upkeep.about import FIXED, own_details
from stakeholderkit.upkeep.find_person import PersonFinder
from stakeholderkit.upkeep.rename import with_ids, with_words
from stakeholderkit.wording import Extra

_ERASED = re.compile(r"erased-(.+-)?\d+")
"""An id that was given by an erasure before."""


def erase(
    register: Register, person: str, day: datetime.date, also: tuple[str, ...] = ()
) -> Register:
    """Return the register without a person.

    The person's details go, and a tombstone with the same id stays. The name, the e-mail
    address and the telephone number go from every text and unknown field, and so do the words
    in `also`. A party that is the person loses its name and all that was written about it, the
    moments with nobody else included; its scores and decisions stay, so that every analysis has
    the same outcome. An id that was made from the name is replaced.

    What only a human being can judge stays: a word of the name, another person with the same
    details, and the ids by which an analysis goes. `about` finds these as ``PERHAPS``. Erasing
    twice is the same as erasing once.

    Args:
        register: the register.
        person: the id of the person.
        day: the day of the erasure; of somebody who was erased before, the first day stays.
        also: other words that mean the person, to be taken from every text.

    Raises:
        KeyError: when there is no person with that id.
        ModelError: when `also` is one text instead of a tuple of them.
    """
    # In this order: what was written about nobody but the person goes whole, since no search for
    # words would find it; the person's words go from all other texts; another person with the
    # same details, who lost them by that, gets them back; ids are replaced last, because all the
    # rest is found by them.
    known = {item.id: item for item in register.persons}[person]
    finder = PersonFinder.of(register, known, also)
    selves = {item.id for item in register.stakeholders if item.person == person}
    lists = _lists_of(register)
    cleared: dict[str, Any] = {
        list_name: tuple(_cleared(item, selves, person) for item in items)
        for list_name, items in lists.items()
    }
    cleared["persons"] = tuple(
        Person(id=item.id, erased=item.erased or day) if item.id == person else item
        for item in register.persons
    )
    without = with_words(evolve(register, **cleared), finder.without)
    persons = map(own_details, without.persons, cleared["persons"])
    new = _new_ids(lists, finder, {"stakeholders": selves}, person)
    return with_ids(evolve(without, persons=tuple(persons)), new)


def tombstones(*registers: Register) -> dict[str, datetime.date]:
    """Find the persons who were erased in any of several registers, with the first day of it."""
    found = [
        (person.erased, person.id)
        for register in registers
        for person in register.persons
        if person.erased
    ]
    return {person: day for day, person in sorted(found, reverse=True)}


def erase_all(register: Register, days: Mapping[str, datetime.date]) -> Register:
    """Erase several persons, as far as a register has them, each with the day given by id."""
    for person in register.persons:
        if person.id in days and not person.erased:
            register = erase(register, person.id, days[person.id])
    persons = tuple(
        evolve(person, erased=days[person.id]) if person.id in days else person
        for person in register.persons
    )
    return evolve(register, persons=persons)


def _lists_of(register: Register) -> dict[ListName, tuple[Any, ...]]:
    lists = {item.name: getattr(register, item.name) for item in fields(type(register))}
    return {name: value for name, value in lists.items() if isinstance(value, tuple)}


def _cleared(item: Any, selves: set[str], person: str) -> Any:
    """Return an item without what was written in it, if it is about nobody but the person."""
    if isinstance(item, Stakeholder):
        return _bare(item) if item.id in selves else item
    if isinstance(item, Adoption):
        # What it says of each party is about that party, and the rest about none.
        return evolve(item, groups=tuple(_cleared(one, selves, person) for one in item.groups))
    if not _is_about(item, selves, person):
        return item
    empty: dict[str, Any] = {"extra": Extra()}
    for attribute in fields(type(item)):
        value = getattr(item, attribute.name)
        if isinstance(value, Remark):
            needed = attribute.default is NOTHING
            empty[attribute.name] = Remark(text="…") if needed else None
        elif isinstance(value, Basis):
            empty[attribute.name] = evolve(value, extra=Extra())
    return evolve(item, **empty)


def _bare(party: Stakeholder) -> Stakeholder:
    """Return a party with nothing but what an analysis goes by."""
    return Stakeholder(
        id=party.id,
        name="…",
        kind=party.kind,
        party_type=party.party_type,
        functions=party.functions,
        powers=party.powers,
        legal_category=party.legal_category,
        represented_by="…" if party.represented_by else None,
        presence=tuple(evolve(one, extra=Extra()) for one in party.presence),
        natural_person=party.natural_person,
        person=party.person,
        since=party.since,
        until=party.until,
    )


def _is_about(item: Any, selves: set[str], person: str) -> bool:
    if isinstance(item, Moment):
        alone = selves.issuperset(item.parties) and {person}.issuperset(item.persons)
        return alone and bool(item.parties or item.persons)
    about = {
        reference.path[0]
        for reference in references(type(item))
        if reference.target == "stakeholders" and reference.path[-1] in {"party", "other"}
    }
    return any(getattr(item, name) in selves for name in about)


def _new_ids(
    lists: dict[ListName, tuple[Any, ...]],
    finder: PersonFinder,
    always: dict[ListName, set[str]],
    person: str,
) -> dict[ListName, dict[str, str]]:
    """Choose other ids in place of those that name the person."""
    new: dict[ListName, dict[str, str]] = {}
    for list_name, items in lists.items():
        if list_name in FIXED:  # analyses and decisions know these by their ids
            continue
        ids = {item.id for item in items if hasattr(item, "id")}
        own = {one for one in always.get(list_name, ()) if not _ERASED.fullmatch(one)}
        telling = own | {one for one in ids if finder.is_in(one)}
        base = "erased" if list_name == "persons" or finder.is_in(person) else f"erased-{person}"
        base = base[: ID_LENGTH - 5]
        # Made from the opaque id, and given in the order of the old ids, so that two copies of one
        # register get the same new ids.
        free = (one for n in count(1) if (one := f"{base}-{n}") not in ids)
        new[list_name] = dict(zip(sorted(telling), free, strict=False))
    return new
