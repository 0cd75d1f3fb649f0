"""Questions to ask: each level is tried, and the analysis made anew tells whether that is right."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, Outcome, Standing, analyse_area
from stakeholderkit.insights import Question, questions
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Area,
    AreaKind,
    Audience,
    Decision,
    DecisionStatus,
    Phase,
    Register,
    Score,
)
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Axis, Scheme
from stakeholderkit.testing import analyses, schemes

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
START = Phase(id="start", name="Start")


def waiting(analysis: Analysis, party: str) -> dict[str, Outcome]:
    """Return the open outcomes of a party without a decision, by area."""
    seen = {part.area.id: part.outcome(party) for part in (analysis, *analysis.parts)}
    return {
        area: outcome
        for area, outcome in seen.items()
        if outcome.standing is Standing.OPEN and outcome.decision is None
    }


def answered(analysis: Analysis, question: Question, level: int) -> Analysis:
    """Add the answer of the first who can be asked, and analyse anew."""
    day = analysis.as_of
    assert day is not None
    score = Score(
        party=question.party.id,
        dimension=question.dimension,
        assessor=question.assessors[0],
        area=question.area.id,
        phase=analysis.phase.id if analysis.phase else None,
        date=day,
        sequence=99,
        value=level,
    )
    register = evolve(analysis.register, scores=(*analysis.register.scores, score))
    return analyse_area(register, analysis.scheme, analysis.area, day, analysis.phase)


def dimension_in(outcome: Outcome, dimension: str) -> Any:
    """Return the consensus on a dimension, or None."""
    assessment = outcome.assessment(dimension)
    return assessment and assessment.consensus


def check(analysis: Analysis) -> None:
    """Compare each question with what an analysis with each answer in it shows."""
    found = questions(analysis)

    assert [(-item.settles, -item.expected) for item in found] == sorted(
        (-item.settles, -item.expected) for item in found
    )
    for question in found[:6]:
        assert question.concerns >= 1
        assert 0 <= question.settles <= question.expected <= question.concerns
        assert question.share == question.expected / question.concerns
        if not question.assessors or analysis.as_of is None:
            continue
        before = waiting(analysis, question.party.id)
        settled: dict[str, int] = {}
        reached: set[str] = set()
        levels = [
            level.value for level in analysis.register.dimension(question.dimension).scale.levels
        ]
        for level in levels:
            after = answered(analysis, question, level)
            still = waiting(after, question.party.id)
            for area, outcome in before.items():
                again = next(
                    part.outcome(question.party.id)
                    for part in (after, *after.parts)
                    if part.area.id == area
                )
                if dimension_in(again, question.dimension) != dimension_in(
                    outcome, question.dimension
                ):
                    reached.add(area)
                settled[area] = settled.get(area, 0) + (area not in still)

        assert len(reached) == question.concerns
        assert question.settles == sum(n == len(levels) for n in settled.values())
        assert question.expected == sum(
            (Fraction(n, len(levels)) for n in settled.values()), Fraction(0)
        )


@given(analyses())
def test_answers(analysis: Analysis) -> None:
    """Each question settles as many outcomes as an analysis with each answer in it shows."""
    check(analysis)


@st.composite
def sparse(draw: st.DrawFn) -> list[str]:
    """Draw rows on one party with many absences, about the city and what lies in it."""
    digits = st.text("...??-nw15", min_size=6, max_size=6)
    return [f"vve {area} {draw(digits)}" for area in ("stad", "west", "hof") if draw(st.booleans())]


@given(sparse(), st.sampled_from(["stad", "west", "rand"]), st.booleans(), st.data())
def test_answers_where_much_is_missing(
    make: Make, rows: list[str], area: str, phased: bool, data: st.DataObject
) -> None:
    """The same holds where one question serves several areas, in a phase too."""
    register = make(*(row[:-3] + "/" + row[-3:] for row in rows), "corp hof 1../...")
    rand = Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west", "hof"))
    about = data.draw(st.lists(st.sampled_from([None, "start"]), min_size=1))
    scores = tuple(
        evolve(score, phase=about[n % len(about)]) for n, score in enumerate(register.scores)
    )
    register = evolve(register, areas=(*register.areas, rand), phases=(START,), scores=scores)
    scheme = data.draw(schemes([Axis.of(dimension) for dimension in register.dimensions]))

    check(analyse_area(register, scheme, register.area(area), DAY, START if phased else None))


@given(analyses())
def test_nothing_is_left_unasked(analysis: Analysis) -> None:
    """For all that is missing and does apply, exactly one question serves an open group."""
    asked = [(item.party.id, item.dimension, item.area.id) for item in questions(analysis)]
    assert len(set(asked)) == len(asked)
    served = sum(item.concerns for item in questions(analysis))

    missing = [
        (part.area.id, outcome.party.id, assessment.dimension)
        for part in (analysis, *analysis.parts)
        for outcome in part.outcomes
        if outcome.standing is Standing.OPEN and outcome.decision is None
        for assessment in outcome.assessments
        if assessment.consensus is None and assessment.applies
    ]
    assert served == len(missing)


@given(analyses(audience=Audience.SHARED))
def test_not_for_others(analysis: Analysis) -> None:
    """Only an internal analysis has questions."""
    assert questions(analysis) == ()


def told(found: tuple[Question, ...], party: str = "vve") -> list[tuple[Any, ...]]:
    """Tell questions on one party plainly."""
    return [
        (item.dimension, item.area.id, item.concerns, item.settles, item.expected)
        for item in found
        if item.party.id == party
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # One answer in the city settles the city and the wijk.
        (["vve stad 1../..."], [(INFLUENCE, "stad", 2, 2, 2)]),
        # Whatever is said of the one, the other is still missing.
        ([], [(INTEREST, "stad", 2, 0, 0), (INFLUENCE, "stad", 2, 0, 0)]),
        # In the wijk somebody did not know, so it must be asked there.
        (
            ["vve stad 1../...", "vve west .../?.."],
            [(INFLUENCE, "stad", 1, 1, 1), (INFLUENCE, "west", 1, 1, 1)],
        ),
        # Not asked and withdrawn hide nothing.
        (["vve stad 1../...", "vve west .../-w."], [(INFLUENCE, "stad", 2, 2, 2)]),
        # The larger area is settled; only the wijk is open.
        (["vve stad 1../1..", "vve west .../?.."], [(INFLUENCE, "west", 1, 1, 1)]),
        # The unknown of the city is what the wijk takes over.
        (["vve stad 1../?.."], [(INFLUENCE, "stad", 2, 2, 2)]),
        (["vve stad 5../5.."], []),
    ],
)
def test_areas(make: Make, see: See, rows: list[str], expected: list[tuple[Any, ...]]) -> None:
    """A question is asked where its answer serves most."""
    register = make(*rows, "corp stad 11./11.")
    if not rows:
        register = make("vve hof 1../1..", "corp stad 11./11.")

    assert told(questions(see(register))) == expected


def test_from_a_part_of_a_wijk(make: Make, see: See) -> None:
    """An answer in the middle goes before what is not known in the larger area."""
    found = questions(see(make("vve stad 1../?..", "corp stad 11./11."), "west"))

    assert told(found) == [(INFLUENCE, "west", 2, 2, 2)]


def test_sets(make: Make, quadrants: Scheme) -> None:
    """From a set nothing is taken over by its parts, but these may lie in one another."""
    rand = Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west", "hof"))
    register = make("vve stad 1../...", "corp stad 11./11.")
    register = evolve(register, areas=(*register.areas, rand))

    assert told(questions(analyse_area(register, quadrants, rand))) == [
        (INFLUENCE, "west", 2, 2, 2),
        (INFLUENCE, "rand", 1, 1, 1),
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "vve stad 1../?..",
            [
                (INFLUENCE, "stad", 2, 2, 2),
                (INTEREST, "rand", 1, 0, 0),
                (INFLUENCE, "rand", 1, 0, 0),
            ],
        ),
        ("vve hof 1../?..", [(INTEREST, "rand", 3, 0, 0), (INFLUENCE, "rand", 3, 0, 0)]),
    ],
)
def test_a_set_around_its_parts(
    make: Make, quadrants: Scheme, row: str, expected: list[tuple[Any, ...]]
) -> None:
    """A part inside a set takes an answer over, unless one who does not know is nearer."""
    register = make(row, "corp stad 11./11.")
    rand = Area(id="rand", name="Rand", kind=AreaKind.SET, parts=("stad", "west"))
    stad = evolve(register.areas[0], parent="rand")
    register = evolve(register, areas=(rand, stad, *register.areas[1:]))

    assert told(questions(analyse_area(register, quadrants, rand))) == expected


def test_who_to_ask(make: Make, see: See) -> None:
    """Those are asked whose answer would count."""
    vve, corp = questions(see(make("vve stad 1../...", "corp stad 1../...")))

    assert (vve.party.id, vve.assessors) == ("vve", ("p", "w", "c"))
    assert (corp.party.id, corp.assessors) == ("corp", ("p", "w"))


def test_decided(make: Make, see: See) -> None:
    """Where people decided, nothing needs to be asked for the sake of the group."""
    made = Decision(
        party="vve",
        area="stad",
        group="meewerken",
        date=DAY,
        by="Het college",
        status=DecisionStatus.PROJECT_TEAM,
    )
    register = make("vve stad 1../...", "corp stad 11./11.", decisions=(made,))

    # The wijk has no decision of its own, and would take the answer for the city over.
    assert told(questions(see(register))) == [(INFLUENCE, "stad", 1, 1, 1)]
    assert told(questions(evolve(see(register), parts=()))) == []
    nearer = make("vve stad 1../...", "vve west .../?..", "corp stad 11./11.", decisions=(made,))
    assert told(questions(see(nearer))) == [(INFLUENCE, "west", 1, 1, 1)]


def test_self_scores_are_no_answers(make: Make, see: See) -> None:
    """What the party says of itself leaves the question open."""
    found = questions(see(make("corp stad 1../..5", "vve stad 11./11.")))

    assert told(found, "corp") == [(INFLUENCE, "stad", 2, 2, 2)]


@pytest.mark.parametrize("audience", Audience)
def test_audiences(make: Make, see: See, audience: Audience) -> None:
    """Who reads a redacted analysis is asked nothing."""
    found = questions(redact(see(make("vve stad 1../...")), POLICIES[audience]))

    assert bool(found) is (audience is Audience.INTERNAL)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"settles": 1}, "Ask for the influence of vve in Stad: it settles one outcome."),
        ({"settles": 2}, "Ask for the influence of vve in Stad: it settles 2 outcomes."),
        (
            {"settles": 0, "expected": Fraction(4, 3)},
            "Ask for the influence of vve in Stad: 67 of 100 answers settle it.",
        ),
        (
            {"settles": 0, "expected": Fraction(0)},
            "Ask for the influence of vve in Stad: alone it settles nothing yet.",
        ),
    ],
)
def test_words(
    make: Make, see: See, quadrants: Scheme, changed: dict[str, Any], words: str
) -> None:
    """A question says what to ask for, where, and what it brings."""
    question, *_ = questions(see(make("vve stad 1../...")))

    assert evolve(question, **changed).text("en") == words
