"""From a register to an analysis of it: through one scheme, from one area, on one date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.classify import classify, standing_decisions
from stakeholderkit.analysis.consensus import MEDIAN, Consensus
from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.model import Area, Phase, Register
from stakeholderkit.rules import Scheme, Table, compile_scheme
from stakeholderkit.wording import Message, marked, message


def analyse_area(
    register: Register,
    scheme: Scheme,
    area: Area,
    as_of: datetime.date | None = None,
    phase: Phase | None = None,
    *,
    consensus: Consensus = MEDIAN,
) -> Analysis:
    """Analyse a register from one area of it, in one phase or in any.

    Args:
        register: the facts.
        scheme: the rules.
        area: the area from which the facts are seen.
        as_of: the last day whose facts count; None for the day of the latest fact.
        phase: the phase for which; None for what holds in any phase.
        consensus: how several answers become one value.

    Raises:
        SchemeError: when the scheme fails its proof, or is made for other scales.
    """
    day = as_of or register.latest()
    facts = register.as_of(day) if day else register
    table = compile_scheme(scheme)
    if misfits := tuple(_misfits(register, scheme)):
        raise SchemeError(*misfits)
    about = phase.id if phase else None
    outcomes = tuple(classify(facts, table, area.id, about, day, consensus=consensus))
    used = {
        answer.assessor
        for outcome in outcomes
        for assessment in outcome.assessments
        for answer in assessment.answers
        if answer.value is not None
    }
    return Analysis(
        register=facts,
        scheme=scheme,
        area=area,
        phase=phase,
        as_of=day,
        outcomes=outcomes,
        assessors=len(used),
        consensus=consensus,
        settled_as=consensus.label,
        settled_by=consensus.rule,
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
    groups = {group.id for group in table.scheme.ladder.groups}
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
