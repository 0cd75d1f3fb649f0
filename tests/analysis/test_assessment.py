"""Which scores count: the current score, the median, the nearest area, case by case."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Origin, Unanimous
from stakeholderkit.analysis.assessment import Assessments, current_score
from stakeholderkit.analysis.consensus import median, quartiles
from stakeholderkit.model import INFLUENCE, INTEREST, Absence, Register, Score

DAY = datetime.date(2026, 3, 1)
ABSENCES = {
    "?": Absence.UNKNOWN,
    "-": Absence.NOT_ASKED,
    "n": Absence.NOT_APPLICABLE,
    "w": Absence.WITHDRAWN,
}
PAIRS = [(party, area) for party in ("vve", "corp") for area in ("stad", "west", "hof")]
ANSWERS = st.integers(1, 5) | st.sampled_from(Absence)


def fact(answer: int | Absence, sequence: int = 0, date: datetime.date = DAY) -> Score:
    """Make a score of one assessor on one thing."""
    absence = answer if isinstance(answer, Absence) else None
    return Score(
        party="vve",
        dimension=INTEREST,
        assessor="p",
        area="stad",
        date=date,
        sequence=sequence,
        value=None if isinstance(answer, Absence) else answer,
        absence=absence,
    )


def naive_current_score(scores: Sequence[Score]) -> Score | None:
    """Strike out each withdrawal with the fact before it, the earliest withdrawal first.

    When nothing is left, the withdrawal that was struck out last is what stands.
    """
    facts = sorted(set(scores), key=lambda score: (score.date, score.sequence))
    last = None
    while withdrawn := [n for n, item in enumerate(facts) if item.absence is Absence.WITHDRAWN]:
        first = withdrawn[0]
        last = facts[first]
        facts = facts[: max(first - 1, 0)] + facts[first + 1 :]
    return facts[-1] if facts else last


@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), ANSWERS), max_size=7),
    st.randoms(use_true_random=True),
)
def test_current_score(moments: list[tuple[int, int, int | Absence]], order: Random) -> None:
    """The latest score is current, and a withdrawal takes the one before it along, in any order."""
    days = [DAY + datetime.timedelta(days=n) for n in range(3)]
    unique = {(day, sequence): answer for day, sequence, answer in moments}
    scores = [fact(answer, sequence, days[day]) for (day, sequence), answer in unique.items()]

    expected = naive_current_score(scores)
    order.shuffle(scores)

    assert current_score(scores) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], None),
        ([3], 3),
        ([3, 4], 4),
        ([3, Absence.UNKNOWN], Absence.UNKNOWN),
        ([3, Absence.WITHDRAWN], Absence.WITHDRAWN),
        ([3, 4, Absence.WITHDRAWN], 3),
        ([3, 4, Absence.WITHDRAWN, Absence.WITHDRAWN], Absence.WITHDRAWN),
        ([Absence.WITHDRAWN, 4], 4),
        ([Absence.WITHDRAWN], Absence.WITHDRAWN),
        ([3, Absence.WITHDRAWN, 5], 5),
    ],
)
def test_withdrawals(answers: list[int | Absence], expected: int | Absence | None) -> None:
    """A withdrawal says that the fact before it was a mistake."""
    found = current_score(fact(answer, n) for n, answer in enumerate(answers))

    assert (found and (found.value or found.absence)) == expected


@pytest.mark.parametrize(
    ("rows", "area", "expected"),
    [
        ([], "hof", ("", Origin.ABSENT, None)),
        (["stad 345"], "stad", ("345", Origin.OWN, "stad")),
        (["stad 345"], "hof", ("345", Origin.TAKEN_OVER, "stad")),
        (["stad 345", "west 344"], "hof", ("344", Origin.TAKEN_OVER, "west")),
        (["stad 345", "west 344"], "west", ("344", Origin.OWN, "west")),
        (["stad 345", "west 345"], "west", ("345", Origin.CONFIRMED, "west")),
        (["stad 345", "hof 345"], "hof", ("345", Origin.CONFIRMED, "hof")),
        (["stad 345", "west 344", "hof 345"], "hof", ("345", Origin.OWN, "hof")),
        (["stad 345", "west 34."], "west", ("34", Origin.OWN, "west")),
        (["stad 345", "west 3.."], "west", ("3", Origin.OWN, "west")),
        (["west 345"], "stad", ("", Origin.ABSENT, None)),
        (["hof 345"], "west", ("", Origin.ABSENT, None)),
        # Not asked hides nothing; unknown and not applicable are answers.
        (["stad 345", "west ---"], "west", ("345", Origin.TAKEN_OVER, "stad")),
        (["stad 345", "west ---", "hof -.."], "hof", ("345", Origin.TAKEN_OVER, "stad")),
        (["stad 345", "west 5--"], "west", ("5--", Origin.OWN, "west")),
        (["stad 345", "west ?--"], "west", ("?--", Origin.OWN, "west")),
        (["stad 345", "west nnn"], "west", ("nnn", Origin.OWN, "west")),
        (["stad ---", "west ---"], "west", ("---", Origin.ABSENT, "west")),
        (["stad ---"], "west", ("---", Origin.ABSENT, "stad")),
        (["stad 345", "west ---", "hof 345"], "hof", ("345", Origin.CONFIRMED, "hof")),
        # A withdrawal with nothing before it stays, and hides nothing either.
        (["stad 345", "west www"], "west", ("345", Origin.TAKEN_OVER, "stad")),
        (["stad 345", "west -w."], "west", ("345", Origin.TAKEN_OVER, "stad")),
        (["stad 345", "west w?."], "west", ("w?", Origin.OWN, "west")),
        (["stad 34.", "west 34w"], "west", ("34w", Origin.CONFIRMED, "west")),
        (["stad 34w", "west 34."], "west", ("34", Origin.CONFIRMED, "west")),
        (["stad w-."], "west", ("w-", Origin.ABSENT, "stad")),
    ],
)
def test_nearest_area(
    make: Callable[..., Register],
    rows: list[str],
    area: str,
    expected: tuple[str, Origin, str | None],
) -> None:
    """A smaller area speaks for itself as soon as somebody was asked there."""
    register = make(*(f"vve {row}/..." for row in rows))
    signs = {absence: sign for sign, absence in ABSENCES.items()}

    found = Assessments(register).read("vve", INTEREST, area)
    said = "".join(
        signs[item.absence] if item.absence else str(item.value) for item in found.answers
    )

    assert (said, found.origin, found.area) == expected


@pytest.mark.parametrize(
    ("row", "consensus"),
    [
        ("corp stad 24./...", Fraction(3)),
        ("corp stad 245/...", Fraction(3)),
        ("corp stad ..5/...", None),
        ("vve stad 245/...", Fraction(4)),
        ("vve stad 2?5/...", Fraction(7, 2)),
        ("vve stad ?-n/...", None),
    ],
)
def test_own_party(make: Callable[..., Register], row: str, consensus: Fraction | None) -> None:
    """A score for one's own party is shown and not counted, and neither is an absence."""
    party = row.split(maxsplit=1)[0]

    found = Assessments(make(row)).read(party, INTEREST, "stad")

    assert found.consensus == consensus
    assert [item.assessor for item in found.answers if not item.counts] == [
        item.assessor for item in found.answers if (item.assessor, party) == ("c", "corp")
    ]


