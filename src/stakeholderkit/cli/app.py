"""The command line: its commands as click has them, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from stakeholderkit.cli import options
from stakeholderkit.cli.bilingual_command import BilingualCommand, CommandMenu
from stakeholderkit.cli.commands import COMMANDS, SCHEMES_COMMANDS, Listed
from stakeholderkit.cli.options import Option
from stakeholderkit.cli.request import Runner, arguments, options_of
from stakeholderkit.errors import Code, Language, UsageError
from stakeholderkit.wording import Message, message, phrase, unknown_choice


def make_app(language: Language) -> CommandMenu:
    """Make the command line in one language."""
    purpose = phrase(
        "Who should be at the table? Makes a stakeholder analysis of a register of parties, and a "
        "report to publish it in."
    )
    return CommandMenu(
        "stakeholderkit",
        language=language,
        purposes=_purposes(COMMANDS),
        find=lambda name: _command(name, language),
        help=purpose.text(language),
        params=[_option(options.LANGUAGE, language), _version(language)],
        no_args_is_help=True,
    )


def _purposes(commands: Mapping[str, Listed]) -> Mapping[str, Message]:
    return {name: item.purpose for name, item in commands.items()}


def _command(name: str, language: Language) -> click.Command:
    if name not in COMMANDS:
        # Late, so that the plugins are only loaded when one of them must know the command.
        from stakeholderkit.cli.plugin_command import plugin_command

        return plugin_command(name, COMMANDS)
    if name != "schemes":
        return BilingualCommand(name, language=language, **_made(COMMANDS[name], language))
    return CommandMenu(
        name,
        language=language,
        purposes=_purposes(SCHEMES_COMMANDS),
        find=lambda below: _schemes_command(below, language),
        invoke_without_command=True,
        **_made(COMMANDS[name], language),
    )


def _schemes_command(name: str, language: Language) -> click.Command:
    if name not in SCHEMES_COMMANDS:
        raise UsageError(
            unknown_choice(phrase("command"), name, SCHEMES_COMMANDS, Code.UNKNOWN_NAME)
        )
    return BilingualCommand(name, language=language, **_made(SCHEMES_COMMANDS[name], language))


def _made(listed: Listed, language: Language) -> dict[str, Any]:
    """Make what click makes a command of: its help, its arguments and options, its work."""
    runner = listed.load()
    return {
        "help": listed.purpose.text(language),
        "params": _parameters(runner, language),
        "callback": lambda **words: _run(runner, words, language),
    }


def _parameters(runner: Runner, language: Language) -> list[click.Parameter]:
    """Make the arguments and options: after those with a value the language, and then the rest."""
    own = list(options_of(runner.request))
    ordered = (
        *(option for option in own if option.shown is not None),
        options.LANGUAGE,
        *(option for option in own if option.shown is None),
    )
    return [*arguments(runner.request), *(_option(option, language) for option in ordered)]


def _run(runner: Runner, words: Mapping[str, Any], language: Language) -> int:
    if below := click.get_current_context().invoked_subcommand:
        if words.get(options.JSON.key):
            raise UsageError(
                message(
                    Code.BAD_OPTION,
                    "Write {option} after {command}.",
                    option=options.JSON.name,
                    command=below,
                )
            )
        return 0  # the command below does the work
    return runner.run(words, language)


def _option(option: Option[Any], language: Language) -> click.Option:
    return click.Option(
        [option.name, option.key],
        metavar=option.shown_in(language),
        help=option.purpose.text(language),
        multiple=option.repeated,
        # Not False: then click would take an option without its value for one that has none.
        is_flag=True if option.shown is None else None,
    )


def _version(language: Language) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's
        if wanted:
            from importlib.metadata import version

            click.echo(version("stakeholderkit"))
            ctx.exit()

    purpose = phrase("Show the version and stop.")
    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=purpose.text(language),
    )
