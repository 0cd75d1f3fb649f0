"""What is added to a register over time and never overwritten: scores and decisions."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.checks import (
    calendar_date,
    each,
    identifier,
    instance,
    line,
    optional,
    refuse,
    whole_number,
)
from stakeholderkit.model.text import Remark
from stakeholderkit.wording import Extra, kept, message


class Absence(StrEnum):
    """Why there is no value. Missing is never zero and never the middle.

    Attributes:
        UNKNOWN: the assessor does not know.
        NOT_ASKED: the assessor was not asked; this never hides a score of a larger area.
        NOT_APPLICABLE: the question makes no sense for this party.
        WITHDRAWN: the assessor's previous fact was a mistake; the one before it counts again.
    """

    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"
    WITHDRAWN = "withdrawn"


ScoreKey: TypeAlias = tuple[str, str, str, str, datetime.date, int]


@frozen(kw_only=True)
class Score:
    """One assessor's answer on one dimension of one party, in one area, on one date.

    Attributes:
        party: the id of the party.
        dimension: the id of the dimension.
        assessor: the id of the assessor.
        area: the id of the area that the answer is about.
        date: the day it was given.
        sequence: the order of several answers on one day, from 0.
        value: a level of the dimension's scale, or None when there is a reason for absence.
        absence: why there is no value, or None when there is one.
        reason: why the assessor thinks so, in words.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier)
    dimension: str = field(validator=identifier)
    assessor: str = field(validator=identifier)
    area: str = field(validator=identifier)
    date: datetime.date = field(validator=calendar_date)
    sequence: int = field(default=0, validator=whole_number)
    value: int | None = field(default=None, validator=optional(whole_number))
    absence: Absence | None = field(default=None, validator=optional(instance(Absence)))
    reason: Remark | None = field(default=None, validator=optional(instance(Remark)))
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
        """What makes this fact one fact: two with equal keys must say the same."""
        return (self.party, self.dimension, self.assessor, self.area, self.date, self.sequence)


class DecisionStatus(StrEnum):
    """How far a decision has come; the last is the most binding."""

    PROPOSAL = "proposal"
    PROJECT_TEAM = "project_team"
    COLLEGE = "college"


@frozen(kw_only=True)
class Basis:
    """The scheme and its proposal at the moment of a decision.

    Attributes:
        scheme: the id of the scheme.
        version: its version.
        parameters: its parameters, as in ``cut=3``.
        digest: the SHA-256 of its rules, in hexadecimal.
        proposed: the ids of the groups that were then possible; one when it was settled.
        extra: unknown fields, kept and written back.
    """

    scheme: str = field(validator=identifier)
    version: str = field(validator=line)
    parameters: tuple[str, ...] = field(default=(), validator=each(line))
    digest: str = field(validator=line)
    proposed: tuple[str, ...] = field(default=(), validator=each(identifier))
    extra: Extra = kept()


@frozen(kw_only=True)
class Decision:
    """What people decided about a party's group in an area: a scheme proposes, people decide.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        group: the id of the group.
        date: the day of the decision.
        by: who decided, as a body or a role.
        status: how far it has come.
        reason: why, in words.
        basis: the scheme and its proposal at that moment, when they were recorded.
        extra: unknown fields, kept and written back.
    """

    party: str = field(validator=identifier)
    area: str = field(validator=identifier)
    group: str = field(validator=identifier)
    date: datetime.date = field(validator=calendar_date)
    by: str = field(validator=line)
    status: DecisionStatus = field(
        default=DecisionStatus.PROPOSAL, validator=instance(DecisionStatus)
    )
    reason: Remark | None = field(default=None, validator=optional(instance(Remark)))
    basis: Basis | None = field(default=None, validator=optional(instance(Basis)))
    extra: Extra = kept()
