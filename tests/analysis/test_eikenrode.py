"""The example, cell by cell, and the story that its register tells."""

from __future__ import annotations

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.analysis import OpenBecause, Origin

GROUPS = {
    "MB": "meebeslissen",
    "MW": "meewerken",
    "MD": "meedenken",
    "MI": "meeweten",
}
AREAS = ("eikenrode", "beukenhof", "boszoom")

# By area the group; ! where the assessors' own groups differ, = where something was taken over
# from the gemeente, † for a voiceless party, and / between the groups that are still possible.
TABLE = {
    "raad": ("formal", "formal", "formal"),
    "college": ("formal", "formal", "formal"),
    "woningcorporatie": ("MB", "MB", "MI"),
    "kleine-corporatie": ("MD!", "MI", "MD!"),
    "netbeheerder": ("MB", "MW!=", "MB"),
    "warmtebedrijf": ("MB!", "MB", "MI"),
    "huurdersvereniging": ("MD", "MB", "MI"),
    "eigenaar-bewoners": ("MD!", "MI!", "MB"),
    "vves": ("MI!", "MB", "absent"),
    "belegger": ("MI", "MB!", "MI"),
    "bewonersinitiatief": ("MD", "MD!", "MB!"),
    "energiecooperatie": ("MD", "MD!=", "MD!"),
    "waterschap": ("MW", "MB!", "MI"),
    "drinkwaterbedrijf": ("MI/MW!", "MW=", "MI="),
    "provincie": ("MW!", "MW!=", "MI="),
    "energieleveranciers": ("MI", "MI=", "MI="),
    "ondernemers": ("MI", "MD", "MI"),
    "zorginstelling": ("MI", "MB", "absent"),
    "welzijn": ("MI!", "MD", "MI"),
    "natuur": ("MD†", "MD†", "MD†"),
    "toekomstige-bewoners": ("†", "†=", "†="),
    "geloofsgemeenschap": ("MI/MD/MW/MB", "MD/MB", "absent"),
}


@pytest.fixture(scope="module")
def analyses(eikenrode: sk.Register) -> dict[str, sk.Analysis]:
    """The example seen from each of its areas."""
    return {area: sk.analyse(eikenrode, area=area) for area in AREAS}


@pytest.mark.parametrize(
    ("party", "area", "cell"),
    [
        (party, area, cell)
        for party, cells in TABLE.items()
        for area, cell in zip(AREAS, cells, strict=True)
    ],
)
def test_cell(analyses: dict[str, sk.Analysis], party: str, area: str, cell: str) -> None:
    """Each party stands where the table of the example puts it."""
    outcome = analyses[area].outcome(party)
    taken = any(item.origin is Origin.TAKEN_OVER for item in outcome.assessments)

    if outcome.standing in {sk.Standing.FORMAL, sk.Standing.ABSENT}:
        assert (str(outcome.standing), outcome.possible, outcome.group) == (cell, (), None)
        return
    assert taken is ("=" in cell)
    assert outcome.divided is ("!" in cell)
    names = [GROUPS[name] for name in cell.rstrip("!=†").split("/") if name]
    expected = {
        "MD†": sk.Standing.SPOKEN_FOR,
        "†": sk.Standing.SPOKESPERSON_WANTED,
    }.get(cell.rstrip("="), sk.Standing.OPEN if len(names) > 1 else sk.Standing.PLACED)
    assert outcome.standing is expected
    assert list(outcome.possible) == (names or ["meedenken"])
    assert outcome.computed == (names[0] if len(names) == 1 else None)


def test_all_parties(eikenrode: sk.Register) -> None:
    """The table and the register have the same parties, in the same order."""
    assert [party.id for party in eikenrode.stakeholders] == list(TABLE)


def test_corporation(analyses: dict[str, sk.Analysis]) -> None:
    """The corporation leads in Beukenhof; its own 4 and 4 in Boszoom are shown, not counted."""
    assert analyses["beukenhof"].outcome("woningcorporatie").group == "meebeslissen"
    outcome = analyses["boszoom"].outcome("woningcorporatie")
    own = [
        (answer.value, answer.counts)
        for assessment in outcome.assessments
        for answer in assessment.answers
        if answer.assessor == "projectteamlid-corporatie"
    ]

    assert outcome.group == "meeweten"
    assert own == [(4, False), (4, False)]
    assert [str(item.low) for item in outcome.assessments] == ["2", "1"]
    assert [str(item.high) for item in outcome.assessments] == ["2", "2"]
    assert (outcome.n, outcome.of) == (2, 2)
    assert not outcome.divided


