"""What this version does not know: kept at every level, with a guess at what was meant."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import NOTHING, fields, has

from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import Area, Assessor, Person, Phase, Register
from stakeholderkit.model.reference import inner_class, innermost
from stakeholderkit.model.validators import bilingual
from stakeholderkit.wording import Severity, Text

SAMPLE = Path(__file__).parents[1] / "samples" / "register-1.0.json"
UNKNOWN: dict[str, Any] = {"nieuw": [1, 1.0, True, None, "x", {"dieper": {}}]}


def load(plain: dict[str, Any]) -> Reading:
    """Load plain values as a file."""
    return load_register(Source("a.json", json.dumps(plain).encode()))


def sample() -> dict[str, Any]:
    """Return the full sample as plain values, without the unknown fields that it has itself."""
    plain = json.loads(SAMPLE.read_bytes())
    for _, _, item in list(objects(Register, plain, "")):
        for name in [name for name in item if name.startswith("x-")]:
            del item[name]
    return plain  # type: ignore[no-any-return]


def objects(kind: type, plain: Any, path: str) -> Iterator[tuple[type, str, dict[str, Any]]]:
    """Yield every object in plain values, with its class and its path; itself included."""
    yield kind, path, plain
    for attribute in fields(kind):
        inner = Text if innermost(attribute) is bilingual else inner_class(attribute)
        value = plain.get(attribute.name)
        below = f"{path}.{attribute.name}" if path else attribute.name
        if inner is None or value is None:
            continue
        assert has(inner)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from objects(inner, item, f"{below}[{index}]")
        else:
            yield from objects(inner, value, below)


def first(kind: type, plain: dict[str, Any], having: str = "") -> tuple[str, dict[str, Any]]:
    """Find the path of the first object of a class that has a field, and the object."""
    return next(
        (path, item)
        for found, path, item in objects(Register, plain, "")
        if found is kind and having in {"", *item}
    )


KINDS = list(dict.fromkeys(kind for kind, _, _ in objects(Register, sample(), "")))
FIELDS = [
    pytest.param(kind, item.name, id=f"{kind.__name__}.{item.name}")
    for kind in KINDS
    for item in fields(kind)
    if item.name != "extra"
]


def misspelt(name: str) -> str:
    """Write the last letter of a name twice."""
    return name + name[-1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_unknown_field_survives(kind: type) -> None:
    """An unknown field of any class brings one note at its place and is written back."""
    plain = sample()
    path, item = first(kind, plain)
    item["x-later"] = UNKNOWN
    reading = load(plain)

    assert [(note.code, note.severity, note.location.field) for note in reading.findings] == [
        (Code.UNKNOWN_FIELD, Severity.WARNING, path or "'x-later'")
    ]
    assert reading.register is not None
    data = dump_register(reading.register)
    again = json.loads(data)
    # Types count: 1 and 1.0 and true are equal to Python.
    assert repr(first(kind, again)[1]["x-later"]) == repr(UNKNOWN)
    assert again == load_and_save(plain)
    assert load(again).register == reading.register


def load_and_save(plain: dict[str, Any]) -> Any:
    """Return the plain values that saving gives, with the unknown fields in them as they were."""
    without = copy.deepcopy(plain)
    kept = {}
    for _, path, item in objects(Register, without, ""):
        kept[path] = {name: item.pop(name) for name in list(item) if name.startswith("x-")}
    register = load(without).register
    assert register is not None
    saved = json.loads(dump_register(register))
    for _, path, item in objects(Register, saved, ""):
        item.update(kept[path])
    return saved


def test_unknown_fields_at_every_level_at_once() -> None:
    """Every object of a file may have an unknown field; all of them are kept, each with a note."""
    plain = sample()
    paths = []
    for _, path, item in list(objects(Register, plain, "")):
        if "erased" not in item:
            item["x-later"] = path
            paths.append(path or "'x-later'")
    reading = load(plain)

    assert sorted(note.location.field for note in reading.findings) == sorted(paths)
    assert reading.register is not None
    again = json.loads(dump_register(reading.register))
    for _, path, item in objects(Register, again, ""):
        assert item.get("x-later") == (None if "erased" in item else path)
    assert load(again).register == reading.register


def test_a_tombstone_keeps_nothing() -> None:
    """Whoever was erased leaves an id and a day: an unknown field might bring the person back."""
    plain = sample()
    path, item = first(Person, plain, "erased")
    item["x-later"] = "Noor"
    reading = load(plain)

    assert reading.register is None
    errors = [note for note in reading.findings if note.severity is Severity.ERROR]
    assert [(note.code, note.location.field) for note in errors] == [
        (Code.ERASED, f"{path}.erased")
    ]


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_a_misspelt_field_brings_the_right_one(kind: type, name: str) -> None:
    """A misspelt field, of any class, is kept with the question whether it is the right one."""
    plain = sample()
    path, item = first(kind, plain, name)
    item[misspelt(name)] = item.pop(name)
    reading = load(plain)

    notes = [note for note in reading.findings if note.code == Code.UNKNOWN_FIELD]
    assert [note.location.field for note in notes] == [path or f"'{misspelt(name)}'"]
    suggestion = re.search(r"Did you mean (\w+)\?$", notes[0].text("en"))
    assert suggestion
    assert suggestion[1] == name
    required = {item.name: item.default is NOTHING for item in fields(kind)}[name]
    missing = [note.location.field for note in reading.findings if note.code == Code.MISSING_FIELD]
    if required:
        assert missing == [f"{path}.{name}" if path else name]


@pytest.mark.parametrize("kind", [Area, Assessor, Phase])
def test_nothing_is_guessed_that_is_there_already(kind: type) -> None:
    """A field that the object has is not what was meant by another."""
    plain = sample()
    _, item = first(kind, plain)
    item["idd"] = "x"
    (note,) = load(plain).findings

    assert note.code == Code.UNKNOWN_FIELD
    assert "Did you mean" not in note.text("en")


def test_a_misspelt_header() -> None:
    """Without its format a file is no register, and without its version it is not read."""
    for name, code in (("format", Code.NOT_A_REGISTER), ("version", Code.BAD_VERSION)):
        plain = sample()
        plain[misspelt(name)] = plain.pop(name)

        assert [note.code for note in load(plain).findings] == [code]
