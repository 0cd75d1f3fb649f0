"""The default scheme: four groups from interest and influence."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import INFLUENCE, INTEREST, Dimension
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, above, all_of, at_most
from stakeholderkit.wording import Text, message


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
    scored = {dimension.id: dimension for dimension in dimensions}
    if missing := [name for name in (INTEREST, INFLUENCE) if name not in scored]:
        raise SchemeError(
            message(
                Code.UNKNOWN_DIMENSION,
                "This scheme needs the dimensions {missing}, which the register does not score.",
                missing=tuple(missing),
            )
        )
    interest, influence = (Axis.of(scored[name]) for name in (INTEREST, INFLUENCE))
    cut = parameters.cut
    high_interest = cut if cut is not None else scored[INTEREST].scale.middle
    high_influence = cut if cut is not None else scored[INFLUENCE].scale.middle
    given = {"meeweten", parameters.interest_only, parameters.influence_only, "meebeslissen"}
    return Scheme(
        id="kwadranten",
        version="1.0",
        label=Text("kwadranten van belang en invloed", "quadrants of interest and influence"),
        axes=(interest, influence),
        ladder=RINGEN,
        rules=(
            Rule(
                when=all_of(above(INTEREST, high_interest), above(INFLUENCE, high_influence)),
                group="meebeslissen",
                because=Text(
                    "Er staat voor hen veel op het spel en zonder hen lukt het niet.",
                    "Much is at stake for them and it will not work without them.",
                ),
            ),
            Rule(
                when=all_of(at_most(INTEREST, high_interest), above(INFLUENCE, high_influence)),
                group=parameters.influence_only,
                because=Text(
                    "Hun medewerking is nodig, ook als dit niet hun eerste zorg is.",
                    "Their co-operation is needed, even if this is not their first concern.",
                ),
            ),
            Rule(
                when=all_of(above(INTEREST, high_interest), at_most(INFLUENCE, high_influence)),
                group=parameters.interest_only,
                because=Text(
                    "Het raakt hen sterk, terwijl anderen de uitkomst bepalen.",
                    "It touches them strongly, while others determine the outcome.",
                ),
            ),
            Rule(
                when=all_of(at_most(INTEREST, high_interest), at_most(INFLUENCE, high_influence)),
                group="meeweten",
                because=Text(
                    "Het raakt hen weinig en zij kunnen er weinig aan veranderen.",
                    "It touches them little and they can change little about it.",
                ),
            ),
        ),
        parameters=_chosen(parameters, high_interest, high_influence),
        unused=tuple(group.id for group in RINGEN.groups if group.id not in given),
        source=Text(
            "De groepen: Rijksoverheid, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). "
            "De assen: macht-belangmatrix, naar Mendelow (1991).",
            "The groups: Dutch central government, Factor C, ‘Ringen van invloed’ "
            "(communicatierijk.nl). The axes: power-interest matrix, after Mendelow (1991).",
        ),
        inference=Text(
            "Welke groep bij welk kwadrant hoort is onze eigen keuze: geen openbare bron die wij "
            "konden lezen legt dat cel voor cel vast.",
            "Which group belongs to which quadrant is our own choice: no public source that we "
            "could read lays it down cell by cell.",
        ),
    )


def _chosen(parameters: Kwadranten, interest: Fraction, influence: Fraction) -> tuple[str, ...]:
    same = interest == influence
    cuts = (
        (f"cut={interest}",)
        if same
        else (f"cut_{INTEREST}={interest}", f"cut_{INFLUENCE}={influence}")
    )
    return (
        *cuts,
        f"interest_only={parameters.interest_only}",
        f"influence_only={parameters.influence_only}",
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
