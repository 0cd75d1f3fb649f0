"""The verb `adopt`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import evolve

from stakeholderkit.analysis import Analysis, Outcome, Standing
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import AdoptedGroup, Adoption, DecisionStatus, Register, Remark
from stakeholderkit.rules import Scheme, near_group
from stakeholderkit.verbs.arguments import check_day, one_of
from stakeholderkit.wording import AnyOf, message, phrase, quoted, suggestion

Exceptions: TypeAlias = Mapping[str, tuple[str, str | Remark]]
"""For a party, by id or name, the id of the group that it gets instead, and why."""

_OUTSIDE = (Standing.ABSENT, Standing.FORMAL, Standing.NOT_JUDGED)


def adopt(
    analysis: Analysis,
    *,
    by: str,
    date: datetime.date,
    status: DecisionStatus | str = DecisionStatus.PROJECT_TEAM,
    exceptions: Exceptions | None = None,
) -> Register:
    """Adopt the groups of an analysis in one act, and return the register with that adoption.

    The adoption is for the area and the phase of the analysis. It lists each party that is shown
    in a group; one on which people decided before keeps its reason. It is added to the whole
    register that was analysed, also when the analysis counted facts up to an earlier day only, and
    it changes no other fact. Later decisions on a party go before it.

    Args:
        analysis: the analysis, as the library made it: nothing was left out of it, and its groups
            are those of its scheme.
        by: who adopts it, as a body or a role.
        date: the day of the adoption; not before the last day whose facts count.
        status: who stands behind it: ``project_team``, ``college`` or ``raad``.
        exceptions: for a party, by id or name, another group and why. A reason that is a text is
            kept for internal use; a `Remark` says itself who may read it.

    Raises:
        UsageError: when the analysis cannot be adopted, when the day is too early, when a party or
            a group in the exceptions is unknown, when a party stands outside the groups or gets no
            reason, when a body of this status adopted this area and phase on this day before, or
            when there is nothing to adopt.
        ModelError: when `by` is no line of text, or a reason no text.
    """
    source = _source(analysis)
    one_of(_STATUSES, str(status), phrase("status"))
    _check_date(analysis, date)
    apart = dict(_exceptions(analysis, exceptions or {}))
    groups = tuple(_adopted(outcome, apart) for outcome in analysis.outcomes)
    listed = tuple(item for item in groups if item)
    if not listed:
        complaint = message(
            Code.CANNOT_ADOPT,
            "There is nothing to adopt: no party in {area} has a group.",
            area=analysis.area.name,
        )
        raise UsageError(complaint)
    adoption = Adoption(
        area=analysis.area.id,
        phase=analysis.phase.id if analysis.phase else None,
        date=date,
        by=by,
        status=DecisionStatus(status),
        basis=evolve(analysis.basis(analysis.outcomes[0]), possible=()),
        groups=listed,
    )
    if any(item.key == adoption.key for item in source.adoptions):
        complaint = message(
            Code.CONFLICTING_ADOPTIONS,
            "{area} was adopted on {date} before, with this status. Choose another day, or take "
            "the other adoption out of the register.",
            area=analysis.area.name,
            date=date,
        )
        raise UsageError(complaint)
    return evolve(source, adoptions=(*source.adoptions, adoption))


_STATUSES = [str(item) for item in DecisionStatus if item is not DecisionStatus.PROPOSAL]


def _source(analysis: Analysis) -> Register:
    """Return the register to which an adoption is added, or refuse an analysis without one."""
    if not analysis.whole:
        complaint = message(
            Code.CANNOT_ADOPT,
            "Something was left out of this analysis for its audience. Adopt the one that analyse "
            "gave.",
        )
        raise UsageError(complaint)
    if analysis.source is None:
        complaint = message(
            Code.CANNOT_ADOPT,
            "The groups of this analysis are said on another ladder, {ladder}. Adopt it on the "
            "ladder of its scheme; a report can say the groups on the other one afterwards.",
            ladder=analysis.scheme.grouping.label,
        )
        raise UsageError(complaint)
    return analysis.source


def _check_date(analysis: Analysis, date: datetime.date) -> None:
    check_day(date)
    if analysis.as_of and date < analysis.as_of:
        complaint = message(
            Code.BAD_DATE,
            "Nobody can adopt on {date} what rests on facts up to {day}. Choose that day or a "
            "later one, or count facts up to an earlier day.",
            date=date,
            day=analysis.as_of,
        )
        raise UsageError(complaint)


def _adopted(outcome: Outcome, apart: Mapping[str, AdoptedGroup]) -> AdoptedGroup | None:
    """Return what is adopted for a party, or None when no group is shown for it."""
    if outcome.party.id in apart:
        return apart[outcome.party.id]
    if outcome.shown is None:
        return None
    return AdoptedGroup(
        party=outcome.party.id,
        group=outcome.shown,
        possible=outcome.possible,
        reason=outcome.decision.reason if outcome.decision else None,
    )


def _exceptions(analysis: Analysis, exceptions: Exceptions) -> Iterator[tuple[str, AdoptedGroup]]:
    seen: set[str] = set()
    for name, (group, reason) in exceptions.items():
        outcome = _outcome(analysis, name)
        if outcome.party.id in seen:
            complaint = message(
                Code.CANNOT_ADOPT,
                "There are two exceptions for {party}. Keep one.",
                party=outcome.party.name,
            )
            raise UsageError(complaint)
        seen.add(outcome.party.id)
        if outcome.standing in _OUTSIDE:
            complaint = message(
                Code.CANNOT_ADOPT,
                "{party} stands outside the groups in {area}, so it can get none.",
                party=outcome.party.name,
                area=analysis.area.name,
            )
            raise UsageError(complaint)
        _check_group(analysis.scheme, group)
        why = reason if isinstance(reason, Remark) else Remark(text=reason)
        if not why.text.strip():
            complaint = message(
                Code.CANNOT_ADOPT,
                "Say why {party} is an exception.",
                party=outcome.party.name,
            )
            raise UsageError(complaint)
        yield (
            outcome.party.id,
            AdoptedGroup(
                party=outcome.party.id, group=group, possible=outcome.possible, reason=why
            ),
        )


def _outcome(analysis: Analysis, name: str) -> Outcome:
    """Find the party that is meant: by its id, or else by its name; capitals make no difference."""
    folded = name.casefold()
    found = [item for item in analysis.outcomes if item.party.id == name] or [
        item
        for item in analysis.outcomes
        if folded in {item.party.name.casefold(), item.party.id.casefold()}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "More than one {kind} is called {name}. Choose one by its id: {ids}.",
            kind=phrase("party"),
            name=quoted(name),
            ids=tuple(item.party.id for item in found),
        )
        raise UsageError(complaint)
    known = [text for item in analysis.outcomes for text in (item.party.id, item.party.name)]
    complaint = message(
        Code.UNKNOWN_NAME,
        "There is no {kind} {name} in the register.",
        kind=phrase("party"),
        name=quoted(name),
    )
    raise UsageError(complaint.followed_by(suggestion(name, known)))


def _check_group(scheme: Scheme, group: str) -> None:
    ids = [item.id for item in scheme.groups]
    if group in ids:
        return
    complaint = message(
        Code.UNKNOWN_GROUP,
        "{scheme} has no group {group}. Choose {groups}.",
        scheme=scheme.label,
        group=quoted(group),
        groups=AnyOf(tuple(ids)),
    )
    near = near_group(group, scheme.groups)
    hint = phrase("Did you mean {word}?", word=near) if near else None
    raise UsageError(complaint.followed_by(hint))
