"""Ladders and typologies that a file names, where it could have written them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from stakeholderkit.errors import Code
from stakeholderkit.files.codec.converter import make_converter
from stakeholderkit.model.ladder import Ladder, Typology
from stakeholderkit.wording import Finding, Location, in_short, phrase, unknown_choice

Grouping: TypeAlias = Ladder | Typology


def write_out(
    body: dict[str, Any], wanted: Mapping[str, type[Grouping]], ladders: Sequence[Grouping]
) -> Iterator[Finding]:
    """Write out in place what is named; give a complaint about each name that is not known.

    Any other one stands in for an unknown one, so that the rest is looked at all the same.

    Args:
        body: the fields of the file.
        wanted: the fields that may name one, each with what it must be.
        ladders: the known ones.
    """
    for field, kind in wanted.items():
        known = {ladder.id: ladder for ladder in ladders if isinstance(ladder, kind)}
        name = body.get(field)
        # Where none is known, no name is possible: a text is then of the wrong type.
        if not isinstance(name, str) or not known:
            continue
        if name not in known:
            called = phrase("ladder") if kind is Ladder else phrase("typology")
            complaint = unknown_choice(called, in_short(name), known, Code.UNKNOWN_NAME)
            yield Finding(complaint, Location(field=field))
        ladder = known.get(name) or next(iter(known.values()))
        body[field] = make_converter().unstructure(ladder)
