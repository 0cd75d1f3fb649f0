"""Merging: the order does not matter, twice is once, and nothing is lost in silence."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve, fields

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    LISTS,
    ActualRole,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Assessor,
    Decision,
    DecisionKind,
    DecisionStatus,
    Person,
    Phase,
    Register,
    Relation,
    RelationKind,
    Remark,
    Score,
    Seat,
    Stakeholder,
    WishedRole,
    WishSource,
)
from stakeholderkit.upkeep import Keep, Match, erase, merge_plan
from stakeholderkit.wording import Extra, Finding

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 9, 1)
BASE = Register(
    title="Titel",
    owner="Gemeente",
    areas=(
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="west", name="West", kind=AreaKind.WIJK, parent="stad"),
    ),
    phases=(Phase(id="start", name="Start"),),
    stakeholders=(Stakeholder(id="vve", name="VvE"), Stakeholder(id="bank", name="Bank")),
    assessors=(Assessor(id="p", role="programmamanager"),),
    persons=(Person(id="p1", name="Jo Zandstra"), Person(id="p2", name="An Bos")),
)


def score(**changes: Any) -> Score:
    """Make a score that fits the register above."""
    facts: dict[str, Any] = {"dimension": "interest", "assessor": "p", "area": "stad", "date": DAY}
    facts |= {"party": "vve", "value": 3}
    return Score(**(facts | changes))


def decision(**changes: Any) -> Decision:
    """Make a decision that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meewerken", "date": DAY}
    facts |= {"by": "college", "status": DecisionStatus.PROJECT_TEAM}
    return Decision(**(facts | changes))


def adoption(*groups: str, **changes: Any) -> Adoption:
    """Make an adoption that fits the register above: the VvE, and then the bank, in a group."""
    listed = zip(("vve", "bank"), groups or ("meewerken",), strict=False)
    facts: dict[str, Any] = {"area": "stad", "date": DAY, "by": "college"}
    facts |= {"status": DecisionStatus.COLLEGE}
    facts |= {"groups": tuple(AdoptedGroup(party=party, group=group) for party, group in listed)}
    return Adoption(**(facts | changes))


def seat(**changes: Any) -> Seat:
    """Make a seat that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "since": DAY}
    return Seat(**(facts | changes))


def role(**changes: Any) -> ActualRole:
    """Make a role that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meewerken", "since": DAY}
    return ActualRole(**(facts | changes))


def wish(**changes: Any) -> WishedRole:
    """Make a wish that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meewerken", "since": DAY}
    return WishedRole(**({"source": WishSource.SAID} | facts | changes))


def relation(**changes: Any) -> Relation:
    """Make a relation that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "kind": RelationKind.ADVISES, "other": "bank"}
    return Relation(**({"since": DAY} | facts | changes))


def altered(register: Register, **changes: Any) -> Register:
    """Return a register with other lists."""
    return evolve(register, **changes)


def content(register: Register) -> dict[str, Any]:
    """Return what a register holds, whatever the order of its lists."""
    values = {item.name: getattr(register, item.name) for item in fields(Register)}
    return {name: set(v) if isinstance(v, tuple) else v for name, v in values.items()}


def addresses(matches: Iterable[Match]) -> list[str]:
    """List the addresses of matches."""
    return [match.address for match in matches]


def complaints(error: ModelError) -> list[tuple[str, str]]:
    """List the codes and paths of all complaints."""
    return [(c.code, c.location.field) for c in error.complaints if isinstance(c, Finding)]


