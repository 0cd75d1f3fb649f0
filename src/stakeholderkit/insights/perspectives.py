"""Two perspectives: where the scores of the gemeente and those of the partners would lead."""

from __future__ import annotations

from collections.abc import Container

from attrs import evolve, frozen

from stakeholderkit.analysis import MEDIAN, Analysis, ChairDecides, Outcome, Settling
from stakeholderkit.rules import Spans


@frozen(kw_only=True)
class Perspective:
    """What the assessors of the gemeente, or those of the partners, say of a party.

    Attributes:
        assessors: how many of them gave a value that counts.
        spans: what their values leave possible on each dimension of the scheme.
        groups: the ids of the groups possible by these values, the least involved first.
    """

    assessors: int
    spans: Spans
    groups: tuple[str, ...]

    @property
    def group(self) -> str | None:
        """The id of the group to which their scores lead, or None when it is not settled."""
        return self.groups[0] if len(self.groups) == 1 else None


@frozen(kw_only=True)
class Perspectives:
    """What the gemeente and the partners say of one party.

    Attributes:
        party: the id of the party.
        gemeente: what the assessors say who belong to no party.
        partners: what the assessors say who belong to a party, each left out on that party.
    """

    party: str
    gemeente: Perspective
    partners: Perspective

    @property
    def apart(self) -> bool:
        """Whether the scores of both lead to a group, and to different ones."""
        groups = {self.gemeente.group, self.partners.group}
        return len(groups) == 2 and None not in groups


def perspectives(analysis: Analysis) -> tuple[Perspectives, ...]:
    """Compare what the gemeente's assessors say with what the partners' say.

    The answers of each are settled in the way of the analysis. Where the chair decides, they are
    settled by the median: a chair speaks for one of the two, and the other would stay open.

    Returns:
        Each party whose group is for scores to give, in the order of the register; none for an
        analysis from which answers were left out, or in which it is hidden who belongs where.
    """
    if analysis.settling is None:
        return ()
    chaired = isinstance(analysis.settling.consensus, ChairDecides)
    settling = evolve(analysis.settling, consensus=MEDIAN) if chaired else analysis.settling
    gemeente = {item.id for item in analysis.register.assessors if item.party is None}
    partners = {item.id for item in analysis.register.assessors if item.party is not None}
    return tuple(
        Perspectives(
            party=outcome.party.id,
            gemeente=_perspective(analysis, outcome, gemeente, settling),
            partners=_perspective(analysis, outcome, partners, settling),
        )
        for outcome in analysis.outcomes
        if outcome.scored
    )


def _perspective(
    analysis: Analysis, outcome: Outcome, assessors: Container[str], settling: Settling
) -> Perspective:
    said = {
        assessment.dimension: {
            name: value for name, value in assessment.counted.items() if name in assessors
        }
        for assessment in outcome.assessments
    }
    spans = {
        dimension: settling.settle(answers, analysis.register.dimension(dimension).scale).span
        for dimension, answers in said.items()
    }
    return Perspective(
        assessors=len({name for answers in said.values() for name in answers}),
        spans=spans,
        groups=analysis.table.possible(spans, between=settling.consensus.between).groups,
    )
