"""The ladders without rules, and where each of the four rings would stand on them."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import (
    ActualRole,
    Decision,
    DecisionStatus,
    Register,
    WishedRole,
    WishSource,
)
from stakeholderkit.rules import RINGEN, Crosswalk, Ladder
from stakeholderkit_schemes import IAP2, PARTICIPATION, RINGS_TO_IAP2, RINGS_TO_PARTICIPATION

DAY = datetime.date(2026, 3, 1)


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


@pytest.mark.parametrize("way", [RINGS_TO_PARTICIPATION, RINGS_TO_IAP2])
def test_crosswalks(way: Crosswalk) -> None:
    """Every ring has a place, and each step that stays empty is told in both languages."""
    assert way.origin == RINGEN
    assert [ring for ring, _ in way.groups] == [group.id for group in RINGEN.groups]
    ids = {group for _, group in way.groups}
    empty = [group for group in way.ladder.groups if group.id not in ids]
    assert empty
    assert way.loss is not None
    for group in empty:
        # The steps of the spectrum keep their English names in Dutch.
        assert {group.id, group.label.nl} & set(way.loss.nl.lower().replace(":", "").split())
        assert group.label.en in way.loss.en.lower()
    with pytest.raises(UsageError) as raised:
        way.reverse()
    assert raised.value.code == Code.LOSSY_CROSSWALK


def test_no_more_is_promised_than_the_rings_give() -> None:
    """On the rings council and college decide, so no ring stands where others take the decision."""
    assert "meebeslissen" not in dict(RINGS_TO_PARTICIPATION.groups).values()
    assert "empower" not in dict(RINGS_TO_IAP2.groups).values()


@pytest.mark.parametrize("ladder", ["participatieladder", "iap2"])
def test_analysed_on_another_ladder(register: Register, ladder: str) -> None:
    """Asked for by name, every group is what the group on the rings becomes; reasons stay."""
    rings = sk.analyse(register)
    plugins = sk.load_plugins()
    other = sk.analyse(register, ladder=ladder, plugins=plugins)

    way = plugins.crosswalk("ringen", ladder)
    assert other.scheme.grouping == evolve(way.ladder, voice=way.translate("meedenken"))
    for before, after in zip(rings.outcomes, other.outcomes, strict=True):
        assert after.party == before.party
        assert after.computed == (before.computed and way.translate(before.computed))
        assert after.standing is before.standing
    assert other.outcome("natuur").group == way.translate("meedenken")


def test_a_decision_of_a_name_that_both_ladders_have(register: Register) -> None:
    """Co-deciding on the rings becomes co-producing, also where it was decided and wished.

    The participation ladder has a step of that id, which promises more.
    """
    area = "eikenrode"
    register = evolve(
        register,
        decisions=tuple(
            Decision(
                party=party,
                area=area,
                date=DAY,
                by="college",
                group=group,
                status=DecisionStatus.PROJECT_TEAM,
            )
            for party, group in (("belegger", "meebeslissen"), ("winkeliers", "meeweten"))
        ),
        actual_roles=(ActualRole(party="belegger", area=area, group="meebeslissen"),),
        wished_roles=(
            WishedRole(party="belegger", area=area, group="meebeslissen", source=WishSource.SAID),
        ),
    )
    facts = RINGS_TO_PARTICIPATION.translate_register(register)
    analysis = sk.analyse(register, ladder="participatieladder", area=area)

    assert [item.group for item in facts.decisions] == ["coproduceren", "informeren"]
    assert [item.group for item in facts.actual_roles] == ["coproduceren"]
    assert [item.group for item in facts.wished_roles] == ["coproduceren"]
    assert analysis.outcome("belegger").group == "coproduceren"
    assert analysis.outcome("winkeliers").group == "informeren"
    assert "meebeslissen" not in {item.group for item in analysis.outcomes}


def test_ladders_are_offered() -> None:
    """Both ladders are found by their own ids, and a scheme in a file may name them."""
    plugins = sk.load_plugins(strict=True)

    assert plugins.ladder("participatieladder").record.ladder is PARTICIPATION
    assert plugins.ladder("iap2").record.ladder is IAP2
    assert plugins.crosswalk("ringen", "participatieladder") is RINGS_TO_PARTICIPATION
    assert plugins.crosswalk("ringen", "iap2") is RINGS_TO_IAP2
    with pytest.raises(UsageError) as raised:
        plugins.crosswalk("iap2", "participatieladder")
    assert raised.value.code == Code.UNKNOWN_NAME
