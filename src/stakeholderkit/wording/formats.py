"""Dates, numbers and lists as Dutch and English readers write them.

Written here rather than taken from a dependency, since only these few forms are needed. The tests
compare them with Babel's data.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from stakeholderkit.errors import Language

if TYPE_CHECKING:  # importing it would be felt at every start
    from fractions import Fraction

_MONTHS: dict[Language, str] = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_AND: dict[Language, str] = {"nl": "en", "en": "and"}
_OR: dict[Language, str] = {"nl": "of", "en": "or"}


def format_date(value: date, language: Language) -> str:
    """Write a date in full: ``1 maart 2026``, ``1 March 2026``."""
    return f"{value.day} {_MONTHS[language].split()[value.month - 1]} {value.year}"


def format_number(value: int | Fraction, language: Language) -> str:
    """Write a number with at most two decimals: ``3,5`` in Dutch, ``3.5`` in English."""
    hundredths = round(value * 100)
    whole, rest = divmod(abs(hundredths), 100)
    sign, point = "-" * (hundredths < 0), "," if language == "nl" else "."
    return f"{sign}{whole}{point}{rest:02}".rstrip("0").rstrip(point) if rest else f"{sign}{whole}"


def join(items: Sequence[str], language: Language, *, alternative: bool = False) -> str:
    """Join words into a list: ``a, b en c``, or ``a, b of c`` when they are alternatives."""
    if len(items) < 2:
        return "".join(items)
    word = (_OR if alternative else _AND)[language]
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def capital(text: str) -> str:
    """Begin a text with a capital, as at the start of a sentence; the rest stays as it is."""
    return text[:1].upper() + text[1:]
