"""The lines on what was studied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stakeholderkit.analysis import Analysis
from stakeholderkit.builtin.sections import studied
from stakeholderkit.document import Bullets
from stakeholderkit.hooks import View
from stakeholderkit.model import Audience, Register

Analysed = Callable[..., Analysis]


def lines(analysis: Analysis) -> list[str]:
    """Build the section in English, and give its lines."""
    _, bullets = studied.build(View(analysis=analysis, language="en", date=None))
    assert isinstance(bullets, Bullets)
    return ["".join(span.text for span in item) for item in bullets.items]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    ("area", "words"),
    [("wijk", "Area: Noord, part of Dorp."), ("dorp", "Area: Dorp, the whole of it.")],
)
def test_the_area(
    register: Register, analysed: Analysed, audience: Audience, area: str, words: str
) -> None:
    """A part is told with the larger area that it is in; the largest area is the whole."""
    assert lines(analysed(register, audience, area))[0] == words


def test_all_lines(register: Register, analysed: Analysed) -> None:
    """What is told: area, parties, questions, assessors, day, rules, and what was taken over."""
    found = lines(analysed(register, Audience.INTERNAL))

    assert found[:7] == [
        "Area: Noord, part of Dorp.",
        "Parties looked at: 10.",
        "One of these takes the formal decisions and stands outside the groups.",
        "Questions: the interest and influence of each party.",
        "Assessors: ROLE-manager, ROLE-regisseur and ROLE-lid.",
        "Facts up to 1 March 2026.",
        "Rules: Quadrants of interest and influence.",
    ]
    assert found[-1] == "For one party, scores were taken over from the larger area."
