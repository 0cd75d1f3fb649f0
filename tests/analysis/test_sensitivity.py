"""How firm groups are: against changing the register itself, and analysing it anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.analysis import (
    AllAnswers,
    Analysis,
    LeftOut,
    Sensitivity,
    Settling,
    Shift,
    Standing,
    analyse_area,
    sensitivity,
)
from stakeholderkit.analysis.assessment import current_score
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Audience,
    Phase,
    Register,
    Score,
)
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses, consensuses

Make = Callable[..., Register]
See = Callable[..., Analysis]


def again(analysis: Analysis, register: Register, settling: Settling | None = None) -> Analysis:
    """Analyse another register, or in another way, but otherwise the same."""
    return analyse_area(
        register,
        analysis.scheme,
        analysis.area,
        analysis.as_of,
        analysis.phase,
        settling=settling or analysis.settling,
    )


@st.composite
def settled_in_any_way(draw: DrawFn) -> Analysis:
    """Draw an internal analysis with any way of settling scores, and any quorum."""
    analysis = draw(analyses())
    return again(analysis, analysis.register, draw(settlings(analysis.register)))


def settlings(register: Register) -> SearchStrategy[Settling]:
    """Draw any way of settling scores, with a quorum."""
    return st.builds(Settling, consensuses(register), st.sampled_from((1, 1, 2)))


def possible(analysis: Analysis) -> Mapping[str, tuple[str, ...]]:
    """Return the groups possible of each party that scores lead to a group."""
    return {item.party.id: item.possible for item in analysis.outcomes if item.scored}


def moved(analysis: Analysis, party: str, shift: Shift) -> Register:
    """Return the register in which one score is another."""
    outcome = analysis.outcome(party)
    assessment = outcome.assessment(shift.dimension)
    assert assessment is not None
    about = (party, shift.dimension, shift.assessor, assessment.area, assessment.phase)
    facts = [score for score in set(analysis.register.scores) if _about(score) == about]
    fact = current_score(facts)
    assert fact is not None
    assert fact.value == shift.value
    scores = tuple(
        evolve(score, value=shift.other) if score.key == fact.key else score
        for score in analysis.register.scores
    )
    return evolve(analysis.register, scores=scores)


def _about(score: Score) -> tuple[str, str, str, str, str | None]:
    return score.party, score.dimension, score.assessor, score.area, score.phase


def naive(analysis: Analysis) -> list[Sensitivity]:
    """Change the register in every way, and analyse it anew each time."""
    now = possible(analysis)
    register = analysis.register
    apart = {
        assessor.id: possible(
            again(
                analysis,
                evolve(
                    register,
                    scores=tuple(item for item in register.scores if item.assessor != assessor.id),
                ),
            )
        )
        for assessor in register.assessors
    }
    found = []
    for party, groups in now.items():
        shifts = []
        for assessment in analysis.outcome(party).assessments:
            axis = analysis.scheme.axis(assessment.dimension)
            for answer in assessment.answers:
                for step in (-1, 1):
                    if answer.value is None or not answer.counts:
                        continue
                    other = answer.value + step
                    if other not in range(axis.lowest, axis.highest + 1):
                        continue
                    shift = Shift(
                        assessor=answer.assessor,
                        dimension=assessment.dimension,
                        value=answer.value,
                        other=other,
                        groups=(),
                    )
                    then = possible(again(analysis, moved(analysis, party, shift)))[party]
                    if then != groups:
                        shifts.append(evolve(shift, groups=then))
        left_out = [
            LeftOut(assessor=assessor, groups=then[party])
            for assessor, then in apart.items()
            if then[party] != groups
        ]
        if shifts or left_out:
            found.append(
                Sensitivity(
                    party=party, groups=groups, shifts=tuple(shifts), left_out=tuple(left_out)
                )
            )
    return found


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(settled_in_any_way())
def test_against_analysing_anew(analysis: Analysis) -> None:
    """Whatever is told to change, changes when the register does; and nothing else."""
    assert list(sensitivity(analysis)) == naive(analysis)


@settings(deadline=None)
@given(st.data())
def test_against_analysing_small_registers_anew(
    make: Make, quadrants: Scheme, data: st.DataObject
) -> None:
    """The same, where scores lie close together and come from several areas."""
    digits = st.text("12345?-n.", min_size=6, max_size=6).map(lambda row: f"{row[:3]}/{row[3:]}")
    areas = st.sampled_from(["stad", "west", "hof"])
    rows = {
        f"{party} {area}": data.draw(digits)
        for party in ("vve", "corp")
        for area in data.draw(st.sets(areas))
    }
    register = make(*(f"{about} {row}" for about, row in rows.items()))
    settling = data.draw(settlings(register))
    area = register.area(data.draw(areas))
    analysis = analyse_area(register, quadrants, area, settling=settling)

    assert list(sensitivity(analysis)) == naive(analysis)


def test_a_score_and_an_assessor(make: Make, see: See) -> None:
    """What gives another group, or opens it, is told in order, with where it leads."""
    (found,) = sensitivity(see(make("vve stad 344/334")))
    open_to = {
        "p": ("meedenken", "meebeslissen"),
        "w": ("meeweten", "meedenken", "meewerken", "meebeslissen"),
        "c": ("meeweten", "meedenken"),
    }

    assert found == Sensitivity(
        party="vve",
        groups=("meedenken",),
        shifts=(
            Shift(assessor="w", value=4, other=3, dimension=INTEREST, groups=("meeweten",)),
            Shift(assessor="c", value=4, other=3, dimension=INTEREST, groups=("meeweten",)),
            Shift(assessor="p", dimension=INFLUENCE, value=3, other=4, groups=("meebeslissen",)),
            Shift(assessor="w", dimension=INFLUENCE, value=3, other=4, groups=("meebeslissen",)),
        ),
        left_out=tuple(LeftOut(assessor=name, groups=groups) for name, groups in open_to.items()),
    )


def test_what_ends_a_tie(make: Make, see: See) -> None:
    """One step of one of the two in the middle ends a tie, and so does one answer less."""
    (found,) = sensitivity(see(make("vve stad 34./444")))

    assert found == Sensitivity(
        party="vve",
        groups=("meewerken", "meebeslissen"),
        shifts=(
            Shift(assessor="p", value=3, other=4, dimension=INTEREST, groups=("meebeslissen",)),
            Shift(assessor="w", value=4, other=3, dimension=INTEREST, groups=("meewerken",)),
        ),
        left_out=(
            LeftOut(assessor="p", groups=("meebeslissen",)),
            LeftOut(assessor="w", groups=("meewerken",)),
        ),
    )


def test_below_the_quorum(make: Make, quadrants: Scheme) -> None:
    """Without one of just enough assessors nothing is settled; no step of one changes a thing."""
    register = make("vve stad 55./55.")
    settling = Settling(quorum=2)
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=settling)
    (found,) = sensitivity(analysis)

    assert found.shifts == ()
    assert [item.assessor for item in found.left_out] == ["p", "w"]
    assert {item.groups for item in found.left_out} == {
        ("meeweten", "meedenken", "meewerken", "meebeslissen")
    }


@pytest.mark.parametrize(
    ("cut", "row", "step"),
    [(1, "2../111", ("p", 2, 1)), (4, ".4./111", ("w", 4, 5))],
)
def test_to_the_ends_of_the_scale(
    make: Make, cut: int, row: str, step: tuple[str, int, int]
) -> None:
    """The lowest and the highest level are steps too."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(cut)))
    register = make(f"vve stad {row}")
    (found,) = sensitivity(analyse_area(register, scheme, register.area("stad")))

    assert step in {(item.assessor, item.value, item.other) for item in found.shifts}


