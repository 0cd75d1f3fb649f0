"""What must hold within a party."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

import pytest
from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.model import (
    Function,
    Homes,
    Presence,
    Stakeholder,
)

Refusal = Callable[[Callable[[], object]], tuple[str, str]]


def here(present: bool, since: int | None = None, until: int | None = None) -> Presence:
    """Make a presence in the wijk, from and until days of March 2026."""
    first, last = (n and datetime.date(2026, 3, n) for n in (since, until))
    return Presence(area="wijk", present=present, since=first or None, until=last or None)


def test_party_that_is_a_person(refusal: Refusal) -> None:
    """Only a party that is one human being names that person; contacts are for any party."""
    party = Stakeholder(id="jo", name="Jo", natural_person=True, person="p1", contacts=("p2",))

    assert evolve(party, natural_person=True, contacts=()).person == "p1"
    assert evolve(party, natural_person=False, person=None).contacts == ("p2",)
    assert refusal(lambda: evolve(party, natural_person=False)) == (Code.NOT_A_PERSON, "person")


def test_homes_twice(refusal: Refusal) -> None:
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
def test_presence_twice(refusal: Refusal, said: tuple[Presence, ...], sound: bool) -> None:
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
