"""Two perspectives: where the scores of the gemeente and those of the partners would lead."""

from __future__ import annotations

from collections.abc import Container, Mapping
from fractions import Fraction

from attrs import frozen

from stakeholderkit.analysis import MEDIAN, Analysis, ChairDecides, Consensus, Outcome
from stakeholderkit.rules import RuleTable


@frozen(kw_only=True)
class Perspective:
    """What the assessors of the gemeente, or those of the partners, say of a party.

    Attributes:
        assessors: how many of them gave a value that counts.
        values: what their values come to on each dimension of the scheme, or None when open.
        groups: the ids of the groups possible by these values, the least involved first.
    """

    assessors: int
    values: Mapping[str, Fraction | None]
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
    if analysis.consensus is None:
        return ()
    chaired = isinstance(analysis.consensus, ChairDecides)
    consensus = MEDIAN if chaired else analysis.consensus
    table = analysis.table
    gemeente = {item.id for item in analysis.register.assessors if item.party is None}
    partners = {item.id for item in analysis.register.assessors if item.party is not None}
    return tuple(
        Perspectives(
            party=outcome.party.id,
            gemeente=_perspective(outcome, gemeente, consensus, table),
            partners=_perspective(outcome, partners, consensus, table),
        )
        for outcome in analysis.outcomes
        if outcome.scored
    )


def _perspective(
    outcome: Outcome, assessors: Container[str], consensus: Consensus, table: RuleTable
) -> Perspective:
    said = {
        assessment.dimension: {
            name: value for name, value in assessment.counted.items() if name in assessors
        }
        for assessment in outcome.assessments
    }
    values = {dimension: consensus.settle(answers) for dimension, answers in said.items()}
    known = {dimension: value for dimension, value in values.items() if value is not None}
    return Perspective(
        assessors=len({name for answers in said.values() for name in answers}),
        values=values,
        groups=table.possible(known),
    )
