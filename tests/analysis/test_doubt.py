"""Doubt: why a party is open, to what a tie leans, what rests on one person, and on how many."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    MEDIAN,
    AllAnswers,
    Analysis,
    ChairDecides,
    Consensus,
    OpenBecause,
    Outcome,
    Settling,
    Standing,
    TrimmedMean,
    analyse_area,
    spans,
)
from stakeholderkit.analysis.doubt import strongest
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    STANDARD_DIMENSIONS,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Scheme, Typology

Make = Callable[..., Register]
See = Callable[..., Analysis]
Walk = Callable[[Scheme, Mapping[str, Fraction]], int]

DAY = datetime.date(2026, 3, 1)
ALL = ("meeweten", "meedenken", "meewerken", "meebeslissen")
ROWS = st.text("1345?-", min_size=6, max_size=6).map(lambda row: f"{row[:3]}/{row[3:]}")
SETTLINGS = [
    Settling(),
    Settling(quorum=2),
    Settling(quorum=3),
    Settling(AllAnswers()),
    Settling(AllAnswers(), 2),
    Settling(TrimmedMean()),
    Settling(TrimmedMean(), 3),
    Settling(ChairDecides("p"), 2),
]


def look(
    register: Register, scheme: Scheme, settling: Settling | None = None, party: str = "vve"
) -> Outcome:
    """Return the outcome of a party in the whole city."""
    area = register.area("stad")
    return analyse_area(register, scheme, area, settling=settling).outcome(party)


def decided(group: str | None, **changes: Any) -> Decision:
    """Make a decision of the college on the VvE; on no group, not to ask it."""
    made = Decision(
        party="vve",
        area="stad",
        kind=DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP,
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.COLLEGE,
    )
    return evolve(made, **changes)


@given(st.lists(st.sampled_from((None, *OpenBecause)), max_size=5))
def test_strongest(reasons: list[OpenBecause | None]) -> None:
    """The strongest reason is the first of the four that was given, however often."""
    rank = ["missing", "quorum", "disagreement", "tie"]
    given_ranks = sorted(rank.index(reason) for reason in reasons if reason)

    assert strongest(reasons) == (rank[given_ranks[0]] if given_ranks else None)
    assert strongest(reversed(reasons)) == strongest(reasons)


# --- why a party is open ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("digits", "settling", "because", "possible"),
    [
        ("555/555", Settling(), None, ("meebeslissen",)),
        ("555/...", Settling(), "missing", ("meedenken", "meebeslissen")),
        ("35./5..", Settling(), "tie", ("meewerken", "meebeslissen")),
        ("345/5..", Settling(AllAnswers()), "disagreement", ("meewerken", "meebeslissen")),
        ("5../555", Settling(quorum=2), "quorum", ("meewerken", "meebeslissen")),
        ("5../35.", Settling(), "tie", ("meedenken", "meebeslissen")),
        # The strongest reason of those that keep it open.
        ("35./...", Settling(), "missing", ALL),
        (".../5..", Settling(quorum=2), "missing", ALL),
        ("35./5..", Settling(quorum=2), "quorum", ALL),
        ("35./5..", Settling(AllAnswers(), 2), "quorum", ALL),
        # What changes nothing gives no reason: interest is tied between 1 and 3.
        ("13./...", Settling(), "missing", ("meeweten", "meewerken")),
        ("13./35.", Settling(), "tie", ("meeweten", "meewerken")),
        ("13./13.", Settling(), None, ("meeweten",)),
        ("15./1..", Settling(ChairDecides("c")), "missing", ALL),
        ("155/1.3", Settling(TrimmedMean()), None, ("meedenken",)),
    ],
)
def test_open_because(  # noqa: PLR0917 - a case has this much
    make: Make,
    quadrants: Scheme,
    digits: str,
    settling: Settling,
    because: str | None,
    possible: tuple[str, ...],
) -> None:
    """The strongest reason is told, of the questions that keep the party open."""
    outcome = look(make(f"vve stad {digits}"), quadrants, settling)

    assert (outcome.open_because, outcome.possible) == (because, possible)
    assert outcome.standing is (Standing.OPEN if because else Standing.PLACED)
    assert outcome.computed == (None if because else possible[0])
    assert {rule.group for rule in outcome.rules} == set(possible)


def test_what_matters_not_gives_no_reason(make: Make) -> None:
    """A question that is missing and changes nothing is no reason, where another is tied."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only="meeweten"))
    outcome = look(make("vve stad .../13."), scheme)
    tied = look(make("vve stad 5../35."), scheme)

    assert (outcome.open_because, outcome.possible) == (None, ("meeweten",))
    assert [item.doubt for item in outcome.assessments] == [OpenBecause.MISSING, OpenBecause.TIE]
    assert (tied.open_because, tied.possible) == (OpenBecause.TIE, ("meeweten", "meebeslissen"))


