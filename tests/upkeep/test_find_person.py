"""Finding a person in texts: whole names, numbers and addresses, and what may be a part of one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import Person, Register
from stakeholderkit.model.validators import one_line, paragraph
from stakeholderkit.testing import lines, texts
from stakeholderkit.upkeep import about, erase, remains
from stakeholderkit.upkeep.find_person import PersonFinder

DAY = datetime.date(2026, 3, 1)
JAN: dict[str, Any] = {"name": "Jan de Wit", "email": "jan@example.org", "phone": "030-1234567"}
TEXTS: list[tuple[dict[str, Any], str, str]] = [
    (JAN, "Jan de Wit belde; JAN  DE WIT belde weer.", "… belde; … belde weer."),
    (JAN, "Jan Jan de Wit de Wit", "…"),
    (
        JAN,
        "januari, Jan, de witte, De Wit en Jan de Witte",
        "januari, Jan, de witte, De Wit en Jan de Witte",
    ),
    (JAN, "Piet Wit, Jan de Boer", "Piet Wit, Jan de Boer"),
    (JAN, "Wit, Jan de", "…"),
    (JAN, "Aanwezig:\n- De Wit, Jan\n- Bos, An", "Aanwezig:\n…\n- Bos, An"),
    (JAN, "anne-jan@example.org, x.jan@example.org", "anne-jan@example.org, x.jan@example.org"),
    (JAN, "<jan@example.org>.", "<…>."),
    (JAN, "0301234567, 30301234567 en 031234567", "…, 30301234567 en 031234567"),
    (JAN, "BU03012345 en A0301234567", "BU03012345 en A0301234567"),
    (JAN, "020-1234567", "020-1234567"),
    ({"name": "Li"}, "Li, li en Lia; Elif", "…, … en Lia; Elif"),
    ({"name": "Jo"}, "Jo's fiets, jojo", "…'s fiets, jojo"),
    ({"name": "Jansen"}, "mevrouw Jansen-Bakker, Jansens", "mevrouw …-Bakker, Jansens"),
    ({"name": "A. (B) [c]* d+ \\1 ^$"}, "a b c d 1; A. (B) [c]* d+ \\1", "…; …"),
    ({"name": "A.*B"}, "A…B, AxxB, A.*B", "…, AxxB, …"),
    ({"name": "👩🏽‍🚒"}, "de 👩🏽‍🚒 van 3", "de … van 3"),
    ({"name": "…"}, "en zo verder…", "en zo verder…"),
    ({"name": "."}, "a. b…", "a… b…"),
    ({"name": "Bank"}, "De bank zegt bankzaken.", "De … zegt bankzaken."),
    ({"name": "Ĳsbrand Öz"}, "IJSBRAND OZ, ijsbrand öz", "…, …"),
    ({"name": "Weiß Groß"}, "WEISS GROSS", "…"),
    ({"name": "محمد علي"}, "السيد محمد علي هنا", "السيد … هنا"),
    ({"name": "Jan", "phone": "2026"}, "In 2026 kwam hij.", "In 2026 kwam hij."),
    ({"name": "Jan", "phone": "+32 475 12 34 56"}, "0475123456; 0032475123456", "…; …"),
]


@pytest.mark.parametrize(("details", "before", "after"), TEXTS)
def test_what_is_taken_from_a_text(details: dict[str, Any], before: str, after: str) -> None:
    """Whole names, addresses and numbers go, in any spelling, and nothing else does."""
    finder = PersonFinder(Person(id="p", **details))

    assert finder.without(before) == after
    assert finder.is_in(before) == (before != after)


PARTS_OF_NAMES: list[tuple[dict[str, Any], str, bool]] = [
    (JAN, "mevrouw De Wit", True),
    (JAN, "Jans huis", True),
    (JAN, "J. de Wit", True),
    (JAN, "jdewit", True),
    (JAN, "de familie", False),
    (JAN, "januari", False),
    (JAN, "Jan de Wit", False),
    (JAN, "Jan de Wit, of Jan", True),
    ({"name": "Jan", "email": "zonnetje_12@example.org"}, "groet, zonnetje", True),
    ({"name": "Jan", "email": "info@example.org"}, "informatie, info", False),
    ({"name": "Renée Bos"}, "RENEE", True),
    ({"name": "Li"}, "lidmaat", False),
]


@pytest.mark.parametrize(("details", "text", "expected"), PARTS_OF_NAMES)
def test_what_may_be_a_person(details: dict[str, Any], text: str, expected: bool) -> None:
    """A part of a name, other than "de" or "van", is left for a human being to judge."""
    finder = PersonFinder(Person(id="p", **details))

    assert finder.may_be_in(text) is expected


@pytest.mark.parametrize("kind", [one_line, paragraph])
def test_a_long_name_fills_a_line(kind: Callable[..., None]) -> None:
    """A name of 200 characters in a line of 200 characters goes, and the line still fits."""
    name = ("Naam " * 40).strip().ljust(200, "x")
    finder = PersonFinder(Person(id="p", name=name))

    assert finder.without(name) == "…"
    assert finder.without(name.upper()) == "…"


@given(lines(), texts())
def test_any_name_goes_from_any_text(name: str, around: str) -> None:
    """Whatever a name looks like, nothing of it is found after, and no text ever grows."""
    finder = PersonFinder(Person(id="p", name=name))
    text = f"{around} {name} {around}"

    once = finder.without(text)

    assert len(once) <= len(text)
    assert finder.without(once) == once


def test_one_text_is_no_list_of_words(full: Register) -> None:
    """One text is refused where other words are expected: its letters would go from every text."""
    work: list[Callable[[Any], object]] = [
        lambda also: about(full, "p1", also),
        lambda also: erase(full, "p1", DAY, also),
        lambda also: remains(full, full, "p1", also),
    ]
    for do in work:
        with pytest.raises(ModelError) as raised:
            do("Jansen")
        assert raised.value.code == Code.WRONG_TYPE
        assert str(raised.value) == "also: This is the text 'Jansen'; a list was expected."
