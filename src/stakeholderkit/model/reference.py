"""Which fields hold an id, and of which list: a mark on each such field says so.

Checking between lists, renaming, merging and erasing all go by these marks, so a field that is
added later is covered by all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, TypeAlias

from attrs import Attribute, fields, frozen, has

from stakeholderkit.model.validators import Each, Instance, Maybe, Validator

ListName: TypeAlias = str
"""The name of a list of a register, such as ``stakeholders``."""

_NAMES = "names"
_REFERS = "refers"
_GROUP = "group"

OF_GROUP = {_GROUP: _GROUP}
"""The mark of a field that holds the id of a group, or several: no list has all groups."""


def names(list_name: ListName) -> dict[str, ListName]:
    """Mark a field as the id by which an item of a list is known."""
    return {_NAMES: list_name}


def refers(list_name: ListName) -> dict[str, ListName]:
    """Mark a field as the id, or the ids, of items of a list."""
    return {_REFERS: list_name}


def named(attribute: Attribute[Any]) -> ListName | None:
    """Return the list whose items this field names, or None."""
    list_name: ListName | None = attribute.metadata.get(_NAMES)
    return list_name


def referred(attribute: Attribute[Any]) -> ListName | None:
    """Return the list that this field refers to, or None."""
    list_name: ListName | None = attribute.metadata.get(_REFERS)
    return list_name


def is_of_group(attribute: Attribute[Any]) -> bool:
    """Tell whether a field holds the id of a group, or several."""
    return _GROUP in attribute.metadata


def innermost(attribute: Attribute[Any]) -> Validator | None:
    """Return the check of a single value, from inside `Each` and `Maybe`, or None."""
    check: Validator | None = attribute.validator
    while isinstance(check, Each | Maybe):
        check = check.check
    return check


def inner_class(attribute: Attribute[Any]) -> type | None:
    """Return the class of the model that a field holds, alone or in a list, or None."""
    check = innermost(attribute)
    kind = check.kind if isinstance(check, Instance) else None
    return kind if kind is not None and has(kind) else None


@frozen
class Reference:
    """A field that refers to items of a list.

    Attributes:
        path: the name of the field, or of a field that holds an inner value and of a field of that.
        target: the list that it refers to.
    """

    path: tuple[str, ...]
    target: ListName

    def wanted(self, items: Iterable[Any]) -> set[str]:
        """Collect all ids that some items refer to."""
        values: Iterable[Any] = items
        for name in self.path:
            found = [value for value in map(attrgetter(name), values) if value]
            nested = found and isinstance(found[0], tuple)
            values = list(chain.from_iterable(found)) if nested else found
        return set(values)

    def ids(self, item: object) -> Iterator[tuple[str, str]]:
        """Find each id that one item refers to, with the path to it in the item."""
        return _ids(item, self.path, "")


def references(kind: type) -> tuple[Reference, ...]:
    """Find the fields of a class that refer to items of a list, inner classes included."""
    return tuple(_references(kind))


def _references(kind: type) -> Iterator[Reference]:
    for attribute in fields(kind):
        if list_name := referred(attribute):
            yield Reference((attribute.name,), list_name)
        elif inner := inner_class(attribute):
            for reference in _references(inner):
                yield Reference((attribute.name, *reference.path), reference.target)


def _ids(value: Any, path: Sequence[str], begun: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _ids(item, path, f"{begun}[{index}]")
    elif path:
        below = f"{begun}.{path[0]}" if begun else path[0]
        yield from _ids(getattr(value, path[0]), path[1:], below)
    else:
        yield begun, value
