"""What any version wrote, every later one reads: the same facts, and nothing lost."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, has

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import VERSION, dump_register, load_register, register_schema
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import LISTS, Register
from stakeholderkit.verbs import inspect, read
from stakeholderkit.wording import Extra, Severity, thaw

SAMPLES = sorted(Path(__file__).parents[1].joinpath("samples").glob("*.json"))
SAVED = [sample for sample in SAMPLES if sample.name.startswith("register-")]
NEWEST = Path(__file__).parents[1] / "samples" / "register-{}.{}.json".format(*VERSION)
NOW = b'"version": "%d.%d"' % VERSION


def load(data: bytes) -> Reading:
    """Load a file."""
    return load_register(Source("register.json", data))


def sound(data: bytes) -> Register:
    """Load a file that must be sound, unknown fields aside."""
    reading = load(data)
    assert {finding.code for finding in reading.findings} <= {Code.UNKNOWN_FIELD}
    assert reading.register is not None
    return reading.register


def written_out(value: Any) -> Any:
    """Return a value of the model as plain JSON values, with every field of every class in it."""
    if has(type(value)):
        return {item.name: written_out(getattr(value, item.name)) for item in fields(type(value))}
    if isinstance(value, tuple):
        return [written_out(item) for item in value]
    if isinstance(value, Extra):
        return thaw(value)
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, bool | int) else str(value)


def on_lines(plain: dict[str, Any]) -> str:
    """Write plain values with one line for each item of each list."""
    rows = {
        name: "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in item) + "\n]"
        if isinstance(item, list) and item
        else json.dumps(item, ensure_ascii=False)
        for name, item in plain.items()
    }
    return "{\n" + ",\n".join(f'"{name}": {item}' for name, item in rows.items()) + "\n}"


def same(then: Any, now: Any) -> bool:
    """Tell whether all that was read then is read now; there may be new fields besides."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(
            name in now and same(item, now[name]) for name, item in then.items()
        )
    if isinstance(then, list):
        return len(then) == len(now) and all(map(same, then, now))
    return type(then) is type(now) and bool(then == now)


def objects(value: Any) -> Iterator[Any]:
    """Yield every object of the model inside a value, itself included."""
    if has(type(value)):
        yield value
        for item in fields(type(value)):
            yield from objects(getattr(value, item.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from objects(item)


def test_this_version_has_its_samples() -> None:
    """The version that this program writes has a frozen sample."""
    assert NEWEST in SAVED


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_is_read_as_it_was_then(sample: Path) -> None:
    """Every field of a sample, left out or not, still means what it meant."""
    then = json.loads((sample.parent / "as-read" / sample.name).read_bytes())

    assert same(then, written_out(sound(sample.read_bytes())))


@pytest.mark.parametrize("sample", SAVED, ids=lambda sample: sample.stem)
def test_a_sample_is_written_as_it_was_then(sample: Path) -> None:
    """Saving a sample gives the same bytes; only the version becomes that of the program."""
    data = sample.read_bytes()
    head, version, rest = data.partition(b'"version": "' + sample.stem[9:].encode() + b'"')

    assert version
    assert dump_register(sound(data)) == head + NOW + rest


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_survives_a_round(sample: Path) -> None:
    """What is written after reading a sample reads as the same register."""
    register = sound(sample.read_bytes())

    assert sound(dump_register(register)) == register


def test_the_sample_covers_the_model() -> None:
    """The newest sample has every class, and of each field something else than its default."""
    found = list(objects(sound(NEWEST.read_bytes())))
    assert {type(item) for item in found} >= {Register, *LISTS.values()}
    untold = {
        (kind.__name__, item.name)
        for kind in {type(thing) for thing in found}
        for item in fields(kind)
        if all(getattr(thing, item.name) == item.default for thing in found if type(thing) is kind)
    }

    assert untold == set()


def test_the_sample_covers_every_choice() -> None:
    """The newest sample has every word of every enumeration that it can hold."""
    told: dict[type[Enum], set[Enum]] = {}
    for thing in objects(sound(NEWEST.read_bytes())):
        for item in fields(type(thing)):
            value = getattr(thing, item.name)
            for word in value if isinstance(value, tuple) else (value,):
                if isinstance(word, Enum):
                    told.setdefault(type(word), set()).add(word)

    known = {name for name, item in register_schema()["$defs"].items() if "oneOf" in item}
    # How a score stands to a threshold is the name of a field in the file.
    assert {kind.__name__ for kind in told} == known | {"Operator"}
    assert told == {kind: set(kind) for kind in told}


@pytest.mark.parametrize("minor", [VERSION[1] + 1, 999_999])
def test_a_newer_minor_version_keeps_its_bytes(minor: int) -> None:
    """A newer minor version is read with a warning; saved, it is what it was to the byte."""
    newer = b'"version": "%d.%d"' % (VERSION[0], minor)
    data = NEWEST.read_bytes().replace(NOW, newer, 1)
    reading = load(data)

    warnings = [item for item in reading.findings if item.code == Code.VERSION_NEWER]
    assert [(item.severity, item.location.field) for item in warnings] == [
        (Severity.WARNING, "version")
    ]
    assert {item.severity for item in reading.findings} == {Severity.WARNING}
    assert reading.register is not None
    assert dump_register(reading.register) == data
    again = load(data).register
    assert again == reading.register


def test_a_newer_minor_version_is_another_register() -> None:
    """The version belongs to the register, so that no comparison takes one for the other."""
    newer = NEWEST.read_bytes().replace(NOW, b'"version": "%d.%d"' % (VERSION[0], VERSION[1] + 1))

    assert load(newer).register != sound(NEWEST.read_bytes())


def test_a_newer_major_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A newer major version brings one error, by every way of reading, and its file stays."""
    file = tmp_path / "later.json"
    data = NEWEST.read_bytes().replace(NOW, b'"version": "%d.0"' % (VERSION[0] + 1), 1)
    file.write_bytes(data)
    before = file.stat()

    reading = inspect(file)
    assert reading.register is None
    assert [(item.code, item.location.field) for item in reading.findings] == [
        (Code.VERSION_TOO_NEW, "version")
    ]
    with pytest.raises(InputError) as caught:
        read(file)
    assert caught.value.code == Code.VERSION_TOO_NEW
    assert file.read_bytes() == data
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("version", "code"),
    [
        ("2.0", Code.VERSION_TOO_NEW),
        ("999999.999999", Code.VERSION_TOO_NEW),
        ("0.0", Code.BAD_VERSION),
        ("0.9", Code.BAD_VERSION),
        ("1", Code.BAD_VERSION),
        ("1.x", Code.BAD_VERSION),
        ("1.0 ", Code.BAD_VERSION),
        ("1.0\n", Code.BAD_VERSION),
        ("1.0000000", Code.BAD_VERSION),
        (1.0, Code.BAD_VERSION),
        (None, Code.BAD_VERSION),
    ],
)
def test_what_is_no_version_that_can_be_read(version: object, code: Code) -> None:
    """Any other version is refused before anything else is looked at, with one complaint."""
    raw = {"format": "stakeholderkit-register", "version": version, "areas": "nonsense"}

    reading = load(json.dumps(raw).encode())
    assert reading.register is None
    assert [(item.code, item.location.field) for item in reading.findings] == [(code, "version")]


if __name__ == "__main__":
    print(on_lines(written_out(sound(Path(sys.argv[1]).read_bytes()))))  # noqa: T201
