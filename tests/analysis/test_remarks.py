"""What is remarked on an analysis as a whole: other phases, later changes, idle withdrawals."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, Standing, analyse_area
from stakeholderkit.analysis.assessment import current_score
from stakeholderkit.analysis.remarks import idle_withdrawals, later_changes, other_phases
from stakeholderkit.model import (
    INTEREST,
    Absence,
    Area,
    AreaKind,
    Assessor,
    Phase,
    Presence,
    Register,
    Score,
    Stakeholder,
)
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import registers

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAYS = [datetime.date(2026, 3, n) for n in range(1, 6)]
START, PLAN = Phase(id="start", name="Start"), Phase(id="plan", name="Plan")
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
    ),
    phases=(START, PLAN),
    stakeholders=(Stakeholder(id="vve", name="VvE"),),
    assessors=(Assessor(id="p", role="programmamanager"), Assessor(id="w", role="wijkregisseur")),
)


def fact(answer: int | Absence, **changes: Any) -> Score:
    """Make a score of assessor p on the interest of the VvE in the whole city, for any phase."""
    made: dict[str, Any] = {
        "party": "vve",
        "dimension": INTEREST,
        "assessor": "p",
        "area": "stad",
        "date": DAYS[0],
        "value": None if isinstance(answer, Absence) else answer,
        "absence": answer if isinstance(answer, Absence) else None,
    }
    return Score(**(made | changes))


def withdrawn(**changes: Any) -> Score:
    """Make a withdrawal, two days later."""
    return fact(Absence.WITHDRAWN, **({"date": DAYS[2]} | changes))


# --- other phases -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phases", "phase", "told"),
    [
        ([None], None, None),
        ([None, "start"], START, None),
        ([None, "start"], None, "Start"),
        ([None, "start"], PLAN, "Start"),
        (["start", "plan"], PLAN, "Start"),
        (["plan", "start"], None, "Start and Plan"),
        ([], None, None),
    ],
)
def test_other_phases(phases: list[str | None], phase: Phase | None, told: str | None) -> None:
    """Scores about phases that are not read are told, once, in the order of the register."""
    scores = tuple(fact(3, phase=about) for about in phases)
    found = [item.text("en") for item in other_phases(evolve(BASE, scores=scores), phase)]

    assert found == (
        [f"There are scores about {told} as well; choose that phase to see them."] if told else []
    )


# --- later beginnings and ends ------------------------------------------------------------


@pytest.mark.parametrize(
    ("party", "told"),
    [
        ({}, []),
        ({"since": DAYS[1]}, []),
        ({"since": DAYS[2]}, []),
        ({"since": DAYS[3]}, ["VvE takes part from 4 March 2026."]),
        ({"until": DAYS[3]}, ["VvE takes part no more from 4 March 2026."]),
        ({"until": DAYS[2]}, []),
        (
            {"since": DAYS[3], "until": DAYS[4]},
            [
                "VvE takes part from 4 March 2026.",
                "VvE takes part no more from 5 March 2026.",
            ],
        ),
        (
            {"presence": (Presence(area="stad", present=False, since=DAYS[3]),)},
            ["VvE takes part no more from 4 March 2026."],
        ),
        (
            {"presence": (Presence(area="west", present=False, until=DAYS[3]),)},
            ["VvE takes part from 4 March 2026."],
        ),
        # What makes no difference is not told.
        ({"presence": (Presence(area="west", present=True, since=DAYS[3]),)}, []),
        (
            {
                "until": DAYS[3],
                "presence": (Presence(area="west", present=False, until=DAYS[4]),),
            },
            [],
        ),
    ],
)
def test_later_changes(party: dict[str, Any], told: list[str]) -> None:
    """Seen from a wijk on 3 March: who comes or leaves later, there or in the whole city."""
    register = evolve(BASE, stakeholders=(Stakeholder(id="vve", name="VvE", **party),))
    found = later_changes(register, register.area("west"), DAYS[2])

    assert [item.text("en") for item in found] == told


def test_later_changes_elsewhere() -> None:
    """What begins or ends in a part alone is not told of the whole."""
    absent = Presence(area="west", present=False, since=DAYS[3])
    register = evolve(BASE, stakeholders=(Stakeholder(id="vve", name="VvE", presence=(absent,)),))

    assert list(later_changes(register, register.area("stad"), DAYS[2])) == []
    assert len(list(later_changes(register, register.area("west"), DAYS[2]))) == 1


def test_no_day() -> None:
    """Without a day nothing is later."""
    register = evolve(BASE, stakeholders=(Stakeholder(id="vve", name="VvE", since=DAYS[3]),))

    assert list(later_changes(register, register.area("stad"), None)) == []


@given(registers(min_areas=1), st.data())
def test_every_later_change(register: Register, data: st.DataObject) -> None:
    """Day by day, each change in who takes part is told, and nothing else."""
    area = data.draw(st.sampled_from(register.areas))
    periods = [
        period
        for party in register.stakeholders
        for period in (
            (party.since, party.until),
            *((item.since, item.until) for item in party.presence),
        )
    ]
    bounds = {bound for period in periods for bound in period if bound}
    day = data.draw(st.sampled_from(sorted(bounds | {DAYS[0]})))
    last = max(bounds | {day}) + datetime.timedelta(days=1)
    expected = []
    for party in register.stakeholders:
        then = register.takes_part(party.id, area.id, day)
        for later in sorted(bound for bound in bounds | {last} if bound > day):
            now = register.takes_part(party.id, area.id, later)
            if now is not then:
                expected.append((party.name, now, later))
            then = now

    assert [
        (dict(item.values)["party"], "no more" not in item.msgid, dict(item.values)["date"])
        for item in later_changes(register, area, day)
    ] == expected


def test_told_and_not_applied(make: Make, see: See) -> None:
    """An analysis tells what comes later in both languages, and its groups are those of its day."""
    parties = (
        Stakeholder(id="vve", name="VvE", until=DAYS[3]),
        Stakeholder(id="bank", name="Bank", since=DAYS[4]),
    )
    analysis = see(make("vve stad 555/555", "bank stad 555/555", parties=parties))

    assert analysis.outcome("vve").standing is Standing.PLACED
    assert analysis.outcome("bank").standing is Standing.ABSENT
    assert [item.text("nl") for item in analysis.remarks] == [
        "VvE doet niet meer mee vanaf 4 maart 2026.",
        "Bank doet mee vanaf 5 maart 2026.",
    ]


# --- withdrawals that undo nothing --------------------------------------------------------


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        # The score is for one phase and the withdrawal for another.
        ([fact(3, phase="start"), withdrawn()], ["any phase"]),
        ([fact(3), withdrawn(phase="plan")], ["Plan"]),
        ([fact(3, phase="start"), withdrawn(phase="plan")], ["Plan"]),
        # Where there is a score to undo, there is nothing to tell.
        ([fact(3), withdrawn()], []),
        ([fact(3, phase="plan"), fact(4), withdrawn(phase="plan")], []),
        # With nothing anywhere, nothing was meant that still counts.
        ([withdrawn()], []),
        ([withdrawn(phase="plan")], []),
        ([withdrawn(date=DAYS[0]), fact(3, date=DAYS[1])], []),
        ([fact(3), withdrawn(), withdrawn(phase="plan")], []),
        # Of two withdrawals the second finds nothing left.
        (
            [fact(3, phase="start"), fact(4), withdrawn(), withdrawn(sequence=1)],
            ["any phase"],
        ),
        # Another assessor, or another area, is another thing.
        ([fact(3, phase="start", assessor="w"), withdrawn()], []),
        ([fact(3, phase="start", area="west"), withdrawn()], []),
        ([fact(3, phase="start", area="west"), withdrawn(area="west")], ["any phase"]),
        # Not knowing is an answer that can be withdrawn too.
        ([fact(Absence.UNKNOWN), withdrawn(phase="plan")], ["Plan"]),
        # A score that is listed twice is one.
        ([fact(3), fact(3), withdrawn(), withdrawn()], []),
    ],
)
def test_idle_withdrawals(scores: list[Score], told: list[str]) -> None:
    """A withdrawal for another phase than its score is told, in whatever order they stand."""
    for order in (scores, scores[::-1]):
        register = evolve(BASE, scores=tuple(order))
        found = idle_withdrawals(register, register.area("west"))

        assert [item.text("en") for item in found] == [
            f"programmamanager withdrew the interest of VvE for {phase}, where there was no score; "
            "the one for another phase still counts."
            for phase in told
        ]


def test_idle_withdrawals_elsewhere() -> None:
    """What was withdrawn in a part is not told of the whole."""
    scores = (fact(3, phase="start", area="west"), withdrawn(area="west"))
    register = evolve(BASE, scores=scores)

    assert list(idle_withdrawals(register, register.area("stad"))) == []


def test_an_idle_withdrawal_in_an_analysis(make: Make, quadrants: Scheme) -> None:
    """The score still counts, and the analysis says so, in both languages."""
    register = make("vve stad 5../5..", phases=(START, PLAN))
    register = evolve(register, scores=(*register.scores, withdrawn(phase="plan")))
    analysis = analyse_area(register, quadrants, register.area("stad"), phase=PLAN)

    assert analysis.outcome("vve").group == "meebeslissen"
    (remark,) = analysis.remarks
    assert remark.text("nl") == (
        "programmamanager trok de score voor belang van vve in bij Plan, waar er geen was; die bij "
        "een andere fase telt nog."
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from((None, "start", "plan")), st.sampled_from((3, Absence.WITHDRAWN))
        ),
        max_size=6,
    )
)
def test_what_is_told_is_so(moments: list[tuple[str | None, int | Absence]]) -> None:
    """Taking an idle withdrawal away changes no current score, and another one still counts."""
    scores = tuple(
        fact(answer, phase=phase, sequence=number) for number, (phase, answer) in enumerate(moments)
    )
    register = evolve(BASE, scores=scores)

    def current(phase: str | None) -> Score | None:
        return current_score(score for score in scores if score.phase == phase)

    for remark in idle_withdrawals(register, register.area("stad")):
        name = remark.text("en").partition(" for ")[2].partition(",")[0]
        about = {"any phase": None, "Start": "start", "Plan": "plan"}[name]
        assert Absence.WITHDRAWN in {score.absence for score in scores if score.phase == about}
        others = {None, "start", "plan"} - {about}
        assert any((found := current(phase)) and found.value for phase in others)
