"""A register to and from its JSON file, the source of truth."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Any, get_type_hints

from attrs import NOTHING, evolve, fields

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec import json_text
from stakeholderkit.files.codec.converter import Mismatch, make_converter
from stakeholderkit.files.codec.diagnose import by_path, diagnose
from stakeholderkit.files.codec.proof_findings import proof_findings
from stakeholderkit.files.codec.version import version_findings
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import LISTS, Register
from stakeholderkit.wording import Extra, Finding, findings_of, message, thaw

FORMAT = "stakeholderkit-register"
"""What the field ``format`` says in a register's file."""

VERSION = (1, 0)
"""The version of the file format: a new major one is needed when old readers would misread."""

_NAMES_FORMAT = re.compile(rb'"format"\s*:\s*"' + FORMAT.encode() + b'"')


def load_register(source: Source) -> Reading:
    """Make a register of a JSON file, or say all that is wrong with it.

    Unknown fields are kept, with a warning; so is whatever a newer minor version wrote. A
    newer major version is refused, since its facts may mean something else. An own scheme that
    fails its proof brings a warning for each fault: the facts are sound without it.
    """
    if register := _read_sound(source.data):
        return Reading(register, tuple(_placed(proof_findings(register.schemes), source)))
    return _read_anything(source)


def dump_register(register: Register) -> bytes:
    """Write a register as canonical JSON: complete, and the same bytes each time.

    What a newer version wrote keeps that version's number: nothing is relabelled as older.
    """
    header = {"format": FORMAT, "version": "{}.{}".format(*VERSION)}
    # The scales are always written out: their defaults may change, and the scores may not.
    body: dict[str, object] = {
        "title": register.title,
        "owner": register.owner,
        "dimensions": register.dimensions,
    }
    for item in fields(Register):
        if item.name != "extra" and (value := getattr(register, item.name)) != item.default:
            body[item.name] = value
    extra = {name: thaw(value) for name, value in register.extra.items()}
    return json_text.dump(header | body | extra, make_converter().unstructure)


def looks_like_register(data: bytes) -> bool:
    """Tell whether a file is a register in JSON, wherever in it the format is named."""
    begins = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{"
    return begins and _NAMES_FORMAT.search(data) is not None


def _read_sound(data: bytes) -> Register | None:
    """Make a register of a file about which there is nothing to say; None for any other file.

    Nearly every file is sound, so this is tried first: each item of a list is built as soon as
    it is parsed, and the plain values of a large file never stand beside its facts in memory.
    At anything else, be it a fault or an unknown field, it gives up, and `_read_anything` reads
    the file again from the beginning to find the words. A test holds the two to the same verdict.
    """
    converter = make_converter(_unwelcome)
    known = {name: kind for name, kind in get_type_hints(Register).items() if name != "extra"}
    header: dict[str, object] = {}
    found: dict[str, Any] = {}
    try:
        for name, value in json_text.fields_of(data):
            if name in {"format", "version"}:
                header[name] = value
            elif isinstance(value, Iterator):
                structure = converter.get_structure_hook(LISTS[name])
                found[name] = tuple([structure(item, LISTS[name]) for item in value])
            else:
                found[name] = converter.structure(value, known[name])
        needed = {item.name for item in fields(Register) if item.default is NOTHING}
        if _header(header) or not needed <= found.keys():
            return None
        return Register(**found)
    except (Mismatch, ModelError, KeyError, ValueError, RecursionError):
        return None


def _unwelcome(_: type) -> None:
    raise Mismatch


def _read_anything(source: Source) -> Reading:
    try:
        raw = json_text.parse(source.data)
        findings = _header(raw)
        assert isinstance(raw, dict), "a header was found in it"
        body = {key: item for key, item in raw.items() if key not in {"format", "version"}}
        register, complaints = _structure(body)
        if register and findings:
            register = evolve(register, extra=Extra({**register.extra, "version": raw["version"]}))
    except ModelError as error:
        register, findings, complaints = None, (), findings_of(error)
    faults = proof_findings(register.schemes) if register else ()
    placed = _placed((*findings, *complaints, *faults), source)
    return Reading(register, tuple(sorted(placed, key=by_path)))


def _placed(findings: Iterable[Finding], source: Source) -> Iterator[Finding]:
    return (finding.in_file(source.name) for finding in findings)


def _structure(body: dict[str, object]) -> tuple[Register | None, tuple[Finding, ...]]:
    unknown: list[type] = []
    converter = make_converter(unknown.append)
    try:
        register = converter.structure(body, Register)
    except (Mismatch, ModelError, KeyError):
        return None, diagnose(body, sound=False)
    return register, diagnose(body, sound=True) if unknown else ()


def _header(raw: object) -> tuple[Finding, ...]:
    """Check format and version; raises ModelError when the file must not be read."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        complaint = message(
            Code.NOT_A_REGISTER,
            "This is not a register of stakeholderkit. One begins with {begin}.",
            begin=f'{{"format": "{FORMAT}", "version": "1.0", …',
        )
        raise ModelError(Finding(complaint))
    return version_findings(raw.get("version"), VERSION, "version")
