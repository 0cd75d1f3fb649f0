"""What must hold within one item: rules between its own fields, by code and by field."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from attrs import evolve, fields

from stakeholderkit.analysis import IntendedRole
from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    LISTS,
    ActualRole,
    Area,
    AreaKind,
    Decision,
    DecisionKind,
    Function,
    Homes,
    Person,
    Presence,
    Relation,
    RelationKind,
    Seat,
    Stakeholder,
    WishedRole,
    WishSource,
)
from stakeholderkit.wording import Extra, Finding

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 2)


def refusal(make: Callable[[], object]) -> tuple[str, str]:
    """Give the code and the path of the one complaint about an item."""
    with pytest.raises(ModelError) as raised:
        make()
    (finding,) = raised.value.complaints
    assert isinstance(finding, Finding)
    assert finding.text("nl").strip()
    return finding.code, finding.location.field


def here(present: bool, since: int | None = None, until: int | None = None) -> Presence:
    """Make a presence in the wijk, from and until days of March 2026."""
    first, last = (n and datetime.date(2026, 3, n) for n in (since, until))
    return Presence(area="wijk", present=present, since=first or None, until=last or None)


@pytest.mark.parametrize(
    ("kind", "parts", "sound"),
    [
        (AreaKind.SET, ("a",), True),
        (AreaKind.SET, ("a", "b"), True),
        (AreaKind.SET, (), False),
        *((kind, (), True) for kind in AreaKind if kind is not AreaKind.SET),
        *((kind, ("a",), False) for kind in AreaKind if kind is not AreaKind.SET),
    ],
)
def test_sets_of_areas(kind: AreaKind, parts: tuple[str, ...], sound: bool) -> None:
    """A set names its parts, and no other area does."""
    if sound:
        assert Area(id="x", name="X", kind=kind, parts=parts).parts == parts
        return

    assert refusal(lambda: Area(id="x", name="X", kind=kind, parts=parts)) == (
        Code.BAD_AREA_PARTS,
        "parts",
    )


@pytest.mark.parametrize("code", ["GM0363", "WK0363AA", "BU0363AA01", "x"])
def test_no_code_for_a_set(code: str) -> None:
    """A set of areas has no code of Statistics Netherlands, whatever its parts have."""
    found = refusal(lambda: Area(id="x", name="X", kind=AreaKind.SET, parts=("a",), code=code))

    assert found == (Code.BAD_AREA_CODE, "code")


@pytest.mark.parametrize("kind", DecisionKind)
def test_group_of_a_decision(kind: DecisionKind) -> None:
    """A decision on the group names it, and a decision on anything else names none."""

    def decide(group: str | None) -> Decision:
        return Decision(party="vve", area="stad", kind=kind, group=group, date=DAY, by="college")

    sound, unsound = ("meedenken", None) if kind is DecisionKind.GROUP else (None, "meedenken")

    assert decide(sound).group == sound
    assert refusal(lambda: decide(unsound)) == (Code.DECISION_GROUP, "group")


def test_decision_on_the_group_by_default() -> None:
    """What has no kind is a decision on the group, so that it must name one."""
    decision = Decision(party="vve", area="stad", group="meedenken", date=DAY, by="college")

    assert decision.kind is DecisionKind.GROUP
    assert refusal(lambda: evolve(decision, group=None)) == (Code.DECISION_GROUP, "group")


@pytest.mark.parametrize("field", ["name", "email", "phone"])
def test_tombstone_holds_nothing(field: str) -> None:
    """Who was erased leaves an id and a day; a single detail more is refused."""
    tombstone = Person(id="p1", erased=DAY)

    assert (tombstone.name, tombstone.email, tombstone.phone) == (None, None, None)
    detail: dict[str, Any] = {field: "x"}
    assert refusal(lambda: evolve(tombstone, **detail)) == (Code.ERASED, "erased")
    assert refusal(lambda: evolve(tombstone, extra=Extra({"x": 1}))) == (Code.ERASED, "erased")


def test_tombstone_of_a_known_person() -> None:
    """A person cannot be called erased while the name is still there."""
    person = Person(id="p1", name="Jo", email="jo@example.org")

    assert refusal(lambda: evolve(person, erased=DAY)) == (Code.ERASED, "erased")
    assert refusal(lambda: evolve(person, name=None)) == (Code.MISSING_FIELD, "name")
    assert refusal(lambda: Person(id="p1")) == (Code.MISSING_FIELD, "name")


def test_tombstone_holds_every_field_there_is() -> None:
    """A detail that is added to a person later must be refused in a tombstone as well."""
    assert {item.name for item in fields(Person)} == {
        "id",
        "name",
        "email",
        "phone",
        "erased",
        "extra",
    }


def test_party_that_is_a_person() -> None:
    """Only a party that is one human being names that person; contacts are for any party."""
    party = Stakeholder(id="jo", name="Jo", natural_person=True, person="p1", contacts=("p2",))

    assert evolve(party, natural_person=True, contacts=()).person == "p1"
    assert evolve(party, natural_person=False, person=None).contacts == ("p2",)
    assert refusal(lambda: evolve(party, natural_person=False)) == (Code.NOT_A_PERSON, "person")


def test_homes_twice() -> None:
    """The homes in one area are counted once."""
    homes = (Homes(area="wijk", number=3), Homes(area="stad", number=3))

    assert Stakeholder(id="a", name="A", homes=homes).homes == homes
    for number in (3, 4):
        twice = (*homes, Homes(area="wijk", number=number))
        assert refusal(partial(Stakeholder, id="a", name="A", homes=twice)) == (
            Code.SAID_TWICE,
            "homes",
        )


@pytest.mark.parametrize(
    ("said", "sound"),
    [
        ((here(True), here(False)), False),
        ((here(True), here(True)), False),
        ((here(False, until=5), here(True, since=5)), True),
        ((here(True, since=5), here(False, until=5)), True),
        ((here(False, until=6), here(True, since=5)), False),
        ((here(False, since=1, until=3), here(False, since=3, until=4), here(True, since=4)), True),
        ((here(False, since=1, until=9), here(False, since=3, until=4)), False),
        ((here(True), Presence(area="stad", present=False)), True),
    ],
)
def test_presence_twice(said: tuple[Presence, ...], sound: bool) -> None:
    """Of one area one thing is said at a time."""
    if sound:
        assert Stakeholder(id="a", name="A", presence=said).presence == said
        return

    found = refusal(lambda: Stakeholder(id="a", name="A", presence=said))
    assert found == (Code.SAID_TWICE, "presence")


@pytest.mark.parametrize("function", Function)
def test_who_decides_formally(function: Function) -> None:
    """Of all functions one puts a party outside the groups, also among others."""
    formal = function is Function.DECIDES_FORMALLY
    party = Stakeholder(id="a", name="A", functions=(function,))

    assert party.decides_formally is formal
    assert evolve(party, functions=(Function.KNOWS, function)).decides_formally is formal
    assert not evolve(party, functions=()).decides_formally


def test_relation_to_itself() -> None:
    """A relation is between two parties."""
    relation = Relation(party="a", kind=RelationKind.ADVISES, other="b")

    assert refusal(lambda: evolve(relation, other="a")) == (Code.RELATION_TO_SELF, "other")


PERIODS: list[Any] = [
    Stakeholder(id="a", name="A"),
    Presence(area="a", present=True),
    Seat(party="a", area="b"),
    ActualRole(party="a", area="b", group="c"),
    WishedRole(party="a", area="b", group="c", source=WishSource.SAID),
    Relation(party="a", kind=RelationKind.ADVISES, other="b"),
]


@pytest.mark.parametrize("item", PERIODS, ids=lambda item: type(item).__name__)
def test_periods(item: Any) -> None:
    """A period ends after it began, and either end may be open."""
    for since, until in ((DAY, LATER), (None, DAY), (DAY, None), (None, None)):
        found = evolve(item, since=since, until=until)
        assert (found.since, found.until) == (since, until)
    for until in (DAY, datetime.date.min):
        made = partial(evolve, item, since=DAY, until=until)
        assert refusal(made) == (Code.BAD_PERIOD, "until")


def test_all_periods_are_tried() -> None:
    """Whatever class of the register has a period was tried above."""
    inner = {Presence}
    dated = {
        kind
        for kind in {*LISTS.values(), *inner}
        if {"since", "until"} <= {item.name for item in fields(kind)}
    }

    assert dated == {type(item) for item in PERIODS}


def test_intended_role_is_never_recorded() -> None:
    """The role that we intend is worked out: no list of the register holds it."""
    assert IntendedRole not in LISTS.values()
    assert {ActualRole, WishedRole} <= set(LISTS.values())
