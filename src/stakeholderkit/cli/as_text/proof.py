"""What a proof of a scheme found."""

from __future__ import annotations

from collections.abc import Sequence

import click

from stakeholderkit.errors import Language, Translatable
from stakeholderkit.rules import Scheme, count_cases
from stakeholderkit.wording import Message, capital, phrase, plural


def show_proof(scheme: Scheme, faults: Sequence[Translatable], language: Language) -> None:
    """Show the faults of a scheme, and whether it is proved."""
    show_sentences(faults, language)
    click.echo(_verdict(scheme, faults).text(language))


def show_sentences(sentences: Sequence[Translatable], language: Language) -> None:
    """Show sentences, each on a line: some begin with a case, and so with a small letter."""
    for sentence in sentences:
        click.echo(capital(sentence.text(language)))


def _verdict(scheme: Scheme, faults: Sequence[Translatable]) -> Message:
    if faults:
        return phrase("Not proved: {scheme}. Mend its rules and prove it again.", scheme=scheme.id)
    return plural(
        "Proved: {scheme} has one case, and it gets exactly one group.",
        "Proved: {scheme} has {n} cases, and each gets exactly one group.",
        n=count_cases(scheme),
        scheme=scheme.id,
    )
