"""A request, made of what click found on the command line."""

from __future__ import annotations

from typing import Any

import click
import pytest
from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.commands import COMMANDS, SCHEMES_COMMANDS, Listed
from stakeholderkit.cli.request import (
    argument,
    arguments,
    given,
    make,
    optional_argument,
    options_of,
    runner,
    together,
)
from stakeholderkit.errors import Language, UsageError


@frozen(kw_only=True)
class Inner:
    """What is carried on together."""

    area: str | None = given(options.AREA)
    scheme: str = given(options.SCHEME)


@frozen(kw_only=True)
class Outer:
    """A request with a field of every kind."""

    register: str = argument("register")
    out: str | None = optional_argument("out")
    inner: Inner = together(Inner)
    also: tuple[str, ...] = given(options.ALSO)
    as_json: bool = given(options.JSON)


NOTHING: dict[str, Any] = {"area": None, "scheme": None, "also": (), "json": False, "out": None}
WORDS = {"area": "A", "scheme": "ringen", "also": ("x", "y"), "json": True, "out": "o.json"}


def test_fields_in_their_order() -> None:
    """The arguments and options of a request stand in the order of its fields."""
    assert [(item.name, item.required) for item in arguments(Outer)] == [
        ("register", True),
        ("out", False),
    ]
    assert [item.key for item in options_of(Outer)] == ["area", "scheme", "also", "json"]


def test_made_of_words() -> None:
    """Each field has what its option reads; those that are carried together are one value."""
    made = make(Outer, {"register": "r.json", **WORDS})

    assert made.inner == make(Inner, WORDS)
    assert (made.inner.area, made.inner.scheme) == ("A", "ringen")
    assert (made.register, made.out) == ("r.json", "o.json")
    assert (made.also, made.as_json) == (("x", "y"), True)


def test_made_of_nothing() -> None:
    """What was left out is what the option makes of nothing."""
    made = make(Outer, {"register": "r.json", **NOTHING})

    assert (made.out, made.inner.area, made.inner.scheme) == (None, None, "kwadranten")
    assert (made.also, made.as_json) == ((), False)


def test_a_value_that_cannot_be_read() -> None:
    """A wrong value is refused before the command begins."""

    @frozen(kw_only=True)
    class Dated:
        day: object = given(options.AS_OF)

    def work(_request: Dated, _language: Language) -> int:
        raise AssertionError

    with pytest.raises(UsageError):
        runner(Dated, work).run({"as_of": "gisteren"}, "nl")


@pytest.mark.parametrize("listed", [*COMMANDS.values(), *SCHEMES_COMMANDS.values()])
def test_every_request_can_be_made(listed: Listed) -> None:
    """Each command finds all that its request asks for among what click hands over."""
    request = listed.load().request
    words = {item.name or "": "x" for item in arguments(request)}
    found = {item.key: () if item.repeated else None for item in options_of(request)}

    assert make(request, {**words, **found})
    assert not set(words) & set(found)


def test_click_knows_the_options_by_their_keys() -> None:
    """The name by which click hands a value over is that of the option."""
    for option in (options.AS_OF, options.JSON, options.REGISTER):
        assert click.Option([option.name, option.key]).name == option.key
