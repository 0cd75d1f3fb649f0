"""What an adoption would decide."""

from __future__ import annotations

import click

from stakeholderkit.analysis import Analysis
from stakeholderkit.cli.as_text.console import bullets, printable
from stakeholderkit.errors import Language
from stakeholderkit.model import AdoptedGroup, Adoption
from stakeholderkit.wording import Message, capital, phrase, plural


def show_adoption(analysis: Analysis, adoption: Adoption, language: Language) -> None:
    """Show which parties an adoption puts in which group, and the exceptions with their reasons."""
    sentences = [
        phrase("{group}: {parties}.", group=group.label, parties=parties).text(language)
        for group in analysis.scheme.shown
        if (parties := tuple(_names(analysis, adoption, group.id)))
    ]
    exceptions = [_exception(analysis, item) for item in adoption.groups if item.reason]
    heading = plural(
        "{by} adopts the group of one party in {area}, on {date}:",
        "{by} adopts the groups of {n} parties in {area}, on {date}:",
        n=len(adoption.groups),
        by=capital(adoption.by),
        area=analysis.area.name,
        date=adoption.date,
    )
    click.echo(heading.text(language))
    bullets([printable(item) for item in sentences])
    bullets([printable(item.text(language)) for item in exceptions])


def show_renamed(paths: tuple[str, ...], old: str, new: str, language: Language) -> None:
    """Show where a group gets another id."""
    told = plural(
        "{old} becomes {new} in one place: {places}.",
        "{old} becomes {new} in {n} places: {places}.",
        n=len(paths),
        old=old,
        new=new,
        places=paths,
    )
    click.echo(told.text(language))


def _names(analysis: Analysis, adoption: Adoption, group: str) -> list[str]:
    return [
        analysis.outcome(item.party).party.name for item in adoption.groups if item.group == group
    ]


def _exception(analysis: Analysis, item: AdoptedGroup) -> Message:
    return phrase(
        "{party} by exception: {group}. Reason: {reason}",
        party=analysis.outcome(item.party).party.name,
        group=analysis.scheme.group(item.group).label,
        reason=item.reason.text if item.reason else "",
    )
