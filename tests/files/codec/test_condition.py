"""Conditions from plain values: what is read, and what is said of the rest."""

from __future__ import annotations

import json
import time
import tracemalloc
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec.condition import DEPTH, exact_number, structure_condition
from stakeholderkit.model.condition import (
    Compare,
    Condition,
    Every,
    Not,
    Operator,
    Some,
    above,
    as_data,
)
from stakeholderkit.model.faults import MOST_FAULTS
from stakeholderkit.rules import Axis
from stakeholderkit.testing import conditions
from stakeholderkit.wording import Finding, Text

AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=-2, highest=7)
SOUND = {"above": ["interest", 3]}


def faults(value: object) -> list[tuple[str, str]]:
    """Return the code and the path of everything that is wrong with a condition."""
    with pytest.raises(ModelError) as raised:
        structure_condition(value)
    found = [item for item in raised.value.complaints if isinstance(item, Finding)]
    for finding in found:
        for language in ("nl", "en"):
            assert 0 < len(finding.text(language)) < 500
    return [(finding.code, finding.location.field) for finding in found]


def nested(depth: int, inner: object, key: str = "not") -> Any:
    """Put a condition inside as many others."""
    value = inner
    for _ in range(depth):
        value = {key: value if key == "not" else [value]}
    return value


@given(conditions([AXIS]))
def test_back_and_forth(condition: Condition) -> None:
    """What is written as plain data, by way of JSON too, is read as the same condition."""
    assert structure_condition(as_data(condition)) == condition
    assert structure_condition(json.loads(json.dumps(as_data(condition)))) == condition


@given(st.fractions(max_denominator=10**29).filter(lambda one: abs(one.numerator) < 10**30))
def test_every_threshold_comes_back(threshold: Fraction) -> None:
    """Whatever threshold the model accepts is read again, exactly."""
    assert structure_condition(as_data(above("a", threshold))) == above("a", threshold)


def test_each_kind() -> None:
    """Each operator and each combination has a name of its own."""
    data = {
        "all_of": [
            {"any_of": [{"at_least": ["a", 1]}, {"above": ["b", "7/2"]}]},
            {"not": {"at_most": ["c", 2.5]}},
            {"below": ["d", -1]},
            {"any_of": []},
        ]
    }

    assert structure_condition(data) == Every(
        (
            Some(
                (
                    Compare("a", Operator.AT_LEAST, Fraction(1)),
                    Compare("b", Operator.ABOVE, Fraction(7, 2)),
                )
            ),
            Not(Compare("c", Operator.AT_MOST, Fraction(5, 2))),
            Compare("d", Operator.BELOW, Fraction(-1)),
            Some(()),
        )
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, Fraction(3)),
        (0, Fraction(0)),
        (-0.0, Fraction(0)),
        (3.5, Fraction(7, 2)),
        (0.1, Fraction(1, 10)),
        (-2.25, Fraction(-9, 4)),
        (1e-12, Fraction(1, 10**12)),
        (1e29, Fraction(10**29)),
        (10**30 - 1, Fraction(10**30 - 1)),
        ("3", Fraction(3)),
        ("+3.50", Fraction(7, 2)),
        ("-7/2", Fraction(-7, 2)),
        ("7/002", Fraction(7, 2)),
        ("9" * 15 + "." + "9" * 14, Fraction(10**29 - 1, 10**14)),
        ("1/" + "9" * 30, Fraction(1, 10**30 - 1)),
        (Fraction(2, 3), Fraction(2, 3)),
    ],
    ids=repr,
)
def test_numbers(value: object, expected: Fraction) -> None:
    """A number is what is written, to the last digit; a machine's rest is no part of it."""
    assert exact_number(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        *(True, False, None, [], [3], {}, {"x": 1}, b"3", 3j),
        *(float("nan"), float("inf"), float("-inf"), 1e-13, -1e-13, 1e30, -1e300, 5e-324),
        *(10**30, -(10**30)),
        *("", " 3", "3 ", "3\n", "1e9", "1e999999999", "nan", "inf", "0x1", "1_0", "3,5", "½"),
        *("\u0663", "7/0", "0/00", "1/2/3", "--1", "1.", ".5", "1/-2", "9" * 16, "0." + "1" * 15),
        *("9" * 31 + "/1", "1/" + "9" * 31, "3/2.5"),
    ],
    ids=repr,
)
def test_no_numbers(value: object) -> None:
    """Nothing else is a number, whatever Python would make of it."""
    assert exact_number(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, [(Code.BAD_CONDITION, "")]),
        (True, [(Code.BAD_CONDITION, "")]),
        ("above", [(Code.BAD_CONDITION, "")]),
        ([SOUND], [(Code.BAD_CONDITION, "")]),
        ({}, [(Code.BAD_CONDITION, "")]),
        ({"above": ["a", 3], "below": ["a", 5]}, [(Code.BAD_CONDITION, "")]),
        ({"abov": ["a", 3]}, [(Code.BAD_CONDITION, "")]),
        ({3: []}, [(Code.BAD_CONDITION, "")]),
        ({"all_of": SOUND}, [(Code.WRONG_TYPE, "all_of")]),
        ({"any_of": None}, [(Code.WRONG_TYPE, "any_of")]),
        ({"not": [SOUND]}, [(Code.BAD_CONDITION, "not")]),
        ({"above": None}, [(Code.BAD_CONDITION, "above")]),
        ({"above": {"interest": 3}}, [(Code.BAD_CONDITION, "above")]),
        ({"above": ["interest"]}, [(Code.BAD_CONDITION, "above")]),
        ({"above": ["interest", 3, 4]}, [(Code.BAD_CONDITION, "above")]),
        (
            {"above": [3, "interest"]},
            [(Code.WRONG_TYPE, "above[0]"), (Code.BAD_NUMBER, "above[1]")],
        ),
        ({"above": ["a b", None]}, [(Code.BAD_ID, "above[0]"), (Code.WRONG_TYPE, "above[1]")]),
        ({"above": ["a", True]}, [(Code.WRONG_TYPE, "above[1]")]),
        ({"above": ["a", [3]]}, [(Code.WRONG_TYPE, "above[1]")]),
        ({"above": ["a", float("nan")]}, [(Code.BAD_NUMBER, "above[1]")]),
        (
            {"all_of": [SOUND, {"any_of": [3, {"not": {"below": ["a", "x"]}}]}]},
            [
                (Code.BAD_CONDITION, "all_of[1].any_of[0]"),
                (Code.BAD_NUMBER, "all_of[1].any_of[1].not.below[1]"),
            ],
        ),
    ],
    ids=repr,
)
def test_what_is_wrong(value: object, expected: list[tuple[str, str]]) -> None:
    """Everything that is wrong is told at once, each with its path inside the condition."""
    assert faults(value) == expected


