"""Merging: the order does not matter, twice is once, and nothing is lost in silence."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from hypothesis.strategies import DrawFn

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    LISTS,
    ActualRole,
    Area,
    AreaKind,
    Assessor,
    Decision,
    DecisionKind,
    DecisionStatus,
    Dimension,
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
from stakeholderkit.rules import GroupName
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import Keep, Match, MergePlan, erase, merge_plan, rename
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
OTHER = {Keep.BASE: Keep.INCOMING, Keep.INCOMING: Keep.BASE}

quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)


def score(**changes: Any) -> Score:
    """Make a score that fits the register above."""
    facts: dict[str, Any] = {"dimension": "interest", "assessor": "p", "area": "stad", "date": DAY}
    facts |= {"party": "vve", "value": 3}
    return Score(**(facts | changes))


def decision(**changes: Any) -> Decision:
    """Make a decision that fits the register above."""
    facts: dict[str, Any] = {"party": "vve", "area": "stad", "group": "meewerken", "date": DAY}
    return Decision(**({"by": "college"} | facts | changes))


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
    """Give a register with other lists."""
    return evolve(register, **changes)


def content(register: Register) -> dict[str, Any]:
    """Give what a register holds, whatever the order of its lists."""
    values = {item.name: getattr(register, item.name) for item in fields(Register)}
    return {name: set(v) if isinstance(v, tuple) else v for name, v in values.items()}


def places(matches: Iterable[Match]) -> list[str]:
    """Give where matches stand."""
    return [match.address for match in matches]


def complaints(error: ModelError) -> list[tuple[str, str]]:
    """Give the codes and places of all complaints."""
    return [(c.code, c.location.field) for c in error.complaints if isinstance(c, Finding)]


# --- pairs that overlap ------------------------------------------------------------------


def _longer(item: Any) -> Any:
    """Change an item a little, its key aside."""
    if isinstance(item, Person) and item.erased:
        return evolve(item, erased=item.erased.replace(day=1))
    if isinstance(item, Decision) and item.group:
        return evolve(item, group="meeweten" if item.group != "meeweten" else "meedenken")
    if isinstance(item, Dimension):
        return evolve(item, question=evolve(item.question, nl=item.question.nl[:90] + "?"))
    return evolve(item, extra=Extra({**item.extra, "x-changed": True}))


@st.composite
def copies(draw: DrawFn, register: Register) -> Register:
    """Give a changed copy: facts taken away, facts changed, and now and then another title."""
    changes: dict[str, Any] = {}
    for part in LISTS:
        kept = []
        for item in getattr(register, part):
            fate = draw(st.sampled_from(("keep", "keep", "drop", "change")))
            if fate == "change":
                kept.append(_longer(item))
            elif fate == "keep":
                kept.append(item)
        changes[part] = tuple(dict.fromkeys(kept))
    if draw(st.booleans()):
        changes["title"] = register.title[:90] + " (kopie)"
    for _ in range(9):
        try:
            return altered(register, **changes)
        except ModelError as error:
            changes = _without(changes, error)
    raise AssertionError("no copy without faults")


def _without(changes: dict[str, Any], error: ModelError) -> dict[str, Any]:
    """Leave out what is at fault: what refers to something taken away."""
    faulty: dict[str, set[int]] = {}
    for _, path in complaints(error):
        part, _, rest = path.partition("[")
        faulty.setdefault(part, set()).add(int(rest.partition("]")[0]))
    return {
        name: tuple(item for n, item in enumerate(value) if n not in faulty.get(name, ()))
        if isinstance(value, tuple)
        else value
        for name, value in changes.items()
    }


@st.composite
def pairs(draw: DrawFn) -> tuple[Register, Register]:
    """Give two changed copies of one register."""
    register = draw(registers(min_areas=1))
    return draw(copies(register)), draw(copies(register))


def buried(*found: Register) -> bool:
    """Tell whether somebody was erased in one of some registers and not in all of them."""
    known = [{p.id: p.erased for p in register.persons} for register in found]
    graves = {name for persons in known for name, day in persons.items() if day}
    return any(name in graves and not day for persons in known for name, day in persons.items())


# --- laws --------------------------------------------------------------------------------


@quick
@given(registers())
def test_a_register_has_nothing_new_for_itself(register: Register) -> None:
    """Merged with itself a register stays as it is; a fact listed twice becomes one."""
    plan = merge_plan(register, register)

    assert (plan.new, plan.conflicting, plan.erased, plan.alike) == ((), (), (), ())
    assert content(plan.apply()) == content(register)


@quick
@given(pairs(), st.sampled_from(Keep))
def test_twice_is_once(pair: tuple[Register, Register], side: Keep) -> None:
    """Merging what was merged before changes nothing."""
    once = merge_plan(*pair).apply(side)
    again = merge_plan(once, pair[1])

    assert again.new == ()
    assert again.apply(side) == once


@quick
@given(pairs(), st.sampled_from(Keep))
def test_order_does_not_matter(pair: tuple[Register, Register], side: Keep) -> None:
    """Either register may be the base, if the same version is kept where the two differ."""
    there = merge_plan(*pair)
    back = merge_plan(pair[1], pair[0])

    assert sorted(places(there.conflicting)) == sorted(places(back.conflicting))
    assert sorted(there.erased) == sorted(back.erased)
    assert content(there.apply(side)) == content(back.apply(OTHER[side]))


@quick
@given(registers(min_areas=1), st.data())
def test_three_in_any_order(register: Register, data: st.DataObject) -> None:
    """Where nothing conflicts, three registers make one whatever the order."""
    parts = [data.draw(thinned(register)) for _ in range(3)]

    results = []
    for first, second, third in permutations(parts):
        merged = merge_plan(first, second).apply()
        results.append(content(merge_plan(merged, third).apply()))

    assert all(result == results[0] for result in results)


@st.composite
def thinned(draw: DrawFn, register: Register) -> Register:
    """Give a register with some of its facts, which conflicts with nothing."""
    changes: dict[str, Any] = {
        part: tuple(item for item in getattr(register, part) if draw(st.booleans()))
        for part in ("scores", "decisions", "seats", "relations", "milestones", "inputs")
    }
    return evolve(register, **changes)


@quick
@given(pairs(), st.sampled_from(Keep))
def test_nothing_is_lost(pair: tuple[Register, Register], side: Keep) -> None:
    """Every item of both stands in the result, unless it lost a conflict."""
    plan = merge_plan(*pair)
    merged = plan.apply(side)

    for register, ours in ((plan.base, Keep.BASE), (_incoming(plan, pair[1]), Keep.INCOMING)):
        lost = {
            (match.list_name, getattr(match, ours))
            for match in plan.conflicting
            if side is not ours
        }
        for part in LISTS:
            found = set(getattr(merged, part))
            gone = [item for item in getattr(register, part) if item not in found]
            assert all((part, item) in lost for item in gone)


def _incoming(plan: MergePlan, incoming: Register) -> Register:
    """Give the incoming register as the plan sees it: without whoever was erased in the base."""
    return merge_plan(incoming, plan.base).base


@quick
@given(pairs())
def test_only_conflicts_are_asked_about(pair: tuple[Register, Register]) -> None:
    """Without a choice there is one complaint for each conflict, at its place, and no other."""
    plan = merge_plan(*pair)
    assume(plan.conflicting)

    with pytest.raises(ModelError) as raised:
        plan.apply()

    wanted = [(Code.MERGE_CONFLICT, place) for place in dict.fromkeys(places(plan.conflicting))]
    assert complaints(raised.value) == wanted


@quick
@given(pairs(), st.data())
def test_each_conflict_has_its_own_choice(
    pair: tuple[Register, Register], data: st.DataObject
) -> None:
    """A mapping decides place by place, and the chosen version is what stands there after."""
    plan = merge_plan(*pair)
    keep = {match.address: data.draw(st.sampled_from(Keep)) for match in plan.conflicting}
    assume(not any(place.startswith(("areas:", "dimensions:")) for place in keep))

    merged = plan.apply(keep)

    for match in plan.conflicting:
        wins, loses = match.base, match.incoming
        if keep[match.address] is Keep.INCOMING:
            wins, loses = loses, wins
        found = getattr(merged, match.list_name)
        assert (
            (found == wins) if match.list_name in {"title", "owner", "extra"} else (wins in found)
        )
        assert (
            found != loses if match.list_name in {"title", "owner", "extra"} else loses not in found
        )


@quick
@given(pairs())
def test_the_classes_by_a_naive_rule(pair: tuple[Register, Register]) -> None:
    """Comparing every item with every other one gives the same classes."""
    base, incoming = pair
    assume(not buried(base, incoming))
    assume(not any(person.erased for one in pair for person in one.persons))
    plan = merge_plan(base, incoming)

    for part in LISTS:
        ours, theirs = set(getattr(base, part)), set(getattr(incoming, part))
        against = {
            (one, other)
            for one in ours - theirs
            for other in theirs - ours
            if naive_conflict(one, other)
        }
        fresh = theirs - ours - {other for _, other in against}
        assert {m.incoming for m in plan.equal if m.list_name == part} == ours & theirs
        assert {m.incoming for m in plan.new if m.list_name == part} == fresh
        found = Counter((m.base, m.incoming) for m in plan.conflicting if m.list_name == part)
        assert found == Counter(against)


def naive_conflict(one: Any, other: Any) -> bool:
    """Tell, item by item and field by field, whether two different items are against each other."""
    match one:
        case Score():
            names = "party dimension assessor area phase date sequence"
        case Decision():
            seats = {one.kind is DecisionKind.SEAT, other.kind is DecisionKind.SEAT}
            alike = _same(one, other, "party area phase date status") and len(seats) == 1
            return alike and one.group != other.group
        case Seat():
            return _same(one, other, "party area person") and _overlap(one, other)
        case Relation():
            return _same(one, other, "party kind other") and _overlap(one, other)
        case ActualRole():
            return _same(one, other, "party area phase") and _overlap(one, other)
        case GroupName():
            names = "ladder group"
        case WishedRole():
            return _same(one, other, "party area phase source") and _overlap(one, other)
        case _:
            names = "id"
    return _same(one, other, names)


def _same(one: Any, other: Any, names: str) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names.split())


def _overlap(one: Any, other: Any) -> bool:
    first, last = datetime.date.min, datetime.date.max
    begins = max(one.since or first, other.since or first)
    return begins < min(one.until or last, other.until or last)


# --- cases -------------------------------------------------------------------------------

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
        "decisions:vve/stad/-/role/2026-03-01/proposal",
    ),
    (
        "decisions",
        decision(),
        decision(kind=DecisionKind.EXCLUSION, group=None),
        "decisions:vve/stad/-/role/2026-03-01/proposal",
    ),
    ("seats", seat(), seat(until=LATER), "seats:vve/stad/-"),
    ("relations", relation(), relation(until=LATER), "relations:vve/advises/bank"),
    ("actual_roles", role(), role(until=LATER), "actual_roles:vve/stad/-/-"),
    ("actual_roles", role(), role(group="meeweten", since=LATER), "actual_roles:vve/stad/-/-"),
    ("wished_roles", wish(), wish(until=LATER), "wished_roles:vve/stad/-/said"),
]
BESIDE: list[tuple[str, Any, Any]] = [
    ("scores", score(), score(sequence=1, value=4)),
    ("scores", score(), score(phase="start", value=4)),
    ("decisions", decision(), decision(by="raad")),
    ("decisions", decision(), decision(kind=DecisionKind.SEAT, group=None)),
    ("decisions", decision(), decision(status=DecisionStatus.COLLEGE, group="meeweten")),
    ("seats", seat(), seat(area="west")),
    ("seats", seat(), seat(person="p1")),
    ("seats", seat(until=LATER), seat(since=LATER)),
    ("relations", relation(), relation(kind=RelationKind.FINANCES)),
    ("actual_roles", role(until=LATER), role(since=LATER, group="meeweten")),
    ("actual_roles", role(), role(phase="start", group="meeweten")),
    ("wished_roles", wish(), wish(source=WishSource.ESTIMATED, group="meeweten")),
]


@pytest.mark.parametrize(("part", "one", "other", "place"), CONFLICTS)
def test_what_cannot_both_stand(part: str, one: Any, other: Any, place: str) -> None:
    """Two versions of one fact are a conflict, which either side can win."""
    base, incoming = altered(BASE, **{part: (one,)}), altered(BASE, **{part: (other,)})
    plan = merge_plan(base, incoming)

    assert places(plan.conflicting) == [place]
    assert getattr(plan.apply(Keep.BASE), part) == (one,)
    assert getattr(plan.apply(Keep.INCOMING), part) == (other,)
    assert getattr(plan.apply({place: Keep.INCOMING}), part) == (other,)


@pytest.mark.parametrize(("part", "one", "other"), BESIDE)
def test_what_can_stand_together(part: str, one: Any, other: Any) -> None:
    """Facts that do not contradict each other both stay."""
    base, incoming = altered(BASE, **{part: (one,)}), altered(BASE, **{part: (other,)})

    assert getattr(merge_plan(base, incoming).apply(), part) == (one, other)


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

    assert places(plan.conflicting) == [name]
    assert plan.conflicting[0].differs == ()
    assert plan.apply({name: Keep.INCOMING}) == other
    assert plan.apply(Keep.BASE) == BASE


def test_unknown_fields_of_the_register() -> None:
    """Unknown fields are taken over when only one has them, and are else a conflict."""
    one = evolve(BASE, extra=Extra({"x-note": 1}))
    other = evolve(BASE, extra=Extra({"x-note": True}))

    assert merge_plan(BASE, one).apply() == one
    assert merge_plan(one, BASE).apply() == one
    assert places(merge_plan(one, other).conflicting) == ["extra"]


def test_a_conflict_tells_the_fields() -> None:
    """A conflict says which fields differ, and never what they hold."""
    other = evolve(BASE, persons=(evolve(BASE.persons[0], name="Jo Zand", phone="030-1234567"),))
    (match,) = merge_plan(BASE, other).conflicting

    assert match.differs == ("name", "phone")
    assert "Zand" not in repr(match)


@pytest.mark.parametrize("keep", ["base", "incoming"])
def test_a_side_by_its_name(keep: str) -> None:
    """The name of a side does what the side does."""
    other = evolve(BASE, title="Anders")
    plan = merge_plan(BASE, other)

    assert plan.apply(keep) == {"base": BASE, "incoming": other}[keep]  # type: ignore[arg-type]


def test_no_side() -> None:
    """A choice that is no side is refused, and never taken for the base."""
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


# --- the same under another id -------------------------------------------------------------

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


@quick
@given(pairs(), st.sampled_from(Keep))
def test_same_is_a_new_name_and_no_more(pair: tuple[Register, Register], side: Keep) -> None:
    """A register with other ids merges as the register itself does, once it is said which."""
    base, incoming = pair
    assume(not buried(base, incoming))
    shared = {
        part: [x.id for x in getattr(incoming, part) if x.id in {y.id for y in getattr(base, part)}]
        for part in ("areas", "phases", "stakeholders", "assessors", "persons", "moments")
    }
    other = incoming
    for part, ids in shared.items():
        other = rename(other, {part: {one: f"anders-{one}" for one in ids}})
    same = {part: {f"anders-{one}": one for one in ids} for part, ids in shared.items()}

    plan = merge_plan(base, other, same=same)

    assert plan.apply(side) == merge_plan(base, incoming).apply(side)


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


@pytest.mark.parametrize(("same", "code", "place"), REFUSED)
def test_what_cannot_be_the_same(same: dict[str, dict[str, str]], code: str, place: str) -> None:
    """Unknown lists and ids are refused, and so are two items that would become one."""
    with pytest.raises(ModelError) as raised:
        merge_plan(BASE, INCOMING, same=same)

    assert complaints(raised.value) == [(code, place)]


def test_a_mistyped_id_gets_a_hint() -> None:
    """Whoever mistypes an id is told what it may have been."""
    with pytest.raises(ModelError, match="Did you mean vereniging"):
        merge_plan(BASE, INCOMING, same={"stakeholders": {"verenging": "vve"}})


# --- tombstones --------------------------------------------------------------------------


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
        assert "Zandstra" not in repr([getattr(merged, part) for part in LISTS])
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


@quick
@given(pairs(), st.data())
def test_an_erasure_wins_from_either_side(
    pair: tuple[Register, Register], data: st.DataObject
) -> None:
    """Erasing before merging or after it leaves the same tombstones, from whichever side."""
    base, incoming = pair
    assume(base.persons)
    person = data.draw(st.sampled_from(base.persons)).id
    erased = erase(base, person, DAY)

    for merged in (
        merge_plan(erased, incoming).apply(Keep.BASE),
        merge_plan(incoming, erased).apply(Keep.BASE),
    ):
        persons = {item.id: item for item in merged.persons}
        grave = next((p for p in erased.persons if p.id == person), None)
        if grave is not None:  # an id that was made from the name has gone too
            assert persons[person].name is None
