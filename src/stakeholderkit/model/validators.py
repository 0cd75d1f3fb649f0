"""What the model refuses in a single field, as attrs validators.

Hand-written rather than composed from ``attrs.validators``: each raises one `ModelError`
whose finding carries a code and the field, and checking a hundred thousand items is quick.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from attrs import Attribute

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.wording import Finding, Location, Message, Text, message, phrase, quoted
from stakeholderkit.wording.quoting import FORBIDDEN

ID_LENGTH = 64
"""The most characters in an id."""

LINE_LENGTH = 200
"""The most characters in a name or another single line."""

TEXT_LENGTH = 20_000
"""The most characters in a free text, below what a cell of a spreadsheet can hold."""

ID = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{ID_LENGTH - 1}}}")
"""What an id looks like."""

_LINE_ENDS = re.compile("[\t\n]")

Validator = Callable[[Any, "Attribute[Any]", Any], None]


def refuse(complaint: Message, field: str) -> ModelError:
    """Make the error for one field."""
    return ModelError(Finding(complaint, Location(field=field)))


def identifier(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first."""
    if not isinstance(value, str):
        raise wrong_type(attribute.name, value, phrase("text"))
    if not ID.fullmatch(value):
        complaint = message(
            Code.BAD_ID,
            "{value} cannot be an id. Use at most {most} letters, digits, dots, hyphens and "
            "underscores, beginning with a letter or a digit, as in {example}.",
            value=quoted(value),
            most=ID_LENGTH,
            example="huurdersvereniging",
        )
        raise refuse(complaint, attribute.name)


def one_line(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept one line of text that is not empty, of at most 200 characters."""
    _check_text(attribute.name, value, LINE_LENGTH)
    assert isinstance(value, str)
    if not value.strip():
        raise refuse(message(Code.EMPTY_TEXT, "This is empty; write something."), attribute.name)
    if not value.isprintable() and _LINE_ENDS.search(value):
        complaint = message(Code.BAD_TEXT, "This must be one line, without line breaks and tabs.")
        raise refuse(complaint, attribute.name)


def paragraph(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept any text of at most 20,000 characters, tabs and line feeds included."""
    _check_text(attribute.name, value, TEXT_LENGTH)


def bilingual(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept words in both languages, each a text as `paragraph` accepts it."""
    if not isinstance(value, Text):
        raise wrong_type(attribute.name, value, phrase("words in two languages"))
    _check_text(f"{attribute.name}.nl", value.nl, TEXT_LENGTH)
    _check_text(f"{attribute.name}.en", value.en, TEXT_LENGTH)


def calendar_date(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a calendar date; a moment with hours and minutes is refused."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise wrong_type(attribute.name, value, phrase("a date"))


class Instance:
    """Accept a value of one class: a value of an enumeration, or of another class of the model.

    Attributes:
        kind: the class.
    """

    __slots__ = ("kind",)

    def __init__(self, kind: type) -> None:
        """Keep the class."""
        self.kind = kind

    def __call__(self, _: object, attribute: Attribute[Any], value: object) -> None:
        """Refuse a value of another class."""
        if not isinstance(value, self.kind):
            expected = phrase("a {name}", name=self.kind.__name__)
            raise wrong_type(attribute.name, value, expected)


class Maybe:
    """Accept None, and whatever another check accepts.

    Attributes:
        check: the other check.
    """

    __slots__ = ("check",)

    def __init__(self, check: Validator) -> None:
        """Keep the other check."""
        self.check = check

    def __call__(self, instance: object, attribute: Attribute[Any], value: object) -> None:
        """Leave anything but None to the other check."""
        if value is not None:
            self.check(instance, attribute, value)


class Each:
    """Accept a tuple whose items another check accepts.

    Attributes:
        check: the other check.
    """

    __slots__ = ("check",)

    def __init__(self, check: Validator) -> None:
        """Keep the other check."""
        self.check = check

    def __call__(self, instance: object, attribute: Attribute[Any], value: object) -> None:
        """Refuse what is no tuple, and the first item that does not pass, named by its index."""
        if not isinstance(value, tuple):
            raise wrong_type(attribute.name, value, phrase("a list"))
        if not value:  # as most lists are, and there are many
            return
        for index, item in enumerate(value):
            try:
                self.check(instance, attribute, item)
            except ModelError as error:
                (finding,) = error.complaints
                assert isinstance(finding, Finding)
                raise refuse(finding.sentence, f"{attribute.name}[{index}]") from None


def whole_number(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a whole number; True and False are no numbers."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(attribute.name, value, phrase("a whole number"))


def count(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a whole number from 0."""
    _whole_from(0, attribute, value)


def from_one(_: object, attribute: Attribute[Any], value: object) -> None:
    """Accept a whole number from 1."""
    _whole_from(1, attribute, value)


def _whole_from(least: int, attribute: Attribute[Any], value: object) -> None:
    whole_number(None, attribute, value)
    assert isinstance(value, int)
    if value < least:
        complaint = message(Code.BAD_NUMBER, "{value} is below {least}.", value=value, least=least)
        raise refuse(complaint, attribute.name)


def _check_text(field: str, value: object, most: int) -> None:
    if not isinstance(value, str):
        raise wrong_type(field, value, phrase("text"))
    if len(value) > most:
        complaint = message(
            Code.LONG_TEXT,
            "This text has {length} characters; at most {most} fit.",
            length=len(value),
            most=most,
        )
        raise refuse(complaint, field)
    # isprintable() is a quick yes for nearly every text; only the rest is searched.
    if not value.isprintable() and (found := FORBIDDEN.search(value)):
        complaint = message(
            Code.BAD_TEXT,
            "Character {position} is a control character ({character}), which no document can "
            "hold. Remove it.",
            position=found.start() + 1,
            character=f"U+{ord(found.group()):04X}",
        )
        raise refuse(complaint, field)


def wrong_type(field: str, value: object, expected: Message) -> ModelError:
    """Make the error for a value of the wrong type, in words that are not Python's."""
    complaint = message(
        Code.WRONG_TYPE,
        "This is {found}; {expected} was expected.",
        found=_type_name(value),
        expected=expected,
    )
    return refuse(complaint, field)


def _type_name(value: object) -> Message | str:
    match value:
        case None:
            return phrase("empty (null)")
        case bool():
            return phrase("true or false")
        case int() | float():
            return phrase("the number {value}", value=str(value)[:40])
        case str():
            return phrase("the text {value}", value=quoted(value))
        case list() | tuple():
            return phrase("a list")
        case dict():
            return phrase("an object")
        case _:
            return type(value).__name__
