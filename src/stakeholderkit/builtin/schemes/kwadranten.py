"""The default scheme: four groups from interest and influence."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import INFLUENCE, INTEREST, Dimension
from stakeholderkit.rules import (
    RINGEN,
    Cut,
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
    "macht en belang, Eden en Ackermann, Making Strategy (1998), gelezen in weergaven van anderen. "
    "Een eerdere matrix zet macht tegen dynamiek: Mendelow, ICIS 1981 Proceedings, paper 20.",
    "The groups: Dutch central government, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). "
    "The axes: power and interest, Eden and Ackermann, Making Strategy (1998), read as others give "
    "it. An earlier matrix sets power against dynamism: Mendelow, ICIS 1981 Proceedings, paper 20.",
)
"""Where the groups and the axes of the quadrants come from."""

# A reason says what was scored, and never what a party is, wants or can do: nobody gave that.
BOTH = Text(
    "Belang en invloed zijn beide hoog gescoord.",
    "Both interest and influence are scored high.",
)
MORE_INFLUENCE = Text(
    "Invloed is hoog gescoord, belang minder hoog.",
    "Influence is scored high, interest less so.",
)
MORE_INTEREST = Text(
    "Belang is hoog gescoord, invloed minder hoog.",
    "Interest is scored high, influence less so.",
)
NEITHER = Text(
    "Belang en invloed zijn geen van beide hoog gescoord.",
    "Neither interest nor influence is scored high.",
)


_MIDDLE = Text(
    "Het midden van de schaal telt als laag.",
    "The middle of the scale counts as low.",
)
_CHOSEN = Text("Ook waar hoog begint, is gekozen.", "Where high begins was chosen as well.")


def where_high_begins(*cuts: Cut) -> Text:
    """Say that where high begins is our own choice too, in the middle of the scales or not."""
    middles = [Fraction(cut.axis.lowest + cut.axis.highest, 2) for cut in cuts]
    return _MIDDLE if [cut.at for cut in cuts] == middles else _CHOSEN


def what_is_ours(choice: Text, influence_only: str, *cuts: Cut) -> Text:
    """Say what in the quadrants is our own: the groups, above all that of influence alone.

    Args:
        choice: that the groups are chosen, in a sentence or two.
        influence_only: the id of the group of those with high influence and low interest.
        cuts: the cuts of interest and influence.
    """
    if influence_only != "meebeslissen":
        labels = {group.id: group.label for group in RINGEN.groups}
        # A group that is not on the ladder is for the proof to refuse.
        given = labels.get(influence_only, Text(influence_only, influence_only))
        choice = choice.followed_by(
            Text(
                f"Hoge invloed met weinig belang geeft hier {given.nl}; bij Factor C is "
                "doorslaggevende invloed meebeslissen.",
                f"High influence with little interest gives {given.en} here; by Factor C decisive "
                "influence is co-deciding.",
            )
        )
    return choice.followed_by(where_high_begins(*cuts))


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
        Rule(when=all_of(interest.high, influence.high), group="meebeslissen", because=BOTH),
        Rule(
            when=all_of(interest.low, influence.high),
            group=parameters.influence_only,
            because=MORE_INFLUENCE,
        ),
        Rule(
            when=all_of(interest.high, influence.low),
            group=parameters.interest_only,
            because=MORE_INTEREST,
        ),
        Rule(when=all_of(interest.low, influence.low), group="meeweten", because=NEITHER),
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
        inference=what_is_ours(
            Text(
                "Welke groep bij welk kwadrant hoort, is onze eigen keuze: geen bron die wij "
                "konden lezen legt dat vast.",
                "Which group belongs to which quadrant is our own choice: no source that we could "
                "read lays it down.",
            ),
            parameters.influence_only,
            interest,
            influence,
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
