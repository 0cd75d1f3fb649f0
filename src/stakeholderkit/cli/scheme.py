"""A scheme for people: what it asks, its rules as sentences, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from stakeholderkit.cli import grid
from stakeholderkit.cli.show import bullets, console, group_label
from stakeholderkit.errors import Language
from stakeholderkit.model import Audience
from stakeholderkit.rules import Scheme, describe
from stakeholderkit.wording import Message, capital, phrase


def scheme(value: Scheme, faults: Sequence[Message], language: Language) -> None:
    """Show a scheme: its rules as sentences, and as a grid when it has no faults."""
    out = console()
    out.print(Text(capital(value.label.text(language))))
    for item in _identity(value):
        out.print(Text(item.text(language)))
    out.print()
    out.print(Text(phrase("The groups, by the first rule that holds:").text(language)))
    numbers = [f"{number}." for number in range(1, len(value.rules) + 1)]
    bullets([f"{capital(rule.text(language))}" for rule in _rules(value)], numbers)
    for item in _besides(value, language):
        out.print(Text(item.text(language)))
    if not faults:
        grid.grids(value, language)


def _identity(value: Scheme) -> Iterator[Message]:
    yield phrase("Name: {id}, version {version}.", id=value.id, version=value.version)
    if value.parameters:
        yield phrase("Choices: {parameters}.", parameters=value.parameters)
    yield phrase("Fingerprint: {digest}.", digest=value.digest()[:16])
    for axis in value.axes:
        yield phrase(
            "Asks for: {dimension}, from {lowest} to {highest}.",
            dimension=axis.label,
            lowest=axis.lowest,
            highest=axis.highest,
        )
    if value.audience is not Audience.PUBLIC:
        yield phrase("Only for the audience {audience}.", audience=str(value.audience))
    yield phrase("Source: {source}", source=value.source)
    yield phrase("Our own conclusion: {inference}", inference=value.inference)


def _rules(value: Scheme) -> Iterator[Message]:
    for rule in value.rules:
        yield phrase(
            "{condition}: {group}. {because}",
            condition=describe(value, rule.when),
            group=group_label(value, rule.group),
            because=rule.because,
        )


def _besides(value: Scheme, language: Language) -> Iterator[Message]:
    """Tell of groups that are given to nobody, and of what groups are called in the source."""
    if value.unused:
        labels = tuple(group_label(value, group) for group in value.unused)
        yield phrase("Given to nobody: {groups}.", groups=labels)
    called = tuple(
        f"{group.label.text(language)} = {group.original}"
        for group in value.shown
        if group.original
    )
    if called:
        yield phrase("In the source: {names}.", names=called)
