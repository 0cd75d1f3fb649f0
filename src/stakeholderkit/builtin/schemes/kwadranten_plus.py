"""The quadrants, and a third question: whether something of theirs is needed for the work."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.builtin.schemes.kwadranten import (
    BOTH,
    MORE_INFLUENCE,
    MORE_INTEREST,
    SOURCE,
    what_is_ours,
)
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

CONTRIBUTES = Text(
    "Inzet, eigendom, netwerk, geld of vergunning is gescoord als nodig.",
    "Effort, property, network, money or permit is scored as needed.",
)
NONE_HIGH = Text(
    "Belang, invloed en nodige inzet zijn geen van alle hoog gescoord.",
    "None of interest, influence and needed contribution is scored high.",
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
        Rule(when=influence.high, group=parameters.influence_only, because=MORE_INFLUENCE),
        Rule(when=interest.high, group=parameters.interest_only, because=MORE_INTEREST),
    )
    rules = (
        Rule(when=all_of(interest.high, influence.high), group="meebeslissen", because=BOTH),
        # Something that is needed raises a party to co-operating, and lowers nobody.
        *(rule for rule in mixed if rule.group in _AT_LEAST),
        Rule(when=contribution.high, group="meewerken", because=CONTRIBUTES),
        *(rule for rule in mixed if rule.group not in _AT_LEAST),
        Rule(when=all_of(), group="meeweten", because=NONE_HIGH),
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
        inference=what_is_ours(
            Text(
                "Welke groep bij welke scores hoort, is onze eigen keuze. Ook dat wie iets nodigs "
                "bijdraagt op zijn minst meewerkt: een eigenaar beslist over het eigen huis.",
                "Which group belongs to which scores is our own choice. So is it that whoever has "
                "something that is needed co-operates at the least: owners decide about their own "
                "home.",
            ),
            parameters.influence_only,
            interest,
            influence,
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
