"""What became different for one party between two analyses."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from stakeholderkit.analysis.outcome import Standing
from stakeholderkit.model import Stakeholder
from stakeholderkit.wording import Language, Message, phrase


class ChangeKind(StrEnum):
    """The kinds of change.

    Attributes:
        CAME: it takes part here now, and did not before.
        LEFT: it took part here before, and does not now.
        MOVED: it is in another group.
        SETTLED: it has a group now, and had none before.
        UNSETTLED: it had a group before, and has none now.
        OTHER: it has another standing, and the same group or none.
    """

    CAME = "came"
    LEFT = "left"
    MOVED = "moved"
    SETTLED = "settled"
    UNSETTLED = "unsettled"
    OTHER = "other"


class ReasonKind(StrEnum):
    """Why something changed.

    Attributes:
        SCHEME: other rules were used.
        AREA: another area was looked at, or the scores come from another area now.
        PHASE: another phase was looked at, or the scores are about another phase now.
        PARTY: the party itself is recorded otherwise, or began or ceased to take part here.
        DECISION: people decided, or decided otherwise.
        SCORE: an assessor gave another answer.
        ASSESSOR: an assessor answered for the first time.
        WITHDRAWAL: an assessor withdrew an answer.
        OTHER: something else, such as another way to combine the scores.
    """

    SCHEME = "scheme"
    AREA = "area"
    PHASE = "phase"
    PARTY = "party"
    DECISION = "decision"
    SCORE = "score"
    ASSESSOR = "assessor"
    WITHDRAWAL = "withdrawal"
    OTHER = "other"


@frozen
class ChangeReason:
    """One thing that is different now and has a share in the change.

    Attributes:
        kind: what kind of thing it is.
        detail: what it is, with the values before and after; None where these are withheld.
    """

    kind: ReasonKind
    detail: Message | None = field(repr=False)

    def text(self, language: Language) -> str:
        """Say what is different: in detail, or by its kind where the detail is withheld."""
        return (self.detail or _REASONS[self.kind]).text(language)


@frozen(kw_only=True)
class Change:
    """What became different for one party.

    Attributes:
        party: the party, as it is recorded now.
        kind: what kind of change it is.
        before: the id of the group under which it was shown before, or None.
        after: the id of the group under which it is shown now, or None.
        before_standing: how far its group was settled before; absent for a party that was not
            in the register.
        after_standing: how far its group is settled now.
        reasons: what is different; at least one, as long as nothing is withheld.
    """

    party: Stakeholder
    kind: ChangeKind
    before: str | None
    after: str | None
    before_standing: Standing
    after_standing: Standing
    reasons: tuple[ChangeReason, ...]


Held: TypeAlias = tuple[str | None, Standing]
"""The group that is shown, or None, and the standing."""


def kind_of(before: Held, after: Held) -> ChangeKind | None:
    """Tell what kind of change lies between two moments, or None when there is none.

    Only the group that is shown and the standing count: another computed group behind the same
    decision is no change.
    """
    if before == after:
        return None
    (old, was), (new, now) = before, after
    if was is Standing.ABSENT:
        return ChangeKind.CAME
    if now is Standing.ABSENT:
        return ChangeKind.LEFT
    if old == new:
        return ChangeKind.OTHER
    if old is None:
        return ChangeKind.SETTLED
    return ChangeKind.UNSETTLED if new is None else ChangeKind.MOVED


_REASONS = {
    ReasonKind.SCHEME: phrase("other rules"),
    ReasonKind.AREA: phrase(
        "the scores are about another area than before, such as this one itself"
    ),
    ReasonKind.PHASE: phrase("another phase"),
    ReasonKind.PARTY: phrase("what is recorded of the party"),
    ReasonKind.DECISION: phrase("a decision"),
    ReasonKind.SCORE: phrase("another score"),
    ReasonKind.ASSESSOR: phrase("a new assessor"),
    ReasonKind.WITHDRAWAL: phrase("a withdrawn answer"),
    ReasonKind.OTHER: phrase("something else"),
}
