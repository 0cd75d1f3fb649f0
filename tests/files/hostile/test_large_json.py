"""JSON files as large as may be, of shapes that take most: read in the memory that is promised."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from stakeholderkit.errors import Code
from stakeholderkit.files import Limits
from stakeholderkit.files.json_memory import check_json, memory_needed

Judge: TypeAlias = Callable[[Callable[[Path], bytes]], dict[str, Any]]
HEAD = (
    '{"format": "stakeholderkit-register", "version": "1.0", "title": "Warmte in Eikenrode", '
    '"owner": "Gemeente Eikenrode"'
)

# The most of each that passes the door: what takes most memory, or most time, in few bytes.
SHAPES: Mapping[str, tuple[str, Callable[[int], str]]] = {
    "lists of one": ("[]", lambda _: "[1]"),
    "objects of one": ("[]", lambda _: '{"a":1}'),
    "objects of one and of twenty-two": (
        "[]",
        lambda number: (
            "{" + ",".join(f'"{chr(97 + n)}":"é{number}"' for n in range(22)) + "}"
            if number % 5 == 0
            else f'{{"a":"é{number}"}}'
        ),
    ),
    "one field over and over": ("{}", lambda number: f'"a":"é{number:07}"'),
    "lists in each other": ("[]", lambda _: "[" * 20 + "]" * 20),
    "objects of one, all different": ("[]", lambda number: f'{{"{number}":{number}}}'),
    "objects of six": (
        "[]",
        lambda number: "{" + ",".join(f'"{name}":"{number}"' for name in "abcdef") + "}",
    ),
    "objects of twenty-two": (
        "[]",
        lambda number: "{" + ",".join(f'"{chr(97 + n)}":{number % 250}' for n in range(22)) + "}",
    ),
    "short texts with an accent": ("[]", lambda number: f'"é{number}"'),
    "long texts with an emoji": ("[]", lambda number: f'"🚒{number:01000}"'),
    "names and texts": ("{}", lambda number: f'"{number}":"{number}"'),
}


def filled(name: str) -> bytes:
    """Return a register with an unknown field that is as large as the door lets pass."""
    brackets, item = SHAPES[name]

    def made(count: int) -> bytes:
        items = ",".join(map(item, range(count)))
        return f'{HEAD}, "later": {brackets[0]}{items}{brackets[1]}}}'.encode()

    # More than enough names to make the count of different ones begin.
    few = 60_000
    sample = made(few)
    limits = Limits()
    share = min(limits.memory / memory_needed(sample), limits.bytes / len(sample))
    data = made(int(few * share * 0.99))
    while check_json(data, limits):
        few = int(few * 0.98)
        data = made(int(few * share * 0.99))
    return data


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")
@pytest.mark.parametrize("name", SHAPES)
def test_as_much_as_passes(judge: Judge, name: str) -> None:
    """As much as the door lets pass is read within 512 megabytes and 20 seconds."""
    verdict = judge(lambda _: filled(name))

    # The last is found out only when all its fields have been parsed.
    expected = [Code.DOUBLED_KEY] if name == "one field over and over" else [Code.UNKNOWN_FIELD]
    assert verdict["codes"] == expected, verdict


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")
def test_a_large_register_is_read(judge: Judge) -> None:
    """100,000 parties and 200,000 scores are read within 512 megabytes and 20 seconds."""
    verdict = judge(lambda _: large_register())

    assert (verdict["kind"], verdict["codes"]) == ("sound", [])


def large_register() -> bytes:
    """Make a register far larger than any municipality has, written as we write it."""

    def lines(items: list[dict[str, Any]]) -> str:
        rows = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in items)
        return f"[\n{rows}\n  ]"

    parties = [
        {
            "id": f"partij-{number:06}",
            "name": f"Coöperatie van eigenaren nummer {number}",
            "legal_category": "citizens",
            "stake": {"text": f"Wil weten wat het kost – nummer {number}.", "audience": "public"},
        }
        for number in range(100_000)
    ]
    scores = [
        {
            "party": f"partij-{number % 100_000:06}",
            "dimension": "interest" if number < 100_000 else "influence",
            "assessor": "programmamanager",
            "area": "eikenrode",
            "date": f"2026-03-{number % 28 + 1:02}",
            "value": number % 5 + 1,
        }
        for number in range(200_000)
    ]
    areas = [{"id": "eikenrode", "name": "Eikenrode", "kind": "gemeente"}]
    assessors = [{"id": "programmamanager", "role": "programmamanager"}]
    lists: dict[str, list[dict[str, Any]]] = {
        "areas": areas,
        "stakeholders": parties,
        "assessors": assessors,
        "scores": scores,
    }
    body = "".join(f',\n  "{name}": {lines(items)}' for name, items in lists.items())
    return f"{HEAD}{body}\n}}\n".encode()
