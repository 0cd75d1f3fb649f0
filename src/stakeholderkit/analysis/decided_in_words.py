"""What people decided and proposed on one party, in a few plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.model import Decision
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Message, Value, capital, marked, phrase


def decided_in_words(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    """Tell what was decided apart on a party, and then what somebody proposed."""
    yield from _decision(scheme, outcome)
    yield from _proposal(scheme, outcome)


def _decision(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    decision = outcome.decision
    if decision is None or not outcome.decided_apart:
        return  # what adopts the scores is told of the whole
    known: dict[str, Value] = {"by": capital(decision.by), "date": decision.date}
    if decision.group is not None:
        known["group"] = scheme.group(decision.group).label
    if outcome.departs and outcome.computed is not None:
        known["computed"] = scheme.group(outcome.computed).label
    yield phrase(_decided(decision.group, departs="computed" in known), **known)
    yield from _why(decision)


def _proposal(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    """Tell what somebody proposed, beside an outcome that it does not change."""
    proposal = outcome.proposal
    if proposal is None:
        return
    known: dict[str, Value] = {"by": capital(proposal.by), "date": proposal.date}
    if proposal.group is None:
        yield phrase("{by} proposed on {date}: not to ask it.", **known)
    else:
        group = scheme.group(proposal.group).label
        yield phrase("{by} proposed on {date}: {group}.", **known, group=group)
    yield from _why(proposal)


def _why(decision: Decision) -> Iterator[Message]:
    if decision.reason and decision.reason.text.strip():
        yield phrase("Reason: {reason}", reason=decision.reason.text)


def _decided(group: str | None, *, departs: bool) -> str:
    if group is None and departs:
        return marked("{by} decided on {date}: not to ask it, instead of {computed}.")
    if group is None:
        return marked("{by} decided on {date}: not to ask it.")
    if departs:
        return marked("{by} decided on {date}: {group} instead of {computed}.")
    return marked("{by} decided on {date}: {group}.")
