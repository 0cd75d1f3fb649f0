"""The dimensions that these schemes ask for, cut in high and low on the scales of a register."""

from __future__ import annotations

from collections.abc import Container, Sequence
from fractions import Fraction

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Cut, cut_scales
from stakeholderkit.wording import Language, Message, Text, capital, join

HIGH_IS_OURS = Text(
    "De bron zegt alleen hoog of laag. Dat hoog boven het midden van de schaal begint, of boven "
    "een andere gekozen grens, is onze keuze.",
    "The source only says high or low. That high begins above the middle of the scale, or above "
    "another limit that is chosen, is our choice.",
)
"""What is our own conclusion in every one of these schemes."""


_LACKING = Text(
    "Deze indeling vraagt iets dat het register niet scoort:",
    "This scheme asks for something that the register does not score:",
)
_ADVICE = Text(
    "Neem dat over uit stakeholderkit_schemes.DIMENSIONS en scoor de partijen erop.",
    "Take it over from stakeholderkit_schemes.DIMENSIONS and score the parties on it.",
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


def scored(found: Sequence[Cut], high: Container[str]) -> Text:
    """Say which scores are high, as the reason of a rule: what was scored and nothing else.

    Args:
        found: the cuts of all dimensions that the scheme asks for, two or more.
        high: the ids of the dimensions on which the score is high.
    """
    above = [cut.axis.label for cut in found if cut.axis.dimension in high]
    rest = [cut.axis.label for cut in found if cut.axis.dimension not in high]
    if not above:
        none = "geen van beide" if len(rest) == 2 else "geen van alle"
        return Text(
            f"{_listed(rest, 'nl')} zijn {none} hoog gescoord.",
            f"None of {_listed(rest, 'en', start=False)} is scored high."
            if len(rest) > 2
            else f"Neither {rest[0].en} nor {rest[1].en} is scored high.",
        )
    are, verb = ("zijn", "are") if len(above) > 1 else ("is", "is")
    less_nl = f", {_listed(rest, 'nl', start=False)} minder hoog" if rest else ""
    less_en = f", {_listed(rest, 'en', start=False)} less so" if rest else ""
    return Text(
        f"{_listed(above, 'nl')} {are} hoog gescoord{less_nl}.",
        f"{_listed(above, 'en')} {verb} scored high{less_en}.",
    )


def _listed(labels: Sequence[Text], language: Language, *, start: bool = True) -> str:
    words = join([label.text(language) for label in labels], language)
    return capital(words) if start else words
