"""The commands, each with what it is for; what one needs is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from stakeholderkit.cli.request import Runner, runner
from stakeholderkit.wording import Message, phrase


class Listed(NamedTuple):
    """A command that can be asked for.

    Attributes:
        purpose: what it is for.
        load: imports it.
    """

    purpose: Message
    load: Callable[[], Runner]


def _about() -> Runner:
    from stakeholderkit.cli.commands.about import About, about

    return runner(About, about)


def _adopt() -> Runner:
    from stakeholderkit.cli.commands.adopt import Adopt, adopt

    return runner(Adopt, adopt)


def _analyse() -> Runner:
    from stakeholderkit.cli.commands.analyse import Analyse, analyse

    return runner(Analyse, analyse)


def _check() -> Runner:
    from stakeholderkit.cli.commands.check import Check, check

    return runner(Check, check)


def _erase() -> Runner:
    from stakeholderkit.cli.commands.erase import Erase, erase

    return runner(Erase, erase)


def _export() -> Runner:
    from stakeholderkit.cli.commands.export import Export, export

    return runner(Export, export)


def _merge() -> Runner:
    from stakeholderkit.cli.commands.merge import Merge, merge

    return runner(Merge, merge)


def _plugins() -> Runner:
    from stakeholderkit.cli.commands.plugins import ListPlugins, plugins

    return runner(ListPlugins, plugins)


def _rename() -> Runner:
    from stakeholderkit.cli.commands.rename import Rename, rename

    return runner(Rename, rename)


def _schema() -> Runner:
    from stakeholderkit.cli.commands.schema import PrintSchema, schema

    return runner(PrintSchema, schema)


def _schemes() -> Runner:
    from stakeholderkit.cli.commands.schemes import ListSchemes, schemes

    return runner(ListSchemes, schemes)


def _schemes_show() -> Runner:
    from stakeholderkit.cli.commands.schemes_show import ShowScheme, schemes_show

    return runner(ShowScheme, schemes_show)


def _schemes_prove() -> Runner:
    from stakeholderkit.cli.commands.schemes_prove import ProveScheme, schemes_prove

    return runner(ProveScheme, schemes_prove)


def _schemes_diff() -> Runner:
    from stakeholderkit.cli.commands.schemes_diff import DiffSchemes, schemes_diff

    return runner(DiffSchemes, schemes_diff)


COMMANDS: Mapping[str, Listed] = {
    "about": Listed(phrase("List all that a register holds about one person."), _about),
    "adopt": Listed(
        phrase("Adopt the groups of a whole analysis; without OUT, only show what would happen."),
        _adopt,
    ),
    "analyse": Listed(phrase("Show the outcome of every party, with its reason."), _analyse),
    "check": Listed(phrase("Look for mistakes in a register; all of them at once."), _check),
    "erase": Listed(
        phrase("Take one person out of a register: stakeholderkit erase REGISTER PERSON OUT"),
        _erase,
    ),
    "export": Listed(phrase("Write a report: stakeholderkit export REGISTER OUT.docx"), _export),
    "merge": Listed(
        phrase("Bring two registers together; without OUT, only show what would happen."), _merge
    ),
    "plugins": Listed(phrase("List what is installed, and what does not work."), _plugins),
    "rename": Listed(
        phrase("Give a group another id everywhere: stakeholderkit rename REGISTER group OLD NEW"),
        _rename,
    ),
    "schema": Listed(phrase("Print the JSON Schema of a register, for other programs."), _schema),
    "schemes": Listed(
        phrase("List the rules that can give the groups; show, prove or compare them."), _schemes
    ),
}

SCHEMES_COMMANDS: Mapping[str, Listed] = {
    "show": Listed(phrase("Show the rules of a scheme as sentences and as a grid."), _schemes_show),
    "prove": Listed(
        phrase("Prove that a scheme gives every party one group, or show where it does not."),
        _schemes_prove,
    ),
    "diff": Listed(phrase("Tell for which scores two schemes give another group."), _schemes_diff),
}
"""The commands under ``schemes``."""
