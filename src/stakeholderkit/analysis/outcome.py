"""What an analysis says about one party."""

from __future__ import annotations

import datetime
from enum import StrEnum
from itertools import combinations

from attrs import frozen

from stakeholderkit.analysis.assessment import Assessment
from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.model import Decision, Stakeholder
from stakeholderkit.rules import Flip, Rule
from stakeholderkit.wording import Message, phrase


class Standing(StrEnum):
    """How far the question of a party's group is settled.

    Attributes:
        PLACED: the scores lead to one group.
        OPEN: scores are missing, or differ, so several groups are still possible.
        SPOKEN_FOR: a voiceless party that takes part through its spokesperson.
        SPOKESPERSON_WANTED: a voiceless party that nobody speaks for yet.
        FORMAL: it takes the formal decisions and stands outside the groups.
        EXCLUDED: people decided not to ask it to take part, for a reason.
        NOT_JUDGED: a natural person, whom a scheme that judges leaves out.
        ABSENT: it does not take part in this area, or not on this day.
    """

    PLACED = "placed"
    OPEN = "open"
    SPOKEN_FOR = "spoken_for"
    SPOKESPERSON_WANTED = "spokesperson_wanted"
    FORMAL = "formal"
    EXCLUDED = "excluded"
    NOT_JUDGED = "not_judged"
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
    Standing.NOT_JUDGED: phrase("not judged, being a person"),
    Standing.ABSENT: phrase("absent"),
}


@frozen
class Judgement:
    """The group to which one assessor's scores alone would lead.

    Attributes:
        assessor: the id of the assessor.
        groups: the ids of the groups possible; one when what was not scored does not matter.
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
        computed: the id of the group to which the scores lead, or None.
        possible: the ids of the groups still possible, in the order of the scheme; the computed
            one alone when it is settled.
        rules: the rules by which these are possible, in the order of the scheme.
        open_because: the strongest reason why several are possible; None when it is settled, and
            for a party that people decided not to ask.
        leans_to: the id of the group to which a tie leans, upward; None where there is no tie, a
            decision ended it, or the groups have no order.
        provisional: whether the group that is shown is provisional: because of a tie, or because
            it rests on the answer of one person.
        n: on how many answers the group rests, by the dimension that has fewest of those that
            could change it.
        of: how many assessors answered there, absences included.
        oldest: the day of the oldest answer that counts, or None without any.
        assessments: what is known on each dimension of the scheme.
        judgements: each assessor's own group, in the order of the register's assessors.
        flips: the changes of one score that would change the group, when every score is settled.
        decision: what people decided for this area, if they did; it is in force.
        adopted: whether that decision is part of an adoption of all groups, and no exception in it.
        proposal: what people proposed and nobody decided since, if they did; it changes nothing.
    """

    party: Stakeholder
    standing: Standing
    computed: str | None = None
    possible: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    open_because: OpenBecause | None = None
    leans_to: str | None = None
    provisional: bool = False
    n: int = 0
    of: int = 0
    oldest: datetime.date | None = None
    assessments: tuple[Assessment, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    flips: tuple[Flip, ...] = ()
    decision: Decision | None = None
    adopted: bool = False
    proposal: Decision | None = None

    @property
    def group(self) -> str | None:
        """The id of the group that holds: the decision, or else the computed one; None outside."""
        return self.decision.group if self.decision else self.computed

    @property
    def shown(self) -> str | None:
        """The id of the group under which it is shown: the one that holds, or that a tie leans to.

        Where `provisional` is true it is shown as such.
        """
        return self.group or self.leans_to

    @property
    def scored(self) -> bool:
        """Whether it is for scores to lead to a group: not so outside, or through a spokesperson.

        It is so as well where people decided on the group, or scores are still missing.
        """
        return self.standing in {Standing.PLACED, Standing.OPEN}

    @property
    def departs(self) -> bool:
        """Whether the scores lead to a group and people decided on another."""
        decided = self.decision is not None and self.computed is not None
        return decided and self.group != self.computed

    @property
    def decided_apart(self) -> bool:
        """Whether people decided on it by itself, and did not just adopt what scores lead to."""
        tied = self.open_because is OpenBecause.TIE and self.group in self.possible
        rests = self.adopted and (tied or self.group == self.computed)
        return self.decision is not None and not rests

    @property
    def divided(self) -> bool:
        """Whether the groups possible by two assessors, as far as they count, have none in common.

        So no answer that is still missing could bring these two together.
        """
        own = {frozenset(item.groups) for item in self.judgements if item.counts}
        return any(one.isdisjoint(other) for one, other in combinations(own, 2))

    def assessment(self, dimension: str) -> Assessment | None:
        """Return what is known on one dimension, or None when the scheme does not ask for it."""
        return next((item for item in self.assessments if item.dimension == dimension), None)


@frozen(kw_only=True)
class IntendedRole:
    """The role that we intend for a party: by decision, or else by its scores.

    It is worked out by an analysis and never recorded: recorded as well, it could contradict both
    the decision and the scores.

    Attributes:
        party: the id of the party.
        area: the id of the area.
        phase: the id of the phase; None for any phase.
        group: the id of the group that the role is in.
        decided: whether people decided on it; else it is what the scores give.
    """

    party: str
    area: str
    phase: str | None
    group: str
    decided: bool
