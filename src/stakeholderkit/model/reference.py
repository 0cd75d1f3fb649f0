"""Which fields hold an id, and of what: said once, beside each field, and read from there.

The checks between parts, renaming, merging and erasure all go by these marks, so that a field
that is added later takes part in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, TypeAlias

from attrs import Attribute, fields, frozen, has

from stakeholderkit.model.checks import Each, Instance, Maybe, Validator

Part: TypeAlias = str
"""The name of a list of a register, such as ``stakeholders``."""

_NAMES = "names"
_REFERS = "refers"


def names(part: Part) -> dict[str, Part]:
    """Mark a field as the id by which an item of a list is known."""
    return {_NAMES: part}


def refers(part: Part) -> dict[str, Part]:
    """Mark a field as the id, or the ids, of items of a list."""
    return {_REFERS: part}


def named(attribute: Attribute[Any]) -> Part | None:
    """Give the list whose items this field names, or None."""
    part: Part | None = attribute.metadata.get(_NAMES)
    return part


def referred(attribute: Attribute[Any]) -> Part | None:
    """Give the list that this field refers to, or None."""
    part: Part | None = attribute.metadata.get(_REFERS)
    return part


def innermost(attribute: Attribute[Any]) -> Validator | None:
    """Give the check that a value passes in the end, alone or in a list, or None."""
    check: Validator | None = attribute.validator
    while isinstance(check, Each | Maybe):
        check = check.check
    return check


def inner_class(attribute: Attribute[Any]) -> type | None:
    """Give the class of the model that a field holds, alone or in a list, or None."""
    check = innermost(attribute)
    kind = check.kind if isinstance(check, Instance) else None
    return kind if kind is not None and has(kind) else None


@frozen
class Reference:
    """A field that refers to items of a list.

    Attributes:
        path: the name of the field, or the names of a part of the item and of a field in it.
        part: the list that it refers to.
    """

    path: tuple[str, ...]
    part: Part

    def wanted(self, items: Iterable[Any]) -> set[str]:
        """Give all ids that some items refer to."""
        values: Iterable[Any] = items
        for name in self.path:
            found = [value for value in map(attrgetter(name), values) if value]
            nested = found and isinstance(found[0], tuple)
            values = list(chain.from_iterable(found)) if nested else found
        return set(values)

    def places(self, item: object) -> Iterator[tuple[str, str]]:
        """Give each id that one item refers to, with the path to it in the item."""
        return _places(item, self.path, "")


def references(kind: type) -> tuple[Reference, ...]:
    """Give the fields of a class that refer to items of a list, inner classes included."""
    return tuple(_references(kind))


def _references(kind: type) -> Iterator[Reference]:
    for attribute in fields(kind):
        if part := referred(attribute):
            yield Reference((attribute.name,), part)
        elif inner := inner_class(attribute):
            for reference in _references(inner):
                yield Reference((attribute.name, *reference.path), reference.part)


def _places(value: Any, path: Sequence[str], place: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _places(item, path, f"{place}[{index}]")
    elif path:
        below = f"{place}.{path[0]}" if place else path[0]
        yield from _places(getattr(value, path[0]), path[1:], below)
    else:
        yield place, value
