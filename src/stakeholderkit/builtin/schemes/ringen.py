"""The rings of Factor C, where what a party does counts before what it wants."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.builtin.schemes.kwadranten import where_high_begins
from stakeholderkit.builtin.schemes.kwadranten_plus import CONTRIBUTES, NONE_HIGH
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import (
    CONTRIBUTION,
    INFLUENCE,
    INTEREST,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
    Dimension,
)
from stakeholderkit.rules import RINGEN, Rule, Scheme, all_of, cut_parameters, cut_scales
from stakeholderkit.wording import Text


@frozen(kw_only=True)
class Ringen:
    """The parameters of the scheme.

    Attributes:
        cut: an interest or influence above this is high; None for the middle of the scale.
    """

    cut: Fraction | None = None


def build(dimensions: tuple[Dimension, ...], parameters: Ringen) -> Scheme:
    """Build the scheme on the scales of a register.

    Factor C puts in the innermost ring those with a decisive influence on the project (not by
    formal authority), in the next those who will do a part of the work, then those from whom a
    contribution of content is wanted, and outermost those who are kept informed.

    Raises:
        SchemeError: when the register does not score interest, influence and contribution.
    """
    cut = parameters.cut
    influence, contribution, interest = cut_scales(
        dimensions, {INFLUENCE: cut, CONTRIBUTION: None, INTEREST: cut}
    )
    return Scheme(
        id="ringen",
        version="1.0",
        label=Text("ringen van invloed (Factor C)", "rings of influence (Factor C)"),
        axes=(interest.axis, influence.axis, contribution.axis),
        ladder=RINGEN,
        rules=(
            Rule(
                when=influence.high,
                group="meebeslissen",
                because=Text("Invloed is hoog gescoord.", "Influence is scored high."),
            ),
            Rule(when=contribution.high, group="meewerken", because=CONTRIBUTES),
            Rule(
                when=interest.high,
                group="meedenken",
                because=Text("Belang is hoog gescoord.", "Interest is scored high."),
            ),
            Rule(when=all_of(), group="meeweten", because=NONE_HIGH),
        ),
        parameters=cut_parameters((interest, influence)),
        source=Text(
            "Rijksoverheid, Factor C, ‘Ringen van invloed’ (communicatierijk.nl).",
            "Dutch central government, Factor C, ‘Ringen van invloed’ (communicatierijk.nl).",
        ),
        inference=Text(
            "Factor C wijst een ring toe naar rol en fase, in gesprek. Dat wij de rol aflezen uit "
            "scores, is onze eigen keuze. Ook dat wij bij hoog belang om inhoud vragen.",
            "Factor C gives a ring by role and phase, in conversation. That we read the role from "
            "scores is our own choice. So is it that a high interest makes us ask for content.",
        ).followed_by(where_high_begins(interest, influence)),
    )


RECORD = SchemeRecord(
    name="ringen",
    summary=Text(
        "de ringen van Factor C: beslissende invloed, dan nodige inzet, dan belang",
        "the rings of Factor C: decisive influence, then needed contribution, then interest",
    ),
    parameters=Ringen,
    build=build,
    dimensions=(*STANDARD_DIMENSIONS, NEEDED_CONTRIBUTION),
)
