"""A thing of the model in a file that people write by hand: parsed, checked and placed."""

from __future__ import annotations

import codecs
import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from stakeholderkit.errors import Code, InputError, ModelError
from stakeholderkit.files.codec import json_text
from stakeholderkit.files.codec.converter import Mismatch, make_converter
from stakeholderkit.files.codec.diagnose import by_path, diagnose_object
from stakeholderkit.files.codec.version import version_findings
from stakeholderkit.files.guard import open_source
from stakeholderkit.files.limits import SMALL
from stakeholderkit.files.named_ladders import Grouping
from stakeholderkit.files.toml import parse_toml
from stakeholderkit.model.faults import MOST_FAULTS
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.model.validators import LINE_LENGTH
from stakeholderkit.rules import Crosswalk
from stakeholderkit.wording import (
    Extra,
    Finding,
    Location,
    Message,
    Severity,
    findings_of,
    in_short,
    message,
    quoted,
)

KindT = TypeVar("KindT", bound=Scheme | Crosswalk)

_HEADER = ("format", "format_version")


@frozen(kw_only=True)
class FileFormat(Generic[KindT]):
    """What a file of one kind says it is, and what becomes of it.

    Attributes:
        kind: the class of what is in it.
        format: what its field ``format`` says, if it is there.
        version: its version: a new major one is needed when old readers would misread.
        stranger: makes the complaint about a file that is something else.
        whole: the codes of complaints that mean nothing while a ladder is not known.
    """

    kind: type[KindT]
    format: str
    version: tuple[int, int]
    stranger: Callable[[], Message]
    whole: frozenset[Code] = frozenset()


@frozen
class Prepared:
    """The fields of a file, made ready for the converter.

    Attributes:
        body: the fields as plain JSON values.
        faults: what was wrong; something else then stands in for it, so that the rest is looked
            at all the same.
        names: what a path in the body is called in the file, where that differs.
    """

    body: dict[str, Any]
    faults: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(factory=dict)


def inspect_handwritten(
    path: str | os.PathLike[str],
    ladders: Sequence[Grouping],
    load: Callable[[bytes, str, Sequence[Grouping]], tuple[KindT, tuple[Finding, ...]]],
) -> tuple[KindT, tuple[Finding, ...]]:
    """Open a file and load what is in it.

    Args:
        path: the file.
        ladders: the ladders and typologies that the file may name.
        load: makes the thing of the bytes, the name of the file and the ladders.

    Raises:
        InputError: when the file cannot be read, or with all that is wrong in it, each placed.
    """
    source = open_source(path, SMALL)
    return load(source.data, source.name, ladders)


def load_handwritten(
    data: bytes, name: str, form: FileFormat[KindT], prepare: Callable[[dict[str, Any]], Prepared]
) -> tuple[KindT, tuple[Finding, ...]]:
    """Make a thing of the model of TOML or JSON, and tell what is remarkable in it.

    Args:
        data: what is in the file.
        name: the name of the file, for complaints and for its ending.
        form: what it should be.
        prepare: makes its fields ready; it may change what it is given.

    Raises:
        InputError: with all that is wrong, each placed.
    """
    try:
        raw = _parse(data, name, form)
        header = _header(raw, form)
    except ModelError as error:
        raise InputError(*_in_file(findings_of(error), name)) from None
    dates = tuple(islice(_without_dates(raw), MOST_FAULTS))
    ready = prepare({key: item for key, item in raw.items() if key not in _HEADER})
    made, found = _structure(form, ready)
    placed = tuple(sorted(_in_file((*header, *dates, *ready.faults, *found), name), key=by_path))
    if made is None or ready.faults or dates:
        raise InputError(*(item for item in placed if item.severity is Severity.ERROR))
    return (_of_version(made, raw["format_version"]) if header else made), placed


def _of_version(made: KindT, version: str) -> KindT:
    # A newer version keeps its number: nothing is relabelled as older.
    return evolve(made, extra=Extra({**made.extra, "format_version": version}))


def _structure(
    form: FileFormat[KindT], ready: Prepared
) -> tuple[KindT | None, tuple[Finding, ...]]:
    unknown: list[type] = []
    converter = make_converter(unknown.append)
    made: KindT | None = None
    try:
        made = converter.structure(ready.body, form.kind)
    except (Mismatch, ModelError, KeyError):
        found = diagnose_object(form.kind, ready.body, sound=False)
    else:
        found = diagnose_object(form.kind, ready.body, sound=True) if unknown else ()
    senseless = form.whole if ready.faults else frozenset()
    return made, tuple(_called(item, ready.names) for item in found if item.code not in senseless)


def _called(finding: Finding, names: Mapping[str, str]) -> Finding:
    path = finding.location.field
    return evolve(finding, location=evolve(finding.location, field=names.get(path, path)))


def _parse(data: bytes, name: str, form: FileFormat[Any]) -> dict[str, Any]:
    """Parse JSON, which begins with a brace, or TOML, which cannot."""
    begin = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    is_json = begin == b"{" or name.casefold().endswith(".json")
    raw = json_text.parse(data) if is_json else parse_toml(data)
    if not isinstance(raw, dict):
        raise ModelError(Finding(form.stranger()))
    return raw


def _header(raw: dict[str, Any], form: FileFormat[Any]) -> tuple[Finding, ...]:
    """Check format and version; raises ModelError when the file must not be read."""
    if raw.get("format", form.format) != form.format:
        raise ModelError(Finding(form.stranger()))
    if "format_version" not in raw:
        return ()
    return version_findings(raw["format_version"], form.version, "format_version")


def _without_dates(raw: dict[str, Any]) -> Iterator[Finding]:
    """Make text of dates and times without quotes, which do not belong here; tell of each.

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
                yield Finding(complaint, Location(field=shown(below)))


def shown(path: str) -> str:
    """Write the path of a field as it can be shown, whatever its names are."""
    return path if path.isprintable() and len(path) <= LINE_LENGTH else quoted(in_short(path))


def _in_file(findings: Iterable[Finding], name: str) -> Iterator[Finding]:
    return (finding.in_file(name) for finding in findings)
