"""Commands whose help is in the language of the reader, headings and all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

import click

from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, phrase


def _width() -> int:
    """Find the width for help; click would ask `shutil`, which takes long to import."""
    try:
        return min(os.get_terminal_size().columns, 80)
    except OSError:
        return 80


class BilingualCommand(click.Command):
    """A command that writes its help itself, since click's own words are English only."""

    def __init__(self, *args: Any, language: Language, **kwargs: Any) -> None:
        """Take what click takes, and the language."""
        super().__init__(*args, **kwargs)
        self.context_settings = {"terminal_width": _width()}
        self.language = language
        self.options_metavar = phrase("[OPTIONS]").text(language)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        words = " ".join(self.collect_usage_pieces(ctx))
        usage = phrase("Usage:").text(self.language)
        formatter.write_usage(ctx.command_path, words, usage + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [item for item in self.get_params(ctx) if isinstance(item, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(phrase("Options").text(self.language)):
            formatter.write_dl([record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option for help, in the language of the reader."""
        option = super().get_help_option(ctx)
        if option:
            option.help = phrase("Show this help and stop.").text(self.language)
        return option


class CommandMenu(BilingualCommand, click.Group):
    """A command with commands under it, each of which is made when it is asked for."""

    def __init__(
        self,
        *args: Any,
        language: Language,
        purposes: Mapping[str, Message],
        find: Callable[[str], click.Command],
        **kwargs: Any,
    ) -> None:
        """Take what click takes, the language, the commands, and how to find one by its name."""
        super().__init__(*args, language=language, **kwargs)
        self.subcommand_metavar = phrase("COMMAND …").text(language)
        self.purposes = purposes
        self.find = find

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Find a command, of the library or of a plugin."""
        del ctx
        return self.find(cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the library's own commands."""
        del ctx
        return list(self.purposes)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and then the commands."""
        BilingualCommand.format_options(self, ctx, formatter)
        rows = [(name, purpose.text(self.language)) for name, purpose in self.purposes.items()]
        with formatter.section(phrase("Commands").text(self.language)):
            formatter.write_dl(rows)
