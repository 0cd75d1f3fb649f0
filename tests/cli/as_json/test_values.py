"""Values that stand in many places, as plain data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from stakeholderkit.cli.as_json.values import plain_number, plain_number_or_none, plain_words
from stakeholderkit.wording import Text


@pytest.mark.parametrize(("value", "plain"), [(Fraction(4), 4), (Fraction(7, 2), 3.5)])
def test_numbers(value: Fraction, plain: float) -> None:
    """A whole number has no decimals, and another one has."""
    assert plain_number(value) == plain_number_or_none(value) == plain
    assert type(plain_number(value)) is type(plain)


def test_no_number() -> None:
    """None stays None."""
    assert plain_number_or_none(None) is None


def test_words() -> None:
    """Words are there in both languages."""
    assert plain_words(Text("ja", "yes")) == {"nl": "ja", "en": "yes"}
