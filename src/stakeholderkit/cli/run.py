"""From the words of the command line to an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import cast, get_args

import click

from stakeholderkit.cli.app import make_app
from stakeholderkit.errors import (
    Code,
    InputError,
    Language,
    ModelError,
    PluginError,
    SchemeError,
    StakeholderkitError,
)
from stakeholderkit.wording import Message, capital, message, phrase, suggestion, unknown_choice

DONE, FINDINGS, USAGE, PLUGIN, INTERRUPTED = 0, 1, 2, 3, 130


def run(words: Sequence[str]) -> int:
    """Run a command and give its exit code; every error becomes plain words."""
    language = _language(words)
    _speak_any_language()
    try:
        if language not in get_args(Language):
            return _complain(unknown_choice(phrase("language"), language, get_args(Language)), "nl")
        spoken = cast("Language", language)
        return _run(words, spoken)
    except BrokenPipeError:
        # Whoever read our output stopped reading, as `head` does; that is no error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _speak_any_language() -> None:
    """Write UTF-8 to files and pipes, and no terminal may stumble over a name.

    On Windows a pipe has an encoding of long ago, which lacks letters that people have.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _run(words: Sequence[str], language: Language) -> int:
    try:
        result = make_app(language).main(list(words), "stakeholderkit", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return USAGE
    except click.ClickException as error:
        return _complain(_in_words(error), language)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except StakeholderkitError as error:
        click.echo(_told(error, language), err=True)
        return _exit_code(error)
    return result if isinstance(result, int) else DONE


def _told(error: StakeholderkitError, language: Language) -> str:
    """Put an error into words; a counter-example of a scheme begins with a small letter."""
    if not isinstance(error, SchemeError):
        return error.text(language)
    return "\n".join(capital(complaint.text(language)) for complaint in error.complaints)


def _exit_code(error: StakeholderkitError) -> int:
    if isinstance(error, PluginError):
        return PLUGIN
    if isinstance(error, SchemeError):
        # A scheme is input like a register; but two that differ in kind are each in order.
        return USAGE if error.code == Code.INCOMPARABLE_SCHEMES else FINDINGS
    return FINDINGS if isinstance(error, InputError | ModelError) else USAGE


def _language(words: Sequence[str]) -> str:
    """Find the language before anything is parsed, since even the help is written in it."""
    for given, following in zip(words, [*words[1:], ""], strict=False):
        if given == "--language":
            return following
        if given.startswith("--language="):
            return given.removeprefix("--language=")
    return "nl"


def _complain(complaint: Message, language: Language) -> int:
    click.echo(complaint.text(language), err=True)
    return USAGE


def _in_words(error: click.ClickException) -> Message:
    """Say in our own words what click found wrong with the words of the command line."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=close):
            complaint = message(Code.BAD_OPTION, "There is no option {name}.", name=name)
            hint = suggestion(name, list(close or ()))
        case click.MissingParameter(param=click.Parameter() as parameter):
            name = (parameter.name or "").upper()
            complaint = message(Code.BAD_OPTION, "{name} is missing.", name=name)
            hint = None
        case click.BadOptionUsage(option_name=name):
            complaint = message(Code.BAD_OPTION, "Give a value after {name}.", name=name)
            hint = None
        case _:
            # Too many words, mostly; click tells which, in English only.
            complaint = message(Code.BAD_OPTION, "These words do not fit here.")
            hint = None
    context = getattr(error, "ctx", None)
    help_words = phrase(
        "See: {command} --help",
        command=context.command_path if context else "stakeholderkit",
    )
    return complaint.followed_by(hint).followed_by(help_words)
