"""Schemes as data, and what makes one the same as another."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, above, all_of, not_
from stakeholderkit.testing import schemes
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
    place = data.draw(st.integers(0, len(scheme.rules) - 1))
    rule = scheme.rules[place]
    changed = [
        (evolve(rule, when=not_(rule.when)),),
        (evolve(rule, group=f"{rule.group}x"),),
        (evolve(rule, because=evolve(rule.because, nl=f"{rule.because.nl}!")),),
        (),
        (rule, rule),
    ]
    others = [
        evolve(scheme, rules=(*scheme.rules[:place], *instead, *scheme.rules[place + 1 :]))
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
        evolve(SMALL, rules=SMALL.rules[::-1]),
        evolve(SMALL, rules=(evolve(SMALL.rules[0], when=above("interest", 3)), SMALL.rules[1])),
    ],
)
def test_digest_of_everything_else(other: Scheme) -> None:
    """A change anywhere in a scheme changes its digest."""
    assert other.digest() != SMALL.digest()


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


def test_axis() -> None:
    """An axis takes its ends from the scale, and is found by its dimension."""
    axis = SMALL.axis("interest")

    assert (axis.lowest, axis.highest, axis.monotone) == (1, 5, True)
    assert axis.label == STANDARD_DIMENSIONS[0].label
    with pytest.raises(KeyError):
        SMALL.axis("influence")


def test_ladder() -> None:
    """The rings rise from staying informed to co-deciding, and give the voiceless a place."""
    names = [group.id for group in RINGEN.groups]

    assert names == ["meeweten", "meedenken", "meewerken", "meebeslissen"]
    assert [RINGEN.rank(name) for name in names] == [0, 1, 2, 3]
    assert RINGEN.group("meewerken").noun.nl == "meewerkers"
    assert RINGEN.voice == "meedenken"
    for look_up in (RINGEN.group, RINGEN.rank):
        with pytest.raises(KeyError):
            look_up("meehuilen")
