"""The rule of the score facts, whole and step by step, against an oracle that is told by hand.

The oracle follows the words of the rule and not the code: it asks of every assessor in every
area and phase what stands there, and walks up from the area until somebody was asked.
"""

from __future__ import annotations

import datetime
import statistics
from fractions import Fraction
from itertools import product
from random import Random
from typing import NamedTuple

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Assessment, Origin, Settling
from stakeholderkit.analysis.assessment import Assessments
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Phase,
    Register,
    Remark,
    Score,
    Stakeholder,
)
from stakeholderkit.rules import Span
from stakeholderkit.testing import registers

DAYS = [datetime.date(2026, 3, n) for n in range(1, 5)]
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
        Area(id="hof", name="Hof", kind=AreaKind.BUURT, parent="west"),
        Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west",)),
    ),
    phases=(Phase(id="start", name="Start"), Phase(id="plan", name="Plan")),
    stakeholders=(Stakeholder(id="vve", name="VvE"), Stakeholder(id="corp", name="Corp")),
    assessors=(
        Assessor(id="p", role="programmamanager"),
        Assessor(id="w", role="wijkregisseur"),
        Assessor(id="c", role="projectleider", party="vve"),
    ),
)
PHASES = (None, "start", "plan")

Said = dict[str, tuple[int | None, Absence | None]]


class Read(NamedTuple):
    """What is read of one party on one dimension, told plainly."""

    said: Said
    area: str | None
    phase: str | None
    origin: Origin
    span: Span | None


def fact(answer: int | Absence, **changes: object) -> Score:
    """Make a score of assessor p on the interest of the VvE in the whole city."""
    absence = answer if isinstance(answer, Absence) else None
    score = Score(
        party="vve",
        dimension=INTEREST,
        assessor="p",
        area="stad",
        date=DAYS[0],
        value=None if isinstance(answer, Absence) else answer,
        absence=absence,
    )
    return evolve(score, **changes)  # type: ignore[arg-type]


def naive_current(history: list[Score]) -> Score | None:
    """Strike out each withdrawal with the fact before it, the earliest withdrawal first.

    When nothing is left, the withdrawal that was struck out last is what stands.
    """
    facts = sorted(set(history), key=lambda score: (score.date, score.sequence))
    last = None
    while withdrawn := [n for n, item in enumerate(facts) if item.absence is Absence.WITHDRAWN]:
        first = withdrawn[0]
        last = facts[first]
        facts = facts[: max(first - 1, 0)] + facts[first + 1 :]
    return facts[-1] if facts else last


def naive_said(register: Register, about: tuple[str, str, str, str | None]) -> Said:
    """Ask everybody for the current answer on a dimension, in one area and for one phase."""
    said: Said = {}
    for assessor in register.assessors:
        history = [
            score
            for score in register.scores
            if (score.party, score.dimension, score.area, score.phase) == about
            and score.assessor == assessor.id
        ]
        if found := naive_current(history):
            said[assessor.id] = (found.value, found.absence)
    return said


def stood_by(said: Said) -> Said:
    """Leave out who withdrew everything: a mistake that was undone makes no difference."""
    return {name: answer for name, answer in said.items() if answer[1] is not Absence.WITHDRAWN}


def naive_read(
    register: Register, party: str, dimension: str, area: str, phase: str | None
) -> Read:
    """Walk up from an area, at each step from the phase to any phase, until somebody answered."""
    foreign = {item.id for item in register.assessors if item.party != party}
    steps: list[tuple[str, str | None, Said]] = []
    here: str | None = area
    while here is not None:
        for about in [phase, None] if phase else [None]:
            said = naive_said(register, (party, dimension, here, about))
            steps.append((here, about, said))
        (here,) = (item.parent for item in register.areas if item.id == here)
    answered = [
        step
        for step in steps
        if any(
            answer not in {(None, Absence.NOT_ASKED), (None, Absence.WITHDRAWN)}
            for name, answer in step[2].items()
            if name in foreign
        )
    ]
    spoken = answered or [step for step in steps if step[2]]
    used, about, said = spoken[0] if spoken else (None, None, {})
    values = [
        Fraction(value)
        for name, (value, _) in said.items()
        if name in foreign and value is not None
    ]
    larger = [stood_by(said) for step, _, said in answered if step != area]
    if not answered:
        origin = Origin.ABSENT
    elif used != area:
        origin = Origin.TAKEN_OVER
    else:
        origin = Origin.CONFIRMED if larger[:1] == [stood_by(said)] else Origin.OWN
    if not values:
        return Read(said, used, about, origin, None)
    middle = statistics.median_low(values), statistics.median_high(values)
    return Read(said, used, about, origin, middle)


