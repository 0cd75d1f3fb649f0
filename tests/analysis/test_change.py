"""A change: its kind, and its reasons in words."""

from __future__ import annotations

from typing import Any

import pytest

from stakeholderkit.analysis import (
    ChangeKind,
    ChangeReason,
    ReasonKind,
    Standing,
)
from stakeholderkit.analysis.change import kind_of
from stakeholderkit.wording import phrase


@pytest.mark.parametrize("kind", ReasonKind)
def test_a_reason_has_its_own_words(kind: ReasonKind) -> None:
    """What is known of the reason goes before what kind of reason it is."""
    words = phrase("interest: 4 in place of 2")

    assert ChangeReason(kind, words).text("en") == "interest: 4 in place of 2"


def test_withheld_reasons_keep_their_kind() -> None:
    """A reader who may not have the words can still tell the kinds apart."""
    told = {kind: ChangeReason(kind, None).text("en") for kind in ReasonKind}

    assert len(set(told.values())) == len(ReasonKind)
    assert told[ReasonKind.SCHEME] == "other rules"
    assert told[ReasonKind.AREA] == "the scores are those of another area"
    assert told[ReasonKind.PHASE] == "another phase"
    assert told[ReasonKind.PARTY] == "what is recorded of the party"
    assert told[ReasonKind.DECISION] == "a decision"
    assert told[ReasonKind.SCORE] == "another score"
    assert told[ReasonKind.ASSESSOR] == "a new assessor"
    assert told[ReasonKind.WITHDRAWAL] == "a withdrawn answer"
    assert told[ReasonKind.OTHER] == "something else"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("x", Standing.PLACED), ("x", Standing.PLACED), None),
        (("x", Standing.PLACED), ("y", Standing.PLACED), ChangeKind.MOVED),
        ((None, Standing.ABSENT), ("y", Standing.PLACED), ChangeKind.CAME),
        ((None, Standing.ABSENT), (None, Standing.OPEN), ChangeKind.CAME),
        (("x", Standing.PLACED), (None, Standing.ABSENT), ChangeKind.LEFT),
        ((None, Standing.FORMAL), (None, Standing.ABSENT), ChangeKind.LEFT),
        ((None, Standing.OPEN), ("y", Standing.PLACED), ChangeKind.SETTLED),
        (("x", Standing.PLACED), (None, Standing.EXCLUDED), ChangeKind.UNSETTLED),
        (("x", Standing.OPEN), ("x", Standing.PLACED), ChangeKind.OTHER),
        ((None, Standing.OPEN), (None, Standing.FORMAL), ChangeKind.OTHER),
    ],
)
def test_kinds(before: Any, after: Any, expected: ChangeKind | None) -> None:
    """The kind of a change follows from the group and the standing, then and now."""
    assert kind_of(before, after) is expected
