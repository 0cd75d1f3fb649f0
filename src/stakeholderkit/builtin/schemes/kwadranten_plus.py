"""The quadrants, and a third question: whether something of theirs is needed for the work."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.builtin.schemes.kwadranten import DECISIVE, NEEDED, REST, SOURCE, TOUCHED
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import (
    CONTRIBUTION,
    INFLUENCE,
    INTEREST,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
    Dimension,
)
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

PART_OF_THE_WORK = Text(
    "Een deel van het werk kan alleen met iets van hen: hun inzet, eigendom, netwerk, geld of "
    "vergunning.",
    "A part of the work can only be done with something of theirs: their effort, property, "
    "network, money or permit.",
)

_AT_LEAST = ("meewerken", "meebeslissen")


@frozen(kw_only=True)
class KwadrantenPlus:
    """The parameters of the scheme.

    Attributes:
        cut: an interest or influence above this is high; None for the middle of the scale.
        interest_only: the group of those with high interest and low influence of whom nothing is
            needed.
        influence_only: the group of those with high influence and low interest of whom nothing is
            needed.
    """

    cut: Fraction | None = None
    interest_only: str = "meedenken"
    influence_only: str = "meewerken"


def build(dimensions: tuple[Dimension, ...], parameters: KwadrantenPlus) -> Scheme:
    """Build the scheme on the scales of a register.

    A contribution above the middle of its scale is needed: with yes and no, more than half of
    the assessors say yes.

    Raises:
        SchemeError: when the register does not score interest, influence and contribution.
    """
    cut = parameters.cut
    interest, influence, contribution = cut_scales(
        dimensions, {INTEREST: cut, INFLUENCE: cut, CONTRIBUTION: None}
    )
    mixed = (
        Rule(when=influence.high, group=parameters.influence_only, because=NEEDED),
        Rule(when=interest.high, group=parameters.interest_only, because=TOUCHED),
    )
    rules = (
        Rule(when=all_of(interest.high, influence.high), group="meebeslissen", because=DECISIVE),
        # Something that is needed raises a party to co-operating, and lowers nobody.
        *(rule for rule in mixed if rule.group in _AT_LEAST),
        Rule(when=contribution.high, group="meewerken", because=PART_OF_THE_WORK),
        *(rule for rule in mixed if rule.group not in _AT_LEAST),
        Rule(when=all_of(), group="meeweten", because=REST),
    )
    return Scheme(
        id="kwadranten-plus",
        version="1.0",
        label=Text(
            "kwadranten van belang en invloed, en nodige inzet",
            "quadrants of interest and influence, and needed contribution",
        ),
        axes=(interest.axis, influence.axis, contribution.axis),
        ladder=RINGEN,
        rules=rules,
        parameters=(
            *cut_parameters((interest, influence)),
            f"interest_only={parameters.interest_only}",
            f"influence_only={parameters.influence_only}",
        ),
        unused=unused_groups(RINGEN, rules),
        source=SOURCE,
        inference=Text(
            "Welke groep bij welk kwadrant hoort is onze eigen keuze, en ook dat wie iets nodigs "
            "bijdraagt op zijn minst meewerkt: een eigenaar beslist over zijn eigen huis, hoe "
            "weinig invloed hij verder ook heeft.",
            "Which group belongs to which quadrant is our own choice, and so is it that whoever "
            "has something that is needed co-operates at the least: owners decide about their own "
            "home, however little influence they have besides.",
        ),
    )


RECORD = SchemeRecord(
    name="kwadranten-plus",
    summary=Text(
        "als kwadranten, en wie iets nodigs bijdraagt werkt op zijn minst mee",
        "as kwadranten, and whoever has something that is needed co-operates at the least",
    ),
    parameters=KwadrantenPlus,
    build=build,
    dimensions=(*STANDARD_DIMENSIONS, NEEDED_CONTRIBUTION),
)
