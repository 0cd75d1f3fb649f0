"""Fields that this version does not know: kept, compared, hashed and written back.

A file may come from a later version, or from a program that adds fields of its own. Losing these
by reading and saving would be damage, so they are kept as they were found. Values of the model are
immutable and hashable, and so unknown fields are frozen: lists to tuples, objects to `Extra`.

Comparing must not take for equal what is written in different ways. Python has ``True == 1 ==
1.0``, and JSON has three things there; so every value is compared together with its type. The
order of fields says nothing in JSON (RFC 8259, section 4), so objects are compared without it.

The module is in this room because ``Text``, the lowest value that is saved, needs it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import AttrsInstance, field, fields_dict

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.wording.message import message

Json: TypeAlias = "bool | int | float | str | tuple[Json, ...] | Extra | None"
"""A JSON value made immutable: a list is a tuple, an object is an `Extra`."""


class Extra(Mapping[str, "Json"]):
    """An immutable, hashable mapping of JSON values.

    Order does not count in comparisons but is kept. Types do count: ``True`` is not ``1``
    here, because the two are written differently.
    """

    __slots__ = ("_items",)
    _items: dict[str, Json]

    def __init__(self, items: Mapping[str, object] | None = None) -> None:
        """Freeze `items` to any depth; raises TypeError for what JSON cannot hold."""
        self._items = {
            key if type(key) is str and key.isascii() else str(freeze(key)): freeze(value)
            for key, value in (items or {}).items()
        }

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Extra) and _identity(self) == _identity(other)

    def __hash__(self) -> int:
        return hash(_identity(self))

    def __repr__(self) -> str:
        # Names only: what an unknown field holds may be personal, and reprs end up in logs.
        return f"Extra({sorted(self._items)})"


def freeze(value: object) -> Json:
    """Make a JSON value immutable; raises TypeError for anything else.

    NaN and infinity are no JSON values, and neither is half of a surrogate pair.
    """
    # The commonest values first, by exact type, which is tested fastest: unknown fields may hold
    # millions of them.
    if type(value) is int or (type(value) is str and value.isascii()):
        return value
    if type(value) is list or isinstance(value, tuple | list):
        return tuple([freeze(item) for item in value])
    if isinstance(value, str) and not value.isascii():
        _check_encodes(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise TypeError(f"not a JSON value: {value}")
    if value is None or isinstance(value, bool | int | float | str | Extra):
        return value
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return Extra(value)
    raise TypeError(f"not a JSON value: {type(value).__name__}")


def _check_encodes(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise TypeError("not a JSON value: half of a surrogate pair") from None


def thaw(value: Json) -> object:
    """Return the plain lists and dictionaries of which `freeze` made a value."""
    if isinstance(value, Extra):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    return value


def _identity(value: Json) -> object:
    """Return a hashable value that is equal for equal JSON, types included."""
    if isinstance(value, Extra):
        return frozenset((key, _identity(item)) for key, item in value.items())
    if isinstance(value, tuple):
        return (tuple, *(_identity(item) for item in value))
    return (type(value), value)


def kept() -> Extra:
    """Make the field ``extra`` of a class that is saved: no field of the class may hide in it."""
    return field(default=Extra(), validator=_unknown_only, repr=False)


def _unknown_only(instance: AttrsInstance, _: object, value: Extra) -> None:
    if value and (hidden := value.keys() & (fields_dict(type(instance)).keys() - {"extra"})):
        raise ModelError(
            message(
                Code.BAD_EXTRA,
                "extra holds {names}, which are fields of their own.",
                names=tuple(sorted(hidden)),
            )
        )
