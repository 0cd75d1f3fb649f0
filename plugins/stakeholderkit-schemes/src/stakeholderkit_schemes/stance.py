"""Power, interest and attitude: the eight types of stakeholder mapping in three dimensions.

Source: R. Murray-Webster and P. Simon, "Making Sense of Stakeholder Mapping", Lucid Thoughts
(Lucidus Consulting), November 2005; reprinted in PM World Today VIII(11), November 2006. Their
names for the types (saviour, saboteur and so on) judge people. A report may reach those that it
is about, so ours are neutral; the field `original` has the authors' word.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from attrs import frozen

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import Audience, Dimension
from stakeholderkit.rules import Cut, Group, Rule, Scheme, Typology, cut_parameters, only_high
from stakeholderkit.wording import Text
from stakeholderkit_schemes.cut_dimensions import HIGH_IS_OURS, cut_dimensions, scored
from stakeholderkit_schemes.dimensions import ACTIVITY, ATTITUDE, INFLUENCE, INTEREST


@frozen(kw_only=True)
class Stance:
    """The parameters of the scheme.

    Attributes:
        cut: a score above this is high; None for the middle of each scale, 3 on 1 to 5.
        engaged: the dimension that tells whether a party is engaged. ``interest`` is what is at
            stake for it; ``activity`` is whether it acts, which is what the authors mean.
    """

    cut: Fraction | None = None
    engaged: Literal["interest", "activity"] = "interest"


_SOURCE = Text(
    "Murray-Webster en Simon, ‘Making Sense of Stakeholder Mapping’, Lucid Thoughts, november "
    "2005, herdrukt in PM World Today VIII(11), november 2006; de woorden zijn van ons.",
    "Murray-Webster and Simon, ‘Making Sense of Stakeholder Mapping’, Lucid Thoughts, November "
    "2005, reprinted in PM World Today VIII(11), November 2006; the wording is ours.",
)
_INFERENCE = Text(
    "Macht lezen wij als invloed. Wie geen oordeel heeft, telt als niet-voorstander: de bron kent "
    "geen midden. Belang is in de bron hoe actief een partij is. Met engaged=activity telt dat; "
    "anders telt wat er voor haar op het spel staat.",
    "We read power as influence. Whoever has no opinion counts as a non-supporter: the source "
    "knows no middle. Interest in the source is how active a party is. With engaged=activity that "
    "counts; otherwise what is at stake for it does.",
)
TYPES = Typology(
    id="stance",
    label=Text("invloed, betrokkenheid en houding", "influence, engagement and attitude"),
    groups=(
        Group(
            id="strong-near-for",
            label=Text("invloedrijke betrokken voorstander", "influential engaged supporter"),
            noun=Text("invloedrijke betrokken voorstanders", "influential engaged supporters"),
            meaning=Text(
                "Hoog gescoord op invloed, betrokkenheid en houding.",
                "Scored high on influence, engagement and attitude.",
            ),
            original="saviour",
        ),
        Group(
            id="strong-near-not-for",
            label=Text(
                "invloedrijke betrokken niet-voorstander", "influential engaged non-supporter"
            ),
            noun=Text(
                "invloedrijke betrokken niet-voorstanders", "influential engaged non-supporters"
            ),
            meaning=Text(
                "Hoog gescoord op invloed en betrokkenheid, op houding minder.",
                "Scored high on influence and engagement, on attitude less so.",
            ),
            original="saboteur",
        ),
        Group(
            id="strong-far-for",
            label=Text(
                "invloedrijke voorstander op afstand", "influential supporter at a distance"
            ),
            noun=Text(
                "invloedrijke voorstanders op afstand", "influential supporters at a distance"
            ),
            meaning=Text(
                "Hoog gescoord op invloed en houding, op betrokkenheid minder.",
                "Scored high on influence and attitude, on engagement less so.",
            ),
            original="sleeping giant",
        ),
        Group(
            id="strong-far-not-for",
            label=Text(
                "invloedrijke niet-voorstander op afstand",
                "influential non-supporter at a distance",
            ),
            noun=Text(
                "invloedrijke niet-voorstanders op afstand",
                "influential non-supporters at a distance",
            ),
            meaning=Text(
                "Hoog gescoord op invloed, op betrokkenheid en houding minder.",
                "Scored high on influence, on engagement and attitude less so.",
            ),
            original="time bomb",
        ),
        Group(
            id="weak-near-for",
            label=Text("betrokken voorstander", "engaged supporter"),
            noun=Text("betrokken voorstanders", "engaged supporters"),
            meaning=Text(
                "Hoog gescoord op betrokkenheid en houding, op invloed minder.",
                "Scored high on engagement and attitude, on influence less so.",
            ),
            original="friend",
        ),
        Group(
            id="weak-near-not-for",
            label=Text("betrokken niet-voorstander", "engaged non-supporter"),
            noun=Text("betrokken niet-voorstanders", "engaged non-supporters"),
            meaning=Text(
                "Hoog gescoord op betrokkenheid, op invloed en houding minder.",
                "Scored high on engagement, on influence and attitude less so.",
            ),
            original="irritant",
        ),
        Group(
            id="weak-far-for",
            label=Text("voorstander op afstand", "supporter at a distance"),
            noun=Text("voorstanders op afstand", "supporters at a distance"),
            meaning=Text(
                "Hoog gescoord op houding, op invloed en betrokkenheid minder.",
                "Scored high on attitude, on influence and engagement less so.",
            ),
            original="acquaintance",
        ),
        Group(
            id="weak-far-not-for",
            label=Text("niet-voorstander op afstand", "non-supporter at a distance"),
            noun=Text("niet-voorstanders op afstand", "non-supporters at a distance"),
            meaning=Text(
                "Op geen van de drie hoog gescoord.",
                "Scored high on none of the three.",
            ),
            original="trip wire",
        ),
    ),
    source=_SOURCE,
)
"""The eight types, without an order."""


_HIGH = {
    "strong-near-for": ("influence", "engaged", "attitude"),
    "strong-near-not-for": ("influence", "engaged"),
    "strong-far-for": ("influence", "attitude"),
    "strong-far-not-for": ("influence",),
    "weak-near-for": ("engaged", "attitude"),
    "weak-near-not-for": ("engaged",),
    "weak-far-for": ("attitude",),
    "weak-far-not-for": (),
}
"""What is high for each type, and what is not named is low."""


def _rules(found: tuple[Cut, ...], engaged: str) -> Iterator[Rule]:
    for group in TYPES.groups:
        high = {engaged if name == "engaged" else name for name in _HIGH[group.id]}
        yield Rule(when=only_high(found, high), group=group.id, because=scored(found, high))


def build(dimensions: tuple[Dimension, ...], parameters: Stance) -> Scheme:
    """Build the scheme on the scales of a register.

    Raises:
        SchemeError: when the register does not score influence, attitude, and interest or
            activity.
    """
    engaged = ACTIVITY if parameters.engaged == "activity" else INTEREST
    # Influence second, so that it rises from bottom to top in the matrix of the report.
    found = cut_dimensions(dimensions, (engaged, INFLUENCE, ATTITUDE), parameters.cut)
    return Scheme(
        id="stance",
        version="1.0",
        label=Text(
            "stakeholders in drie dimensies: invloed, betrokkenheid en houding",
            "stakeholders in three dimensions: influence, engagement and attitude",
        ),
        axes=tuple(cut.axis for cut in found),
        typology=TYPES,
        exclusive=True,
        audience=Audience.INTERNAL,
        judges=True,
        rules=tuple(_rules(found, engaged.id)),
        parameters=(*cut_parameters(found), f"engaged={engaged.id}"),
        source=_SOURCE,
        inference=_INFERENCE.followed_by(HIGH_IS_OURS),
    )


RECORD = SchemeRecord(
    name="stance",
    summary=Text(
        "acht typen naar invloed, betrokkenheid en houding (Murray-Webster en Simon, 2005)",
        "eight types by influence, engagement and attitude (Murray-Webster and Simon, 2005)",
    ),
    parameters=Stance,
    build=build,
    dimensions=(INTEREST, INFLUENCE, ATTITUDE, ACTIVITY),
)
