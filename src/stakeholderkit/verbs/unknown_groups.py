"""Decisions on groups that exist nowhere: nobody outside may read a report that passes over one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from stakeholderkit.analysis import Analysis
from stakeholderkit.analysis.decisions_in_force import Decided, Decisions
from stakeholderkit.errors import Code, StakeholderkitError, UsageError
from stakeholderkit.files import settle_options
from stakeholderkit.hooks import LadderRecord, Offer, Plugins, SchemeRecord, call
from stakeholderkit.hooks.official import OFFICIAL_GROUPS
from stakeholderkit.model import Audience, Decision, DecisionStatus, Stakeholder
from stakeholderkit.rules import Group, Scheme, near_group
from stakeholderkit.wording import Message, message, phrase

_MOST = 20
"""How many decisions are told at once."""


def refuse_unknown_groups(analysis: Analysis, audience: Audience, plugins: Plugins) -> None:
    """Refuse to show others an analysis in which a decision is left aside that names no group.

    Such a decision would be in force if its group were known to anybody: to the scheme, to the
    register's own schemes, to any scheme, ladder or crosswalk that is installed, or to a plugin of
    this project. Proposals do not count, and the internal audience reads of it in a remark.

    Args:
        analysis: the analysis, from which nothing was left out; any other was shown before.
        audience: who is to read it.
        plugins: the plugins.

    Raises:
        UsageError: with a complaint for each such decision, and the command that mends it.
    """
    if audience is Audience.INTERNAL or analysis.audience is not Audience.INTERNAL:
        return
    views = [(view, _decided(view)) for view in (analysis, *analysis.parts)]
    strange = {group for _, decided in views for group in _left_aside(decided)}
    if not strange:  # as nearly always: what is installed need not be built
        return
    known = {group.id: group for group in _known(analysis, plugins)}
    nowhere = strange - known.keys() - OFFICIAL_GROUPS
    found = dict.fromkeys(decision for view, _ in views for decision in _in_force(view, nowhere))
    if not found:
        return
    parties = {item.id: item for item in analysis.register.stakeholders}
    complaints = [
        _complaint(item, parties[item.party], near_group(item.group or "", known.values()))
        for item in list(found)[:_MOST]
    ]
    raise UsageError(*complaints)


def _decided(analysis: Analysis, *, besides: frozenset[str] = frozenset()) -> Decided:
    groups = {group.id for group in analysis.scheme.groups} | besides
    phase = analysis.phase.id if analysis.phase else None
    return Decisions(analysis.register).decided(analysis.area.id, phase, groups)


def _left_aside(decided: Decided) -> Iterator[str]:
    for decision in decided.left_aside:
        if decision.group and decision.status is not DecisionStatus.PROPOSAL:
            yield decision.group
    for adoption in decided.left_aside_of:
        yield from (item.group for item in adoption.groups)


def _in_force(analysis: Analysis, nowhere: set[str]) -> Iterator[Decision]:
    """Yield the decisions on such groups that would be in force if the scheme had the groups."""
    for held in _decided(analysis, besides=frozenset(nowhere)).in_force.values():
        if held.decision.group in nowhere:
            yield held.decision


def _known(analysis: Analysis, plugins: Plugins) -> Iterator[Group]:
    """Yield every group that there is, those of the scheme itself first: they are meant first."""
    yield from analysis.scheme.groups
    for own in analysis.register.schemes:
        yield from own.groups
    for ladders in plugins.of(LadderRecord):
        yield from ladders.record.ladder.groups
        for crosswalk in ladders.record.crosswalks:
            yield from crosswalk.origin.groups
            yield from crosswalk.ladder.groups
    for offer in plugins.of(SchemeRecord):
        scheme = _built(offer)
        yield from scheme.groups if scheme else ()


def _built(offer: Offer[SchemeRecord[Any]]) -> Scheme | None:
    """Build a scheme in its standard form, or return None where its plugin fails."""
    record = offer.record
    build: Callable[[], Scheme] = lambda: record.build(  # noqa: E731 - as `call` wants it
        record.dimensions, settle_options(record.parameters, None)
    )
    try:
        return call(offer, build, Scheme)
    except StakeholderkitError:
        return None


def _complaint(decision: Decision, party: Stakeholder, near: str | None) -> Message:
    complaint = message(
        Code.UNKNOWN_GROUP,
        "The decision of {date} puts {party} in {group}, and there is no such group anywhere. "
        "Mend that before others read this: {command}",
        date=decision.date,
        party=party.public_label or (party.id if party.natural_person else party.name),
        group=decision.group or "",
        command=f"stakeholderkit rename REGISTER group {decision.group} {near or 'NEW'} OUT",
    )
    if near:
        return complaint
    return complaint.followed_by(
        phrase("Or keep the scheme that has this group in the register, under schemes.")
    )
