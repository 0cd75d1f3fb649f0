"""Ten thousand sound files, each damaged at random: words come of it, or a whole register.

The seed is fixed, so that a failure comes back; the message names the turn and shows the file.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.errors import InputError, ModelError
from stakeholderkit.files import dump_register, load_register, open_source
from stakeholderkit.hooks import Source
from stakeholderkit.wording import Finding

SEED = 20261123
EXAMPLE = Path(__file__).parents[3] / "examples" / "eikenrode" / "eikenrode.json"

# What JSON can hold where something else belongs, and what it should not hold.
TOKENS = [
    *("null", "true", "false", "0", "-1", "3", "3.5", "1e999", "1e-400", "-0.0", "9" * 30, "NaN"),
    *('""', '" "', '"x"', '"\\u0000"', '"\\ud800"', '"=1+1"', '"2026-02-30"', '"2026-03-01"'),
    *("[]", "{}", "[[]]", '[{"id": "x"}]', '{"id": 1}', '{"nl": "a"}', '"' + "y" * 300 + '"'),
]
WORDS = [b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"\0", b"\xff", b"\xe2\x80", b"null"]

Damage = Callable[[random.Random, bytes], bytes]


def flip(chance: random.Random, data: bytes) -> bytes:
    """Turn over a few bits."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 50))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(chance: random.Random, data: bytes) -> bytes:
    """Leave out a piece: the end, mostly, or something in the middle."""
    begin = chance.randrange(len(data))
    end = chance.choice((len(data), begin + 1, chance.randint(begin, len(data))))
    return data[:begin] + data[end:]


def insert(chance: random.Random, data: bytes) -> bytes:
    """Put something in between."""
    offset = chance.randrange(len(data) + 1)
    return data[:offset] + chance.choice((*WORDS, chance.randbytes(3))) + data[offset:]


def repeat(chance: random.Random, data: bytes) -> bytes:
    """Say a piece twice, there or elsewhere."""
    begin = chance.randrange(len(data))
    piece = data[begin : begin + chance.randrange(1, 200)]
    offset = chance.choice((begin, chance.randrange(len(data))))
    return data[:offset] + piece + data[offset:]


def slots(value: Any) -> list[tuple[Any, Any]]:
    """List all that is in plain JSON values, each as a container and a key."""
    found: list[tuple[Any, Any]] = []
    keys = value if isinstance(value, dict) else range(len(value))
    for key in keys:
        found.append((value, key))
        if isinstance(value[key], dict | list):
            found += slots(value[key])
    return found


def swap(chance: random.Random, data: bytes) -> bytes:
    """Put another value, or a value from elsewhere, once or more in the JSON."""
    raw = json.loads(data)
    marks = {}
    for number in range(chance.choice((1, 1, 1, 2, 4))):
        container, key = chance.choice(slots(raw))
        elsewhere, other = chance.choice(slots(raw))
        if chance.random() < 0.3:
            container[key] = json.loads(json.dumps(elsewhere[other]))
            continue
        container[key] = mark = f"mark-{number}-"
        marks[json.dumps(mark)] = chance.choice(TOKENS)
    text = json.dumps(raw, ensure_ascii=chance.random() < 0.5)
    for mark, token in marks.items():
        text = text.replace(mark, token)
    return text.encode()


def rename(chance: random.Random, data: bytes) -> bytes:
    """Call a field otherwise, leave it out, or move it to another object."""
    raw = json.loads(data)
    objects = [(it, key) for it, key in slots(raw) if isinstance(it, dict)]
    container, key = chance.choice(objects)
    value = container.pop(key)
    other, name = chance.choice(objects)
    match chance.randrange(3):
        case 0:
            container[chance.choice((key.upper(), f"{key}s", "extra", "id", ""))] = value
        case 1:
            other[name] = value
        case _:
            pass
    return json.dumps(raw).encode()


