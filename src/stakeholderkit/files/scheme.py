"""A scheme in a file of its own, in TOML or JSON: to write by hand, compare and send."""

from __future__ import annotations

import codecs
import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

from attrs import evolve

from stakeholderkit.analysis.policy import in_short
from stakeholderkit.errors import Code, InputError, ModelError
from stakeholderkit.files.codec import text
from stakeholderkit.files.codec.converter import Refused, make_converter
from stakeholderkit.files.codec.diagnose import by_place, diagnose_object
from stakeholderkit.files.codec.version import version_findings
from stakeholderkit.files.guard import open_source
from stakeholderkit.files.limits import SMALL
from stakeholderkit.files.toml import parse_toml
from stakeholderkit.model.checks import LINE_LENGTH
from stakeholderkit.model.integrity import MOST_FAULTS
from stakeholderkit.model.ladder import Ladder, Typology
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules import RINGEN
from stakeholderkit.wording import Extra, Finding, Location, Severity, message, unknown_choice, word

Grouping: TypeAlias = Ladder | Typology

SCHEME_FORMAT = "stakeholderkit-scheme"
"""What the field ``format`` says in a scheme's file, if it is there."""

SCHEME_VERSION = (1, 0)
"""The version of the format: a new major one is needed when old readers would misread."""

_HEADER = ("format", "format_version")


def read_scheme(path: str | os.PathLike[str], ladders: Sequence[Grouping] = (RINGEN,)) -> Scheme:
    """Read a scheme from a file in TOML or JSON.

    The file has the fields of `Scheme`. Instead of a ladder or a typology written out it may
    have the id of a known one: ``ladder = "ringen"``. It may begin with
    ``format = "stakeholderkit-scheme"`` and ``format_version = "1.0"``.

    Whether every combination of scores gets one group is not looked at here; see `prove`.

    Args:
        path: the file.
        ladders: the ladders and typologies that the file may name.

    Raises:
        InputError: when the file cannot be read, or with all that is wrong in it, each placed.
    """
    return inspect_scheme(path, ladders)[0]


def inspect_scheme(
    path: str | os.PathLike[str], ladders: Sequence[Grouping] = (RINGEN,)
) -> tuple[Scheme, tuple[Finding, ...]]:
    """Read a scheme as `read_scheme` does, and give what is remarkable in the file as well.

    Unknown fields are kept, with a warning each; so is whatever a newer minor version wrote.
    """
    source = open_source(path, SMALL)
    return _load(source.data, source.name, ladders)


def load_scheme(
    data: bytes, name: str = "scheme", ladders: Sequence[Grouping] = (RINGEN,)
) -> Scheme:
    """Make a scheme of the bytes of a file, as `read_scheme` does.

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
    return text.pretty(header | make_converter().unstructure(scheme) | {"format": SCHEME_FORMAT})


def _load(
    data: bytes, name: str, ladders: Sequence[Grouping]
) -> tuple[Scheme, tuple[Finding, ...]]:
    try:
        raw = _parse(data, name)
        header = _header(raw)
    except ModelError as error:
        raise InputError(*_in_file(_findings(error), name)) from None
    dates = tuple(islice(_without_dates(raw), MOST_FAULTS))
    body, unnamed = _with_ladders(raw, ladders)
    unknown: list[type] = []
    converter = make_converter(unknown.append)
    scheme: Scheme | None
    try:
        scheme = converter.structure(body, Scheme)
        found = diagnose_object(converter, Scheme, body, sound=True) if unknown else ()
    except (Refused, ModelError, KeyError):
        scheme, found = None, diagnose_object(converter, Scheme, body, sound=False)
    placed = tuple(sorted(_in_file((*header, *dates, *unnamed, *found), name), key=by_place))
    if scheme is None or unnamed or dates:
        raise InputError(*(item for item in placed if item.severity is Severity.ERROR))
    if header:
        extra = Extra({**scheme.extra, "format_version": raw["format_version"]})
        scheme = evolve(scheme, extra=extra)
    return scheme, placed


def _parse(data: bytes, name: str) -> dict[str, Any]:
    """Parse JSON, which begins with a brace, or TOML, which cannot."""
    begin = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    is_json = begin == b"{" or name.casefold().endswith(".json")
    raw = text.parse(data) if is_json else parse_toml(data)
    if not isinstance(raw, dict):
        raise ModelError(_no_scheme())
    return raw


def _header(raw: dict[str, Any]) -> tuple[Finding, ...]:
    """Check format and version; raises ModelError when the file must not be read."""
    if raw.get("format", SCHEME_FORMAT) != SCHEME_FORMAT:
        raise ModelError(_no_scheme())
    if "format_version" not in raw:
        return ()
    return version_findings(raw["format_version"], SCHEME_VERSION, "format_version")


def _no_scheme() -> Finding:
    return Finding(
        message(
            Code.NOT_A_SCHEME,
            "This is not a scheme of stakeholderkit. One says: {begin}.",
            begin=f'format = "{SCHEME_FORMAT}"',
        )
    )


def _with_ladders(
    raw: dict[str, Any], ladders: Sequence[Grouping]
) -> tuple[dict[str, Any], list[Finding]]:
    """Leave out the header, and write out what is named; give the unknown names as well."""
    body = {key: item for key, item in raw.items() if key not in _HEADER}
    unknown = []
    for field, kind, called in (
        ("ladder", Ladder, word("ladder")),
        ("typology", Typology, word("typology")),
    ):
        known = {ladder.id: ladder for ladder in ladders if isinstance(ladder, kind)}
        name = body.get(field)
        # Where none is known, no name is possible: a text is then of the wrong type.
        if not isinstance(name, str) or not known:
            continue
        if name not in known:
            complaint = unknown_choice(called, in_short(name), known, Code.UNKNOWN_NAME)
            unknown.append(Finding(complaint, Location(field=field)))
        # Any other stands in for an unknown one, so that the rest is looked at all the same.
        ladder = known.get(name) or next(iter(known.values()))
        body[field] = make_converter().unstructure(ladder)
    return body, unknown


def _without_dates(raw: dict[str, Any]) -> Iterator[Finding]:
    """Make text of dates and times without quotes, which a scheme has no place for; tell of each.

    The plain values are changed in place. Tables in tables may go deeper than Python can, so
    that nothing here calls itself.
    """
    left: list[tuple[str, Any]] = [("", raw)]
    while left:
        path, inside = left.pop()
        for key, item in inside.items() if isinstance(inside, dict) else enumerate(inside):
            below = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")
            if isinstance(item, dict | list):
                left.append((below, item))
            elif isinstance(item, datetime.date | datetime.time):
                inside[key] = item.isoformat()
                complaint = message(
                    Code.WRONG_TYPE,
                    "This is a date or a time. Put quotes around it to make it text.",
                )
                yield Finding(complaint, Location(field=_shown(below)))


def _shown(path: str) -> str:
    return path if path.isprintable() and len(path) <= LINE_LENGTH else in_short(path)


def _findings(error: ModelError) -> Iterator[Finding]:
    return (item for item in error.complaints if isinstance(item, Finding))


def _in_file(findings: Iterable[Finding], name: str) -> Iterator[Finding]:
    return (finding.in_file(name) for finding in findings)
