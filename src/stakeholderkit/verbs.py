"""The four verbs: read, analyse, export, save. Only they and `inspect` touch the disk."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from attrs import evolve

from stakeholderkit.analysis import POLICIES, Analysis, Policy, analyse_area, find_area, redact
from stakeholderkit.document import Block
from stakeholderkit.errors import Code, InputError, PluginError, UsageError
from stakeholderkit.files import (
    dump_register,
    looks_like_register,
    open_source,
    settle_options,
    write,
)
from stakeholderkit.hooks import (
    Exporter,
    Job,
    Offer,
    Plugins,
    Reader,
    Reading,
    Section,
    Source,
    View,
    call,
    load_plugins,
)
from stakeholderkit.model import Audience, Register
from stakeholderkit.report import compose
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import (
    AnyOf,
    Finding,
    Language,
    Location,
    Message,
    Severity,
    message,
    suggestion,
    word,
)

PathLike = str | os.PathLike[str]


def inspect(
    path: PathLike, *, reader: str | None = None, plugins: Plugins | None = None
) -> Reading:
    """Read a file and give what was found, complaints included, without raising for them.

    Args:
        path: the file.
        reader: the name of the reader; None lets the readers recognise the file.
        plugins: plugins loaded before; None loads them for this call.

    Raises:
        InputError: when the file cannot be opened, or no reader recognises it.
        UsageError: when the reader is not installed, or several readers claim the file.
        PluginError: when the reader itself fails.
    """
    source = open_source(path)
    offer = _reader(source, reader, plugins or _load())
    return call(offer, lambda: _answer(offer.record, source), Reading)


def read(path: PathLike, *, reader: str | None = None, plugins: Plugins | None = None) -> Register:
    """Read a register; what is remarkable but no error is logged as a warning.

    Raises:
        InputError: with all errors in the file at once, each with its place.
        UsageError, PluginError: as for `inspect`.
    """
    reading = inspect(path, reader=reader, plugins=plugins)
    errors = _errors(reading)
    if errors or reading.register is None:
        raise InputError(*errors)
    for finding in reading.findings:
        _warn(finding.text("en"))
    return reading.register


def save(register: Register, path: PathLike) -> Path:
    """Save a register as JSON, complete and never redacted.

    Returns:
        The absolute path of the file.

    Raises:
        OutputError: when it cannot be written; what stood there is untouched.
    """
    return write(path, dump_register(register))


def analyse(
    register: Register,
    *,
    scheme: str | Scheme = "kwadranten",
    parameters: object = None,
    area: str | None = None,
    as_of: datetime.date | None = None,
    plugins: Plugins | None = None,
) -> Analysis:
    """Give an outcome and a reason for every party.

    Args:
        register: the facts.
        scheme: the name of an installed scheme, or a scheme.
        parameters: the parameters of a named scheme, as its own class or as names and values.
        area: the id or the name of an area; None for the area that all others are part of.
        as_of: the last day whose facts count; None for the day of the latest fact.
        plugins: plugins loaded before; None loads them for this call.

    Raises:
        UsageError: when scheme, parameter, area or date does not fit, or the area is not clear.
        SchemeError: when the scheme fails its proof.
        PluginError: when a plugin's scheme fails to build.
    """
    _check_day(as_of)
    place = find_area(register, area)
    if isinstance(scheme, Scheme):
        if parameters is not None:
            complaint = message(
                Code.BAD_OPTION, "A scheme that is given whole has its parameters already."
            )
            raise UsageError(complaint)
        return analyse_area(register, scheme, place, as_of)
    offer = (plugins or _load()).scheme(scheme)
    settled = settle_options(offer.record.parameters, parameters)
    built = call(offer, lambda: offer.record.build(register.dimensions, settled), Scheme)
    return analyse_area(register, built, place, as_of)


def export(
    analysis: Analysis,
    path: PathLike,
    *,
    format: str | None = None,  # noqa: A002 - the plain word is what a caller looks for
    language: Language = "nl",
    audience: Audience | str = Audience.PUBLIC,
    policy: Policy | None = None,
    sections: Sequence[str] | None = None,
    options: object = None,
    date: datetime.date | None = None,
    plugins: Plugins | None = None,
) -> Path:
    """Write an analysis in a file format, as its audience may read it.

    Args:
        analysis: the analysis; it is redacted here, before the exporter gets it.
        path: the file to write. A register is never overwritten.
        format: the name of the exporter; None chooses by the ending of the file name.
        language: the language of the file.
        audience: for whom: ``public``, ``shared`` (the parties involved) or ``internal``.
        policy: what that audience may read; None for the policy of the audience.
        sections: the names of the sections of a report; None for all.
        options: the options of the exporter, as its own class or as names and values.
        date: the date on it; None for the date in SOURCE_DATE_EPOCH, or else `analysis.as_of`.
        plugins: plugins loaded before; None loads them for this call.

    Returns:
        The absolute path of the file.

    Raises:
        UsageError: when format, language, audience, section or option is unknown or not installed.
        PluginError: when the exporter fails; what stood there is untouched.
        OutputError: when the file cannot be written; what stood there is untouched.
    """
    _check_day(date)
    _one_of(get_args(Language), language, word("language"))
    loaded = plugins or _load()
    suffix = Path(path).suffix
    offer = loaded.exporter(format) if format else loaded.exporter_for(suffix)
    exporter: Exporter[Any] = offer.record
    chosen = policy or POLICIES[find_audience(audience)]
    redacted = redact(analysis, chosen)
    day = date or _build_date() or analysis.as_of
    chosen_sections = loaded.of(Section)
    if sections is not None:
        chosen_sections = tuple(loaded.section(name) for name in sections)
    parts = [_guarded(item) for item in chosen_sections]
    job = Job(
        analysis=redacted,
        options=settle_options(exporter.options, options),
        language=language,
        date=day,
        compose=lambda: compose(redacted, parts, language, day),
    )
    _keep_registers(path)
    return write(path, call(offer, lambda: exporter.render(job), bytes))


def _guarded(offer: Offer) -> Section:
    """Give a section whose failure is reported as its own, not as that of the exporter."""
    section: Section = offer.record

    def build(view: View) -> tuple[Block, ...]:
        return call(offer, lambda: tuple(section.build(view)), tuple)

    return evolve(section, build=build)


def find_audience(name: str) -> Audience:
    """Give the audience with this name; raises UsageError when there is none."""
    _one_of([str(audience) for audience in Audience], name, word("audience"))
    return Audience(name)


def _one_of(choices: Sequence[str], name: str, kind: Message) -> None:
    if name not in choices:
        complaint = message(
            Code.BAD_OPTION,
            "There is no {kind} {name}. Choose {choices}.",
            kind=kind,
            name=f"'{name}'",
            choices=AnyOf(tuple(choices)),
        )
        raise UsageError(complaint.followed_by(suggestion(str(name), list(choices))))


def _check_day(day: object) -> None:
    """Refuse a moment with hours and minutes, which Python takes for a date."""
    if isinstance(day, datetime.datetime):
        complaint = message(Code.BAD_DATE, "Give a date without a time of day.")
        raise UsageError(complaint)


def _build_date() -> datetime.date | None:
    """Give the date that reproducible builds set, if they do."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _keep_registers(path: PathLike) -> None:
    """Refuse to write an export over a register: that is the source of truth."""
    try:
        # Only an ordinary file: opening a pipe to look inside would wait for ever.
        there = Path(path).read_bytes() if Path(path).is_file() else b""
    except (OSError, ValueError):
        return
    if looks_like_register(there):
        complaint = message(
            Code.SOURCE_OF_TRUTH,
            "{path} is a register, and an export never overwrites one. Choose another name.",
            path=str(path),
        )
        raise UsageError(complaint)