def check(data: bytes) -> bool:
    """Read a damaged register; tell whether one came out, which then must be whole."""
    reading = load_register(Source("register.json", data))
    assert all(isinstance(item, Finding) for item in reading.findings)
    assert all(item.location.file == "register.json" for item in reading.findings)
    assert all(item.text("nl") and item.text("en") for item in reading.findings[:20])
    if reading.errors:
        return False
    assert reading.register is not None
    saved = dump_register(reading.register)
    again = load_register(Source("register.json", saved))
    assert again.register == reading.register
    assert dump_register(again.register) == saved
    return True


def survivors(data: bytes, damages: Sequence[Damage], turns: int, seed: int) -> int:
    """Damage a register many times over; give how often a register came out all the same."""
    chance = random.Random(seed)  # noqa: S311 - damage, not a secret
    whole = 0
    for turn in range(turns):
        damaged = chance.choice(damages)(chance, data)
        try:
            whole += check(damaged)
        except (InputError, ModelError):
            continue
        except BaseException as error:
            error.add_note(f"seed {seed}, turn {turn}: {damaged[:5000]!r}")
            raise
    return whole


def mostly_long(seeds: Sequence[int]) -> list[Any]:
    """Call all seeds but the first long."""
    return [seeds[0], *(pytest.param(seed, marks=pytest.mark.long) for seed in seeds[1:])]


@pytest.fixture
def small(plain: dict[str, Any]) -> bytes:
    """A small register with something of most kinds in it, unknown fields included."""
    plain["later"] = {"a": [1, 2.5, None, "é", {"b": True}]}
    data = json.dumps(plain, ensure_ascii=False).encode()
    assert check(data), "what is damaged must be sound at first"
    return data


@pytest.mark.parametrize("seed", mostly_long(range(SEED, SEED + 12)))
def test_bytes_of_a_register(small: bytes, seed: int) -> None:
    """2,400 times something happened on the way to the disk."""
    assert 0 < survivors(small, [flip, cut, insert, repeat], 200, seed) < 200


@pytest.mark.parametrize("seed", mostly_long(range(SEED + 20, SEED + 26)))
def test_values_of_a_register(small: bytes, seed: int) -> None:
    """480 times somebody, or some program, wrote another value or name."""
    assert 0 < survivors(small, [swap, swap, rename], 80, seed) < 80


@pytest.mark.parametrize("seed", [SEED + 30])
def test_the_example(seed: int) -> None:
    """20 times the example itself was damaged."""
    damages = [flip, cut, insert, repeat, swap, rename]

    assert 0 < survivors(EXAMPLE.read_bytes(), damages, 20, seed) < 20


@pytest.mark.parametrize("seed", mostly_long(range(SEED + 40, SEED + 45)))
def test_archives(tmp_path: Path, seed: int) -> None:
    """7,100 damaged zip files: each comes in as it is, or is refused; readers can open the first.

    What comes in must be sound to others as well: Python's own reader finds no fault in it.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b'<?xml version="1.0"?><Types/>')
        archive.writestr("xl/workbook.xml", b"<a>" + b"<row>1</row>" * 50 + b"</a>")
        archive.writestr(zipfile.ZipInfo("xl/media/image.png"), bytes(range(200)))
        archive.mkdir("empty")
    chance = random.Random(seed)  # noqa: S311 - damage, not a secret
    path = tmp_path / "a.xlsx"
    for turn in range(1420):
        damaged = chance.choice([flip, cut, insert, repeat])(chance, file.getvalue())
        path.write_bytes(damaged)
        try:
            source = open_source(path)
            if damaged.startswith(b"PK\3\4"):
                with zipfile.ZipFile(io.BytesIO(source.data)) as opened:
                    assert opened.testzip() is None
        except InputError:
            continue
        except BaseException as error:
            error.add_note(f"seed {seed}, turn {turn}: {damaged!r}")
            raise