CONFLICTS: list[tuple[str, Any, Any, str]] = [
    ("scores", score(), score(value=4), "scores:vve/interest/p/stad/-/2026-03-01/0"),
    (
        "scores",
        score(),
        score(reason=Remark(text="want")),
        "scores:vve/interest/p/stad/-/2026-03-01/0",
    ),
    (
        "decisions",
        decision(),
        decision(group="meeweten"),
        "decisions:vve/stad/-/role/2026-03-01/project_team",
    ),
    (
        "decisions",
        decision(),
        decision(kind=DecisionKind.EXCLUSION, group=None),
        "decisions:vve/stad/-/role/2026-03-01/project_team",
    ),
    ("adoptions", adoption(), adoption("meeweten"), "adoptions:stad/-/2026-03-01/college"),
    ("adoptions", adoption(), adoption(by="wij"), "adoptions:stad/-/2026-03-01/college"),
    ("seats", seat(), seat(until=LATER), "seats:vve/stad/-"),
    ("relations", relation(), relation(until=LATER), "relations:vve/advises/bank"),
    ("actual_roles", role(), role(until=LATER), "actual_roles:vve/stad/-/-"),
    ("actual_roles", role(), role(group="meeweten", since=LATER), "actual_roles:vve/stad/-/-"),
    ("wished_roles", wish(), wish(until=LATER), "wished_roles:vve/stad/-/said"),
]


COMPATIBLE: list[tuple[str, Any, Any]] = [
    ("scores", score(), score(sequence=1, value=4)),
    ("scores", score(), score(phase="start", value=4)),
    ("decisions", decision(), decision(by="raad")),
    ("decisions", decision(), decision(kind=DecisionKind.SEAT, group=None)),
    ("decisions", decision(), decision(status=DecisionStatus.COLLEGE, group="meeweten")),
    ("adoptions", adoption(), adoption("meeweten", date=LATER)),
    ("adoptions", adoption(), adoption("meeweten", status=DecisionStatus.RAAD)),
    ("adoptions", adoption(), adoption("meeweten", phase="start")),
    ("decisions", decision(), decision(status=DecisionStatus.PROPOSAL, group="meeweten")),
    ("seats", seat(), seat(area="west")),
    ("seats", seat(), seat(person="p1")),
    ("seats", seat(until=LATER), seat(since=LATER)),
    ("relations", relation(), relation(kind=RelationKind.FINANCES)),
    ("actual_roles", role(until=LATER), role(since=LATER, group="meeweten")),
    ("actual_roles", role(), role(phase="start", group="meeweten")),
    ("wished_roles", wish(), wish(source=WishSource.ESTIMATED, group="meeweten")),
]


@pytest.mark.parametrize(("list_name", "one", "other", "address"), CONFLICTS)
def test_what_cannot_both_stand(list_name: str, one: Any, other: Any, address: str) -> None:
    """Two versions of one fact are a conflict, which either version can win."""
    base, incoming = altered(BASE, **{list_name: (one,)}), altered(BASE, **{list_name: (other,)})
    plan = merge_plan(base, incoming)

    assert addresses(plan.conflicting) == [address]
    assert getattr(plan.apply(Keep.BASE), list_name) == (one,)
    assert getattr(plan.apply(Keep.INCOMING), list_name) == (other,)
    assert getattr(plan.apply({address: Keep.INCOMING}), list_name) == (other,)


@pytest.mark.parametrize(("list_name", "one", "other"), COMPATIBLE)
def test_what_can_stand_together(list_name: str, one: Any, other: Any) -> None:
    """Facts that do not contradict each other both stay."""
    base, incoming = altered(BASE, **{list_name: (one,)}), altered(BASE, **{list_name: (other,)})

    assert getattr(merge_plan(base, incoming).apply(), list_name) == (one, other)


def test_a_conflict_with_one_of_several() -> None:
    """Two bodies decided alike; a third version is against both, and replaces both or neither."""
    base = evolve(BASE, decisions=(decision(), decision(by="raad")))
    other = decision(group="meeweten")
    plan = merge_plan(base, evolve(BASE, decisions=(other,)))

    assert [match.base.by for match in plan.conflicting] == ["college", "raad"]
    assert plan.apply(Keep.BASE).decisions == base.decisions
    assert plan.apply(Keep.INCOMING).decisions == (other,)


def test_what_stands_beside_a_fact_stays_beside_it() -> None:
    """A seat that overlaps one which both registers have is no conflict: it stood beside it."""
    shared, other = seat(), seat(until=LATER, extra=Extra({"x-deputy": True}))
    plan = merge_plan(evolve(BASE, seats=(shared,)), evolve(BASE, seats=(shared, other)))

    assert plan.conflicting == ()
    assert plan.apply().seats == (shared, other)


