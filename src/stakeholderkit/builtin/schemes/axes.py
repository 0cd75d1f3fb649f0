"""What the schemes share: the dimensions of a register, and where each begins to be high."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Dimension
from stakeholderkit.rules import RINGEN, Axis, Condition, Rule, above, at_most
from stakeholderkit.wording import Text, message

GROUPS = Text(
    "De groepen: Rijksoverheid, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). De assen: "
    "macht-belangmatrix, naar Mendelow (1991).",
    "The groups: Dutch central government, Factor C, ‘Ringen van invloed’ (communicatierijk.nl). "
    "The axes: power-interest matrix, after Mendelow (1991).",
)


@frozen
class Cut:
    """A dimension of a register, cut in two: a score above the cut is high.

    Attributes:
        axis: the axis.
        at: the cut, in levels of the scale.
    """

    axis: Axis
    at: Fraction

    @property
    def high(self) -> Condition:
        """The score is above the cut."""
        return above(self.axis.dimension, self.at)

    @property
    def low(self) -> Condition:
        """The score is at the cut or below it."""
        return at_most(self.axis.dimension, self.at)


def cuts(dimensions: tuple[Dimension, ...], wanted: dict[str, Fraction | None]) -> tuple[Cut, ...]:
    """Cut the dimensions of a register that a scheme needs.

    Args:
        dimensions: the dimensions of the register.
        wanted: the ids of the dimensions with their cuts; None for the middle of the scale.

    Raises:
        SchemeError: when the register does not score one of them.
    """
    scored = {dimension.id: dimension for dimension in dimensions}
    if missing := [name for name in wanted if name not in scored]:
        raise SchemeError(
            message(
                Code.UNKNOWN_DIMENSION,
                "This scheme needs the dimensions {missing}, which the register does not score. "
                "Add them to its dimensions.",
                missing=tuple(missing),
            )
        )
    return tuple(
        Cut(Axis.of(scored[name]), scored[name].scale.middle if at is None else at)
        for name, at in wanted.items()
    )


def chosen(*found: Cut) -> tuple[str, ...]:
    """Write the cuts as parameters: ``cut=3``, or one for each dimension where they differ."""
    if len({cut.at for cut in found}) == 1:
        return (f"cut={found[0].at}",)
    return tuple(f"cut_{cut.axis.dimension}={cut.at}" for cut in found)


def unused(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Give the rings that no rule gives, as happens when two cases share one."""
    given = {rule.group for rule in rules}
    return tuple(group.id for group in RINGEN.groups if group.id not in given)
