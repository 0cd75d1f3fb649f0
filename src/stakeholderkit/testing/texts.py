"""Strategies for words: what the model accepts, hostile to whoever writes it in a file."""

from __future__ import annotations

from string import ascii_letters, digits
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from stakeholderkit.model import Audience, Remark
from stakeholderkit.wording import Extra, Text

HOSTILE = (
    "VvE ’t Hofje",
    "'s-Gravenhage",
    "Ĳsselmonde & Zoon <b>B.V.</b>",
    '=HYPERLINK("http://example.org")',
    "+31 6 12345678",
    "-1+1",
    "@SUM(A1)",
    "| a | b |",
    "# kop *nadruk* `code` [link](http://example.org)",
    "</w:t></w:r>]]>&amp;&#0;",
    "{party} {0} {{ %s %(n)s \\n",
    "👩🏽‍🚒🏳️‍🌈",
    "جمعية السكان",
    "\u202eomgekeerd\u202c",
    "nul\u200bbreed\u00adafgebroken\ufeff",
    "e\u0301e\u0301n",
    "\u00a0x\u2028y\u2029z\u0085",
    "00123",
    "1.250,50",
    "TRUE",
    "null",
    "../../etc/passwd",
    "CON",
    "'; DROP TABLE partijen; --",
    "Llanfairpwllgwyngyll" * 8,
)
"""Lines that have broken somebody's export before, all of them acceptable as a name."""

# What the model refuses in any text: control characters, halves of characters and non-characters.
_CONTROLS = "".join(map(chr, (*range(0x20), 0x7F))) + "\ufffe\uffff"
_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters=_CONTROLS)
_LINES = st.sampled_from(HOSTILE) | st.text(_CHARACTERS, min_size=1, max_size=8).filter(
    lambda text: bool(text.strip())
)
_PARAGRAPHS = st.lists(_LINES | st.just(""), max_size=3).map("\n\t".join)
_IDS = st.builds(
    str.__add__,
    st.sampled_from(ascii_letters + digits),
    st.text(ascii_letters + digits + "._-", max_size=6),
)
_SCALARS: SearchStrategy[Any] = st.one_of(
    st.sampled_from((None, False, True, 0, 1, 0.0, -1.5, 1e300, 2**70)),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    _LINES,
)
_LISTS = st.lists(_SCALARS, max_size=3)
_JSON = _SCALARS | _LISTS | st.dictionaries(_LINES, _SCALARS | _LISTS, max_size=2)
# No field of the model begins like this, and none ever may.
_EXTRAS = st.dictionaries(_LINES.map("x-{}".format), _JSON, max_size=2).map(Extra)


def lines() -> SearchStrategy[str]:
    """Draw single lines that the model accepts as a name, many of them hostile."""
    return _LINES


def texts() -> SearchStrategy[str]:
    """Draw free texts that the model accepts: empty, or lines with tabs and line feeds."""
    return _PARAGRAPHS


def ids() -> SearchStrategy[str]:
    """Draw ids."""
    return _IDS


def extras() -> SearchStrategy[Extra]:
    """Draw unknown fields, nested to some depth, that hide no field of any class."""
    return _EXTRAS


def labels() -> SearchStrategy[Text]:
    """Draw words in both languages, some with unknown fields."""
    return st.builds(Text, _LINES, _LINES, st.just(Extra()) | _EXTRAS)


def remarks() -> SearchStrategy[Remark]:
    """Draw free texts for every audience."""
    return st.builds(
        Remark,
        text=_PARAGRAPHS,
        audience=st.sampled_from(Audience),
        extra=st.just(Extra()) | _EXTRAS,
    )
