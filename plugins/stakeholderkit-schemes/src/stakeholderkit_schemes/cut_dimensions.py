"""The dimensions that these schemes ask for, cut in high and low on the scales of a register."""

from __future__ import annotations

from fractions import Fraction

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Cut, cut_scales
from stakeholderkit.wording import Message, Text

HIGH_IS_OURS = Text(
    "De bron zegt alleen hoog of laag. Dat hoog boven het midden van de schaal begint, of boven "
    "een andere gekozen grens, is onze keuze.",
    "The source only says high or low. That high begins above the middle of the scale, or above "
    "another limit that is chosen, is our choice.",
)
"""What is our own conclusion in every one of these schemes."""


_LACKING = Text(
    "Dit schema vraagt dimensies die het register niet scoort:",
    "This scheme asks for dimensions that the register does not score:",
)
_ADVICE = Text(
    "Neem ze over uit stakeholderkit_schemes.DIMENSIONS en scoor de partijen erop.",
    "Take them over from stakeholderkit_schemes.DIMENSIONS and score the parties on them.",
)


def cut_dimensions(
    dimensions: tuple[Dimension, ...],
    wanted: tuple[Dimension, ...],
    cut: Fraction | None,
    *,
    monotone: bool = False,
) -> tuple[Cut, ...]:
    """Cut the dimensions of a register that a scheme asks for, on the register's own scales.

    Args:
        dimensions: the dimensions of the register.
        wanted: the dimensions that the scheme asks for, in its order; only their ids count.
        cut: the score above which all are high; None for the middle of each scale.
        monotone: whether a higher score may never lower the group; false for a typology.

    Raises:
        SchemeError: when the register lacks any of them; all are named.
    """
    scored = {dimension.id for dimension in dimensions}
    if missing := tuple(item.label for item in wanted if item.id not in scored):
        raise SchemeError(
            Message(
                "{sentence} {missing}. {advice}",
                (("sentence", _LACKING), ("missing", missing), ("advice", _ADVICE)),
                Code.UNKNOWN_DIMENSION,
            )
        )
    return cut_scales(dimensions, {item.id: cut for item in wanted}, monotone=monotone)
