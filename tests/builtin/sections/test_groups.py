"""The groups one by one: who is in them, what is provisional, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.builtin.sections import groups
from stakeholderkit.document import Table
from stakeholderkit.hooks import View
from stakeholderkit.model import Audience, Register, Remark
from stakeholderkit.wording import Language

Analysed = Callable[..., Analysis]
MARK = {"nl": "voorlopig", "en": "provisional"}
COUNTED = "This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026."


def reasons(
    analysis: Analysis, language: Language = "en"
) -> dict[str, tuple[list[str], list[str]]]:
    """Build the section; give for each party the lines beside its name, and those of its reason."""
    blocks = groups.build(View(analysis=analysis, language=language, date=None))
    found = {}
    for block in blocks:
        for row in block.rows if isinstance(block, Table) else ():
            (name, *marks), why = (
                ["".join(span.text for span in line) for line in cell.lines] for cell in row
            )
            found[name] = (marks, why)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("audience", Audience)
def test_what_is_provisional_is_marked(
    register: Register, analysed: Analysed, audience: Audience, language: Language
) -> None:
    """In every edition a party in a tie, or with the answer of one person, is marked."""
    found = reasons(analysed(register, audience), language)

    marked = {name: marks for name, (marks, _) in found.items() if marks}
    assert marked == {name: [MARK[language]] for name in ("VvE", "Winkeliers", "Bakker")}
    assert {"Corporatie", "Netbeheerder", "Huurders", "Jeugd"} <= found.keys()


def test_the_answer_of_a_team_is_not_provisional(register: Register, analysed: Analysed) -> None:
    """Where several people agreed on an answer it is not that of one person."""
    team = tuple(evolve(item, people=3) for item in register.assessors)
    found = reasons(analysed(evolve(register, assessors=team), Audience.PUBLIC))

    assert [name for name, (marks, _) in found.items() if marks] == ["VvE"]


@pytest.fixture
def written(register: Register) -> Register:
    """The register, with what people wrote about some parties."""
    wrote = {
        "corporatie": Remark(text="Verhuurt de helft.", audience=Audience.PUBLIC),
        "vve": Remark(text="Bezit vier flats.", audience=Audience.PUBLIC),
        "bakker": Remark(text="Alleen voor ons.", audience=Audience.INTERNAL),
        "winkeliers": Remark(text=" ", audience=Audience.PUBLIC),
        "open": Remark(text="Huren bij drie verhuurders.", audience=Audience.PUBLIC),
        "jeugd": Remark(text="Wonen hier het langst.", audience=Audience.PUBLIC),
    }
    parties = tuple(evolve(item, stake=wrote.get(item.id)) for item in register.stakeholders)
    return evolve(register, stakeholders=parties)


def test_the_reason_in_public_is_what_people_wrote(written: Register, analysed: Analysed) -> None:
    """In public what people wrote is the reason; a rule's sentence, where they wrote nothing."""
    why = {name: lines for name, (_, lines) in reasons(analysed(written, Audience.PUBLIC)).items()}
    rule = "Neither interest nor influence is scored high."

    assert why["Corporatie"] == [f"Verhuurt de helft. {COUNTED}"]
    assert why["VvE"] == [f"Bezit vier flats. This is provisional. {COUNTED}"]
    # Nobody wrote anything, or not for the public.
    for name in ("Bakker", "Winkeliers"):
        (said,) = why[name]
        assert said.startswith(f"{rule} This is provisional. This rests on one assessor;")
    (said,) = why["Huurders"]
    assert said.startswith("Huren bij drie verhuurders. Its group is not settled yet.")
    assert why["Jeugd"] == [
        "Wonen hier het langst.",
        "It cannot speak for itself and takes part through de jongerenraad.",
    ]


@pytest.mark.parametrize("audience", [Audience.SHARED, Audience.INTERNAL])
def test_the_reason_beside_the_scores(
    written: Register, analysed: Analysed, audience: Audience
) -> None:
    """For those who may read scores, what people wrote stands above what was scored."""
    _, why = reasons(analysed(written, audience))["VvE"]

    assert why == [
        "Bezit vier flats.",
        (
            "Still possible: advise or co-decide. The answers on influence are tied between 3 and "
            f"4. Provisional until somebody settles it: co-decide. {COUNTED}"
        ),
    ]
