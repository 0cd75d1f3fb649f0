"""What the tests of several rooms share: the example, and the oracle that walks the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path

import pytest

import stakeholderkit as sk
from stakeholderkit.model.condition import as_data
from stakeholderkit.rules import Condition, Scheme

EXAMPLES = Path(__file__).parents[1] / "examples"

Values = Mapping[str, Fraction]


def naive(data: object, values: Values) -> bool:
    """Judge a condition from its plain data."""
    assert isinstance(data, dict)
    ((operator, parts),) = data.items()
    match operator:
        case "all_of":
            return False not in [naive(part, values) for part in parts]
        case "any_of":
            return True in [naive(part, values) for part in parts]
        case "not":
            return naive(parts, values) is False
    dimension, threshold = parts
    difference = values[dimension] - Fraction(threshold)
    return {
        "at_least": difference >= 0,
        "above": difference > 0,
        "at_most": not difference > 0,
        "below": not difference >= 0,
    }[operator]


@pytest.fixture(scope="session")
def judge() -> Callable[[Condition, Values], bool]:
    """Judge a condition, by its plain data."""
    return lambda condition, values: naive(as_data(condition), values)


@pytest.fixture(scope="session")
def walk() -> Callable[[Scheme, Values], int]:
    """Walk the rules of a scheme and give the place of the first that holds."""

    def first(scheme: Scheme, values: Values) -> int:
        for place, rule in enumerate(scheme.rules):
            if naive(as_data(rule.when), values):
                return place
        raise AssertionError(f"no rule holds for {dict(values)}")

    return first


@pytest.fixture(scope="session")
def eikenrode() -> sk.Register:
    """The register of the example."""
    return sk.read(EXAMPLES / "eikenrode" / "eikenrode.json")
