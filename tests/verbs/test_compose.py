"""Sections put together into one report."""

import datetime
from collections.abc import Iterable
from itertools import permutations

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.document import Block, Heading
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import (
    STANDARD_DIMENSIONS,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Audience,
    DecisionStatus,
    Register,
)
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language, Text

DAY = datetime.date(2026, 3, 1)
ADOPTION = Adoption(
    area="a",
    date=datetime.date(2026, 3, 5),
    by="Het projectteam",
    status=DecisionStatus.PROJECT_TEAM,
    groups=(AdoptedGroup(party="vve", group="meedenken"),),
)
AREA = Area(id="a", name="Beukenhof", kind=AreaKind.WIJK)
ANALYSIS = analyse_area(
    Register(title="t", owner="Gemeente Eikenrode", areas=(AREA,)),
    build(STANDARD_DIMENSIONS, Kwadranten()),
    AREA,
    None,
)


def for_whom(audience: Audience) -> Analysis:
    """Return the analysis as it stands for an audience."""
    return evolve(ANALYSIS, audience=audience)


def section(
    name: str, order: int, *audiences: Audience, blocks: Iterable[Block] | None = None
) -> Section:
    """Make a section that says its name, or has the blocks given."""
    said = (Heading(name),) if blocks is None else tuple(blocks)
    return Section(
        name=name,
        summary=Text(name, name),
        order=order,
        audiences=frozenset(audiences or Audience),
        build=lambda _: said,
    )


def said(audience: Audience, *sections: Section) -> list[str]:
    """List the headings of the report of some sections."""
    document = compose(for_whom(audience), sections, "en", DAY)
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_sections_come_in_their_own_order() -> None:
    """Whatever the order they are given in, sections come by their order and then by name."""
    sections = (section("c", 100), section("a", 200), section("b", 200), section("d", -1))

    for shuffled in permutations(sections):
        assert said(Audience.PUBLIC, *shuffled) == ["d", "c", "a", "b"]


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (Audience.PUBLIC, ["all"]),
        (Audience.SHARED, ["all", "partners"]),
        (Audience.INTERNAL, ["all", "partners", "inside"]),
    ],
)
def test_sections_are_for_their_audiences(audience: Audience, expected: list[str]) -> None:
    """A section that is not for this audience is left out, and is not even built."""

    def never(_: View) -> Iterable[Block]:
        raise AssertionError("built for the wrong audience")

    inside = section("inside", 3, Audience.INTERNAL)
    if audience is not Audience.INTERNAL:
        inside = evolve(inside, build=never)
    sections = (
        section("all", 1),
        section("partners", 2, Audience.SHARED, Audience.INTERNAL),
        inside,
    )

    assert said(audience, *sections) == expected


def test_a_section_with_nothing_to_say_leaves_no_trace() -> None:
    """A section without blocks is left out, its neighbours stay."""
    sections = (section("a", 1), section("b", 2, blocks=()), section("c", 3))

    assert said(Audience.PUBLIC, *sections) == ["a", "c"]


def test_no_sections_at_all() -> None:
    """A report of no sections has a title and nothing else."""
    assert compose(ANALYSIS, (), "nl", None).blocks == ()


def test_a_section_sees_what_its_audience_may_see() -> None:
    """A section gets the analysis as it was redacted, the language and the date."""
    seen: list[View] = []

    def look(view: View) -> Iterable[Block]:
        seen.append(view)
        return ()

    analysis = for_whom(Audience.SHARED)
    compose(analysis, [evolve(section("a", 1), build=look)], "nl", DAY)

    assert seen == [View(analysis=analysis, language="nl", date=DAY)]
    assert seen[0].analysis is analysis


@pytest.mark.parametrize(
    ("audience", "title", "edition"),
    [
        (Audience.PUBLIC, "Who takes part in Beukenhof?", "public edition"),
        (
            Audience.SHARED,
            "Stakeholder analysis of Beukenhof",
            "edition for the parties involved",
        ),
        (Audience.INTERNAL, "Stakeholder analysis of Beukenhof", "internal edition"),
    ],
)
def test_the_title_and_what_stands_under_it(audience: Audience, title: str, edition: str) -> None:
    """The title names the area, and under it stand the owner, the date and the edition."""
    document = compose(for_whom(audience), (), "en", DAY)

    assert document.title == title
    assert document.subtitle == f"Gemeente Eikenrode · 1 March 2026 · {edition}"
    assert compose(for_whom(audience), (), "en", None).subtitle == f"Gemeente Eikenrode · {edition}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("day", [DAY, None])
def test_what_the_file_must_declare(language: Language, day: datetime.date | None) -> None:
    """Language, issuing organisation and date stand on the document itself."""
    document = compose(ANALYSIS, (), language, day)

    assert (document.language, document.author, document.date) == (
        language,
        "Gemeente Eikenrode",
        day,
    )


def test_the_title_in_dutch() -> None:
    """In Dutch the title, date and edition are Dutch."""
    document = compose(for_whom(Audience.PUBLIC), (), "nl", DAY)

    assert document.title == "Wie doet mee in Beukenhof?"
    assert document.subtitle.startswith("Gemeente Eikenrode · 1 maart 2026 · ")
    assert not document.subtitle.endswith("public edition")


@pytest.mark.parametrize(
    ("adoption", "day", "language", "status"),
    [
        (None, None, "nl", "Concept"),
        (None, DAY, "nl", "Concept · stand op 1 maart 2026"),
        (None, DAY, "en", "Draft · as of 1 March 2026"),
        (
            ADOPTION,
            DAY,
            "nl",
            "Vastgesteld door het projectteam op 5 maart 2026 · stand op 1 maart 2026",
        ),
        (ADOPTION, None, "en", "Adopted by het projectteam on 5 March 2026"),
    ],
)
def test_what_every_page_says(
    adoption: Adoption | None, day: datetime.date | None, language: Language, status: str
) -> None:
    """Whether it is a draft or who adopted it, and up to which day facts count."""
    analysis = evolve(ANALYSIS, adoption=adoption, as_of=day)

    assert compose(analysis, (), language, None).status == status
