"""What commands work with, found by what was asked: plugins, a register, a scheme, an analysis."""

from __future__ import annotations

import datetime

import click

from stakeholderkit import verbs
from stakeholderkit.analysis import Analysis
from stakeholderkit.cli.choice import Choice
from stakeholderkit.errors import InputError, Language
from stakeholderkit.files import TypedTexts
from stakeholderkit.hooks import Plugins, Problem
from stakeholderkit.model import Register
from stakeholderkit.rules import Crosswalk, Scheme
from stakeholderkit.verbs.using import using
from stakeholderkit.wording import phrase

_RECENT = datetime.timedelta(days=92)
"""Three months: facts that end longer ago are told to be old."""


def today() -> datetime.date:
    """Return the day here."""
    return datetime.date.today()  # noqa: DTZ011 - the day of who reads it


def loaded_plugins(language: Language) -> Plugins:
    """Load the plugins, and say what is wrong with any."""

    def tell(problem: Problem) -> None:
        click.echo(problem.text(language), err=True)

    # Told when the command is done: what its error tells by then needs no telling.
    loaded: Plugins = click.get_current_context().with_resource(using(None, tell))
    return loaded


def read_register(path: str, reader: str | None, plugins: Plugins, language: Language) -> Register:
    """Read a register, and say what is remarkable about the file."""
    reading = verbs.inspect(path, reader=reader, plugins=plugins)
    if reading.register is None:
        raise InputError(*reading.errors)
    for finding in reading.findings:
        click.echo(finding.text(language), err=True)
    return reading.register


def read_register_if_any(path: str | None, plugins: Plugins, language: Language) -> Register | None:
    """Read a register where one is named."""
    return read_register(path, None, plugins, language) if path else None


def analyse_register(
    register: Register, choice: Choice, plugins: Plugins, language: Language
) -> Analysis:
    """Analyse a register as somebody chose, and say so when its facts are old."""
    analysis = verbs.analyse(
        register,
        scheme=_named_scheme(choice.scheme, plugins),
        parameters=choice.parameters,
        area=choice.area,
        phase=choice.phase,
        consensus=choice.consensus,
        quorum=choice.quorum,
        ladder=_named_crosswalk(choice.ladder, plugins),
        as_of=choice.as_of,
        since=choice.since,
        plugins=plugins,
    )
    if choice.as_of is None and analysis.as_of and today() - analysis.as_of > _RECENT:
        told = phrase(
            "The facts end on {day}, more than three months ago. Whoever came or left since is "
            "seen as on that day; with --as-of you choose another.",
            day=analysis.as_of,
        )
        click.echo(told.text(language), err=True)
    return analysis


def find_scheme(
    name: str, parameters: TypedTexts | None, register: Register | None, plugins: Plugins
) -> Scheme:
    """Find a scheme by the name of its file or by its own, on the scales of a register if any."""
    return verbs.find_scheme(_named_scheme(name, plugins), parameters, register, plugins)


def _named_scheme(name: str, plugins: Plugins) -> str | Scheme:
    """Read a scheme that is in a file; return the name of one that is not, to be found by it."""
    return verbs.read_scheme(name, plugins=plugins) if _is_file_name(name) else name


def _named_crosswalk(name: str | None, plugins: Plugins) -> str | Crosswalk | None:
    """Read a crosswalk that is in a file; return the name of a ladder as it is."""
    if not name:
        return None
    return verbs.read_crosswalk(name, plugins=plugins) if _is_file_name(name) else name


def _is_file_name(name: str) -> bool:
    """Tell whether somebody means a file, by its ending."""
    return name.lower().endswith((".toml", ".json"))
