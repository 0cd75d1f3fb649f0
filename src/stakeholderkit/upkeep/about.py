"""What a register holds about one person.

Regulation (EU) 2016/679 (AVG), article 15, gives a person the right to see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any

from attrs import Attribute, evolve, field, fields, frozen, has

from stakeholderkit.model.adoption import Adoption
from stakeholderkit.model.decision import Basis
from stakeholderkit.model.person import Person
from stakeholderkit.model.reference import innermost, named, references, referred
from stakeholderkit.model.register import Register
from stakeholderkit.model.score import Score
from stakeholderkit.model.stakeholder import Stakeholder
from stakeholderkit.model.validators import identifier
from stakeholderkit.upkeep.find_person import PersonFinder
from stakeholderkit.wording import Extra


class MentionKind(StrEnum):
    """Why a field of a register is about a person.

    Attributes:
        DETAILS: the person's own details.
        REFERENCE: it holds the person's id, or it was written about the person, about the party
            that the person is, or about a moment at which the person was there.
        ANSWER: a score that the person gave, in the role that the person has.
        WORDS: a text or an id with the name, the e-mail address or the telephone number.
        PERHAPS: a word of the name, or somebody else with the same details; only a human being
            can tell.
    """

    DETAILS = "details"
    REFERENCE = "reference"
    ANSWER = "answer"
    WORDS = "words"
    PERHAPS = "perhaps"


@frozen
class Mention:
    """One field of a register that is about a person.

    Attributes:
        path: the path to the field, as in ``stakeholders[3].stake.text``.
        kind: why it is about the person.
        found: what stands there, as text.
    """

    path: str
    kind: MentionKind
    found: str = field(repr=False)


def about(register: Register, person: str, also: tuple[str, ...] = ()) -> tuple[Mention, ...]:
    """Find every field that is about a person, in the order of the register.

    A text that names the person, and has a word of the name elsewhere as well, is found twice:
    as ``WORDS`` and as ``PERHAPS``.

    Args:
        register: the register.
        person: the id of the person.
        also: other words that mean the person.

    Raises:
        KeyError: when there is no person with that id.
        ModelError: when `also` is one text instead of a tuple of them.
    """
    known = {item.id: item for item in register.persons}[person]
    return tuple(_Search(register, known, also).everywhere())


def remains(
    before: Register, after: Register, person: str, also: tuple[str, ...] = ()
) -> tuple[Mention, ...]:
    """Find what an erasure left for a human being to judge, as it stands after it.

    Args:
        before: the register with the person.
        after: the register from which the person was erased.
        person: the id of the person before.
        also: the other words that were erased.

    Raises:
        KeyError: when there was no person with that id.
        ModelError: when `also` is one text instead of a tuple of them.
    """
    known = {item.id: item for item in before.persons}[person]
    finder = PersonFinder.of(before, known, also)
    return tuple(
        Mention(path, MentionKind.PERHAPS, text)
        for attribute, value in _lists(after)
        for path, _, _, text in _inside(value, attribute.name, after, attribute)
        if finder.is_in(text) or finder.may_be_in(text)
    )


_String = tuple[str, Any, "Attribute[Any]", str]
"""An id or a text: its path, the item that holds it, its field and itself."""


class _Search:
    def __init__(self, register: Register, person: Person, also: tuple[str, ...]) -> None:
        self._register = register
        self._finder = PersonFinder.of(register, person, also)
        self._person = person.id
        # A field with one of these ids is about the person, and so is all that is written in an
        # item that refers to one.
        self._ids = {
            "persons": {person.id},
            "stakeholders": {one.id for one in register.stakeholders if one.person == person.id},
        }
        self._roles = {one.id for one in register.assessors if one.person == person.id}

    def everywhere(self) -> Iterator[Mention]:
        """Find the mentions in all fields of the register."""
        for attribute, value in _lists(self._register):
            if not isinstance(value, tuple):
                yield from self.mentions(_inside(value, attribute.name, self._register, attribute))
                continue
            for index, item in enumerate(value):
                path = f"{attribute.name}[{index}]"
                if isinstance(item, Adoption):
                    yield from self._adoption(item, path)
                else:
                    yield from self.mentions(_strings(item, path), self.written(item))

    def _adoption(self, adoption: Adoption, path: str) -> Iterator[Mention]:
        """Find the mentions in an adoption: what it says of a party is about that party alone."""
        for field_of in fields(Adoption):
            value = getattr(adoption, field_of.name)
            if field_of.name != "groups":
                yield from self.mentions(
                    _inside(value, f"{path}.{field_of.name}", adoption, field_of)
                )
                continue
            for index, item in enumerate(value):
                strings = _strings(item, f"{path}.groups[{index}]")
                yield from self.mentions(strings, self.written(item))

    def mentions(
        self, strings: Iterator[_String], written: MentionKind | None = None
    ) -> Iterator[Mention]:
        """Find the mentions among ids and texts; a text is `written` where it is no other kind."""
        for path, owner, attribute, value in strings:
            kind = self._kind(owner, attribute, value) or self._text(attribute, owner, written)
            names = kind is MentionKind.WORDS
            if kind:
                yield Mention(path, kind, value)
            if (names or not kind) and self._finder.may_be_in(value):
                yield Mention(path, MentionKind.PERHAPS, value)

    def _kind(self, owner: Any, attribute: Attribute[Any], value: str) -> MentionKind | None:
        if isinstance(owner, Person) and owner.id == self._person:
            return MentionKind.DETAILS
        list_name = named(attribute) or referred(attribute)
        if value in self._ids.get(list_name or "", ()):
            return MentionKind.REFERENCE
        if list_name == "assessors" and referred(attribute) and value in self._roles:
            return MentionKind.ANSWER
        if not self._finder.is_in(value):
            return None
        return MentionKind.WORDS if erasable(owner, attribute) else MentionKind.PERHAPS

    def written(self, item: Any) -> MentionKind | None:
        """Tell why all texts of an item are about the person, if they are."""
        if isinstance(item, Score) and item.assessor in self._roles:
            return MentionKind.ANSWER
        if isinstance(item, Stakeholder):  # which may have the person as one of its contacts
            return MentionKind.REFERENCE if item.person == self._person else None
        concerned = any(
            wanted in self._ids.get(reference.target, ())
            for reference in references(type(item))
            for _, wanted in reference.ids(item)
        )
        return MentionKind.REFERENCE if concerned else None

    def _text(
        self, attribute: Attribute[Any], owner: Any, written: MentionKind | None
    ) -> MentionKind | None:
        if innermost(attribute) is identifier:
            return None
        # A basis says which scheme was used, and nothing about a person.
        formal = isinstance(owner, Basis) and attribute.name != "extra"
        return None if formal else written


FIXED = frozenset({"dimensions", "schemes"})
"""The lists whose ids stay as they are: analyses and decisions know these things by them."""

_OWN = ("name", "email", "phone")


def erasable(owner: Any, attribute: Attribute[Any]) -> bool:
    """Tell whether erasing a person may change a field in which that person is named.

    It may not where that would harm somebody else, or would change what an analysis says: the
    own details of another person, the ids of dimensions, groups, schemes and types of parties.
    """
    if isinstance(owner, Person):
        return attribute.name not in _OWN
    list_name = named(attribute) or referred(attribute)
    return list_name not in FIXED if list_name else innermost(attribute) is not identifier


def own_details(person: Person, before: Person) -> Person:
    """Return a person with the name, e-mail address and telephone number of before."""
    return evolve(person, **{name: getattr(before, name) for name in _OWN})


def _lists(register: Any) -> Iterator[tuple[Attribute[Any], Any]]:
    """Walk through the fields of a register, most of them lists, with what they hold."""
    for attribute in fields(type(register)):
        yield attribute, getattr(register, attribute.name)


def _strings(item: Any, path: str) -> Iterator[_String]:
    for attribute in fields(type(item)):
        yield from _inside(
            getattr(item, attribute.name), f"{path}.{attribute.name}", item, attribute
        )


def _inside(value: Any, path: str, owner: Any, attribute: Attribute[Any]) -> Iterator[_String]:
    if isinstance(value, Extra):
        # Names of unknown fields are texts too: somebody may have used a name as one.
        for key, item in value.items():
            yield f"{path}.{key}", owner, attribute, key
            yield from _inside(item, f"{path}.{key}", owner, attribute)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, f"{path}[{index}]", owner, attribute)
    elif has(type(value)):
        yield from _strings(value, path)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield path, owner, attribute, value
    elif attribute.name == "extra" and isinstance(value, int | float):
        # Spreadsheets save a telephone number as a number.
        yield path, owner, attribute, str(value)
