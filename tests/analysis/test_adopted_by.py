"""Whether an analysis is a draft, in words."""

from __future__ import annotations

import datetime

import pytest

from stakeholderkit.analysis import adopted_by
from stakeholderkit.model import AdoptedGroup, Adoption, DecisionStatus


@pytest.mark.parametrize(
    ("by", "nl", "en"),
    [
        (
            "Het projectteam",
            "vastgesteld door het projectteam op 1 maart 2026",
            "adopted by het projectteam on 1 March 2026",
        ),
        ("B en W", "vastgesteld door B en W op 1 maart 2026", "adopted by B en W on 1 March 2026"),
        (
            "De raad",
            "vastgesteld door de raad op 1 maart 2026",
            "adopted by de raad on 1 March 2026",
        ),
    ],
)
def test_adopted(by: str, nl: str, en: str) -> None:
    """Who adopted it and when; an article in front of a body is written small."""
    adoption = Adoption(
        area="stad",
        date=datetime.date(2026, 3, 1),
        by=by,
        status=DecisionStatus.RAAD,
        groups=(AdoptedGroup(party="vve", group="meedenken"),),
    )

    assert (adopted_by(adoption).text("nl"), adopted_by(adoption).text("en")) == (nl, en)


def test_draft() -> None:
    """What nobody adopted is a draft."""
    assert (adopted_by(None).text("nl"), adopted_by(None).text("en")) == ("concept", "draft")
