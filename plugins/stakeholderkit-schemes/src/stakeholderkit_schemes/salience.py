"""Stakeholder salience: who gets noticed, by power, legitimacy and urgency.

Source: R. K. Mitchell, B. R. Agle and D. J. Wood, "Toward a Theory of Stakeholder Identification
and Salience: Defining the Principle of Who and What Really Counts", Academy of Management Review
22(4), 1997, 853–886. Many pages garble it: "dormant" is not low on everything but high on power
alone, and there are seven classes of stakeholders, not four.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Audience, Dimension
from stakeholderkit.rules import Cut, Rule, Scheme, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.classes import CLASSES, DEGREES, SOURCE
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions, scored
from stakeholderkit_schemes.dimensions import INFLUENCE, LEGITIMACY, URGENCY

ASKED = (INFLUENCE, LEGITIMACY, URGENCY)
"""The dimensions that the scheme asks for; influence stands for what the authors call power."""


@frozen(kw_only=True)
class Salience:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of each scale, 3 on 1 to 5.
        by: ``class`` for which attributes a party has, a typology; ``degree`` for how many, a
            ladder from none to all three.
    """

    cut: Fraction | None = None
    by: Literal["class", "degree"] = "class"


_CLASSES = (
    ("definitive", {"influence", "legitimacy", "urgency"}),
    ("dominant", {"influence", "legitimacy"}),
    ("forceful", {"influence", "urgency"}),
    ("dependent", {"legitimacy", "urgency"}),
    ("dormant", {"influence"}),
    ("discretionary", {"legitimacy"}),
    ("pressing", {"urgency"}),
    ("non-stakeholder", set[str]()),
)
"""What is high for each class, and what is not named is low."""

_DEGREES = ("non-stakeholder", "latent", "expectant", "definitive")
"""The degree of those with none, one, two and three attributes."""


def _rules(found: tuple[Cut, ...], *, degree: bool) -> Iterator[Rule]:
    """Make one rule for each combination, also for degrees: so that each tells what was high."""
    for group, high in _CLASSES:
        yield Rule(
            when=only_high(found, high),
            group=_DEGREES[len(high)] if degree else group,
            because=scored(found, high),
        )


_INFERENCE = Text(
    "Macht lezen wij als invloed. In de bron zijn de drie kenmerken wat bestuurders zien, niet "
    "wat vaststaat; zij veranderen met de tijd.",
    "We read power as influence. In the source the three attributes are what managers perceive, "
    "not what is certain; they change over time.",
)


def build(dimensions: tuple[Dimension, ...], parameters: Salience) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score influence, legitimacy and urgency.
    """
    degree = parameters.by == "degree"
    found = cut_dimensions(dimensions, ASKED, parameters.cut, monotone=degree)
    return Scheme(
        id="salience",
        version="1.0",
        label=Text(
            "wie aandacht vraagt (salience): hoeveel kenmerken",
            "salience: how many attributes",
        )
        if degree
        else Text("wie aandacht vraagt (salience): welke kenmerken", "salience: which attributes"),
        axes=tuple(cut.axis for cut in found),
        ladder=DEGREES if degree else None,
        typology=None if degree else CLASSES,
        exclusive=True,
        audience=Audience.INTERNAL,
        judges=True,
        rules=tuple(_rules(found, degree=degree)),
        parameters=(*cut_parameters(found), f"by={parameters.by}"),
        source=SOURCE,
        inference=_INFERENCE.followed_by(HIGH_IS_OURS),
    )


RECORD = SchemeRecord(
    name="salience",
    summary=Text(
        "acht klassen naar invloed, legitimiteit en urgentie (Mitchell, Agle en Wood, 1997)",
        "eight classes by influence, legitimacy and urgency (Mitchell, Agle and Wood, 1997)",
    ),
    parameters=Salience,
    build=build,
    dimensions=ASKED,
)
