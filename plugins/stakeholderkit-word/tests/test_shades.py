"""Colours that everyone can read, by the formula of the accessibility norm (WCAG 2)."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise

import pytest

from stakeholderkit_word.shades import PALETTE


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast between two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_norms() -> None:
    """Black on white is 21, and the grey that the norm's readers know is just 4.5."""
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("shade", PALETTE)
def test_black_text_on_every_shade(shade: str) -> None:
    """Black text keeps the contrast of 7:1 that the strictest level asks."""
    assert contrast("000000", shade) >= 7


def test_shades_go_from_light_to_dark() -> None:
    """Each step is visibly darker than the one before, in print without colour too."""
    for lighter, darker in pairwise(PALETTE):
        assert contrast(lighter, darker) >= 1.12


def test_coloured_text_on_white() -> None:
    """Every colour that the styles give to text can be read on white."""
    styles = (files("stakeholderkit_word") / "template/word/styles.xml").read_text("utf-8")
    colours = set(re.findall(r'<w:color w:val="(\w{6})"/>', styles))

    assert colours
    assert all(contrast(colour, "FFFFFF") >= 7 for colour in colours)
