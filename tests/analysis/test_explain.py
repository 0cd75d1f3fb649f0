"""Scores, and who has none, in words, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from attrs import evolve

from stakeholderkit.analysis import (
    AllAnswers,
    Analysis,
    ChairDecides,
    Settling,
    TrimmedMean,
    analyse_area,
)
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import (
    STANDARD_DIMENSIONS,
    Function,
    Presence,
    Register,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Rule, Scheme, all_of, at_least, at_most

Make = Callable[..., Register]
See = Callable[..., Analysis]


def reasons(analysis: Analysis, party: str = "vve") -> tuple[str, str]:
    """Return the reason of an outcome in Dutch and in English."""
    reason = analysis.reason(analysis.outcome(party))
    return reason.text("nl"), reason.text("en")


COUNTS = {
    "nl": "Dit rust op 3 van de 3 beoordelaars; het oudste antwoord is van 1 maart 2026.",
    "en": "This rests on 3 of 3 assessors; the oldest answer is of 1 March 2026.",
}


def settled(make: Make, scheme: Scheme, row: str, settling: Settling) -> tuple[str, str]:
    """Return the reason of an outcome in the city, with answers settled in some way."""
    register = make(row)
    analysis = analyse_area(register, scheme, register.area("stad"), settling=settling)
    return reasons(analysis, row.partition(" ")[0])


@pytest.mark.parametrize(
    ("row", "area", "words"),
    [
        (
            "vve stad 555/555",
            "stad",
            (
                [
                    "3 van de 3 beoordelaars scoren belang 4 of hoger en invloed 4 of hoger.",
                    COUNTS["nl"],
                    "Bij belang 3 of lager wordt de groep: meewerken.",
                    "Bij invloed 3 of lager wordt de groep: meedenken.",
                ],
                [
                    "3 of 3 assessors score interest 4 or higher and influence 4 or higher.",
                    COUNTS["en"],
                    "With interest at 3 or lower the group becomes: co-operate.",
                    "With influence at 3 or lower the group becomes: advise.",
                ],
            ),
        ),
        (
            "vve stad 344/153",
            "stad",
            (
                [
                    "2 van de 3 beoordelaars scoren belang 4 of hoger.",
                    "2 van de 3 beoordelaars scoren invloed 3 of lager.",
                    COUNTS["nl"],
                    "Bij belang 3 of lager wordt de groep: meeweten.",
                    "Bij invloed boven 3 wordt de groep: meebeslissen.",
                ],
                [
                    "2 of 3 assessors score interest 4 or higher.",
                    "2 of 3 assessors score influence 3 or lower.",
                    COUNTS["en"],
                    "With interest at 3 or lower the group becomes: stay informed.",
                    "With influence above 3 the group becomes: co-decide.",
                ],
            ),
        ),
        (
            # Where all agree, it is said first.
            "vve stad 344/555",
            "stad",
            (
                [
                    "3 van de 3 beoordelaars scoren invloed 4 of hoger.",
                    "2 van de 3 beoordelaars scoren belang 4 of hoger.",
                    COUNTS["nl"],
                    "Bij belang 3 of lager wordt de groep: meewerken.",
                    "Bij invloed 3 of lager wordt de groep: meedenken.",
                ],
                [
                    "3 of 3 assessors score influence 4 or higher.",
                    "2 of 3 assessors score interest 4 or higher.",
                    COUNTS["en"],
                    "With interest at 3 or lower the group becomes: co-operate.",
                    "With influence at 3 or lower the group becomes: advise.",
                ],
            ),
        ),
        (
            # A tie that changes nothing is not told, and then no single step is either.
            "vve stad 13./111",
            "stad",
            (
                [
                    "2 van de 2 beoordelaars scoren belang 3 of lager.",
                    "3 van de 3 beoordelaars scoren invloed 3 of lager.",
                    "Dit rust op 2 van de 2 beoordelaars; het oudste antwoord is van 1 maart 2026.",
                ],
                [
                    "2 of 2 assessors score interest 3 or lower.",
                    "3 of 3 assessors score influence 3 or lower.",
                    "This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026.",
                ],
            ),
        ),
        (
            "vve stad 555/4..",
            "stad",
            (
                [
                    "3 van de 3 beoordelaars scoren belang 4 of hoger.",
                    "De enige beoordelaar scoort invloed 4 of hoger.",
                    "Dit is voorlopig: het rust op het antwoord van één persoon.",
                    "Dit rust op één beoordelaar; het oudste antwoord is van 1 maart 2026.",
                    "Bij belang 3 of lager wordt de groep: meewerken.",
                    "Bij invloed 3 of lager wordt de groep: meedenken.",
                ],
                [
                    "3 of 3 assessors score interest 4 or higher.",
                    "The only assessor scores influence 4 or higher.",
                    "This is provisional: it rests on the answer of one person.",
                    "This rests on one assessor; the oldest answer is of 1 March 2026.",
                    "With interest at 3 or lower the group becomes: co-operate.",
                    "With influence at 3 or lower the group becomes: advise.",
                ],
            ),
        ),
        (
            "vve west 222/34.",
            "west",
            (
                [
                    "Nog mogelijk: meeweten of meewerken.",
                    "De antwoorden over invloed staan gelijk tussen 3 en 4.",
                    "Voorlopig, tot iemand het bepaalt: meewerken.",
                    "Dit rust op 2 van de 2 beoordelaars; het oudste antwoord is van 1 maart 2026.",
                ],
                [
                    "Still possible: stay informed or co-operate.",
                    "The answers on influence are tied between 3 and 4.",
                    "Provisional until somebody settles it: co-operate.",
                    "This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026.",
                ],
            ),
        ),
        (
            "vve stad .../555",
            "hof",
            (
                [
                    "Nog mogelijk: meewerken of meebeslissen.",
                    "Wat ontbreekt: belang is niet gevraagd.",
                    "Het oudste antwoord op een andere vraag is van 1 maart 2026.",
                ],
                [
                    "Still possible: co-operate or co-decide.",
                    "Missing: interest was not asked.",
                    "The oldest answer to another question is of 1 March 2026.",
                ],
            ),
        ),
        (
            "vve stad ?../...",
            "stad",
            (
                [
                    "Nog mogelijk: meeweten, meedenken, meewerken of meebeslissen.",
                    (
                        "Wat ontbreekt: belang (één beoordelaar weet het niet) en invloed is niet "
                        "gevraagd."
                    ),
                    "De enige beoordelaar gaf nog geen score die telt.",
                ],
                [
                    "Still possible: stay informed, advise, co-operate or co-decide.",
                    "Missing: interest (one assessor does not know) and influence was not asked.",
                    "The only assessor gave no score yet that counts.",
                ],
            ),
        ),
        (
            "corp stad ??5/5..",
            "stad",
            (
                [
                    "Nog mogelijk: meewerken of meebeslissen.",
                    (
                        "Wat ontbreekt: belang is alleen door de partij zelf gescoord (2 "
                        "beoordelaars weten het niet)."
                    ),
                    "Van de 2 beoordelaars telt nog geen score.",
                    "Het oudste antwoord op een andere vraag is van 1 maart 2026.",
                ],
                [
                    "Still possible: co-operate or co-decide.",
                    (
                        "Missing: interest was scored only by the party itself (2 assessors do not "
                        "know)."
                    ),
                    "No score of the 2 assessors counts yet.",
                    "The oldest answer to another question is of 1 March 2026.",
                ],
            ),
        ),
    ],
)
def test_scored(
    make: Make, see: See, row: str, area: str, words: tuple[list[str], list[str]]
) -> None:
    """What was scored and would change it; or else what is possible, and why; and how many."""
    party = row.split(maxsplit=1)[0]

    assert reasons(see(make(row), area), party) == (" ".join(words[0]), " ".join(words[1]))


@pytest.mark.parametrize(
    ("row", "settling", "nl", "en"),
    [
        (
            "vve stad 345/5..",
            Settling(AllAnswers()),
            "De antwoorden over belang lopen van 3 tot 5.",
            "The answers on interest run from 3 to 5.",
        ),
        (
            "vve stad 5../55.",
            Settling(quorum=2),
            "Te weinig antwoorden over belang: 1 van de 2 die nodig zijn.",
            "Too few answers on interest: 1 of the 2 that are needed.",
        ),
        (
            "vve stad 55?/...",
            Settling(quorum=3),
            "Wat ontbreekt: invloed is niet gevraagd. Te weinig antwoorden over belang: 2 van de 3",
            "Missing: influence was not asked. Too few answers on interest: 2 of the 3",
        ),
        (
            "vve stad 151/5?5",
            Settling(ChairDecides("w")),
            "Wat ontbreekt: invloed (de voorzitter gaf geen score die telt).",
            "Missing: influence (the chair gave no score that counts).",
        ),
        (
            "corp stad 5.5/5..",
            Settling(ChairDecides("c")),
            (
                "Wat ontbreekt: belang (de voorzitter gaf geen score die telt) en invloed (de "
                "voorzitter gaf geen score die telt)."
            ),
            (
                "Missing: interest (the chair gave no score that counts) and influence (the chair "
                "gave no score that counts)."
            ),
        ),
    ],
)
def test_open_in_another_way(  # noqa: PLR0917 - a case has this much
    make: Make, quadrants: Scheme, row: str, settling: Settling, nl: str, en: str
) -> None:
    """Disagreement, too few answers and a chair who is silent are told as such."""
    found = settled(make, quadrants, row, settling)

    for text, words in zip(found, (nl, en), strict=True):
        assert text.partition(". ")[2].startswith(f"{words} ")


@pytest.mark.parametrize(
    ("row", "settling", "nl", "en"),
    [
        (
            "vve stad 151/555",
            Settling(ChairDecides("w")),
            (
                "3 van de 3 beoordelaars scoren invloed 4 of hoger. 1 van de 3 beoordelaars scoort "
                "belang 4 of hoger. Dit rust op 1 van de 3 beoordelaars; het oudste antwoord is "
                "van 1 maart 2026."
            ),
            (
                "3 of 3 assessors score influence 4 or higher. 1 of 3 assessors scores interest "
                "4 or "
                "higher. This rests on 1 of 3 assessors; the oldest answer is of 1 March 2026."
            ),
        ),
        (
            "vve stad 145/255",
            Settling(TrimmedMean()),
            (
                "De scores komen uit op belang 3,33 (getrimd gemiddelde). 2 van de 3 beoordelaars "
                "scoren invloed 4 of hoger. Dit rust op 3 van de 3 beoordelaars; het oudste "
                "antwoord is van 1 maart "
                "2026."
            ),
            (
                "The scores come to interest 3.33 (trimmed mean). 2 of 3 assessors score "
                "influence 4 "
                "or higher. This rests on 3 of 3 assessors; the oldest answer is of 1 March 2026."
            ),
        ),
        (
            "vve stad 455/555",
            Settling(AllAnswers()),
            (
                "3 van de 3 beoordelaars scoren belang 4 of hoger en invloed 4 of hoger. "
                "Dit rust op 3 van de 3 beoordelaars; het oudste antwoord is van 1 maart 2026."
            ),
            (
                "3 of 3 assessors score interest 4 or higher and influence 4 or higher. "
                "This rests on 3 of 3 assessors; the oldest answer is of 1 March 2026."
            ),
        ),
    ],
)
def test_placed_in_another_way(  # noqa: PLR0917 - a case has this much
    make: Make, quadrants: Scheme, row: str, settling: Settling, nl: str, en: str
) -> None:
    """How many score it, or where scores lie between levels what they come to."""
    found = settled(make, quadrants, row, settling)

    assert found[0].partition(" Bij ")[0] == nl
    assert found[1].partition(" With ")[0] == en


def test_nobody_scores_it(make: Make, quadrants: Scheme) -> None:
    """Where a mean comes to a level that gives a group, and nobody scores that, it says so."""
    found = settled(make, quadrants, "vve stad 155/333", Settling(TrimmedMean(Fraction(0))))

    assert found[1].startswith("The scores come to interest 3.67 (trimmed mean). 3 of 3 assessors")


@pytest.mark.parametrize(
    ("digits", "said"),
    [("1", "interest 1"), ("3", "interest 2 to 4"), ("5", "interest 5")],
)
def test_levels(make: Make, quadrants: Scheme, digits: str, said: str) -> None:
    """The levels that give the group are told: one, or from one to another."""
    because = quadrants.rules[0].because
    scheme = evolve(
        quadrants,
        rules=(
            Rule(when=at_least("interest", 5), group="meebeslissen", because=because),
            Rule(when=at_most("interest", 1), group="meeweten", because=because),
            Rule(when=all_of(), group="meedenken", because=because),
        ),
        unused=("meewerken",),
        exclusive=False,
    )

    assert settled(make, scheme, f"vve stad {digits * 3}/...", Settling())[1].startswith(
        f"3 of 3 assessors score {said}. Whatever is still missing, the group stays the same."
    )


@pytest.mark.parametrize(
    ("row", "en"),
    [
        (
            "vve stad 5../?-n",
            (
                "Still possible: advise or co-decide. Missing: influence (one assessor does not "
                "know, one assessor was not asked and one assessor says that it does not apply)."
            ),
        ),
        (
            "vve stad ---/ww.",
            (
                "Still possible: stay informed, advise, co-operate or co-decide. Missing: interest "
                "(3 assessors were not asked) and influence (2 assessors withdrew their answers)."
            ),
        ),
    ],
)
def test_absences_apart(make: Make, see: See, row: str, en: str) -> None:
    """Not knowing, not asked, not applicable and withdrawn are told apart, with how many."""
    assert reasons(see(make(row)))[1].startswith(f"{en} No score of the 3 assessors counts yet.")


def test_taken_over(make: Make, see: See) -> None:
    """A score that comes from a larger area says so."""
    found = reasons(see(make("vve stad .../555", "vve west 111/..."), "hof"))
    scores = [text.partition(".")[0] for text in found]

    assert scores == [
        (
            "3 van de 3 beoordelaars scoren belang 3 of lager (overgenomen van West) en invloed 4 "
            "of hoger (overgenomen van Stad)"
        ),
        (
            "3 of 3 assessors score interest 3 or lower (taken over from West) and influence 4 or "
            "higher (taken over from Stad)"
        ),
    ]


@pytest.mark.parametrize(
    ("party", "nl", "en"),
    [
        (
            Stakeholder(id="vve", name="VvE", presence=(Presence(area="stad", present=False),)),
            "Deze partij doet hier niet mee.",
            "This party plays no part here.",
        ),
        (
            Stakeholder(id="vve", name="VvE", functions=(Function.DECIDES_FORMALLY,)),
            "Deze partij neemt de formele besluiten en staat buiten de groepen.",
            "It takes the formal decisions and stands outside the groups.",
        ),
        (
            Stakeholder(id="vve", name="VvE", kind=StakeholderKind.VOICELESS),
            "Kan niet zelf spreken, en nog niemand spreekt namens deze partij.",
            "It cannot speak for itself and nobody speaks for it yet.",
        ),
        (
            Stakeholder(
                id="vve", name="VvE", kind=StakeholderKind.VOICELESS, represented_by="de ecoloog"
            ),
            "Kan niet zelf spreken en doet mee via de ecoloog.",
            "It cannot speak for itself and takes part through de ecoloog.",
        ),
    ],
)
def test_not_scored(make: Make, see: See, party: Stakeholder, nl: str, en: str) -> None:
    """Who is not placed by scores has one sentence that says why."""
    assert reasons(see(make(parties=(party,)))) == (nl, en)


def test_settled_without_all_scores(make: Make) -> None:
    """When what is missing does not matter, that is told, and nothing of what was not asked."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only="meeweten"))

    assert settled(make, scheme, "vve stad .../111", Settling())[1] == (
        f"3 of 3 assessors score influence 3 or lower. Whatever is still missing, the group stays "
        f"the same. {COUNTS['en']}"
    )
    assert settled(make, scheme, "vve stad 5../111", Settling(quorum=2))[1] == (
        f"3 of 3 assessors score influence 3 or lower. Whatever is still missing, the group stays "
        f"the same. {COUNTS['en']}"
    )
