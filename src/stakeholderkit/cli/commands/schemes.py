"""The command ``schemes``: the schemes that are installed."""

from __future__ import annotations

import click
from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import given
from stakeholderkit.errors import Language
from stakeholderkit.wording import phrase


@frozen(kw_only=True)
class ListSchemes:
    """The request."""

    as_json: bool = given(options.JSON)


def schemes(request: ListSchemes, language: Language) -> int:
    """List the schemes."""
    from stakeholderkit.cli.as_json import plain_offer, print_json
    from stakeholderkit.cli.as_text import show_offers
    from stakeholderkit.cli.inputs import loaded_plugins
    from stakeholderkit.hooks import SchemeRecord

    offers = loaded_plugins(language).of(SchemeRecord)
    if request.as_json:
        print_json({"schemes": [plain_offer(offer) for offer in offers]})
    else:
        show_offers(offers, language)
        command = f"stakeholderkit schemes show {phrase('NAME').text(language)}"
        click.echo(phrase("See one with: {command}", command=command).text(language))
    return 0
