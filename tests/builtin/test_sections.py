"""The sections of the report: what they hold, for whom, and what they never hold."""

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.analysis import Analysis, ChairDecides, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Bullets, Document, Heading, Matrix, Paragraph, Table
from stakeholderkit.files import load_register
from stakeholderkit.hooks import Source
from stakeholderkit.insights import to_discuss
from stakeholderkit.model import (
    STANDARD_DIMENSIONS,
    Area,
    AreaKind,
    Assessor,
    Audience,
    Dimension,
    Register,
    Score,
    Stakeholder,
)
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.testing import analyses
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language, Text

LANGUAGES: tuple[Language, ...] = ("nl", "en")
DAY = datetime.date(2026, 3, 1)
EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
Report = Callable[..., Document]


def both(party: str, interest: int, influence: int, assessor: str) -> list[Score]:
    """Make an assessor's scores of a party on both dimensions."""
    return [
        Score(
            party=party,
            dimension=dimension,
            assessor=assessor,
            area="wijk",
            date=DAY,
            value=value,
        )
        for dimension, value in (("interest", interest), ("influence", influence))
    ]


def words(value: Any) -> Iterator[str]:
    """Yield every text in a report, descriptions for the blind included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif has(type(value)):
        for attribute in fields(type(value)):
            yield from words(getattr(value, attribute.name))


def text(document: Document) -> str:
    """Return all texts of a report, one a line."""
    return "\n".join(words(document))


def headings(document: Document) -> list[tuple[int, str]]:
    """List the headings of a report with their levels."""
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def tables(document: Document) -> dict[str, list[list[str]]]:
    """Return each table of a report by its caption, as rows of texts."""
    return {
        table.caption: [[" / ".join(words(item.lines)) for item in row] for row in table.rows]
        for table in document.tables()
    }


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(analyses(), st.sampled_from(LANGUAGES), st.sampled_from(Audience))
def test_every_report_is_well_formed(
    analysis: Analysis, language: Language, audience: Audience
) -> None:
    """Whatever the register, scheme, language and audience, a report can be laid out."""
    document = compose(redact(analysis, POLICIES[audience]), sections(), language, DAY)
    level = 0
    assert isinstance(document.blocks[0], Heading)
    for block in document.blocks:
        match block:
            case Heading():
                assert block.text.strip()
                assert 1 <= block.level <= level + 1
                level = block.level
            case Paragraph():
                assert "".join(span.text for span in block.line).strip()
            case Bullets():
                assert block.items
                assert all("".join(words(item)).strip() for item in block.items)
            case Table():
                _check_table(block)
            case Matrix():
                _check_matrix(block)
                # With more than two axes, the place of a party need not tell its group.
                labelled = any(cell.label for row in block.rows for cell in row)
                assert labelled or len(analysis.scheme.axes) > 2
    if audience is Audience.PUBLIC:
        assert "stakeholder" not in text(document).casefold()


def _check_table(table: Table) -> None:
    assert table.caption.strip()
    assert table.description.strip()
    assert table.rows
    assert all(column.title.strip() and column.weight >= 1 for column in table.columns)
    for row in table.rows:
        assert len(row) == len(table.columns)
        if table.header_column:
            assert "".join(words(row[0].lines)).strip()
        for item in row:
            assert all("".join(words(line)).strip() for line in item.lines)
            assert item.tone is None or item.tone >= 0


def _check_matrix(matrix: Matrix) -> None:
    assert matrix.caption.strip()
    assert matrix.vertical.strip()
    assert matrix.horizontal.strip()
    assert len(matrix.rows) == len(matrix.row_titles) >= 1
    for row in matrix.rows:
        assert len(row) == len(matrix.column_titles) >= 1
        assert all(name.strip() for cell in row for name in cell.names)
        assert all(cell.tone >= 0 for cell in row)


CHAPTERS = {
    Audience.PUBLIC: [
        *("At a glance", "What we studied, and with whom", "The matrix", "The groups"),
        "Annex A. How this was made",
    ],
    Audience.SHARED: [
        *("At a glance", "What we studied, and with whom", "The matrix", "The groups"),
        *("Annex A. The parties one by one", "Annex B. How this was made"),
    ],
    Audience.INTERNAL: [
        *("At a glance", "What we studied, and with whom", "The matrix", "The groups"),
        *("To discuss", "Annex A. The parties one by one", "Annex B. How this was made"),
    ],
}


@pytest.mark.parametrize("audience", Audience)
def test_the_chapters_of_each_edition(
    register: Register, reported: Report, audience: Audience
) -> None:
    """Each audience gets its own chapters, and the annexes are lettered without a gap."""
    chapters = [title for level, title in headings(reported(register, audience)) if level == 1]

    assert chapters == CHAPTERS[audience]


@pytest.mark.parametrize("audience", Audience)
def test_a_register_without_parties(reported: Report, audience: Audience) -> None:
    """A register with nothing in it gives a report all the same, without empty chapters."""
    area = Area(id="wijk", name="Noord", kind=AreaKind.WIJK)
    document = reported(Register(title="t", owner="o", areas=(area,)), audience)
    titles = [title for _, title in headings(document)]

    assert "To discuss" not in titles
    assert "Annex A. The parties one by one" not in titles
    assert "Outside the groups" not in titles
    assert "Not settled yet" not in titles
    assert all(table.rows for table in document.tables())


def test_nothing_to_discuss(register: Register, reported: Report) -> None:
    """Where all is clear, the chapter on what to discuss is left out."""
    clear = evolve(
        register,
        stakeholders=register.stakeholders[:1],
        scores=tuple(
            item for item in register.scores if (item.party, item.value) == ("corporatie", 5)
        ),
        decisions=(),
    )

    assert "To discuss" not in [title for _, title in headings(reported(clear, Audience.INTERNAL))]


def test_at_a_glance(register: Register, reported: Report) -> None:
    """Page one counts those who take part, names the decisive ones and the open questions."""
    document = reported(register, Audience.INTERNAL)
    lead = next(
        "".join(words(block.line))
        for block in document.blocks
        if isinstance(block, Paragraph) and block.role == "lead"
    )

    assert lead == (
        "8 parties have a part in Noord. 3 of them belong to the co-deciders: "
        "Corporatie, VvE and Netbeheerder. Discuss first: VvE, Corporatie and Bakker."
    )
    rows = {row[0].split(" / ")[0]: row[-1] for row in tables(document)["The parties in Noord"]}
    assert rows == {
        "Co-decide": "Corporatie, VvE and Netbeheerder",
        "Co-operate": "nobody",
        "Advise": "Jeugd",
        "Stay informed": "Winkeliers and Bakker",
        "Not settled yet": "Huurders and Natuur",
    }
    bullets = next(block for block in document.blocks if isinstance(block, Bullets))
    assert [*words(bullets.items)] == [
        "Take note of the groups and of the reasons for them.",
        "Confirm the one decision that differs from the scores: Netbeheerder.",
        "Answer the open questions about Huurders.",
        "Name a spokesperson for Natuur.",
    ]


def test_what_is_asked_of_the_public(register: Register, reported: Report) -> None:
    """The public is asked what is missing, and not to settle what is open."""
    document = reported(register, Audience.PUBLIC)
    bullets = next(block for block in document.blocks if isinstance(block, Bullets))

    assert [*words(bullets.items)] == [
        "Is a party missing, or do you not recognise your group? Tell us.",
        "Your group changes nothing about your rights.",
    ]
    assert "Discuss first" not in text(document)


def test_what_to_discuss(register: Register, reported: Report) -> None:
    """Inside, what is doubtful, missing or decided otherwise is put on the table."""
    document = reported(register, Audience.INTERNAL)
    found = tables(document)

    assert [row[0] for row in found["The parties about which scores say least with certainty"]] == [
        "VvE",
        "Corporatie",
        "Bakker",
    ]
    assert [row[0] for row in found["Parties without a settled group"]] == ["Huurders", "Natuur"]
    assert [row[0] for row in found["What the scores lead to, and what was decided"]] == [
        "Netbeheerder"
    ]
    under = [title for level, title in headings(document) if level == 2]
    start = under.index("Discuss first")
    assert under[start : start + 3] == [
        "Discuss first",
        "Ask first",
        "Decisions that differ from the scores",
    ]


def test_in_the_order_of_to_discuss(
    register: Register, reported: Report, analysed: Callable[..., Analysis]
) -> None:
    """The table and page one have the parties in the order in which they are to be discussed."""
    scores = [*both("winkeliers", 1, 2, "manager"), *both("winkeliers", 4, 4, "lid")]
    others = tuple(item for item in register.scores if item.party != "winkeliers")
    changed = evolve(register, scores=(*others, *scores))
    document = reported(changed, Audience.INTERNAL)
    found = tables(document)["The parties about which scores say least with certainty"]

    order = [item.party for item in to_discuss(analysed(changed, Audience.INTERNAL))]
    names = {item.id: item.name for item in register.stakeholders}
    assert [row[0] for row in found] == [names[party] for party in order]
    assert [names[party] for party in order] == ["VvE", "Winkeliers", "Corporatie", "Bakker"]
    assert "Discuss first: VvE, Winkeliers, Corporatie and Bakker." in text(document)


def test_nothing_first_where_answers_are_left_out(
    register: Register, analysed: Callable[..., Analysis]
) -> None:
    """Of an analysis that was redacted before, nothing can be said to come first."""
    analysis = analysed(register, Audience.SHARED)
    document = compose(redact(analysis, POLICIES[Audience.INTERNAL]), sections(), "en", DAY)

    assert "Discuss first" not in [title for _, title in headings(document)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_many_answered_is_told_in_public(
    register: Register, reported: Report, language: Language
) -> None:
    """The public reads how many answered and until when, and nothing of what they answered."""
    content = text(reported(register, Audience.PUBLIC, language))
    inside = text(reported(register, Audience.INTERNAL, language))

    counted, tied, lead = {
        "en": (
            "This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026.",
            "are tied",
            "lead to different",
        ),
        "nl": (
            "Dit rust op 2 van de 2 beoordelaars; het oudste antwoord is van 1 maart 2026.",
            "gelijk",
            "leiden",
        ),
    }[language]
    assert counted in content
    assert counted in inside
    assert "Still possible" not in content
    assert "Nog mogelijk" not in content
    if language == "en":
        assert tied not in content
        assert lead not in content


def test_outside_the_groups(register: Register, reported: Report) -> None:
    """Who decides formally, and who plays no part, is told apart from the groups."""
    content = text(reported(register, Audience.PUBLIC))

    assert "The formal decisions are taken by: Gemeenteraad." in content
    assert "Known, but without a part in Noord: Skiclub." in content


def test_the_parties_one_by_one(register: Register, reported: Report) -> None:
    """The annex gives each assessor's score; one for one's own party stands between brackets."""
    rows = tables(reported(register, Audience.INTERNAL))["All parties with their scores"]
    cells = {row[0]: row[1:] for row in rows}

    assert "ROLE-lid: (1)" in cells["Corporatie"][0]
    assert cells["Corporatie"][0].endswith("Median 4 to 5 / 2 of 2, the oldest of 1 March 2026")
    assert cells["Corporatie"][1].endswith("Median 5 / 2 of 2, the oldest of 1 March 2026")
    assert cells["Corporatie"][2] == "Co-decide"
    assert cells["VvE"][2] == "Co-decide / provisional"
    assert "ROLE-manager: does not know" in cells["Huurders"][1]
    assert cells["Gemeenteraad"][:2] == ["–", "–"]
    assert "Taken over from Dorp" in cells["Jeugd"][0]
    assert cells["Natuur"][2] == "spokesperson wanted"


@pytest.mark.parametrize("audience", Audience)
def test_how_scores_are_settled(register: Register, reported: Report, audience: Audience) -> None:
    """Every edition says how several scores become one, without saying who the chair is."""
    document = reported(register, audience, consensus=ChairDecides("regisseur"))
    found = tables(document)
    content = text(document)

    assert ["Several assessors", ChairDecides.explanation.en] in found["Rules, source and dates"]
    assert "edian" not in content
    if audience is not Audience.PUBLIC:
        cells = {row[0]: row[1:] for row in found["All parties with their scores"]}
        assert " / Score of the chair 4 / 1 of 2, the oldest of" in cells["VvE"][1]
        assert "the score that counts (score of the chair)" in content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", Audience)
def test_who_is_never_named(
    register: Register, reported: Report, audience: Audience, language: Language
) -> None:
    """Persons are named in no edition, roles only inside, and reasons not in public."""
    content = text(reported(register, audience, language))

    for mark in ("PERSON-", "MAIL-", "PHONE-", "p-1", "p-2"):
        assert mark not in content
    assert ("ROLE-" in content) is (audience is Audience.INTERNAL)
    assert ("REASON " in content) is (audience is Audience.INTERNAL)


def test_assessors_have_numbers_for_partners(register: Register, reported: Report) -> None:
    """The parties involved see that assessors differ, and not who they are.

    A score for one's own party would tell, so it is left out.
    """
    content = text(reported(register, Audience.SHARED))

    assert "Assessor 1: 5" in content
    assert "(1)" not in content
    assert "Assessors: 2." in content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", Audience)
def test_what_is_never_printed(
    register: Register, reported: Report, audience: Audience, language: Language
) -> None:
    """Ids of groups, standings and rules are for programs; a report speaks in labels."""
    content = text(reported(register, audience, language))

    for word in (
        "spokesperson_wanted",
        "spoken_for",
        "taken_over",
        "not_asked",
        "Fraction",
    ):
        assert word not in content
    # Nothing is printed that is not there; a sentence may begin with the word.
    assert not re.search(r"None(?! of )", content)
    assert not re.search(r"\{\w*\}", content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_public_edition_calls_nobody_a_stakeholder(language: Language) -> None:
    """In public the plain word is party, in the example too."""
    found = load_register(Source("e.json", EXAMPLE.read_bytes())).register
    assert found is not None
    for area in found.areas:
        scheme = build(found.dimensions, Kwadranten())
        analysis = redact(analyse_area(found, scheme, area, None), POLICIES[Audience.PUBLIC])
        content = text(compose(analysis, sections(), language, DAY))
        assert "stakeholder" not in content.casefold()


@st.composite
def twins(draw: st.DrawFn) -> tuple[Register, Register]:
    """Draw two registers that differ in their scores, and not in the groups these lead to.

    Each answer lies on the same side of the cut in both, so ties and what is provisional are the
    same as well.
    """
    stretches = st.sampled_from(((1, 2, 3), (4, 5)))
    one: list[Score] = []
    other: list[Score] = []
    parties = [
        Stakeholder(id=f"p{number}", name=f"Partij {'abc'[number]}")
        for number in range(draw(st.integers(1, 3)))
    ]
    for party in parties:
        for dimension in STANDARD_DIMENSIONS:
            for assessor in "abc"[: draw(st.integers(0, 3))]:
                value = st.sampled_from(draw(stretches))
                for scores in (one, other):
                    scores.append(
                        Score(
                            party=party.id,
                            dimension=dimension.id,
                            assessor=assessor,
                            area="wijk",
                            date=DAY,
                            value=draw(value),
                        )
                    )
    empty = Register(
        title="t",
        owner="o",
        areas=(Area(id="wijk", name="Noord", kind=AreaKind.WIJK),),
        stakeholders=tuple(parties),
        assessors=tuple(Assessor(id=name, role=f"rol {name}") for name in "abc"),
    )
    return evolve(empty, scores=tuple(one)), evolve(empty, scores=tuple(other))


@given(twins(), st.sampled_from(LANGUAGES))
def test_the_public_edition_holds_no_scores(
    registers: tuple[Register, Register], language: Language
) -> None:
    """From the public edition nobody can tell one score from another on the same side of a cut."""
    one, other = (
        compose(
            redact(
                analyse_area(item, build(item.dimensions, Kwadranten()), item.area("wijk"), None),
                POLICIES[Audience.PUBLIC],
            ),
            sections(),
            language,
            DAY,
        )
        for item in registers
    )

    assert one == other


def test_only_the_dimensions_that_count_are_explained(register: Register, reported: Report) -> None:
    """The annex explains the scales of the scheme, not every scale in the register."""
    ambition: Dimension = evolve(
        register.dimensions[0], id="ambition", label=Text("ambitie", "ambition")
    )
    more = evolve(register, dimensions=(*register.dimensions, ambition))
    captions = list(tables(reported(more, Audience.PUBLIC)))

    assert "Interest: What is at stake for this party?" in captions
    assert "Influence: What can this party change about the outcome?" in captions
    assert not any(caption.startswith("Ambition") for caption in captions)
