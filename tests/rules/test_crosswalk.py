"""From one ladder to another: the order kept, every loss told, and facts and schemes carried."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError, SchemeError, UsageError
from stakeholderkit.model import (
    ActualRole,
    Area,
    AreaKind,
    Basis,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Stakeholder,
    StakeholderKind,
    WishedRole,
    WishSource,
)
from stakeholderkit.rules import (
    RINGEN,
    Crosswalk,
    Group,
    GroupName,
    Ladder,
    Scheme,
    Typology,
    compile_scheme,
    prove,
)
from stakeholderkit.testing import crosswalks, ladders, registers, schemes, values
from stakeholderkit.wording import Finding, Text

ANY = Text("a", "b")
Walk = Callable[[Scheme, Mapping[str, Fraction]], int]


def group(name: str) -> Group:
    """Make a group."""
    return Group(id=name, label=Text(name, name), noun=ANY, meaning=ANY)


THREE = Ladder(
    id="three",
    label=Text("de drie treden", "the three steps"),
    groups=(group("inform"), group("consult"), group("decide")),
)
MAPPED = (
    ("meeweten", "inform"),
    ("meedenken", "consult"),
    ("meewerken", "consult"),
    ("meebeslissen", "decide"),
)
LOSS = Text("meewerken wordt meepraten.", "co-operating becomes talking.")


def crosswalk(**changes: Any) -> Crosswalk:
    """Make the crosswalk from the rings to three steps."""
    known: dict[str, Any] = {
        "origin": RINGEN,
        "ladder": THREE,
        "groups": MAPPED,
        "loss": LOSS,
        "source": ANY,
    }
    return Crosswalk(**known | changes)


@given(crosswalks())
def test_order(way: Crosswalk) -> None:
    """More involved never becomes less involved."""
    ranks = [way.ladder.rank(way.translate(item.id)) for item in way.origin.groups]

    assert ranks == sorted(ranks)


@given(crosswalks())
def test_reverse(way: Crosswalk) -> None:
    """What loses nothing leads back, and back again; what does lose something is refused."""
    became = [way.translate(item.id) for item in way.origin.groups]
    keeps_all = sorted(became) == sorted(item.id for item in way.ladder.groups)

    assert way.lossy == (not keeps_all)
    if keeps_all:
        back = way.reverse()
        assert (back.origin, back.ladder) == (way.ladder, way.origin)
        assert [back.translate(target) for target in became] == [g.id for g in way.origin.groups]
        assert back.reverse() == way
        return
    with pytest.raises(UsageError) as raised:
        way.reverse()
    assert raised.value.code == Code.LOSSY_CROSSWALK
    with pytest.raises(ModelError) as undeclared:
        evolve(way, loss=None)
    assert undeclared.value.code == Code.UNDECLARED_LOSS


@given(st.data())
def test_scheme(walk: Walk, data: st.DataObject) -> None:
    """A scheme on another ladder passes its proof, and gives what its groups become."""
    scheme = data.draw(schemes().filter(lambda drawn: drawn.ladder is not None))
    way = data.draw(crosswalks(scheme.ladder))
    other = way.translate_scheme(scheme)

    assert prove(other) == ()
    assert other.ladder is not None
    assert evolve(other.ladder, voice=way.ladder.voice) == way.ladder
    for scores in data.draw(st.lists(values(scheme.axes), min_size=1, max_size=5)):
        rule = scheme.rules[walk(scheme, scores)]
        found = compile_scheme(other).rule(scores)
        assert (found.group, found.because) == (way.translate(rule.group), rule.because)
    assert other.id == f"{scheme.id}-target"[:64]
    assert other.parameters == (*scheme.parameters, "ladder=target")
    assert other.inference.en.startswith(scheme.inference.en)
    assert other.inference.nl.endswith(way.loss.nl if way.loss else scheme.inference.nl)
    assert other.source == Text(
        f"{scheme.source.nl} {way.source.nl}", f"{scheme.source.en} {way.source.en}"
    )
    assert other.digest() != scheme.digest()


@given(st.data())
def test_voice(data: st.DataObject) -> None:
    """A voiceless party keeps a place: that of the ladder, or what its place becomes."""
    scheme = data.draw(schemes().filter(lambda drawn: drawn.ladder is not None))
    assert scheme.ladder is not None
    spoken = evolve(scheme, ladder=evolve(scheme.ladder, voice=scheme.groups[-1].id))
    silent = evolve(scheme, ladder=evolve(scheme.ladder, voice=None))
    way = data.draw(crosswalks(scheme.ladder))
    without = evolve(way, ladder=evolve(way.ladder, voice=None))
    having = evolve(way, ladder=evolve(way.ladder, voice=way.ladder.groups[0].id))

    assert without.translate_scheme(spoken).voice == way.translate(scheme.groups[-1].id)
    assert without.translate_scheme(silent).voice is None
    assert (
        having.translate_scheme(spoken).voice
        == having.translate_scheme(silent).voice
        == way.ladder.groups[0].id
    )


@given(st.data())
def test_composed(data: st.DataObject) -> None:
    """One way after the other leads where both lead, for groups as for schemes."""
    scheme = data.draw(schemes().filter(lambda drawn: drawn.ladder is not None))
    first = data.draw(crosswalks(scheme.ladder))
    second = data.draw(crosswalks(first.ladder))

    assert [
        rule.group for rule in second.translate_scheme(first.translate_scheme(scheme)).rules
    ] == [second.translate(first.translate(rule.group)) for rule in scheme.rules]


@given(schemes().filter(lambda scheme: scheme.ladder is not None), st.data())
def test_own_names(scheme: Scheme, data: st.DataObject) -> None:
    """What a municipality calls the groups does not stand in the way."""
    way = data.draw(crosswalks(scheme.ladder))
    own = [GroupName(ladder=scheme.grouping.id, group=scheme.groups[0].id, label=ANY)]

    assert way.translate_scheme(scheme.called(own)) == way.translate_scheme(scheme)


@given(schemes(), crosswalks(RINGEN))
def test_other_groups(scheme: Scheme, way: Crosswalk) -> None:
    """A scheme with other groups cannot be carried."""
    unordered = Typology(id="ringen", label=ANY, groups=RINGEN.groups)
    other = evolve(scheme, ladder=evolve(THREE, id="t"), typology=None)
    for found in (other, evolve(scheme, ladder=None, typology=unordered)):
        with pytest.raises(SchemeError) as raised:
            way.translate_scheme(found)
        assert raised.value.code == Code.BAD_CROSSWALK


def test_unproved() -> None:
    """A scheme that fails its proof is not carried, but refused for what is wrong with it."""
    scheme = Scheme(
        id="s",
        version="1",
        label=ANY,
        axes=(),
        ladder=RINGEN,
        rules=(),
        source=ANY,
        inference=ANY,
    )
    with pytest.raises(SchemeError) as raised:
        crosswalk().translate_scheme(scheme)

    assert raised.value.code == Code.BAD_SCHEME
    with pytest.raises(KeyError):
        crosswalk().translate("meepraten")


@given(registers(), st.data())
def test_facts(register: Register, data: st.DataObject) -> None:
    """Whatever groups stand in a register, only those on the origin become others."""
    named = sorted(_groups(register))
    origin = data.draw(ladders())
    if named:
        origin = evolve(origin, groups=(group(named[0]), group("n.i.e.u.w")))
    way = data.draw(crosswalks(origin))
    became = dict(way.groups)
    other = way.translate_register(register)

    for list_name in ("decisions", "actual_roles", "wished_roles"):
        for before, after in zip(
            getattr(register, list_name), getattr(other, list_name), strict=True
        ):
            expected = evolve(before, group=became.get(before.group, before.group))
            if list_name == "decisions":
                expected = evolve(expected, basis=after.basis)
            assert after == expected
    assert _without_roles(register) == _without_roles(other)


@given(registers())
def test_facts_there_and_back(register: Register) -> None:
    """Facts that were carried without loss come back as they were."""
    used = sorted(_groups(register))[:3] or ["a"]
    origin = Ladder(id="origin", label=ANY, groups=tuple(group(name) for name in used))
    renamed = tuple(group(f"{n}-n.i.e.u.w") for n in range(len(origin.groups)))
    way = Crosswalk(
        origin=origin,
        ladder=Ladder(id="target", label=ANY, groups=renamed),
        groups=tuple((one.id, two.id) for one, two in zip(origin.groups, renamed, strict=True)),
        source=ANY,
    )

    assert way.reverse().translate_register(way.translate_register(register)) == register


def _groups(register: Register) -> set[str]:
    decided = {item.group for item in register.decisions if item.group}
    return decided | {item.group for item in register.actual_roles}


def _without_roles(register: Register) -> Register:
    return evolve(register, decisions=(), actual_roles=(), wished_roles=())


DAY = datetime.date(2026, 3, 1)


def basis(*possible: str) -> Basis:
    """Make a basis by which these groups were possible."""
    return Basis(scheme="s", version="1", digest="0", possible=possible)


def test_facts_of_an_example() -> None:
    """Decisions, roles and what was possible are carried; an exclusion has no group to carry."""
    common: dict[str, Any] = {"area": "dorp"}
    register = Register(
        title="t",
        owner="o",
        areas=(Area(id="dorp", name="Dorp", kind=AreaKind.GEMEENTE),),
        stakeholders=tuple(
            Stakeholder(id=name, name=name, kind=StakeholderKind.ORGANISATION) for name in "abcd"
        ),
        decisions=(
            Decision(
                party="a",
                group="meewerken",
                date=DAY,
                by="ons",
                basis=basis("meedenken", "meewerken", "meebeslissen"),
                **common,
                status=DecisionStatus.PROJECT_TEAM,
            ),
            Decision(
                party="b",
                group="elders",
                date=DAY,
                by="ons",
                basis=basis("meeweten", "elders"),
                **common,
                status=DecisionStatus.PROJECT_TEAM,
            ),
            Decision(
                party="c",
                kind=DecisionKind.EXCLUSION,
                date=DAY,
                by="ons",
                basis=basis("meeweten"),
                **common,
                status=DecisionStatus.PROJECT_TEAM,
            ),
            Decision(
                party="d",
                group="meeweten",
                date=DAY,
                by="ons",
                **common,
                status=DecisionStatus.PROJECT_TEAM,
            ),
        ),
        actual_roles=(ActualRole(party="a", group="meebeslissen", **common),),
        wished_roles=(
            WishedRole(party="a", group="meedenken", source=WishSource.SAID, **common),
            WishedRole(party="b", group="elders", source=WishSource.SAID, **common),
        ),
    )
    other = crosswalk().translate_register(register)

    assert [item.group for item in other.decisions] == ["consult", "elders", None, "inform"]
    assert [item.basis and item.basis.possible for item in other.decisions] == [
        ("consult", "decide"),
        ("meeweten", "elders"),
        ("inform",),
        None,
    ]
    assert [item.group for item in other.actual_roles] == ["decide"]
    assert [item.group for item in other.wished_roles] == ["consult", "elders"]


@pytest.mark.parametrize(
    ("groups", "sentences"),
    [
        (MAPPED[1:], ["What meeweten becomes must be said once; it is said 0 times."]),
        (
            (*MAPPED, MAPPED[0]),
            ["What meeweten becomes must be said once; it is said 2 times."],
        ),
        (
            (*MAPPED, ("elders", "consult"), ("elders", "consult")),
            ["There is no group elders in rings of influence."],
        ),
        (
            (*MAPPED[:3], ("meebeslissen", "elders")),
            ["There is no group elders in the three steps."],
        ),
        (
            (("meeweten", "consult"), ("meedenken", "inform"), *MAPPED[2:]),
            [
                (
                    "meedenken is more involved than meeweten, but what it becomes, inform, "
                    "is less involved than consult."
                )
            ],
        ),
        (
            (("meeweten", "decide"), ("meedenken", "consult"), *MAPPED[2:]),
            [
                (
                    "meedenken is more involved than meeweten, but what it becomes, consult, "
                    "is less involved than decide."
                )
            ],
        ),
        (
            (("meebeslissen", "inform"), *MAPPED[:3]),
            [
                (
                    "meebeslissen is more involved than meewerken, but what it becomes, inform, is "
                    "less involved than consult."
                )
            ],
        ),
    ],
)
def test_faults(groups: tuple[tuple[str, str], ...], sentences: list[str]) -> None:
    """A crosswalk names every group once, only groups that there are, and keeps their order."""
    with pytest.raises(ModelError) as raised:
        crosswalk(groups=groups)

    found = [item for item in raised.value.complaints if isinstance(item, Finding)]
    assert [str(item.sentence) for item in found] == sentences
    assert {item.code for item in found} == {Code.BAD_CROSSWALK}
    assert {item.location.field for item in found} == {"groups"}


def test_one_id_twice() -> None:
    """On neither ladder have two groups one id: nobody could say which is meant."""
    twice = evolve(THREE, groups=(*THREE.groups, THREE.groups[1], THREE.groups[1]))
    same = tuple((item.id, item.id) for item in THREE.groups)
    for options, label in (
        ({"ladder": twice}, "the three steps"),
        ({"origin": evolve(twice, label=Text("x", "y")), "groups": same}, "y"),
    ):
        with pytest.raises(ModelError) as raised:
            crosswalk(**options)
        (finding,) = raised.value.complaints
        assert isinstance(finding, Finding)
        assert (finding.code, finding.location.field) == (Code.BAD_CROSSWALK, "groups")
        assert str(finding.sentence) == (
            f"3 groups of {label} have the id consult. Give each an id of its own."
        )


@pytest.mark.parametrize("groups", [("ab",), (("a",),), (("a", "b", "c"),), (("a", ""),), ["a"]])
def test_no_pairs(groups: Any) -> None:
    """The groups are pairs of ids."""
    with pytest.raises(ModelError) as raised:
        crosswalk(groups=groups)

    assert raised.value.code in {Code.WRONG_TYPE, Code.BAD_ID}


def test_losses_in_words() -> None:
    """A loss that is not declared, or that bars the way back, is told group by group."""
    to_two = tuple((name, "decide" if name == "meebeslissen" else "consult") for name, _ in MAPPED)
    lost = "nothing becomes inform and stay informed, advise and co-operate become consult"
    with pytest.raises(ModelError) as undeclared:
        crosswalk(groups=to_two, loss=None)
    with pytest.raises(UsageError) as one_way:
        crosswalk(groups=to_two).reverse()

    (finding,) = undeclared.value.complaints
    assert isinstance(finding, Finding)
    assert finding.location.field == "loss"
    assert str(finding.sentence) == (
        f"Something gets lost from rings of influence to the three steps: {lost}. Say in loss what "
        "that is."
    )
    assert str(one_way.value) == (
        "There is no way back from the three steps to rings of influence, since something got "
        f"lost: {lost}."
    )


def test_loss_of_meaning() -> None:
    """A loss may be told where no group is lost, and the way back stays open."""
    same = evolve(RINGEN, id="own")
    way = crosswalk(ladder=same, groups=tuple((item.id, item.id) for item in RINGEN.groups))

    assert not way.lossy
    assert way.reverse().loss == LOSS
