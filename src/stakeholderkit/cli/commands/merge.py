"""The command ``merge``: two registers brought together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given, optional_argument
from stakeholderkit.errors import Language

if TYPE_CHECKING:
    from stakeholderkit.upkeep import Keep


@frozen(kw_only=True)
class Merge:
    """The request: which registers, what is the same in them, and which of them is kept."""

    base: str = argument("base")
    incoming: str = argument("incoming")
    out: str | None = optional_argument("out")
    same: Mapping[str, Mapping[str, str]] = given(options.SAME)
    keep: Keep | None = given(options.KEEP)
    reader: str | None = given(options.READER)


def merge(request: Merge, language: Language) -> int:
    """Show what merging two registers would do, and do it when there is a name to write."""
    from stakeholderkit.cli.as_text import show_merge_plan, show_undecided, show_unwritten
    from stakeholderkit.cli.inputs import loaded_plugins, read_register
    from stakeholderkit.cli.save_new import check_new, save_new
    from stakeholderkit.upkeep import merge_plan

    if request.out is not None:
        check_new(request.out)
    plugins = loaded_plugins(language)
    base = read_register(request.base, request.reader, plugins, language)
    incoming = read_register(request.incoming, request.reader, plugins, language)
    plan = merge_plan(base, incoming, same=request.same)
    show_merge_plan(plan, language)
    if plan.conflicting and request.keep is None:
        show_undecided(language)
        return 1
    if request.out is None:
        show_unwritten(language)
    else:
        save_new(plan.apply(request.keep), request.out, language)
    return 0
