"""The command ``erase``: a register without one person."""

from __future__ import annotations

import datetime

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class Erase:
    """The request: who is taken out of which register, and where the rest goes."""

    register: str = argument("register")
    person: str = argument("person")
    out: str = argument("out")
    also: tuple[str, ...] = given(options.ALSO)
    date: datetime.date | None = given(options.ERASURE_DATE)
    reader: str | None = given(options.READER)


def erase(request: Erase, language: Language) -> int:
    """Write a register without a person, and list what only a human being can judge."""
    from stakeholderkit import upkeep
    from stakeholderkit.cli.as_text import show_erasure
    from stakeholderkit.cli.find_person import find_person
    from stakeholderkit.cli.inputs import loaded_plugins, read_register
    from stakeholderkit.cli.save_new import check_new, save_new

    # The library reads no clock; whoever gives this command means today.
    day = request.date or datetime.date.today()  # noqa: DTZ011 - the day here
    check_new(request.out)
    register = read_register(request.register, request.reader, loaded_plugins(language), language)
    person = find_person(register, request.person)
    without = upkeep.erase(register, person, day, request.also)
    save_new(without, request.out, language)
    remaining = tuple(upkeep.remains(register, without, person, request.also))
    show_erasure(remaining, request.register, language)
    return 0
