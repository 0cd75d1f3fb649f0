"""The analysis as an audience may read it: made here, before any exporter sees it.

A policy is an allow-list. Redaction does not remove fields from values but builds every value anew
from the fields that the policy names. So a field that is added to the model later stays inside
until a policy names it, and an exporter cannot reach what is left out, because nothing that it
gets refers to it.

Ids are allowed one by one as well. One of a list that is not shown, or of an item that was left
out, is dropped; an item that cannot be without that id is left out itself. Lists are gone through
in the order of the register's fields, in which what is referred to mostly comes first; the
register that comes out is checked as any other, so no id can be left that leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import NOTHING, evolve, fields, has

from stakeholderkit.analysis import Analysis, Change, ChangeReason, Outcome, ReasonKind, Standing
from stakeholderkit.analysis.change import kind_of
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import (
    LISTS,
    AdoptedGroup,
    Adoption,
    Assessor,
    Audience,
    Decision,
    DecisionStatus,
    Register,
    Remark,
    Score,
    Stakeholder,
)
from stakeholderkit.model.reference import named, referred
from stakeholderkit.redaction.masks import Masks
from stakeholderkit.redaction.policy import Naming, Policy
from stakeholderkit.rules import Rule
from stakeholderkit.wording import Text, message, phrase


def redact(analysis: Analysis, policy: Policy) -> Analysis:
    """Return the analysis as an audience may read it.

    It keeps its outcomes: groups are worked out before anything is left out. An analysis that
    was redacted before cannot get back what was left out then. The remarks of the analysis are
    for those who mend the register, and name parties as they are named inside: only a policy that
    shows everything keeps them.

    Args:
        analysis: the analysis.
        policy: what the audience may read.

    Raises:
        UsageError: when the scheme is not for that audience.
    """
    if not policy.audience.may_read(analysis.scheme.audience):
        complaint = message(
            Code.NOT_FOR_AUDIENCE,
            "The scheme {scheme} is for no wider audience than {widest}, and this is for "
            "{audience}. Choose audience {code}, or another scheme.",
            scheme=analysis.scheme.label,
            widest=_CIRCLES[analysis.scheme.audience],
            audience=_CIRCLES[policy.audience],
            code=str(analysis.scheme.audience),
        )
        raise UsageError(complaint)
    if policy.everything:
        parts = tuple(redact(part, policy) for part in analysis.parts)
        return evolve(analysis, audience=policy.audience, parts=parts)
    redaction = _Redaction(analysis.register, policy)
    return redaction.analysis(analysis, redaction.register(analysis.register))


_CIRCLES = {
    Audience.PUBLIC: phrase("everybody"),
    Audience.SHARED: phrase("the parties involved"),
    Audience.INTERNAL: phrase("the project team"),
}
"""Each audience in words, as it stands inside a sentence."""

_ASSESSORS = frozenset({ReasonKind.SCORE, ReasonKind.ASSESSOR, ReasonKind.WITHDRAWAL})
"""The reasons that are about what one assessor answered."""


def _by_which(outcome: Outcome) -> Iterator[Rule]:
    """Return the rules that gave the group that is shown: none where people chose among several."""
    if outcome.shown in {outcome.computed, outcome.leans_to}:
        yield from (rule for rule in outcome.rules if rule.group == outcome.shown)


def _settled(standing: Standing, group: str | None) -> Standing:
    """Return the standing without telling that scores are missing behind a decision."""
    return Standing.PLACED if standing is Standing.OPEN and group is not None else standing


def _words(text: Text) -> Text:
    """Return a text without its unknown fields."""
    return Text(text.nl, text.en)


class _Hidden(Exception):  # noqa: N818 - no error: an item cannot be shown without this field
    """Something that an item cannot be without may not be shown."""


class _Redaction:
    """One redaction: the policy, and the masks that stand in for what it hides."""

    def __init__(self, register: Register, policy: Policy) -> None:
        self._policy = policy
        self._shows_reasons = policy.scores and "reason" in policy.fields("scores")
        self._masks = Masks(register, by_number=policy.assessors is Naming.NUMBER, seen=self._seen)
        self._left_out: set[tuple[str, str]] = set()

    def register(self, register: Register) -> Register:
        shown: dict[str, Any] = {
            list_name: tuple(self._items(list_name, getattr(register, list_name)))
            for list_name in LISTS
            if list_name in self._policy.shows
        }
        if self._policy.assessors is Naming.NUMBER:
            shown["assessors"] = self._masks.assessors()
            # The order in which scores were written down would tell whose they are.
            shown["scores"] = tuple(sorted(shown["scores"], key=repr))
        return Register(title=register.title, owner=register.owner, quorum=register.quorum, **shown)

    def analysis(self, analysis: Analysis, register: Register) -> Analysis:
        """Build an analysis anew around the register as it may be read, and so its parts."""
        return Analysis(
            register=register,
            table=analysis.table.told_as(self.shown(analysis.scheme)),
            area=self.item("areas", analysis.area),
            phase=analysis.phase and self.item("phases", analysis.phase),
            as_of=analysis.as_of,
            quorum=analysis.quorum,
            # Who adopted it, and when, is said in every edition.
            adoption=analysis.adoption and self.item("adoptions", analysis.adoption),
            outcomes=tuple(self.outcome(outcome) for outcome in analysis.outcomes),
            assessors=analysis.assessors,
            # It may name an assessor; its words do not.
            consensus=None,
            settled_as=_words(analysis.settled_as),
            settled_by=_words(analysis.settled_by),
            audience=self._policy.audience,
            parts=tuple(self.analysis(part, register) for part in analysis.parts),
            since=analysis.since,
            changes=tuple(self._changes(analysis)),
        )

    def _changes(self, analysis: Analysis) -> Iterator[Change]:
        known = {party.id for party in analysis.register.stakeholders}
        for change in analysis.changes:
            # One that is not in the register has no mask, and may be a person.
            if change.party.id in known and (shown := self._change(change)):
                yield shown

    def _change(self, change: Change) -> Change | None:
        """Build a change anew, or return None where it would tell of scores that are not shown."""
        party = self.item("stakeholders", change.party)
        before, after = change.before_standing, change.after_standing
        if not self._policy.scores:
            before, after = _settled(before, change.before), _settled(after, change.after)
        kind = kind_of((change.before, before), (change.after, after))
        if kind is None:
            return None
        return Change(
            party=party,
            kind=kind,
            before=change.before,
            after=change.after,
            before_standing=before,
            after_standing=after,
            reasons=tuple(dict.fromkeys(self._reasons(change.reasons))),
        )

    def _reasons(self, reasons: tuple[ChangeReason, ...]) -> Iterator[ChangeReason]:
        for reason in reasons:
            if reason.kind in _ASSESSORS:
                # In detail such a reason names the assessor.
                if self._policy.assessors is Naming.ROLE:
                    yield self.shown(reason)
                elif self._policy.scores:
                    yield evolve(reason, detail=None)
            elif self._policy.scores or reason.kind in {ReasonKind.SCHEME, ReasonKind.DECISION}:
                yield self.shown(reason)
            elif reason.kind is not ReasonKind.OTHER:
                yield evolve(reason, detail=None)

    def item(self, list_name: str, item: Any) -> Any:
        """Build one item of a list anew from what is shown of it."""
        known = {attribute.name: attribute for attribute in fields(type(item))}
        shown: dict[str, Any] = {}
        for name in self._policy.fields(list_name):
            value = self.shown(getattr(item, name))
            if target := referred(known[name]) or named(known[name]):
                value = self._ids(target, value, item)
            if value is None and known[name].default is NOTHING:
                raise _Hidden
            shown[name] = value
        if isinstance(item, Stakeholder):
            shown["name"] = self._masks.name(item)
        if isinstance(item, Assessor):
            shown["role"] = self._masks.role(item)
        if isinstance(item, Adoption):
            shown["groups"] = tuple(self._adopted(item, possible="basis" in shown))
        return type(item)(**shown)

    def _adopted(self, adoption: Adoption, *, possible: bool) -> Iterator[AdoptedGroup]:
        for item in adoption.groups:
            yield AdoptedGroup(
                party=self._masks.party(item.party),
                group=item.group,
                possible=item.possible if possible else (),
                reason=self.shown(item.reason),
            )

    def _is_withheld(self, item: object) -> bool:
        """Tell whether an audience may not even know of an item: proposals stay inside."""
        proposed = isinstance(item, Decision) and item.status is DecisionStatus.PROPOSAL
        return proposed and self._policy.audience is not Audience.INTERNAL

    def outcome(self, outcome: Outcome) -> Outcome:
        shown = Outcome(
            party=self.item("stakeholders", outcome.party),
            standing=outcome.standing,
            computed=outcome.computed,
            leans_to=outcome.leans_to,
            provisional=outcome.provisional,
            n=outcome.n,
            of=outcome.of,
            oldest=outcome.oldest,
            decision=outcome.decision and self.item("decisions", outcome.decision),
            adopted=outcome.adopted,
        )
        if outcome.proposal and not self._is_withheld(outcome.proposal):
            shown = evolve(shown, proposal=self.item("decisions", outcome.proposal))
        if not self._policy.scores:
            # The decision is what holds; what the scores gave before it is not published, and
            # neither is what else they leave possible.
            return evolve(
                shown,
                computed=None if outcome.decided_apart else outcome.computed,
                standing=_settled(outcome.standing, outcome.group),
                rules=self.shown(tuple(_by_which(outcome))),
            )
        party = outcome.party.id
        return evolve(
            shown,
            possible=outcome.possible,
            rules=self.shown(outcome.rules),
            open_because=outcome.open_because,
            assessments=tuple(
                evolve(
                    assessment,
                    answers=self._in_order(
                        evolve(
                            answer,
                            assessor=self._masks.assessor(answer.assessor, party),
                            reason=self._seen(answer.reason),
                        )
                        for answer in assessment.answers
                        if self._counted(answer.counts)
                    ),
                )
                for assessment in outcome.assessments
            ),
            judgements=self._in_order(
                evolve(item, assessor=self._masks.assessor(item.assessor, party))
                for item in outcome.judgements
                if self._counted(item.counts)
            ),
            flips=self.shown(outcome.flips),
        )

    def _items(self, list_name: str, items: tuple[Any, ...]) -> Iterator[Any]:
        for item in items:
            if isinstance(item, Score) and not self._counted(self._masks.counts(item)):
                continue
            if self._is_withheld(item):
                continue
            try:
                yield self.item(list_name, item)
            except _Hidden:
                # An item that comes later and refers to it is then shown without that id.
                self._left_out.add((list_name, getattr(item, "id", "")))

    def shown(self, value: Any) -> Any:
        """Return what a field holds as it may be read, without unknown fields at any depth."""
        if isinstance(value, Remark) and not value.readable_by(self._policy.audience):
            return None
        if isinstance(value, tuple):
            return tuple(self.shown(item) for item in value)
        if has(type(value)):
            known = {item.alias: getattr(value, item.name) for item in fields(type(value))}
            known.pop("extra", None)
            return type(value)(**{name: self.shown(item) for name, item in known.items()})
        return value

    def _ids(self, list_name: str, ids: Any, item: Any) -> Any:
        """Return ids as they may be read; those of a list that is not shown are left out."""
        if isinstance(ids, tuple):
            shown = (self._ids(list_name, one, item) for one in ids)
            return tuple(one for one in shown if one is not None)
        if ids is None or list_name not in self._policy.shows or (list_name, ids) in self._left_out:
            return None
        if list_name == "assessors":
            return self._masks.assessor(ids, item.party)
        return self._masks.party(ids) if list_name == "stakeholders" else ids

    def _seen(self, reason: Remark | None) -> Remark | None:
        """Return the reason for a score as far as it may be read."""
        shown: Remark | None = self.shown(reason) if self._shows_reasons else None
        return shown

    def _counted(self, counts: bool) -> bool:  # noqa: FBT001 - a filter
        return counts or self._policy.assessors is not Naming.NUMBER

    def _in_order(self, items: Iterator[Any]) -> tuple[Any, ...]:
        if self._policy.assessors is not Naming.NUMBER:
            return tuple(items)
        return tuple(sorted(items, key=lambda item: self._masks.number(item.assessor)))
