"""What changed between two analyses: for whom, and why."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import (
    Analysis,
    Change,
    ChangeKind,
    ReasonKind,
    Settling,
    analyse_area,
    changes,
)
from stakeholderkit.model import (
    INFLUENCE,
    INTEREST,
    Absence,
    Decision,
    DecisionKind,
    DecisionStatus,
    Phase,
    Presence,
    Register,
    Score,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Scheme, all_of
from stakeholderkit.wording import Text

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 4, 1)


def score(answer: int | Absence, **changed: Any) -> Score:
    """Make a later answer of the programme manager on the influence of the VvE in the city."""
    absence = answer if isinstance(answer, Absence) else None
    made = Score(
        party="vve",
        dimension=INFLUENCE,
        assessor="p",
        area="stad",
        date=LATER,
        value=None if isinstance(answer, Absence) else answer,
        absence=absence,
    )
    return evolve(made, **changed)


def decision(group: str | None, **changed: Any) -> Decision:
    """Make a later decision of the college on the VvE in the city; on no group, not to ask it."""
    made = Decision(
        party="vve",
        area="stad",
        kind=DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP,
        group=group,
        date=LATER,
        by="Het college",
        status=DecisionStatus.COLLEGE,
    )
    return evolve(made, **changed)


def more(register: Register, *scores: Score, **changed: Any) -> Register:
    """Add scores to a register."""
    return evolve(register, scores=(*register.scores, *scores), **changed)


def told(found: tuple[Change, ...]) -> list[tuple[str, str | None, str | None, list[object]]]:
    """Tell changes plainly, each with its reasons and what these say."""
    return [
        (
            str(change.kind),
            change.before,
            change.after,
            [(str(reason.kind), reason.detail and str(reason.detail)) for reason in change.reasons],
        )
        for change in found
    ]


@pytest.fixture(scope="session")
def compare(see: See) -> Callable[..., list[Any]]:
    """A function that tells what changed between two registers, seen from two areas."""

    def between(
        before: Register, after: Register, area: str = "stad", elsewhere: str = ""
    ) -> list[Any]:
        return told(changes(see(before, area), see(after, elsewhere or area)))

    return between


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([score(1)], ("score", "programmamanager: influence 5 → 1")),
        ([score(3)], ("score", "programmamanager: influence 5 → 3")),
        ([score(Absence.UNKNOWN)], ("score", "programmamanager: influence 5 → does not know")),
        ([score(Absence.NOT_ASKED)], ("score", "programmamanager: influence 5 → not asked")),
        (
            [score(Absence.NOT_APPLICABLE)],
            ("score", "programmamanager: influence 5 → does not apply"),
        ),
        ([score(Absence.WITHDRAWN)], ("withdrawal", "programmamanager: influence 5 → withdrawn")),
        (
            [score(Absence.WITHDRAWN), score(1, sequence=1)],
            ("score", "programmamanager: influence 5 → 1"),
        ),
        ([score(1, assessor="w")], ("assessor", "wijkregisseur: influence no answer → 1")),
    ],
)
def test_scores(
    make: Make, compare: Callable[..., list[Any]], scores: list[Score], expected: tuple[str, str]
) -> None:
    """Each answer that differs is told with both values, and what kind of difference it is."""
    before = make("vve stad 1../5..")
    ((_, was, _, why),) = compare(before, more(before, *scores))

    assert was == "meewerken"
    assert why == [expected]


def test_back_to_an_earlier_answer(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Where a withdrawal makes an earlier answer current again, the withdrawal is the reason."""
    first = make("vve stad 1../5..")
    second = more(first, score(1, date=DAY, sequence=1))
    third = more(second, score(Absence.WITHDRAWN))
    why = [("withdrawal", "programmamanager: influence 1 → 5")]

    assert compare(second, third) == [("moved", "meeweten", "meewerken", why)]
    # Undone and withdrawn again: only a withdrawal that is new can be the reason.
    again = more(third, score(1, date=DAY, sequence=2))
    assert compare(third, again) == [
        (
            "moved",
            "meewerken",
            "meeweten",
            [("score", "programmamanager: influence 5 → 1")],
        )
    ]


