"""Decisions and what they rest on: whether scores and rules still come to the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.analysis import Analysis, Outcome
from stakeholderkit.model import Basis
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import AnyOf, Language, Message, Value, phrase


class DecisionState(StrEnum):
    """Whether a decision still rests on what it was made against.

    Attributes:
        FIRM: by the same rules the same groups are possible.
        COMPUTED_CHANGED: other groups are possible now, by the same rules or by others.
        RULES_CHANGED: the same groups are possible, by other rules, another way to settle several
            scores or another quorum than then.
        UNRECORDED: it was not recorded what it rested on.
    """

    FIRM = "firm"
    COMPUTED_CHANGED = "computed_changed"
    RULES_CHANGED = "rules_changed"
    UNRECORDED = "unrecorded"


@frozen
class DecisionReview:
    """One decision that is in force, adopted or not, and whether it still rests on its basis.

    Attributes:
        outcome: the outcome that holds the decision.
        state: whether it still rests on its basis.
    """

    outcome: Outcome
    state: DecisionState
    _sentence: Message = field(repr=False)

    def text(self, language: Language) -> str:
        """Say whether it still rests on its basis, and what is different."""
        return self._sentence.text(language)


def review_decisions(analysis: Analysis) -> tuple[DecisionReview, ...]:
    """Tell of each decision in force, and each adopted group, whether it still rests on its basis.

    The rules are the same when their digests are, whatever a scheme is called; the way to settle
    several scores and the quorum are looked at where they were recorded.
    """
    return tuple(
        _review(analysis, outcome, outcome.decision.basis)
        for outcome in analysis.outcomes
        if outcome.decision
    )


def outdated_decisions(analysis: Analysis) -> tuple[DecisionReview, ...]:
    """Find the decisions and adopted groups that no longer rest on the scores and rules of then."""
    outdated = {DecisionState.COMPUTED_CHANGED, DecisionState.RULES_CHANGED}
    return tuple(review for review in review_decisions(analysis) if review.state in outdated)


def not_adopted(analysis: Analysis) -> tuple[Outcome, ...]:
    """Find the parties in a group on which an adopted analysis decided nothing: they came later.

    Returns:
        Their outcomes, in the order of the register; none for a draft.
    """
    if analysis.adoption is None:
        return ()
    return tuple(
        outcome
        for outcome in analysis.outcomes
        if outcome.shown is not None and outcome.decision is None
    )


def _review(analysis: Analysis, outcome: Outcome, basis: Basis | None) -> DecisionReview:
    if basis is None:
        words = phrase("It was not recorded what this decision rested on.")
        return DecisionReview(outcome, DecisionState.UNRECORDED, words)
    scheme, current = analysis.scheme, analysis.basis(outcome)
    then, now = _groups(scheme, basis.possible), _groups(scheme, current.possible)
    different = tuple(_differences(basis, current))
    if set(basis.possible) != set(current.possible):
        words = phrase(
            "When this was decided the scores led to {then}; now they lead to {now}.",
            then=then,
            now=now,
        )
        others = phrase("Different besides: {differences}.", differences=different)
        told = words.followed_by(others if different else None)
        return DecisionReview(outcome, DecisionState.COMPUTED_CHANGED, told)
    words = phrase("The scores still lead to {now}.", now=now)
    if not different:
        return DecisionReview(outcome, DecisionState.FIRM, words)
    others = phrase("Different since: {differences}.", differences=different)
    return DecisionReview(outcome, DecisionState.RULES_CHANGED, words.followed_by(others))


def _differences(then: Basis, now: Basis) -> Iterator[Message]:
    """Say what is different in how the groups were found, where both are known."""
    if then.digest != now.digest:
        before, after = _rules(then), _rules(now)
        if before == after:
            yield phrase("the rules of {scheme}", scheme=after)
        else:
            yield phrase("the rules ({before} then, {after} now)", before=before, after=after)
    if then.consensus and now.consensus and then.consensus != now.consensus:
        yield phrase(
            "how several scores become one ({before} then, {after} now)",
            before=then.consensus,
            after=now.consensus,
        )
    if then.quorum and now.quorum and then.quorum != now.quorum:
        yield phrase(
            "the quorum ({before} then, {after} now)", before=then.quorum, after=now.quorum
        )


def _groups(scheme: Scheme, groups: Iterable[str]) -> Value:
    named = tuple(scheme.group_label(group) for group in groups)
    return AnyOf(named) if named else phrase("no group")


def _rules(basis: Basis) -> str:
    return ", ".join((f"{basis.scheme} {basis.version}", *basis.parameters))
