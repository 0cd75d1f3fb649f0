"""The section that sets the areas side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis
from stakeholderkit.builtin.sections import areas
from stakeholderkit.document import Block, Heading, Paragraph, Table
from stakeholderkit.hooks import View
from stakeholderkit.model import Area, AreaKind, Audience, Register

Analysed = Callable[..., Analysis]


def built(analysis: Analysis) -> list[Block]:
    """Build the section in English."""
    return list(areas.build(View(analysis=analysis, language="en", date=None)))


def rows(table: Table) -> list[list[str]]:
    """List the rows of a table as texts, the lines of a cell apart."""
    return [
        [" / ".join("".join(span.text for span in line) for line in cell.lines) for cell in row]
        for row in table.rows
    ]


def wijken(count: int, kind: AreaKind = AreaKind.WIJK) -> tuple[Area, ...]:
    """Make wijken next to the one of the example."""
    return tuple(Area(id=f"w{n}", name=f"Wijk {n}", kind=kind, parent="dorp") for n in range(count))


def test_differences(register: Register, analysed: Analysed) -> None:
    """A row for each party whose group is not the same everywhere, with what is taken over."""
    heading, text, table = built(analysed(register, Audience.INTERNAL, "dorp"))

    assert heading == Heading("Differences between wijken")
    assert isinstance(text, Paragraph)
    assert text.line[0].text.endswith("have the group that they have in Dorp.")
    assert isinstance(table, Table)
    assert table.caption == "Parties with different groups in Dorp and Noord"
    assert [column.title for column in table.columns] == ["Party", "Dorp", "Noord"]
    assert rows(table) == [
        ["Corporatie", "open", "Co-decide"],
        ["VvE", "open", "Co-decide / provisional"],
        ["Netbeheerder", "open", "Co-decide"],
        ["Winkeliers", "open", "Stay informed / provisional"],
        ["Bakker", "open", "Stay informed / provisional"],
        ["Skiclub", "open", "absent"],
    ]


@pytest.mark.parametrize("audience", Audience)
def test_taken_over(register: Register, analysed: Analysed, audience: Audience) -> None:
    """Who may see scores sees where they are taken over; the public sees groups alone."""
    scores = [score for score in register.scores if score.party in {"corporatie", "vve"}]
    moved = tuple(evolve(score, area="dorp") for score in scores)
    kept = tuple(score for score in register.scores if score.party != "corporatie")
    register = evolve(
        register,
        scores=tuple({score.key: score for score in (*moved, *kept)}.values()),
        areas=(*register.areas, *wijken(1)),
    )
    *_, table = built(analysed(register, audience, "dorp"))
    assert isinstance(table, Table)
    found = {row[0]: row[1:] for row in rows(table)}

    assert "Corporatie" not in found
    note = "" if audience is Audience.PUBLIC else " / taken over"
    assert "VvE" not in found
    assert found["Bakker"] == ["open", "Stay informed / provisional", "open"]
    assert found["Netbeheerder"] == ["open", "Co-decide", "open"]

    lower = tuple(
        evolve(score, value=1) if score.party == "vve" and score.area == "wijk" else score
        for score in register.scores
    )
    *_, table = built(analysed(evolve(register, scores=lower), audience, "dorp"))
    assert isinstance(table, Table)
    tied = "Co-decide / provisional"
    assert ["VvE", tied, "Stay informed", f"{tied}{note}"] in rows(table)


def test_no_parts(register: Register, analysed: Analysed) -> None:
    """Without parts there is no section."""
    assert built(analysed(register, Audience.INTERNAL, "wijk")) == []


def test_no_differences(register: Register, analysed: Analysed) -> None:
    """Where all groups are the same, that is said."""
    register = evolve(register, scores=(), decisions=(), stakeholders=register.stakeholders[:1])
    register = evolve(register, assessors=register.assessors[:1])
    heading, text = built(analysed(register, Audience.PUBLIC, "dorp"))

    assert isinstance(heading, Heading)
    assert isinstance(text, Paragraph)
    assert text.line[0].text == "Every party has the same group everywhere."


@pytest.mark.parametrize(("count", "tables"), [(4, [6]), (5, [6]), (9, [6]), (10, [6])])
def test_many_parts(register: Register, analysed: Analysed, count: int, tables: list[int]) -> None:
    """There are at most five parts in a table, and no table without a difference."""
    register = evolve(register, areas=(*register.areas, *wijken(count)))
    found = [
        block
        for block in built(analysed(register, Audience.INTERNAL, "dorp"))
        if isinstance(block, Table)
    ]

    # Only the first wijk differs, so the tables of the others would be empty.
    assert [len(table.rows) for table in found] == tables
    assert [len(table.columns) for table in found] == [2 + min(5, count + 1)]


def test_tables_of_five(register: Register, analysed: Analysed) -> None:
    """Each table has its own parts and the parties that differ in them, beside the whole."""
    scores = tuple(evolve(score, area="w6") for score in register.scores if score.party == "bakker")
    register = evolve(
        register,
        areas=(*register.areas, *wijken(7)),
        scores=(*register.scores, *scores),
    )
    found = [
        block
        for block in built(analysed(register, Audience.INTERNAL, "dorp"))
        if isinstance(block, Table)
    ]

    assert [[column.title for column in table.columns] for table in found] == [
        ["Party", "Dorp", "Noord", "Wijk 0", "Wijk 1", "Wijk 2", "Wijk 3"],
        ["Party", "Dorp", "Wijk 4", "Wijk 5", "Wijk 6"],
    ]
    assert rows(found[1]) == [["Bakker", "open", "open", "open", "Stay informed / provisional"]]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (AreaKind.WIJK, "Differences between wijken"),
        (AreaKind.BUURT, "Differences between buurten"),
        (AreaKind.GEMEENTE, "Differences between areas"),
    ],
)
def test_title(register: Register, analysed: Analysed, kind: AreaKind, title: str) -> None:
    """The heading says what kind of areas are set side by side."""
    areas = (register.areas[0], *wijken(2, kind))
    register = evolve(
        register, areas=areas, scores=(), decisions=(), stakeholders=register.stakeholders[:-1]
    )

    assert built(analysed(register, Audience.INTERNAL, "dorp"))[0] == Heading(title)
