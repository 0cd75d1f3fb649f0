"""What merging two registers would do."""

from __future__ import annotations

from collections.abc import Iterator

import click

from stakeholderkit.errors import Language
from stakeholderkit.model import LISTS
from stakeholderkit.upkeep import MergePlan
from stakeholderkit.wording import Message, marked, phrase, plural


def show_merge_plan(plan: MergePlan, language: Language) -> None:
    """Show what is new, what is in both, what differs, and what may be one."""
    for sentence in _sentences(plan):
        click.echo(sentence.text(language))


def show_undecided(language: Language) -> None:
    """Show what to do where the two registers differ."""
    advice = phrase("Choose with --keep base or --keep incoming, or mend one of the registers.")
    click.echo(advice.text(language))


def show_unwritten(language: Language) -> None:
    """Show how to write what was only shown."""
    click.echo(phrase("Nothing was written yet. Add a file name to write this.").text(language))


def _sentences(plan: MergePlan) -> Iterator[Message]:
    new, equal = (
        sum(match.list_name in LISTS for match in matches) for matches in (plan.new, plan.equal)
    )
    yield plural("{n} fact or party is new.", "{n} facts and parties are new.", n=new)
    yield plural("{n} is in both.", "{n} are in both.", n=equal)
    for match in plan.conflicting:
        if match.differs:
            msgid = marked("The two differ in {place}: {fields}.")
            yield phrase(msgid, place=match.address, fields=match.differs)
        else:
            yield phrase("The two differ in {place}.", place=match.address)
    for match in plan.alike:
        yield phrase(
            "{incoming} has the same name as {base}. If they are one, add {option}.",
            incoming=match.address,
            base=match.base.id,
            option=f"--same {match.address}={match.base.id}",
        )
    for person in plan.erased:
        yield phrase("{person} was erased in one of the two, and now in both.", person=person)
