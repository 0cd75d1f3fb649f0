"""Sentences under each other, each with a mark before it."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from rich.text import Text

from stakeholderkit.cli.as_text.console import console


def bullets(sentences: Sequence[str], marks: Sequence[str] = ()) -> None:
    """Show sentences that each begin with a mark, and go on beside it where they are long."""
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
