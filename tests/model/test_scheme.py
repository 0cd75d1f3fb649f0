"""Schemes as data, and what makes one the same as another."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import STANDARD_DIMENSIONS, Audience
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    GroupName,
    Ladder,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    not_,
)
from stakeholderkit.testing import schemes
from stakeholderkit.wording import Extra, Finding, Text

ANY = Text("a", "b")
SMALL = Scheme(
    id="klein",
    version="1",
    label=Text("klein ’t", "small"),
    axes=(Axis.of(STANDARD_DIMENSIONS[0]),),
    ladder=RINGEN,
    rules=(
        Rule(when=above("interest", Fraction(7, 2)), group="meebeslissen", because=ANY),
        Rule(when=all_of(), group="meeweten", because=ANY),
    ),
    parameters=("cut=7/2",),
    unused=("meedenken", "meewerken"),
    source=ANY,
    inference=Text("a", "b", Extra({"fr": ["é", 1.5, None]})),
)


@given(schemes())
def test_digest(scheme: Scheme) -> None:
    """Equal schemes have equal digests, in hexadecimal."""
    digest = scheme.digest()

    assert digest == evolve(scheme, rules=tuple(evolve(rule) for rule in scheme.rules)).digest()
    assert len(digest) == 64
    assert int(digest, 16) >= 0


@given(schemes(), st.data())
def test_digest_of_rules(scheme: Scheme, data: st.DataObject) -> None:
    """A change in any rule, or in their order, changes the digest."""
    index = data.draw(st.integers(0, len(scheme.rules) - 1))
    rule = scheme.rules[index]
    changed = [
        (evolve(rule, when=not_(rule.when)),),
        (evolve(rule, group=f"{rule.group}x"),),
        (evolve(rule, because=evolve(rule.because, nl=f"{rule.because.nl}!")),),
        (),
        (rule, rule),
    ]
    others = [
        evolve(scheme, rules=(*scheme.rules[:index], *instead, *scheme.rules[index + 1 :]))
        for instead in changed
    ]
    others.append(evolve(scheme, rules=(*scheme.rules, scheme.rules[0])))
    digests = {other.digest() for other in others}

    assert scheme.digest() not in digests
    assert len(digests) >= len(changed)


@pytest.mark.parametrize(
    "other",
    [
        evolve(SMALL, id="groot"),
        evolve(SMALL, version="2"),
        evolve(SMALL, label=ANY),
        evolve(SMALL, axes=(evolve(SMALL.axes[0], highest=6),)),
        evolve(SMALL, axes=(evolve(SMALL.axes[0], monotone=False),)),
        evolve(SMALL, ladder=evolve(RINGEN, voice=None)),
        evolve(SMALL, ladder=evolve(RINGEN, groups=RINGEN.groups[::-1])),
        evolve(SMALL, parameters=()),
        evolve(SMALL, unused=()),
        evolve(SMALL, source=Text("c", "b")),
        evolve(SMALL, inference=Text("c", "b")),
        evolve(SMALL, exclusive=True),
        evolve(SMALL, audience=Audience.INTERNAL),
        evolve(SMALL, audience=Audience.INTERNAL, judges=True),
        evolve(SMALL, rules=SMALL.rules[::-1]),
        evolve(SMALL, rules=(evolve(SMALL.rules[0], when=above("interest", 3)), SMALL.rules[1])),
    ],
)
def test_digest_of_everything_else(other: Scheme) -> None:
    """A change anywhere in a scheme changes its digest."""
    assert other.digest() != SMALL.digest()


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.SHARED])
def test_what_judges_is_internal(audience: Audience) -> None:
    """A scheme that judges and is for others as well is refused, at its audience."""
    inside = evolve(SMALL, audience=Audience.INTERNAL, judges=True)
    with pytest.raises(ModelError) as caught:
        evolve(inside, audience=audience)

    (complaint,) = caught.value.complaints
    assert complaint.code == Code.BAD_SCHEME
    assert "Set audience to internal." in complaint.text("en")
    assert "alleen voor het projectteam" in complaint.text("nl")


def test_digest_elsewhere() -> None:
    """Another process, with other hashes, finds the same digest."""
    script = (
        "from stakeholderkit.builtin.schemes import kwadranten as k\n"
        "from stakeholderkit.model import STANDARD_DIMENSIONS as d\n"
        "print(k.build(d, k.Kwadranten()).digest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(found) == 1
    assert len(found.pop().strip()) == 64


def test_group_label() -> None:
    """A group is called by its label, one that the scheme does not have by its id."""
    for group in SMALL.groups:
        assert SMALL.group_label(group.id) == group.label
    assert SMALL.group_label("elsewhere") == "elsewhere"


def test_axis() -> None:
    """An axis takes its ends from the scale, and is found by its dimension."""
    axis = SMALL.axis("interest")

    assert (axis.lowest, axis.highest, axis.monotone) == (1, 5, True)
    assert axis.label == STANDARD_DIMENSIONS[0].label
    with pytest.raises(KeyError):
        SMALL.axis("influence")


GROUPS = RINGEN.groups
TYPES = evolve(
    SMALL,
    ladder=None,
    typology=Typology(id="soorten", label=ANY, groups=(GROUPS[0], GROUPS[3], GROUPS[1])),
)


@pytest.mark.parametrize("changes", [{"ladder": None}, {"typology": TYPES.typology}], ids=str)
def test_one_kind_of_groups(changes: dict[str, Any]) -> None:
    """A scheme has a ladder or a typology: neither is too little, and both are too much."""
    with pytest.raises(ModelError) as raised:
        evolve(SMALL, **changes)
    (finding,) = raised.value.complaints

    assert isinstance(finding, Finding)
    assert (finding.code, finding.location.field) == (Code.BAD_SCHEME, "ladder")


@pytest.mark.parametrize("scheme", [SMALL, TYPES], ids=["ladder", "typology"])
def test_own_names(scheme: Scheme) -> None:
    """A group gets its own name and noun, or only the name; all else stays what it was."""
    one, other = scheme.groups[:2]
    called = scheme.called(
        [
            GroupName(ladder=scheme.grouping.id, group=one.id, label=Text("x", "y")),
            GroupName(
                ladder=scheme.grouping.id, group=other.id, label=Text("u", "v"), noun=Text("n", "m")
            ),
            GroupName(ladder="elders", group=scheme.groups[2].id, label=Text("weg", "gone")),
            GroupName(ladder=scheme.grouping.id, group="niemand", label=Text("weg", "gone")),
        ]
    )

    assert called.group(one.id) == evolve(one, label=Text("x", "y"))
    assert called.group(other.id) == evolve(other, label=Text("u", "v"), noun=Text("n", "m"))
    assert called.groups[2:] == scheme.groups[2:]
    fields = {"ladder": scheme.ladder, "typology": scheme.typology}
    assert evolve(called, **fields) == scheme  # type: ignore[arg-type]
    assert evolve(called.grouping, groups=scheme.groups) == scheme.grouping
    assert called.digest() == scheme.digest()
    assert scheme.called([]) == scheme


NEW = Extra({"later": 1})


@pytest.mark.parametrize("scheme", [SMALL, TYPES], ids=["ladder", "typology"])
def test_digest_of_what_does_not_count(scheme: Scheme) -> None:
    """Unknown fields anywhere, and what groups are called, leave the digest as it was."""
    groups = tuple(
        evolve(group, label=Text("x", "y", NEW), noun=Text("x", "y"), extra=NEW)
        for group in scheme.groups
    )
    other = evolve(
        scheme,
        ladder=scheme.ladder and evolve(scheme.ladder, groups=groups, extra=NEW),
        typology=scheme.typology and evolve(scheme.typology, groups=groups, extra=NEW),
        axes=tuple(evolve(axis, extra=NEW) for axis in scheme.axes),
        rules=tuple(evolve(rule, extra=NEW) for rule in scheme.rules),
        label=evolve(scheme.label, extra=NEW),
        inference=evolve(scheme.inference, extra=Extra()),
        extra=NEW,
    )

    assert other != scheme
    assert other.digest() == scheme.digest()


@pytest.mark.parametrize("scheme", [SMALL, TYPES], ids=["ladder", "typology"])
@pytest.mark.parametrize(
    "changes", [{"id": "x"}, {"meaning": Text("x", "y")}, {"ask": None}, {"original": "x"}], ids=str
)
def test_digest_of_groups(scheme: Scheme, changes: dict[str, Any]) -> None:
    """What a group is, asks and comes from belongs to the digest."""
    groups = (evolve(scheme.groups[0], **changes), *scheme.groups[1:])
    other = evolve(
        scheme,
        ladder=scheme.ladder and evolve(scheme.ladder, groups=groups),
        typology=scheme.typology and evolve(scheme.typology, groups=groups),
    )

    assert other.digest() != scheme.digest()


def test_digest_of_the_kind_of_groups() -> None:
    """The same groups with an order and without one make two schemes."""
    groups = {"id": "g", "label": ANY, "groups": GROUPS}
    ladder, typology = Ladder(**groups), Typology(**groups)  # type: ignore[arg-type]
    risen = evolve(SMALL, ladder=ladder)

    assert risen.digest() != evolve(SMALL, ladder=None, typology=typology).digest()


HALVES = (Text("1", "1"), Text("1½", "1½"), Text("2", "2"), Text("2½", "2½"), Text("3", "3"))


def test_looks_change_no_rules() -> None:
    """What a level looks like is no part of the digest."""
    seen = evolve(SMALL, axes=(evolve(SMALL.axes[0], shown=HALVES),))

    assert seen.digest() == SMALL.digest()


def test_seen_as_a_register_shows_it() -> None:
    """A scheme takes over the looks of the scales that it asks for, and no others."""
    scale = STANDARD_DIMENSIONS[0].scale
    looks = [evolve(level, shown=f"{6 - level.value}") for level in scale.levels]
    turned = evolve(STANDARD_DIMENSIONS[0], scale=evolve(scale, levels=tuple(looks)))
    shorter = evolve(turned, scale=evolve(scale, levels=tuple(looks[:4])))

    seen = SMALL.seen_as([turned])
    assert [text.nl for text in seen.axes[0].shown][::4] == ["zeer laag (5)", "zeer hoog (1)"]
    assert seen.axes == (Axis.of(turned),)
    assert seen.seen_as(STANDARD_DIMENSIONS) == SMALL
    assert SMALL.seen_as([shorter]) == SMALL
    assert SMALL.seen_as([evolve(turned, id="influence")]) == SMALL


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "anders"},
        {"version": "9"},
        {"label": Text("anders", "other")},
        {"parameters": ("cut=9",)},
        {"source": Text("anders", "other")},
        {"inference": Text("anders", "other")},
        {"audience": Audience.INTERNAL},
        {"exclusive": True},
        {"rules": tuple(evolve(rule, because=Text("Anders.", "Other.")) for rule in SMALL.rules)},
        {"axes": tuple(evolve(axis, label=Text("anders", "other")) for axis in SMALL.axes)},
        {"ladder": SMALL.ladder and evolve(SMALL.ladder, label=Text("anders", "other"))},
    ],
)
def test_rules_by_another_name(changes: dict[str, Any]) -> None:
    """What a scheme is called, cites or says in words leaves the digest of its rules as it was."""
    assert evolve(SMALL, **changes).rules_digest() == SMALL.rules_digest()
    assert evolve(SMALL, **changes).digest() != SMALL.digest()


@pytest.mark.parametrize(
    "changes",
    [
        {"axes": tuple(evolve(axis, highest=axis.highest + 1) for axis in SMALL.axes)},
        {"axes": tuple(evolve(axis, lowest=axis.lowest - 1) for axis in SMALL.axes)},
        {"rules": SMALL.rules[::-1]},
        {"rules": tuple(evolve(rule, when=all_of(rule.when)) for rule in SMALL.rules)},
        {"ladder": SMALL.ladder and evolve(SMALL.ladder, id="anders")},
        {"ladder": SMALL.ladder and evolve(SMALL.ladder, groups=SMALL.groups[::-1])},
        {"ladder": SMALL.ladder and evolve(SMALL.ladder, voice=SMALL.groups[-1].id)},
        {"judges": True, "audience": Audience.INTERNAL},
    ],
)
def test_other_rules(changes: dict[str, Any]) -> None:
    """Whatever may decide a group is in the digest of the rules."""
    assert evolve(SMALL, **changes).rules_digest() != SMALL.rules_digest()


@given(schemes(), schemes())
def test_equal_digests_of_rules(one: Scheme, other: Scheme) -> None:
    """Two schemes with equal digests of their rules have equal conditions and groups."""
    same = [(rule.when, rule.group) for rule in one.rules] == [
        (rule.when, rule.group) for rule in other.rules
    ]
    assert same or one.rules_digest() != other.rules_digest()
