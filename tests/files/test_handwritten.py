"""What a file that people write by hand says of itself: its format and its version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import dump_scheme, inspect_scheme, load_scheme
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, all_of
from stakeholderkit.wording import Extra, Finding, Severity, Text

Plain = dict[str, Any]

ANY = Text("nl", "en")
SMALL = Scheme(
    id="eigen",
    version="2026-1",
    label=ANY,
    axes=(Axis(dimension="interest", label=ANY, lowest=1, highest=5),),
    ladder=RINGEN,
    rules=(Rule(when=all_of(), group="meeweten", because=ANY),),
    unused=("meedenken", "meewerken", "meebeslissen"),
    source=ANY,
    inference=ANY,
)


def plain() -> Plain:
    """Return the small scheme as the plain values of its file."""
    value: Plain = json.loads(dump_scheme(SMALL))
    return value


def faults(data: object) -> list[tuple[str, str]]:
    """Return the code and the path of all that is said of a file that is no scheme."""
    with pytest.raises(InputError) as raised:
        load_scheme(json.dumps(data).encode(), "eigen")
    found = [item for item in raised.value.complaints if isinstance(item, Finding)]
    return [(item.code, item.location.field) for item in found]


@pytest.mark.parametrize(
    "missing", [("format",), ("format_version",), ("format", "format_version")]
)
def test_the_header_may_be_left_out(missing: tuple[str, ...]) -> None:
    """A scheme that somebody writes by hand need not say what it is."""
    value = {key: item for key, item in plain().items() if key not in missing}

    assert load_scheme(json.dumps(value).encode()) == SMALL


@pytest.mark.parametrize(
    "value", ["stakeholderkit-register", "", None, 3, ["stakeholderkit-scheme"]]
)
def test_another_format(value: object) -> None:
    """A file of another format is refused, and nothing else is said of it."""
    assert faults(plain() | {"format": value, "id": 3}) == [(Code.NOT_A_SCHEME, "")]


@pytest.mark.parametrize("data", [b"[]", b"null", b'"x"', b"3"])
def test_no_object(data: bytes) -> None:
    """JSON that is no object is no scheme."""
    with pytest.raises(InputError) as raised:
        load_scheme(data, "a.json")

    assert raised.value.code == Code.NOT_A_SCHEME


@pytest.mark.parametrize(
    ("version", "code"),
    [
        ("2.0", Code.VERSION_TOO_NEW),
        ("0.9", Code.BAD_VERSION),
        ("1", Code.BAD_VERSION),
        (1.0, Code.BAD_VERSION),
        (None, Code.BAD_VERSION),
        ({"a": []}, Code.BAD_VERSION),
    ],
)
def test_versions_that_are_refused(version: object, code: Code) -> None:
    """A newer major version, and what is no version, is refused."""
    assert faults(plain() | {"format_version": version}) == [(code, "format_version")]


def test_a_newer_minor_version(tmp_path: Path) -> None:
    """A newer minor version is read with a note, and keeps its number when it is written."""
    path = tmp_path / "eigen.json"
    path.write_text(json.dumps(plain() | {"format_version": "1.7"}))
    scheme, notes = inspect_scheme(path)

    assert [(item.code, item.severity, item.location.field) for item in notes] == [
        (Code.VERSION_NEWER, Severity.WARNING, "format_version")
    ]
    assert notes[0].location.file == str(path)
    assert scheme == evolve(SMALL, extra=Extra({"format_version": "1.7"}))
    assert json.loads(dump_scheme(scheme))["format_version"] == "1.7"
    assert load_scheme(dump_scheme(scheme)) == scheme
