"""A heading with the first sentences of many under it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from stakeholderkit.cli.as_text.bullets import bullets
from stakeholderkit.cli.as_text.console import console
from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, capital, plural


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
