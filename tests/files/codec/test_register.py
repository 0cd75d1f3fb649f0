"""Every register survives its file unchanged, by the fast way through a sound file and the slow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.files import VERSION, dump_register, load_register
from stakeholderkit.files.codec.register import _read_anything, _read_sound
from stakeholderkit.hooks import Source
from stakeholderkit.model import Audience, Register, StakeholderKind
from stakeholderkit.testing import registers
from stakeholderkit.wording import Extra

EXAMPLE = Path(__file__).parents[3] / "examples" / "eikenrode" / "eikenrode.json"
Plain = dict[str, Any]
thorough = settings(
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ]
)


def load(data: bytes) -> Register:
    """Load a sound register."""
    reading = load_register(Source("register.json", data))
    assert reading.register is not None, [finding.text("en") for finding in reading.findings]
    return reading.register


def typed(value: Any) -> Iterator[tuple[type, object]]:
    """Yield every value inside a value with its exact type: a text equals its enumeration."""
    yield type(value), value if isinstance(value, str | int | float | Enum) else None
    if has(type(value)):
        for attribute in fields(type(value)):
            yield from typed(getattr(value, attribute.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from typed(item)
    elif isinstance(value, Extra):
        for name in sorted(value):
            yield from typed(value[name])


@thorough
@given(registers())
def test_a_register_comes_back_as_it_was(register: Register) -> None:
    """Loading what was saved gives an equal register, with the same type in every place.

    Saving twice, and saving what was loaded, gives the same bytes.
    """
    data = dump_register(register)
    again = load(data)

    assert again == register
    assert list(typed(again)) == list(typed(register))
    assert dump_register(register) == data
    assert dump_register(again) == data


def test_a_saved_register_is_plain_json_with_a_header() -> None:
    """A file begins with its format and version, and any JSON reader can read it."""
    raw = json.loads(dump_register(Register(title="t", owner="o")))

    assert list(raw)[:2] == ["format", "version"]
    assert raw["format"] == "stakeholderkit-register"
    assert raw["version"] == "{}.{}".format(*VERSION)


def test_enumerations_come_back_as_such(plain: dict[str, Any]) -> None:
    """A word with a choice of its own comes back as that choice, not as a text equal to it."""
    party = load(json.dumps(plain).encode()).stakeholders[0]

    assert party.kind is StakeholderKind.ORGANISATION
    assert party.stake is not None
    assert party.stake.audience is Audience.PUBLIC


def test_the_example_is_written_as_it_is_kept() -> None:
    """The example's file is what saving it gives, so that a change to it shows as one line."""
    data = EXAMPLE.read_bytes()

    assert dump_register(load(data)) == data


def test_one_fact_a_line(plain: dict[str, Any]) -> None:
    """Every item of every list has a line of its own, whatever line breaks its text has."""
    plain["stakeholders"][0]["stake"]["text"] = "een\ntwee\u2028drie\u0085vier"
    text = dump_register(load(json.dumps(plain).encode())).decode()

    lists = [item for item in plain.values() if isinstance(item, list)]
    plain_fields = len(plain) - len(lists)
    assert text.count("\n") == 2 + plain_fields + sum(2 + len(item) for item in lists)


def test_the_scales_are_always_written() -> None:
    """The scales stand in the file even when they are the usual ones: those may change."""
    raw = json.loads(dump_register(Register(title="t", owner="o")))

    assert [item["id"] for item in raw["dimensions"]] == ["interest", "influence"]


@pytest.mark.parametrize("unknown", [{"a": [1, 1.0, True, None, "x"]}, [], 0, False, None, ""])
def test_unknown_fields_keep_their_types(plain: dict[str, Any], unknown: object) -> None:
    """An unknown field is written back as it was: 1, 1.0 and true stay three values."""
    plain["areas"][0]["later"] = unknown
    again = json.loads(dump_register(load(json.dumps(plain).encode())))

    assert repr(again["areas"][0]["later"]) == repr(unknown)


def test_an_unknown_field_called_extra(plain: dict[str, Any]) -> None:
    """Even a field that has the name of our own place for unknown fields is kept."""
    plain["extra"] = 1
    plain["areas"][0]["extra"] = {"x": 2}
    data = dump_register(load(json.dumps(plain).encode()))

    assert json.loads(data)["extra"] == 1
    assert json.loads(data)["areas"][0]["extra"] == {"x": 2}
    assert dump_register(load(data)) == data


