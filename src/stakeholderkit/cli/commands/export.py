"""The command ``export``: a report."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click
from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.choice import Choice
from stakeholderkit.cli.request import argument, given, together
from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, phrase

if TYPE_CHECKING:
    from stakeholderkit.files import TypedTexts
    from stakeholderkit.model import Audience


@frozen(kw_only=True)
class Export:
    """The request: which register, how it is analysed, and how the report is made."""

    register: str = argument("register")
    out: str = argument("out")
    choice: Choice = together(Choice)
    reader: str | None = given(options.READER)
    audience: Audience = given(options.EXPORT_AUDIENCE)
    policy: str | None = given(options.POLICY)
    format: str | None = given(options.FORMAT)
    exporter_options: TypedTexts | None = given(options.OPTION)
    sections: tuple[str, ...] = given(options.SECTION)
    date: datetime.date | None = given(options.EXPORT_DATE)


def export(request: Export, language: Language) -> int:
    """Write a report, and say where it is."""
    from stakeholderkit import verbs
    from stakeholderkit.cli.inputs import analyse_register, loaded_plugins, read_register

    plugins = loaded_plugins(language)
    _tell(phrase("Reading {file} …", file=request.register), language)
    register = read_register(request.register, request.reader, plugins, language)
    _tell(phrase("Working out who takes part and how …"), language)
    analysis = analyse_register(register, request.choice, plugins, language)
    _tell(phrase("Writing {file} …", file=request.out), language)
    path = verbs.export(
        analysis,
        request.out,
        format=request.format,
        language=language,
        audience=request.audience,
        policy=verbs.read_policy(request.policy) if request.policy else None,
        sections=request.sections or None,
        options=request.exporter_options,
        date=request.date,
        plugins=plugins,
    )
    click.echo(phrase("Done: {path}", path=str(path)).text(language))
    return 0


def _tell(step: Message, language: Language) -> None:
    click.echo(step.text(language), err=True)
