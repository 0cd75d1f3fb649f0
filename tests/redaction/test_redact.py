"""What an audience may read: nothing personal reaches who may not have it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, Standing, analyse_area
from stakeholderkit.model import (
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Input,
    Moment,
    Person,
    Phase,
    Register,
    Remark,
    Seat,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.redaction import POLICIES, PUBLIC, SHARED, Naming, Policy, redact
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Extra, Text

Make = Callable[..., Register]
See = Callable[..., Analysis]
NARROW = [PUBLIC, SHARED]


# A register full of canaries is large, and says little when it is printed.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


@pytest.mark.parametrize(
    ("naming", "roles"),
    [
        (Naming.ROLE, ["programmamanager", "wijkregisseur", "projectleider"]),
        (Naming.NUMBER, ["1", "2", "3"]),
        (Naming.NONE, []),
    ],
)
def test_own_policy(make: Make, see: See, naming: Naming, roles: list[str]) -> None:
    """A municipality may make a policy of its own; without assessors there are no scores."""
    lists = ["areas", "decisions", "dimensions", "phases", "stakeholders"]
    more = [] if naming is Naming.NONE else ["assessors", "scores"]
    shows = dict.fromkeys((*lists, *more), ())
    policy = Policy(name="eigen", audience=Audience.SHARED, assessors=naming, shows=shows)
    register = redact(see(make("vve stad 345/345")), policy).register

    assert [item.role for item in register.assessors] == roles
    assert len(register.scores) == 2 * len(roles)


@pytest.mark.parametrize(
    ("row", "standing"),
    [("vve stad 555/555", Standing.PLACED), ("vve stad 5../...", Standing.OPEN)],
)
def test_decided_in_public(make: Make, see: See, row: str, standing: Standing) -> None:
    """In public the decision is what holds; that the scores led elsewhere is left out."""
    decision = Decision(
        party="vve",
        area="stad",
        group="meewerken",
        date=datetime.date(2026, 3, 1),
        by="College",
        reason=Remark(text="Te vol.", audience=Audience.SHARED),
        status=DecisionStatus.PROJECT_TEAM,
    )
    analysis = see(make(row, decisions=(decision,)))
    public, shared = (redact(analysis, policy).outcome("vve") for policy in NARROW)
    shown = (public.standing, public.computed, public.group, public.rules, public.departs)

    assert shown == (Standing.PLACED, None, "meewerken", (), False)
    assert public.decision == evolve(decision, reason=None)
    assert (shared.standing, shared.group) == (standing, "meewerken")
    assert shared.departs is (standing is Standing.PLACED)
    assert shared.decision == decision


def test_decided_as_computed(make: Make, see: See) -> None:
    """A decision that follows the scores leaves the reason of the rule in public."""
    decision = Decision(
        party="vve",
        area="stad",
        group="meebeslissen",
        date=datetime.date(2026, 3, 1),
        by="College",
        status=DecisionStatus.PROJECT_TEAM,
    )
    public = redact(see(make("vve stad 555/555", decisions=(decision,))), PUBLIC).outcome("vve")

    assert [rule.group for rule in public.rules] == ["meebeslissen"]


def test_decided_for_the_voiceless(make: Make, see: See) -> None:
    """A voiceless party stays one in public, whatever was decided about its group."""
    party = Stakeholder(id="vve", name="Natuur", kind=StakeholderKind.VOICELESS)
    decision = Decision(
        party="vve",
        area="stad",
        group="meewerken",
        date=datetime.date(2026, 3, 1),
        by="College",
        status=DecisionStatus.PROJECT_TEAM,
    )
    analysis = see(make("vve stad 555/nnn", parties=(party,), decisions=(decision,)))
    public = redact(analysis, PUBLIC).outcome("vve")

    assert (public.standing, public.group) == (Standing.SPOKESPERSON_WANTED, "meewerken")


SOUND: dict[str, tuple[str, ...]] = {
    "areas": (),
    "decisions": (),
    "dimensions": (),
    "phases": (),
    "stakeholders": (),
}


def said(audience: Audience) -> Remark:
    """Make words for an audience."""
    return Remark(text=f"Voor {audience}.", audience=audience)


@pytest.mark.parametrize("audience", Audience)
def test_moments_and_inputs(make: Make, see: See, audience: Audience) -> None:
    """What was said for a narrower audience is left out whole, and nothing refers to it."""
    facts: dict[str, Any] = {"area": "stad", "date": datetime.date(2026, 3, 1)}
    register = make(
        "vve stad 555/555",
        persons=(Person(id="p1", name="Jo"),),
        moments=tuple(
            Moment(
                id=f"m-{item}",
                what=said(item),
                learnt=said(Audience.INTERNAL),
                parties=("vve",),
                persons=("p1",),
                keeper="wijkregisseur",
                **facts,
            )
            for item in Audience
        ),
        inputs=tuple(
            Input(
                id=f"i-{item}",
                party="vve",
                what=said(Audience.PUBLIC),
                why=said(item),
                moment=f"m-{item}",
                **facts,
            )
            for item in Audience
        ),
    )
    shown = redact(see(register), POLICIES[audience]).register
    readable = [item for item in Audience if audience.may_read(item)]

    assert [item.id for item in shown.moments] == [f"m-{item}" for item in readable]
    assert [item.moment for item in shown.inputs] == [
        f"m-{item}" if item in readable else None for item in Audience
    ]
    assert [item.why for item in shown.inputs] == [
        said(item) if item in readable else None for item in Audience
    ]
    if audience is not Audience.INTERNAL:
        assert {item.learnt for item in shown.moments} == {None}
        assert {item.persons for item in shown.moments} == {()}
        assert {item.keeper for item in shown.moments} == {None}
        assert {item.parties for item in shown.moments} == {("vve",)}


def test_lists_left_out(make: Make, see: See) -> None:
    """A reference to what is not shown is left out, and what is shown stays."""
    facts: dict[str, Any] = {"area": "stad", "date": datetime.date(2026, 3, 1)}
    what = Remark(text="Wens.", audience=Audience.PUBLIC)
    register = make(
        "vve stad 555/555",
        persons=(Person(id="p1", name="Jo"),),
        moments=(Moment(id="m", what=what, **facts),),
        inputs=(Input(id="i", party="vve", what=what, moment="m", **facts),),
        seats=(Seat(party="vve", area="stad", person="p1"),),
    )
    shows = {**SOUND, "inputs": ("moment",), "seats": ("person",)}
    policy = Policy(name="x", audience=Audience.PUBLIC, assessors=Naming.NONE, shows=shows)
    shown = redact(see(register), policy).register

    assert shown.moments == ()
    assert [item.moment for item in shown.inputs] == [None]
    assert shown.seats == (Seat(party="vve", area="stad"),)


@pytest.mark.parametrize(("fields_shown", "shown"), [((), None), (("reason",), "Omdat.")])
def test_reasons_of_scores(
    make: Make, see: See, fields_shown: tuple[str, ...], shown: str | None
) -> None:
    """The reason of a score is read beside the outcome only where it is among the scores too."""
    register = make("vve stad 5../5..")
    why = Remark(text="Omdat.", audience=Audience.PUBLIC)
    register = evolve(
        register, scores=tuple(evolve(score, reason=why) for score in register.scores)
    )
    shows = {**SOUND, "assessors": (), "scores": fields_shown}
    policy = Policy(name="x", audience=Audience.SHARED, assessors=Naming.NUMBER, shows=shows)
    redacted = redact(see(register), policy)
    answers = [answer for item in redacted.outcome("vve").assessments for answer in item.answers]

    assert len(answers) == len(redacted.register.scores) == 2
    reasons = [item.reason for item in answers]
    reasons += [score.reason for score in redacted.register.scores]
    assert all((reason and reason.text) == shown for reason in reasons)


def test_phase_is_shown(make: Make, quadrants: Scheme) -> None:
    """The phase of an analysis is shown by its name, without unknown fields."""
    phase = Phase(id="start", name="Start", extra=Extra({"x": 1}))
    register = make("vve stad 555/555", phases=(phase,))
    analysis = analyse_area(register, quadrants, register.area("stad"), phase=phase)

    for policy in NARROW:
        shown = redact(analysis, policy)
        assert shown.phase == Phase(id="start", name="Start")
        assert shown.register.phases == (shown.phase,)


def test_scheme_on_unknown_fields(quadrants: Scheme) -> None:
    """The scheme that everybody is shown takes no unknown fields along from the register."""
    assert {axis.label.extra for axis in quadrants.axes} == {Extra()}


DAYS = [datetime.date(2026, 3, n) for n in range(1, 4)]


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAYS[0], "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": DecisionStatus.COLLEGE}
    return Decision(**(made | changes))


@pytest.mark.parametrize("row", ["vve stad 555/555", "vve stad 5../..."])
def test_exclusion_outside(make: Make, see: See, row: str) -> None:
    """In public an exclusion stays one, without where the scores led; the parties see that too."""
    why = Remark(text="Te vol.", audience=Audience.SHARED)
    analysis = see(make(row, decisions=(decided(None, reason=why),)))
    inside = analysis.outcome("vve")
    public, shared = (redact(analysis, policy).outcome("vve") for policy in (PUBLIC, SHARED))

    assert (public.standing, public.group, public.computed) == (Standing.EXCLUDED, None, None)
    assert (public.rules, public.departs) == ((), False)
    assert public.decision == decided(None)
    assert (shared.standing, shared.group, shared.computed) == (
        Standing.EXCLUDED,
        None,
        inside.computed,
    )
    assert shared.departs is inside.departs
    assert shared.decision == inside.decision


def test_how_scores_were_settled_keeps_its_words_alone(make: Make, see: See) -> None:
    """An unknown field in the name of a consensus, or in its explanation, is left out."""
    words = Text("het midden", "the middle", Extra({"x": "Jo de Wit"}))
    analysis = evolve(see(make("vve stad 555/555")), settled_as=words, settled_by=words)
    shown = redact(analysis, PUBLIC)

    assert shown.settled_as == shown.settled_by == Text("het midden", "the middle")
