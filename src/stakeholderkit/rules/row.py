"""Scores that are ready: one for each axis, in the order of the axes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from stakeholderkit.errors import Code
from stakeholderkit.rules.cells import Line
from stakeholderkit.wording import Message, message

Row: TypeAlias = tuple[int | Fraction, ...]
"""A score on every axis, in the order of the axes."""


def fault(lines: Sequence[Line], row: Row) -> Message | None:
    """Say what is wrong with a row of scores, if anything is."""
    if len(row) != len(lines):
        return message(
            Code.SCORE_OFF_SCALE,
            "{found} scores were found and {expected} expected, one for each dimension.",
            found=len(row),
            expected=len(lines),
        )
    for line, value in zip(lines, row, strict=True):
        if not line.axis.lowest <= value <= line.axis.highest:
            return message(
                Code.SCORE_OFF_SCALE,
                "{dimension} {value} is off its scale, which goes from {lowest} to {highest}.",
                dimension=line.axis.label,
                value=value,
                lowest=line.axis.lowest,
                highest=line.axis.highest,
            )
    return None
