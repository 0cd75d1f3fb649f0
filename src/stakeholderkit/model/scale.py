"""Scales and what is scored on them.

A level has a whole number, its rank: the lowest level has the lowest, whatever people see. What
they see and type may be another text, so that halves from 1 to 5 are nine levels, and 1 may stand
for the most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction
from itertools import pairwise
from unicodedata import numeric

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import names
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    bilingual,
    identifier,
    one_line,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, Text, kept, message, quoted


@frozen(kw_only=True)
class Level:
    """One level of a scale.

    Attributes:
        value: its number, by which rules compare: the lowest level has the lowest.
        label: its name, as in "high".
        anchor: what a party at this level looks like, so that two people mean the same.
        shown: what people see and type for it, such as "3½"; None for its number.
        extra: unknown fields, kept and written back.
    """

    value: int = field(validator=whole_number)
    label: Text = field(validator=bilingual)
    anchor: Text = field(validator=bilingual)
    shown: str | None = field(default=None, validator=Maybe(one_line))
    extra: Extra = kept()

    @property
    def written(self) -> str:
        """What people see for it: the text that is to be shown, or else its number."""
        return str(self.value) if self.shown is None else self.shown


@frozen(kw_only=True)
class Scale:
    """Ordered levels.

    Attributes:
        levels: at least two, the lowest first, each value one more than the one before it. No
            two look the same.
        extra: unknown fields, kept and written back.
    """

    levels: tuple[Level, ...] = field(validator=Each(Instance(Level)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a scale whose levels do not rise by one, or of which two look the same."""
        values = [level.value for level in self.levels]
        if len(values) < 2 or values != list(range(values[0], values[0] + len(values))):
            complaint = message(
                Code.BAD_SCALE,
                "A scale needs at least two levels, each one higher than the one before it; "
                "found {values}.",
                values=", ".join(map(str, values)) or "none",
            )
            raise refuse(complaint, "levels")
        looks: dict[str, list[int]] = defaultdict(list)
        for level in self.levels:
            # What is left of two texts in which somebody was named and erased may be the same.
            if "…" in level.written:
                continue
            looks[" ".join(level.written.split()).casefold()].append(level.value)
        for alike in looks.values():
            if len(alike) > 1:
                complaint = message(
                    Code.BAD_SCALE,
                    "The levels {values} all look like {shown}, so that nobody can tell them "
                    "apart. Show each in its own way.",
                    values=tuple(map(str, alike)),
                    shown=quoted(self.levels[alike[0] - values[0]].written),
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

    def written(self, value: int) -> str:
        """Return what people see for a value; one that is off the scale is its number."""
        level = self.level(value)
        return str(value) if level is None else level.written

    @property
    def shown(self) -> tuple[Text, ...]:
        """What people see for each level in a sentence, the lowest first; none for the numbers.

        Where the levels look like rising numbers, these say enough. Where they do not, as when 1
        stands for the most, "3 or higher" would be read the wrong way: there the name of each
        level comes first, as in "high (2)", and the sentence is about that.
        """
        if all(level.shown is None for level in self.levels):
            return ()
        numbers = [as_number(level.written) for level in self.levels]
        if all(
            low is not None and high is not None and low < high for low, high in pairwise(numbers)
        ):
            return tuple(Text(level.written, level.written) for level in self.levels)
        return tuple(
            Text(_named(level.label.nl, level.written), _named(level.label.en, level.written))
            for level in self.levels
        )


def _named(label: str, written: str) -> str:
    if not label.strip() or label.casefold() == written.casefold():
        return written
    return f"{label} ({written})"


_NUMBER = re.compile(
    r"(?P<sign>-?)(?P<whole>\d{0,9})(?:[.,](?P<rest>\d{1,9})| ?(?P<part>[¼½¾⅐-⅞]))?", re.ASCII
)


def as_number(written: str) -> Fraction | None:
    """Read what looks like a number: "3", "3,5", "3.5" or "3½"; None for all else."""
    found = _NUMBER.fullmatch(written.strip().replace("\N{MINUS SIGN}", "-"))
    if not found or not (found["whole"] or found["part"]):
        return None
    number = Fraction(f"{found['whole'] or 0}.{found['rest'] or 0}")
    if found["part"]:
        number += Fraction(numeric(found["part"])).limit_denominator(10)
    return -number if found["sign"] else number


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
