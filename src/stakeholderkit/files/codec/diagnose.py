"""What is wrong with plain JSON values, all of it, each with the path to its field.

The converter is fast and stops at the first fault. This walk is slow and stops at none: it
runs only when the converter has refused something or met unknown fields. A test holds the two
to the same verdict.
"""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import chain, islice
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, evolve, fields, has
from cattrs import Converter

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec.condition import structure_condition
from stakeholderkit.files.codec.converter import Refused, structure_date, too_deep
from stakeholderkit.files.codec.partial import partial_faults
from stakeholderkit.model import LISTS, Register
from stakeholderkit.model.condition import Condition
from stakeholderkit.model.faults import MOST_FAULTS
from stakeholderkit.model.validators import quoted, wrong_type
from stakeholderkit.wording import (
    AnyOf,
    Finding,
    Location,
    Message,
    Severity,
    message,
    phrase,
    suggestion,
)

_PLAIN: dict[type, Message] = {
    str: phrase("text"),
    int: phrase("a whole number"),
    bool: phrase("true or false"),
}


def diagnose(converter: Converter, value: dict[str, object], *, sound: bool) -> tuple[Finding, ...]:
    """Give the complaints about what should become a register, unknown fields included.

    They are all there up to a thousand; the last then says that there are more.

    Args:
        converter: the converter that met something.
        value: the register as plain JSON values, without its header.
        sound: whether a register came of it all the same, so that there are only warnings.
    """
    walk = map(_untold, _Walk(converter).register(value))
    return _few(chain(walk, partial_faults(converter, value)), sound=sound)


def diagnose_object(
    converter: Converter, kind: type, value: object, *, sound: bool
) -> tuple[Finding, ...]:
    """Give the complaints about what should become an object of any class of the model.

    Args:
        converter: the converter that met something.
        kind: the class.
        value: the object as plain JSON values.
        sound: whether an object came of it all the same, so that there are only warnings.
    """
    return _few(_Walk(converter).value(kind, value, ""), sound=sound)


def _few(findings: Iterator[Finding], *, sound: bool) -> tuple[Finding, ...]:
    found = tuple(islice(findings, MOST_FAULTS + 1))
    if len(found) <= MOST_FAULTS:
        return found
    more = message(
        Code.MORE_FAULTS,
        "These are the first {n}; there are more. Mend them and check again.",
        n=MOST_FAULTS,
    )
    severity = Severity.WARNING if sound else Severity.ERROR
    return (*found[:-1], Finding(more, severity=severity))


def by_place(finding: Finding) -> list[tuple[bool, int, str]]:
    """Put ``scores[2]`` before ``scores[10]``, and what is about one thing together."""
    parts = re.findall(r"\d+|[^\[\].]+", finding.location.field)
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def _untold(finding: Finding) -> Finding:
    """Leave out what was found in the list of persons: complaints end up in logs."""
    quoting = {Code.WRONG_TYPE, Code.BAD_DATE, Code.BAD_ID, Code.UNKNOWN_CHOICE}
    if not finding.location.field.startswith("persons[") or finding.code not in quoting:
        return finding
    complaint = message(
        finding.code, "This does not fit here. It is not shown, because it is about a person."
    )
    return evolve(finding, sentence=complaint)