def test_equality_minds_unknown_fields() -> None:
    """Two registers that differ in an unknown field only are not equal."""
    register = Register(title="t", owner="o")

    assert evolve(register, extra=Extra({"x": 1})) != register
    assert evolve(register, extra=Extra({"x": 1})) != evolve(register, extra=Extra({"x": True}))


LAYOUTS: list[dict[str, Any]] = [
    {"indent": None},
    {"indent": 0},
    {"indent": "\t"},
    {"separators": (",", ":")},
    {"separators": (" ,\r\n", "\t:\r ")},
    {"sort_keys": True},
]
PIECES = [b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b" ", b"\n", b"\0", b"\xff", b"null"]
PIECES += [b"NaN", b"1e999", b"-0", b"1.0", b"\\ud83d", b"\\u00e9", b"\xc3\xa9", b'"id": "x", ']


def agree(data: bytes) -> bool:
    """Hold the two ways to the same verdict; tells whether the fast way took the file."""
    fast = _read_sound(data)
    slow = _read_anything(Source("a.json", data))
    assert load_register(Source("a.json", data)) == slow
    if fast is not None:
        assert slow.findings == ()
        assert fast == slow.register
        assert slow.register is not None
        assert dump_register(fast) == dump_register(slow.register)
    return fast is not None


@thorough
@given(registers())
def test_registers_go_either_way(register: Register) -> None:
    """The two ways make the same of any register; nothing but unknown fields needs the slow one."""
    data = dump_register(register)

    assert agree(data) == (not _read_anything(Source("a.json", data)).findings)


@pytest.mark.parametrize("layout", LAYOUTS, ids=repr)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_layout_goes_the_fast_way(plain: Plain, layout: dict[str, Any], mark: bytes) -> None:
    """White space, the order of fields and a byte order mark make no difference."""
    assert agree(mark + b"\n " + json.dumps(plain, **layout).encode() + b" \r\n")


def test_escaped_characters_go_either_way(plain: Plain) -> None:
    """An escape that might be half a character is left to the slow way; both take the whole one."""
    plain["title"] = "Súdwest-Fryslân"
    assert agree(json.dumps(plain).encode())

    plain["title"] = "brandweer 🚒"
    assert agree(json.dumps(plain, ensure_ascii=False).encode())
    assert not agree(json.dumps(plain).encode())


@pytest.mark.parametrize("name", ["title", "owner", "format", "version"])
def test_what_a_register_needs_is_not_left_out(plain: Plain, name: str) -> None:
    """Without a field that is needed the slow way tells which."""
    del plain[name]

    assert not agree(json.dumps(plain).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title":', '"title": "x", "title":'),
        ('"areas":', '"areas": [], "areas":'),
        ('"areas":', '"regions":'),
        ('"areas": [', '"areas": [,'),
        ('"areas": [', '"areas": [[],'),
        ('"areas": [', '"areas": {"a": ['),
        ('"owner":', "3:"),
        ('"owner":', '"owner"'),
        ('"owner":', ', "owner":'),
        ('"1.0"', '"1.9"'),
        ('"1.0"', "1.0"),
        ('"unknown"}]}', '"unknown"}],}'),
        ('"unknown"}]}', '"unknown"}]}}'),
        ('"unknown"}]}', '"unknown"}]} 1'),
        ('"unknown"}]}', '"unknown"}]}\u00a0'),
        ('"unknown"}]}', '"unknown"}]'),
        ('"unknown"}]}', '"unknown"}, ]}'),
        ('"unknown"}]}', '"unknown"}}'),
    ],
)
def test_slips_between_the_records(plain: Plain, old: str, new: str) -> None:
    """What is wrong around the records is never passed over."""
    plain.pop("decisions")
    text = json.dumps(plain)
    assert agree(text.encode())

    assert text.count(old) == 1
    assert not agree(text.replace(old, new).encode())


@thorough
@given(st.data())
def test_damaged_files_get_one_verdict(plain: Plain, data: st.DataObject) -> None:
    """A file with a piece of it replaced by another gets the same verdict either way."""
    sound = json.dumps(plain).encode()
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, min(len(sound), start + 12)))
    piece = data.draw(st.sampled_from(PIECES) | st.binary(max_size=3))

    agree(sound[:start] + piece + sound[end:])
