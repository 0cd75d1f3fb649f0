"""Shared interests and trust: the belangen-vertrouwenmatrix of Factor C.

Source: Rijksoverheid, Factor C, "Krachtenveldanalyse op belangen en vertrouwen"
(communicatierijk.nl), and its tool "Belangen- en vertrouwenmatrix" (communicatiekompas.nl). Both
pages carry no date or edition.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Axis, Group, Scheme, Typology
from stakeholderkit.wording import Text
from stakeholderkit_schemes.dimensions import SHARED_INTEREST, TRUST
from stakeholderkit_schemes.parts import HIGH_IS_OURS, also, asked, chosen, cuts, rule

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
                "Wij willen hetzelfde en de relatie is goed: wees open, en blijf dat.",
                "We want the same and the relation is good: be frank, and stay so.",
            ),
            original="vrienden",
        ),
        Group(
            id="ally",
            label=Text("bondgenoot", "ally"),
            noun=Text("bondgenoten", "allies"),
            meaning=Text(
                "Wij willen hetzelfde, maar de relatie is nog niet goed: noem wat ons bindt en "
                "investeer in de relatie.",
                "We want the same, but the relation is not good yet: name what binds us and "
                "invest in the relation.",
            ),
            original="coalitiegenoten",
        ),
        Group(
            id="counterpart",
            label=Text("tegenspeler", "counterpart"),
            noun=Text("tegenspelers", "counterparts"),
            meaning=Text(
                "Wij willen iets anders, maar de relatie is goed: voer het gesprek over de inhoud.",
                "We want something else, but the relation is good: talk about the content.",
            ),
            original="tegenspelers",
        ),
        Group(
            id="apart",
            label=Text("partij op afstand", "party apart"),
            noun=Text("partijen op afstand", "parties apart"),
            meaning=Text(
                "Wij willen iets anders en de relatie is niet goed: werk eerst aan vertrouwen.",
                "We want something else and the relation is not good: work on trust first.",
            ),
            original="tegenstanders",
        ),
    ),
    source=_SOURCE,
)
"""The four types of the matrix, without an order."""

_INFERENCE = Text(
    "Wat half gedeeld is, telt als niet gedeeld, en wie men nauwelijks kent, wordt nog niet "
    "vertrouwd. Het advies bij partijen op afstand is van ons.",
    "What is shared by half counts as not shared, and who is hardly known is not trusted yet. The "
    "advice on parties apart is ours.",
)


def build(dimensions: tuple[Dimension, ...], parameters: Trust) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score shared interest and trust.
    """
    scored = asked(dimensions, ASKED)
    limits = cuts(scored, parameters.cut)
    return Scheme(
        id="trust",
        version="1.0",
        label=Text("belangen-vertrouwenmatrix", "interest–trust matrix"),
        axes=tuple(Axis.of(dimension, monotone=False) for dimension in scored),
        typology=MATRIX,
        exclusive=True,
        rules=(
            rule(
                limits,
                {SHARED_INTEREST.id, TRUST.id},
                "partner",
                Text("Gedeeld belang en vertrouwen.", "Shared interest and trust."),
            ),
            rule(
                limits,
                {SHARED_INTEREST.id},
                "ally",
                Text(
                    "Gedeeld belang, nog weinig vertrouwen.", "Shared interest, little trust yet."
                ),
            ),
            rule(
                limits,
                {TRUST.id},
                "counterpart",
                Text("Vertrouwen, maar een ander belang.", "Trust, but another interest."),
            ),
            rule(
                limits,
                set(),
                "apart",
                Text(
                    "Een ander belang en weinig vertrouwen.", "Another interest and little trust."
                ),
            ),
        ),
        parameters=chosen(limits),
        source=_SOURCE,
        inference=also(_INFERENCE, HIGH_IS_OURS),
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
