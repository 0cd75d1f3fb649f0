"""Decisions and what they rest on: whether the proposal behind them is still the same."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.analysis import Analysis, Outcome
from stakeholderkit.model import Basis
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Language, Message, Value, phrase


class DecisionState(StrEnum):
    """Whether a decision still rests on the proposal that it was made against.

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
class DecisionReview:
    """One decision that holds, and whether it still rests on what was proposed.

    Attributes:
        outcome: the outcome that holds the decision.
        state: whether it still rests on the proposal.
    """

    outcome: Outcome
    state: DecisionState
    _sentence: Message = field(repr=False)

    def text(self, language: Language) -> str:
        """Say whether it still rests on the proposal, and what was proposed then and now."""
        return self._sentence.text(language)


def review_decisions(analysis: Analysis) -> tuple[DecisionReview, ...]:
    """Tell of each decision that holds whether it still rests on the proposal behind it.

    The rules are the same when id, version, parameters and digest are; proposals are the same
    when the same groups are possible.
    """
    digest = analysis.scheme.digest()
    return tuple(
        _review(analysis, outcome, outcome.decision.basis, digest)
        for outcome in analysis.outcomes
        if outcome.decision
    )


def outdated_decisions(analysis: Analysis) -> tuple[DecisionReview, ...]:
    """Find the decisions that no longer rest on the proposal and the rules behind them."""
    outdated = {DecisionState.PROPOSAL_CHANGED, DecisionState.RULES_CHANGED}
    return tuple(review for review in review_decisions(analysis) if review.state in outdated)


def _review(
    analysis: Analysis, outcome: Outcome, basis: Basis | None, digest: str
) -> DecisionReview:
    if basis is None:
        words = phrase("It was not recorded what was proposed when this was decided.")
        return DecisionReview(outcome, DecisionState.UNRECORDED, words)
    scheme = analysis.scheme
    then, now = _groups(scheme, basis.proposed), _groups(scheme, outcome.possible)
    rules = (scheme.id, scheme.version, scheme.parameters, digest)
    same = (basis.scheme, basis.version, basis.parameters, basis.digest) == rules
    if set(basis.proposed) != set(outcome.possible):
        words = phrase(
            "When this was decided the proposal was {then}; now it is {now}.",
            then=then,
            now=now,
        )
        others = None if same else phrase("The rules are no longer the same either.")
        return DecisionReview(outcome, DecisionState.PROPOSAL_CHANGED, words.followed_by(others))
    if same:
        words = phrase("The proposal is still {now}.", now=now)
        return DecisionReview(outcome, DecisionState.FIRM, words)
    if (basis.scheme, basis.version, basis.parameters) == rules[:3]:
        words = phrase(
            "The proposal is still {now}, but the text of the rules is another one since.",
            now=now,
        )
        return DecisionReview(outcome, DecisionState.RULES_CHANGED, words)
    words = phrase(
        "The proposal is still {now}, but by other rules: {before} then, {after} now.",
        now=now,
        before=_rules(basis.scheme, basis.version, basis.parameters),
        after=_rules(*rules[:3]),
    )
    return DecisionReview(outcome, DecisionState.RULES_CHANGED, words)


def _groups(scheme: Scheme, groups: Iterable[str]) -> Value:
    named = tuple(scheme.group_label(group) for group in groups)
    return AnyOf(named) if named else phrase("no group")


def _rules(scheme: str, version: str, parameters: Iterable[str]) -> str:
    return ", ".join((f"{scheme} {version}", *parameters))