def read(register: Register, area: str = "hof", phase: str | None = None) -> Read:
    """Read the interest of the VvE, as the library does."""
    return told(Assessments(register, Settling()).read("vve", INTEREST, area, phase))


def told(found: Assessment) -> Read:
    """Tell plainly what was read."""
    said = {item.assessor: (item.value, item.absence) for item in found.answers}
    assert len(said) == len(found.answers)
    return Read(said, found.area, found.phase, found.origin, found.span if found.n else None)


def everywhere(register: Register) -> dict[tuple[str, str | None], Read]:
    """Read the interest of the VvE from every area and in every phase."""
    return {
        (area.id, phase): read(register, area.id, phase)
        for area in register.areas
        for phase in PHASES
    }


def answers() -> st.SearchStrategy[int | Absence]:
    """Draw answers, every other one a reason why there is none."""
    return st.integers(1, 5) | st.sampled_from(Absence)


@st.composite
def facts(draw: st.DrawFn, answered: st.SearchStrategy[int | Absence] | None = None) -> Score:
    """Draw scores of the VvE, crowded into few areas, phases and days."""
    return fact(
        draw(answers() if answered is None else answered),
        assessor=draw(st.sampled_from([item.id for item in BASE.assessors])),
        area=draw(st.sampled_from([item.id for item in BASE.areas])),
        phase=draw(st.sampled_from(PHASES)),
        date=draw(st.sampled_from(DAYS)),
        sequence=draw(st.integers(0, 1)),
    )


def histories(most: int = 25) -> st.SearchStrategy[tuple[Score, ...]]:
    """Draw scores of which no two have one key."""
    return st.lists(facts(), max_size=most, unique_by=lambda score: score.key).map(tuple)


def crowded() -> st.SearchStrategy[Register]:
    """Draw registers full of scores on one thing."""
    return histories().map(lambda scores: evolve(BASE, scores=scores))


@given(crowded() | registers(min_areas=1))
def test_whole_rule(register: Register) -> None:
    """From each area, in each phase and on each day, what is read is what the oracle reads."""
    phases = [None, *(phase.id for phase in register.phases)]
    for day in sorted({score.date for score in register.scores}) or DAYS[:1]:
        then = register.as_of(day)
        known = evolve(register, scores=tuple(item for item in register.scores if item.date <= day))
        assessments = Assessments(then, Settling())
        for party, dimension, area, phase in product(
            register.stakeholders, register.dimensions, register.areas, phases
        ):
            found = assessments.read(party.id, dimension.id, area.id, phase)

            assert told(found) == naive_read(known, party.id, dimension.id, area.id, phase)
            assert found.dimension == dimension.id


@given(crowded() | registers(min_areas=1))
def test_shown_answers(register: Register) -> None:
    """Each answer is that of a fact in the area and phase used, and says whether it counts."""
    owners = {assessor.id: assessor.party for assessor in register.assessors}
    order = [assessor.id for assessor in register.assessors]
    assessments = Assessments(register, Settling())
    for party in register.stakeholders:
        for dimension in register.dimensions:
            for area in register.areas:
                found = assessments.read(party.id, dimension.id, area.id)
                names = [answer.assessor for answer in found.answers]

                assert names == sorted(names, key=order.index)
                assert (found.area is None) == (not found.answers)
                for answer in found.answers:
                    assert answer.counts is (owners[answer.assessor] != party.id)
                    assert [
                        score
                        for score in register.scores
                        if (score.party, score.dimension) == (party.id, dimension.id)
                        and (score.area, score.phase) == (found.area, found.phase)
                        and (score.assessor, score.date) == (answer.assessor, answer.date)
                        and (score.value, score.absence) == (answer.value, answer.absence)
                        and score.reason == answer.reason
                    ]


@given(crowded(), st.data())
def test_listed_twice(register: Register, data: st.DataObject) -> None:
    """A fact that is listed twice is one fact, withdrawals too."""
    again = data.draw(st.lists(st.sampled_from(register.scores))) if register.scores else []

    assert everywhere(evolve(register, scores=(*register.scores, *again))) == everywhere(register)


