"""Scales and what is scored on them."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import names
from stakeholderkit.model.validators import (
    Each,
    Instance,
    bilingual,
    identifier,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, Text, kept, message


@frozen(kw_only=True)
class Level:
    """One level of a scale.

    Attributes:
        value: its number.
        label: its name, as in "high".
        anchor: what a party at this level looks like, so that two people mean the same.
        extra: unknown fields, kept and written back.
    """

    value: int = field(validator=whole_number)
    label: Text = field(validator=bilingual)
    anchor: Text = field(validator=bilingual)
    extra: Extra = kept()


@frozen(kw_only=True)
class Scale:
    """Ordered levels.

    Attributes:
        levels: at least two, each value one more than the one before it.
        extra: unknown fields, kept and written back.
    """

    levels: tuple[Level, ...] = field(validator=Each(Instance(Level)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a scale whose levels do not rise by one."""
        values = [level.value for level in self.levels]
        if len(values) < 2 or values != list(range(values[0], values[0] + len(values))):
            complaint = message(
                Code.BAD_SCALE,
                "A scale needs at least two levels, each one higher than the one before it; "
                "found {values}.",
                values=", ".join(map(str, values)) or "none",
            )
            raise refuse(complaint, "levels")

    @property
    def lowest(self) -> int:
        """The value of the lowest level."""
        return self.levels[0].value

    @property
    def highest(self) -> int:
        """The value of the highest level."""
        return self.levels[-1].value

    @property
    def middle(self) -> Fraction:
        """The exact middle, which is a level only when their number is odd."""
        return Fraction(self.lowest + self.highest, 2)

    def level(self, value: int) -> Level | None:
        """Return the level with a value, or None when it is off the scale."""
        index = value - self.lowest
        return self.levels[index] if 0 <= index < len(self.levels) else None


@frozen(kw_only=True)
class Dimension:
    """What is scored: interest, influence, or what a scheme asks for more.

    Attributes:
        id: its id, as in ``interest``.
        label: its name.
        question: what an assessor answers by a score.
        scale: the scale of the answers.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("dimensions"))
    label: Text = field(validator=bilingual)
    question: Text = field(validator=bilingual)
    scale: Scale = field(validator=Instance(Scale))
    extra: Extra = kept()
