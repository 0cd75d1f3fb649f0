"""The conformance vectors of the documentation, held against both implementations."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Data = dict[str, Any]
Ask = Callable[[Data, Data], Data]

DOCS = Path(__file__).parents[2] / "docs"
FILES = sorted(path for path in (DOCS / "conformance").glob("*.json") if path.stem != "schemes")


def read(path: Path) -> Data:
    """Read a file of plain data."""
    found: Data = json.loads(path.read_text(encoding="utf-8"))
    return found


SHARED = read(DOCS / "conformance" / "schemes.json")
VECTORS = [(path.stem, vector) for path in FILES for vector in read(path)["vectors"]]
each_vector = pytest.mark.parametrize(
    "vector", [pytest.param(vector, id=vector["name"]) for _, vector in VECTORS]
)


def question_of(vector: Data) -> Data:
    """Write out the scheme and the ladder that the question of a vector names."""
    question = dict(vector["question"])
    for field, shared in (("scheme", "schemes"), ("ladder", "ladders")):
        if field in question:
            question[field] = SHARED[shared][question[field]]
    return question


def listed(right: Any, found: Any) -> Any:
    """Leave out of an outcome what a vector does not list; its judgements are all of them."""
    if isinstance(right, dict) and isinstance(found, dict):
        return {
            name: found[name] if name == "judgements" else listed(what, found[name])
            for name, what in right.items()
        }
    return found


@each_vector
def test_the_library(ask: Ask, vector: Data) -> None:
    """The library finds the outcome that was worked out by hand."""
    found = ask(vector["register"], question_of(vector))

    assert listed(vector["outcome"], found) == vector["outcome"]


@each_vector
def test_the_naive_implementation(naive: Any, vector: Data) -> None:
    """So does the naive implementation, without which it could not judge the library."""
    found = naive.answer(vector["register"], question_of(vector))

    assert listed(vector["outcome"], found) == vector["outcome"]


def test_names() -> None:
    """Each vector has a name of its own."""
    names = [vector["name"] for _, vector in VECTORS]

    assert len({*names}) == len(names)


def test_each_step_has_vectors() -> None:
    """Each step of the documentation has a vector that shows it."""
    text = (DOCS / "format.md").read_text(encoding="utf-8").partition("\n## From facts to groups\n")
    steps = re.findall(r"^(\d+)\. ", text[2].partition("\n## ")[0], re.MULTILINE)

    assert {str(step) for _, vector in VECTORS for step in vector["steps"]} == {*steps}


def test_the_page() -> None:
    """The page has each vector, with what it shows, under the name of its file."""
    page = (DOCS / "conformance.md").read_text(encoding="utf-8")
    for path in FILES:
        table = page.partition(f"](conformance/{path.name})")[2].partition("\n## ")[0]
        rows = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+) \|$", table, re.MULTILINE)
        assert rows == [
            (vector["name"], ", ".join(map(str, vector["steps"])), vector["shows"])
            for vector in read(path)["vectors"]
        ]
