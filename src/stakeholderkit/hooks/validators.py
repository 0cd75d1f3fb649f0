"""What the fields of a record must be."""

from __future__ import annotations

from typing import Any

from attrs import NOTHING, Attribute, fields, has

from stakeholderkit.errors import Code
from stakeholderkit.model.validators import refuse
from stakeholderkit.wording import message


def attrs_class(_: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse what is not a class made with attrs of which every field has a default."""
    if not (isinstance(value, type) and has(value)):
        complaint = message(Code.PLUGIN_RECORD, "The options must be a class made with attrs.")
        raise refuse(complaint, attribute.name)
    if without := [item.name for item in fields(value) if item.init and item.default is NOTHING]:
        complaint = message(
            Code.PLUGIN_RECORD,
            "Every option needs a default; {names} has none.",
            names=tuple(without),
        )
        raise refuse(complaint, attribute.name)


def function(_: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse what cannot be called."""
    if not callable(value):
        complaint = message(Code.PLUGIN_RECORD, "This must be a function.")
        raise refuse(complaint, attribute.name)


def suffixes(_: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse what are no file name endings in small letters, as in ``.docx``."""
    if not isinstance(value, tuple) or not all(
        isinstance(suffix, str) and suffix.startswith(".") and suffix == suffix.lower()
        for suffix in value
    ):
        complaint = message(
            Code.PLUGIN_RECORD, "Suffixes are written in small letters with a dot, as in .docx."
        )
        raise refuse(complaint, attribute.name)
