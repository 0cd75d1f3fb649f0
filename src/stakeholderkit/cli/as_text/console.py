"""The console on which people read, and what is printed on it: tables, bullets, short lists."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from unicodedata import category

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, capital, plural

_WIDTH = 100
"""The width where there is no terminal to ask, as in a file."""


def console() -> Console:
    """Make the console to print on."""
    out = Console(highlight=False, emoji=False)
    return out if out.is_terminal else Console(width=_WIDTH, highlight=False, emoji=False)


def new_table(*titles: str) -> Table:
    """Make an empty table; its cells are to be Text, never markup: [red] must come out as it is."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        table.add_column(Text(capital(title)), overflow="fold")
    return table


def bullets(sentences: Sequence[str], marks: Sequence[str] = ()) -> None:
    """Show sentences that each begin with a mark; long ones go on to the right of it."""
    out = console()
    for mark, sentence in zip(marks or ["-"] * len(sentences), sentences, strict=True):
        words = fill(
            sentence,
            out.width,
            initial_indent=f"{mark} ",
            subsequent_indent=" " * (len(mark) + 1),
            break_on_hyphens=False,
        )
        out.print(Text(words))


def show_under_heading(
    heading: Message, sentences: Sequence[str], language: Language, *, most: int
) -> None:
    """Show a heading and the first sentences under it; nothing when there are none."""
    if not sentences:
        return
    out = console()
    out.print(Text(heading.text(language)))
    bullets([capital(sentence) for sentence in sentences[:most]])
    if (more := len(sentences) - most) > 0:
        words = plural("And one more.", "And {n} more.", n=more)
        bullets([words.text(language)], [" "])
    out.print()


def printable(text: str) -> str:
    """Write a text on one line, without anything that a terminal would obey."""
    plain = " ".join(text.split())
    return "".join("\ufffd" if category(one) == "Cc" else one for one in plain)
