"""The ladders without rules, and where each of the four rings would stand on them."""

from __future__ import annotations

import pytest

from stakeholderkit.rules import RINGEN, Ladder
from stakeholderkit.wording import Text
from stakeholderkit_schemes import ladders
from stakeholderkit_schemes.ladders import IAP2, PARTICIPATION, Pairs


def test_participation_ladder() -> None:
    """The five steps of Edelenbos and Monnikhof, the least binding first."""
    assert [group.id for group in PARTICIPATION.groups] == [
        "informeren",
        "raadplegen",
        "adviseren",
        "coproduceren",
        "meebeslissen",
    ]
    assert "niet aan de uitkomst gebonden" in PARTICIPATION.group("raadplegen").meaning.nl
    assert "legt uit waarom niet" in PARTICIPATION.group("adviseren").meaning.nl
    assert "bindt" in PARTICIPATION.group("coproduceren").meaning.nl
    assert PARTICIPATION.source is not None
    assert "2001" in PARTICIPATION.source.nl


def test_iap2() -> None:
    """The five levels of the spectrum, each with a promise, in words that are not IAP2's."""
    assert [group.original for group in IAP2.groups] == [
        "Inform",
        "Consult",
        "Involve",
        "Collaborate",
        "Empower",
    ]
    assert all(group.expect for group in IAP2.groups)
    theirs = ("We will keep you informed", "We will implement what you decide", "balanced and obj")
    told = " ".join(
        text.en for group in IAP2.groups for text in (group.meaning, group.expect) if text
    )
    assert not [phrase for phrase in theirs if phrase.lower() in told.lower()]
    assert IAP2.source is not None
    assert "2015" in IAP2.source.en


@pytest.mark.parametrize("ladder", [IAP2, PARTICIPATION])
def test_ladders_are_whole(ladder: Ladder) -> None:
    """Every step has words of its own in both languages."""
    for words in (
        {group.label.nl for group in ladder.groups},
        {group.label.en for group in ladder.groups},
        {group.meaning.nl for group in ladder.groups},
        {group.meaning.en for group in ladder.groups},
    ):
        assert len(words) == len(ladder.groups)


@pytest.mark.parametrize(
    ("pairs", "ladder", "loss"),
    [
        (ladders.RINGS_TO_PARTICIPATION, PARTICIPATION, ladders.RINGS_TO_PARTICIPATION_LOSS),
        (ladders.RINGS_TO_IAP2, IAP2, ladders.RINGS_TO_IAP2_LOSS),
    ],
)
def test_crosswalks(pairs: Pairs, ladder: Ladder, loss: Text) -> None:
    """Every ring has a place, a nearer ring never a lower one, and what stays empty is told."""
    rings, places = zip(*pairs, strict=True)

    assert list(rings) == [group.id for group in RINGEN.groups]
    ranks = [ladder.rank(place) for place in places]
    assert ranks == sorted(ranks)
    empty = {group.id for group in ladder.groups} - set(places)
    assert empty
    for group in empty:
        assert group in loss.nl.lower()


def test_no_more_is_promised_than_the_rings_give() -> None:
    """On the rings council and college decide, so no ring stands where others take the decision."""
    assert "meebeslissen" not in dict(ladders.RINGS_TO_PARTICIPATION).values()
    assert "empower" not in dict(ladders.RINGS_TO_IAP2).values()
