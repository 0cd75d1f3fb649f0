"""What each command does: the four verbs, and words for a person on either side of them."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from importlib import import_module
from typing import TypedDict, Unpack

import click

from stakeholderkit import verbs
from stakeholderkit.analysis import Analysis
from stakeholderkit.cli import analysed, data, lists, show
from stakeholderkit.cli.app import COMMANDS
from stakeholderkit.errors import Code, InputError, Language, UsageError
from stakeholderkit.hooks import Command as CommandRecord
from stakeholderkit.hooks import Plugins, Problem, call, load_plugins
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Crosswalk, Scheme
from stakeholderkit.verbs.using import using
from stakeholderkit.wording import (
    Message,
    Severity,
    findings_of,
    message,
    phrase,
    plural,
    unknown_choice,
)


class _Choice(TypedDict):
    """What somebody can choose about an analysis, as the command line has it."""

    area: str | None
    phase: str | None
    scheme: str | None
    parameter: Sequence[str]
    consensus: str | None
    ladder: str | None
    as_of: str | None
    since: str | None


def export(
    *,
    register: str,
    out: str,
    reader: str | None,
    audience: str | None,
    policy: str | None,
    format: str | None,  # noqa: A002 - the name of the option
    language: Language,
    **choice: Unpack[_Choice],
) -> int:
    """Write a report, and say where it is."""
    plugins = loaded_plugins(language)
    _progress(phrase("Reading {file} …", file=register), language)
    facts = read_register(register, reader, plugins, language)
    _progress(phrase("Working out who takes part and how …"), language)
    analysis = _analyse(facts, plugins, choice)
    _progress(phrase("Writing {file} …", file=out), language)
    path = verbs.export(
        analysis,
        out,
        format=format,
        language=language,
        audience=audience or Audience.PUBLIC,
        policy=verbs.read_policy(policy) if policy else None,
        plugins=plugins,
    )
    done = phrase("Done: {path}", path=str(path))
    click.echo(done.text(language))
    return 0


def analyse(
    *,
    register: str,
    reader: str | None,
    audience: str | None,
    policy: str | None,
    as_json: bool,
    language: Language,
    **choice: Unpack[_Choice],
) -> int:
    """Show the outcome of every party, with its reason."""
    plugins = loaded_plugins(language)
    facts = read_register(register, reader, plugins, language)
    standard = POLICIES[verbs.find_audience(audience or Audience.INTERNAL)]
    chosen = verbs.read_policy(policy) if policy else standard
    analysis = redact(_analyse(facts, plugins, choice), chosen)
    if as_json:
        print_json(analysed.analysis(analysis))
    else:
        show.analysis(analysis, language)
        lists.lists(analysis, language)
    return 0


def check(*, register: str, reader: str | None, as_json: bool, language: Language) -> int:
    """List every complaint about a register."""
    plugins = loaded_plugins(language)
    try:
        reading = verbs.inspect(register, reader=reader, plugins=plugins)
        findings = reading.findings
    except InputError as error:
        reading, findings = None, findings_of(error)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if as_json:
        print_json({"findings": [data.finding(finding) for finding in findings]})
    else:
        for finding in findings:
            click.echo(f"{_SEVERITIES[finding.severity].text(language)}: {finding.text(language)}")
        click.echo(_verdict(reading.register if reading else None, len(errors)).text(language))
    return 1 if errors else 0


def plugins(*, as_json: bool, language: Language) -> int:
    """List what plugins offer, and the problems met in loading them."""
    loaded = load_plugins()
    if as_json:
        print_json(data.plugins(loaded))
    else:
        show.plugins(loaded, language)
    return 3 if loaded.problems else 0


def plugin_command(name: str) -> click.Command:
    """Find a command that a plugin adds; raises UsageError when no plugin does."""
    loaded = load_plugins()
    offered = [offer.record.name for offer in loaded.of(CommandRecord)]
    if name not in offered:
        known = sorted({*COMMANDS, *offered})
        complaint = unknown_choice(phrase("command"), name, known, Code.UNKNOWN_NAME)
        raise UsageError(complaint, *loaded.problems)
    offer = loaded.command(name)
    module, _, attribute = offer.record.target.partition(":")
    return call(offer, lambda: getattr(import_module(module), attribute), click.Command)


_SEVERITIES = {Severity.ERROR: phrase("error"), Severity.WARNING: phrase("note")}


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


def _analyse(register: Register, plugins: Plugins, choice: _Choice) -> Analysis:
    ladder, as_of, since = choice["ladder"], choice["as_of"], choice["since"]
    return verbs.analyse(
        register,
        scheme=named_scheme(choice["scheme"] or "kwadranten", plugins),
        parameters=parse_parameters(choice["parameter"]),
        area=choice["area"],
        phase=choice["phase"],
        consensus=choice["consensus"] or "median",
        ladder=named_crosswalk(ladder, plugins) if ladder else None,
        as_of=parse_date(as_of) if as_of else None,
        since=parse_date(since) if since else None,
        plugins=plugins,
    )


def named_scheme(name: str, plugins: Plugins) -> str | Scheme:
    """Give a scheme that is in a file; the name of one that is not, to be found by it."""
    return verbs.read_scheme(name, plugins=plugins) if is_file_name(name) else name


def named_crosswalk(name: str, plugins: Plugins) -> str | Crosswalk:
    """Give a crosswalk that is in a file; the name of a ladder that is not."""
    return verbs.read_crosswalk(name, plugins=plugins) if is_file_name(name) else name


def is_file_name(name: str) -> bool:
    """Tell whether somebody means a file, by its ending."""
    return name.lower().endswith((".toml", ".json"))


def parse_parameters(given: Sequence[str]) -> dict[str, object] | None:
    """Read ``name=value`` into parameters; None for none, which is not the same to a scheme."""
    found: dict[str, object] = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not (name and equals and value):
            complaint = message(
                Code.BAD_OPTION,
                "{value} is no parameter. Write a name and a value, as in {example}.",
                value=f"'{item}'",
                example="cut=4",
            )
            raise UsageError(complaint)
        found[name] = int(value) if re.fullmatch(r"[+-]?[0-9]{1,30}", value) else value
    return found or None


def parse_date(text: str) -> datetime.date:
    """Read a date as the register's file has it; raises UsageError for another form."""
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a date only
    except ValueError:
        complaint = message(
            Code.BAD_DATE,
            "{value} is not a date. Write year, month and day, as in {example}.",
            value=f"'{text}'",
            example="2026-03-01",
        )
        raise UsageError(complaint) from None


def _verdict(register: Register | None, errors: int) -> Message:
    if errors or register is None:
        return plural(
            "One error: mend it and check again.",
            "{n} errors: mend them and check again.",
            n=errors,
        )
    return phrase(
        "In order: {parties} parties, {assessors} assessors, {scores} scores, "
        "{decisions} decisions.",
        parties=len(register.stakeholders),
        assessors=len(register.assessors),
        scores=len(register.scores),
        decisions=len(register.decisions),
    )


def _progress(step: Message, language: Language) -> None:
    click.echo(step.text(language), err=True)


def print_json(value: object) -> None:
    """Print for other programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
