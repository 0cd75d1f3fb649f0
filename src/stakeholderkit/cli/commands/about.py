"""The command ``about``: all that a register holds about one person."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class About:
    """The request: whom it is about, in which register."""

    register: str = argument("register")
    person: str = argument("person")
    reader: str | None = given(options.READER)
    as_json: bool = given(options.JSON)


def about(request: About, language: Language) -> int:
    """List every path in a register that is about a person."""
    from stakeholderkit import upkeep
    from stakeholderkit.cli.as_json import plain_mention, print_json
    from stakeholderkit.cli.as_text import show_mentions
    from stakeholderkit.cli.find_person import find_person
    from stakeholderkit.cli.inputs import loaded_plugins, read_register

    register = read_register(request.register, request.reader, loaded_plugins(language), language)
    mentions = upkeep.about(register, find_person(register, request.person))
    if request.as_json:
        print_json({"traces": [plain_mention(item) for item in mentions]})
    else:
        show_mentions(mentions, language)
    return 0
