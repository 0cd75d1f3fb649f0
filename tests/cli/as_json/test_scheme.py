"""A scheme, its proof, and how two differ, as plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

AsJson = Callable[..., Any]


def test_a_proof_names_its_scheme(as_json: AsJson) -> None:
    """What a proof is of can be told from any other scheme."""
    proof = as_json("schemes", "prove", "kwadranten", "--parameter", "cut=4")

    assert list(proof) == ["scheme", "cases", "proved", "faults"]
    assert list(proof["scheme"]) == ["id", "version", "parameters", "digest", "rules_digest"]
    assert "cut=4" in proof["scheme"]["parameters"]


def test_no_difference(as_json: AsJson) -> None:
    """A scheme does not differ from itself."""
    assert as_json("schemes", "diff", "kwadranten", "kwadranten") == {"differences": []}
