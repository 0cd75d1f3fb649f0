"""Values that stand in many places, as plain data."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.errors import Translatable


def plain_number(value: Fraction) -> int | float:
    """Return a number: a whole one where it is, else as exact as JSON has it."""
    return int(value) if value.denominator == 1 else float(value)


def plain_number_or_none(value: Fraction | None) -> int | float | None:
    """Return a number, or None for none."""
    return None if value is None else plain_number(value)


def plain_words(value: Translatable) -> dict[str, str]:
    """Return words in both languages."""
    return {"nl": value.text("nl"), "en": value.text("en")}