def test_corrected_on_one_day(make: Make, compare: Callable[..., list[Any]]) -> None:
    """A second answer on one day is a score, however often was withdrawn elsewhere."""
    before = make("vve stad 1../5..", "vve west .../w..")
    after = more(before, score(1, date=DAY, sequence=1), score(Absence.WITHDRAWN, area="west"))

    assert compare(before, after)[0][3] == [("score", "programmamanager: influence 5 → 1")]


def test_an_answer_that_is_gone(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Seen backwards, an answer disappears."""
    before = make("vve stad 1../511")

    assert compare(before, make("vve stad 1../55.")) == [
        (
            "moved",
            "meeweten",
            "meewerken",
            [
                ("score", "wijkregisseur: influence 1 → 5"),
                ("score", "projectleider: influence 1 → no answer"),
            ],
        )
    ]


def test_a_tie_that_ends(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Where the group to which a tie leaned is reached, only its standing is another."""
    before = make("vve stad 1../51.")

    assert compare(before, make("vve stad 1../5..")) == [
        (
            "other",
            "meewerken",
            "meewerken",
            [("score", "wijkregisseur: influence 1 → no answer")],
        )
    ]


def test_more_answers_needed(make: Make, quadrants: Scheme) -> None:
    """With another quorum the answers are the same, and combined in another way."""
    register = make("vve stad 1../5..")
    stad = register.area("stad")
    one, two = (
        analyse_area(register, quadrants, stad, settling=Settling(quorum=quorum))
        for quorum in (1, 2)
    )

    assert told(changes(one, two)) == [
        (
            "unsettled",
            "meewerken",
            None,
            [("other", "the answers are combined in another way")],
        )
    ]


def test_what_makes_no_difference(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Answers for one's own party, and one absence after another, are no reasons."""
    before = make("corp stad 1.1/5?1")
    scores = [
        score(5, party="corp", assessor="c"),
        score(Absence.NOT_ASKED, party="corp", assessor="w"),
        score(1, party="corp"),
    ]

    assert compare(before, more(before, *scores))[0][3] == [
        ("score", "programmamanager: influence 5 → 1")
    ]


def test_all_that_differs(make: Make, compare: Callable[..., list[Any]]) -> None:
    """All answers that differ are told: by dimension, and then by assessor."""
    found = compare(make("vve stad 111/55."), make("vve stad 151/12."))

    assert found[0][3] == [
        ("score", "wijkregisseur: interest 1 → 5"),
        ("score", "programmamanager: influence 5 → 1"),
        ("score", "wijkregisseur: influence 5 → 2"),
    ]


def test_deepening(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Where an area gets its own scores, these come in place of those taken over."""
    before = make("vve stad 111/555")

    assert compare(before, make("vve stad 111/555", "vve west .../111"), "west") == [
        (
            "moved",
            "meewerken",
            "meeweten",
            [("area", "influence: scores of West in place of those of Stad")],
        )
    ]


def test_another_area(make: Make, compare: Callable[..., list[Any]]) -> None:
    """Where another area is looked at, that is a reason, and so are its scores."""
    register = make("vve stad 111/555", "vve west .../111")

    assert compare(register, register, "stad", "west") == [
        (
            "moved",
            "meewerken",
            "meeweten",
            [
                ("area", "another area: Stad → West"),
                ("area", "influence: scores of West in place of those of Stad"),
            ],
        )
    ]


def test_phases(make: Make, quadrants: Scheme) -> None:
    """Another phase is told, and scores that are about another one."""
    start = Phase(id="start", name="Start")
    register = more(make("vve stad 111/555", phases=(start,)), score(1, phase="start", date=DAY))
    stad = register.area("stad")
    seen = [analyse_area(register, quadrants, stad, phase=phase) for phase in (None, start)]
    scored = ("phase", "influence: scores about another phase than before")

    assert told(changes(*seen))[0][3] == [("phase", "another phase: any phase → Start"), scored]
    assert told(changes(*reversed(seen)))[0][3] == [
        ("phase", "another phase: Start → any phase"),
        scored,
    ]
    bare = analyse_area(make("vve stad 111/555", phases=(start,)), quadrants, stad, phase=start)
    assert told(changes(bare, seen[1]))[0][3] == [scored]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (decision("meedenken"), "decision of 1 April 2026 by Het college: advise"),
        (decision(None), "decision of 1 April 2026 by Het college: not to ask it"),
    ],
)
def test_decisions(
    make: Make, compare: Callable[..., list[Any]], made: Decision, expected: str
) -> None:
    """A decision is told with who took it, when, and what it says."""
    register = make("vve stad 111/555")
    ((_, was, now, why),) = compare(register, evolve(register, decisions=(made,)))

    assert (was, now) == ("meewerken", made.group)
    assert why == [("decision", expected)]
    proposed = evolve(made, status=DecisionStatus.PROPOSAL)
    assert compare(register, evolve(register, decisions=(proposed,))) == []
    ((*_, why),) = compare(evolve(register, decisions=(made,)), register)
    assert why == [("decision", "the decision of 1 April 2026 does not hold here")]


@pytest.mark.parametrize("group", ["meedenken", None])
def test_proposals(make: Make, compare: Callable[..., list[Any]], group: str | None) -> None:
    """A proposal changes nothing."""
    register = make("vve stad 111/555")
    made = decision(group, status=DecisionStatus.PROPOSAL)

    assert compare(register, evolve(register, decisions=(made,))) == []


def test_another_decision(make: Make, compare: Callable[..., list[Any]]) -> None:
    """A decision in place of another one is told; one with other words beside it is no other."""
    first = decision("meedenken", date=DAY)
    register = make("vve stad 111/555", decisions=(first,))
    second = evolve(register, decisions=(first, decision("meeweten")))

    assert compare(register, second) == [
        (
            "moved",
            "meedenken",
            "meeweten",
            [("decision", "decision of 1 April 2026 by Het college: stay informed")],
        )
    ]
    corrected = evolve(register, decisions=(evolve(first, group="meeweten"),))
    assert compare(register, corrected)[0][3] == [
        ("decision", "decision of 1 March 2026 by Het college: stay informed")
    ]
    reworded = evolve(first, by="De raad")
    opened = make("vve stad 1../5..", decisions=(first,))
    again = make("vve stad 1../...", decisions=(reworded,))
    assert compare(opened, again) == [
        (
            "other",
            "meedenken",
            "meedenken",
            [("score", "programmamanager: influence 5 → no answer")],
        )
    ]


def test_other_proposal_behind_a_decision(make: Make, compare: Callable[..., list[Any]]) -> None:
    """What the scheme proposes behind a decision that holds is no change."""
    decisions = (decision("meedenken"),)
    before, after = (
        make(row, decisions=decisions) for row in ("vve stad 1../5..", "vve stad 1../1..")
    )

    assert compare(before, after) == []


@pytest.mark.parametrize(("digits", "expected"), [("555/555", "meebeslissen"), ("5../...", None)])
def test_came_and_left(make: Make, see: See, digits: str, expected: str | None) -> None:
    """Who begins to take part came, who takes part no more left; scores are then no reason."""
    late = Stakeholder(id="vve", name="VvE", since=LATER)
    register = make(f"vve stad {digits}", parties=(late,))
    why = [("party", "what is recorded of the party itself, or of where and when it takes part")]
    before = see(register)
    after = analyse_area(register, before.scheme, before.area, LATER)

    assert told(changes(before, after)) == [("came", None, expected, why)]
    assert told(changes(after, before)) == [("left", expected, None, why)]


def test_new_in_the_register(make: Make, see: See) -> None:
    """A party that one register lacks came or left; one that is absent in both is no change."""
    absent = Stakeholder(id="weg", name="Weg", presence=(Presence(area="stad", present=False),))
    before, after = make(), make("vve stad 111/555", parties=(absent,))
    came = changes(see(before), see(after))
    left = changes(see(after), see(before))

    assert [(item.party.id, item.kind) for item in came] == [("vve", ChangeKind.CAME)]
    assert [(item.party.id, item.kind) for item in left] == [("vve", ChangeKind.LEFT)]
    assert [reason.kind for reason in came[0].reasons] == [ReasonKind.PARTY]


def test_absent_elsewhere(make: Make, see: See) -> None:
    """Where the area makes the difference, the party itself is the same."""
    party = Stakeholder(id="vve", name="VvE", presence=(Presence(area="west", present=False),))
    here, there = see(make(parties=(party,))), see(make(parties=(party,)), "west")
    moved = evolve(party, name="VvE West")
    other = see(make(parties=(moved,)), "west")

    assert [item.kind for item in changes(here, there)[0].reasons] == [ReasonKind.AREA]
    assert [item.kind for item in changes(here, other)[0].reasons] == [
        ReasonKind.AREA,
        ReasonKind.PARTY,
    ]


def test_spokesperson(make: Make, compare: Callable[..., list[Any]]) -> None:
    """When somebody speaks for a voiceless party, what is recorded of it is the reason."""
    nature = Stakeholder(id="n", name="Natuur", kind=StakeholderKind.VOICELESS)
    spoken = evolve(nature, represented_by="de ecoloog")
    why = [("party", "what is recorded of the party itself, or of where and when it takes part")]

    assert compare(make(parties=(nature,)), make(parties=(spoken,))) == [
        ("settled", None, "meedenken", why)
    ]
    organisation = evolve(nature, kind=StakeholderKind.ORGANISATION)
    assert compare(make(parties=(organisation,)), make(parties=(nature,)))[0][3] == why


def test_other_rules(make: Make, quadrants: Scheme) -> None:
    """Other rules are told with their versions and parameters; equal ones are the same."""
    register = make("vve stad 111/555")
    rules = tuple(evolve(rule, group="meeweten") for rule in quadrants.rules)
    scheme = evolve(
        quadrants,
        label=Text("anders", "different"),
        version="2.0",
        parameters=(),
        rules=rules,
        unused=("meedenken", "meewerken", "meebeslissen"),
    )
    before, after, same = (
        analyse_area(register, rules, register.area("stad"))
        for rules in (quadrants, scheme, evolve(quadrants))
    )
    parameters = ", ".join((quadrants.version, *quadrants.parameters))
    change, _ = changes(before, after)

    assert told((change,))[0][3] == [
        ("scheme", f"other rules: {quadrants.label.en} {parameters} → different 2.0")
    ]
    assert changes(before, same) == ()


def test_other_dimensions(make: Make, quadrants: Scheme) -> None:
    """A dimension that one scheme asks for alone is no reason by itself."""
    register = make("vve stad 111/555")
    axis = quadrants.axis(INTEREST)
    scheme = evolve(
        quadrants,
        axes=(axis,),
        rules=(evolve(quadrants.rules[0], group="meeweten", when=all_of()),),
        unused=("meedenken", "meewerken", "meebeslissen"),
    )
    stad = register.area("stad")
    narrow, wide = (analyse_area(register, rules, stad) for rules in (scheme, quadrants))

    for one, other in ((narrow, wide), (wide, narrow)):
        kinds = {reason.kind for change in changes(one, other) for reason in change.reasons}
        assert kinds == {ReasonKind.SCHEME}


def test_something_else(make: Make, see: See) -> None:
    """Where the answers are the same and the group is not, they were combined in another way."""
    before = see(make("vve stad 1../5.."))
    other = evolve(before.outcome("vve"), computed="meeweten")
    after = evolve(before, outcomes=(other, *before.outcomes[1:]))

    assert told(changes(before, after)) == [
        (
            "moved",
            "meewerken",
            "meeweten",
            [("other", "the answers are combined in another way")],
        )
    ]
