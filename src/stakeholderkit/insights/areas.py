"""Areas compared: where a party's group is another one than in the larger area."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.analysis import Analysis, Origin, Outcome, Standing
from stakeholderkit.model import Area, Stakeholder


@frozen(kw_only=True)
class AreaOutcome:
    """The outcome of a party in one part of the area, compared with that in the area itself.

    Attributes:
        area: the part.
        outcome: the outcome there.
        differs: whether the party has another group there, or none for another cause.
        own: whether any score that is used there is about the part itself; False when all are
            taken over, when there are none, and where scores are withheld.
    """

    area: Area
    outcome: Outcome
    differs: bool
    own: bool


@frozen(kw_only=True)
class AreaComparison:
    """One party in an area and in each part of it.

    Attributes:
        party: the party.
        outcome: its outcome in the area itself.
        parts: its outcome in each part, in the order of the parts.
    """

    party: Stakeholder
    outcome: Outcome
    parts: tuple[AreaOutcome, ...]

    @property
    def differs(self) -> bool:
        """Whether its group is another one in any part."""
        return any(part.differs for part in self.parts)


def compare_areas(analysis: Analysis) -> tuple[AreaComparison, ...]:
    """Compare the outcome of each party in the area with that in every part of it.

    Returns:
        One comparison a party, in the order of the register; without parts in it when the area
        has none.
    """
    areas = [part.area for part in analysis.parts]
    rows = zip(analysis.outcomes, *(part.outcomes for part in analysis.parts), strict=True)
    return tuple(
        AreaComparison(
            party=whole.party,
            outcome=whole,
            parts=tuple(
                AreaOutcome(
                    area=area,
                    outcome=there,
                    differs=_group_or_standing(there) != _group_or_standing(whole),
                    own=_own(there),
                )
                for area, there in zip(areas, row, strict=True)
            ),
        )
        for whole, *row in rows
    )


def _group_or_standing(outcome: Outcome) -> tuple[str | None, Standing | None]:
    """Return the group, or else why there is none."""
    return outcome.shown, None if outcome.shown else outcome.standing


def _own(outcome: Outcome) -> bool:
    here = {Origin.OWN, Origin.CONFIRMED}
    return any(assessment.origin in here for assessment in outcome.assessments)
