"""What the schemes share: high and low on several dimensions, and the rules that follow."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from fractions import Fraction

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Condition, Rule, above, all_of, at_most
from stakeholderkit.wording import Message, Text

Cuts = Mapping[str, Fraction]
"""The threshold of each dimension, by its id; a score above it is high."""

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


def asked(dimensions: Iterable[Dimension], wanted: Iterable[Dimension]) -> tuple[Dimension, ...]:
    """Give the dimensions of a register that a scheme asks for, on the register's own scales.

    Args:
        dimensions: the dimensions of the register.
        wanted: the dimensions that the scheme asks for, in its order; only their ids count.

    Raises:
        SchemeError: when the register lacks any of them; all are named.
    """
    scored = {dimension.id: dimension for dimension in dimensions}
    if missing := tuple(item.label for item in wanted if item.id not in scored):
        raise SchemeError(
            Message(
                "{sentence} {missing}. {advice}",
                (("sentence", _LACKING), ("missing", missing), ("advice", _ADVICE)),
                Code.UNKNOWN_DIMENSION,
            )
        )
    return tuple(scored[item.id] for item in wanted)


def cuts(dimensions: Iterable[Dimension], cut: Fraction | None) -> Cuts:
    """Give the threshold of each dimension: the one chosen, or the middle of its scale."""
    return {item.id: item.scale.middle if cut is None else cut for item in dimensions}


def chosen(limits: Cuts) -> tuple[str, ...]:
    """Write thresholds as parameters: ``cut=3`` when they are all the same, else one each."""
    if len(different := set(limits.values())) == 1:
        return (f"cut={different.pop()}",)
    return tuple(f"cut_{name}={limit}" for name, limit in limits.items())


def pattern(limits: Cuts, high: Container[str]) -> Condition:
    """Give the condition of being high on these dimensions and on no others."""
    return all_of(
        *(
            above(name, limit) if name in high else at_most(name, limit)
            for name, limit in limits.items()
        )
    )


def rule(limits: Cuts, high: Container[str], group: str, because: Text) -> Rule:
    """Give the rule that puts those who are high on these dimensions alone in a group."""
    return Rule(when=pattern(limits, high), group=group, because=because)


def also(one: Text, other: Text) -> Text:
    """Give one text after another."""
    return Text(f"{one.nl} {other.nl}", f"{one.en} {other.en}")
