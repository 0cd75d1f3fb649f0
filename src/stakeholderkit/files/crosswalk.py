"""A municipality's own ladder in a file, in TOML or JSON, and what the groups become on it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from stakeholderkit.errors import Code
from stakeholderkit.files.handwritten import (
    FileFormat,
    Prepared,
    inspect_handwritten,
    load_handwritten,
    shown,
)
from stakeholderkit.files.named_ladders import Grouping, write_out
from stakeholderkit.model.ladder import Ladder
from stakeholderkit.model.validators import wrong_type
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Finding, Message, findings_of, message, phrase

CROSSWALK_FORMAT = "stakeholderkit-crosswalk"
"""What the field ``format`` says in a crosswalk's file, if it is there."""

CROSSWALK_VERSION = (1, 0)
"""The version of the format: a new major one is needed when old readers would misread."""


def inspect_crosswalk(
    path: str | os.PathLike[str], ladders: Sequence[Grouping] = (RINGEN,)
) -> tuple[Crosswalk, tuple[Finding, ...]]:
    """Read a crosswalk from a file in TOML or JSON, and what is remarkable in the file.

    The file has the fields of `Crosswalk`; ``groups`` is an object that has for each group of the
    origin the group that it becomes::

        origin = "ringen"
        loss = {nl = "Meewerken en meebeslissen vallen samen.", en = "Two rings fall together."}
        source = {nl = "Participatieverordening, artikel 3", en = "By-law, article 3"}

        [groups]
        meeweten = "informeren"
        meedenken = "raadplegen"
        meewerken = "samenwerken"
        meebeslissen = "samenwerken"

        [ladder]
        id = "verordening"
        ...

    Instead of a ladder written out, ``origin`` and ``ladder`` may have the id of a known one. The
    file may begin with ``format = "stakeholderkit-crosswalk"`` and ``format_version = "1.0"``.

    Args:
        path: the file.
        ladders: the ladders that the file may name; typologies among them are no ladders.

    Returns:
        The crosswalk, and a warning for each unknown field. These are kept, as is all that a newer
        minor version wrote.

    Raises:
        InputError: when the file cannot be read, or with all that is wrong in it, each placed.
    """
    return inspect_handwritten(path, ladders, _load)


def load_crosswalk(
    data: bytes, name: str = "crosswalk", ladders: Sequence[Grouping] = (RINGEN,)
) -> Crosswalk:
    """Make a crosswalk of the bytes of a file, as `inspect_crosswalk` does.

    Args:
        data: what is in the file.
        name: the name of the file, for complaints; one that ends in ``.json`` or ``.toml``
            says which of the two it is.
        ladders: the ladders that the file may name.

    Raises:
        InputError: with all that is wrong, each placed.
    """
    return _load(data, name, ladders)[0]


def _load(
    data: bytes, name: str, ladders: Sequence[Grouping]
) -> tuple[Crosswalk, tuple[Finding, ...]]:
    form = FileFormat(
        kind=Crosswalk,
        format=CROSSWALK_FORMAT,
        version=CROSSWALK_VERSION,
        stranger=_no_crosswalk,
        whole=frozenset((Code.BAD_CROSSWALK, Code.UNDECLARED_LOSS)),
    )
    return load_handwritten(data, name, form, lambda body: _prepared(body, ladders))


def _prepared(body: dict[str, Any], ladders: Sequence[Grouping]) -> Prepared:
    """Make pairs of what the groups become, as the class has them."""
    faults = tuple(write_out(body, {"origin": Ladder, "ladder": Ladder}, ladders))
    groups = body.get("groups", {})
    if not isinstance(groups, dict):
        found = findings_of(wrong_type("groups", groups, phrase("an object")))
        return Prepared({**body, "groups": []}, (*faults, *found))
    if "groups" in body:
        body = {**body, "groups": [[one, other] for one, other in groups.items()]}
    names = {
        f"groups[{index}]{inside}": shown(f"groups.{one}")
        for index, one in enumerate(groups)
        for inside in ("", "[0]", "[1]")
    }
    return Prepared(body, faults, names)


def _no_crosswalk() -> Message:
    return message(
        Code.NOT_A_CROSSWALK,
        "This is not a crosswalk of stakeholderkit. One says: {begin}.",
        begin=f'format = "{CROSSWALK_FORMAT}"',
    )