def _load() -> Plugins:
    plugins = load_plugins()
    for problem in plugins.problems:
        _warn(problem.text("en"))
    return plugins


def _warn(text: str) -> None:
    import logging

    logging.getLogger("stakeholderkit").warning(text)


def _answer(reader: Reader, source: Source) -> Reading:
    reading = reader.read(source)
    if reading.register is None and not _errors(reading):
        raise ValueError("no register, and no error that says why")
    return reading


def _errors(reading: Reading) -> list[Finding]:
    return [item for item in reading.findings if item.severity is Severity.ERROR]


def _recognises(offer: Offer, source: Source) -> bool:
    try:
        return call(offer, lambda: offer.record.recognises(source), bool)
    except PluginError as error:
        # Other readers may know the file; this one can still be asked for by its name.
        _warn(error.text("en"))
        return False


def _reader(source: Source, name: str | None, plugins: Plugins) -> Offer:
    if name is not None:
        return plugins.reader(name)
    offers = plugins.of(Reader)
    claims = [offer for offer in offers if _recognises(offer, source)]
    if len(claims) == 1:
        return claims[0]
    names = AnyOf(tuple(offer.address for offer in claims or offers))
    if claims:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "{file} can be read in several ways. Choose with reader: {names}.",
            file=source.name,
            names=names,
        )
        raise UsageError(complaint)
    complaint = message(
        Code.FILE_UNRECOGNISED,
        "No installed reader recognises this file. Choose one yourself: {names}.",
        names=names,
    )
    raise InputError(Finding(complaint, Location(file=source.name)))
