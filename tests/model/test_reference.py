"""Which fields hold an id, and of what: every one of them is marked, and every mark is heeded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import Attribute, evolve, fields, has
from hypothesis import given

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import LISTS, Area, Homes, Input, Moment, Presence, Register, Stakeholder
from stakeholderkit.model.condition import condition
from stakeholderkit.model.faults import KINDS
from stakeholderkit.model.reference import (
    inner_class,
    is_of_group,
    named,
    names,
    references,
    referred,
    refers,
)
from stakeholderkit.model.validators import Each, Maybe, identifier
from stakeholderkit.testing import registers
from stakeholderkit.wording import Finding

# The groups and schemes are those of a scheme, and the types of parties those of a catalogue:
# a register may speak of them without holding them.
REFER_TO_NOTHING = {
    ("Group", "id"),
    ("GroupName", "group"),
    ("GroupName", "ladder"),
    ("Ladder", "id"),
    ("Ladder", "voice"),
    ("Rule", "group"),
    ("Scheme", "unused"),
    ("Typology", "id"),
    ("ActualRole", "group"),
    ("AdoptedGroup", "group"),
    ("AdoptedGroup", "possible"),
    ("Basis", "possible"),
    ("Basis", "scheme"),
    ("Decision", "group"),
    ("Stakeholder", "party_type"),
    ("WishedRole", "group"),
}

REFERENCES = [
    (list_name, reference.path, reference.target)
    for list_name, kind in LISTS.items()
    for reference in references(kind)
]


def classes(kind: type) -> Iterator[type]:
    """Yield a class and the classes that its fields hold, to any depth."""
    yield kind
    for attribute in fields(kind):
        if inner := inner_class(attribute):
            yield from classes(inner)


ALL = {kind for list_name in LISTS.values() for kind in classes(list_name)}


def holds_ids(attribute: Attribute[Any]) -> bool:
    """Tell whether a field is checked to be an id, or ids."""
    check = attribute.validator
    while isinstance(check, Each | Maybe):
        check = check.check
    return check is identifier


def damaged(item: Any, path: tuple[str, ...], above: str) -> tuple[Any, str] | None:
    """Return an item with one unknown id where a path ends, as late as can be, and its path."""
    if isinstance(item, tuple):
        for index, inner in reversed(list(enumerate(item))):
            if found := damaged(inner, path, f"{above}[{index}]"):
                return (*item[:index], found[0], *item[index + 1 :]), found[1]
        return None
    if item is None:
        return None
    if not path:
        return "weg", above
    found = damaged(getattr(item, path[0]), path[1:], f"{above}.{path[0]}")
    return (evolve(item, **{path[0]: found[0]}), found[1]) if found else None


def naive_ids(value: Any, wanted: str) -> Iterator[str]:
    """Yield every id within a value that refers to items of a list."""
    if isinstance(value, tuple):
        for item in value:
            yield from naive_ids(item, wanted)
    elif has(type(value)):
        for attribute in fields(type(value)):
            inside = getattr(value, attribute.name)
            if attribute.validator is condition:
                continue  # of which the dimensions are those of the axes: the proof says so
            if attribute.metadata.get("refers") == wanted:
                yield from inside if isinstance(inside, tuple) else [inside] if inside else []
            else:
                yield from naive_ids(inside, wanted)


def test_every_id_is_marked() -> None:
    """A field that holds ids says what it names or refers to, but for a few that refer to none."""
    unmarked = {
        (kind.__name__, attribute.name)
        for kind in ALL
        for attribute in fields(kind)
        if holds_ids(attribute) and not named(attribute) and not referred(attribute)
    }

    assert unmarked == REFER_TO_NOTHING


def test_every_group_is_marked() -> None:
    """A field with the ids of groups says so, but for ids of ladders, schemes and types."""
    marked = {
        (kind.__name__, attribute.name)
        for kind in ALL
        for attribute in fields(kind)
        if is_of_group(attribute)
    }
    others = {"ladder", "scheme", "party_type"}

    assert marked == {
        (kind, name)
        for kind, name in REFER_TO_NOTHING
        if name not in others and (kind, name) not in {("Ladder", "id"), ("Typology", "id")}
    }


def test_every_mark_is_on_an_id() -> None:
    """Nothing but an id names or refers, and never both; what is referred to has ids."""
    for kind in ALL:
        for attribute in fields(kind):
            if named(attribute) or referred(attribute):
                assert holds_ids(attribute), (kind, attribute.name)
                assert not (named(attribute) and referred(attribute))
            assert referred(attribute) in {None, *KINDS}


def test_what_names() -> None:
    """Each list with ids has items that are known by their field id, and no other list has."""
    naming = {
        list_name: [named(attribute) for attribute in fields(kind) if named(attribute)]
        for list_name, kind in LISTS.items()
    }

    assert {list_name: found for list_name, found in naming.items() if found} == {
        list_name: [list_name] for list_name in KINDS
    }
    for list_name in KINDS:
        (attribute,) = (item for item in fields(LISTS[list_name]) if named(item))
        assert attribute.name == "id"


def test_names_tell_what_is_referred_to() -> None:
    """A field that is called after a list refers to that list."""
    called = {
        "area": "areas",
        "parent": "areas",
        "parts": "areas",
        "phase": "phases",
        "party": "stakeholders",
        "parties": "stakeholders",
        "other": "stakeholders",
        "dimension": "dimensions",
        "assessor": "assessors",
        "person": "persons",
        "persons": "persons",
        "contacts": "persons",
        "moment": "moments",
    }
    found = {
        (attribute.name, referred(attribute))
        for kind in ALL
        for attribute in fields(kind)
        if referred(attribute) or attribute.name in called
    }

    assert found == set(called.items())


def test_marks() -> None:
    """A mark is told back as it was made."""
    area, parent = fields(Area).id, fields(Area).parent

    assert (named(area), referred(area)) == ("areas", None)
    assert (named(parent), referred(parent)) == (None, "areas")
    assert (named(fields(Area).name), referred(fields(Area).name)) == (None, None)
    assert names("areas") != refers("areas")


@pytest.mark.parametrize(
    ("kind", "field", "inner"),
    [
        (Stakeholder, "homes", Homes),
        (Stakeholder, "presence", Presence),
        (Register, "moments", Moment),
        (Stakeholder, "kind", None),
        (Stakeholder, "name", None),
        (Stakeholder, "functions", None),
        (Stakeholder, "extra", None),
        (Area, "parts", None),
    ],
)
def test_inner_class(kind: type, field: str, inner: type | None) -> None:
    """A class of the model is found within a list and behind None; an enumeration is none."""
    assert inner_class(getattr(fields(kind), field)) is inner


def test_lists() -> None:
    """The lists of a register are its fields with a class of the model, in their order."""
    assert list(LISTS) == [
        item.name
        for item in fields(Register)
        if item.name not in {"title", "owner", "quorum", "extra"}
    ]
    assert LISTS["inputs"] is Input


@pytest.mark.parametrize(
    ("list_name", "path", "wanted"),
    REFERENCES,
    ids=[f"{list_name}.{'.'.join(path)}" for list_name, path, _ in REFERENCES],
)
def test_dangling(full: Register, list_name: str, path: tuple[str, ...], wanted: str) -> None:
    """Every id that is referred to exists, wherever in the register it stands."""
    found = damaged(getattr(full, list_name), path, list_name)
    assert found is not None
    items, field = found
    with pytest.raises(ModelError) as raised:
        evolve(full, **{list_name: items})

    assert [
        (item.code, item.location.field)
        for item in raised.value.complaints
        if isinstance(item, Finding)
    ] == [(Code.UNKNOWN_REFERENCE, field)]
    nothing: dict[str, Any] = {wanted: ()}
    with pytest.raises(ModelError, match="There is no ") as raised:
        evolve(full, **nothing)
    assert {item.code for item in raised.value.complaints} == {Code.UNKNOWN_REFERENCE}


def test_references_of_the_full_register(full: Register) -> None:
    """The register that these tests damage has something in every field that refers."""
    for list_name, path, wanted in REFERENCES:
        (reference,) = (item for item in references(LISTS[list_name]) if item.path == path)
        assert reference.wanted(getattr(full, list_name)), (list_name, path)
        assert reference.target == wanted


def test_nothing_to_refer(full: Register) -> None:
    """A reference that is left out is missed by nobody."""
    bare = Register(title="Titel", owner="Gemeente", stakeholders=(full.stakeholders[1],))

    for reference in references(Stakeholder):
        assert reference.wanted(bare.stakeholders) == set()
        assert list(reference.ids(bare.stakeholders[0])) == []


@given(registers())
def test_wanted(register: Register) -> None:
    """All ids of some items together are those of each of them, each with its own path."""
    for list_name, kind in LISTS.items():
        items = getattr(register, list_name)
        for wanted in KINDS:
            expected = sorted(naive_ids(items, wanted))
            ours = [item for item in references(kind) if item.target == wanted]
            ids = [
                (index, path, found)
                for index, item in enumerate(items)
                for reference in ours
                for path, found in reference.ids(item)
            ]

            assert set(expected) == {found for item in ours for found in item.wanted(items)}
            assert sorted(found for *_, found in ids) == expected
            assert len({(index, path) for index, path, _ in ids}) == len(ids)
