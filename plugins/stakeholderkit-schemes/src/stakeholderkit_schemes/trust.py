"""Shared interests and trust: the belangen-vertrouwenmatrix of Factor C.

Source: Rijksoverheid, Factor C, "Krachtenveldanalyse op belangen en vertrouwen", in English
"Analysis on interests and trust" (communicatierijk.nl), and its tool "Belangen- en
vertrouwenmatrix" (communicatiekompas.nl). None of the pages carries a date or edition.

The labels are those of the source, in Dutch and in English, so that whoever knows it finds the
same cell: a *partner* is a *coalitiegenoot*, and not a *vriend*. Only for *tegenstanders*, in
English *adversaries*, we have a word of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Audience, Dimension
from stakeholderkit.rules import Cut, Group, Rule, Scheme, Typology, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions, scored
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
            id="friend",
            label=Text("vriend", "friend"),
            noun=Text("vrienden", "friends"),
            meaning=Text(
                "Hoog gescoord op gedeeld belang en op vertrouwen.",
                "Scored high on shared interest and on trust.",
            ),
            expect=Text(
                "Openheid, ook over wat ons bezighoudt.",
                "Frankness, also on what is on our minds.",
            ),
            original="vrienden (Friends)",
        ),
        Group(
            id="coalition-partner",
            label=Text("coalitiegenoot", "partner"),
            noun=Text("coalitiegenoten", "partners"),
            meaning=Text(
                "Hoog gescoord op gedeeld belang, op vertrouwen minder.",
                "Scored high on shared interest, on trust less so.",
            ),
            expect=Text(
                "Dat wij het gezamenlijke belang noemen en in de relatie investeren.",
                "That we name the common interest and invest in the relation.",
            ),
            original="coalitiegenoten (Partners)",
        ),
        Group(
            id="opponent",
            label=Text("tegenspeler", "opponent"),
            noun=Text("tegenspelers", "opponents"),
            meaning=Text(
                "Hoog gescoord op vertrouwen, op gedeeld belang minder.",
                "Scored high on trust, on shared interest less so.",
            ),
            expect=Text(
                "Een gesprek over de inhoud, met respect voor het verschil.",
                "A conversation on the content, with respect for the difference.",
            ),
            original="tegenspelers (Opponents)",
        ),
        Group(
            id="apart",
            label=Text("partij op afstand", "party apart"),
            noun=Text("partijen op afstand", "parties apart"),
            meaning=Text(
                "Op gedeeld belang en vertrouwen geen van beide hoog gescoord.",
                "Scored high on neither shared interest nor trust.",
            ),
            expect=Text(
                "Dat wij kennismaken, luisteren en doen wat wij afspreken.",
                "That we get acquainted, listen and do as we agree.",
            ),
            original="tegenstanders (Adversaries)",
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


_HIGH = {
    "friend": (SHARED_INTEREST.id, TRUST.id),
    "coalition-partner": (SHARED_INTEREST.id,),
    "opponent": (TRUST.id,),
    "apart": (),
}
"""What is high for each type, and what is not named is low."""


def _rules(found: tuple[Cut, ...]) -> Iterator[Rule]:
    for group, high in _HIGH.items():
        yield Rule(when=only_high(found, high), group=group, because=scored(found, high))


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
        judges=True,
        rules=tuple(_rules(found)),
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
