"""What must hold within a person, erased or not."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, fields

from stakeholderkit.errors import Code
from stakeholderkit.model import (
    Person,
)
from stakeholderkit.wording import Extra

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize("field", ["name", "email", "phone"])
def test_tombstone_holds_nothing(refusal: Refusal, field: str) -> None:
    """Who was erased leaves an id and a day; a single detail more is refused."""
    tombstone = Person(id="p1", erased=DAY)

    assert (tombstone.name, tombstone.email, tombstone.phone) == (None, None, None)
    detail: dict[str, Any] = {field: "x"}
    assert refusal(lambda: evolve(tombstone, **detail)) == (Code.ERASED, "erased")
    assert refusal(lambda: evolve(tombstone, extra=Extra({"x": 1}))) == (Code.ERASED, "erased")


def test_tombstone_of_a_known_person(refusal: Refusal) -> None:
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
