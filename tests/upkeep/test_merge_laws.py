"""What holds when any two registers are merged: order, repetition and loss."""

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
    Decision,
    DecisionKind,
    Dimension,
    Person,
    Register,
    Relation,
    Score,
    Seat,
    WishedRole,
)
from stakeholderkit.rules import GroupName
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import Keep, Match, MergePlan, erase, merge_plan, rename
from stakeholderkit.wording import Extra, Finding

DAY = datetime.date(2026, 3, 1)
OTHER = {Keep.BASE: Keep.INCOMING, Keep.INCOMING: Keep.BASE}


quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)


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
    """Draw a changed copy: facts taken away, facts changed, and now and then another title."""
    changes: dict[str, Any] = {}
    for list_name in LISTS:
        kept = []
        for item in getattr(register, list_name):
            fate = draw(st.sampled_from(("keep", "keep", "drop", "change")))
            if fate == "change":
                kept.append(_longer(item))
            elif fate == "keep":
                kept.append(item)
        changes[list_name] = tuple(dict.fromkeys(kept))
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
        list_name, _, rest = path.partition("[")
        faulty.setdefault(list_name, set()).add(int(rest.partition("]")[0]))
    return {
        name: tuple(item for n, item in enumerate(value) if n not in faulty.get(name, ()))
        if isinstance(value, tuple)
        else value
        for name, value in changes.items()
    }


@st.composite
def pairs(draw: DrawFn) -> tuple[Register, Register]:
    """Draw two changed copies of one register."""
    register = draw(registers(min_areas=1))
    return draw(copies(register)), draw(copies(register))


def buried(*found: Register) -> bool:
    """Tell whether somebody was erased in one of some registers and not in all of them."""
    known = [{p.id: p.erased for p in register.persons} for register in found]
    graves = {name for persons in known for name, day in persons.items() if day}
    return any(name in graves and not day for persons in known for name, day in persons.items())


@quick
@given(registers())
def test_a_register_has_nothing_new_for_itself(register: Register) -> None:
    """Merged with itself a register stays as it is; a fact listed twice becomes one."""
    plan = merge_plan(register, register)

    assert (plan.new, plan.conflicting, plan.erased, plan.alike) == ((), (), (), ())
    assert content(plan.apply()) == content(register)


@quick
@given(pairs(), st.sampled_from(Keep))
def test_twice_is_once(pair: tuple[Register, Register], keep: Keep) -> None:
    """Merging what was merged before changes nothing."""
    once = merge_plan(*pair).apply(keep)
    again = merge_plan(once, pair[1])

    assert again.new == ()
    assert again.apply(keep) == once


@quick
@given(pairs(), st.sampled_from(Keep))
def test_order_does_not_matter(pair: tuple[Register, Register], keep: Keep) -> None:
    """Either register may be the base, if the same version is kept where the two differ."""
    there = merge_plan(*pair)
    back = merge_plan(pair[1], pair[0])

    assert sorted(addresses(there.conflicting)) == sorted(addresses(back.conflicting))
    assert sorted(there.erased) == sorted(back.erased)
    assert content(there.apply(keep)) == content(back.apply(OTHER[keep]))


@quick
@given(registers(min_areas=1), st.data())
def test_three_in_any_order(register: Register, data: st.DataObject) -> None:
    """Where nothing conflicts, three registers make one whatever the order."""
    thin = [data.draw(thinned(register)) for _ in range(3)]

    results = []
    for first, second, third in permutations(thin):
        merged = merge_plan(first, second).apply()
        results.append(content(merge_plan(merged, third).apply()))

    assert all(result == results[0] for result in results)


@st.composite
def thinned(draw: DrawFn, register: Register) -> Register:
    """Draw a register with some of its facts, which conflicts with nothing."""
    changes: dict[str, Any] = {
        list_name: tuple(item for item in getattr(register, list_name) if draw(st.booleans()))
        for list_name in ("scores", "decisions", "seats", "relations", "milestones", "inputs")
    }
    return evolve(register, **changes)


@quick
@given(pairs(), st.sampled_from(Keep))
def test_nothing_is_lost(pair: tuple[Register, Register], keep: Keep) -> None:
    """Every item of both stands in the result, unless it lost a conflict."""
    plan = merge_plan(*pair)
    merged = plan.apply(keep)

    for register, ours in ((plan.base, Keep.BASE), (_incoming(plan, pair[1]), Keep.INCOMING)):
        lost = {
            (match.list_name, getattr(match, ours))
            for match in plan.conflicting
            if keep is not ours
        }
        for list_name in LISTS:
            found = set(getattr(merged, list_name))
            gone = [item for item in getattr(register, list_name) if item not in found]
            assert all((list_name, item) in lost for item in gone)


def _incoming(plan: MergePlan, incoming: Register) -> Register:
    """Return the incoming register as the plan sees it: without whoever was erased in the base."""
    return merge_plan(incoming, plan.base).base


@quick
@given(pairs())
def test_only_conflicts_are_asked_about(pair: tuple[Register, Register]) -> None:
    """Without a choice there is one complaint for each conflict, at its path, and no other."""
    plan = merge_plan(*pair)
    assume(plan.conflicting)

    with pytest.raises(ModelError) as raised:
        plan.apply()

    wanted = [
        (Code.MERGE_CONFLICT, address) for address in dict.fromkeys(addresses(plan.conflicting))
    ]
    assert complaints(raised.value) == wanted


@quick
@given(pairs(), st.data())
def test_each_conflict_has_its_own_choice(
    pair: tuple[Register, Register], data: st.DataObject
) -> None:
    """A mapping decides path by path, and the chosen version is what stands there after."""
    plan = merge_plan(*pair)
    keep = {match.address: data.draw(st.sampled_from(Keep)) for match in plan.conflicting}
    assume(not any(address.startswith(("areas:", "dimensions:")) for address in keep))

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

    for list_name in LISTS:
        ours, theirs = set(getattr(base, list_name)), set(getattr(incoming, list_name))
        against = {
            (one, other)
            for one in ours - theirs
            for other in theirs - ours
            if naive_conflict(one, other)
        }
        fresh = theirs - ours - {other for _, other in against}
        assert {m.incoming for m in plan.equal if m.list_name == list_name} == ours & theirs
        assert {m.incoming for m in plan.new if m.list_name == list_name} == fresh
        found = Counter((m.base, m.incoming) for m in plan.conflicting if m.list_name == list_name)
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


@quick
@given(pairs(), st.sampled_from(Keep))
def test_same_is_a_new_name_and_no_more(pair: tuple[Register, Register], keep: Keep) -> None:
    """A register with other ids merges as the register itself does, once it is said which."""
    base, incoming = pair
    assume(not buried(base, incoming))
    shared = {
        list_name: [
            x.id
            for x in getattr(incoming, list_name)
            if x.id in {y.id for y in getattr(base, list_name)}
        ]
        for list_name in ("areas", "phases", "stakeholders", "assessors", "persons", "moments")
    }
    other = incoming
    for list_name, ids in shared.items():
        other = rename(other, {list_name: {one: f"anders-{one}" for one in ids}})
    same = {list_name: {f"anders-{one}": one for one in ids} for list_name, ids in shared.items()}

    plan = merge_plan(base, other, same=same)

    assert plan.apply(keep) == merge_plan(base, incoming).apply(keep)


@quick
@given(pairs(), st.data())
def test_an_erasure_wins_from_either_side(
    pair: tuple[Register, Register], data: st.DataObject
) -> None:
    """Erasing before merging or after it leaves the same tombstones, whichever is the base."""
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