def test_dimensions_apart(make: Callable[..., Register]) -> None:
    """Each dimension looks for its own nearest area."""
    assessments = Assessments(make("vve stad 345/345", "vve west .../555"))

    assert assessments.read("vve", INTEREST, "west").area == "stad"
    assert assessments.read("vve", INFLUENCE, "west").area == "west"


def test_order_of_assessors(make: Callable[..., Register]) -> None:
    """Answers come in the order of the register's assessors, with their dates."""
    register = make("vve stad 345/...")
    backwards = evolve(register, scores=register.scores[::-1])

    found = Assessments(backwards).read("vve", INTEREST, "stad")

    assert [(item.assessor, item.date) for item in found.answers] == [
        ("p", DAY),
        ("w", DAY),
        ("c", DAY),
    ]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("vve stad 2?5/...", [2, 5]),
        ("vve stad 135/...", [1, 3, 5]),
        ("corp stad 4.5/...", [4]),
        ("corp stad ?.5/...", []),
        ("vve stad .../...", []),
    ],
)
def test_what_counts(make: Callable[..., Register], row: str, values: list[int]) -> None:
    """Number, median and quartiles are about the values that count, and no others."""
    found = Assessments(make(row)).read(row.split(maxsplit=1)[0], INTEREST, "stad")

    assert list(found.counted.values()) == values
    assert (found.n, found.median) == (len(values), median(values))
    assert found.quartiles == quartiles(values)


def test_median_beside_another_consensus(make: Callable[..., Register]) -> None:
    """The median is there also where something else counts, or nothing yet does."""
    found = Assessments(make("vve stad 135/..."), Unanimous()).read("vve", INTEREST, "stad")

    assert found.consensus is None
    assert (found.median, found.gap) == (Fraction(3), Unanimous().gap)


@pytest.mark.parametrize("area", ["stad", "west", "hof"])
@given(st.data())
def test_without_somebody(make: Callable[..., Register], area: str, data: st.DataObject) -> None:
    """Who is taken to have said nothing is read past, as if their scores were not there."""
    digits = st.text("135?-nw.", min_size=3, max_size=3)
    rows = [f"{party} {area} {data.draw(digits)}/..." for party, area in PAIRS]
    register = make(*rows)

    for party in ("vve", "corp"):
        for assessor in "pwc":
            others = tuple(item for item in register.scores if item.assessor != assessor)
            less = Assessments(evolve(register, scores=others)).read(party, INTEREST, area)
            found = Assessments(register).read(party, INTEREST, area, without=assessor)
            assert found == less


@pytest.mark.parametrize(
    ("row", "applies"),
    [
        ("vve stad nnn/...", False),
        ("vve stad n../...", False),
        ("vve stad nn?/...", True),
        ("vve stad nn3/...", True),
        ("vve stad .../...", True),
        ("vve stad ---/...", True),
        # The answer of the party's own assessor does not count.
        ("corp stad nn?/...", False),
        ("corp stad ..n/...", True),
    ],
)
def test_applies(make: Callable[..., Register], row: str, applies: bool) -> None:
    """A question makes no sense when all whose answers count say so, and only then."""
    party = row.partition(" ")[0]
    found = Assessments(make(row)).read(party, INTEREST, "stad")

    assert found.applies is applies
