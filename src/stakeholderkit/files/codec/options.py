"""Options given as plain data, made into the options class of whoever asked for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import fields

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.files.codec.converter import make_converter
from stakeholderkit.model.validators import quoted
from stakeholderkit.wording import message, suggestion

OptionsT = TypeVar("OptionsT")


def settle_options(kind: type[OptionsT], given: OptionsT | Mapping[str, object] | None) -> OptionsT:
    """Make the options of a class from an instance, a mapping of names to values, or nothing.

    Raises:
        UsageError: when a name is unknown or a value does not fit; each is named.
    """
    if given is None:
        return kind()
    if isinstance(given, kind):
        return given
    if not isinstance(given, Mapping):
        complaint = message(
            Code.BAD_OPTION,
            "Options are given as a {expected} or as names and values.",
            expected=kind.__name__,
        )
        raise UsageError(complaint)
    known = [attribute.name for attribute in fields(cast("Any", kind))]
    converter = make_converter()
    complaints = []
    for name, value in given.items():
        if name not in known:
            complaint = message(
                Code.BAD_OPTION,
                "There is no option {name}. Possible: {names}.",
                name=quoted(str(name)),
                names=tuple(known) or "-",
            )
            complaints.append(complaint.followed_by(suggestion(str(name), known)))
            continue
        try:
            converter.structure({name: value}, kind)
        except Exception:  # noqa: BLE001 - whatever cattrs or a validator says, it does not fit
            complaint = message(
                Code.BAD_OPTION,
                "The option {name} cannot be {value}.",
                name=quoted(name),
                value=quoted(str(value)),
            )
            complaints.append(complaint)
    if complaints:
        raise UsageError(*complaints)
    return converter.structure(dict(given), kind)
