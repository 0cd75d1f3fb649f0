"""The stakeholder matrix in a report."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import TrimmedMean, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Document, Heading, Matrix, Paragraph, Table
from stakeholderkit.model import Audience, Level, Register, Scale, Stakeholder
from stakeholderkit.rules import Rule, Scheme, above, all_of, at_most
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language, Text

DAY = datetime.date(2026, 3, 1)
Report = Callable[..., Document]
GROUPS = ("meeweten", "meedenken")


def notes(document: Document) -> list[str]:
    """Return the paragraphs of a report."""
    return [
        "".join(span.text for span in block.line)
        for block in document.blocks
        if isinstance(block, Paragraph)
    ]


def matrix(document: Document) -> Matrix:
    """Return the one matrix of a report."""
    (found,) = (block for block in document.blocks if isinstance(block, Matrix))
    return found


@pytest.mark.parametrize(("language", "title"), [("nl", "3,5"), ("en", "3.5")])
def test_a_mean_between_two_levels_has_a_row_of_its_own(
    register: Register, reported: Report, language: Language, title: str
) -> None:
    """A party at 3.5 stands between 3 and 4, and is not rounded to either."""
    found = matrix(reported(register, Audience.INTERNAL, language, TrimmedMean()))

    row = dict(zip(found.row_titles, found.rows, strict=True))[title]
    cells = dict(zip(found.column_titles, row, strict=True))
    assert cells["4"].names == ("VvE",)
    assert found.row_titles[:3] == ("5", "4", title)
    assert [*found.column_titles] == ["1", "2", "3", "4", title.replace("3", "4"), "5"]


def test_every_field_of_the_matrix_has_the_shade_of_its_group(
    register: Register, reported: Report
) -> None:
    """The shade of a field is that of the group to which its scores lead; each has one label."""
    found = matrix(reported(register, Audience.INTERNAL))
    tones = {
        (up, right): cell.tone
        for up, row in zip(found.row_titles, found.rows, strict=True)
        for right, cell in zip(found.column_titles, row, strict=True)
    }

    for (up, right), tone in tones.items():
        high = (float(up) > 3, float(right) > 3)
        assert (
            tone == {(False, False): 0, (False, True): 1, (True, False): 2, (True, True): 3}[high]
        )
    labels = [cell.label for row in found.rows for cell in row if cell.label]
    assert sorted(labels) == ["Advise", "Co-decide", "Co-operate", "Stay informed"]


def test_who_is_not_in_the_matrix(register: Register, reported: Report) -> None:
    """A party without any score is named under the matrix, and not placed at a guess."""
    found = notes(reported(register, Audience.INTERNAL))

    assert "Not in the matrix: Natuur and Jeugd." in found


def test_who_is_in_more_than_one_cell(register: Register, reported: Report) -> None:
    """A party with an open or a tied score is listed with what is known, and what is possible."""
    (table,) = tables(reported(register, Audience.INTERNAL), "Parties in more than one cell")

    assert table == [
        ["Corporatie", "4 to 5", "5", "Co-decide"],
        ["VvE", "4", "3 to 4", "Co-decide / provisional"],
        ["Huurders", "5", "open", "Advise or co-decide"],
    ]


def graded(register: Register, size: int, shown: Callable[[int], str | None] | None = None) -> Any:
    """Return a register with as many levels on each scale, each scored by one assessor."""
    levels = tuple(
        Level(
            value=level,
            label=Text(f"l{level}", f"e{level}"),
            anchor=Text(f"a{level // 3}", f"b{level // 3}"),
            shown=shown(level) if shown else None,
        )
        for level in range(1, size + 1)
    )
    return evolve(
        register,
        dimensions=tuple(evolve(item, scale=Scale(levels=levels)) for item in register.dimensions),
    )


def tables(document: Document, caption: str) -> list[list[list[str]]]:
    """Return the rows of every table with a caption, as texts."""
    return [
        [
            [" / ".join("".join(s.text for s in line) for line in cell.lines) for cell in row]
            for row in block.rows
        ]
        for block in document.blocks
        if isinstance(block, Table) and block.caption == caption
    ]


@pytest.mark.parametrize("size", [3, 5, 7])
def test_a_scale_that_fits_has_a_row_a_level(
    register: Register, reported: Report, size: int
) -> None:
    """Up to seven levels each have a row and a column."""
    small = graded(evolve(register, scores=()), size)
    scores = tuple(item for item in register.scores if item.value in {1, 2, 3, None})
    found = matrix(reported(evolve(small, scores=scores), Audience.INTERNAL))

    assert found.row_titles == tuple(map(str, range(size, 0, -1)))
    assert found.column_titles == tuple(map(str, range(1, size + 1)))


@pytest.mark.parametrize(
    ("size", "low", "high"), [(8, "1 to 4.5", "5 to 8"), (100, "1 to 50", None)]
)
def test_a_scale_that_does_not_fit_has_the_cells_of_the_rules(
    register: Register, reported: Report, size: int, low: str, high: str | None
) -> None:
    """Levels with the same groups are taken together; a title holds what lies between, too."""
    document = reported(graded(register, size), Audience.INTERNAL, "en", TrimmedMean())
    found = matrix(document)

    assert found.column_titles == (low, high or "51 to 100")
    assert len(found.rows) == 2
    assert "Levels that lead to the same groups are taken together." in notes(document)


def test_levels_as_people_see_them(register: Register, reported: Report) -> None:
    """Where 1 stands for the most it is on top, with its name, and so in the annexes."""
    document = reported(graded(register, 5, lambda level: str(6 - level)), Audience.INTERNAL)
    found = matrix(document)

    assert found.row_titles[0] == "e5 (1)"
    assert found.column_titles[0] == "e1 (5)"
    (rules,) = tables(document, "From scores to groups")
    assert rules[0][0] == "Interest above e3 (3) and influence above e3 (3)"
    (levels,) = tables(document, "Interest: What is at stake for this party?")
    assert [row[0] for row in levels][:2] == ["1 – e5", "2 – e4"]
    (parties,) = tables(document, "All parties with their scores")
    # The role, the look of the level that was given, and the reason.
    assert "ROLE-regisseur: 2" in parties[0][1]


def test_scales_on_which_everything_differs(register: Register, reported: Report) -> None:
    """Where even the cells of the rules do not fit, there is a sentence and a list instead."""
    large = graded(register, 9)
    scheme = build(large.dimensions, Kwadranten())
    steps = tuple(
        Rule(when=at_most("interest", n), group=GROUPS[n % 2], because=Text("a", "b"))
        for n in range(1, 9)
    )
    falling = tuple(evolve(axis, monotone=False) for axis in scheme.axes)
    rest = Rule(when=all_of(), group="meebeslissen", because=Text("a", "b"))
    odd = evolve(scheme, axes=falling, rules=(*steps, rest), exclusive=False, unused=("meewerken",))
    seen = analyse_area(large, odd, large.area("wijk"), None)
    document = compose(seen, sections(), "en", DAY)

    assert not any(isinstance(block, Matrix) for block in document.blocks)
    assert "The scales have too many levels to show a matrix of interest and influence." in notes(
        document
    )
    (rows,) = tables(document, "The parties in Noord, with their scores")
    assert ["VvE", "4", "3 to 4", "Stay informed"] in rows


@pytest.mark.parametrize(
    ("audience", "where"),
    [
        (Audience.INTERNAL, "Full cells name their first parties; annex A has all of them."),
        (Audience.PUBLIC, "Full cells name their first parties; all stand with their groups."),
    ],
)
def test_more_parties_than_fit(
    register: Register, reported: Report, audience: Audience, where: str
) -> None:
    """A cell that would not fit on a page names the first parties and counts the others."""
    more = [Stakeholder(id=f"p{n}", name=f"Partij {n}") for n in range(100)]
    scored = [
        evolve(score, party=party.id)
        for party in more
        for score in register.scores
        if score.party == "winkeliers"
    ]
    many = evolve(
        register,
        stakeholders=(*register.stakeholders, *more),
        scores=(*register.scores, *scored),
    )
    document = reported(many, audience)
    (full,) = (cell for row in matrix(document).rows for cell in row if "Winkeliers" in cell.names)

    *named, rest = full.names
    assert rest == f"and {(101 if audience is Audience.INTERNAL else 102) - len(named)} more"
    assert 10 < len(named) < 50
    assert any(where in note for note in notes(document))
    assert rest in matrix(document).description


def test_the_matrix_in_public(register: Register, reported: Report) -> None:
    """The public matrix has the parties whose scores led to their group, and no others."""
    document = reported(register, Audience.PUBLIC)
    found = matrix(document)

    assert found.row_titles == ("high", "low")
    assert found.column_titles == ("low", "high")
    assert [[(cell.label, cell.names) for cell in row] for row in found.rows] == [
        [("Co-operate", ()), ("Co-decide", ("Corporatie",))],
        [("Stay informed", ("Winkeliers", "Bakker")), ("Advise", ())],
    ]
    assert "Co-operate: nobody." in found.description
    assert "Not in the matrix: VvE, Netbeheerder, Huurders, Natuur and Jeugd." in notes(document)


def test_a_scheme_with_one_axis_has_no_matrix(register: Register) -> None:
    """Without two axes there is nothing to place parties in, and no chapter about it."""
    two = build(register.dimensions, Kwadranten())
    one = evolve(
        two,
        axes=two.axes[1:],
        rules=(
            Rule(when=above("influence", 3), group="meebeslissen", because=Text("a", "b")),
            Rule(when=all_of(), group="meeweten", because=Text("a", "b")),
        ),
        unused=("meedenken", "meewerken"),
        exclusive=False,
    )
    assert isinstance(one, Scheme)
    document = compose(
        analyse_area(register, one, register.area("wijk"), None), sections(), "en", DAY
    )

    assert Heading("The matrix") not in document.blocks
    assert not any(isinstance(block, Matrix) for block in document.blocks)
