"""What people decided or proposed and has no effect here, and why: nothing goes in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakeholderkit.analysis.decisions_in_force import Decided
from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.model import DecisionStatus, Register
from stakeholderkit.wording import Message, marked, phrase, plural


def left_aside(
    register: Register, decided: Decided, outcomes: Iterable[Outcome]
) -> Iterator[Message]:
    """Say which decisions, proposals and adopted groups have no effect, and why."""
    for outcome in outcomes:
        held = decided.in_force.get(outcome.party.id)
        if held and held.decision.group is not None and outcome.decision is None:
            yield phrase(
                "The decision of {date} puts {party} in {group}, but that party stands outside "
                "the groups here; it is left aside.",
                date=held.decision.date,
                party=outcome.party.name,
                group=held.decision.group,
            )
    for decision in decided.left_aside:
        proposed = decision.status is DecisionStatus.PROPOSAL
        yield phrase(
            marked(
                "The proposal of {date} puts {party} in {group}, which this scheme does not have; "
                "it is left aside."
            )
            if proposed
            else marked(
                "The decision of {date} puts {party} in {group}, which this scheme does not have; "
                "it is left aside."
            ),
            date=decision.date,
            party=register.stakeholder(decision.party).name,
            group=decision.group or "",
        )
    for adoption in decided.left_aside_of:
        yield plural(
            "The adoption of {date} puts one party in {groups}, which this scheme does not have; "
            "that is left aside.",
            "The adoption of {date} puts {n} parties in {groups}, which this scheme does not "
            "have; that is left aside.",
            n=len(adoption.groups),
            date=adoption.date,
            groups=tuple(dict.fromkeys(item.group for item in adoption.groups)),
        )
