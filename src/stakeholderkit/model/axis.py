"""One dimension as a scheme sees it: its scale, and what people see of each level."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import refers
from stakeholderkit.model.scale import Dimension, as_number
from stakeholderkit.model.validators import (
    Each,
    Instance,
    bilingual,
    identifier,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, Text, Value, kept, message, phrase


@frozen(kw_only=True)
class Axis:
    """One dimension as a scheme sees it.

    Attributes:
        dimension: the id of the dimension.
        label: its name.
        lowest: the lowest level of its scale.
        highest: the highest level of its scale.
        monotone: whether a higher score may never lower the group; never so with a typology.
        shown: what people see for each level in a sentence, the lowest first; none for the
            numbers. Rules compare the numbers all the same.
        extra: unknown fields, kept and written back.
    """

    dimension: str = field(validator=identifier, metadata=refers("dimensions"))
    label: Text = field(validator=bilingual)
    lowest: int = field(validator=whole_number)
    highest: int = field(validator=whole_number)
    monotone: bool = field(default=True, validator=Instance(bool))
    shown: tuple[Text, ...] = field(default=(), validator=Each(bilingual))
    extra: Extra = kept()

    @classmethod
    def of(cls, dimension: Dimension, *, monotone: bool = True) -> Axis:
        """Make the axis of a dimension."""
        return cls(
            dimension=dimension.id,
            # Unknown fields stay behind: a scheme is shown to everybody.
            label=Text(dimension.label.nl, dimension.label.en),
            lowest=dimension.scale.lowest,
            highest=dimension.scale.highest,
            monotone=monotone,
            shown=dimension.scale.shown,
        )

    def __attrs_post_init__(self) -> None:
        """Refuse a scale that has no room for two levels, and texts for other levels than its."""
        if self.highest <= self.lowest:
            complaint = message(
                Code.BAD_SCALE,
                "The highest level is {highest} and the lowest {lowest}; the highest must be more.",
                highest=self.highest,
                lowest=self.lowest,
            )
            raise refuse(complaint, "highest")
        if self.shown and len(self.shown) != self.highest - self.lowest + 1:
            complaint = message(
                Code.BAD_SCALE,
                "There are {n} texts for the levels from {lowest} to {highest}; each level needs "
                "one.",
                n=len(self.shown),
                lowest=self.lowest,
                highest=self.highest,
            )
            raise refuse(complaint, "shown")

    def written(self, value: int | Fraction) -> Value:
        """Return what people see for a value of the scale, or for one between two levels.

        Args:
            value: from the lowest level to the highest; a value off the scale is its number.
        """
        if not self.shown or not self.lowest <= value <= self.highest:
            return value
        below = floor(value)
        low = self.shown[below - self.lowest]
        if below == value:
            return low
        high, part = self.shown[below + 1 - self.lowest], Fraction(value) - below
        ends = as_number(low.nl), as_number(high.nl)
        if ends[0] is not None and ends[1] is not None:
            return ends[0] + part * (ends[1] - ends[0])
        if part == Fraction(1, 2):
            return phrase("halfway between {low} and {high}", low=low, high=high)
        return phrase(
            "{percent} percent of the step from {low} to {high}",
            percent=round(100 * part),
            low=low,
            high=high,
        )
