"""Decisions and what they rest on: whether the proposal behind them still stands."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.outcome import Outcome
from stakeholderkit.model import Basis
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Message, Value, message, word


class Footing(StrEnum):
    """How a decision stands to the proposal that it was made against.

    Attributes:
        FIRM: the same rules still propose the same.
        PROPOSAL_CHANGED: something else is proposed now, by the same rules or by others.
        RULES_CHANGED: the same is proposed, by other rules than those that were used then.
        UNRECORDED: it was not recorded what was proposed.
    """

    FIRM = "firm"
    PROPOSAL_CHANGED = "proposal_changed"
    RULES_CHANGED = "rules_changed"
    UNRECORDED = "unrecorded"


@frozen
class Ground:
    """What one decision rests on.

    Attributes:
        outcome: the outcome that holds the decision.
        footing: how the decision stands to the proposal.
        words: the same in words, with the proposal then and now.
    """

    outcome: Outcome
    footing: Footing
    words: Message


def footings(analysis: Analysis) -> tuple[Ground, ...]:
    """Tell of each decision that holds whether it still rests on the proposal behind it.

    The rules are the same when id, version, parameters and digest are; proposals are the same
    when the same groups are possible.
    """
    digest = analysis.scheme.digest()
    return tuple(
        _ground(analysis, outcome, outcome.decision.basis, digest)
        for outcome in analysis.outcomes
        if outcome.decision
    )


def lost_footing(analysis: Analysis) -> tuple[Ground, ...]:
    """Give the decisions that no longer rest on the proposal and the rules behind them."""
    lost = {Footing.PROPOSAL_CHANGED, Footing.RULES_CHANGED}
    return tuple(ground for ground in footings(analysis) if ground.footing in lost)


def _ground(analysis: Analysis, outcome: Outcome, basis: Basis | None, digest: str) -> Ground:
    if basis is None:
        words = word("It was not recorded what was proposed when this was decided.")
        return Ground(outcome, Footing.UNRECORDED, words)
    scheme = analysis.scheme
    then, now = _groups(scheme, basis.proposed), _groups(scheme, outcome.possible)
    rules = (scheme.id, scheme.version, scheme.parameters, digest)
    same = (basis.scheme, basis.version, basis.parameters, basis.digest) == rules
    if set(basis.proposed) != set(outcome.possible):
        words = message(
            "footing",
            "When this was decided the proposal was {then}; now it is {now}.",
            then=then,
            now=now,
        )
        others = None if same else word("The rules are no longer the same either.")
        return Ground(outcome, Footing.PROPOSAL_CHANGED, words.followed_by(others))
    if same:
        words = message("footing", "The proposal is still {now}.", now=now)
        return Ground(outcome, Footing.FIRM, words)
    if (basis.scheme, basis.version, basis.parameters) == rules[:3]:
        words = message(
            "footing",
            "The proposal is still {now}, but the text of the rules is another one since.",
            now=now,
        )
        return Ground(outcome, Footing.RULES_CHANGED, words)
    words = message(
        "footing",
        "The proposal is still {now}, but by other rules: {before} then, {after} now.",
        now=now,
        before=_rules(basis.scheme, basis.version, basis.parameters),
        after=_rules(*rules[:3]),
    )
    return Ground(outcome, Footing.RULES_CHANGED, words)


def _groups(scheme: Scheme, groups: Iterable[str]) -> Value:
    """Name groups; those of other rules are known by their id alone."""
    labels: dict[str, Value] = {group.id: group.label for group in scheme.groups}
    named = tuple(labels.get(group, group) for group in groups)
    return AnyOf(named) if named else word("no group")


def _rules(scheme: str, version: str, parameters: Iterable[str]) -> str:
    return ", ".join((f"{scheme} {version}", *parameters))
