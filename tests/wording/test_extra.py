"""Unknown fields: immutable to any depth, and compared as they are written."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen
from hypothesis import given

from stakeholderkit.errors import ModelError
from stakeholderkit.testing import extras
from stakeholderkit.wording import Extra, freeze, kept, thaw


@frozen
class Thing:
    """Something that is saved."""

    id: str = ""
    extra: Extra = kept()


@given(extras())
def test_frozen_and_thawed(extra: Extra) -> None:
    """What is thawed and frozen again is the same."""
    again = freeze(thaw(extra))

    assert again == extra
    assert hash(again) == hash(extra)


def test_any_depth() -> None:
    """Lists become tuples and objects become mappings that cannot be changed, however deep."""
    plain: dict[str, Any] = {"a": [1, {"b": [None, "c"]}]}

    extra = Extra(plain)
    plain["a"].append(2)

    assert extra["a"] == (1, Extra({"b": (None, "c")}))
    assert thaw(extra) == {"a": [1, {"b": [None, "c"]}]}
    assert {extra} == {Extra({"a": [1, {"b": [None, "c"]}]})}
    with pytest.raises(TypeError):
        extra["a"] = 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("one", "other"),
    [(True, 1), (False, 0), (1, 1.0), ([True], [1]), ({"x": 0}, {"x": False}), ("1", 1)],
)
def test_types_count(one: object, other: object) -> None:
    """Values that are written differently differ, also where Python calls them equal."""
    assert Extra({"a": one}) != Extra({"a": other})


def test_order_does_not_count() -> None:
    """The order of the fields is kept and does not count; that of a list counts."""
    one, other = Extra({"a": 1, "b": 2}), Extra({"b": 2, "a": 1})

    assert one == other
    assert hash(one) == hash(other)
    assert list(other) == ["b", "a"]
    assert len(other) == 2
    assert Extra({"a": [1, 2]}) != Extra({"a": [2, 1]})
    assert Extra() != {}


@pytest.mark.parametrize(
    "value",
    [
        {1},
        b"bytes",
        object(),
        {1: "a"},
        [{1}],
        {"a": {2: "b"}},
        float("nan"),
        [float("-inf")],
        "half \ud83d",
        {"\udc00": 1},
    ],
)
def test_no_json(value: object) -> None:
    """What JSON cannot hold is refused, at any depth."""
    with pytest.raises(TypeError, match="not a JSON value"):
        Extra({"a": value})


def test_repr() -> None:
    """A repr names the fields and shows nothing of what they hold."""
    assert repr(Extra({"b": "geheim", "a": 1})) == "Extra(['a', 'b'])"


def test_no_hidden_field() -> None:
    """A field of the class cannot hide among its unknown fields."""
    with pytest.raises(ModelError) as raised:
        Thing(extra=Extra({"id": "x", "new": 1}))

    assert raised.value.code == "bad-extra"
    assert "id" in str(raised.value)
    assert "new" not in str(raised.value)
    assert Thing(extra=Extra({"new": 1})).extra["new"] == 1
