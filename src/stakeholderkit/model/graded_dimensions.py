"""Interest and influence as a Dutch school grade, from 1 to 10, with an anchor for every grade.

Everybody in the Netherlands knows that 6 is just enough and that 5.5 is the middle: so high begins
at 6. The anchors are our own wording, and follow those of the scale of five.
"""

from __future__ import annotations

from attrs import evolve

from stakeholderkit.model.standard_dimensions import STANDARD_DIMENSIONS, anchored
from stakeholderkit.wording import Text

_LABELS = (
    Text("uiterst laag", "extremely low"),
    Text("zeer laag", "very low"),
    Text("laag", "low"),
    Text("vrij laag", "rather low"),
    Text("net onvoldoende", "just insufficient"),
    Text("voldoende", "sufficient"),
    Text("ruim voldoende", "amply sufficient"),
    Text("hoog", "high"),
    Text("zeer hoog", "very high"),
    Text("uiterst hoog", "extremely high"),
)
_INTEREST_ANCHORS = (
    Text("merkt er niets van", "will notice nothing of it"),
    Text("merkt er bijna niets van", "will notice next to nothing of it"),
    Text("merkt er iets van, zonder gevolgen", "will notice it, without consequences"),
    Text("ondervindt er kleine gevolgen van", "will have small consequences of it"),
    Text("heeft er iets bij te winnen of te verliezen", "has something to gain or to lose"),
    Text(
        "heeft er duidelijk iets bij te winnen of te verliezen", "clearly has much to gain or lose"
    ),
    Text("woning, werk of geld hangt er deels van af", "home, work or money partly depends on it"),
    Text("woning, werk of geld hangt ervan af", "home, work or money depends on it"),
    Text("het dagelijks leven verandert", "daily life changes"),
    Text("het voortbestaan hangt ervan af", "its existence depends on it"),
)
_INFLUENCE_ANCHORS = (
    Text("kan de uitkomst niet veranderen", "cannot change the outcome"),
    Text("kan er hooguit iets over zeggen", "can at most say something about it"),
    Text("kan een detail veranderen", "can change a detail"),
    Text("kan enkele details veranderen", "can change some details"),
    Text("kan iets vertragen of verbeteren", "can delay or improve something"),
    Text("kan duidelijk vertragen of verbeteren", "can clearly delay or improve"),
    Text("kan een deel van de uitkomst veranderen", "can change a part of the outcome"),
    Text("kan de uitkomst een andere kant op sturen", "can turn the outcome another way"),
    Text("kan de uitkomst grotendeels bepalen", "can determine most of the outcome"),
    Text("zonder hen gaat het niet door", "without them it will not happen"),
)


GRADED_DIMENSIONS = tuple(
    evolve(dimension, scale=anchored(_LABELS, anchors))
    for dimension, anchors in zip(
        STANDARD_DIMENSIONS, (_INTEREST_ANCHORS, _INFLUENCE_ANCHORS), strict=True
    )
)
"""Interest and influence on a scale from 1 to 10, to be the dimensions of a register."""
