"""Ladders and typologies: the groups of a scheme, with an order or without one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
)
from stakeholderkit.wording import Extra, Text

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


GROUPS = RINGEN.groups
TYPES = evolve(
    SMALL,
    ladder=None,
    typology=Typology(id="soorten", label=ANY, groups=(GROUPS[0], GROUPS[3], GROUPS[1])),
)


def test_groups_of_a_ladder() -> None:
    """A ladder rises, and a report begins at its top; the voiceless have their place on it."""
    assert SMALL.grouping is RINGEN
    assert SMALL.groups == GROUPS
    assert SMALL.shown == tuple(reversed(GROUPS))
    assert SMALL.voice == RINGEN.voice
    assert SMALL.group("meewerken") is GROUPS[2]
    with pytest.raises(KeyError):
        SMALL.group("meehuilen")


def test_groups_of_a_typology() -> None:
    """Types are shown in their own order, and none of them is for the voiceless."""
    assert TYPES.grouping is TYPES.typology
    assert TYPES.groups == TYPES.shown == (GROUPS[0], GROUPS[3], GROUPS[1])
    assert TYPES.voice is None
    assert TYPES.group("meebeslissen") is GROUPS[3]
    with pytest.raises(KeyError):
        TYPES.group("meewerken")
