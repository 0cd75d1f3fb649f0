"""Replacing ids, and words in texts, everywhere in a register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar

from attrs import Attribute, evolve, fields, has

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import Register
from stakeholderkit.model.faults import KINDS, unknown_id
from stakeholderkit.model.reference import ListName, innermost, named, referred
from stakeholderkit.model.validators import identifier
from stakeholderkit.wording import (
    Extra,
    Finding,
    Location,
    message,
    phrase,
    quoted,
    thaw,
    unknown_choice,
)

T = TypeVar("T")


def rename(register: Register, ids: Mapping[ListName, Mapping[str, str]]) -> Register:
    """Return a register in which items of its lists have other ids, wherever these stand.

    Args:
        register: the register.
        ids: for each list, such as ``stakeholders``, the old ids with the new ones.

    Raises:
        ModelError: when there is no such list or id, or when two items would have one id.
    """
    if found := tuple(_misnamed(register, ids)):
        raise ModelError(*found)
    return with_ids(register, ids)


def _misnamed(register: Register, ids: Mapping[ListName, Mapping[str, str]]) -> Iterator[Finding]:
    for list_name, new in ids.items():
        if list_name not in KINDS:
            yield Finding(unknown_choice(phrase("list of items with an id"), list_name, KINDS))
            continue
        known = [item.id for item in getattr(register, list_name)]
        for old in new:
            if old not in known:
                yield Finding(unknown_id(list_name, old, known), Location(field=list_name))
        uses = Counter(new.get(one, one) for one in known)
        for one in (one for one, number in uses.items() if number > 1):
            complaint = message(
                Code.DUPLICATE_ID, "Two items would have the id {id}.", id=quoted(one)
            )
            yield Finding(complaint, Location(field=list_name))


def with_ids(item: T, ids: Mapping[ListName, Mapping[str, str]]) -> T:
    """Return a register, or an item of one, in which ids are replaced wherever they stand.

    Args:
        item: the register or the item.
        ids: for each list of a register, the old ids with the new ones.
    """

    def change(attribute: Attribute[Any], value: Any) -> Any:
        list_name = named(attribute) or referred(attribute)
        return ids.get(list_name, {}).get(value, value) if list_name else value

    return changed(item, change)  # type: ignore[no-any-return]


def with_words(item: T, words: Callable[[str], str]) -> T:
    """Return a register, or an item of one, in which each text is replaced, ids aside.

    Unknown fields are searched to the bottom, their names and numbers included.
    """

    def change(attribute: Attribute[Any], value: Any) -> Any:
        return value if innermost(attribute) is identifier else words(value)

    return changed(item, change, words)  # type: ignore[no-any-return]


def changed(
    item: Any,
    change: Callable[[Attribute[Any], Any], Any],
    words: Callable[[str], str] | None = None,
) -> Any:
    """Return an item, with another one in the place of each text in it that changes.

    Args:
        item: a register or an item of one.
        change: returns the text to stand in a field.
        words: returns what is to stand in place of a text in unknown fields; None for all as it is.
    """

    def new(attribute: Attribute[Any], value: Any) -> Any:
        if isinstance(value, Extra):
            return Extra(_plain(thaw(value), words)) if words and value else value
        if isinstance(value, tuple):
            items = tuple(new(attribute, one) for one in value)
            return items if any(map(_differ, items, value)) else value
        if has(type(value)):
            return changed(value, change, words)
        is_text = isinstance(value, str) and not isinstance(value, Enum)
        return change(attribute, value) if is_text else value

    known = {attribute.name: attribute for attribute in fields(type(item))}
    before = {name: getattr(item, name) for name in known}
    after = {name: new(known[name], value) for name, value in before.items()}
    changes = {name: value for name, value in after.items() if _differ(value, before[name])}
    return evolve(item, **changes) if changes else item


def _differ(one: object, other: object) -> bool:
    # What did not change is the same object, and comparing whole lists would take long.
    return one is not other and one != other


def _plain(value: Any, words: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        found: dict[str, Any] = {}
        for key, item in value.items():
            name = words(key)
            while name in found or (name != key and name in value):
                name += "…"  # two names may become one, but both values are kept
            found[name] = _plain(item, words)
        return found
    if isinstance(value, list):
        return [_plain(item, words) for item in value]
    if isinstance(value, str):
        return words(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    changed = words(str(value)) if is_number else value
    return value if is_number and changed == str(value) else changed
