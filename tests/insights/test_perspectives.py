"""Gemeente beside partners: what the scores of each come to, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    MEDIAN,
    AllAnswers,
    Analysis,
    ChairDecides,
    Consensus,
    Settling,
    Standing,
    TrimmedMean,
    analyse_area,
)
from stakeholderkit.insights import Perspective, Perspectives, perspectives
from stakeholderkit.model import INFLUENCE, INTEREST, Assessor, Audience, Register
from stakeholderkit.rules import Scheme, Span
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]
ALL = ("meeweten", "meedenken", "meewerken", "meebeslissen")


def span(low: int, high: int | None = None) -> Span:
    """Make a span of two levels, or of one."""
    return Fraction(low), Fraction(low if high is None else high)


def test_beside_each_other(make: Make, see: See) -> None:
    """Each perspective has its own span on each dimension, and its own groups."""
    (vve, corp) = perspectives(see(make("vve stad 342/?44", "corp stad 5.1/..1")))

    assert vve == Perspectives(
        party="vve",
        gemeente=Perspective(
            assessors=2,
            spans={INTEREST: span(3, 4), INFLUENCE: span(4)},
            groups=("meewerken", "meebeslissen"),
        ),
        partners=Perspective(
            assessors=1,
            spans={INTEREST: span(2), INFLUENCE: span(4)},
            groups=("meewerken",),
        ),
    )
    # The gemeente has not settled yet whether the partners' group is theirs.
    assert not vve.apart
    assert corp == Perspectives(
        party="corp",
        gemeente=Perspective(
            assessors=1,
            spans={INTEREST: span(5), INFLUENCE: span(1, 5)},
            groups=("meedenken", "meebeslissen"),
        ),
        partners=Perspective(
            assessors=0, spans={INTEREST: span(1, 5), INFLUENCE: span(1, 5)}, groups=ALL
        ),
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


FOUR = tuple(Assessor(id=name, role=name) for name in "abdp")


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (MEDIAN, span(2, 3)),
        (ChairDecides("c"), span(2, 3)),
        (ChairDecides("p"), span(2, 3)),
        (AllAnswers(), span(1, 5)),
        (TrimmedMean(), (Fraction(5, 2), Fraction(5, 2))),
    ],
)
def test_the_way_of_the_analysis(
    make: Make, quadrants: Scheme, way: Consensus, expected: Span
) -> None:
    """A perspective is settled as the analysis is, but by the median where a chair decides."""
    register = make("vve stad 1.4/..5")
    (score, *_) = register.scores
    more = zip(FOUR[:3], (5, 2, 3), strict=True)
    scores = tuple(evolve(score, assessor=item.id, value=value) for item, value in more)
    others = tuple(item for item in register.assessors if item.id != "p")
    register = evolve(register, assessors=(*FOUR, *others), scores=(*register.scores, *scores))
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=Settling(way))
    found = perspectives(analysis)[0]

    assert found.gemeente.spans[INTEREST] == expected
    assert found.partners.spans == {INTEREST: span(4), INFLUENCE: span(5)}


@pytest.mark.parametrize("way", [MEDIAN, ChairDecides("p")])
def test_the_quorum_holds_for_each(make: Make, quadrants: Scheme, way: Consensus) -> None:
    """Each perspective needs as many answers as the whole; one partner alone is too few of two."""
    register = make("vve stad 555/555")
    settling = Settling(way, 2)
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=settling)
    found = perspectives(analysis)[0]

    assert found.gemeente.groups == ("meebeslissen",)
    assert (found.partners.assessors, found.partners.groups) == (1, ALL)


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
    ways: Sequence[Consensus] = (MEDIAN, TrimmedMean(Fraction(1, 3)), AllAnswers())
    way = Settling(data.draw(st.sampled_from(ways)), data.draw(st.integers(1, 2)))
    stad = register.area("stad")
    found = {
        item.party: item
        for item in perspectives(analyse_area(register, quadrants, stad, settling=way))
    }

    for ids, name in (({"p", "w"}, "gemeente"), ({"c"}, "partners")):
        scores = tuple(score for score in register.scores if score.assessor in ids)
        alone = analyse_area(evolve(register, scores=scores), quadrants, stad, settling=way)
        for outcome in alone.outcomes:
            perspective: Perspective = getattr(found[outcome.party.id], name)
            assert perspective.groups == outcome.possible
            assert perspective.spans == {item.dimension: item.span for item in outcome.assessments}
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
