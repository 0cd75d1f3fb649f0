"""Interest and influence on a scale of five, with an anchor in words for every level.

There is a third dimension, the contribution that is needed, answered with yes or no: it is not
scored unless a scheme asks for it. The anchors are our own wording. Interest asks what is at
stake for a party, not how enthusiastic it is; influence asks what it can change about the
outcome.
"""

from __future__ import annotations

from stakeholderkit.model.scale import Dimension, Level, Scale
from stakeholderkit.wording import Text

INTEREST = "interest"
INFLUENCE = "influence"
CONTRIBUTION = "contribution"

_LABELS = (
    Text("zeer laag", "very low"),
    Text("laag", "low"),
    Text("midden", "middle"),
    Text("hoog", "high"),
    Text("zeer hoog", "very high"),
)
_INTEREST_ANCHORS = (
    Text("merkt er niets van", "will notice nothing of it"),
    Text("merkt er iets van, zonder gevolgen", "will notice it, without consequences"),
    Text("heeft er iets bij te winnen of te verliezen", "has something to gain or to lose"),
    Text("woning, werk of geld hangt ervan af", "home, work or money depends on it"),
    Text(
        "het voortbestaan of het dagelijks leven verandert", "its existence or daily life changes"
    ),
)
_INFLUENCE_ANCHORS = (
    Text("kan de uitkomst niet veranderen", "cannot change the outcome"),
    Text("kan een detail veranderen", "can change a detail"),
    Text("kan vertragen of verbeteren", "can delay or improve"),
    Text("kan de uitkomst een andere kant op sturen", "can turn the outcome another way"),
    Text("zonder hen gaat het niet door", "without them it will not happen"),
)


def anchored(labels: tuple[Text, ...], anchors: tuple[Text, ...]) -> Scale:
    """Make a scale from 1 up of a label and an anchor for each level, the lowest first."""
    pairs = zip(labels, anchors, strict=True)
    levels = (
        Level(value=n, label=label, anchor=anchor) for n, (label, anchor) in enumerate(pairs, 1)
    )
    return Scale(levels=tuple(levels))


STANDARD_DIMENSIONS = (
    Dimension(
        id=INTEREST,
        label=Text("belang", "interest"),
        question=Text(
            "Wat staat er voor deze partij op het spel?", "What is at stake for this party?"
        ),
        scale=anchored(_LABELS, _INTEREST_ANCHORS),
    ),
    Dimension(
        id=INFLUENCE,
        label=Text("invloed", "influence"),
        question=Text(
            "Wat kan deze partij aan de uitkomst veranderen?",
            "What can this party change about the outcome?",
        ),
        scale=anchored(_LABELS, _INFLUENCE_ANCHORS),
    ),
)

NEEDED_CONTRIBUTION = Dimension(
    id=CONTRIBUTION,
    label=Text("nodige inzet", "needed contribution"),
    question=Text(
        "Is hun inzet, eigendom, netwerk, geld of vergunning nodig?",
        "Is their effort, property, network, money or permit needed?",
    ),
    scale=Scale(
        levels=(
            Level(
                value=0,
                label=Text("nee", "no"),
                anchor=Text(
                    "het werk kan zonder iets van hen gedaan worden",
                    "the work can be done without anything of theirs",
                ),
            ),
            Level(
                value=1,
                label=Text("ja", "yes"),
                anchor=Text(
                    "een deel van het werk kan alleen met iets van hen gedaan worden",
                    "a part of the work can only be done with something of theirs",
                ),
            ),
        )
    ),
)
"""What the schemes ``kwadranten-plus`` and ``ringen`` ask as well as interest and influence.

A register that is to be analysed by one of these has it among its dimensions.
"""
