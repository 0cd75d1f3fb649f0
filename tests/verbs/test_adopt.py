"""Adopting a whole analysis in one act."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis
from stakeholderkit.errors import Code
from stakeholderkit.model import AdoptedGroup, Function
from stakeholderkit.redaction import INTERNAL, PUBLIC, SHARED, redact

Make = Callable[..., sk.Register]

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 5)
ROWS = ("vve stad 555/555", "bank stad 111/111", "open stad 5../...")


def seen(make: Make, *rows: str, **changes: Any) -> Analysis:
    """Analyse a register of some rows."""
    return sk.analyse(make(*(rows or ROWS), **changes), area="stad")


def adopted(analysis: Analysis, **changes: Any) -> sk.Register:
    """Adopt an analysis as the project team does."""
    made: dict[str, Any] = {"by": "Het projectteam", "date": LATER}
    return sk.adopt(analysis, **(made | changes))


def test_one_act(make: Make) -> None:
    """Each party that is shown in a group is listed, with what was possible and on what basis."""
    analysis = seen(make)
    register = adopted(analysis)
    (adoption,) = register.adoptions

    assert evolve(register, adoptions=()) == analysis.source
    assert (adoption.area, adoption.phase, adoption.date) == ("stad", None, LATER)
    assert (adoption.by, str(adoption.status)) == ("Het projectteam", "project_team")
    assert adoption.groups == (
        AdoptedGroup(party="vve", group="meebeslissen", possible=("meebeslissen",)),
        AdoptedGroup(party="bank", group="meeweten", possible=("meeweten",)),
    )
    basis = analysis.basis(analysis.outcome("vve"))
    assert adoption.basis == evolve(basis, possible=())
    again = sk.analyse(register, area="stad")
    assert again.adoption == adoption
    assert [(item.group, item.adopted) for item in again.outcomes[:2]] == [
        ("meebeslissen", True),
        ("meeweten", True),
    ]
    # An adoption is no fact about the parties, and does not set the day.
    assert again.as_of == analysis.as_of == DAY
    assert sk.analyse(register, area="stad", as_of=DAY).adoption is None


def test_exceptions(make: Make) -> None:
    """An exception has another group and says why, for internal use unless it says otherwise."""
    told = sk.Remark(text="Te druk.", audience=sk.Audience.PUBLIC)
    register = adopted(
        seen(make), exceptions={"VVE": ("meewerken", "Vol."), "open": ("meedenken", told)}
    )

    groups = {item.party: item for item in register.adoptions[0].groups}
    assert list(groups) == ["vve", "bank", "open"]
    assert groups["vve"] == AdoptedGroup(
        party="vve",
        group="meewerken",
        possible=("meebeslissen",),
        reason=sk.Remark(text="Vol.", audience=sk.Audience.INTERNAL),
    )
    assert groups["open"].reason == told
    assert groups["open"].possible == ("meedenken", "meebeslissen")


def test_what_was_decided_before(make: Make) -> None:
    """A decision that is adopted keeps its reason, and an exclusion stays one."""
    common: dict[str, Any] = {"area": "stad", "date": DAY, "by": "Het college"}
    common |= {"status": sk.DecisionStatus.COLLEGE, "reason": sk.Remark(text="Daarom.")}
    decisions = (
        sk.Decision(party="vve", group="meewerken", **common),
        sk.Decision(party="bank", kind=sk.DecisionKind.EXCLUSION, **common),
    )
    register = adopted(seen(make, decisions=decisions))
    again = sk.analyse(register, area="stad")

    assert register.adoptions[0].groups == (
        AdoptedGroup(
            party="vve",
            group="meewerken",
            possible=("meebeslissen",),
            reason=sk.Remark(text="Daarom."),
        ),
    )
    assert again.outcome("bank").standing is sk.Standing.EXCLUDED
    lifted = adopted(seen(make, decisions=decisions), exceptions={"bank": ("meeweten", "Toch.")})
    assert sk.analyse(lifted, area="stad").outcome("bank").group == "meeweten"


def test_a_phase_an_area_and_a_day(make: Make) -> None:
    """It is for the area and the phase that were looked at, and added to the whole register."""
    start = sk.Phase(id="start", name="Start")
    register = make(*ROWS, phases=(start,))
    late = evolve(register.scores[0], date=datetime.date(2026, 3, 4), sequence=1, value=1)
    register = evolve(register, scores=(*register.scores, late))
    analysis = sk.analyse(register, area="west", phase="Start", as_of=DAY)
    result = adopted(analysis, status="raad")

    assert result.scores == register.scores
    assert (result.adoptions[0].area, result.adoptions[0].phase) == ("west", "start")
    assert result.adoptions[0].status is sk.DecisionStatus.RAAD
    part = sk.analyse(register, area="stad").parts[0]
    assert adopted(part).adoptions[0].area == "west"


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"exceptions": {"vve": ("meedenkers", "x")}}, Code.UNKNOWN_GROUP, "mean meedenken?"),
        ({"exceptions": {"vve": ("co-decide", "x")}}, Code.UNKNOWN_GROUP, "mean meebeslissen?"),
        ({"exceptions": {"vvee": ("meedenken", "x")}}, Code.UNKNOWN_NAME, "mean vve?"),
        ({"exceptions": {"vve": ("meedenken", " ")}}, Code.CANNOT_ADOPT, "Say why vve"),
        (
            {"exceptions": {"vve": ("meedenken", "x"), "VVE": ("meeweten", "x")}},
            Code.CANNOT_ADOPT,
            "two exceptions for vve",
        ),
        (
            {"exceptions": {"raad": ("meedenken", "x")}},
            Code.CANNOT_ADOPT,
            "raad stands outside the groups in Stad",
        ),
        ({"date": datetime.date(2026, 2, 28)}, Code.BAD_DATE, "facts up to 1 March 2026"),
        ({"date": datetime.datetime(2026, 3, 5, 12)}, Code.BAD_DATE, "calendar date"),  # noqa: DTZ001
        ({"status": "proposal"}, Code.BAD_OPTION, "There is no status 'proposal'"),
        ({"status": "college"}, Code.CONFLICTING_ADOPTIONS, "Stad was adopted on 5 March 2026"),
    ],
)
def test_what_cannot_be_adopted(make: Make, changes: dict[str, Any], code: str, words: str) -> None:
    """What does not fit is refused in a sentence that says what to do."""
    council = sk.Stakeholder(id="raad", name="raad", functions=(Function.DECIDES_FORMALLY,))
    before = adopted(seen(make, parties=(council,)), status="college")
    analysis = sk.analyse(before, area="stad")
    with pytest.raises(sk.UsageError) as raised:
        adopted(analysis, **changes)

    assert raised.value.code == code
    assert words in raised.value.text("en")
    assert raised.value.text("nl") != raised.value.text("en")


def test_several_of_one_name(make: Make) -> None:
    """A name that two parties have is no party."""
    parties = (sk.Stakeholder(id="a", name="Bakker"), sk.Stakeholder(id="b", name="bakker"))
    with pytest.raises(sk.UsageError) as raised:
        adopted(seen(make, *ROWS, parties=parties), exceptions={"Bakker": ("meeweten", "x")})

    assert raised.value.code == Code.AMBIGUOUS_NAME


def test_nothing_to_adopt(make: Make) -> None:
    """Where no party has a group there is nothing to adopt."""
    with pytest.raises(sk.UsageError) as raised:
        adopted(seen(make, "vve stad .../..."))

    assert raised.value.code == Code.CANNOT_ADOPT


@pytest.mark.parametrize("policy", [PUBLIC, SHARED])
def test_redacted(make: Make, policy: Any) -> None:
    """From an analysis of which something was left out no register can be made."""
    with pytest.raises(sk.UsageError, match="left out") as raised:
        adopted(redact(seen(make), policy))

    assert raised.value.code == Code.CANNOT_ADOPT
    assert adopted(redact(seen(make), INTERNAL)) == adopted(seen(make))


def test_on_another_ladder(make: Make) -> None:
    """Groups of another ladder are not written back: two ladders may share an id."""
    analysis = sk.analyse(make(*ROWS), area="stad", ladder="iap2")
    for view in (analysis, analysis.parts[0]):
        with pytest.raises(sk.UsageError, match="another ladder") as raised:
            adopted(view)
        assert raised.value.code == Code.CANNOT_ADOPT
