"""The fields of a register that are about a person."""

from __future__ import annotations

from collections.abc import Sequence

import click

from stakeholderkit.cli.as_text.console import printable
from stakeholderkit.errors import Language
from stakeholderkit.upkeep import Mention, MentionKind
from stakeholderkit.wording import phrase

_KINDS = {
    MentionKind.DETAILS: phrase("own details"),
    MentionKind.REFERENCE: phrase("refers to this person"),
    MentionKind.ANSWER: phrase("scored by this person"),
    MentionKind.WORDS: phrase("names this person"),
    MentionKind.PERHAPS: phrase("perhaps this person"),
}


def show_mentions(mentions: Sequence[Mention], language: Language) -> None:
    """Show where a person is mentioned, in what way, and what stands there."""
    for mention in mentions:
        kind = _KINDS[mention.kind].text(language)
        click.echo(f"{printable(mention.path)} ({kind}): {printable(mention.found)}")


def show_erasure(remaining: Sequence[Mention], source: str, language: Language) -> None:
    """Show what an erasure leaves to do.

    Args:
        remaining: what only a human being can judge.
        source: the file that still holds the person.
        language: the language.
    """
    if remaining:
        advice = phrase(
            "These places hold a part of the name, or the same details for somebody else. Look "
            "whether they are about this person; if so, mend them, or begin again with --also and "
            "the words."
        )
        click.echo(advice.text(language))
    for mention in remaining:
        click.echo(f"{printable(mention.path)}: {printable(mention.found)}")
    rest = phrase(
        "{file} still holds this person, and so do older copies and reports. Remove those as well.",
        file=source,
    )
    click.echo(rest.text(language))
