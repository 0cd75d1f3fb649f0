"""The scores: facts that are added over time and never overwritten."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import refers
from stakeholderkit.model.remark import Remark
from stakeholderkit.model.validators import (
    Instance,
    Maybe,
    calendar_date,
    count,
    identifier,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, Message, kept, message, phrase


class Absence(StrEnum):
    """Why there is no value. Missing is never zero and never the middle.

    Attributes:
        UNKNOWN: the assessor does not know.
        NOT_ASKED: the assessor was not asked; this never hides a score of a larger area.
        NOT_APPLICABLE: the question makes no sense for this party.
        WITHDRAWN: the assessor's previous fact was a mistake; the one before it counts again.
            Where there is none before it, the answer stays withdrawn; this never hides a score
            of a larger area either.
    """

    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> Message:
        """Its name, as one assessor's answer."""
        return _LABELS[self]


_LABELS = {
    Absence.UNKNOWN: phrase("does not know"),
    Absence.NOT_ASKED: phrase("not asked"),
    Absence.NOT_APPLICABLE: phrase("does not apply"),
    Absence.WITHDRAWN: phrase("withdrawn"),
}


ScoreKey: TypeAlias = tuple[str, str, str, str, str | None, datetime.date, int]


@frozen(kw_only=True)
class Score:
    """One assessor's answer on one dimension of one party, in one area and phase, on one date.

    Attributes:
        party: the id of the party.
        dimension: the id of the dimension.
        assessor: the id of the assessor.
        area: the id of the area that the answer is about.
        phase: the id of the phase that the answer is about; None for any phase.
        date: the day it was given.
        sequence: the order of several answers on one day, from 0.
        value: a level of the dimension's scale, or None when there is a reason for absence.
        absence: why there is no value, or None when there is one.
        reason: why the assessor thinks so, in words.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier, metadata=refers("stakeholders"))
    dimension: str = field(validator=identifier, metadata=refers("dimensions"))
    assessor: str = field(validator=identifier, metadata=refers("assessors"))
    area: str = field(validator=identifier, metadata=refers("areas"))
    phase: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("phases"))
    date: datetime.date = field(validator=calendar_date)
    sequence: int = field(default=0, validator=count)
    value: int | None = field(default=None, validator=Maybe(whole_number))
    absence: Absence | None = field(default=None, validator=Maybe(Instance(Absence)))
    reason: Remark | None = field(default=None, validator=Maybe(Instance(Remark)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a score with both a value and an absence, or with neither."""
        if (self.value is None) == (self.absence is None):
            complaint = message(
                Code.SCORE_VALUE,
                "A score has either a value or a reason why there is none: unknown, not_asked, "
                "not_applicable or withdrawn.",
            )
            raise refuse(complaint, "value")

    @property
    def key(self) -> ScoreKey:
        """What makes this one score: two scores with equal keys must say the same."""
        return (
            self.party,
            self.dimension,
            self.assessor,
            self.area,
            self.phase,
            self.date,
            self.sequence,
        )