@pytest.mark.parametrize("settling", SETTLINGS)
@given(row=ROWS)
def test_open_only_for_a_reason(
    make: Make, quadrants: Scheme, settling: Settling, row: str
) -> None:
    """Exactly who is open has a reason, and it is that of a question in doubt."""
    outcome = look(make(f"vve stad {row}"), quadrants, settling)
    doubts = {item.doubt for item in outcome.assessments}

    assert (outcome.standing is Standing.OPEN) is (len(outcome.possible) > 1)
    assert (outcome.open_because is None) is (outcome.standing is Standing.PLACED)
    assert outcome.open_because in doubts | {None}
    assert outcome.computed == (outcome.possible[0] if len(outcome.possible) == 1 else None)


@given(row=ROWS, who=st.sampled_from("pwc"), dimension=st.sampled_from((INTEREST, INFLUENCE)))
def test_one_more_who_agrees(
    make: Make, quadrants: Scheme, row: str, who: str, dimension: str
) -> None:
    """One more answer within the span makes nothing possible that was not."""
    register = make(f"vve stad {row}")
    before = look(register, quadrants)
    assessment = before.assessment(dimension)
    assert assessment is not None
    scores = [
        item for item in register.scores if (item.assessor, item.dimension) == (who, dimension)
    ]
    if who in assessment.counted or not scores:
        return
    for level in range(int(assessment.low), int(assessment.high) + 1):
        more = tuple(
            evolve(item, value=level, absence=None) if item is scores[0] else item
            for item in register.scores
        )
        after = look(evolve(register, scores=more), quadrants)
        assert set(after.possible) <= set(before.possible)


# --- to what a tie leans ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("digits", "leans_to", "possible"),
    [
        # Each assessor alone leads to one of two groups.
        ("35./55.", "meebeslissen", ("meewerken", "meebeslissen")),
        # Nobody alone leads to the highest that is possible, but to two below it.
        ("35./53.", "meewerken", ALL),
        ("53./35.", "meewerken", ALL),
        # One assessor alone leads to the highest.
        ("35./35.", "meebeslissen", ALL),
        # Nobody gave both answers, so nobody alone leads anywhere.
        ("35./..5", "meebeslissen", ("meewerken", "meebeslissen")),
        ("13./35.", "meewerken", ("meeweten", "meewerken")),
    ],
)
def test_leans_upward(
    make: Make, see: See, digits: str, leans_to: str, possible: tuple[str, ...]
) -> None:
    """A tie leans to the highest group to which somebody alone leads, or else to the highest."""
    outcome = see(make(f"vve stad {digits}")).outcome("vve")

    assert (outcome.open_because, outcome.possible) == (OpenBecause.TIE, possible)
    assert (outcome.group, outcome.computed) == (None, None)
    assert (outcome.leans_to, outcome.shown, outcome.provisional) == (leans_to, leans_to, True)


