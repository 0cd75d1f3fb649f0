"""What changed between two analyses: for which parties, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Answer, Assessment
from stakeholderkit.analysis.change import Change, ChangeReason, ReasonKind, kind_of
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.model import Absence, Decision, Score
from stakeholderkit.model.decision import DecisionKey
from stakeholderkit.model.score import ScoreKey
from stakeholderkit.rules import Axis, Scheme
from stakeholderkit.wording import Message, Value, marked, phrase

_Source: TypeAlias = tuple[str, str, str, str | None, str]
"""Where an answer comes from: its party, dimension, area, phase and assessor."""

_UNREAD = (Standing.ABSENT, Standing.FORMAL)
"""The standings for which neither scores nor decisions are looked at."""


def changes(before: Analysis, after: Analysis) -> tuple[Change, ...]:
    """Tell for which parties the group or the standing differs between two analyses, and why.

    A party that is in one register alone is absent in the other analysis. What is told as a reason
    is all that differs in what the outcome of the party rests on.

    Returns:
        One change for each party that differs, in the order of the later register; those that are
        in the earlier one alone come last. Each has at least one reason.
    """
    finder = _ReasonFinder(before, after)
    then = {outcome.party.id: outcome for outcome in before.outcomes}
    now = {outcome.party.id: outcome for outcome in after.outcomes}
    found = []
    for party in dict.fromkeys(chain(now, then)):
        old = then.get(party) or Outcome(party=now[party].party, standing=Standing.ABSENT)
        new = now.get(party) or Outcome(party=old.party, standing=Standing.ABSENT)
        if kind := kind_of((old.shown, old.standing), (new.shown, new.standing)):
            found.append(
                Change(
                    party=new.party,
                    kind=kind,
                    before=old.shown,
                    after=new.shown,
                    before_standing=old.standing,
                    after_standing=new.standing,
                    reasons=finder.reasons(old, new),
                )
            )
    return tuple(found)


class _ReasonFinder:
    """Finds the reasons of a change; what is the same for all parties is looked up once."""

    def __init__(self, before: Analysis, after: Analysis) -> None:
        self._before, self._after = before, after
        old, new = before.scheme, after.scheme
        self._other_rules = old is not new and old.rules_digest() != new.rules_digest()
        known = {score.key for score in before.register.scores}
        self._withdrawn = frozenset(_withdrawn(after.register.scores, known))
        assessors = (*before.register.assessors, *after.register.assessors)
        self._roles = {item.id: item.role for item in assessors}

    def reasons(self, old: Outcome, new: Outcome) -> tuple[ChangeReason, ...]:
        """Find all that differs in what two outcomes rest on; if nothing does, say so."""
        if old.standing in _UNREAD or new.standing in _UNREAD:
            found = tuple(self._presence(old, new))
        else:
            view, facts = self._view_reasons(), self._fact_reasons(old, new)
            found = tuple(chain(view, _party(old, new), facts))
        return found or (
            ChangeReason(ReasonKind.OTHER, phrase("the answers are combined in another way")),
        )

    def _presence(self, old: Outcome, new: Outcome) -> Iterator[ChangeReason]:
        elsewhere = self._before.area.id != self._after.area.id
        if elsewhere:
            yield self._other_area()
        if not elsewhere or old.party != new.party:
            yield _recorded()

    def _view_reasons(self) -> Iterator[ChangeReason]:
        """Compare what the two analyses look at: rules, area and phase."""
        if self._other_rules:
            words = phrase(
                "other rules: {before} → {after}",
                before=_rules(self._before.scheme),
                after=_rules(self._after.scheme),
            )
            yield ChangeReason(ReasonKind.SCHEME, words)
        if self._before.area.id != self._after.area.id:
            yield self._other_area()
        old, new = self._before.phase, self._after.phase
        if (old and old.id) != (new and new.id):
            words = phrase(
                "another phase: {before} → {after}",
                before=old.name if old else phrase("any phase"),
                after=new.name if new else phrase("any phase"),
            )
            yield ChangeReason(ReasonKind.PHASE, words)

    def _other_area(self) -> ChangeReason:
        words = phrase(
            "another area: {before} → {after}",
            before=self._before.area.name,
            after=self._after.area.name,
        )
        return ChangeReason(ReasonKind.AREA, words)

    def _fact_reasons(self, old: Outcome, new: Outcome) -> Iterator[ChangeReason]:
        """Compare the decisions and the answers."""
        # To adopt what the scores give changes nothing for a party.
        apart = old.decided_apart or new.decided_apart
        if apart and _decides(old.decision) != _decides(new.decision):
            words = _decision(self._after.scheme, old.decision, new.decision)
            yield ChangeReason(ReasonKind.DECISION, words)
        for later in new.assessments:
            if earlier := old.assessment(later.dimension):
                yield from self._answers(new.party.id, earlier, later)

    def _answers(self, party: str, old: Assessment, new: Assessment) -> Iterator[ChangeReason]:
        axis = self._after.scheme.axis(new.dimension)
        label = axis.label
        if old.area != new.area and old.area and new.area:
            words = phrase(
                "{dimension}: scores of {after} in place of those of {before}",
                dimension=label,
                before=self._before.register.area(old.area).name,
                after=self._after.register.area(new.area).name,
            )
            yield ChangeReason(ReasonKind.AREA, words)
        elif old.phase != new.phase and old.area == new.area:
            words = phrase("{dimension}: scores about another phase than before", dimension=label)
            yield ChangeReason(ReasonKind.PHASE, words)
        else:
            then = {answer.assessor: answer for answer in old.answers if answer.counts}
            now = {answer.assessor: answer for answer in new.answers if answer.counts}
            for assessor in dict.fromkeys(chain(now, then)):
                earlier, later = then.get(assessor), now.get(assessor)
                if _value(earlier) != _value(later):
                    source = (party, new.dimension, new.area or "", new.phase, assessor)
                    words = phrase(
                        "{assessor}: {dimension} {before} → {after}",
                        assessor=self._roles[assessor],
                        dimension=label,
                        before=_in_words(axis, earlier),
                        after=_in_words(axis, later),
                    )
                    yield ChangeReason(self._kind(source, earlier, later), words)

    def _kind(self, source: _Source, earlier: Answer | None, later: Answer | None) -> ReasonKind:
        if earlier is None:
            return ReasonKind.ASSESSOR
        # Where a newer answer followed the withdrawal, that answer is the reason.
        undone = later and (later.date <= earlier.date or later.absence is Absence.WITHDRAWN)
        return ReasonKind.WITHDRAWAL if undone and source in self._withdrawn else ReasonKind.SCORE


def _withdrawn(scores: Iterable[Score], known: set[ScoreKey]) -> Iterator[_Source]:
    """Find the sources whose answer was withdrawn, and was not withdrawn before."""
    for score in scores:
        if score.absence is Absence.WITHDRAWN and score.key not in known:
            yield score.party, score.dimension, score.area, score.phase, score.assessor


def _party(old: Outcome, new: Outcome) -> Iterator[ChangeReason]:
    if (old.party.kind, old.party.represented_by) != (new.party.kind, new.party.represented_by):
        yield _recorded()


def _recorded() -> ChangeReason:
    words = phrase("what is recorded of the party itself, or of where and when it takes part")
    return ChangeReason(ReasonKind.PARTY, words)


def _rules(scheme: Scheme) -> Message:
    return phrase(
        "{scheme} {edition}",
        scheme=scheme.label,
        edition=", ".join((scheme.version, *scheme.parameters)),
    )


def _decides(decision: Decision | None) -> tuple[DecisionKey, str | None] | None:
    """Return what a decision says, without the words around it."""
    return None if decision is None else (decision.key, decision.group)


def _decision(scheme: Scheme, old: Decision | None, new: Decision | None) -> Message:
    if new is None:
        assert old is not None, "one of two decisions that differ is there"
        return phrase("the decision of {date} does not hold here", date=old.date)
    label = {} if new.group is None else {"group": scheme.group(new.group).label}
    return phrase(_msgid(new), date=new.date, by=new.by, **label)


def _msgid(decision: Decision) -> str:
    """Return the sentence for what was decided."""
    if decision.group is None:
        return marked("decision of {date} by {by}: not to ask it")
    return marked("decision of {date} by {by}: {group}")


def _value(answer: Answer | None) -> int | None:
    return None if answer is None else answer.value


def _in_words(axis: Axis, answer: Answer | None) -> Value:
    if answer is None:
        return phrase("no answer")
    if answer.value is None:
        assert answer.absence is not None, "an answer has a value or an absence"
        return answer.absence.label
    return axis.written(answer.value)
