"""The command ``rename``: another id for a group, wherever it stands."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given, optional_argument
from stakeholderkit.errors import Language
from stakeholderkit.wording import phrase


@frozen(kw_only=True)
class Rename:
    """The request: what gets another id, in which register, and where the new one goes."""

    register: str = argument("register")
    kind: str = argument("kind")
    old: str = argument("old")
    new: str = argument("new")
    out: str | None = optional_argument("out")
    reader: str | None = given(options.READER)


def rename(request: Rename, language: Language) -> int:
    """Show where a group would get another id, and do it when there is a name to write."""
    from stakeholderkit import upkeep
    from stakeholderkit.cli.as_text import show_renamed, show_unwritten
    from stakeholderkit.cli.inputs import loaded_plugins, read_register
    from stakeholderkit.cli.save_new import check_new, save_new
    from stakeholderkit.verbs.arguments import one_of

    one_of(["group"], request.kind, phrase("kind of id"))
    if request.out is not None:
        check_new(request.out)
    register = read_register(request.register, request.reader, loaded_plugins(language), language)
    renamed = upkeep.rename_group(register, request.old, request.new)
    show_renamed(upkeep.group_paths(register, request.old), request.old, request.new, language)
    if request.out is None:
        show_unwritten(language)
    else:
        save_new(renamed, request.out, language)
    return 0
