"""Sentences as values: made where something is found, put into a language where it is shown."""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

from stakeholderkit.errors import Language, Translatable
from stakeholderkit.wording.catalogue import translations
from stakeholderkit.wording.formats import format_date, format_number, join

if TYPE_CHECKING:  # importing it would be felt at every start
    from fractions import Fraction


@frozen
class AnyOf:
    """Values of which one holds, written with "or" (``a, b of c``)."""

    items: tuple[Value, ...]


Value: TypeAlias = "str | int | Fraction | date | Translatable | AnyOf | tuple[Value, ...]"
"""What a sentence can be filled with; a tuple is written as a list with "and"."""


@frozen
class Message:
    """One sentence, to be put into words later.

    Attributes:
        msgid: the English sentence with ``{name}`` for each value.
        values: pairs of name and value, each written as the language wants.
        code: the stable code of a complaint, for programs and tests, never translated; empty
            for a sentence that says nothing is wrong.
        plural: the English sentence for more than one, chosen by the value ``n``.
        catalogue: the package whose translations hold the sentence.
        then: another sentence that follows this one.
    """

    msgid: str
    values: tuple[tuple[str, Value], ...] = ()
    code: str = ""
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

    def followed_by(self, other: Translatable | None) -> Message:
        """Return this sentence with another one after it, if there is another."""
        if other is None:
            return self
        if self.then:
            return evolve(self, then=self.then.followed_by(other))
        return evolve(self, then=other if isinstance(other, Message) else _sentence(other))

    def __str__(self) -> str:
        return self.text("en")


def message(code: str, msgid: str, /, **values: Value) -> Message:
    """Make a complaint of the core: a sentence with a stable code."""
    return Message(msgid, tuple(values.items()), code)


def phrase(msgid: str, /, **values: Value) -> Message:
    """Make a sentence, a phrase or a word of the core that is no complaint."""
    return Message(msgid, tuple(values.items()))


def plural(msgid: str, msgids: str, /, n: int, **values: Value) -> Message:
    """Make a sentence of the core that reads differently for one and for more."""
    return Message(msgid, (("n", n), *values.items()), plural=msgids)


def in_turn(first: Translatable, *others: Translatable) -> Message:
    """Make one message of one or more sentences, in their order."""
    begun = first if isinstance(first, Message) else _sentence(first)
    return reduce(Message.followed_by, others, begun)


def _sentence(said: Translatable) -> Message:
    return Message("{said}", (("said", said),))


def marked(msgid: str, /) -> str:
    """Mark a sentence of the core for translators where it waits to be made a message."""
    return msgid


def render(value: Value, language: Language) -> str:
    """Write any value as the language wants it."""
    match value:
        case Message():
            return value.text(language)
        case str():
            return value
        case date():
            return format_date(value, language)
        case AnyOf(items=items):
            return join([render(item, language) for item in items], language, alternative=True)
        case tuple():
            return join([render(item, language) for item in value], language)
        case Translatable():
            return value.text(language)
        case _:
            return format_number(value, language)
