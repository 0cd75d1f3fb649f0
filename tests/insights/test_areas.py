"""Areas beside each other: the parts of an area, and the outcome of a party in each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, Origin, Standing, analyse_area, find_area
from stakeholderkit.analysis.find_area import inside
from stakeholderkit.insights import compare_areas
from stakeholderkit.model import Area, AreaKind, Audience, Presence, Register, Stakeholder
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.testing import analyses

Make = Callable[..., Register]
See = Callable[..., Analysis]

RAND = Area(id="rand", name="Rand", kind=AreaKind.SET, parent="stad", parts=("hof", "west", "rand"))


def naive_inside(register: Register, area: Area) -> list[Area]:
    """Ask of each area whether it lies directly inside another one."""
    found = []
    for other in register.areas:
        if area.kind is AreaKind.SET:
            lies_in = other.id in area.parts and other != area
        else:
            lies_in = other.parent == area.id
        found += [other] * lies_in
    return found


@given(analyses())
def test_parts(analysis: Analysis) -> None:
    """The parts are what an analysis of each area directly inside gives, without its own parts."""
    areas = naive_inside(analysis.register, analysis.area)

    assert [part.area for part in analysis.parts] == areas
    for part in analysis.parts:
        alone = analyse_area(
            analysis.register, analysis.scheme, part.area, analysis.as_of, analysis.phase
        )
        assert part == evolve(alone, parts=())


@given(analyses(), st.sampled_from(Audience))
def test_redacted_parts(analysis: Analysis, audience: Audience) -> None:
    """A part is redacted as if it stood alone."""
    policy = POLICIES[audience]
    redacted = redact(analysis, policy)

    assert [part.changes for part in analysis.parts] == [() for _ in analysis.parts]
    assert redacted.parts == tuple(redact(part, policy) for part in analysis.parts)
    assert len(redacted.parts) == len(analysis.parts)


@pytest.mark.parametrize(
    ("area", "expected"),
    [("stad", ["west", "rand"]), ("west", ["hof"]), ("hof", []), ("rand", ["west", "hof"])],
)
def test_inside(make: Make, area: str, expected: list[str]) -> None:
    """A set holds its parts; any other area those that name it, in the order of the register."""
    register = make()
    register = evolve(register, areas=(*register.areas, RAND))

    assert [item.id for item in inside(register, find_area(register, area))] == expected


@given(analyses(), st.sampled_from([None, *Audience]))
def test_side_by_side(analysis: Analysis, audience: Audience | None) -> None:
    """Every party is set beside itself in each part, and differs where one would see another."""
    seen = redact(analysis, POLICIES[audience]) if audience else analysis
    found = compare_areas(seen)

    assert [item.outcome for item in found] == list(seen.outcomes)
    for item in found:
        assert item.party == item.outcome.party
        assert [(part.area, part.outcome) for part in item.parts] == [
            (part.area, part.outcome(item.party.id)) for part in seen.parts
        ]
        shown = item.outcome.group or item.outcome.standing
        for part in item.parts:
            assert part.differs is ((part.outcome.group or part.outcome.standing) != shown)
            assert part.own is any(
                assessment.origin not in {Origin.TAKEN_OVER, Origin.ABSENT}
                for assessment in part.outcome.assessments
            )
        assert item.differs is any(part.differs for part in item.parts)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["vve stad 555/555"], ("meebeslissen", False, False)),
        (["vve stad 555/555", "vve west 111/..."], ("meewerken", True, True)),
        (["vve stad 555/555", "vve west 444/..."], ("meebeslissen", False, True)),
        (["vve stad 555/555", "vve west 555/555"], ("meebeslissen", False, True)),
        (["vve stad 555/555", "vve west ---/www"], ("meebeslissen", False, False)),
        (["vve stad 555/555", "vve west ?../..."], (None, True, True)),
        (["vve hof 555/555"], (None, False, False)),
    ],
)
def test_differences(
    make: Make, see: See, rows: list[str], expected: tuple[str | None, bool, bool]
) -> None:
    """A part differs by its group, whether its scores are its own or taken over."""
    (item,) = (item for item in compare_areas(see(make(*rows))) if item.party.id == "vve")
    (part,) = item.parts

    assert part.area.id == "west"
    assert (part.outcome.group, part.differs, part.own) == expected
    assert item.differs is part.differs


def test_absent_in_a_part(make: Make, see: See) -> None:
    """A party without a part in a wijk differs from where its group is merely open."""
    party = Stakeholder(id="vve", name="VvE", presence=(Presence(area="west", present=False),))
    (item, _) = compare_areas(see(make(parties=(party,))))

    assert item.outcome.standing is Standing.OPEN
    assert [part.outcome.standing for part in item.parts] == [Standing.ABSENT]
    assert item.differs


def test_no_parts(make: Make, see: See) -> None:
    """Where there are no parts, no party differs."""
    found = compare_areas(see(make("vve hof 555/555"), "hof"))

    assert [(item.party.id, item.parts, item.differs) for item in found] == [
        ("vve", (), False),
        ("corp", (), False),
    ]


def test_the_example(eikenrode: sk.Register) -> None:
    """In the example the larger area stands beside its two neighbourhoods."""
    analysis = sk.analyse(eikenrode)

    assert [part.area.id for part in analysis.parts] == ["beukenhof", "boszoom"]
    waterschap = {item.party.id: item for item in compare_areas(analysis)}["waterschap"]
    assert [part.outcome.group for part in waterschap.parts] == ["meebeslissen", "meeweten"]
    assert [part.differs for part in waterschap.parts] == [True, True]
