"""One register, seen through one scheme, from one area, on one date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from stakeholderkit.analysis.classify import classify, standing_decisions
from stakeholderkit.analysis.explain import explain
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Area, Audience, Basis, IntendedRole, Phase, Register
from stakeholderkit.rules import Scheme, Table, compile_scheme
from stakeholderkit.wording import Message, marked, message


@frozen(kw_only=True)
class Analysis:
    """An outcome and a reason for every party.

    Attributes:
        register: the facts up to the date.
        scheme: the scheme itself, never a name.
        area: the area from which the facts are seen.
        phase: the phase for which, or None for any phase.
        as_of: the date up to which facts count, or None when there are no facts.
        outcomes: one for each party, in the order of the register.
        assessors: how many assessors gave an answer that is used here.
        audience: for whom it is; what others may not read has been left out.
        remarks: what the reader must know about the analysis as a whole.
    """

    register: Register
    scheme: Scheme
    area: Area
    phase: Phase | None = None
    as_of: datetime.date | None
    outcomes: tuple[Outcome, ...]
    assessors: int
    audience: Audience = Audience.INTERNAL
    remarks: tuple[Message, ...] = ()

    def grouped(self) -> Mapping[str, tuple[Outcome, ...]]:
        """Give the outcomes of each group that holds, in the order in which a report has them."""
        groups = [group.id for group in self.scheme.shown]
        return {
            group: tuple(outcome for outcome in self.outcomes if outcome.group == group)
            for group in groups
        }

    def standing(self, *standings: Standing) -> tuple[Outcome, ...]:
        """Give the outcomes that have one of these standings."""
        return tuple(outcome for outcome in self.outcomes if outcome.standing in standings)

    def outcome(self, party: str) -> Outcome:
        """Give the outcome of the party with an id; raises KeyError when there is none."""
        return {outcome.party.id: outcome for outcome in self.outcomes}[party]

    def intended(self, outcome: Outcome) -> IntendedRole | None:
        """Give the role that is intended for a party, or None when no group holds for it."""
        if outcome.group is None:
            return None
        return IntendedRole(
            party=outcome.party.id,
            area=self.area.id,
            phase=self.phase.id if self.phase else None,
            group=outcome.group,
            decided=outcome.decision is not None,
        )

    def reason(self, outcome: Outcome) -> Message:
        """Say in a few sentences why a party has its outcome."""
        return explain(self.register, self.scheme, outcome)

    def basis(self, outcome: Outcome) -> Basis:
        """Give what a decision on this party would rest on, to be recorded with it."""
        return Basis(
            scheme=self.scheme.id,
            version=self.scheme.version,
            parameters=self.scheme.parameters,
            digest=self.scheme.digest(),
            proposed=outcome.possible,
        )


def analyse_area(
    register: Register,
    scheme: Scheme,
    area: Area,
    as_of: datetime.date | None = None,
    phase: Phase | None = None,
) -> Analysis:
    """Analyse a register from one area of it, in one phase or in any.

    Raises:
        SchemeError: when the scheme fails its proof, or is made for other scales.
    """
    day = as_of or register.latest()
    facts = register.as_of(day) if day else register
    table = compile_scheme(scheme.called(register.group_names))
    if misfits := tuple(_misfits(register, scheme)):
        raise SchemeError(*misfits)
    about = phase.id if phase else None
    outcomes = tuple(classify(facts, table, area.id, about, day))
    used = {
        answer.assessor
        for outcome in outcomes
        for assessment in outcome.assessments
        for answer in assessment.answers
        if answer.value is not None
    }
    return Analysis(
        register=facts,
        scheme=table.scheme,
        area=area,
        phase=phase,
        as_of=day,
        outcomes=outcomes,
        assessors=len(used),
        remarks=(
            *_left_aside(facts, table, area, phase, outcomes),
            *_other_phases(facts, phase),
        ),
    )


def _misfits(register: Register, scheme: Scheme) -> Iterator[Message]:
    """Say which dimensions of a scheme the register does not score on that scale."""
    scales = {item.id: (item.scale.lowest, item.scale.highest) for item in register.dimensions}
    for axis in scheme.axes:
        if scales.get(axis.dimension) != (axis.lowest, axis.highest):
            yield message(
                Code.UNKNOWN_DIMENSION,
                "The scheme needs {dimension} on a scale from {lowest} to {highest}; the register "
                "does not have that.",
                dimension=axis.label,
                lowest=axis.lowest,
                highest=axis.highest,
            )


def _left_aside(
    register: Register,
    table: Table,
    area: Area,
    phase: Phase | None,
    outcomes: Iterable[Outcome],
) -> Iterator[Message]:
    """Say which decisions for this area have no effect, and why."""
    groups = {group.id for group in table.scheme.groups}
    decisions = standing_decisions(register, area.id, phase.id if phase else None)
    for outcome in outcomes:
        decision = decisions.get(outcome.party.id)
        if decision is None or decision.group is None or outcome.decision:
            continue
        if decision.group in groups:
            msgid = marked(
                "The decision of {date} puts {party} in {group}, but that party stands outside "
                "the groups here; it is left aside."
            )
        else:
            msgid = marked(
                "The decision of {date} puts {party} in {group}, which this scheme does not have; "
                "it is left aside."
            )
        yield message(
            "decision-left-aside",
            msgid,
            date=decision.date,
            party=register.stakeholder(decision.party).name,
            group=decision.group,
        )


def _other_phases(register: Register, phase: Phase | None) -> Iterator[Message]:
    """Say that there are scores about other phases, which are not read here."""
    read = {None, phase.id if phase else None}
    others = {score.phase for score in register.scores} - read
    names = tuple(item.name for item in register.phases if item.id in others)
    if names:
        yield message(
            "other-phases",
            "There are scores about {phases} as well; choose that phase to see them.",
            phases=names,
        )
