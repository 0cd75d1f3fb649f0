"""What the commands about schemes do: list, show, prove and compare them."""

from __future__ import annotations

from collections.abc import Sequence

import click

from stakeholderkit import verbs
from stakeholderkit.cli import data, show
from stakeholderkit.cli import scheme as sentences
from stakeholderkit.cli.work import (
    loaded_plugins,
    named_scheme,
    parse_parameters,
    print_json,
    read_register,
)
from stakeholderkit.errors import Language, Translatable
from stakeholderkit.files import dump_scheme
from stakeholderkit.hooks import Plugins, SchemeRecord
from stakeholderkit.model import Register
from stakeholderkit.model.condition import as_data
from stakeholderkit.rules import Scheme, count_cases, differences, prove
from stakeholderkit.wording import Message, capital, phrase, plural


def schemes(*, as_json: bool, language: Language) -> int:
    """List the schemes."""
    offers = loaded_plugins(language).of(SchemeRecord)
    if as_json:
        print_json({"schemes": [data.offer(offer) for offer in offers]})
    else:
        show.offers(offers, language)
        command = f"stakeholderkit schemes show {phrase('NAME').text(language)}"
        click.echo(phrase("See one with: {command}", command=command).text(language))
    return 0


def schemes_show(
    *,
    scheme: str,
    parameter: Sequence[str],
    register: str | None,
    as_json: bool,
    language: Language,
) -> int:
    """Show a scheme: its rules as sentences, and as a grid."""
    plugins = loaded_plugins(language)
    found = _find(scheme, parameter, _register(register, plugins, language), plugins)
    if as_json:
        click.echo(dump_scheme(found).decode(), nl=False)
        return 0
    faults = prove(found)
    sentences.scheme(found, faults, language)
    if faults:
        click.echo()
        _tell(faults, language)
        click.echo(_verdict(found, faults).text(language))
    return 1 if faults else 0


def schemes_prove(
    *,
    scheme: str,
    parameter: Sequence[str],
    register: str | None,
    as_json: bool,
    language: Language,
) -> int:
    """Prove a scheme, or show where it fails."""
    plugins = loaded_plugins(language)
    found = _find(scheme, parameter, _register(register, plugins, language), plugins)
    faults = prove(found)
    if as_json:
        told = [{"code": str(fault.code), "message": data.words(fault)} for fault in faults]
        print_json(
            {
                "scheme": data.scheme(found),
                "cases": count_cases(found),
                "proved": not faults,
                "faults": told,
            }
        )
    else:
        _tell(faults, language)
        click.echo(_verdict(found, faults).text(language))
    return 1 if faults else 0


def schemes_diff(
    *, one: str, other: str, register: str | None, as_json: bool, language: Language
) -> int:
    """Tell for which scores two schemes give another group."""
    plugins = loaded_plugins(language)
    facts = _register(register, plugins, language)
    found = differences(_find(one, (), facts, plugins), _find(other, (), facts, plugins))
    if as_json:
        told = [
            {
                "when": as_data(item.when),
                "group": item.group,
                "other": item.other,
                "message": data.words(item),
            }
            for item in found
        ]
        print_json({"differences": told})
    elif found:
        _tell(found, language)
    else:
        click.echo(phrase("The two give every party the same group.").text(language))
    return 1 if found else 0


def _tell(sentences: Sequence[Translatable], language: Language) -> None:
    """Write sentences, one a line: some begin with a case, and so with a small letter."""
    for sentence in sentences:
        click.echo(capital(sentence.text(language)))


def _verdict(scheme: Scheme, faults: Sequence[Message]) -> Message:
    if faults:
        return phrase("Not proved: {scheme}. Mend its rules and prove it again.", scheme=scheme.id)
    return plural(
        "Proved: {scheme} has one case, and it gets exactly one group.",
        "Proved: {scheme} has {n} cases, and each gets exactly one group.",
        n=count_cases(scheme),
        scheme=scheme.id,
    )


def _register(path: str | None, plugins: Plugins, language: Language) -> Register | None:
    return read_register(path, None, plugins, language) if path else None


def _find(
    name: str, parameter: Sequence[str], register: Register | None, plugins: Plugins
) -> Scheme:
    return verbs.find_scheme(
        named_scheme(name, plugins), parse_parameters(parameter), register, plugins
    )
