"""Wrong commands of the command line, read by mypy and never run, as those in `wrong`."""

from __future__ import annotations

import datetime

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.choice import Choice
from stakeholderkit.cli.commands.about import About, about
from stakeholderkit.cli.commands.erase import Erase, erase
from stakeholderkit.cli.request import argument, given, optional_argument, runner, together
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class Wrong:
    """A request whose fields are not what their options read."""

    register: int = argument("register")  # type: ignore[assignment]
    out: str = optional_argument("out")  # type: ignore[assignment]
    area: int | None = given(options.AREA)  # type: ignore[assignment]
    as_of: datetime.datetime | None = given(options.AS_OF)  # type: ignore[assignment]
    also: list[str] = given(options.ALSO)  # type: ignore[arg-type]
    as_json: str = given(options.JSON)  # type: ignore[assignment]
    choice: About = together(Choice)  # type: ignore[assignment]


def wrong(request: Erase) -> int:
    """A command that does not take the language."""
    return len(request.areas)  # type: ignore[attr-defined]


def the_runners(request: About, language: Language) -> None:
    """A command is run with its own request, and tells its exit code."""
    runner(Erase, about)  # type: ignore[arg-type]
    runner(Erase, wrong)  # type: ignore[arg-type]
    runner(About, lambda _request, _language: "done")  # type: ignore[arg-type,return-value]
    erase(request, language)  # type: ignore[arg-type]
