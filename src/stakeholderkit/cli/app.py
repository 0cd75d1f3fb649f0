"""The commands and their options; what they do is in `work`, `upkeep` and `schemes`.

Nothing heavy is imported here, and a command is made when it is asked for: help must be quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, TypeAlias

import click

from stakeholderkit.cli.words import Command, Group
from stakeholderkit.errors import Code, Language, UsageError
from stakeholderkit.wording import Message, message, phrase, unknown_choice

_Parameter: TypeAlias = tuple[str, Message | str, Message]
"""An option: its name, what stands for its value, and what it is for."""

_LANGUAGE = (
    "--language",
    "nl|en",
    phrase("The language of the output: nl (Dutch) or en (English)."),
)
_AREA = (
    "--area",
    phrase("NAME"),
    phrase("The gemeente, wijk or buurt, by name; the whole gemeente if you leave it out."),
)
_PHASE = (
    "--phase",
    phrase("NAME"),
    phrase("The phase of the work; what holds in any phase if you leave it out."),
)
_SCHEME = (
    "--scheme",
    phrase("NAME"),
    phrase(
        "The rules that give the groups: a name, or a file that ends in .toml or .json; kwadranten "
        "if you leave it out."
    ),
)
_PARAMETER = (
    "--parameter",
    phrase("NAME=VALUE"),
    phrase("A choice in the rules, as in cut=4; repeat it for more."),
)
_CONSENSUS = (
    "--consensus",
    "median|trimmed-mean|unanimous|chair=ID",
    phrase("How several scores become one: median if you leave it out."),
)
_SINCE = (
    "--since",
    phrase("DATE"),
    phrase("Tell what changed since this day, as in 2026-01-31."),
)
_LADDER = (
    "--ladder",
    phrase("NAME"),
    phrase("Say the groups on another ladder, such as iap2; FILE for one of your own."),
)
_REGISTER = (
    "--register",
    phrase("FILE"),
    phrase("A register: with its scales, and with its own schemes."),
)
_AS_OF = (
    "--as-of",
    phrase("DATE"),
    phrase(
        "Count facts up to this day only, as in 2026-03-01; up to the latest if you leave it out."
    ),
)
_READER = ("--reader", phrase("NAME"), phrase("How to read the register, if that is not clear."))
_FORMAT = (
    "--format",
    phrase("NAME"),
    phrase("The file format, if the ending of OUT does not tell it."),
)
_EXPORT_AUDIENCE = (
    "--audience",
    "public|shared|internal",
    phrase(
        "Who will read it: everybody (public, the default), the parties (shared), or only you "
        "(internal)."
    ),
)
_ANALYSE_AUDIENCE = (
    "--audience",
    "public|shared|internal",
    phrase("Show what these readers may see; internal, which is everything, if you leave it out."),
)
_POLICY = (
    "--policy",
    phrase("FILE"),
    phrase("A TOML file of your own that says what these readers may see."),
)
_SAME = (
    "--same",
    "LIST:ID=ID",
    phrase("What is one under two ids, as in stakeholders:huurders=huurdersvereniging; repeat it."),
)
_KEEP = (
    "--keep",
    "base|incoming",
    phrase("Which to keep where the two registers differ."),
)
_ALSO = (
    "--also",
    phrase("WORDS"),
    phrase("Other words that mean this person, to be taken from every text; repeat it."),
)
_DATE = (
    "--date",
    phrase("DATE"),
    phrase("The day of the erasure, as in 2026-03-01; today if you leave it out."),
)
_REPEATED = {"--also", "--parameter", "--same"}
_OPTIONAL = {"merge": "out"}
_JSON = phrase("Write JSON, for other programs.")

_CHOICE = (
    _AREA,
    _PHASE,
    _SCHEME,
    _PARAMETER,
    _CONSENSUS,
    _LADDER,
    _AS_OF,
    _SINCE,
    _READER,
)

COMMANDS = {
    "about": phrase("List all that a register holds about one person."),
    "analyse": phrase("Show the outcome of every party, with its reason."),
    "check": phrase("Look for mistakes in a register; all of them at once."),
    "erase": phrase("Take one person out of a register: stakeholderkit erase REGISTER PERSON OUT"),
    "export": phrase("Write a report: stakeholderkit export REGISTER OUT.docx"),
    "merge": phrase("Bring two registers together; without OUT, only show what would happen."),
    "plugins": phrase("List what is installed, and what does not work."),
    "schema": phrase("Print the JSON Schema of a register, for other programs."),
    "schemes": phrase("List the rules that can give the groups; show, prove or compare them."),
}
"""The commands, with what each is for."""

SCHEMES = {
    "show": phrase("Show the rules of a scheme as sentences and as a grid."),
    "prove": phrase("Prove that a scheme gives every party one group, or show where it does not."),
    "diff": phrase("Tell for which scores two schemes give another group."),
}
"""The commands under ``schemes``, with what each is for."""

_MODULES = {
    **dict.fromkeys(("about", "erase", "merge", "schema"), "upkeep"),
    **dict.fromkeys(("schemes", *(f"schemes_{name}" for name in SCHEMES)), "schemes"),
}
"""The modules of what the commands do; of the others it is `cli.work`."""

_PARAMETERS: dict[str, tuple[Sequence[str], Sequence[_Parameter], bool]] = {
    "about": (("register", "person"), (_READER, _LANGUAGE), True),
    "analyse": (("register",), (*_CHOICE, _ANALYSE_AUDIENCE, _POLICY, _LANGUAGE), True),
    "check": (("register",), (_READER, _LANGUAGE), True),
    "erase": (("register", "person", "out"), (_ALSO, _DATE, _READER, _LANGUAGE), False),
    "export": (
        ("register", "out"),
        (*_CHOICE, _EXPORT_AUDIENCE, _POLICY, _FORMAT, _LANGUAGE),
        False,
    ),
    "merge": (("base", "incoming", "out"), (_SAME, _KEEP, _READER, _LANGUAGE), False),
    "plugins": ((), (_LANGUAGE,), True),
    "schema": ((), (_LANGUAGE,), False),
    "schemes": ((), (_LANGUAGE,), True),
    "schemes_show": (("scheme",), (_PARAMETER, _REGISTER, _LANGUAGE), True),
    "schemes_prove": (("scheme",), (_PARAMETER, _REGISTER, _LANGUAGE), True),
    "schemes_diff": (("one", "other"), (_REGISTER, _LANGUAGE), True),
}
"""The arguments of each command, its options, and whether it can write JSON."""


def make_app(language: Language) -> Group:
    """Make the command line in one language."""
    purpose = phrase(
        "Who should be at the table? Makes a stakeholder analysis of a register of parties, and a "
        "report to publish it in."
    )
    return Group(
        "stakeholderkit",
        language=language,
        offered=COMMANDS,
        find=lambda name: _command(name, language),
        help=purpose.text(language),
        params=[_option(_LANGUAGE, language), _version(language)],
        no_args_is_help=True,
    )


def _command(name: str, language: Language) -> click.Command:
    if name not in COMMANDS:
        # Late, so that the plugins are only loaded when one of them must know the command.
        return _work("plugin_command")(name)  # type: ignore[no-any-return]
    if name != "schemes":
        return Command(name, language=language, **_made(name, COMMANDS[name], language))
    return Group(
        name,
        language=language,
        offered=SCHEMES,
        find=lambda below: _scheme_command(below, language),
        invoke_without_command=True,
        **_made(name, COMMANDS[name], language),
    )


def _scheme_command(name: str, language: Language) -> click.Command:
    if name not in SCHEMES:
        raise UsageError(unknown_choice(phrase("command"), name, SCHEMES, Code.UNKNOWN_NAME))
    return Command(name, language=language, **_made(f"schemes_{name}", SCHEMES[name], language))


def _made(name: str, purpose: Message, language: Language) -> dict[str, Any]:
    """Give what a command is made of: its help, its arguments and options, and what it does."""
    arguments, options, writes_json = _PARAMETERS[name]
    params: list[click.Parameter] = [
        *(
            click.Argument(
                [argument],
                metavar=argument.upper(),
                required=_OPTIONAL.get(name) != argument,
            )
            for argument in arguments
        ),
        *(_option(option, language) for option in options),
    ]
    if writes_json:
        params.append(click.Option(["--json", "as_json"], is_flag=True, help=_JSON.text(language)))

    def callback(**given: object) -> int:
        if below := click.get_current_context().invoked_subcommand:
            if given.get("as_json"):
                raise UsageError(
                    message(
                        Code.BAD_OPTION,
                        "Write {option} after {command}.",
                        option="--json",
                        command=below,
                    )
                )
            return 0  # the command below does the work
        return _work(name)(**{**given, "language": language})  # type: ignore[no-any-return]

    return {"help": purpose.text(language), "params": params, "callback": callback}


def _option(option: _Parameter, language: Language) -> click.Option:
    name, metavar, purpose = option
    shown = metavar if isinstance(metavar, str) else metavar.text(language)
    repeated = name in _REPEATED
    return click.Option([name], metavar=shown, help=purpose.text(language), multiple=repeated)


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


def _work(name: str) -> Any:
    """Give what a command does; importing it brings in all that the work needs."""
    module = _MODULES.get(name, "work")
    return getattr(import_module(f"stakeholderkit.cli.{module}"), name)