@pytest.mark.parametrize("name", ["title", "owner"])
def test_two_titles(name: str) -> None:
    """What is no list is a conflict when it differs, and either can be kept."""
    other = altered(BASE, **{name: "Anders"})
    plan = merge_plan(BASE, other)

    assert addresses(plan.conflicting) == [name]
    assert plan.conflicting[0].differs == ()
    assert plan.apply({name: Keep.INCOMING}) == other
    assert plan.apply(Keep.BASE) == BASE


def test_unknown_fields_of_the_register() -> None:
    """Unknown fields are taken over when only one has them, and are else a conflict."""
    one = evolve(BASE, extra=Extra({"x-note": 1}))
    other = evolve(BASE, extra=Extra({"x-note": True}))

    assert merge_plan(BASE, one).apply() == one
    assert merge_plan(one, BASE).apply() == one
    assert addresses(merge_plan(one, other).conflicting) == ["extra"]


def test_a_conflict_tells_the_fields() -> None:
    """A conflict says which fields differ, and never what they hold."""
    other = evolve(BASE, persons=(evolve(BASE.persons[0], name="Jo Zand", phone="030-1234567"),))
    (match,) = merge_plan(BASE, other).conflicting

    assert match.differs == ("name", "phone")
    assert "Zand" not in repr(match)


@pytest.mark.parametrize("keep", ["base", "incoming"])
def test_a_choice_by_its_name(keep: str) -> None:
    """The name of a choice does what the choice does."""
    other = evolve(BASE, title="Anders")
    plan = merge_plan(BASE, other)

    assert plan.apply(keep) == {"base": BASE, "incoming": other}[keep]  # type: ignore[arg-type]


def test_no_such_choice() -> None:
    """A choice that does not exist is refused, and never taken for the base."""
    plan = merge_plan(BASE, evolve(BASE, title="Anders"))

    with pytest.raises(ModelError) as raised:
        plan.apply({"title": "mine"})  # type: ignore[dict-item]

    assert complaints(raised.value) == [(Code.BAD_OPTION, "title")]


def test_scores_off_the_scale_that_was_kept() -> None:
    """Where the scales differ, the register that comes of it may be no register."""
    interest, influence = BASE.dimensions
    levels = interest.scale.levels[:3]
    short = evolve(interest, scale=evolve(interest.scale, levels=levels))
    plan = merge_plan(
        evolve(BASE, dimensions=(short, influence)), evolve(BASE, scores=(score(value=5),))
    )

    with pytest.raises(ModelError) as raised:
        plan.apply(Keep.BASE)

    assert complaints(raised.value) == [(Code.SCORE_OFF_SCALE, "scores[0].value")]
    assert plan.apply(Keep.INCOMING).scores == (score(value=5),)


INCOMING = evolve(
    BASE,
    stakeholders=(Stakeholder(id="vereniging", name="VvE"), Stakeholder(id="bank", name="Bank")),
    scores=(score(party="vereniging", value=2),),
    relations=(relation(party="vereniging"),),
)


def test_same_renames_everywhere() -> None:
    """What is one under two ids gets the id of the base, wherever it is referred to."""
    plan = merge_plan(BASE, INCOMING, same={"stakeholders": {"vereniging": "vve"}})
    merged = plan.apply()

    assert plan.renamed == (("stakeholders", "vereniging", "vve"),)
    assert [party.id for party in merged.stakeholders] == ["vve", "bank"]
    assert merged.scores == (score(value=2),)
    assert merged.relations == (relation(),)


def test_the_same_name_may_be_the_same() -> None:
    """Something new with the name of something else is pointed out, capitals and spaces aside."""
    incoming = evolve(
        BASE,
        areas=(*BASE.areas, Area(id="w", name="WEST", kind=AreaKind.WIJK)),
        phases=(Phase(id="begin", name=" start "),),
        stakeholders=(Stakeholder(id="vereniging", name="vve"), Stakeholder(id="nieuw", name="N")),
        assessors=(Assessor(id="pm", role="Programmamanager"),),
        persons=(Person(id="x", name="jo  zandstra"),),
    )
    plan = merge_plan(BASE, incoming)

    assert [(match.address, match.base.id) for match in plan.alike] == [
        ("areas:w", "west"),
        ("phases:begin", "start"),
        ("stakeholders:vereniging", "vve"),
        ("assessors:pm", "p"),
        ("persons:x", "p1"),
    ]
    assert set(plan.alike) <= {evolve(m, base=o.base) for m in plan.new for o in plan.alike}


