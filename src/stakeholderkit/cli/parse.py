"""How the values of options are read; every one is refused with a UsageError.

What a value needs is imported when one is read: help must be quick.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.wording import Message, message, quoted

if TYPE_CHECKING:
    from stakeholderkit.files import TypedTexts
    from stakeholderkit.model import Audience
    from stakeholderkit.upkeep import Keep

ValueT = TypeVar("ValueT")

_MOST_DIGITS = 9


def every(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return all texts as they are."""
    return texts


def last(texts: tuple[str, ...]) -> str | None:
    """Return the last text, or None."""
    return texts[-1] if texts else None


def last_or(otherwise: str) -> Callable[[tuple[str, ...]], str]:
    """Read the last text; an empty one counts as none, for which `otherwise` stands."""
    return lambda texts: last(texts) or otherwise


def maybe(parse: Callable[[str], ValueT]) -> Callable[[tuple[str, ...]], ValueT | None]:
    """Read the last text with `parse`; an empty one counts as none."""
    return lambda texts: parse(text) if (text := last(texts)) else None


def parse_date(text: str) -> datetime.date:
    """Read a date as the register's file has it."""
    from stakeholderkit.files import structure_date

    try:
        return structure_date(text)
    except ValueError:
        complaint = message(
            Code.BAD_DATE,
            "{value} is not a date. Write year, month and day, as in {example}.",
            value=quoted(text),
            example="2026-03-01",
        )
        raise UsageError(complaint) from None


def parse_whole(text: str) -> int:
    """Read a whole number."""
    # int() also takes spaces, underscores and a plus, which nobody means.
    if not (text.isascii() and text.isdecimal()) or len(text) > _MOST_DIGITS:
        complaint = message(
            Code.BAD_OPTION,
            "{value} is no whole number; one looks like {example}.",
            value=quoted(text),
            example="2",
        )
        raise UsageError(complaint)
    return int(text)


def parse_audience(otherwise: str) -> Callable[[tuple[str, ...]], Audience]:
    """Read the name of an audience; `otherwise` is that where none is given."""

    def parse(texts: tuple[str, ...]) -> Audience:
        from stakeholderkit.verbs import find_audience

        return find_audience(last(texts) or otherwise)

    return parse


def parse_options(
    parse: Callable[[str], tuple[str, str]],
) -> Callable[[tuple[str, ...]], TypedTexts | None]:
    """Read names and values with `parse`; None for none, which is not the same to a scheme."""

    def parse_all(texts: tuple[str, ...]) -> TypedTexts | None:
        from stakeholderkit.files import TypedTexts

        return TypedTexts(dict(map(parse, texts))) if texts else None

    return parse_all


def parse_parameter(text: str) -> tuple[str, str]:
    """Read ``cut=4`` into a name and a value."""
    complaint = message(
        Code.BAD_OPTION,
        "{value} is no parameter. Write a name and a value, as in {example}.",
        value=quoted(text),
        example="cut=4",
    )
    name, value = _split(text, complaint)
    if not value:
        raise UsageError(complaint)
    return name, value


def parse_option(text: str) -> tuple[str, str]:
    """Read ``dialect=programs`` into a name and a value, which may be empty."""
    complaint = message(
        Code.BAD_OPTION,
        "{value} is no option of a format. Write a name and a value, as in {example}.",
        value=quoted(text),
        example="dialect=programs",
    )
    return _split(text, complaint)


def _split(text: str, complaint: Message) -> tuple[str, str]:
    """Divide a text in a name and a value, or raise UsageError with the complaint."""
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise UsageError(complaint)
    return name, value


def parse_exceptions(texts: tuple[str, ...]) -> Mapping[str, tuple[str, str]]:
    """Read ``belegger=meewerken:The table is full.``: for a party a group and why."""
    found: dict[str, tuple[str, str]] = {}
    for text in texts:
        party, equals, rest = text.partition("=")
        group, colon, reason = rest.partition(":")
        if not (party and equals and group and colon and reason.strip()):
            complaint = message(
                Code.BAD_OPTION,
                "{value} is no exception. Write a party, a group and why, as in {example}.",
                value=quoted(text),
                example="belegger=meewerken:De tafel is vol.",
            )
            raise UsageError(complaint)
        if found.setdefault(party, (group, reason.strip())) != (group, reason.strip()):
            raise _given_twice(party, "--except")
    return found


def _given_twice(name: str, option: str) -> UsageError:
    """Make the error for two different choices about one thing."""
    return UsageError(
        message(
            Code.BAD_OPTION,
            "{id} cannot be two things at once: give one {option} for it.",
            id=quoted(name),
            option=option,
        )
    )


def parse_keep(name: str) -> Keep:
    """Read which of two registers is kept where they differ."""
    from stakeholderkit.upkeep import Keep
    from stakeholderkit.upkeep.keep import unknown_keep

    if complaint := unknown_keep(name):
        raise UsageError(complaint)
    return Keep(name)


def parse_same(texts: tuple[str, ...]) -> Mapping[str, Mapping[str, str]]:
    """Read ``stakeholders:huurders=huurdersvereniging``: by list, ids that come in with ours."""
    same: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        list_name, colon, ids = text.partition(":")
        incoming, equals, base = ids.partition("=")
        if not (list_name and colon and incoming and equals and base):
            complaint = message(
                Code.BAD_OPTION,
                "{value} is no list with two ids. Write it as in {example}: first the id of the "
                "incoming register.",
                value=quoted(text),
                example="stakeholders:huurders=huurdersvereniging",
            )
            raise UsageError(complaint)
        if same[list_name].setdefault(incoming, base) != base:
            raise _given_twice(incoming, "--same")
    return same
