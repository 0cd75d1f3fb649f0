"""Scores that are ready: one for each axis, in the order of the axes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from stakeholderkit.errors import Code
from stakeholderkit.rules.cases import SplitAxis
from stakeholderkit.wording import Message, message

Row: TypeAlias = tuple[int | Fraction, ...]
"""A score on every axis, in the order of the axes."""


def fault(splits: Sequence[SplitAxis], row: Row) -> Message | None:
    """Say what is wrong with a row of scores, if anything is."""
    if len(row) != len(splits):
        return message(
            Code.SCORE_OFF_SCALE,
            "{found} scores were found and {expected} expected, one for each dimension.",
            found=len(row),
            expected=len(splits),
        )
    for split, value in zip(splits, row, strict=True):
        if not split.axis.lowest <= value <= split.axis.highest:
            return message(
                Code.SCORE_OFF_SCALE,
                "{dimension} {value} is off its scale, which goes from {lowest} to {highest}.",
                dimension=split.axis.label,
                value=value,
                lowest=split.axis.lowest,
                highest=split.axis.highest,
            )
    return None
