"""Dates, numbers and lists, with Babel's data as the oracle."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date as babel_date
from babel.lists import format_list as babel_list
from babel.numbers import format_decimal as babel_number
from hypothesis import given, strategies as st

from stakeholderkit.wording import Language, capital, format_date, format_number, join

LOCALES: dict[Language, str] = {"nl": "nl", "en": "en_GB"}
LANGUAGES = st.sampled_from(list(LOCALES))


@given(st.dates(), LANGUAGES)
def test_date(day: datetime.date, language: Language) -> None:
    """A date is written in full, as readers of the language write it."""
    expected = babel_date(day, "d MMMM y", locale=LOCALES[language])

    assert expected == format_date(day, language)


@given(st.integers(-(10**9), 10**9), st.sampled_from((1, 2, 4, 5, 8, 10, 16, 200, 1000)), LANGUAGES)
def test_number(numerator: int, denominator: int, language: Language) -> None:
    """A number has at most two decimals, without grouping and without a trailing zero."""
    hundredths = (Decimal(numerator) / denominator).quantize(Decimal("0.01"))
    expected = babel_number(hundredths or Decimal(0), "0.##", locale=LOCALES[language])

    assert format_number(Fraction(numerator, denominator), language) == expected


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (3, "3", "3"),
        (Fraction(4), "4", "4"),
        (Fraction(7, 2), "3,5", "3.5"),
        (Fraction(10, 3), "3,33", "3.33"),
        (Fraction(20, 3), "6,67", "6.67"),
        (Fraction(301, 100), "3,01", "3.01"),
        (Fraction(-1, 2), "-0,5", "-0.5"),
        (Fraction(-1, 1000), "0", "0"),
        (Fraction(999, 1000), "1", "1"),
        (100, "100", "100"),
    ],
)
def test_numbers(value: int | Fraction, nl: str, en: str) -> None:
    """A whole number has no decimals, and nothing is ever less than zero by rounding alone."""
    assert (format_number(value, "nl"), format_number(value, "en")) == (nl, en)


@given(st.lists(st.text(max_size=5), max_size=5), LANGUAGES, st.booleans())
def test_list(items: list[str], language: Language, alternative: bool) -> None:
    """A list is joined by commas and a last word, for all of it or for one of it."""
    locale = LOCALES[language]
    expected = babel_list(items, "or" if alternative else "standard", locale=locale)

    assert join(items, language, alternative=alternative) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("belang", "Belang"), ("éénmalig", "Éénmalig"), ("VvE 't Hof", "VvE 't Hof")],
)
def test_capital(text: str, expected: str) -> None:
    """Only the first letter becomes a capital."""
    assert capital(text) == expected
