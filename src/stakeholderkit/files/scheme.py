"""A scheme in a file of its own, in TOML or JSON: to write by hand, compare and send."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from stakeholderkit.errors import Code
from stakeholderkit.files.codec import json_text
from stakeholderkit.files.codec.converter import make_converter
from stakeholderkit.files.handwritten import (
    FileFormat,
    Prepared,
    inspect_handwritten,
    load_handwritten,
)
from stakeholderkit.files.named_ladders import Grouping, write_out
from stakeholderkit.model.ladder import Ladder, Typology
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules import RINGEN
from stakeholderkit.wording import Finding, Message, message

SCHEME_FORMAT = "stakeholderkit-scheme"
"""What the field ``format`` says in a scheme's file, if it is there."""

SCHEME_VERSION = (1, 0)
"""The version of the format: a new major one is needed when old readers would misread."""


def inspect_scheme(
    path: str | os.PathLike[str], ladders: Sequence[Grouping] = (RINGEN,)
) -> tuple[Scheme, tuple[Finding, ...]]:
    """Read a scheme from a file in TOML or JSON, and what is remarkable in the file.

    The file has the fields of `Scheme`. Instead of a ladder or a typology written out it may
    have the id of a known one: ``ladder = "ringen"``. It may begin with
    ``format = "stakeholderkit-scheme"`` and ``format_version = "1.0"``.

    Whether every combination of scores gets one group is not looked at here; see `prove`.

    Args:
        path: the file.
        ladders: the ladders and typologies that the file may name.

    Returns:
        The scheme, and a warning for each unknown field. These are kept, as is all that a newer
        minor version wrote.

    Raises:
        InputError: when the file cannot be read, or with all that is wrong in it, each placed.
    """
    return inspect_handwritten(path, ladders, _load)


def load_scheme(
    data: bytes, name: str = "scheme", ladders: Sequence[Grouping] = (RINGEN,)
) -> Scheme:
    """Make a scheme of the bytes of a file, as `inspect_scheme` does.

    Args:
        data: what is in the file.
        name: the name of the file, for complaints; one that ends in ``.json`` or ``.toml``
            says which of the two it is.
        ladders: the ladders and typologies that the file may name.

    Raises:
        InputError: with all that is wrong, each placed.
    """
    return _load(data, name, ladders)[0]


def dump_scheme(scheme: Scheme) -> bytes:
    """Write a scheme as canonical JSON: complete, and the same bytes each time.

    Its ladder or typology is written out, so that whoever gets it needs nothing else.
    """
    header = {"format": SCHEME_FORMAT, "format_version": "{}.{}".format(*SCHEME_VERSION)}
    # A newer version keeps its number: nothing is relabelled as older.
    return json_text.pretty(
        header | make_converter().unstructure(scheme) | {"format": SCHEME_FORMAT}
    )


def _load(
    data: bytes, name: str, ladders: Sequence[Grouping]
) -> tuple[Scheme, tuple[Finding, ...]]:
    def prepare(body: dict[str, Any]) -> Prepared:
        wanted = {"ladder": Ladder, "typology": Typology}
        return Prepared(body, tuple(write_out(body, wanted, ladders)))

    form = FileFormat(
        kind=Scheme, format=SCHEME_FORMAT, version=SCHEME_VERSION, stranger=_no_scheme
    )
    return load_handwritten(data, name, form, prepare)


def _no_scheme() -> Message:
    return message(
        Code.NOT_A_SCHEME,
        "This is not a scheme of stakeholderkit. One says: {begin}.",
        begin=f'format = "{SCHEME_FORMAT}"',
    )
