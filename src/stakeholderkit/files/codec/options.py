"""Options as plain data or as texts, made into the class that an exporter or a scheme has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from attrs import fields, frozen
from cattrs import Converter

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.files.codec.converter import make_converter
from stakeholderkit.wording import message, quoted, suggestion

OptionsT = TypeVar("OptionsT")


_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_TRUTH = {"true": True, "false": False}


@frozen
class TypedTexts:
    """Options or parameters as somebody typed them; their class says what each text means.

    Attributes:
        texts: the texts by their names.
    """

    texts: Mapping[str, str]


def settle_options(
    kind: type[OptionsT], given: OptionsT | Mapping[str, object] | TypedTexts | None
) -> OptionsT:
    """Make the options of a class from an instance, from names and values, or from nothing.

    Args:
        kind: the class.
        given: an instance, a mapping of names to values, texts that were typed, or None.

    Raises:
        UsageError: when a name is unknown or a value does not fit; each is named.
    """
    if given is None:
        return kind()
    if isinstance(given, kind):
        return given
    values = given.texts if isinstance(given, TypedTexts) else given
    if not isinstance(values, Mapping):
        complaint = message(
            Code.BAD_OPTION,
            "Options are given as a {expected} or as names and values.",
            expected=kind.__name__,
        )
        raise UsageError(complaint)
    known = [attribute.name for attribute in fields(cast("Any", kind))]
    converter = make_converter()
    complaints = []
    settled: dict[str, object] = {}
    for name, value in values.items():
        if name not in known:
            complaint = message(
                Code.BAD_OPTION,
                "There is no option {name}. Possible: {names}.",
                name=quoted(str(name)),
                names=tuple(known) or "-",
            )
            complaints.append(complaint.followed_by(suggestion(str(name), known)))
            continue
        meanings: Iterable[object] = (
            _meanings(given.texts[name]) if isinstance(given, TypedTexts) else (value,)
        )
        fitting = [item for item in meanings if _fits(converter, kind, name, item)]
        if fitting:
            settled[name] = fitting[0]
        else:
            complaint = message(
                Code.BAD_OPTION,
                "The option {name} cannot be {value}.",
                name=quoted(name),
                value=quoted(str(value)),
            )
            complaints.append(complaint)
    if complaints:
        raise UsageError(*complaints)
    return converter.structure(settled, kind)


def _fits(converter: Converter, kind: type, name: str, value: object) -> bool:
    try:
        converter.structure({name: value}, kind)
    except Exception:  # noqa: BLE001 - whatever cattrs or a validator says, it does not fit
        return False
    return True


def _meanings(text: str) -> Iterator[object]:
    """Tell what a text that was typed may stand for, itself first."""
    yield text
    if _WHOLE.fullmatch(text):
        yield int(text)
    if text in _TRUTH:
        yield _TRUTH[text]
