"""What an analysis says about one party."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from stakeholderkit.analysis.assessment import Assessment
from stakeholderkit.model import Decision, Stakeholder
from stakeholderkit.rules import Flip, Rule
from stakeholderkit.wording import Message, phrase


class Standing(StrEnum):
    """How far the question of a party's group is settled.

    Attributes:
        PLACED: the scores lead to one group.
        OPEN: scores are missing, or not settled, so several groups are still possible.
        SPOKEN_FOR: a voiceless party that takes part through its spokesperson.
        SPOKESPERSON_WANTED: a voiceless party that nobody speaks for yet.
        FORMAL: it takes the formal decisions and stands outside the groups.
        EXCLUDED: people decided not to ask it to take part, for a reason.
        ABSENT: it does not take part in this area, or not on this day.
    """

    PLACED = "placed"
    OPEN = "open"
    SPOKEN_FOR = "spoken_for"
    SPOKESPERSON_WANTED = "spokesperson_wanted"
    FORMAL = "formal"
    EXCLUDED = "excluded"
    ABSENT = "absent"

    @property
    def label(self) -> Message:
        """Its name, as it stands inside a sentence."""
        return _LABELS[self]


_LABELS = {
    Standing.PLACED: phrase("settled"),
    Standing.OPEN: phrase("open"),
    Standing.SPOKEN_FOR: phrase("through a spokesperson"),
    Standing.SPOKESPERSON_WANTED: phrase("spokesperson wanted"),
    Standing.FORMAL: phrase("decides formally"),
    Standing.EXCLUDED: phrase("not asked to take part"),
    Standing.ABSENT: phrase("absent"),
}


@frozen
class Judgement:
    """The group to which one assessor's scores alone would lead.

    Attributes:
        assessor: the id of the assessor.
        groups: the ids of the groups possible; one when the assessor scored everything.
        counts: whether the scores count; those for one's own party do not.
    """

    assessor: str
    groups: tuple[str, ...]
    counts: bool


@frozen(kw_only=True)
class Outcome:
    """The outcome for one party: its group, and why.

    Attributes:
        party: the party.
        standing: how far its group is settled.
        proposed: the id of the group that the scheme proposes, or None.
        possible: the ids of the groups still possible, the least involved first; the
            proposed one alone when it is settled.
        rule: the rule that fired, when the scores lead to one group by one rule.
        assessments: what is known on each dimension of the scheme.
        judgements: each assessor's own group, in the order of the register's assessors.
        flips: the changes of one score that would change the group, the nearest first.
        decision: what people decided for this area, if they did; it is in force.
        adopted: whether that decision is part of an adoption of all groups, and no exception in it.
        proposal: what people proposed and nobody decided since, if they did; it changes nothing.
    """

    party: Stakeholder
    standing: Standing
    proposed: str | None = None
    possible: tuple[str, ...] = ()
    rule: Rule | None = None
    assessments: tuple[Assessment, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    flips: tuple[Flip, ...] = ()
    decision: Decision | None = None
    adopted: bool = False
    proposal: Decision | None = None

    @property
    def group(self) -> str | None:
        """The id of the group that holds: the decision, or else the proposal; None outside."""
        return self.decision.group if self.decision else self.proposed

    @property
    def scored(self) -> bool:
        """Whether it is for scores to lead to a group: not so outside, or through a spokesperson.

        It is so as well where people decided on the group, or scores are still missing.
        """
        return self.standing in {Standing.PLACED, Standing.OPEN}

    @property
    def departs(self) -> bool:
        """Whether the scheme proposes a group and people decided on another."""
        decided = self.decision is not None and self.proposed is not None
        return decided and self.group != self.proposed

    @property
    def decided_apart(self) -> bool:
        """Whether people decided on it by itself, and did not just adopt what the scores give."""
        adopted = self.adopted and self.group == self.proposed
        return self.decision is not None and not adopted

    @property
    def borderline(self) -> bool:
        """Whether one level on one dimension is enough to change the group."""
        return any(flip.near for flip in self.flips)

    @property
    def divided(self) -> bool:
        """Whether the assessors' own scores, as far as they count, lead to different groups."""
        settled = {item.groups for item in self.judgements if item.counts and len(item.groups) == 1}
        return len(settled) > 1

    def assessment(self, dimension: str) -> Assessment | None:
        """Return what is known on one dimension, or None when the scheme does not ask for it."""
        return next((item for item in self.assessments if item.dimension == dimension), None)


@frozen(kw_only=True)
class IntendedRole:
    """The role that we intend for a party: the decision, or else the proposal.

    It is worked out by an analysis and never recorded: recorded as well, it could contradict both
    the decision and the proposal.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase; None for any phase.
        group: the id of the group that the role is in.
        decided: whether people decided on it; else it is what the scheme proposes.
    """

    party: str
    area: str
    phase: str | None
    group: str
    decided: bool
