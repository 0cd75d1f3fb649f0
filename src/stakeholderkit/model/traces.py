"""What a register holds about one person.

Regulation (EU) 2016/679 (AVG), article 15, gives a person the right to see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any

from attrs import Attribute, evolve, field, fields, frozen, has

from stakeholderkit.model.checks import identifier
from stakeholderkit.model.decision import Basis
from stakeholderkit.model.fact import Score
from stakeholderkit.model.finder import Finder, People
from stakeholderkit.model.party import Stakeholder
from stakeholderkit.model.person import Person
from stakeholderkit.model.reference import innermost, named, references, referred
from stakeholderkit.wording import Extra


class TraceKind(StrEnum):
    """Why a place in a register is about a person.

    Attributes:
        DETAILS: the person's own details.
        REFERENCE: it holds the person's id, or it was written about the person, about the party
            that the person is, or about a moment at which the person was there.
        ANSWER: a score that the person gave, in the role that the person has.
        WORDS: a text or an id with the name, the e-mail address or the telephone number.
        PERHAPS: a part of the name, or somebody else with the same details; only a human being
            can tell.
    """

    DETAILS = "details"
    REFERENCE = "reference"
    ANSWER = "answer"
    WORDS = "words"
    PERHAPS = "perhaps"


@frozen
class Trace:
    """One place in a register that is about a person.

    Attributes:
        path: the path to the field, as in ``stakeholders[3].stake.text``.
        kind: why it is about the person.
        found: what stands there, as text.
    """

    path: str
    kind: TraceKind
    found: str = field(repr=False)


def about(register: People, person: str, also: tuple[str, ...] = ()) -> Iterator[Trace]:
    """Give every place that is about a person, in the order of the register.

    A text that names the person and has a part of the name elsewhere is given twice.

    Args:
        register: the register.
        person: the id of the person.
        also: other words that mean the person.

    Raises:
        KeyError: when there is no person with that id.
    """
    known = {item.id: item for item in register.persons}[person]
    search = _Search(register, known, also)
    for attribute, value in _lists(register):
        if not isinstance(value, tuple):
            yield from search.traces(_inside(value, attribute.name, register, attribute))
            continue
        for index, item in enumerate(value):
            strings = _strings(item, f"{attribute.name}[{index}]")
            yield from search.traces(strings, search.written(item))


def remains(
    before: People, after: People, person: str, also: tuple[str, ...] = ()
) -> Iterator[Trace]:
    """Give what an erasure left for a human being to judge, as it stands after it.

    Args:
        before: the register with the person.
        after: the register from which the person was erased.
        person: the id of the person before.
        also: the other words that were erased.

    Raises:
        KeyError: when there was no person with that id.
    """
    known = {item.id: item for item in before.persons}[person]
    finder = Finder.of(before, known, also)
    for attribute, value in _lists(after):
        for path, _, _, text in _inside(value, attribute.name, after, attribute):
            if finder.is_in(text) or finder.may_be_in(text):
                yield Trace(path, TraceKind.PERHAPS, text)


_String = tuple[str, Any, "Attribute[Any]", str]
"""An id or a text: its path, the item that holds it, its field and itself."""


class _Search:
    def __init__(self, register: People, person: Person, also: tuple[str, ...]) -> None:
        self._finder = Finder.of(register, person, also)
        self._person = person.id
        # What refers to these is about the person.
        self._ids = {
            "persons": {person.id},
            "stakeholders": {one.id for one in register.stakeholders if one.person == person.id},
        }
        self._roles = {one.id for one in register.assessors if one.person == person.id}

    def traces(
        self, strings: Iterator[_String], written: TraceKind | None = None
    ) -> Iterator[Trace]:
        """Give the traces among ids and texts; `written` is why all the texts are, if they are."""
        for path, owner, attribute, value in strings:
            kind = self._kind(owner, attribute, value) or self._text(attribute, owner, written)
            names = kind is TraceKind.WORDS
            if kind:
                yield Trace(path, kind, value)
            if (names or not kind) and self._finder.may_be_in(value):
                yield Trace(path, TraceKind.PERHAPS, value)

    def _kind(self, owner: Any, attribute: Attribute[Any], value: str) -> TraceKind | None:
        if isinstance(owner, Person) and owner.id == self._person:
            return TraceKind.DETAILS
        part = named(attribute) or referred(attribute)
        if value in self._ids.get(part or "", ()):
            return TraceKind.REFERENCE
        if part == "assessors" and referred(attribute) and value in self._roles:
            return TraceKind.ANSWER
        if not self._finder.is_in(value):
            return None
        return TraceKind.WORDS if erasable(owner, attribute) else TraceKind.PERHAPS

    def written(self, item: Any) -> TraceKind | None:
        """Tell why all texts of an item are about the person, if they are."""
        if isinstance(item, Score) and item.assessor in self._roles:
            return TraceKind.ANSWER
        if isinstance(item, Stakeholder):  # which may have the person as one of its contacts
            return TraceKind.REFERENCE if item.person == self._person else None
        concerned = any(
            wanted in self._ids.get(reference.part, ())
            for reference in references(type(item))
            for _, wanted in reference.places(item)
        )
        return TraceKind.REFERENCE if concerned else None

    def _text(
        self, attribute: Attribute[Any], owner: Any, written: TraceKind | None
    ) -> TraceKind | None:
        if innermost(attribute) is identifier:
            return None
        # What a scheme said is about the scheme.
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
    part = named(attribute) or referred(attribute)
    return part not in FIXED if part else innermost(attribute) is not identifier


def own_details(person: Person, before: Person) -> Person:
    """Give a person with the details as they were before."""
    return evolve(person, **{name: getattr(before, name) for name in _OWN})


def _lists(register: Any) -> Iterator[tuple[Attribute[Any], Any]]:
    """Give the fields of a register, most of them lists, with what they hold."""
    for attribute in fields(type(register)):
        yield attribute, getattr(register, attribute.name)


def _strings(item: Any, path: str) -> Iterator[_String]:
    for attribute in fields(type(item)):
        yield from _inside(
            getattr(item, attribute.name), f"{path}.{attribute.name}", item, attribute
        )


def _inside(value: Any, path: str, owner: Any, attribute: Attribute[Any]) -> Iterator[_String]:
    if isinstance(value, Extra):
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
        # A spreadsheet makes a number of a telephone number.
        yield path, owner, attribute, str(value)
