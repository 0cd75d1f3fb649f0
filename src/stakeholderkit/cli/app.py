"""The commands and their options; what they do is in `cli.work`.

Nothing heavy is imported here: asking for help must be quick.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

import click

from stakeholderkit.cli.words import Command, Group, Say, speaker
from stakeholderkit.errors import Language
from stakeholderkit.wording import Message, word

_LANGUAGE = ("--language", "nl|en", word("The language of the output: nl (Dutch) or en (English)."))
_AREA = (
    "--area",
    word("NAME"),
    word("The gemeente, wijk or buurt, by name; the whole gemeente if you leave it out."),
)
_SCHEME = (
    "--scheme",
    word("NAME"),
    word("The rules that give the groups; kwadranten if you leave it out."),
)
_AS_OF = (
    "--as-of",
    word("DATE"),
    word(
        "Count facts up to this day only, as in 2026-03-01; up to the latest if you leave it out."
    ),
)
_READER = ("--reader", word("NAME"), word("How to read the register, if that is not clear."))
_FORMAT = (
    "--format",
    word("NAME"),
    word("The file format, if the ending of OUT does not tell it."),
)
_EXPORT_AUDIENCE = (
    "--audience",
    "public|shared|internal",
    word(
        "Who will read it: everybody (public, the default), the parties (shared), or only you "
        "(internal)."
    ),
)
_ANALYSE_AUDIENCE = (
    "--audience",
    "public|shared|internal",
    word("Show what these readers may see; internal, which is everything, if you leave it out."),
)
_JSON = word("Write JSON, for other programs.")

_Text = Message | str
_Parameter = tuple[str, _Text, _Text]


def make_app(language: Language) -> Group:
    """Make the command line in one language."""
    say = speaker(language)
    group = Group(
        name="stakeholderkit",
        say=say,
        find=_from_plugin,
        help=say(
            word(
                "Who should be at the table? Makes a stakeholder analysis of a register of "
                "parties, and a report to publish it in."
            )
        ),
        params=[_option(say, _LANGUAGE)],
        no_args_is_help=True,
    )
    make = _Maker(say, language)
    register = _argument("register")
    show = [_flag(say, "--json", _JSON), _option(say, _LANGUAGE)]
    choice = [_option(say, item) for item in (_AREA, _SCHEME, _AS_OF, _READER)]
    for command in (
        make.command(
            "export",
            word("Write a report: stakeholderkit export REGISTER OUT.docx"),
            [
                register,
                _argument("out"),
                *choice,
                _option(say, _EXPORT_AUDIENCE),
                _option(say, _FORMAT),
                _option(say, _LANGUAGE),
            ],
        ),
        make.command(
            "analyse",
            word("Show the outcome of every party, with its reason."),
            [register, *choice, _option(say, _ANALYSE_AUDIENCE), *show],
        ),
        make.command(
            "check",
            word("Look for mistakes in a register; all of them at once."),
            [register, _option(say, _READER), *show],
        ),
        make.command("schemes", word("List the rules that can give the groups."), show),
        make.command("plugins", word("List what is installed, and what does not work."), show),
    ):
        group.add_command(command)
    return group


class _Maker:
    def __init__(self, say: Say, language: Language) -> None:
        self._say = say
        self._language = language

    def command(self, name: str, help_text: Message, params: Sequence[click.Parameter]) -> Command:
        return Command(
            name,
            say=self._say,
            help=self._say(help_text),
            params=list(params),
            callback=self._do(name),
        )

    def _do(self, name: str) -> Callable[..., int]:
        def callback(**given: object) -> int:
            # Late, so that the help of a command does not load what the command needs.
            work = import_module("stakeholderkit.cli.work")
            result: int = getattr(work, name)(**{**given, "language": self._language})
            return result

        return callback


def _argument(name: str) -> click.Argument:
    return click.Argument([name], type=click.Path(), metavar=name.upper())


def _option(say: Say, parameter: _Parameter) -> click.Option:
    name, metavar, help_text = (item if isinstance(item, str) else say(item) for item in parameter)
    return click.Option([name], metavar=metavar, help=help_text)


def _flag(say: Say, name: str, help_text: Message) -> click.Option:
    return click.Option([name, "as_json"], is_flag=True, help=say(help_text))


def _from_plugin(name: str) -> click.Command:
    from stakeholderkit.cli.work import plugin_command

    return plugin_command(name)
