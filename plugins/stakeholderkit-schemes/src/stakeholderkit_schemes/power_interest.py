"""Players, context setters, subjects and crowd: the power–interest grid.

Source: C. Eden and F. Ackermann, *Making Strategy: The Journey of Strategic Management* (London:
Sage, 1998), chapter on stakeholder analysis; read as others give it, without pages. Often named
after A. L. Mendelow, whose matrix has power and dynamism ("Environmental Scanning – The Impact of
the Stakeholder Concept", ICIS 1981 Proceedings, paper 20).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Cut, Group, Rule, Scheme, Typology, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions, scored
from stakeholderkit_schemes.dimensions import INFLUENCE, INTEREST


@frozen(kw_only=True)
class PowerInterest:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of each scale, 3 on 1 to 5.
    """

    cut: Fraction | None = None


_SOURCE = Text(
    "Eden en Ackermann, Making Strategy (Sage, 1998), hoofdstuk over stakeholders; gelezen in "
    "weergaven van anderen. Een eerdere matrix zet macht tegen dynamiek: Mendelow, ICIS 1981 "
    "Proceedings, paper 20.",
    "Eden and Ackermann, Making Strategy (Sage, 1998), chapter on stakeholders; read as others "
    "give it. An earlier matrix sets power against dynamism: Mendelow, ICIS 1981 Proceedings, "
    "paper 20.",
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
                "Wij schatten hun belang en hun invloed beide hoog in.",
                "We estimate both their interest and their influence as high.",
            ),
            original="players",
        ),
        Group(
            id="subject",
            label=Text("geraakte partij", "subject"),
            noun=Text("geraakte partijen", "subjects"),
            meaning=Text(
                "Wij schatten hun belang hoog in, en hun invloed minder hoog.",
                "We estimate their interest as high, and their influence as less so.",
            ),
            original="subjects",
        ),
        Group(
            id="context-setter",
            label=Text("contextbepaler", "context setter"),
            noun=Text("contextbepalers", "context setters"),
            meaning=Text(
                "Wij schatten hun invloed hoog in, en hun belang minder hoog.",
                "We estimate their influence as high, and their interest as less so.",
            ),
            original="context setters",
        ),
        Group(
            id="crowd",
            label=Text("omstander", "bystander"),
            noun=Text("omstanders", "bystanders"),
            meaning=Text(
                "Wij schatten hun belang en hun invloed geen van beide hoog in.",
                "We estimate neither their interest nor their influence as high.",
            ),
            original="crowd",
        ),
    ),
    source=_SOURCE,
)
"""The four types of the grid, without an order."""

_INFERENCE = Text(
    "Macht lezen wij als invloed: wat een partij aan de uitkomst kan veranderen. Belang lezen wij "
    "als wat er voor haar op het spel staat. Wie bij de bron ‘crowd’ heet, noemen wij omstander.",
    "We read power as influence: what a party can change about the outcome. We read interest as "
    "what is at stake for it. The crowd of the source is called bystanders here.",
)


_HIGH = {
    "player": ("interest", "influence"),
    "subject": ("interest",),
    "context-setter": ("influence",),
    "crowd": (),
}
"""What is high for each type, and what is not named is low."""


def _rules(found: tuple[Cut, ...]) -> Iterator[Rule]:
    for group, high in _HIGH.items():
        yield Rule(when=only_high(found, high), group=group, because=scored(found, high))


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
        rules=tuple(_rules(found)),
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
