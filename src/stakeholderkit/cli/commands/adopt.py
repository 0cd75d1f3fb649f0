"""The command ``adopt``: the groups of a whole analysis, adopted in one act."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TypeVar

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.choice import Choice
from stakeholderkit.cli.request import argument, given, optional_argument, together
from stakeholderkit.errors import Code, Language, UsageError
from stakeholderkit.wording import message

ValueT = TypeVar("ValueT")


@frozen(kw_only=True)
class Adopt:
    """The request: what is adopted, by whom, when, and with which exceptions."""

    register: str = argument("register")
    out: str | None = optional_argument("out")
    choice: Choice = together(Choice)
    by: str | None = given(options.ADOPTED_BY)
    date: datetime.date | None = given(options.ADOPTION_DATE)
    status: str = given(options.STATUS)
    exceptions: Mapping[str, tuple[str, str]] = given(options.EXCEPT)
    reader: str | None = given(options.READER)


def adopt(request: Adopt, language: Language) -> int:
    """Show what would be adopted, and write the register with it when there is a name to write."""
    from stakeholderkit import verbs
    from stakeholderkit.cli.as_text import show_adoption, show_unwritten
    from stakeholderkit.cli.inputs import analyse_register, loaded_plugins, read_register
    from stakeholderkit.cli.save_new import check_new, save_new

    if request.out is not None:
        check_new(request.out)
    by = _needed(request.by, options.ADOPTED_BY.name)
    date = _needed(request.date, options.ADOPTION_DATE.name)
    plugins = loaded_plugins(language)
    register = read_register(request.register, request.reader, plugins, language)
    analysis = analyse_register(register, request.choice, plugins, language)
    adopted = verbs.adopt(
        analysis,
        by=by,
        date=date,
        status=request.status,
        exceptions=request.exceptions,
    )
    show_adoption(analysis, adopted.adoptions[-1], language)
    if request.out is None:
        show_unwritten(language)
    else:
        save_new(adopted, request.out, language)
    return 0


def _needed(value: ValueT | None, option: str) -> ValueT:
    """Return what was given with an option that may not be left out."""
    if not value:
        raise UsageError(message(Code.BAD_OPTION, "{name} is missing.", name=option))
    return value
