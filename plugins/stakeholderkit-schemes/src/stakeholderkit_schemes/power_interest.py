"""Players, context setters, subjects and crowd: the power–interest grid.

Source: C. Eden and F. Ackermann, *Making Strategy: The Journey of Strategic Management* (London:
Sage, 1998), chapter on stakeholder analysis. Usually named after A. Mendelow (1991), whose text
we could not read.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Group, Rule, Scheme, Typology, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions
from stakeholderkit_schemes.dimensions import INFLUENCE, INTEREST


@frozen(kw_only=True)
class PowerInterest:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of each scale, 3 on 1 to 5.
    """

    cut: Fraction | None = None


_SOURCE = Text(
    "Eden en Ackermann, Making Strategy (Sage, 1998), hoofdstuk over stakeholders. Bekend als de "
    "macht-belangmatrix van Mendelow (1991).",
    "Eden and Ackermann, Making Strategy (Sage, 1998), chapter on stakeholders. Known as the "
    "power–interest matrix of Mendelow (1991).",
)
GRID = Typology(
    id="power-interest",
    label=Text("macht en belang", "power and interest"),
    groups=(
        Group(
            id="player",
            label=Text("speler", "player"),
            noun=Text("spelers", "players"),
            meaning=Text(
                "Er staat voor hen veel op het spel en zij kunnen veel veranderen.",
                "Much is at stake for them and they can change much.",
            ),
            original="players",
        ),
        Group(
            id="subject",
            label=Text("geraakte partij", "subject"),
            noun=Text("geraakte partijen", "subjects"),
            meaning=Text(
                "Er staat voor hen veel op het spel, maar zij kunnen weinig veranderen.",
                "Much is at stake for them, but they can change little.",
            ),
            original="subjects",
        ),
        Group(
            id="context-setter",
            label=Text("contextbepaler", "context setter"),
            noun=Text("contextbepalers", "context setters"),
            meaning=Text(
                "Zij kunnen veel veranderen, terwijl er voor hen weinig op het spel staat.",
                "They can change much, while little is at stake for them.",
            ),
            original="context setters",
        ),
        Group(
            id="crowd",
            label=Text("omstander", "bystander"),
            noun=Text("omstanders", "bystanders"),
            meaning=Text(
                "Er staat voor hen weinig op het spel en zij kunnen weinig veranderen.",
                "Little is at stake for them and they can change little.",
            ),
            original="crowd",
        ),
    ),
    source=_SOURCE,
)
"""The four types of the grid, without an order."""

_INFERENCE = Text(
    "Macht lezen wij als invloed: wat een partij aan de uitkomst kan veranderen. Belang lezen wij "
    "als wat er voor haar op het spel staat.",
    "We read power as influence: what a party can change about the outcome. We read interest as "
    "what is at stake for it.",
)


def build(dimensions: tuple[Dimension, ...], parameters: PowerInterest) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score interest and influence.
    """
    found = cut_dimensions(dimensions, (INTEREST, INFLUENCE), parameters.cut)
    return Scheme(
        id="power-interest",
        version="1.0",
        label=Text("macht-belangmatrix", "power–interest grid"),
        axes=tuple(cut.axis for cut in found),
        typology=GRID,
        exclusive=True,
        rules=(
            Rule(
                when=only_high(found, {"interest", "influence"}),
                group="player",
                because=Text("Groot belang en grote invloed.", "High interest and high influence."),
            ),
            Rule(
                when=only_high(found, {"interest"}),
                group="subject",
                because=Text(
                    "Groot belang, maar weinig invloed.", "High interest, but little influence."
                ),
            ),
            Rule(
                when=only_high(found, {"influence"}),
                group="context-setter",
                because=Text(
                    "Grote invloed, maar weinig belang.", "High influence, but little interest."
                ),
            ),
            Rule(
                when=only_high(found, ()),
                group="crowd",
                because=Text(
                    "Weinig belang en weinig invloed.", "Little interest and little influence."
                ),
            ),
        ),
        parameters=cut_parameters(found),
        source=_SOURCE,
        inference=_INFERENCE.followed_by(HIGH_IS_OURS),
    )


RECORD = SchemeRecord(
    name="power-interest",
    summary=Text(
        "vier typen naar belang en invloed (Eden en Ackermann, 1998)",
        "four types by interest and influence (Eden and Ackermann, 1998)",
    ),
    parameters=PowerInterest,
    build=build,
    dimensions=(INTEREST, INFLUENCE),
)
