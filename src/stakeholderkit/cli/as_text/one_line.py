"""Texts of a register on one line of a terminal."""

from __future__ import annotations

from unicodedata import category


def one_line(text: str) -> str:
    """Write a text on one line, without anything that a terminal would obey."""
    plain = " ".join(text.split())
    return "".join("\ufffd" if category(one) == "Cc" else one for one in plain)
