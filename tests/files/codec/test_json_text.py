"""JSON as text: parsed strictly, written canonically, and nothing lost on the way."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.files import dump_register, load_register
from stakeholderkit.files.codec.json_text import pretty
from stakeholderkit.files.codec.register import _read_anything, _read_sound
from stakeholderkit.hooks import Source
from stakeholderkit.model import Register
from stakeholderkit.testing import registers

Plain = dict[str, Any]
thorough = settings(
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ]
)

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


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('ab"\\é', max_size=60),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab"), inner, max_size=4),
)


@given(PLAIN)
def test_pretty(value: object) -> None:
    """However it is broken into lines, it is the same JSON; only what cannot be broken is long."""
    data = pretty(value).decode()
    lines = data.split("\n")

    assert json.loads(data) == value
    assert lines.pop() == ""
    for line in lines:
        assert len(line) <= 100 or not re.search(r"\[[^]]|\{[^}]", line)
        assert line == line.rstrip()


@pytest.mark.parametrize(("length", "lines"), [(99, 1), (100, 1), (101, 5)])
def test_pretty_at_the_edge(length: int, lines: int) -> None:
    """A hundred characters fit on a line, and one more does not."""
    value = {"a": ["x" * (length - len('{"a": [""]}'))]}

    assert len(pretty(value).decode().splitlines()) == lines


def test_pretty_comma_counts() -> None:
    """The comma after an item is a part of its line, and the last one has none."""
    item = ["x" * 46, "x" * 44]
    data = pretty([item, item]).decode()

    assert len(json.dumps(item)) == 98
    assert data.splitlines()[1:5] == ["  [", f'    "{"x" * 46}",', f'    "{"x" * 44}"', "  ],"]
    assert data.splitlines()[5:] == [f"  {json.dumps(item)}", "]"]