def test_ones_own_party_leads_nowhere(make: Make, see: See) -> None:
    """To where an assessor leads by scores for the own party, no tie leans."""
    # With 3 and 5 for the others, the scores of c for its own party would be the highest alone.
    outcome = see(make("corp stad 355/535")).outcome("corp")

    assert [item.groups for item in outcome.judgements] == [
        ("meewerken",),
        ("meedenken",),
        ("meebeslissen",),
    ]
    assert (outcome.possible, outcome.leans_to) == (ALL, "meewerken")


@pytest.mark.parametrize(
    ("digits", "settling"),
    [
        ("55./...", Settling()),
        ("35./...", Settling()),
        ("5../5..", Settling(quorum=2)),
        ("35./55.", Settling(AllAnswers())),
        ("35./55.", Settling(ChairDecides("c"))),
    ],
)
def test_only_a_tie_leans(make: Make, quadrants: Scheme, digits: str, settling: Settling) -> None:
    """What is missing, too few or disputed leans nowhere, and nothing is provisional."""
    outcome = look(make(f"vve stad {digits}"), quadrants, settling)

    assert outcome.standing is Standing.OPEN
    assert (outcome.leans_to, outcome.shown, outcome.provisional) == (None, None, False)


def test_types_lean_nowhere(make: Make, quadrants: Scheme) -> None:
    """Groups without an order have no upward, so a tie leaves the party without a group."""
    ladder = quadrants.ladder
    assert ladder is not None
    scheme = evolve(
        quadrants,
        axes=tuple(evolve(axis, monotone=False) for axis in quadrants.axes),
        ladder=None,
        typology=Typology(id="soorten", label=ladder.label, groups=ladder.groups),
    )
    outcome = look(make("vve stad 35./55."), scheme)

    assert (outcome.open_because, len(outcome.possible)) == (OpenBecause.TIE, 2)
    assert (outcome.leans_to, outcome.shown, outcome.provisional) == (None, None, False)


@pytest.mark.parametrize("settling", SETTLINGS)
@given(row=ROWS)
def test_leaning(make: Make, quadrants: Scheme, settling: Settling, row: str) -> None:
    """Exactly ties lean, to one of the groups that are possible, and show nothing above it."""
    outcome = look(make(f"vve stad {row}"), quadrants, settling)

    assert (outcome.leans_to is not None) is (outcome.open_because is OpenBecause.TIE)
    if outcome.leans_to:
        alone = {item.groups[0] for item in outcome.judgements if len(item.groups) == 1}
        higher = outcome.possible[outcome.possible.index(outcome.leans_to) + 1 :]
        assert not alone & set(higher)
        assert outcome.leans_to in alone or outcome.leans_to == outcome.possible[-1]
        assert outcome.leans_to in alone or not alone & set(outcome.possible)


# --- what rests on one person -------------------------------------------------------------


@pytest.mark.parametrize(
    ("digits", "consensus", "provisional"),
    [
        ("5../555", MEDIAN, True),
        ("5../5..", MEDIAN, True),
        ("5?-/555", MEDIAN, True),
        ("555/..5", AllAnswers(), True),
        ("555/5..", TrimmedMean(), True),
        ("55./55.", MEDIAN, False),
        ("555/555", MEDIAN, False),
        # What the chair says is not provisional, with nobody else either.
        ("5../5..", ChairDecides("p"), False),
        ("555/555", ChairDecides("p"), False),
    ],
)
def test_one_answer_is_provisional(
    make: Make, quadrants: Scheme, digits: str, consensus: Consensus, provisional: bool
) -> None:
    """A group that rests on one answer to some question is provisional."""
    outcome = look(make(f"vve stad {digits}"), quadrants, Settling(consensus))

    assert (outcome.standing, outcome.group) == (Standing.PLACED, "meebeslissen")
    assert (outcome.provisional, outcome.shown) == (provisional, "meebeslissen")
    assert outcome.leans_to is None


