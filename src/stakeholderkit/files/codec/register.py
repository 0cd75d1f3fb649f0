"""A register to and from its JSON file, the source of truth."""

from __future__ import annotations

import codecs
import re

from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec import text
from stakeholderkit.files.codec.converter import Refused, make_converter
from stakeholderkit.files.codec.diagnose import diagnose
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import Register
from stakeholderkit.model.checks import quoted, refuse
from stakeholderkit.wording import Extra, Finding, Location, Severity, message

FORMAT = "stakeholderkit-register"
"""What the field ``format`` says in a register's file."""

VERSION = (1, 0)
"""The version of the file format: a new major one is needed when old readers would misread."""

_NAMES_FORMAT = re.compile(rb'"format"\s*:\s*"' + FORMAT.encode() + b'"')
_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})", re.ASCII)


def load_register(source: Source) -> Reading:
    """Make a register of a JSON file, or say all that is wrong with it.

    Unknown fields are kept, with a warning; so is whatever a newer minor version wrote. A
    newer major version is refused, since its facts may mean something else.
    """
    try:
        raw = text.parse(source.data)
        findings = _header(raw)
        assert isinstance(raw, dict), "a header was found in it"
        body = {key: item for key, item in raw.items() if key not in {"format", "version"}}
        register, complaints = _structure(body)
        if register and findings:
            register = evolve(register, extra=Extra({**register.extra, "version": raw["version"]}))
    except ModelError as error:
        register, findings, complaints = None, (), _findings(error)
    placed = [finding.in_file(source.name) for finding in (*findings, *complaints)]
    return Reading(register, tuple(sorted(placed, key=_place)))


def dump_register(register: Register) -> bytes:
    """Write a register as canonical JSON: complete, and the same bytes each time.

    What a newer version wrote keeps that version's number: nothing is relabelled as older.
    """
    header = {"format": FORMAT, "version": "{}.{}".format(*VERSION)}
    return text.dump(header | make_converter().unstructure(register))


def looks_like_register(data: bytes) -> bool:
    """Tell whether a file is a register in JSON, wherever in it the format is named."""
    begins = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{"
    return begins and _NAMES_FORMAT.search(data) is not None


def _structure(body: dict[str, object]) -> tuple[Register | None, tuple[Finding, ...]]:
    unknown: list[type] = []
    converter = make_converter(unknown.append)
    try:
        register = converter.structure(body, Register)
    except (Refused, ModelError, KeyError):
        return None, diagnose(converter, body)
    return register, diagnose(converter, body) if unknown else ()


def _place(finding: Finding) -> list[tuple[bool, int, str]]:
    """Put ``scores[2]`` before ``scores[10]``, and what is about one thing together."""
    parts = re.findall(r"\d+|[^\[\].]+", finding.location.field)
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def _findings(error: ModelError) -> tuple[Finding, ...]:
    return tuple(item for item in error.complaints if isinstance(item, Finding))


def _header(raw: object) -> tuple[Finding, ...]:
    """Check format and version; raises ModelError when the file must not be read."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        complaint = message(
            Code.NOT_A_REGISTER,
            "This is not a register of stakeholderkit. One begins with {begin}.",
            begin=f'{{"format": "{FORMAT}", "version": "1.0", …',
        )
        raise ModelError(Finding(complaint))
    version = raw.get("version")
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        complaint = message(
            Code.BAD_VERSION,
            "{version} is not a version. Write two numbers with a dot between quotes, as in "
            "{example}.",
            version=quoted(str(version)),
            example='"1.0"',
        )
        raise refuse(complaint, "version")
    major, minor = int(match.group(1)), int(match.group(2))
    if major < VERSION[0]:
        complaint = message(
            Code.BAD_VERSION,
            "There is no version {version}; the first is {ours}.",
            version=match.group(),
            ours="1.0",
        )
        raise refuse(complaint, "version")
    if major > VERSION[0]:
        complaint = message(
            Code.VERSION_TOO_NEW,
            "This file has version {version}; this program reads version {ours}. Update with: "
            "pip install --upgrade stakeholderkit",
            version=match.group(),
            ours=f"{VERSION[0]}.x",
        )
        raise refuse(complaint, "version")
    if minor > VERSION[1]:
        complaint = message(
            Code.VERSION_NEWER,
            "A newer program made this file (version {version}). What this one does not know is "
            "kept as it is.",
            version=match.group(),
        )
        return (Finding(complaint, Location(field="version"), Severity.WARNING),)
    return ()