def test_heat_company(analyses: dict[str, sk.Analysis]) -> None:
    """The three assessors of the heat company come to three groups."""
    outcome = analyses["eikenrode"].outcome("warmtebedrijf")

    assert [item.groups for item in outcome.judgements] == [
        ("meedenken",),
        ("meewerken",),
        ("meebeslissen",),
    ]


def test_drinking_water(analyses: dict[str, sk.Analysis]) -> None:
    """The drinking-water company is tied between 3 and 4; the third answer settles it."""
    edge = analyses["eikenrode"].outcome("drinkwaterbedrijf")
    settled = analyses["beukenhof"].outcome("drinkwaterbedrijf")
    influence = edge.assessment("influence")

    assert influence is not None
    assert (str(influence.low), str(influence.high)) == ("3", "4")
    assert (influence.n, influence.of) == (2, 3)
    assert [(item.value, item.absence) for item in influence.answers] == [
        (3, None),
        (4, None),
        (None, sk.Absence.UNKNOWN),
    ]
    assert edge.open_because is OpenBecause.TIE
    assert (edge.group, edge.shown, edge.provisional) == (None, "meewerken", True)
    assert edge.flips == ()
    assert edge.divided
    assert not settled.provisional
    assert not settled.divided
    assert settled.group == "meewerken"


@pytest.mark.parametrize("party", ["zorginstelling", "vves"])
def test_deepening(analyses: dict[str, sk.Analysis], party: str) -> None:
    """The care institution and the VvE's rise from staying informed only by a closer look."""
    assert analyses["eikenrode"].outcome(party).group == "meeweten"
    assert analyses["beukenhof"].outcome(party).group == "meebeslissen"
    assert analyses["boszoom"].outcome(party).standing is sk.Standing.ABSENT


def test_too_many_at_the_table(analyses: dict[str, sk.Analysis]) -> None:
    """Seven would co-decide in Beukenhof, so people decided that the investor co-operates."""
    beukenhof = analyses["beukenhof"]
    proposed = [item.party.id for item in beukenhof.outcomes if item.computed == "meebeslissen"]
    investor = beukenhof.outcome("belegger")

    assert len(proposed) == 7
    assert len(beukenhof.grouped()["meebeslissen"]) == 6
    assert (investor.computed, investor.group, investor.departs) == (
        "meebeslissen",
        "meewerken",
        True,
    )
    assert investor.decision is not None
    assert investor.decision.reason is not None
    # How several scores became one was not recorded then; the rules are the same since.
    then = investor.decision.basis
    assert then == evolve(beukenhof.basis(investor), consensus=None, quorum=None)
    assert analyses["eikenrode"].outcome("belegger").decision is None


def test_outside(analyses: dict[str, sk.Analysis]) -> None:
    """College and raad decide formally and stand outside the groups."""
    for analysis in analyses.values():
        formal = [item.party.id for item in analysis.with_standing(sk.Standing.FORMAL)]
        assert formal == ["raad", "college"]
        members = [item.party.id for group in analysis.grouped().values() for item in group]
        assert not {"raad", "college"} & set(members)


def test_voiceless(analyses: dict[str, sk.Analysis]) -> None:
    """Nature takes part through the city ecologist; nobody speaks for future residents yet."""
    gemeente = analyses["eikenrode"]
    nature = gemeente.outcome("natuur")

    assert gemeente.reason(nature).text("nl").count("de stadsecoloog") == 1
    wanted = [item.party.id for item in gemeente.with_standing(sk.Standing.SPOKESPERSON_WANTED)]
    assert wanted == ["toekomstige-bewoners"]


def test_nothing_left_aside(analyses: dict[str, sk.Analysis]) -> None:
    """All three assessors are used everywhere, and there is nothing to remark."""
    assert [item.assessors for item in analyses.values()] == [3, 3, 3]
    assert [item.remarks for item in analyses.values()] == [(), (), ()]