@pytest.mark.parametrize(("people", "provisional"), [(1, True), (2, False), (5, False)])
def test_a_team_is_not_one_person(
    make: Make, quadrants: Scheme, people: int, provisional: bool
) -> None:
    """The answer of people who scored together is not that of one person."""
    register = make("vve stad 5../555", "bank stad .5./555")
    team, *others = register.assessors
    register = evolve(register, assessors=(evolve(team, people=people), *others))

    assert look(register, quadrants).provisional is provisional
    assert look(register, quadrants, party="bank").provisional is True


def test_one_answer_that_changes_nothing(make: Make) -> None:
    """What one person answered is not provisional where any other answer would do as well."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only="meeweten"))
    settled = look(make("vve stad 5../11."), scheme)
    resting = look(make("vve stad 5../55."), scheme)

    assert (settled.group, settled.provisional) == ("meeweten", False)
    assert (resting.group, resting.provisional) == ("meebeslissen", True)


def test_ones_own_answer_beside_it(make: Make, see: See) -> None:
    """A score for one's own party is no second answer."""
    outcome = see(make("corp stad 5.5/555")).outcome("corp")

    assert (outcome.group, outcome.provisional) == ("meebeslissen", True)


def test_open_is_not_provisional(make: Make, see: See) -> None:
    """One answer is provisional only where it leads to a group."""
    outcome = see(make("vve stad 5../...")).outcome("vve")

    assert (outcome.standing, outcome.provisional) == (Standing.OPEN, False)


@pytest.mark.parametrize("digits", ["5../5..", "35./55."])
@pytest.mark.parametrize("group", ["meewerken", None])
def test_a_decision_ends_it(make: Make, see: See, digits: str, group: str | None) -> None:
    """What people decided is not provisional, and leans nowhere."""
    plain = see(make(f"vve stad {digits}")).outcome("vve")
    outcome = see(make(f"vve stad {digits}", decisions=(decided(group),))).outcome("vve")

    assert plain.provisional
    assert (outcome.provisional, outcome.leans_to) == (False, None)
    assert (outcome.group, outcome.shown) == (group, group)
    assert (outcome.possible, outcome.computed) == (plain.possible, plain.computed)
    assert outcome.open_because == (plain.open_because if group else None)
    assert (outcome.n, outcome.of, outcome.oldest) == (plain.n, plain.of, plain.oldest)


@pytest.mark.parametrize("decision", [decided("ambassadeur"), decided("meewerken", area="west")])
def test_what_does_not_count_ends_nothing(make: Make, see: See, decision: Decision) -> None:
    """A decision that is left aside, or is about another area, leaves it provisional."""
    outcome = see(make("vve stad 35./55.", decisions=(decision,))).outcome("vve")

    assert (outcome.leans_to, outcome.provisional) == ("meebeslissen", True)


@pytest.mark.parametrize("row", ["35./...", "555/5..", "35./55.", ".../..."])
def test_an_exclusion_has_no_reason(make: Make, see: See, row: str) -> None:
    """Who is not asked is not open, so that nothing says why."""
    plain = see(make(f"vve stad {row}")).outcome("vve")
    outcome = see(make(f"vve stad {row}", decisions=(decided(None),))).outcome("vve")

    assert (outcome.standing, outcome.open_because) == (Standing.EXCLUDED, None)
    assert (outcome.possible, outcome.rules) == (plain.possible, plain.rules)


# --- on how many answers it rests ---------------------------------------------------------


def brute_force_n(walk: Walk, scheme: Scheme, outcome: Outcome) -> tuple[int, int]:
    """Look for the fewest answers of the questions that could change the group, level by level."""
    known = spans(outcome.assessments)

    def levels(name: str, free: str) -> Sequence[Fraction]:
        axis = scheme.axis(name)
        low, high = (axis.lowest, axis.highest) if name == free else known[name]
        return [Fraction(n) for n in range(axis.lowest, axis.highest + 1) if low <= n <= high]

    def could_change(free: str) -> bool:
        names = [axis.dimension for axis in scheme.axes]
        groups: dict[tuple[Fraction, ...], set[str]] = {}
        for row in product(*(levels(name, free) for name in names)):
            values = dict(zip(names, row, strict=True))
            rest = tuple(value for name, value in values.items() if name != free)
            groups.setdefault(rest, set()).add(scheme.rules[walk(scheme, values)].group)
        return any(len(found) > 1 for found in groups.values())

    matter = [item for item in outcome.assessments if could_change(item.dimension)]
    chosen = min(matter or outcome.assessments, key=lambda item: item.n)
    return chosen.n, chosen.of


