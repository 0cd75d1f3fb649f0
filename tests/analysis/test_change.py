"""Why something changed, in words."""

from __future__ import annotations

import pytest

from stakeholderkit.analysis import ChangeReason, ReasonKind
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
