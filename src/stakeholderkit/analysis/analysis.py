"""What is known of one register, seen through one scheme, from one area, on one date."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import field, frozen

from stakeholderkit.analysis.change import Change
from stakeholderkit.analysis.consensus import Consensus
from stakeholderkit.analysis.explain import Seen, explain
from stakeholderkit.analysis.outcome import IntendedRole, Outcome, Standing
from stakeholderkit.analysis.settle import Settling
from stakeholderkit.model import Adoption, Area, Audience, Basis, Phase, Register
from stakeholderkit.rules import RuleTable, Scheme
from stakeholderkit.wording import Message, Text


@frozen(kw_only=True)
class Analysis:
    """An outcome and a reason for every party.

    Attributes:
        register: the register as it was on the date.
        table: the scheme, proved and compiled.
        area: the area from which the facts are seen.
        phase: the phase for which, or None for any phase.
        as_of: the date up to which facts count, or None when there are no facts.
        adoption: the act by which its groups were adopted as a whole; None for a draft.
        outcomes: one for each party, in the order of the register.
        assessors: how many assessors gave a score here that counts for a party.
        consensus: how several answers became one value; None once answers have been left out,
            or their givers hidden: it may name somebody, and nothing can be settled anew.
        quorum: how many answers were needed, 1 or more.
        settled_as: what such a value is called.
        settled_by: how it came about, in a sentence for every audience.
        audience: for whom it is; what others may not read has been left out.
        remarks: what the reader must know about the analysis as a whole.
        parts: the same for each area directly inside the area, in the order of the register;
            these have no parts of their own and no changes.
        since: the day since which changes are told, or None when they were not asked for.
        changes: the parties whose group or standing is not what it was at the end of that day.
        source: the register that was analysed, whole and with facts of any day, to which an
            adoption is added; None where something was left out, or where groups are said on
            another ladder.
    """

    register: Register
    table: RuleTable = field(repr=False)
    area: Area
    phase: Phase | None = None
    as_of: datetime.date | None
    adoption: Adoption | None = None
    outcomes: tuple[Outcome, ...]
    assessors: int
    consensus: Consensus | None
    quorum: int
    settled_as: Text
    settled_by: Text
    audience: Audience = Audience.INTERNAL
    remarks: tuple[Message, ...] = ()
    parts: tuple[Analysis, ...] = ()
    since: datetime.date | None = None
    changes: tuple[Change, ...] = ()
    source: Register | None = field(default=None, repr=False, eq=False)

    @property
    def scheme(self) -> Scheme:
        """The scheme that was used."""
        return self.table.scheme

    @property
    def settling(self) -> Settling | None:
        """How several answers became one value; None where `consensus` is."""
        return None if self.consensus is None else Settling(self.consensus, self.quorum)

    @property
    def whole(self) -> bool:
        """Whether it is for ourselves, and nothing was left out of it."""
        return self.audience is Audience.INTERNAL and self.consensus is not None

    @property
    def shows_scores(self) -> bool:
        """Whether scores can be read in it: not where they are withheld, or nobody is scored."""
        return any(outcome.assessments for outcome in self.outcomes)

    def grouped(self) -> Mapping[str, tuple[Outcome, ...]]:
        """Return the outcomes by the group under which they are shown, in the order of a report."""
        groups = [group.id for group in self.scheme.shown]
        return {
            group: tuple(outcome for outcome in self.outcomes if outcome.shown == group)
            for group in groups
        }

    def with_standing(self, *standings: Standing) -> tuple[Outcome, ...]:
        """Return the outcomes that have one of these standings."""
        return tuple(outcome for outcome in self.outcomes if outcome.standing in standings)

    def outcome(self, party: str) -> Outcome:
        """Return the outcome of the party with an id; raises KeyError when there is none."""
        return {outcome.party.id: outcome for outcome in self.outcomes}[party]

    def intended(self, outcome: Outcome) -> IntendedRole | None:
        """Return the role that is intended for a party, or None when no group is shown for it."""
        if outcome.shown is None:
            return None
        return IntendedRole(
            party=outcome.party.id,
            area=self.area.id,
            phase=self.phase.id if self.phase else None,
            group=outcome.shown,
            decided=outcome.decision is not None,
        )

    def reason(self, outcome: Outcome) -> Message:
        """Say in a few sentences why a party has its outcome."""
        return explain(Seen(self.register, self.table, self.settled_as, self.quorum), outcome)

    def basis(self, outcome: Outcome) -> Basis:
        """Return what a decision on this party would rest on, to be recorded with it."""
        consensus = self.consensus
        return Basis(
            scheme=self.scheme.id,
            version=self.scheme.version,
            parameters=self.scheme.parameters,
            digest=self.scheme.rules_digest(),
            possible=outcome.possible,
            consensus=consensus.name if consensus else None,
            quorum=self.quorum if consensus and consensus.quorate else None,
        )