@given(crowded(), st.randoms(use_true_random=True))
def test_any_order(register: Register, order: Random) -> None:
    """The order in which facts were written down says nothing."""
    scores = list(register.scores)
    order.shuffle(scores)

    assert everywhere(evolve(register, scores=tuple(scores))) == everywhere(register)


@given(crowded(), facts(st.integers(1, 5) | st.just(Absence.NOT_ASKED)), answers())
def test_withdrawn(register: Register, mistake: Score, answer: int | Absence) -> None:
    """A mistake and its withdrawal change nothing but that somebody withdrew an answer."""
    late = fact(answer, date=DAYS[-1], assessor=mistake.assessor)
    mistake = evolve(mistake, date=DAYS[-1], sequence=2)
    withdrawal = evolve(mistake, value=None, absence=Absence.WITHDRAWN, sequence=3)

    both = evolve(register, scores=(withdrawal, *register.scores, mistake))
    before, now = everywhere(register), everywhere(both)
    for key, found in now.items():
        assert (found.origin, found.span) == (before[key].origin, before[key].span)
        if found.origin is not Origin.ABSENT:
            assert (found.area, found.phase) == (before[key].area, before[key].phase)
        if found.area == before[key].area and found.phase == before[key].phase:
            gone = found.said.keys() - before[key].said.keys()
            assert gone <= {mistake.assessor}
            assert stood_by(found.said) == stood_by(before[key].said)
    # What comes after counts as if neither had been said.
    after = evolve(late, area=mistake.area, phase=mistake.phase, sequence=4)
    assert everywhere(evolve(both, scores=(after, *both.scores))) == everywhere(
        evolve(register, scores=(after, *register.scores))
    )


@given(histories(12), histories(12), st.sampled_from(DAYS))
def test_later_facts(known: tuple[Score, ...], more: tuple[Score, ...], day: datetime.date) -> None:
    """What is said later changes nothing of how things stood before, withdrawals included."""
    keys = {score.key for score in known}
    later = [score for score in more if score.date > day and score.key not in keys]
    before = evolve(BASE, scores=known)
    after = evolve(BASE, scores=(*later, *known))

    assert everywhere(after.as_of(day)) == everywhere(before.as_of(day))


@given(histories(), st.sampled_from(BASE.areas), st.sampled_from(PHASES))
def test_not_asked_hides_nothing(scores: tuple[Score, ...], area: Area, phase: str | None) -> None:
    """Where nobody was asked, saying so changes neither the area that is read nor the value."""
    kept = tuple(item for item in scores if (item.area, item.phase) != (area.id, phase))
    silent = tuple(
        fact(Absence.NOT_ASKED, assessor=item.id, area=area.id, phase=phase)
        for item in BASE.assessors
    )
    before = everywhere(evolve(BASE, scores=kept))
    after = everywhere(evolve(BASE, scores=(*silent, *kept)))

    for key, found in after.items():
        assert (found.origin, found.span) == (before[key].origin, before[key].span)
        if found.origin is not Origin.ABSENT:
            assert found == before[key]


@given(crowded(), histories())
def test_self_scores_do_not_count(register: Register, others: tuple[Score, ...]) -> None:
    """Whatever a party's own assessor says, the area and the value that are read stay."""
    own = tuple(score for score in others if score.assessor == "c")
    kept = tuple(score for score in register.scores if score.assessor != "c")
    before = everywhere(evolve(BASE, scores=kept))
    after = everywhere(evolve(BASE, scores=(*kept, *own)))

    for key, found in after.items():
        assert found.span == before[key].span
        if before[key].origin is not Origin.ABSENT:
            assert (found.area, found.phase) == (before[key].area, before[key].phase)
            assert {name: said for name, said in found.said.items() if name != "c"} == before[
                key
            ].said


@given(crowded(), histories())
def test_self_scores_count_elsewhere(register: Register, others: tuple[Score, ...]) -> None:
    """An assessor who belongs to one party counts for every other one."""
    scores = tuple(
        evolve(score, party="corp")
        for score in (*register.scores, *others)
        if score.assessor == "c"
    )
    unique = {score.key: score for score in scores}.values()
    found = Assessments(evolve(BASE, scores=tuple(unique)), Settling()).read(
        "corp", INTEREST, "stad"
    )

    assert all(answer.counts for answer in found.answers)


