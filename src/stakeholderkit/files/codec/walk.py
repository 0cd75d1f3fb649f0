"""A walk through plain JSON values that builds what is sound and notes all that is not.

The converter is generated code: fast, and silent about what it refuses. This walk goes through
the same types by hand. It returns each value built, or `FAULTY` where anything inside it is
wrong, and goes on with the next, so that one reading brings every fault to light. A value is
built from values that were built before, so nothing is looked at twice. A test holds the walk and
the converter to the same verdict on whatever they are given.
"""

from __future__ import annotations

import datetime
import types
from enum import Enum
from functools import cache
from typing import Any, Final, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields, has

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec.condition import structure_condition
from stakeholderkit.files.codec.converter import Mismatch, keep, structure_date, too_deep
from stakeholderkit.model.condition import Condition
from stakeholderkit.model.faults import MOST_FAULTS
from stakeholderkit.model.validators import wrong_type
from stakeholderkit.wording import (
    AnyOf,
    Finding,
    Location,
    Message,
    Severity,
    findings_of,
    message,
    phrase,
    quoted,
    suggestion,
)

FAULTY: Final = object()
"""Stands for a value that could not be built."""

_PLAIN: dict[type, Message] = {
    str: phrase("text"),
    int: phrase("a whole number"),
    bool: phrase("true or false"),
}


class EnoughFound(Exception):  # noqa: N818 - no error: it ends a walk
    """More was found than anybody is told."""


class Walk:
    """A walk, and what it found on its way, in the order of the fields of the classes.

    Attributes:
        found: what was found; at most one more than is told, so that it is known that there are
            more.
    """

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.found: list[Finding] = []

    def note(self, finding: Finding) -> None:
        """Keep a finding; raises EnoughFound when it is one more than is told."""
        self.found.append(finding)
        if len(self.found) > MOST_FAULTS:
            raise EnoughFound

    def value(self, kind: Any, value: Any, path: str) -> Any:
        """Build one value of a type, whatever is inside it included; FAULTY if it cannot be."""
        if kind in _PLAIN:
            # Not isinstance: True is an int to Python, and not to a municipality.
            return value if type(value) is kind else self._wrong(value, _PLAIN[kind], path)
        if kind == Condition:
            try:
                return structure_condition(value)
            except ModelError as error:
                return self._refused(error, path)
        if get_origin(kind) is types.UnionType:
            (inner,) = (arm for arm in get_args(kind) if arm is not types.NoneType)
            return None if value is None else self.value(inner, value, path)
        if get_origin(kind) is tuple:
            items = self.items(get_args(kind)[0], value, path)
            return FAULTY if items is FAULTY or FAULTY in items else tuple(items)
        if has(kind):
            return self._object(kind, value, path)
        return self._date(value, path) if kind is datetime.date else self._choice(kind, value, path)

    def items(self, kind: Any, value: Any, path: str) -> Any:
        """Build the items of a list, FAULTY for each that cannot be; FAULTY if it is no list."""
        if not isinstance(value, list):
            return self._wrong(value, phrase("a list"), path)
        return [self.value(kind, item, f"{path}[{index}]") for index, item in enumerate(value)]

    def field(self, kind: type, attribute: Attribute[Any], value: dict[str, Any], path: str) -> Any:
        """Build one field of an object and check it; NOTHING if it may be left out and is.

        Args:
            kind: the class of the object.
            attribute: the field.
            value: the object as plain JSON values.
            path: where the object is.
        """
        name = attribute.name
        below = f"{path}.{name}" if path else name
        if name not in value:
            if attribute.default is NOTHING:
                return self._tell(
                    message(Code.MISSING_FIELD, "This field is missing; add it."), below
                )
            return NOTHING
        built = self.value(_hints(kind)[name], value[name], below)
        if built is not FAULTY and attribute.validator:
            try:
                attribute.validator(None, attribute, built)
            except ModelError as error:
                return self._refused(error, path)
        return built

    def unknown(self, kind: type, value: dict[str, Any], path: str) -> Any:
        """Find the fields of an object that its class does not know, with a warning for each.

        They are FAULTY when one of them is nested deeper than may be kept.
        """
        known = _known(kind)
        kept = {name: item for name, item in value.items() if name not in known}
        missing = [name for name in known if name not in value] if kept else []
        deep = False
        for name, item in kept.items():
            where = path or quoted(name)
            if too_deep(item):
                complaint = message(
                    Code.JSON_TOO_DEEP, "Objects and lists are nested too deeply here."
                )
                self._tell(complaint, where)
                deep = True
            else:
                complaint = message(
                    Code.UNKNOWN_FIELD,
                    "This version does not know the field {name}; it is kept as it is.",
                    name=quoted(name),
                ).followed_by(suggestion(name, missing))
                self.note(Finding(complaint, Location(field=where), Severity.WARNING))
        return FAULTY if deep else kept

    def _object(self, kind: Any, value: Any, path: str) -> Any:
        if not isinstance(value, dict):
            return self._wrong(value, phrase("an object"), path)
        built = {"extra": self.unknown(kind, value, path)}
        for name, attribute in _known(kind).items():
            item = self.field(kind, attribute, value, path)
            if item is not NOTHING:
                built[name] = item
        if FAULTY in built.values():
            return FAULTY
        built["extra"] = keep(built["extra"])
        try:
            # Only now that it is whole can it be seen whether its fields agree with each other.
            return kind(**built)
        except ModelError as error:
            return self._refused(error, path)

    def _choice(self, kind: type[Enum], value: object, path: str) -> object:
        if not isinstance(value, str):
            return self._wrong(value, phrase("text"), path)
        try:
            return kind(value)
        except ValueError:
            choices = [str(item.value) for item in kind]
            complaint = message(
                Code.UNKNOWN_CHOICE,
                "{value} is not possible here. Choose {choices}.",
                value=quoted(value),
                choices=AnyOf(tuple(choices)),
            )
            return self._tell(complaint.followed_by(suggestion(value, choices)), path)

    def _date(self, value: object, path: str) -> object:
        if not isinstance(value, str):
            return self._wrong(value, phrase("a date"), path)
        try:
            return structure_date(value)
        except Mismatch:
            complaint = message(
                Code.BAD_DATE,
                "{value} is not a date. Write year, month and day, as in {example}.",
                value=quoted(value),
                example="2026-03-01",
            )
            return self._tell(complaint, path)

    def _wrong(self, value: object, expected: Message, path: str) -> object:
        return self._refused(wrong_type(path, value, expected), "")

    def _refused(self, error: ModelError, path: str) -> object:
        for finding in findings_of(error):
            self.note(finding.inside(path))
        return FAULTY

    def _tell(self, complaint: Message, path: str) -> object:
        self.note(Finding(complaint, Location(field=path)))
        return FAULTY


@cache
def _known(kind: type) -> dict[str, Attribute[Any]]:
    return {item.name: item for item in fields(kind) if item.name != "extra"}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
