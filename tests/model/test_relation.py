"""What must hold within a relation."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.model import (
    Relation,
    RelationKind,
)

Refusal = Callable[[Callable[[], object]], tuple[str, str]]


def test_relation_to_itself(refusal: Refusal) -> None:
    """A relation is between two parties."""
    relation = Relation(party="a", kind=RelationKind.ADVISES, other="b")

    assert refusal(lambda: evolve(relation, other="a")) == (Code.RELATION_TO_SELF, "other")
