"""Questions to ask: each level is tried, and the analysis made anew tells whether that is right."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    AllAnswers,
    Analysis,
    ChairDecides,
    Outcome,
    Settling,
    Standing,
    analyse_area,
)
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.insights import Question, questions
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Audience,
    Decision,
    DecisionStatus,
    Phase,
    Register,
    Score,
)
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Axis, Scheme
from stakeholderkit.testing import analyses, consensuses, schemes

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
START = Phase(id="start", name="Start")


@st.composite
def any_way(draw: st.DrawFn, analysis: Analysis) -> Analysis:
    """Draw how to settle scores, and analyse in that way."""
    way = draw(consensuses(analysis.register))
    return analyse_area(
        analysis.register,
        analysis.scheme,
        analysis.area,
        analysis.as_of,
        analysis.phase,
        settling=Settling(way, draw(st.integers(1, 3))),
    )


def answered(analysis: Analysis, question: Question, level: int) -> tuple[Analysis, str]:
    """Add one more answer of the first to ask, or of somebody new, and analyse anew."""
    day, register = analysis.as_of, analysis.register
    assert day is not None
    assessor = question.assessors[0] if question.assessors else "nieuw"
    here = seen_in(analysis, question.area.id, question.party.id).assessment(question.dimension)
    assert here is not None
    # It stands beside the answers that are read there, or is about what the analysis is about.
    about = analysis.phase.id if analysis.phase else None
    beside = here.phase if here.area == question.area.id else about
    score = Score(
        party=question.party.id,
        dimension=question.dimension,
        assessor=assessor,
        area=question.area.id,
        phase=beside,
        date=day,
        sequence=999,
        value=level,
    )
    new = () if question.assessors else (Assessor(id="nieuw", role="iemand nieuw"),)
    register = evolve(
        register,
        assessors=(*register.assessors, *new),
        scores=(*register.scores, score),
    )
    again = analyse_area(
        register,
        analysis.scheme,
        analysis.area,
        day,
        analysis.phase,
        settling=analysis.settling,
    )
    return again, assessor


def seen_in(analysis: Analysis, area: str, party: str) -> Outcome:
    """Return the outcome of a party as seen from the area of an analysis, or a part."""
    parts = (analysis, *analysis.parts)
    return next(part.outcome(party) for part in parts if part.area.id == area)


def keeps_open(analysis: Analysis, outcome: Outcome, dimension: str) -> bool:
    """Tell whether a dimension that applies keeps a party open on which nobody decided."""
    known = outcome.assessment(dimension)
    if outcome.standing is not Standing.OPEN or outcome.decision or not known or not known.applies:
        return False
    assert analysis.settling is not None
    box = analysis.table.possible(
        {item.dimension: item.span for item in outcome.assessments},
        between=analysis.settling.consensus.between,
    )
    return dimension in box.keeps_open


def check(analysis: Analysis) -> None:
    """Compare each question with what an analysis with each answer in it shows."""
    found = questions(analysis)
    areas = [
        item.id
        for item in sorted(
            (part.area for part in (analysis, *analysis.parts)),
            key=lambda item: len([*analysis.register.lineage(item.id)]),
        )
    ]
    parties = [outcome.party.id for outcome in analysis.outcomes]
    axes = [axis.dimension for axis in analysis.scheme.axes]
    assert list(found) == sorted(
        found,
        key=lambda item: (
            -item.settles,
            -item.share,
            parties.index(item.party.id),
            areas.index(item.area.id),
            axes.index(item.dimension),
        ),
    )
    for question in found[:6]:
        party, dimension = question.party.id, question.dimension
        scale = analysis.register.dimension(dimension).scale
        assert question.levels == len(scale.levels)
        assert question.share == Fraction(question.leaving_one, question.levels)
        check_who(analysis, question)
        if analysis.as_of is None:
            continue
        served: dict[str, list[bool]] = {}
        for level in scale.levels:
            after, assessor = answered(analysis, question, level.value)
            for part in (analysis, *analysis.parts):
                before = part.outcome(party)
                again = seen_in(after, part.area.id, party)
                known = again.assessment(dimension)
                reads = known and known.area == question.area.id and assessor in known.counted
                if reads and keeps_open(analysis, before, dimension):
                    served.setdefault(part.area.id, []).append(len(again.possible) == 1)
        assert question.concerns == len(served) >= 1
        assert question.settles == sum(all(settled) for settled in served.values())
        assert question.leaving_one == sum(map(all, zip(*served.values(), strict=True)))


def check_who(analysis: Analysis, question: Question) -> None:
    """Compare whom a question is for with who has not answered yet."""
    here = seen_in(analysis, question.area.id, question.party.id).assessment(question.dimension)
    assert here is not None
    said = {item.assessor: item.absence for item in here.answers}
    silent = (Absence.NOT_ASKED, Absence.WITHDRAWN)
    others = [item for item in analysis.register.assessors if item.party != question.party.id]
    fresh = tuple(item.id for item in others if item.id not in said or said[item.id] in silent)
    assert analysis.consensus is not None
    if isinstance(analysis.consensus, ChairDecides):
        assert question.assessors == (analysis.consensus.chair,)
    else:
        assert question.assessors == fresh


@given(analyses().flatmap(any_way))
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

    seen = analyse_area(register, scheme, register.area(area), DAY, START if phased else None)
    check(data.draw(any_way(seen)))


@given(analyses().flatmap(any_way))
def test_nothing_is_left_unasked(analysis: Analysis) -> None:
    """For all that keeps a group open and does apply, exactly one question serves it."""
    asked = [(item.party.id, item.dimension, item.area.id) for item in questions(analysis)]
    assert len(set(asked)) == len(asked)
    served = sum(item.concerns for item in questions(analysis))
    consensus = analysis.consensus
    # A chair who belongs to the party cannot be asked, and nobody else would be heard.
    chair = consensus.chair if isinstance(consensus, ChairDecides) else None
    own = {item.party for item in analysis.register.assessors if item.id == chair}

    doubtful = [
        (part.area.id, outcome.party.id, assessment.dimension)
        for part in (analysis, *analysis.parts)
        for outcome in part.outcomes
        if outcome.party.id not in own
        for assessment in outcome.assessments
        if keeps_open(analysis, outcome, assessment.dimension)
    ]
    assert served == len(doubtful)


@given(analyses(audience=Audience.SHARED))
def test_not_for_others(analysis: Analysis) -> None:
    """Only an internal analysis has questions."""
    assert questions(analysis) == ()


def told(found: tuple[Question, ...], party: str = "vve") -> list[tuple[Any, ...]]:
    """Tell questions on one party plainly."""
    return [
        (item.dimension, item.area.id, item.concerns, item.settles, item.leaving_one)
        for item in found
        if item.party.id == party
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # One answer in the city settles the city and the wijk.
        (["vve stad 1../..."], [(INFLUENCE, "stad", 2, 2, 5)]),
        # Whatever is said of the one, the other is still missing.
        ([], [(INTEREST, "stad", 2, 0, 0), (INFLUENCE, "stad", 2, 0, 0)]),
        # In the wijk somebody did not know, so it must be asked there.
        (
            ["vve stad 1../...", "vve west .../?.."],
            [(INFLUENCE, "stad", 1, 1, 5), (INFLUENCE, "west", 1, 1, 5)],
        ),
        # Not asked and withdrawn hide nothing.
        (["vve stad 1../...", "vve west .../-w."], [(INFLUENCE, "stad", 2, 2, 5)]),
        # The larger area is settled; only the wijk is open.
        (["vve stad 1../1..", "vve west .../?.."], [(INFLUENCE, "west", 1, 1, 5)]),
        # The unknown of the city is what the wijk takes over.
        (["vve stad 1../?.."], [(INFLUENCE, "stad", 2, 2, 5)]),
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

    assert told(found) == [(INFLUENCE, "west", 2, 2, 5)]


def test_sets(make: Make, quadrants: Scheme) -> None:
    """From a set nothing is taken over by its parts, but these may lie in one another."""
    rand = Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("west", "hof"))
    register = make("vve stad 1../...", "corp stad 11./11.")
    register = evolve(register, areas=(*register.areas, rand))

    assert told(questions(analyse_area(register, quadrants, rand))) == [
        (INFLUENCE, "west", 2, 2, 5),
        (INFLUENCE, "rand", 1, 1, 5),
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "vve stad 1../?..",
            [
                (INFLUENCE, "stad", 2, 2, 5),
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
    assert told(questions(see(register))) == [(INFLUENCE, "stad", 1, 1, 5)]
    assert told(questions(evolve(see(register), parts=()))) == []
    nearer = make("vve stad 1../...", "vve west .../?..", "corp stad 11./11.", decisions=(made,))
    assert told(questions(see(nearer))) == [(INFLUENCE, "west", 1, 1, 5)]


def test_self_scores_are_no_answers(make: Make, see: See) -> None:
    """What the party says of itself leaves the question open."""
    found = questions(see(make("corp stad 1../..5", "vve stad 11./11.")))

    assert told(found, "corp") == [(INFLUENCE, "stad", 2, 2, 5)]


@pytest.mark.parametrize("audience", Audience)
def test_audiences(make: Make, see: See, audience: Audience) -> None:
    """Who reads a redacted analysis is asked nothing."""
    found = questions(redact(see(make("vve stad 1../...")), POLICIES[audience]))

    assert bool(found) is (audience is Audience.INTERNAL)


def told_in_words(found: tuple[Question, ...]) -> list[str]:
    """Say all questions."""
    return [item.text("en") for item in found]


SETTLED = "corp stad 11./11."


def test_a_tie_asks_one_more(make: Make, see: See) -> None:
    """Where all have answered and two share the middle, one more assessor settles it."""
    register = make("vve stad 11?/34?", SETTLED)
    (question,) = questions(see(register))

    assert (question.assessors, question.settles, question.leaving_one) == ((), 2, 5)
    assert told_in_words((question,)) == [
        (
            "Ask one more assessor for the influence of vve in Stad. Whatever the answer, it "
            "settles 2 outcomes."
        )
    ]
    assert told_in_words(questions(see(register, "hof"))) == [
        (
            "Ask one more assessor for the influence of vve in Hof. Whatever the answer, it "
            "settles one outcome."
        )
    ]


def test_who_did_not_answer_goes_before_one_more(make: Make, see: See) -> None:
    """Who was not asked, withdrew or said nothing is asked; who does not know is not."""
    found = [
        questions(see(make(f"vve stad 11./{influence}", SETTLED)))[0].assessors
        for influence in ("3?4", "34.", "34-", "34w", "?..")
    ]

    assert found == [(), ("c",), ("c",), ("c",), ("w", "c")]


@pytest.mark.parametrize(
    ("influence", "assessors"), [("44.", ("c",)), ("44?", ("c",)), ("44w", ("c",)), ("445", None)]
)
def test_a_chair_alone_is_asked(
    make: Make, quadrants: Scheme, influence: str, assessors: tuple[str, ...] | None
) -> None:
    """Where a chair decides nobody else is asked, not even when the chair did not know."""
    register = make(f"vve stad 555/{influence}", "corp stad 115/115")
    chaired = Settling(ChairDecides("c"))
    found = questions(analyse_area(register, quadrants, register.area("stad"), settling=chaired))

    # On the party of the chair nothing can be asked: that answer would not count.
    assert {item.party.id for item in found} <= {"vve"}
    assert [item.assessors for item in found] == ([assessors] if assessors else [])


def test_all_answers_are_talked_about(make: Make, quadrants: Scheme) -> None:
    """Where all answers count alike, differences are talked about; what is missing is asked."""
    register = make("vve stad 555/245", "gas stad ???/555", SETTLED)
    every = Settling(AllAnswers())
    found = questions(analyse_area(register, quadrants, register.area("stad"), settling=every))

    assert [(item.settles, item.leaving_one) for item in found] == [(2, 5), (0, 0)]
    assert told_in_words(found) == [
        (
            "Ask one more assessor for the interest of gas in Stad. Whatever the answer, it "
            "settles 2 outcomes."
        ),
        "Talk about the influence of vve in Stad: the answers run from 2 to 5.",
    ]


def test_a_quorum_is_reached_together(make: Make, quadrants: Scheme) -> None:
    """One more answer settles nothing while the quorum is not reached, and does at the quorum."""
    register = make("vve stad 111/4..", SETTLED)

    def asked(quorum: int) -> list[tuple[int, int]]:
        seen = analyse_area(
            register, quadrants, register.area("stad"), settling=Settling(quorum=quorum)
        )
        found = [item for item in questions(seen) if item.party.id == "vve"]
        assert all(item.assessors == ("w", "c") for item in found)
        return [(item.settles, item.leaving_one) for item in found]

    # Beside a 4, a 4 or a 5 leaves one group; a 1, 2 or 3 makes a tie across the cut.
    assert [asked(quorum) for quorum in (1, 2, 3)] == [[], [(0, 2)], [(0, 0)]]


def test_words_of_what_an_answer_settles(make: Make, quadrants: Scheme) -> None:
    """A question counts the levels that leave one group, and tells of no chance."""
    register = make("vve stad 11./4..", "gas stad ???/...", SETTLED)
    cut = build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(4)))

    def said(scheme: Scheme, quorum: int) -> list[str]:
        settling = Settling(quorum=quorum)
        seen = analyse_area(register, scheme, register.area("stad"), settling=settling)
        return told_in_words(questions(seen))

    ask = "Ask for the influence of vve in Stad: wijkregisseur and projectleider."
    assert f"{ask} 2 of the 5 levels leave one group." in said(quadrants, 2)
    assert f"{ask} 4 of the 5 levels leave one group." in said(cut, 2)
    everybody = "programmamanager, wijkregisseur and projectleider"
    assert (
        f"Ask for the influence of gas in Stad: {everybody}. Alone it settles nothing yet."
    ) in said(quadrants, 1)


def test_order_of_what_settles_nothing_for_sure(make: Make, quadrants: Scheme) -> None:
    """Of questions that settle as many outcomes, that goes first of which more levels do."""
    register = make("few stad 11./4..", "many stad 11./2..", "nil stad ?../?..", SETTLED)
    seen = analyse_area(register, quadrants, register.area("stad"), settling=Settling(quorum=2))

    assert [(item.party.id, item.dimension, item.leaving_one) for item in questions(seen)] == [
        ("many", INFLUENCE, 3),
        ("few", INFLUENCE, 2),
        ("nil", INTEREST, 0),
        ("nil", INFLUENCE, 0),
    ]


def test_sure_before_likely(make: Make) -> None:
    """What settles one outcome for sure goes before what some levels alone would settle."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(influence_only="meeweten"))
    register = make("gas hof 11./11.", "vve west 5../...", SETTLED)
    found = questions(analyse_area(register, scheme, register.area("stad")))

    # Of the one, low influence or high settles the wijk; the city still lacks its interest.
    assert [(item.party.id, item.dimension, item.settles, item.leaving_one) for item in found] == [
        ("vve", INFLUENCE, 1, 0),
        ("gas", INTEREST, 0, 3),
        ("vve", INTEREST, 0, 3),
        ("gas", INFLUENCE, 0, 0),
    ]
