"""Commands whose help is in the language of the reader, headings and all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, word

Say = Callable[[Message], str]
"""Puts a message into the language of the reader."""


def speaker(language: Language) -> Say:
    """Give the function that puts messages into a language."""
    return lambda message: message.text(language)


class Command(click.Command):
    """A command that writes its help itself, since click's own words are English only."""

    def __init__(self, *args: Any, say: Say, **kwargs: Any) -> None:
        """Take what click takes, and the language."""
        super().__init__(*args, **kwargs)
        self.options_metavar = say(word("[OPTIONS]"))
        self.say = say

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, self.say(word("Usage:")) + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        with formatter.section(self.say(word("Options"))):
            options = [item for item in self.get_params(ctx) if isinstance(item, click.Option)]
            records = [option.get_help_record(ctx) for option in options]
            formatter.write_dl([record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option for help, in the language of the reader."""
        option = super().get_help_option(ctx)
        if option:
            option.help = self.say(word("Show this help and stop."))
        return option


class Group(Command, click.Group):
    """The command with the commands; unknown ones are asked of the plugins."""

    def __init__(
        self,
        *args: Any,
        say: Say,
        find: Callable[[str], click.Command],
        **kwargs: Any,
    ) -> None:
        """Take what click takes, the language, and how to find a command of a plugin."""
        metavar = say(word("COMMAND …"))
        super().__init__(*args, say=say, subcommand_metavar=metavar, **kwargs)
        self.find = find

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Give a command of the library, or else one of a plugin."""
        return super().get_command(ctx, cmd_name) or self.find(cmd_name)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and then the commands."""
        Command.format_options(self, ctx, formatter)
        with formatter.section(self.say(word("Commands"))):
            commands: Sequence[tuple[str, click.Command]] = sorted(self.commands.items())
            formatter.write_dl([(name, item.get_short_help_str(80)) for name, item in commands])
