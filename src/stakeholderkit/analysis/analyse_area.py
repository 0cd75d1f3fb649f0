"""From a register to an analysis of it: through one scheme, from one area, on one date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from attrs import evolve

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.change import Change
from stakeholderkit.analysis.changes import changes
from stakeholderkit.analysis.classify import SortedFacts, classify
from stakeholderkit.analysis.find_area import inside
from stakeholderkit.analysis.left_aside import left_aside
from stakeholderkit.analysis.remarks import idle_withdrawals, later_changes, other_phases
from stakeholderkit.analysis.settle import Settling
from stakeholderkit.errors import Code, SchemeError, UsageError
from stakeholderkit.model import Area, Phase, Register
from stakeholderkit.rules import RuleTable, Scheme, compile_scheme
from stakeholderkit.wording import Message, message

MOST_OUTCOMES = 5_000_000
"""The most outcomes of one analysis: of 10,000 parties in 500 areas, far more than any city has."""


def analyse_area(
    register: Register,
    scheme: Scheme,
    area: Area,
    as_of: datetime.date | None = None,
    phase: Phase | None = None,
    *,
    settling: Settling | None = None,
    since: datetime.date | None = None,
) -> Analysis:
    """Analyse a register from one area of it, in one phase or in any, and from each part of it.

    The facts are sorted once for all of the areas, so the work grows with the number of parties
    in an area and the number of areas, and with nothing faster.

    Args:
        register: the register.
        scheme: the scheme.
        area: the area.
        as_of: the last day whose facts count; None for the day of the latest fact.
        phase: the phase; None for what holds in any phase.
        settling: how several answers become one value; None for the median, with the quorum of
            the register.
        since: tell what changed in the area itself since the end of this day; None for nothing.

    Raises:
        SchemeError: when the scheme fails its proof, or is made for other scales.
        UsageError: when `since` is not before `as_of`, or when the parties and areas make more
            than `MOST_OUTCOMES` outcomes.
    """
    day = as_of or register.latest()
    if since is not None:
        _check_since(since, day)
    areas = (area, *inside(register, area))
    _check_size(register, areas)
    settling = settling or Settling(quorum=register.quorum)
    # Without a day all counts: proposals and adoptions of later than the latest fact as well.
    facts = SortedFacts(register.as_of(as_of) if as_of else register, settling)
    called = scheme.called(register.group_names)
    table = compile_scheme(called.seen_as(register.dimensions))
    if misfits := tuple(_misfits(register, scheme)):
        raise SchemeError(*misfits)
    whole, *parts = (_analyse_one(facts, table, one, phase, day) for one in areas)
    changed: tuple[Change, ...] = ()
    if since is not None:
        earlier = SortedFacts(register.as_of(since), settling)
        changed = changes(_analyse_one(earlier, table, area, phase, since), whole)
    remarks = tuple(other_phases(facts.register, phase))
    return evolve(
        whole,
        remarks=(*whole.remarks, *remarks),
        parts=tuple(
            evolve(part, remarks=(*part.remarks, *remarks), source=register) for part in parts
        ),
        source=register,
        since=since,
        changes=changed,
    )


def _check_size(register: Register, areas: Sequence[Area]) -> None:
    """Refuse an analysis that would take hours, before anything of it is worked out."""
    if (outcomes := len(register.stakeholders) * len(areas)) > MOST_OUTCOMES:
        complaint = message(
            Code.ANALYSIS_TOO_LARGE,
            "{parties} parties in {areas} areas make {outcomes} outcomes, and at most {most} are "
            "worked out at once. Choose a smaller area.",
            parties=len(register.stakeholders),
            areas=len(areas),
            outcomes=outcomes,
            most=MOST_OUTCOMES,
        )
        raise UsageError(complaint)


def _check_since(since: datetime.date, day: datetime.date | None) -> None:
    """Refuse to tell changes since a day that is not before the last one that counts."""
    if day is None:
        complaint = message(
            Code.BAD_DATE,
            "There are no facts yet, so nothing can have changed since {since}. Choose the last "
            "day that counts as well.",
            since=since,
        )
        raise UsageError(complaint)
    if since >= day:
        complaint = message(
            Code.BAD_DATE,
            "The facts count up to {day}, so there is nothing to tell since {since}. Choose an "
            "earlier day.",
            day=day,
            since=since,
        )
        raise UsageError(complaint)


def _analyse_one(
    facts: SortedFacts, table: RuleTable, area: Area, phase: Phase | None, day: datetime.date | None
) -> Analysis:
    """Analyse one area by itself, without its parts."""
    about = phase.id if phase else None
    groups = {group.id for group in table.scheme.groups}
    decided = facts.decisions.decided(area.id, about, groups)
    outcomes = tuple(classify(facts, table, area.id, about, day))
    used = {
        answer.assessor
        for outcome in outcomes
        for assessment in outcome.assessments
        for answer in assessment.answers
        if answer.value is not None and answer.counts
    }
    return Analysis(
        register=facts.register,
        table=table,
        area=area,
        phase=phase,
        as_of=day,
        adoption=decided.adoption,
        outcomes=outcomes,
        assessors=len(used),
        remarks=(
            *left_aside(facts.register, decided, outcomes),
            *later_changes(facts.register, area, day),
            *idle_withdrawals(facts.register, area),
        ),
        consensus=facts.settling.consensus,
        quorum=facts.settling.quorum,
        settled_as=facts.settling.consensus.label,
        settled_by=facts.settling.consensus.explanation,
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
