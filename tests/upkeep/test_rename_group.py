"""Another id for a group: everywhere, and only where a group stands."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Basis,
    Decision,
    DecisionStatus,
    Register,
)
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import group_paths, rename_group

DAY = datetime.date(2026, 3, 1)


def full_of(full: Register, group: str) -> Register:
    """Return the full register with a group in decisions, bases and adoptions."""
    basis = Basis(scheme="s", version="1", digest="0", possible=(group, "meeweten"))
    decision = Decision(
        party="vve",
        area="west",
        group=group,
        date=DAY,
        by="college",
        status=DecisionStatus.COLLEGE,
        basis=basis,
    )
    adoption = Adoption(
        area="west",
        date=DAY,
        by="college",
        status=DecisionStatus.RAAD,
        groups=(AdoptedGroup(party="vve", group=group, possible=("meeweten", group)),),
    )
    return evolve(full, decisions=(decision,), adoptions=(adoption,))


def test_everywhere(full: Register) -> None:
    """A group gets its other id wherever it stands, and nothing else changes."""
    register = full_of(full, "a")
    renamed = rename_group(register, "a", "b")

    assert group_paths(register, "a") == (
        "schemes[0].ladder.groups[0].id",
        "schemes[0].ladder.voice",
        "schemes[0].rules[0].group",
        "schemes[1].typology.groups[0].id",
        "schemes[1].rules[0].group",
        "group_names[0].group",
        "decisions[0].group",
        "decisions[0].basis.possible[0]",
        "adoptions[0].groups[0].group",
        "adoptions[0].groups[0].possible[1]",
    )
    assert group_paths(renamed, "b") == group_paths(register, "a")
    assert group_paths(renamed, "a") == ()
    # What only looks like the group is something else: an assessor has this id as well.
    assert renamed.assessors[0].id == "a"
    assert rename_group(renamed, "b", "a") == register


@given(registers())
def test_there_and_back(register: Register) -> None:
    """A new id that stands nowhere can be taken back."""
    for group in ("meeweten", "ambassadeur"):
        if group_paths(register, group):
            renamed = rename_group(register, group, "nieuwe-groep")

            assert group_paths(renamed, group) == ()
            assert rename_group(renamed, "nieuwe-groep", group) == _once(register, group)


def _once(register: Register, group: str) -> Register:
    """Return the register as renaming leaves it: no list of groups with one twice."""
    return rename_group(rename_group(register, group, "ander"), "ander", group)


def test_two_that_become_one(full: Register) -> None:
    """Where both were possible, one was."""
    renamed = rename_group(full_of(full, "meeweters"), "meeweters", "meeweten")
    (decision,), (adoption,) = renamed.decisions, renamed.adoptions

    assert decision.basis is not None
    assert decision.basis.possible == ("meeweten",)
    assert adoption.groups[0].possible == ("meeweten",)


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("meewerkn", "x", Code.UNKNOWN_GROUP, "Did you mean meewerken?"),
        ("west", "x", Code.UNKNOWN_GROUP, "anywhere in the register"),
        ("meewerken", "geen id", Code.BAD_ID, "cannot be an id"),
    ],
)
def test_what_cannot_be(full: Register, old: str, new: str, code: str, words: str) -> None:
    """An id that stands nowhere is refused with the nearest one, and so is what is no id."""
    with pytest.raises(ModelError, match=words.replace("?", r"\?")) as raised:
        rename_group(full, old, new)

    assert raised.value.code == code


def test_two_groups_of_one_scheme(full: Register) -> None:
    """A scheme keeps its groups apart."""
    ladder: Any = full.schemes[0].ladder
    other = evolve(ladder.groups[0], id="c")
    scheme = evolve(full.schemes[0], ladder=evolve(ladder, groups=(*ladder.groups, other)))
    register = evolve(full, schemes=(scheme,))

    with pytest.raises(ModelError) as raised:
        rename_group(register, "c", "a")
    assert raised.value.code == Code.DUPLICATE_ID
