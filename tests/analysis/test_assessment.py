"""Which scores count: the current score, the median, the nearest area, case by case."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import AllAnswers, ChairDecides, OpenBecause, Origin, Settling, spans
from stakeholderkit.analysis.assessment import Assessments, current_score
from stakeholderkit.model import INFLUENCE, INTEREST, Absence, Register, Score

DAY = datetime.date(2026, 3, 1)
MEDIAN = Settling()
WHOLE = (Fraction(1), Fraction(5))
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

    found = Assessments(register, MEDIAN).read("vve", INTEREST, area)
    said = "".join(
        signs[item.absence] if item.absence else str(item.value) for item in found.answers
    )

    assert (said, found.origin, found.area) == expected


@pytest.mark.parametrize(
    ("row", "span", "doubt", "n", "of"),
    [
        ("corp stad 24./...", (2, 4), OpenBecause.TIE, 2, 2),
        ("corp stad 245/...", (2, 4), OpenBecause.TIE, 2, 2),
        ("corp stad ..5/...", WHOLE, OpenBecause.MISSING, 0, 0),
        ("corp stad 4?5/...", (4, 4), None, 1, 2),
        ("vve stad 245/...", (4, 4), None, 3, 3),
        ("vve stad 2?5/...", (2, 5), OpenBecause.TIE, 2, 3),
        ("vve stad 4?4/...", (4, 4), None, 2, 3),
        ("vve stad ?-n/...", WHOLE, OpenBecause.MISSING, 0, 3),
        ("vve stad w../...", WHOLE, OpenBecause.MISSING, 0, 1),
        ("vve stad .../...", WHOLE, OpenBecause.MISSING, 0, 0),
    ],
)
def test_own_party(  # noqa: PLR0917 - an assessment tells this much
    make: Callable[..., Register],
    row: str,
    span: tuple[Fraction, Fraction],
    doubt: OpenBecause | None,
    n: int,
    of: int,
) -> None:
    """A score for one's own party is shown and counted nowhere, and an absence in m alone."""
    party = row.split(maxsplit=1)[0]

    found = Assessments(make(row), MEDIAN).read(party, INTEREST, "stad")

    assert (found.span, found.doubt, found.n, found.of) == (span, doubt, n, of)
    assert found.settled is (doubt is None)
    assert spans([found]) == {INTEREST: span}
    assert [item.assessor for item in found.answers if not item.counts] == [
        item.assessor for item in found.answers if (item.assessor, party) == ("c", "corp")
    ]


def test_dimensions_apart(make: Callable[..., Register]) -> None:
    """Each dimension looks for its own nearest area."""
    assessments = Assessments(make("vve stad 345/345", "vve west .../555"), MEDIAN)

    assert assessments.read("vve", INTEREST, "west").area == "stad"
    assert assessments.read("vve", INFLUENCE, "west").area == "west"


def test_order_of_assessors(make: Callable[..., Register]) -> None:
    """Answers come in the order of the register's assessors, with their dates."""
    register = make("vve stad 345/...")
    backwards = evolve(register, scores=register.scores[::-1])

    found = Assessments(backwards, MEDIAN).read("vve", INTEREST, "stad")

    assert [(item.assessor, item.date) for item in found.answers] == [
        ("p", DAY),
        ("w", DAY),
        ("c", DAY),
    ]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("vve stad 2?5/...", {"p": 2, "c": 5}),
        ("vve stad 135/...", {"p": 1, "w": 3, "c": 5}),
        ("corp stad 4.5/...", {"p": 4}),
        ("corp stad ?.5/...", {}),
        ("vve stad .../...", {}),
    ],
)
def test_what_counts(make: Callable[..., Register], row: str, values: dict[str, int]) -> None:
    """What may count are the values of all but the party's own assessors."""
    found = Assessments(make(row), MEDIAN).read(row.split(maxsplit=1)[0], INTEREST, "stad")

    assert found.counted == values


@pytest.mark.parametrize(
    ("settling", "expected"),
    [
        (Settling(AllAnswers()), (1, 5, OpenBecause.DISAGREEMENT, 3)),
        (Settling(ChairDecides("w")), (3, 3, None, 1)),
        (Settling(ChairDecides("x")), (1, 5, OpenBecause.MISSING, 0)),
        (Settling(quorum=3), (3, 3, None, 3)),
        (Settling(quorum=4), (1, 5, OpenBecause.QUORUM, 3)),
    ],
)
def test_settled_in_another_way(
    make: Callable[..., Register],
    settling: Settling,
    expected: tuple[Fraction, Fraction, OpenBecause | None, int],
) -> None:
    """A consensus and a quorum settle the same answers; m is what it was, and so is who counts."""
    found = Assessments(make("vve stad 135/..."), settling).read("vve", INTEREST, "stad")

    assert (found.low, found.high, found.doubt, found.n) == expected
    assert (found.of, list(found.counted.values())) == (3, [1, 3, 5])


def test_a_quorum_sends_nobody_further(make: Callable[..., Register]) -> None:
    """Where an area has too few answers, those of the larger area still are not read."""
    register = make("vve stad 444/...", "vve west 5../...")
    found = Assessments(register, Settling(quorum=2)).read("vve", INTEREST, "west")

    assert (found.area, found.n, found.of) == ("west", 1, 1)
    assert (found.span, found.doubt) == (WHOLE, OpenBecause.QUORUM)


@pytest.mark.parametrize(
    ("answers", "settling", "oldest"),
    [
        ("345", MEDIAN, 1),
        ("?45", MEDIAN, 2),
        ("?4?", MEDIAN, 2),
        ("???", MEDIAN, None),
        ("345", Settling(ChairDecides("c")), 3),
        ("34?", Settling(ChairDecides("c")), None),
        ("345", Settling(quorum=4), 1),
    ],
)
def test_oldest(
    make: Callable[..., Register], answers: str, settling: Settling, oldest: int | None
) -> None:
    """The oldest is that of the answers on which the span rests, enough of them or not."""
    register = make(f"vve stad {answers}/...")
    days = {"p": 1, "w": 2, "c": 3}
    scores = tuple(
        evolve(score, date=datetime.date(2026, 3, days[score.assessor]))
        for score in register.scores
    )
    found = Assessments(evolve(register, scores=scores), settling).read("vve", INTEREST, "stad")

    assert found.oldest == (oldest and datetime.date(2026, 3, oldest))


def test_oldest_is_not_ones_own(make: Callable[..., Register]) -> None:
    """A score for one's own party is never the oldest."""
    register = make("corp stad 4.5/...")
    early = datetime.date(2020, 1, 1)
    scores = tuple(
        evolve(score, date=early) if score.assessor == "c" else score for score in register.scores
    )
    found = Assessments(evolve(register, scores=scores), MEDIAN).read("corp", INTEREST, "stad")

    assert found.oldest == DAY


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
            less = Assessments(evolve(register, scores=others), MEDIAN).read(party, INTEREST, area)
            found = Assessments(register, MEDIAN).read(party, INTEREST, area, without=assessor)
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
    found = Assessments(make(row), MEDIAN).read(party, INTEREST, "stad")

    assert found.applies is applies