@given(crowded(), histories(), st.sampled_from(["start", None]))
def test_other_phases(register: Register, more: tuple[Score, ...], phase: str | None) -> None:
    """What is said about another phase is not read, and without a phase none is."""
    keys = {score.key for score in register.scores}
    foreign = tuple(
        score for score in more if score.phase not in {None, phase} and score.key not in keys
    )
    after = evolve(register, scores=(*foreign, *register.scores))

    for area in BASE.areas:
        assert read(after, area.id, phase) == read(register, area.id, phase)


@given(crowded(), facts(st.integers(1, 5)))
def test_nearer_area_before_own_phase(register: Register, near: Score) -> None:
    """What a nearer area says about any phase goes before a larger area's on this one phase."""
    score = evolve(near, assessor="p", area="hof", phase=None, date=DAYS[-1], sequence=2)
    kept = tuple(item for item in register.scores if (item.area, item.phase) != ("hof", "start"))
    found = read(evolve(BASE, scores=(*kept, score)), "hof", "start")

    assert (found.area, found.phase) == ("hof", None)
    assert found.said["p"] == (score.value, None)


@given(crowded(), facts(st.integers(1, 5)))
def test_own_phase_first(register: Register, about: Score) -> None:
    """Within one area, what is said about the phase itself goes before what is about any phase."""
    score = evolve(about, assessor="p", area="hof", phase="start", date=DAYS[-1], sequence=2)
    found = read(evolve(register, scores=(*register.scores, score)), "hof", "start")

    assert (found.area, found.phase) == ("hof", "start")
    assert found.said["p"] == (score.value, None)


@given(crowded())
def test_all_or_nothing(register: Register) -> None:
    """Answers of two areas or of two phases are never mixed."""
    for key, found in everywhere(register).items():
        about = [
            score
            for score in register.scores
            if (score.area, score.phase) == (found.area, found.phase)
        ]
        assert set(found.said) <= {score.assessor for score in about}, key


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        # The nearest area has nothing: the wijk's own phase, its facts on any phase, the city's.
        ([("west", "start", 5), ("west", None, 4), ("stad", "start", 3)], ("west", "start", 5)),
        ([("west", None, 4), ("stad", "start", 3)], ("west", None, 4)),
        ([("stad", "start", 3), ("stad", None, 2)], ("stad", "start", 3)),
        ([("stad", "plan", 1), ("stad", None, 2)], ("stad", None, 2)),
        ([("hof", "plan", 1), ("stad", None, 2)], ("stad", None, 2)),
        ([("hof", "start", Absence.NOT_ASKED), ("hof", None, 2)], ("hof", None, 2)),
        ([("hof", None, Absence.NOT_ASKED), ("stad", "start", 3)], ("stad", "start", 3)),
        ([("hof", "start", Absence.UNKNOWN), ("hof", None, 2)], ("hof", "start", None)),
        ([("hof", "start", Absence.WITHDRAWN), ("hof", None, 2)], ("hof", None, 2)),
        ([("hof", "plan", 1)], (None, None, None)),
    ],
)
def test_order_of_areas(
    scores: list[tuple[str, str | None, int | Absence]],
    expected: tuple[str | None, str | None, object],
) -> None:
    """From the buurt in the phase `start`: nearest area first, and within it the own phase."""
    made = tuple(fact(answer, area=area, phase=phase) for area, phase, answer in scores)
    found = read(evolve(BASE, scores=made), "hof", "start")

    assert (found.area, found.phase, found.span and found.span[0]) == expected


def test_dimensions_and_parties_apart() -> None:
    """A fact on another dimension or about another party is another thing."""
    scores = (fact(5, dimension=INFLUENCE, area="hof"), fact(4, party="corp", area="hof"), fact(1))
    found = read(evolve(BASE, scores=scores), "hof")

    assert found.area == "stad"
    assert found.span == (Fraction(1), Fraction(1))


def test_reasons_travel_along() -> None:
    """The reason that is shown is that of the current score."""
    register = evolve(
        BASE,
        scores=(
            fact(2, reason=Remark(text="Eerst.")),
            fact(3, sequence=1, reason=Remark(text="Toen.")),
            fact(4, sequence=2, reason=Remark(text="Fout.")),
            fact(Absence.WITHDRAWN, sequence=3),
        ),
    )
    (answer,) = Assessments(register, Settling()).read("vve", INTEREST, "hof").answers

    assert answer.reason == Remark(text="Toen.")
