"""The verb `export`."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.document import Block
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.files import LIMITS, looks_like_register, settle_options, write
from stakeholderkit.hooks import Job, Offer, Plugins, Section, View, call
from stakeholderkit.model import Audience
from stakeholderkit.redaction import POLICIES, Policy, redact
from stakeholderkit.verbs.arguments import build_date, check_day, find_audience, one_of
from stakeholderkit.verbs.compose import compose
from stakeholderkit.verbs.unknown_groups import refuse_unknown_groups
from stakeholderkit.verbs.using import using
from stakeholderkit.wording import Language, message, phrase


def export(
    analysis: Analysis,
    path: str | os.PathLike[str],
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
        UsageError: when format, language, audience, section or option is unknown or not installed;
            or when others than the project team would read it, and people decided on a group
            that exists nowhere.
        PluginError: when the exporter fails; what stood there is untouched.
        OutputError: when the file cannot be written; what stood there is untouched.
    """
    check_day(date)
    one_of(get_args(Language), language, phrase("language"))
    with using(plugins) as loaded:
        suffix = Path(path).suffix
        offer = loaded.exporter(format) if format else loaded.exporter_for(suffix)
        chosen_sections = _chosen(loaded, sections)
        chosen = policy or POLICIES[find_audience(audience)]
        refuse_unknown_groups(analysis, chosen.audience, loaded)
    exporter = offer.record
    redacted = redact(analysis, chosen)
    day = date or build_date() or analysis.as_of
    guarded = [_guarded(item) for item in chosen_sections]
    job = Job(
        analysis=redacted,
        options=settle_options(exporter.options, options),
        language=language,
        date=day,
        compose=lambda: compose(redacted, guarded, language, day),
    )
    _refuse_register(path)
    return write(path, call(offer, lambda: exporter.render(job), bytes))


def _chosen(plugins: Plugins, names: Sequence[str] | None) -> tuple[Offer[Section], ...]:
    if isinstance(names, str):
        complaint = message(Code.BAD_OPTION, "Give the names of sections as a list.")
        raise UsageError(complaint)
    if names is None:
        return plugins.of(Section)
    return tuple(plugins.section(name) for name in names)


def _guarded(offer: Offer[Section]) -> Section:
    """Return a section whose failure is reported as its own, not as that of the exporter."""
    section = offer.record

    def build(view: View) -> tuple[Block, ...]:
        return call(offer, lambda: tuple(_block(item) for item in section.build(view)), tuple)

    return evolve(section, build=build)


def _block(item: object) -> Block:
    if not isinstance(item, Block):
        raise TypeError(f"{type(item).__name__} is no block of a document")
    return item


def _refuse_register(path: str | os.PathLike[str]) -> None:
    """Refuse to write an export over a register: that is the source of truth."""
    try:
        # Only an ordinary file: opening a pipe to look inside would wait for ever.
        if not Path(path).is_file():
            return
        with Path(path).open("rb") as file:
            there = file.read(LIMITS.bytes)
    except (OSError, ValueError):
        return
    if looks_like_register(there):
        complaint = message(
            Code.SOURCE_OF_TRUTH,
            "{path} is a register, and an export never overwrites one. Choose another name.",
            path=str(path),
        )
        raise UsageError(complaint)