@pytest.mark.parametrize(("cut", "row", "step"), [(1, "5../11.", (1, 2)), (4, "1../55.", (5, 4))])
def test_nothing_beyond_the_scale(make: Make, cut: int, row: str, step: tuple[int, int]) -> None:
    """A score at the end of the scale moves inwards alone, even where all that differs counts."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(cut)))
    register = make(f"vve stad {row}")
    settling = Settling(AllAnswers())
    analysis = analyse_area(register, scheme, register.area("stad"), settling=settling)
    found = {
        (shift.dimension, shift.value, shift.other)
        for item in sensitivity(analysis)
        for shift in item.shifts
    }

    assert found == {(INFLUENCE, *step)}


def test_a_larger_area_comes_forward(make: Make, see: See) -> None:
    """Without the only one who was asked in an area, the larger area's scores count again."""
    register = make("vve stad .5./.5.", "vve west 1../1..")
    (found,) = sensitivity(see(register, "west"))

    assert found.left_out == (LeftOut(assessor="p", groups=("meebeslissen",)),)
    assert found.shifts == ()


def test_a_larger_area_comes_forward_in_the_phase(make: Make, quadrants: Scheme) -> None:
    """What comes forward are the facts about the same phase."""
    phase = Phase(id="plan", name="Plan")
    register = make("vve stad .5./.5.", "vve west 1../1..", phases=(phase,))
    scores = tuple(evolve(score, phase="plan") for score in register.scores)
    analysis = analyse_area(
        evolve(register, scores=scores), quadrants, register.area("west"), phase=phase
    )
    (found,) = sensitivity(analysis)

    assert found.left_out == (LeftOut(assessor="p", groups=("meebeslissen",)),)


@pytest.mark.parametrize(
    ("row", "area"), [("vve stad 555/555", "stad"), ("vve west 111/111", "hof")]
)
def test_firm(make: Make, see: See, row: str, area: str) -> None:
    """A party that nothing changes is not told of."""
    assert sensitivity(see(make(row), area)) == ()


def test_scores_for_ones_own_party(make: Make, see: See) -> None:
    """A score that does not count changes nothing."""
    assert sensitivity(see(make("corp stad 553/553"))) == ()


@given(analyses(audience=Audience.SHARED) | analyses(audience=Audience.PUBLIC))
def test_redacted(analysis: Analysis) -> None:
    """Where answers may be missing, nothing is said about what they would change."""
    assert sensitivity(analysis) == ()


@pytest.mark.parametrize("standing", Standing)
def test_for_scores_to_give(make: Make, see: See, standing: Standing) -> None:
    """Only who is placed by scores, or still open, is looked at."""
    analysis = see(make("vve stad 34./4.3"))
    outcomes = tuple(
        evolve(outcome, standing=standing) if outcome.party.id == "vve" else outcome
        for outcome in analysis.outcomes
    )
    found = sensitivity(evolve(analysis, outcomes=outcomes))

    assert bool(found) == (standing in {Standing.PLACED, Standing.OPEN})
