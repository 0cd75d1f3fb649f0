"""The command ``schemes show``: the rules of a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language, SchemeError

if TYPE_CHECKING:
    from stakeholderkit.files import TypedTexts


@frozen(kw_only=True)
class ShowScheme:
    """The request: which scheme, with which parameters, on the scales of which register."""

    scheme: str = argument("scheme")
    parameters: TypedTexts | None = given(options.PARAMETER)
    register: str | None = given(options.REGISTER)
    as_json: bool = given(options.JSON)


def schemes_show(request: ShowScheme, language: Language) -> int:
    """Show a scheme: its rules as sentences, and as a grid; 1 when it has faults."""
    from stakeholderkit.cli.as_text import show_grids, show_proof, show_scheme
    from stakeholderkit.cli.inputs import find_scheme, loaded_plugins, read_register_if_any
    from stakeholderkit.files import dump_scheme
    from stakeholderkit.rules import compile_scheme

    plugins = loaded_plugins(language)
    register = read_register_if_any(request.register, plugins, language)
    scheme = find_scheme(request.scheme, request.parameters, register, plugins)
    if request.as_json:
        click.echo(dump_scheme(scheme).decode(), nl=False)
        return 0
    show_scheme(scheme, language)
    try:
        table = compile_scheme(scheme)
    except SchemeError as error:
        click.echo()
        show_proof(scheme, error.complaints, language)
        return 1
    show_grids(table, language)
    return 0
