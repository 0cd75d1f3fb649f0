"""The command ``schemes diff``: for which scores two schemes give another group."""

from __future__ import annotations

import click
from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language
from stakeholderkit.wording import phrase


@frozen(kw_only=True)
class DiffSchemes:
    """The request: which two schemes, on the scales of which register."""

    one: str = argument("one")
    other: str = argument("other")
    register: str | None = given(options.REGISTER)
    as_json: bool = given(options.JSON)


def schemes_diff(request: DiffSchemes, language: Language) -> int:
    """Tell where two schemes differ; 1 when they do."""
    from stakeholderkit.cli.as_json import plain_differences, print_json
    from stakeholderkit.cli.as_text import show_sentences
    from stakeholderkit.cli.inputs import find_scheme, loaded_plugins, read_register_if_any
    from stakeholderkit.rules import differences
    from stakeholderkit.verbs.find_scheme import blaming

    plugins = loaded_plugins(language)
    register = read_register_if_any(request.register, plugins, language)
    one, other = (
        find_scheme(name, None, register, plugins) for name in (request.one, request.other)
    )
    with blaming(request.one, plugins), blaming(request.other, plugins):
        found = differences(one, other)
    if request.as_json:
        print_json({"differences": plain_differences(found)})
    elif found:
        show_sentences(found, language)
    else:
        click.echo(phrase("The two give every party the same group.").text(language))
    return 1 if found else 0