class _Walk:
    def __init__(self, converter: Converter) -> None:
        self._converter = converter
        self._hints: dict[type, dict[str, Any]] = {}

    def register(self, value: dict[str, object]) -> Iterator[Finding]:
        """Check a register: its lists item by item, so that no list of complaints grows long."""
        known = {item.name: item for item in fields(Register) if item.name != "extra"}
        yield from _unknown(value, list(known), "")
        hints = get_type_hints(Register)
        for name, attribute in known.items():
            if name in LISTS and name in value:
                yield from self._list(LISTS[name], value[name], name)
            else:
                yield from self._field(attribute, hints[name], value, name)

    def value(self, kind: Any, value: object, path: str) -> Iterator[Finding]:
        """Check one value against one type; whatever is inside it comes along."""
        if kind == Condition:
            try:
                structure_condition(value)
            except ModelError as error:
                yield from _complaints(error, path)
        elif get_origin(kind) in {Union, types.UnionType}:
            if value is not None:
                (inner,) = (arm for arm in get_args(kind) if arm is not types.NoneType)
                yield from self.value(inner, value, path)
        elif get_origin(kind) is tuple:
            yield from self._list(get_args(kind)[0], value, path)
        elif has(kind):
            yield from self._object(kind, value, path)
        elif issubclass(kind, Enum):
            yield from _choice(kind, value, path)
        elif kind is datetime.date:
            yield from _date(value, path)
        elif type(value) is not kind:
            yield from _complaints(wrong_type(path, value, _PLAIN[kind]))

    def _list(self, kind: Any, value: object, path: str) -> Iterator[Finding]:
        if not isinstance(value, list):
            yield from _complaints(wrong_type(path, value, phrase("a list")))
            return
        for index, item in enumerate(value):
            yield from self.value(kind, item, f"{path}[{index}]")

    def _object(self, kind: type, value: object, path: str) -> Iterator[Finding]:
        if not isinstance(value, dict):
            yield from _complaints(wrong_type(path, value, phrase("an object")))
            return
        known = {item.name: item for item in fields(kind) if item.name != "extra"}
        if kind not in self._hints:
            self._hints[kind] = get_type_hints(kind)
        hints = self._hints[kind]
        inside = chain.from_iterable(
            self._field(attribute, hints[name], value, _below(path, name))
            for name, attribute in known.items()
        )
        found = _as_many_as_are_told(chain(_unknown(value, list(known), path), inside))
        yield from found
        if _is_sound(found):
            yield from self._whole(kind, value, path)

    def _field(
        self, attribute: Attribute[Any], kind: Any, value: dict[str, object], path: str
    ) -> Iterator[Finding]:
        if attribute.name not in value:
            if attribute.default is NOTHING:
                yield Finding(
                    message(Code.MISSING_FIELD, "This field is missing; add it."),
                    Location(field=path),
                )
            return
        found = _as_many_as_are_told(self.value(kind, value[attribute.name], path))
        yield from found
        if attribute.validator and _is_sound(found):
            try:
                item = self._converter.structure(value[attribute.name], kind)
                attribute.validator(None, attribute, item)
            except ModelError as error:
                yield from _complaints(error, path.removesuffix(attribute.name).removesuffix("."))

    def _whole(self, kind: type, value: dict[str, object], path: str) -> Iterator[Finding]:
        """Build the object, for what can only be seen when it is whole."""
        try:
            self._converter.structure(value, kind)
        except ModelError as error:
            yield from _complaints(error, path)


def _as_many_as_are_told(found: Iterator[Finding]) -> list[Finding]:
    return list(islice(found, MOST_FAULTS + 1))


def _is_sound(found: Sequence[Finding]) -> bool:
    """Tell whether there is no error, as is only known of what was walked to its end."""
    errors = any(finding.severity is Severity.ERROR for finding in found)
    return len(found) <= MOST_FAULTS and not errors


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _complaints(error: ModelError, path: str = "") -> Iterator[Finding]:
    for complaint in error.complaints:
        assert isinstance(complaint, Finding), "the model complains in findings"
        yield complaint.inside(path)


def _unknown(value: dict[str, object], known: list[str], path: str) -> Iterator[Finding]:
    for name, item in value.items():
        if name in known:
            continue
        place = Location(field=path or quoted(name))
        if too_deep(item):
            deep = message(Code.JSON_TOO_DEEP, "Objects and lists are nested too deeply here.")
            yield Finding(deep, place)
            continue
        complaint = message(
            Code.UNKNOWN_FIELD,
            "This version does not know the field {name}; it is kept as it is.",
            name=quoted(name),
        )
        missing = [other for other in known if other not in value]
        yield Finding(
            complaint.followed_by(suggestion(name, missing)),
            place,
            Severity.WARNING,
        )


def _choice(kind: type[Enum], value: object, path: str) -> Iterator[Finding]:
    choices = [str(item.value) for item in kind]
    if not isinstance(value, str):
        yield from _complaints(wrong_type(path, value, phrase("text")))
    elif value not in choices:
        complaint = message(
            Code.UNKNOWN_CHOICE,
            "{value} is not possible here. Choose {choices}.",
            value=quoted(value),
            choices=AnyOf(tuple(choices)),
        )
        yield Finding(complaint.followed_by(suggestion(value, choices)), Location(field=path))


def _date(value: object, path: str) -> Iterator[Finding]:
    if not isinstance(value, str):
        yield from _complaints(wrong_type(path, value, phrase("a date")))
        return
    try:
        structure_date(value)
    except Refused:
        complaint = message(
            Code.BAD_DATE,
            "{value} is not a date. Write year, month and day, as in {example}.",
            value=quoted(value),
            example="2026-03-01",
        )
        yield Finding(complaint, Location(field=path))