@pytest.mark.parametrize("settling", [one for one in SETTLINGS if not one.consensus.between])
@given(row=ROWS, cut=st.sampled_from((2, 3, Fraction(7, 2))))
def test_n_of_m(make: Make, walk: Walk, settling: Settling, row: str, cut: Fraction) -> None:
    """How many is told of the question with fewest answers, of those that could change it."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(cut), interest_only="meeweten"))
    outcome = look(make(f"vve stad {row}"), scheme, settling)

    assert (outcome.n, outcome.of) == brute_force_n(walk, scheme, outcome)


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("555/555", (3, 3)),
        ("55?/555", (2, 3)),
        ("55./5??", (1, 3)),
        ("5../5??", (1, 1)),
        ("555/???", (0, 3)),
        (".../555", (0, 0)),
        # Influence is low, so that interest changes nothing on this scheme.
        ("5../111", (3, 3)),
        (".../11?", (2, 3)),
    ],
)
def test_some_n_of_m(make: Make, digits: str, expected: tuple[int, int]) -> None:
    """A few counts by hand."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only="meeweten"))
    outcome = look(make(f"vve stad {digits}"), scheme)

    assert (outcome.n, outcome.of) == expected


def test_n_where_nothing_could_change(make: Make, quadrants: Scheme) -> None:
    """Where no question could change the group, it is the one with fewest answers at all."""
    same = tuple(evolve(rule, group="meeweten") for rule in quadrants.rules)
    scheme = evolve(quadrants, rules=same, unused=("meedenken", "meewerken", "meebeslissen"))
    outcome = look(make("vve stad 555/5?."), scheme)

    assert (outcome.n, outcome.of, outcome.provisional) == (1, 2, False)


def test_ones_own_is_nowhere_in_it(make: Make, see: See) -> None:
    """A score for one's own party is in neither of the two numbers."""
    outcome = see(make("corp stad 5?5/555")).outcome("corp")

    assert (outcome.n, outcome.of) == (1, 2)


def test_oldest(make: Make, quadrants: Scheme) -> None:
    """The oldest is that of all answers that count, to any question."""
    register = make("vve stad 555/55?")
    days = {INTEREST: {"p": 9, "w": 8, "c": 7}, INFLUENCE: {"p": 6, "w": 5, "c": 4}}
    scores = tuple(
        evolve(item, date=in_march(days[item.dimension][item.assessor])) for item in register.scores
    )
    register = evolve(register, scores=scores)

    assert look(register, quadrants).oldest == in_march(5)
    chair = Settling(ChairDecides("p"))
    assert look(register, quadrants, chair).oldest == in_march(6)
    assert look(make("vve stad ???/..."), quadrants).oldest is None


def in_march(number: int) -> datetime.date:
    """Return a day of March."""
    return DAY.replace(day=number)


@pytest.mark.parametrize("speaker", [None, "de ecoloog"])
def test_without_a_voice(make: Make, see: See, speaker: str | None) -> None:
    """Who cannot speak rests on no answers."""
    party = Stakeholder(
        id="vve", name="VvE", kind=StakeholderKind.VOICELESS, represented_by=speaker
    )
    outcome = see(make("vve stad 5../35.", parties=(party,))).outcome("vve")

    assert (outcome.n, outcome.of, outcome.oldest) == (0, 0, None)
    assert (outcome.open_because, outcome.leans_to, outcome.provisional) == (None, None, False)
    assert outcome.possible == ("meedenken",)