def test_more_digits_than_python_writes() -> None:
    """A whole number of thousands of digits, which cannot even be shown, is no threshold."""
    assert exact_number(10**5_000) is None
    assert faults({"above": ["a", -(10**5_000)]}) == [(Code.BAD_NUMBER, "above[1]")]


def test_did_you_mean() -> None:
    """A misspelt name brings the right one."""
    with pytest.raises(ModelError, match=r"Did you mean at_least\?"):
        structure_condition({"at_leest": ["interest", 3]})


@pytest.mark.parametrize("key", ["not", "all_of", "any_of"])
def test_depth(key: str) -> None:
    """Conditions may be nested as deep as anybody can follow, and no deeper."""
    deepest = structure_condition(nested(DEPTH - 1, SOUND, key))
    step = "not" if key == "not" else f"{key}[0]"

    assert structure_condition(as_data(deepest)) == deepest
    assert faults(nested(DEPTH, SOUND, key)) == [(Code.BAD_CONDITION, ".".join([step] * DEPTH))]


@pytest.mark.parametrize("key", ["not", "all_of"])
def test_as_deep_as_can_be(key: str) -> None:
    """Ten thousand conditions inside each other are one complaint, and end no stack."""
    assert len(faults(nested(10_000, SOUND, key))) == 1


def test_deep_values_that_are_no_condition() -> None:
    """What is nested where an id or a number belongs is not written out."""
    deep: Any = []
    for _ in range(10_000):
        deep = [deep]

    assert faults({"above": [deep, deep]}) == [
        (Code.WRONG_TYPE, "above[0]"),
        (Code.WRONG_TYPE, "above[1]"),
    ]


@pytest.mark.alone
def test_more_faults_than_anybody_reads() -> None:
    """Of a million faults only the first are found, in little time and memory."""
    value = {"all_of": [3] * 1_000_000}
    tracemalloc.start()
    start = time.process_time()
    found = faults(value)
    took, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(found) == MOST_FAULTS + 1
    assert took < 20
    assert peak < 10_000_000


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.just(SOUND),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*Operator, "all_of", "any_of", "not", "x"]), inner)
    ),
    max_leaves=10,
)


@given(ODD)
def test_anything(value: object) -> None:
    """Whatever it is given, it makes a condition that comes back, or says what is wrong."""
    try:
        condition = structure_condition(value)
    except ModelError:
        assert faults(value)
    else:
        assert structure_condition(as_data(condition)) == condition