def test_the_erased_are_not_alike() -> None:
    """Two people who were erased have no name in common."""
    one, other = (
        evolve(
            BASE,
            stakeholders=(Stakeholder(id=name, name="…", natural_person=True),),
            persons=(Person(id=name, erased=DAY),),
        )
        for name in ("p1", "p2")
    )

    assert merge_plan(one, other).alike == ()


REFUSED: list[tuple[dict[str, dict[str, str]], str, str]] = [
    ({"stakeholders": {"verenging": "vve"}}, Code.UNKNOWN_REFERENCE, "stakeholders"),
    ({"stakeholders": {"vereniging": "vv"}}, Code.UNKNOWN_REFERENCE, "stakeholders"),
    ({"stakeholders": {"vereniging": "bank"}}, Code.DUPLICATE_ID, "stakeholders"),
    ({"stakeholders": {"vereniging": "vve", "bank": "vve"}}, Code.DUPLICATE_ID, "stakeholders"),
    ({"areas": {"west": "stad"}}, Code.DUPLICATE_ID, "areas"),
    ({"parties": {"vereniging": "vve"}}, Code.BAD_OPTION, ""),
    ({"scores": {"vereniging": "vve"}}, Code.BAD_OPTION, ""),
]


@pytest.mark.parametrize(("same", "code", "path"), REFUSED)
def test_what_cannot_be_the_same(same: dict[str, dict[str, str]], code: str, path: str) -> None:
    """Unknown lists and ids are refused, and so are two items that would become one."""
    with pytest.raises(ModelError) as raised:
        merge_plan(BASE, INCOMING, same=same)

    assert complaints(raised.value) == [(code, path)]


def test_a_mistyped_id_gets_a_hint() -> None:
    """Whoever mistypes an id is told what it may have been."""
    with pytest.raises(ModelError, match="Did you mean vereniging"):
        merge_plan(BASE, INCOMING, same={"stakeholders": {"verenging": "vve"}})


def with_jo(**changes: Any) -> Register:
    """Make a register in which Jo Zandstra is a party and is written about."""
    stakeholders = (
        *BASE.stakeholders,
        Stakeholder(id="jo", name="Jo Zandstra", natural_person=True, person="p1"),
    )
    scores = (
        score(party="jo", reason=Remark(text="Eigen huis.")),
        score(reason=Remark(text="Volgens Jo Zandstra.")),
    )
    return evolve(BASE, **({"stakeholders": stakeholders, "scores": scores} | changes))


def test_who_was_erased_stays_so() -> None:
    """An older copy brings back neither the details nor the words; what was added since is kept."""
    older = with_jo(milestones=())
    erased = erase(with_jo(), "p1", DAY)
    added = score(sequence=1, value=1, reason=Remark(text="Jo Zandstra belde."))
    copy = evolve(older, scores=(*older.scores, added))

    for plan in (merge_plan(erased, copy), merge_plan(copy, erased)):
        merged = plan.apply()
        assert plan.erased == ("p1",)
        assert plan.conflicting == ()
        assert "Zandstra" not in repr([getattr(merged, list_name) for list_name in LISTS])
        assert merged.persons[0] == Person(id="p1", erased=DAY)
        assert content(merged)["scores"] == {
            *erased.scores,
            evolve(added, reason=Remark(text="… belde.")),
        }


def test_the_first_day_of_an_erasure_counts() -> None:
    """Erased on two days in two copies is erased on the first, and is no conflict."""
    plan = merge_plan(erase(with_jo(), "p1", LATER), erase(with_jo(), "p1", DAY))

    assert (plan.erased, plan.conflicting) == ((), ())
    assert plan.apply() == erase(with_jo(), "p1", DAY)
