"""Where people read."""

from __future__ import annotations

from rich.console import Console

_WIDTH = 100
"""The width where there is no terminal to ask, as in a file."""


def console() -> Console:
    """Make the console to print on."""
    out = Console(highlight=False, emoji=False)
    return out if out.is_terminal else Console(width=_WIDTH, highlight=False, emoji=False)
