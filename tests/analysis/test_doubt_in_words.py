"""What is missing on a dimension, and what answers leave open on it, in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stakeholderkit.analysis import AllAnswers, Analysis, Settling, analyse_area, doubt, missing
from stakeholderkit.model import Register
from stakeholderkit.rules import Scheme

Make = Callable[..., Register]
See = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("digits", "en"),
    [
        ("...", "interest was not asked"),
        ("..w", "interest was not asked"),
        ("-..", "interest (one assessor was not asked)"),
        ("---", "interest (2 assessors were not asked)"),
        ("n..", "interest (one assessor says that it does not apply)"),
        ("nn.", "interest (2 assessors say that it does not apply)"),
        ("?.n", "interest (one assessor does not know)"),
        ("???", "interest (2 assessors do not know)"),
        ("w.?", "interest (one assessor withdrew the answer)"),
        ("ww-", "interest (2 assessors withdrew their answers)"),
        ("-?.", "interest (one assessor does not know and one assessor was not asked)"),
        ("..5", "interest was scored only by the party itself"),
        (
            "-?5",
            (
                "interest was scored only by the party itself (one assessor does not know and one "
                "assessor was not asked)"
            ),
        ),
    ],
)
def test_missing(make: Make, see: See, quadrants: Scheme, digits: str, en: str) -> None:
    """Each absence is told, with of how many; one's own party's does not matter."""
    assessment = see(make(f"corp stad {digits}/...")).outcome("corp").assessments[0]

    assert missing(quadrants, assessment).text("en") == en


@pytest.mark.parametrize(
    ("digits", "settling", "nl", "en"),
    [
        (
            "25.",
            Settling(),
            "De antwoorden over belang staan gelijk tussen 2 en 5.",
            "The answers on interest are tied between 2 and 5.",
        ),
        (
            "25.",
            Settling(AllAnswers()),
            "De antwoorden over belang lopen van 2 tot 5.",
            "The answers on interest run from 2 to 5.",
        ),
        (
            "25.",
            Settling(quorum=3),
            "Te weinig antwoorden over belang: 2 van de 3 die nodig zijn.",
            "Too few answers on interest: 2 of the 3 that are needed.",
        ),
    ],
)
def test_doubt(  # noqa: PLR0917 - a case has this much
    make: Make, quadrants: Scheme, digits: str, settling: Settling, nl: str, en: str
) -> None:
    """A tie, disagreement and too few answers are told apart, with the levels or the numbers."""
    register = make(f"vve stad {digits}/...")
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=settling)
    (assessment, _) = analysis.outcome("vve").assessments
    found = doubt(quadrants, assessment, analysis.quorum)

    assert (found.text("nl"), found.text("en")) == (nl, en)
