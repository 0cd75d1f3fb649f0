"""What must hold within a relation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Relation,
    RelationKind,
)
from stakeholderkit.wording import Finding


def refusal(make: Callable[[], object]) -> tuple[str, str]:
    """Return the code and the path of the one complaint about an item."""
    with pytest.raises(ModelError) as raised:
        make()
    (finding,) = raised.value.complaints
    assert isinstance(finding, Finding)
    assert finding.text("nl").strip()
    return finding.code, finding.location.field


def test_relation_to_itself() -> None:
    """A relation is between two parties."""
    relation = Relation(party="a", kind=RelationKind.ADVISES, other="b")

    assert refusal(lambda: evolve(relation, other="a")) == (Code.RELATION_TO_SELF, "other")
