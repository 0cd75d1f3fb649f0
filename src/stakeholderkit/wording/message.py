"""Sentences as values: made where a thing is known, put into words where it is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from attrs import AttrsInstance, evolve, field, fields_dict, frozen

from stakeholderkit.errors import Code, Language, ModelError
from stakeholderkit.wording.catalogue import translations
from stakeholderkit.wording.extra import Extra
from stakeholderkit.wording.formats import format_date, format_number, join

if TYPE_CHECKING:  # importing it would be felt at every start
    from fractions import Fraction


@frozen
class AnyOf:
    """Values of which one holds, written with "or" (``a, b of c``)."""

    items: tuple[Value, ...]


Value: TypeAlias = "str | int | Fraction | date | Text | Message | AnyOf | tuple[Value, ...]"
"""What a sentence can be filled with; a tuple is written as a list with "and"."""


@frozen
class Message:
    """One sentence with a stable code, to be put into words later.

    Attributes:
        code: stable name for programs and tests; never translated.
        msgid: the English sentence with ``{name}`` for each value.
        values: pairs of name and value, each written as the language wants.
        plural: the English sentence for more than one, chosen by the value ``n``.
        catalogue: the package whose translations hold the sentence.
        then: another sentence that follows this one.
    """

    code: str
    msgid: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    catalogue: str = "stakeholderkit"
    then: Message | None = None

    def text(self, language: Language) -> str:
        """Put the sentence into words."""
        words = translations(self.catalogue, language)
        values = dict(self.values)
        if self.plural:
            count = values["n"]
            assert isinstance(count, int), "a plural sentence is counted by its value n"
            sentence = words.ngettext(self.msgid, self.plural, count)
        else:
            sentence = words.gettext(self.msgid)
        filled = sentence.format_map({key: render(item, language) for key, item in values.items()})
        return f"{filled} {self.then.text(language)}" if self.then else filled

    def followed_by(self, other: Message | None) -> Message:
        """Give this sentence with another one after it, if there is another."""
        if other is None:
            return self
        return evolve(self, then=self.then.followed_by(other) if self.then else other)

    def __str__(self) -> str:
        return self.text("en")


def message(code: str, msgid: str, /, **values: Value) -> Message:
    """Make a message of the core; `msgid` is what translators find."""
    return Message(code, msgid, tuple(values.items()))


def plural(code: str, msgid: str, msgids: str, /, n: int, **values: Value) -> Message:
    """Make a message of the core that reads differently for one and for more."""
    return Message(code, msgid, (("n", n), *values.items()), plural=msgids)


def word(msgid: str, /) -> Message:
    """Make a word or phrase of the core that fills a place in a sentence."""
    return Message("word", msgid)


def marked(msgid: str, /) -> str:
    """Mark a sentence of the core for translators where it waits to be made a message."""
    return msgid


def kept() -> Extra:
    """Make the field `extra` of a class that is saved: no field of the class may hide in it."""
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


@frozen
class Text:
    """Words that belong to data, in both languages: the label of a level, a group, a scheme.

    Attributes:
        nl: the Dutch words.
        en: the English words.
        extra: unknown fields, such as a third language; kept and written back.
    """

    nl: str
    en: str
    extra: Extra = kept()

    def text(self, language: Language) -> str:
        """Give the words in one language."""
        return self.nl if language == "nl" else self.en


def render(value: Value, language: Language) -> str:
    """Write any value as the language wants it."""
    match value:
        case str():
            return value
        case date():
            return format_date(value, language)
        case AnyOf(items=items):
            return join([render(item, language) for item in items], language, alternative=True)
        case tuple():
            return join([render(item, language) for item in value], language)
        case Text() | Message():
            return value.text(language)
        case _:
            return format_number(value, language)
