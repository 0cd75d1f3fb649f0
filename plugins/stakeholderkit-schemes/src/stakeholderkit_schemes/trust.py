"""Shared interests and trust: the belangen-vertrouwenmatrix of Factor C.

Source: Rijksoverheid, Factor C, "Krachtenveldanalyse op belangen en vertrouwen"
(communicatierijk.nl), and its tool "Belangen- en vertrouwenmatrix" (communicatiekompas.nl). Both
pages carry no date or edition.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Audience, Dimension
from stakeholderkit.rules import Group, Rule, Scheme, Typology, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions
from stakeholderkit_schemes.dimensions import SHARED_INTEREST, TRUST

ASKED = (SHARED_INTEREST, TRUST)
"""The dimensions that the scheme asks for."""


@frozen(kw_only=True)
class Trust:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of each scale, 3 on 1 to 5.
    """

    cut: Fraction | None = None


_SOURCE = Text(
    "Rijksoverheid, Factor C, ‘Krachtenveldanalyse op belangen en vertrouwen’ (communicatierijk.nl)"
    ", zonder jaar; de woorden zijn van ons.",
    "Dutch central government, Factor C, ‘Krachtenveldanalyse op belangen en vertrouwen’ "
    "(communicatierijk.nl), undated; the wording is ours.",
)
MATRIX = Typology(
    id="trust",
    label=Text("belangen en vertrouwen", "interests and trust"),
    groups=(
        Group(
            id="partner",
            label=Text("partner", "partner"),
            noun=Text("partners", "partners"),
            meaning=Text(
                "Wij willen hetzelfde en de relatie is goed.",
                "We want the same and the relation is good.",
            ),
            expect=Text(
                "Openheid, ook over wat ons bezighoudt.",
                "Frankness, also on what is on our minds.",
            ),
            original="vrienden",
        ),
        Group(
            id="ally",
            label=Text("bondgenoot", "ally"),
            noun=Text("bondgenoten", "allies"),
            meaning=Text(
                "Wij willen hetzelfde, maar de relatie is nog niet goed.",
                "We want the same, but the relation is not good yet.",
            ),
            expect=Text(
                "Dat wij het gezamenlijke belang noemen en in de relatie investeren.",
                "That we name the common interest and invest in the relation.",
            ),
            original="coalitiegenoten",
        ),
        Group(
            id="counterpart",
            label=Text("tegenspeler", "counterpart"),
            noun=Text("tegenspelers", "counterparts"),
            meaning=Text(
                "Wij willen niet hetzelfde, maar de relatie is goed.",
                "We do not want the same, but the relation is good.",
            ),
            expect=Text(
                "Een gesprek over de inhoud, met respect voor het verschil.",
                "A conversation on the content, with respect for the difference.",
            ),
            original="tegenspelers",
        ),
        Group(
            id="apart",
            label=Text("partij op afstand", "party apart"),
            noun=Text("partijen op afstand", "parties apart"),
            meaning=Text(
                "Wij willen niet hetzelfde en de relatie is nog niet goed.",
                "We do not want the same and the relation is not good yet.",
            ),
            expect=Text(
                "Dat wij kennismaken, luisteren en doen wat wij afspreken.",
                "That we get acquainted, listen and do as we agree.",
            ),
            original="tegenstanders",
        ),
    ),
    source=_SOURCE,
)
"""The four types of the matrix, without an order."""

_INFERENCE = Text(
    "Wie het op sommige punten eens is, deelt ons belang nog niet; wie men nauwelijks kent, wordt "
    "nog niet vertrouwd. Wat partijen op afstand mogen verwachten, is van ons.",
    "Who agrees on some points does not share our interest yet; who is hardly known is not trusted "
    "yet. What parties apart may expect is ours.",
)


def build(dimensions: tuple[Dimension, ...], parameters: Trust) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score shared interest and trust.
    """
    found = cut_dimensions(dimensions, ASKED, parameters.cut)
    return Scheme(
        id="trust",
        version="1.0",
        label=Text("belangen-vertrouwenmatrix", "interest–trust matrix"),
        axes=tuple(cut.axis for cut in found),
        typology=MATRIX,
        exclusive=True,
        audience=Audience.INTERNAL,
        rules=(
            Rule(
                when=only_high(found, {SHARED_INTEREST.id, TRUST.id}),
                group="partner",
                because=Text("Gedeeld belang en vertrouwen.", "Shared interest and trust."),
            ),
            Rule(
                when=only_high(found, {SHARED_INTEREST.id}),
                group="ally",
                because=Text(
                    "Gedeeld belang, nog weinig vertrouwen.", "Shared interest, little trust yet."
                ),
            ),
            Rule(
                when=only_high(found, {TRUST.id}),
                group="counterpart",
                because=Text("Vertrouwen, maar een ander belang.", "Trust, but another interest."),
            ),
            Rule(
                when=only_high(found, ()),
                group="apart",
                because=Text(
                    "Een ander belang en weinig vertrouwen.", "Another interest and little trust."
                ),
            ),
        ),
        parameters=cut_parameters(found),
        source=_SOURCE,
        inference=_INFERENCE.followed_by(HIGH_IS_OURS),
    )


RECORD = SchemeRecord(
    name="trust",
    summary=Text(
        "vier typen naar gedeeld belang en vertrouwen (Factor C)",
        "four types by shared interest and trust (Factor C)",
    ),
    parameters=Trust,
    build=build,
    dimensions=ASKED,
)
