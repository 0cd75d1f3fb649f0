"""The stakeholder matrix in a report."""

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Document, Heading, Matrix, Paragraph
from stakeholderkit.model import Audience, Register
from stakeholderkit.rules import Rule, Scheme, above, all_of
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language, Text

DAY = datetime.date(2026, 3, 1)
Report = Callable[..., Document]


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
def test_a_median_between_two_levels_has_a_row_of_its_own(
    register: Register, reported: Report, language: Language, title: str
) -> None:
    """A party at 3.5 stands between 3 and 4, and is not rounded to either."""
    found = matrix(reported(register, Audience.INTERNAL, language))

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
    """A party without both scores is told under the matrix, and not placed at a guess."""
    found = notes(reported(register, Audience.INTERNAL))

    assert "Not in the matrix: Huurders, Natuur and Jeugd." in found


def test_the_matrix_in_public(register: Register, reported: Report) -> None:
    """The public matrix has the parties whose scores led to their group, and no others."""
    document = reported(register, Audience.PUBLIC)
    found = matrix(document)

    assert found.row_titles == ("high", "low")
    assert found.column_titles == ("low", "high")
    assert [[(cell.label, cell.names) for cell in row] for row in found.rows] == [
        [("Co-operate", ()), ("Co-decide", ("Corporatie", "VvE"))],
        [("Stay informed", ("Winkeliers", "Bakker")), ("Advise", ())],
    ]
    assert "Co-operate: nobody." in found.description
    assert "Not in the matrix: Netbeheerder, Huurders, Natuur and Jeugd." in notes(document)


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
