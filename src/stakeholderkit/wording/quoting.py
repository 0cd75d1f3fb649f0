"""Texts that somebody wrote, as they can stand in a sentence of ours: short and harmless."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that no document can hold: controls, halves of characters and two that are none."""

_LONGEST = 40


def quoted(value: str) -> str:
    """Put a found text between quotes, cut short and without control characters."""
    shown = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    shown = FORBIDDEN.sub("\ufffd", shown)
    return f"'{shown}'"


def in_short(name: str) -> str:
    """Cut a found name short as `quoted` does, on one line and without the quotes."""
    return quoted(" ".join(name.split()))[1:-1]
