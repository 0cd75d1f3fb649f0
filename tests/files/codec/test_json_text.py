"""Plain values written over as many lines as they need."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.files.codec.json_text import pretty

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
    """The comma after an item belongs to its line, and the last one has none."""
    item = ["x" * 46, "x" * 44]
    data = pretty([item, item]).decode()

    assert len(json.dumps(item)) == 98
    assert data.splitlines()[1:5] == ["  [", f'    "{"x" * 46}",', f'    "{"x" * 44}"', "  ],"]
    assert data.splitlines()[5:] == [f"  {json.dumps(item)}", "]"]
