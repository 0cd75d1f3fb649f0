"""What an audience may read: decided here, before any exporter sees the analysis.

Redaction builds every value anew from what its audience may have. What is not named here
does not pass, so a field that is added later stays inside until somebody lets it out.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import count

from attrs import evolve, frozen

from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.errors import Code
from stakeholderkit.model import (
    Area,
    Assessor,
    Audience,
    Basis,
    Decision,
    Dimension,
    Level,
    Register,
    Remark,
    Scale,
    Score,
    Stakeholder,
)
from stakeholderkit.model.checks import refuse
from stakeholderkit.wording import Text, message


class Naming(StrEnum):
    """How assessors appear: by their role, by a number, or not at all, nor their scores.

    By number, their scores for their own parties are left out as well: those would tell who
    the number is.
    """

    ROLE = "role"
    NUMBER = "number"
    NONE = "none"


@frozen(kw_only=True)
class Policy:
    """What one audience may read.

    Attributes:
        audience: the audience; free text for a narrower one is left out.
        assessors: how assessors appear. Without them there are no scores either, and no doubt
            or disagreement, since those are theirs.
        everything: whether persons and unknown fields stay, and parties keep the names that
            they have inside.
    """

    audience: Audience
    assessors: Naming
    everything: bool

    def __attrs_post_init__(self) -> None:
        """Refuse to show everything to others than those who may read everything."""
        inside = self.audience is Audience.INTERNAL and self.assessors is Naming.ROLE
        if self.everything and not inside:
            complaint = message(
                Code.BAD_OPTION,
                "Everything can only be shown to the internal audience, with assessors by role.",
            )
            raise refuse(complaint, "everything")

    @property
    def scores(self) -> bool:
        """Whether scores are shown."""
        return self.assessors is not Naming.NONE


PUBLIC = Policy(audience=Audience.PUBLIC, assessors=Naming.NONE, everything=False)
SHARED = Policy(audience=Audience.SHARED, assessors=Naming.NUMBER, everything=False)
INTERNAL = Policy(audience=Audience.INTERNAL, assessors=Naming.ROLE, everything=True)
POLICIES = {policy.audience: policy for policy in (PUBLIC, SHARED, INTERNAL)}


def redact(analysis: Analysis, policy: Policy) -> Analysis:
    """Give the analysis as an audience may read it.

    It keeps its outcomes: groups are worked out before anything is left out. An analysis that
    was redacted before cannot get back what was left out then. Remarks are for those who mend
    the register, and name parties as they are named inside.
    """
    if policy.everything:
        return evolve(analysis, audience=policy.audience)
    hide = _Hide(analysis.register, policy)
    return Analysis(
        register=hide.register(analysis.register),
        scheme=analysis.scheme,
        area=hide.area(analysis.area),
        as_of=analysis.as_of,
        outcomes=tuple(hide.outcome(outcome) for outcome in analysis.outcomes),
        assessors=analysis.assessors,
        audience=policy.audience,
    )


class _Hide:
    """One redaction: the policy, and the ids that stand in for the hidden ones."""

    def __init__(self, register: Register, policy: Policy) -> None:
        self._policy = policy
        # An id may be made from the very name that a label stands in for.
        hidden = [party.id for party in register.stakeholders if _is_hidden(party)]
        taken = {party.id for party in register.stakeholders if not _is_hidden(party)}
        numbered = (f"party-{n}" for n in count(1))
        free = (name for name in numbered if name not in taken)
        self._parties = dict(zip(hidden, free, strict=False))
        self._assessors = {item.id: f"assessor-{n}" for n, item in enumerate(register.assessors, 1)}
        self._own = {(item.id, item.party) for item in register.assessors if item.party}
        self._by_number = policy.assessors is Naming.NUMBER

    def register(self, register: Register) -> Register:
        scores = register.scores if self._policy.scores else ()
        assessors = register.assessors if self._policy.scores else ()
        return Register(
            title=register.title,
            owner=register.owner,
            areas=tuple(self.area(area) for area in register.areas),
            dimensions=tuple(_dimension(dimension) for dimension in register.dimensions),
            stakeholders=tuple(self.party(party) for party in register.stakeholders),
            assessors=tuple(self._assessor(assessor) for assessor in assessors),
            scores=tuple(
                self._score(score)
                for score in scores
                if not (self._by_number and (score.assessor, score.party) in self._own)
            ),
            decisions=tuple(self._decision(decision) for decision in register.decisions),
        )

    def area(self, area: Area) -> Area:
        return Area(
            id=area.id,
            name=area.name,
            kind=area.kind,
            parent=area.parent,
            code=area.code,
            division_year=area.division_year,
        )

    def party(self, party: Stakeholder) -> Stakeholder:
        named = party.public_label or (None if party.natural_person else party.name)
        return Stakeholder(
            id=self._party(party.id),
            name=named or f"natuurlijk persoon {self._party(party.id).removeprefix('party-')}",
            kind=party.kind,
            legal_category=party.legal_category,
            stake=self._remark(party.stake),
            decides_formally=party.decides_formally,
            represented_by=party.represented_by,
            absent_from=party.absent_from,
            natural_person=party.natural_person,
            public_label=party.public_label,
        )

    def outcome(self, outcome: Outcome) -> Outcome:
        shown = Outcome(
            party=self.party(outcome.party),
            standing=outcome.standing,
            proposed=outcome.proposed,
            rule=outcome.rule,
            decision=outcome.decision and self._decision(outcome.decision),
        )
        if not self._policy.scores:
            # The decision is what holds; what was proposed before it is not published.
            decided = outcome.decision is not None
            otherwise = decided and outcome.group != outcome.proposed
            settled = otherwise and outcome.standing is Standing.OPEN
            return evolve(
                shown,
                proposed=None if decided else outcome.proposed,
                standing=Standing.PLACED if settled else outcome.standing,
                rule=None if otherwise else outcome.rule,
            )
        return evolve(
            shown,
            possible=outcome.possible,
            assessments=tuple(
                evolve(
                    assessment,
                    answers=tuple(
                        evolve(
                            answer,
                            assessor=self._assessors[answer.assessor],
                            reason=self._remark(answer.reason),
                        )
                        for answer in assessment.answers
                        if answer.counts or not self._by_number
                    ),
                )
                for assessment in outcome.assessments
            ),
            judgements=tuple(
                evolve(item, assessor=self._assessors[item.assessor])
                for item in outcome.judgements
                if item.counts or not self._by_number
            ),
            flips=outcome.flips,
        )

    def _party(self, party: str) -> str:
        return self._parties.get(party, party)

    def _assessor(self, assessor: Assessor) -> Assessor:
        hidden = self._assessors[assessor.id]
        if self._by_number:
            return Assessor(id=hidden, role=hidden.removeprefix("assessor-"))
        party = assessor.party and self._party(assessor.party)
        return Assessor(id=hidden, role=assessor.role, party=party)

    def _remark(self, remark: Remark | None) -> Remark | None:
        if remark is None or not remark.readable_by(self._policy.audience):
            return None
        return Remark(text=remark.text, audience=remark.audience)

    def _score(self, score: Score) -> Score:
        return Score(
            party=self._party(score.party),
            dimension=score.dimension,
            assessor=self._assessors[score.assessor],
            area=score.area,
            date=score.date,
            sequence=score.sequence,
            value=score.value,
            absence=score.absence,
            reason=self._remark(score.reason),
        )

    def _decision(self, decision: Decision) -> Decision:
        return Decision(
            party=self._party(decision.party),
            area=decision.area,
            group=decision.group,
            date=decision.date,
            by=decision.by,
            status=decision.status,
            reason=self._remark(decision.reason),
            basis=self._basis(decision.basis),
        )

    def _basis(self, basis: Basis | None) -> Basis | None:
        if basis is None or not self._policy.scores:
            return None
        return Basis(
            scheme=basis.scheme,
            version=basis.version,
            parameters=basis.parameters,
            digest=basis.digest,
            proposed=basis.proposed,
        )


def _is_hidden(party: Stakeholder) -> bool:
    return party.natural_person or party.public_label is not None


def _dimension(dimension: Dimension) -> Dimension:
    levels = tuple(
        Level(value=level.value, label=_text(level.label), anchor=_text(level.anchor))
        for level in dimension.scale.levels
    )
    return Dimension(
        id=dimension.id,
        label=_text(dimension.label),
        question=_text(dimension.question),
        scale=Scale(levels=levels),
    )


def _text(text: Text) -> Text:
    return Text(text.nl, text.en)
