"""The schema itself: a walk through the classes of the model and the checks on their fields."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from enum import Enum
from typing import Any, cast

from attrs import NOTHING, Attribute, fields, has

from stakeholderkit.files.codec import FORMAT, VERSION
from stakeholderkit.files.schema.constraints import CONSTRAINTS, UNSAID, UNSAID_OF_PERIODS
from stakeholderkit.files.schema.docstring import read_docstring
from stakeholderkit.files.schema.values import (
    ACCEPTED,
    NO_LINE_FEED,
    VALUES,
    Schema,
    nullable,
    refer,
)
from stakeholderkit.model import Register
from stakeholderkit.model.period import later_than_since
from stakeholderkit.model.reference import named, referred
from stakeholderkit.model.validators import Each, Instance, Maybe, bilingual
from stakeholderkit.wording import Text


def register_schema() -> Schema:
    """Make the JSON Schema (draft 2020-12) of a register's file, as plain JSON values.

    It accepts every file that this version reads. It refuses what is wrong with one value or
    within one object, as far as JSON Schema can say that; what it cannot say is told
    in words, under ``$comment``. Unknown fields pass, as they do when a file is read.
    """
    register = _object(Register)
    header = {
        "format": {"description": "What kind of file this is.", "const": FORMAT},
        "version": {
            "description": f"The version of the file format; this schema is that of {_VERSION}.",
            "type": "string",
            "pattern": rf"^{VERSION[0]}\.(0|[1-9][0-9]{{0,5}})$",
            **NO_LINE_FEED,
        },
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **register,
        "title": f"Register of stakeholderkit, version {_VERSION}",
        "required": [*header, *register["required"]],
        "properties": header | register["properties"],
        "$defs": VALUES | {kind.__name__: _definition(kind) for kind in _inside(Register)},
    }
    # What is shared among the definitions is nobody's to change for others.
    return deepcopy(schema)


_VERSION = "{}.{}".format(*VERSION)


def _inside(kind: type) -> dict[type, None]:
    """Find every class and enumeration inside a class, each once and in the order met."""
    found: dict[type, None] = {}
    for attribute in _fields(kind):
        inner = _innermost(attribute.validator)
        if inner is not None and inner not in found:
            found[inner] = None
            found |= _inside(inner) if has(inner) else {}
    return found


def _innermost(check: Any) -> type | None:
    if isinstance(check, Each | Maybe):
        return _innermost(check.check)
    if check is bilingual:
        return Text
    return check.kind if isinstance(check, Instance) and check.kind is not bool else None


def _definition(kind: type) -> Schema:
    return _choice(kind) if issubclass(kind, Enum) else _object(kind)


def _choice(kind: type[Enum]) -> Schema:
    said = read_docstring(kind)
    choices = [
        {"const": item.value, "description": said.items[item.name]}
        if item.name in said.items
        else {"const": item.value}
        for item in kind
    ]
    return {"title": kind.__name__, "description": said.about, "type": "string", "oneOf": choices}


def _object(kind: type) -> Schema:
    said = read_docstring(kind)
    known = list(_fields(kind))
    schema: Schema = {
        "title": kind.__name__,
        "description": said.about,
        "type": "object",
        "required": [item.name for item in known if item.default is NOTHING],
        "properties": {item.name: _property(item, said.items.get(item.name, "")) for item in known},
        "additionalProperties": True,
    }
    if kind in CONSTRAINTS:
        schema["allOf"] = list(CONSTRAINTS[kind])
    if kind in UNSAID:
        schema["$comment"] = UNSAID[kind]
    return schema


def _property(attribute: Attribute[Any], description: str) -> Schema:
    # Without docstrings, as under `python -OO`, there is nothing to tell.
    schema: Schema = ({"description": description} if description else {}) | _value(
        attribute.validator
    )
    if name := referred(attribute):
        schema["$comment"] = f"What it names stands in {name}."
    elif named(attribute):
        schema["$comment"] = "No other item of the list has it."
    elif attribute.validator is later_than_since:
        schema["$comment"] = UNSAID_OF_PERIODS
    if _is_plain(attribute.default):
        schema["default"] = _plain(attribute.default)
    return schema


def _value(check: Any) -> Schema:
    """Say what a check accepts; raises KeyError for a check that is new."""
    match check:
        case Maybe():
            return nullable(_value(check.check))
        case Each():
            return {"type": "array", "items": _value(check.check)}
        case Instance():
            return {"type": "boolean"} if check.kind is bool else refer(check.kind.__name__)
        case None:
            return refer("text")  # of Text only, whose words are checked by whoever holds it
        case _:
            return ACCEPTED[check]


def _fields(kind: type) -> Iterator[Attribute[Any]]:
    known = fields(cast("Any", kind))
    return (item for item in known if item.name != "extra")


def _is_plain(default: object) -> bool:
    return default is None or default == () or isinstance(default, bool | int | str)


def _plain(default: Any) -> object:
    if isinstance(default, Enum):
        return default.value
    return [] if default == () else default
