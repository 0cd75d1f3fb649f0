"""Between plain JSON values and the classes of the model, strictly.

cattrs is obliging by default: it turns "3" into 3, 3.5 into 3, True into 1 and None into
"None", and unknown fields vanish. Here a value of another type is refused and an unknown
field is kept in ``extra``.

cattrs writes a function for each class, with the names of its fields in it, and calls a hook for
the type of each. A register has few classes and hundreds of thousands of objects, so the hooks are
made for speed: a hook is looked up once for each field and not for each value; a date or a choice
is built once for each text that it is written as; equal texts, such as ids, are kept once. None
of them says what is wrong, since putting that into words takes longer than all the rest: they
raise Mismatch, and `walk` goes over the same values to find the words.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import Enum, StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from attrs import fields_dict, has
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from stakeholderkit.files.codec.condition import exact_number, structure_condition
from stakeholderkit.model.condition import Condition, as_data
from stakeholderkit.wording import Extra, thaw

Structure = Callable[[Any, Any], Any]


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

DEPTH = 50
"""How deep an unknown field may be nested; far deeper ones could be read and then not written."""


class Mismatch(ValueError):  # noqa: N818 - not an error for users: `diagnose` then finds the words
    """A plain value does not fit the type where it stands."""


def make_converter(met_unknown: Callable[[type], None] = lambda _: None) -> Converter:
    """Make the converter; it is fast and says only that something is wrong.

    What is wrong, all of it and where, is for `diagnose` to find out.

    Args:
        met_unknown: called with the class of each object that has unknown fields.
    """
    converter = Converter(detailed_validation=False, forbid_extra_keys=False, omit_if_default=True)
    converter.register_structure_hook(str, _shared_text())
    for kind in (int, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    # An enumeration of texts is a text too, so it needs a hook nearer than that of str.
    converter.register_structure_hook(StrEnum, _once(_structure_enum))
    converter.register_structure_hook(datetime.date, _once(structure_date))
    converter.register_structure_hook(Fraction, _structure_fraction)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_structure_hook_func(_is_condition, structure_condition)
    converter.register_unstructure_hook_func(_is_condition, as_data)
    converter.register_structure_hook_factory(
        _is_persisted, lambda kind: _structure_class(kind, converter, met_unknown)
    )
    converter.register_unstructure_hook_factory(
        _is_persisted, lambda kind: _unstructure_class(kind, converter)
    )
    converter.register_structure_hook_factory(
        _is_optional, lambda kind: _structure_optional(kind, converter)
    )
    converter.register_structure_hook_factory(
        _is_tuple, lambda kind: _structure_tuple(kind, converter)
    )
    return converter


def structure_date(value: object, _: object = None) -> datetime.date:
    """Take a calendar date as ``YYYY-MM-DD``; raises ValueError for any other form."""
    # fromisoformat alone takes weeks too: 2026-W01-1.
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise Mismatch
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise Mismatch from None


def _structure_fraction(value: object, _: object) -> Fraction:
    number = exact_number(value)
    if number is None:
        raise Mismatch
    return number


def too_deep(value: object) -> bool:
    """Tell whether a plain JSON value is nested deeper than an unknown field may be."""
    level: list[Any] = [value]
    for _ in range(DEPTH):
        level = [
            inner
            for item in level
            # By its exact type, which is what parsers make: there may be millions of them.
            if (kind := type(item)) is dict or kind is list
            for inner in (item.values() if kind is dict else item)
        ]
        if not level:
            return False
    return True


def keep(unknown: dict[str, Any]) -> Extra:
    """Make unknown fields immutable; the plain objects inside them are replaced on the way.

    This is done from the inside out, and each plain object is let go of as soon as another takes
    its place, so that millions of them never stand in memory twice.
    """
    for item in unknown.values():
        _freeze_inside(item)
    return Extra(unknown)


def _freeze_inside(value: Any) -> None:
    if type(value) is not dict and type(value) is not list:
        return
    for key, item in value.items() if type(value) is dict else enumerate(value):
        if type(item) is list:
            _freeze_inside(item)
        elif type(item) is dict:
            _freeze_inside(item)
            value[key] = Extra(item)


def _structure_extra(value: Any, _: object) -> Extra:
    if any(map(too_deep, value.values())):
        raise Mismatch
    return keep(value)


def _shared_text() -> Structure:
    """Take texts, and of equal ones keep the first: most ids stand in thousands of facts."""
    shared: dict[str, str] = {}

    def structure(value: object, _: object) -> str:
        if type(value) is not str:
            raise Mismatch
        return shared.setdefault(value, value)

    return structure


def _exactly(kind: type) -> Structure:
    def structure(value: object, _: object) -> object:
        # Not isinstance: True is an int to Python, and not to a municipality.
        if type(value) is not kind:
            raise Mismatch
        return value

    return structure


def _structure_enum(value: object, kind: type[Enum]) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise Mismatch from None


def _once(structure: Structure) -> Structure:
    """Build a value once for each text: most dates and choices stand in thousands of facts."""
    built: dict[tuple[object, object], object] = {}

    def structure_once(value: Any, kind: Any) -> object:
        try:
            return built[value, kind]
        except KeyError:
            return built.setdefault((value, kind), structure(value, kind))
        except TypeError:
            raise Mismatch from None

    return structure_once


def _is_condition(kind: Any) -> bool:
    return kind == Condition or kind in get_args(Condition)


def _is_persisted(kind: Any) -> bool:
    return has(kind) and not _is_condition(kind)


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) is UnionType and len(get_args(kind)) == 2 and NoneType in get_args(kind)


def _structure_optional(kind: Any, converter: Converter) -> Structure:
    """Look the inner hook up once, where cattrs looks it up for each value."""
    (item,) = (arm for arm in get_args(kind) if arm is not NoneType)
    structure_item = converter.get_structure_hook(item)

    def structure(value: object, _: object) -> object:
        return None if value is None else structure_item(value, item)

    return structure


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _structure_tuple(kind: Any, converter: Converter) -> Structure:
    item = kind.__args__[0]
    structure_item = converter.get_structure_hook(item)

    def structure(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Mismatch
        return tuple([structure_item(part, item) for part in value])

    return structure


def _structure_class(
    kind: type[Any], converter: Converter, met_unknown: Callable[[type], None]
) -> Structure:
    known = frozenset(fields_dict(kind)) - {"extra"}
    inner: Structure = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_detailed_validation=False,
        extra=override(struct_hook=_structure_extra),
    )

    def structure(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise Mismatch
        if not known.issuperset(value):
            unknown = value.keys() - known
            met_unknown(kind)
            plain = {key: item for key, item in value.items() if key not in unknown}
            plain["extra"] = {key: item for key, item in value.items() if key in unknown}
            return inner(plain, kind)
        return inner(value, kind)

    return structure


def _unstructure_class(kind: type[Any], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    inner: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        kind,
        converter,
        _cattrs_omit_if_default=True,
        extra=override(omit=True),
    )

    def unstructure(value: Any) -> dict[str, Any]:
        plain = inner(value)
        if value.extra:
            plain.update((key, thaw(item)) for key, item in value.extra.items())
        return plain

    return unstructure
