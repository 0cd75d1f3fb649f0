"""The default scheme: four groups from interest and influence."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import INFLUENCE, INTEREST, Dimension
from stakeholderkit.rules import (
    RINGEN,
    Rule,
    Scheme,
    all_of,
    cut_parameters,
    cut_scales,
    unused_groups,
)
from stakeholderkit.wording import Text

SOURCE = Text(
    "De groepen: Rijksoverheid, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). De assen: "
    "macht-belangmatrix, naar Mendelow (1991).",
    "The groups: Dutch central government, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). "
    "The axes: power-interest matrix, after Mendelow (1991).",
)
"""Where the groups and the axes of the quadrants come from."""

DECISIVE = Text(
    "Er staat voor hen veel op het spel en zonder hen lukt het niet.",
    "Much is at stake for them and it will not work without them.",
)
NEEDED = Text(
    "Hun medewerking is nodig, ook als dit niet hun eerste zorg is.",
    "Their co-operation is needed, even if this is not their first concern.",
)
TOUCHED = Text(
    "Het raakt hen sterk, terwijl anderen de uitkomst bepalen.",
    "It touches them strongly, while others determine the outcome.",
)
REST = Text(
    "Het raakt hen weinig en zij kunnen er weinig aan veranderen.",
    "It touches them little and they can change little about it.",
)


@frozen(kw_only=True)
class Kwadranten:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of the scale, 3 on 1 to 5.
        interest_only: the group of those with high interest and low influence.
        influence_only: the group of those with high influence and low interest.
    """

    cut: Fraction | None = None
    interest_only: str = "meedenken"
    influence_only: str = "meewerken"


def build(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score interest and influence.
    """
    wanted = {INTEREST: parameters.cut, INFLUENCE: parameters.cut}
    interest, influence = cut_scales(dimensions, wanted)
    rules = (
        Rule(when=all_of(interest.high, influence.high), group="meebeslissen", because=DECISIVE),
        Rule(
            when=all_of(interest.low, influence.high),
            group=parameters.influence_only,
            because=NEEDED,
        ),
        Rule(
            when=all_of(interest.high, influence.low),
            group=parameters.interest_only,
            because=TOUCHED,
        ),
        Rule(when=all_of(interest.low, influence.low), group="meeweten", because=REST),
    )
    return Scheme(
        id="kwadranten",
        version="1.0",
        label=Text("kwadranten van belang en invloed", "quadrants of interest and influence"),
        axes=(interest.axis, influence.axis),
        ladder=RINGEN,
        rules=rules,
        parameters=(
            *cut_parameters((interest, influence)),
            f"interest_only={parameters.interest_only}",
            f"influence_only={parameters.influence_only}",
        ),
        unused=unused_groups(RINGEN, rules),
        exclusive=True,
        source=SOURCE,
        inference=Text(
            "Welke groep bij welk kwadrant hoort is onze eigen keuze: geen openbare bron die wij "
            "konden lezen legt dat cel voor cel vast.",
            "Which group belongs to which quadrant is our own choice: no public source that we "
            "could read lays it down cell by cell.",
        ),
    )


RECORD = SchemeRecord(
    name="kwadranten",
    summary=Text(
        "vier groepen naar belang en invloed; hoog is boven het midden van de schaal",
        "four groups by interest and influence; high is above the middle of the scale",
    ),
    parameters=Kwadranten,
    build=build,
)
