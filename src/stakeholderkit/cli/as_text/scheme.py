"""A scheme for people: what it asks, its rules as sentences, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from stakeholderkit.cli.as_text.console import bullets, console
from stakeholderkit.errors import Language
from stakeholderkit.model import Audience
from stakeholderkit.rules import Scheme, describe
from stakeholderkit.wording import Message, capital, phrase


def show_scheme(scheme: Scheme, language: Language) -> None:
    """Show a scheme: what it asks, its rules as sentences, and where it comes from."""
    out = console()
    out.print(Text(capital(scheme.label.text(language))))
    for item in _identity(scheme):
        out.print(Text(item.text(language)))
    out.print()
    out.print(Text(phrase("The groups, by the first rule that holds:").text(language)))
    numbers = [f"{number}." for number in range(1, len(scheme.rules) + 1)]
    bullets([f"{capital(rule.text(language))}" for rule in _rules(scheme)], numbers)
    for item in _besides(scheme, language):
        out.print(Text(item.text(language)))


def _identity(scheme: Scheme) -> Iterator[Message]:
    yield phrase("Name: {id}, version {version}.", id=scheme.id, version=scheme.version)
    if scheme.parameters:
        yield phrase("Choices: {parameters}.", parameters=scheme.parameters)
    yield phrase("Fingerprint: {digest}.", digest=scheme.rules_digest()[:16])
    for axis in scheme.axes:
        yield phrase(
            "Asks for: {dimension}, from {lowest} to {highest}.",
            dimension=axis.label,
            lowest=axis.written(axis.lowest),
            highest=axis.written(axis.highest),
        )
    if scheme.audience is not Audience.PUBLIC:
        yield phrase("Only for the audience {audience}.", audience=str(scheme.audience))
    if scheme.judges:
        yield phrase("It judges, so natural persons are left out.")
    yield phrase("Source: {source}", source=scheme.source)
    yield phrase("Our own conclusion: {inference}", inference=scheme.inference)


def _rules(scheme: Scheme) -> Iterator[Message]:
    for rule in scheme.rules:
        yield phrase(
            "{condition}: {group}. {because}",
            condition=describe(scheme, rule.when),
            group=scheme.group_label(rule.group),
            because=rule.because,
        )


def _besides(scheme: Scheme, language: Language) -> Iterator[Message]:
    """Tell of groups that are given to nobody, and of what groups are called in the source."""
    if scheme.unused:
        labels = tuple(scheme.group_label(group) for group in scheme.unused)
        yield phrase("Given to nobody: {groups}.", groups=labels)
    called = tuple(
        f"{group.label.text(language)} = {group.original}"
        for group in scheme.shown
        if group.original
    )
    if called:
        yield phrase("In the source: {names}.", names=called)
