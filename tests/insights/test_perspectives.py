"""Gemeente beside partners: what the scores of each come to, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    MEDIAN,
    Analysis,
    ChairDecides,
    Consensus,
    Standing,
    TrimmedMean,
    Unanimous,
    analyse_area,
)
from stakeholderkit.insights import Perspective, Perspectives, perspectives
from stakeholderkit.model import INFLUENCE, INTEREST, Audience, Register
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
ALL = ("meeweten", "meedenken", "meewerken", "meebeslissen")


def test_beside_each_other(make: Make, see: See) -> None:
    """Each perspective has its own value on each dimension, and its own groups."""
    (vve, corp) = perspectives(see(make("vve stad 342/?44", "corp stad 5.1/..1")))

    assert vve == Perspectives(
        party="vve",
        gemeente=Perspective(
            assessors=2,
            values={INTEREST: Fraction(7, 2), INFLUENCE: Fraction(4)},
            groups=("meebeslissen",),
        ),
        partners=Perspective(
            assessors=1,
            values={INTEREST: Fraction(2), INFLUENCE: Fraction(4)},
            groups=("meewerken",),
        ),
    )
    assert vve.apart
    assert corp == Perspectives(
        party="corp",
        gemeente=Perspective(
            assessors=1,
            values={INTEREST: Fraction(5), INFLUENCE: None},
            groups=("meedenken", "meebeslissen"),
        ),
        partners=Perspective(assessors=0, values={INTEREST: None, INFLUENCE: None}, groups=ALL),
    )
    assert not corp.apart


@pytest.mark.parametrize(
    ("row", "groups", "apart"),
    [
        ("55./55.", ("meebeslissen", None), False),
        ("..5/..5", (None, "meebeslissen"), False),
        ("5.5/5.5", ("meebeslissen", "meebeslissen"), False),
        ("5.1/5.5", ("meebeslissen", "meewerken"), True),
        ("5.1/5..", ("meebeslissen", None), False),
        ("5../..1", (None, None), False),
    ],
)
def test_apart(
    make: Make, see: See, row: str, groups: tuple[str | None, str | None], apart: bool
) -> None:
    """The perspectives differ only where both lead to a group, each to another one."""
    found = perspectives(see(make(f"vve stad {row}")))[0]

    assert (found.gemeente.group, found.partners.group) == groups
    assert found.apart is apart


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (MEDIAN, Fraction(3, 2)),
        (ChairDecides("c"), Fraction(3, 2)),
        (ChairDecides("p"), Fraction(3, 2)),
        (Unanimous(), None),
    ],
)
def test_the_way_of_the_analysis(
    make: Make, quadrants: Scheme, way: Consensus, value: Fraction | None
) -> None:
    """A perspective is settled as the analysis is, but by the median where a chair decides."""
    register = make("vve stad 124/555")
    analysis = analyse_area(register, quadrants, register.area("stad"), consensus=way)
    found = perspectives(analysis)[0]

    assert found.gemeente.values[INTEREST] == value
    assert found.partners.values == {INTEREST: Fraction(4), INFLUENCE: Fraction(5)}


@given(st.data())
def test_against_one_side_alone(make: Make, quadrants: Scheme, data: st.DataObject) -> None:
    """In one area, a perspective says what an analysis of its scores alone says."""
    digits = st.text("12345?-n.", min_size=6, max_size=6)
    rows = [data.draw(digits) for _ in range(2)]
    register = make(
        *(
            f"{party} stad {row[:3]}/{row[3:]}"
            for party, row in zip(("vve", "corp"), rows, strict=True)
        )
    )
    ways: Sequence[Consensus] = (MEDIAN, TrimmedMean(Fraction(1, 3)), Unanimous())
    way = data.draw(st.sampled_from(ways))
    stad = register.area("stad")
    found = {
        item.party: item
        for item in perspectives(analyse_area(register, quadrants, stad, consensus=way))
    }

    for ids, name in (({"p", "w"}, "gemeente"), ({"c"}, "partners")):
        scores = tuple(score for score in register.scores if score.assessor in ids)
        alone = analyse_area(evolve(register, scores=scores), quadrants, stad, consensus=way)
        for outcome in alone.outcomes:
            perspective: Perspective = getattr(found[outcome.party.id], name)
            assert perspective.groups == outcome.possible
            assert perspective.values == {
                item.dimension: item.consensus for item in outcome.assessments
            }
            assert perspective.assessors == len(
                {name for item in outcome.assessments for name in item.counted}
            )


@given(analyses())
def test_any_analysis(analysis: Analysis) -> None:
    """Every party that scores place is there, in order; together the perspectives are all."""
    found = perspectives(analysis)
    scored = [
        item for item in analysis.outcomes if item.standing in {Standing.PLACED, Standing.OPEN}
    ]

    assert [item.party for item in found] == [item.party.id for item in scored]
    for item, outcome in zip(found, scored, strict=True):
        counted = {name for known in outcome.assessments for name in known.counted}
        assert item.gemeente.assessors + item.partners.assessors == len(counted)
        if not item.partners.assessors:
            assert item.gemeente.groups == outcome.possible


@given(analyses(audience=Audience.SHARED) | analyses(audience=Audience.PUBLIC))
def test_redacted(analysis: Analysis) -> None:
    """Where it is hidden who belongs where, there are no perspectives."""
    assert perspectives(analysis) == ()
