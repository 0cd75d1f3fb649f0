"""The command ``schemes prove``: whether a scheme gives every party one group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language

if TYPE_CHECKING:
    from stakeholderkit.files import TypedTexts


@frozen(kw_only=True)
class ProveScheme:
    """The request: which scheme, with which parameters, on the scales of which register."""

    scheme: str = argument("scheme")
    parameters: TypedTexts | None = given(options.PARAMETER)
    register: str | None = given(options.REGISTER)
    as_json: bool = given(options.JSON)


def schemes_prove(request: ProveScheme, language: Language) -> int:
    """Prove a scheme, or show where it fails; then 1."""
    from stakeholderkit.cli.as_json import plain_proof, print_json
    from stakeholderkit.cli.as_text import show_proof
    from stakeholderkit.cli.inputs import find_scheme, loaded_plugins, read_register_if_any
    from stakeholderkit.rules import prove

    plugins = loaded_plugins(language)
    register = read_register_if_any(request.register, plugins, language)
    scheme = find_scheme(request.scheme, request.parameters, register, plugins)
    faults = prove(scheme)
    if request.as_json:
        print_json(plain_proof(scheme, faults))
    else:
        show_proof(scheme, faults, language)
    return 1 if faults else 0
