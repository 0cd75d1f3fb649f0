"""High and low: the dimensions of a register, each cut in two, and the rules that follow.

Many schemes ask no more of a score than whether it is high. What they share is here: where high
begins on each scale, the condition of being high on some dimensions and on no others, and how the
cuts are told among the parameters of the scheme.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from fractions import Fraction

from attrs import frozen

from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model.axis import Axis
from stakeholderkit.model.condition import Condition, above, all_of, at_most
from stakeholderkit.model.ladder import Ladder, Typology
from stakeholderkit.model.scale import Dimension
from stakeholderkit.model.scheme import Rule
from stakeholderkit.model.standard_dimensions import NEEDED_CONTRIBUTION, STANDARD_DIMENSIONS
from stakeholderkit.wording import Text, Value, message


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


def cut_scales(
    dimensions: Iterable[Dimension],
    wanted: Mapping[str, Fraction | None],
    *,
    monotone: bool = True,
) -> tuple[Cut, ...]:
    """Cut the dimensions of a register that a scheme needs.

    Args:
        dimensions: the dimensions of the register.
        wanted: the ids of the dimensions with their cuts; None for the middle of the scale.
        monotone: whether a higher score may never lower the group; false for a typology.

    Returns:
        The cuts, in the order of `wanted`.

    Raises:
        SchemeError: when the register does not score one of them.
    """
    scored = {dimension.id: dimension for dimension in dimensions}
    if missing := [name for name in wanted if name not in scored]:
        raise SchemeError(
            message(
                Code.UNKNOWN_DIMENSION,
                "This scheme asks for {missing}, which the register does not score. Add that to "
                "its dimensions.",
                missing=tuple(_named(name) for name in missing),
            )
        )
    return tuple(
        Cut(
            Axis.of(scored[name], monotone=monotone),
            scored[name].scale.middle if at is None else at,
        )
        for name, at in wanted.items()
    )


_KNOWN = {item.id: item.label for item in (*STANDARD_DIMENSIONS, NEEDED_CONTRIBUTION)}


def _named(dimension: str) -> Value:
    """Call a dimension that the register lacks by its id, and by its name where that is known."""
    if label := _KNOWN.get(dimension):
        english = label.en if label.en == dimension else f"{label.en} ({dimension})"
        return Text(f"{label.nl} ({dimension})", english)
    return dimension


def only_high(found: Iterable[Cut], high: Container[str]) -> Condition:
    """Make the condition of being high on these dimensions and low on all others.

    Args:
        found: the cuts of all dimensions that the scheme asks for.
        high: the ids of the dimensions on which the score is to be high.
    """
    return all_of(*(cut.high if cut.axis.dimension in high else cut.low for cut in found))


def cut_parameters(found: Iterable[Cut]) -> tuple[str, ...]:
    """Write the cuts as parameters: ``cut=3``, or one for each dimension where they differ."""
    by_dimension = {cut.axis.dimension: cut.at for cut in found}
    if len(different := set(by_dimension.values())) == 1:
        return (f"cut={different.pop()}",)
    return tuple(f"cut_{dimension}={at}" for dimension, at in by_dimension.items())


def unused_groups(grouping: Ladder | Typology, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Find the groups that no rule gives, as happens when two cases share one.

    Returns:
        Their ids, for `Scheme.unused`.
    """
    given = {rule.group for rule in rules}
    return tuple(group.id for group in grouping.groups if group.id not in given)
