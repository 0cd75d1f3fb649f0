"""The register: all facts about the parties of one gemeente."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, field, frozen

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.area import Area
from stakeholderkit.model.checks import each, instance, line, refuse
from stakeholderkit.model.fact import Decision, Score
from stakeholderkit.model.integrity import faults
from stakeholderkit.model.party import Assessor, Person, Stakeholder
from stakeholderkit.model.scale import Dimension
from stakeholderkit.model.standard import STANDARD_DIMENSIONS
from stakeholderkit.wording import Extra, kept, message


@frozen(kw_only=True)
class Register:
    """All that a municipality knows about the parties: frozen, and whole at any moment.

    Ids are unique within their kind, and every id that is referred to exists. A change gives
    a new register: ``attrs.evolve(register, scores=(*register.scores, score))``.

    Attributes:
        title: what the register is about.
        owner: the organisation that keeps it, named on every report.
        areas: the gemeente and its parts; at least the areas that facts are about.
        dimensions: what is scored; interest and influence on a scale of five by default.
        stakeholders: the parties.
        assessors: those who score.
        persons: the people behind parties and assessors, as far as that is recorded.
        scores: the answers of the assessors, in any order.
        decisions: what people decided, in any order.
        extra: unknown fields, kept and written back.

    Raises:
        ModelError: with every fault at once, each with the path to its field.
    """

    title: str = field(validator=line)
    owner: str = field(validator=line)
    areas: tuple[Area, ...] = field(default=(), validator=each(instance(Area)))
    dimensions: tuple[Dimension, ...] = field(
        default=STANDARD_DIMENSIONS, validator=each(instance(Dimension))
    )
    stakeholders: tuple[Stakeholder, ...] = field(default=(), validator=each(instance(Stakeholder)))
    assessors: tuple[Assessor, ...] = field(default=(), validator=each(instance(Assessor)))
    persons: tuple[Person, ...] = field(default=(), repr=False, validator=each(instance(Person)))
    scores: tuple[Score, ...] = field(default=(), validator=each(instance(Score)))
    decisions: tuple[Decision, ...] = field(default=(), validator=each(instance(Decision)))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a register with doubled ids, dangling references or contradictory facts."""
        if "format" in self.extra:
            complaint = message(
                Code.BAD_EXTRA,
                "extra holds {names}, which are fields of their own.",
                names="format",
            )
            raise refuse(complaint, "extra")
        if found := tuple(faults(self)):
            raise ModelError(*found)

    @cached_property
    def _stakeholders(self) -> dict[str, Stakeholder]:
        return {party.id: party for party in self.stakeholders}

    @cached_property
    def _areas(self) -> dict[str, Area]:
        return {area.id: area for area in self.areas}

    def stakeholder(self, party: str) -> Stakeholder:
        """Give the party with an id; raises KeyError when there is none."""
        return self._stakeholders[party]

    def area(self, area: str) -> Area:
        """Give the area with an id; raises KeyError when there is none."""
        return self._areas[area]

    def lineage(self, area: str) -> Iterator[Area]:
        """Give an area and then each larger area that it is part of."""
        here: str | None = area
        while here is not None:
            found = self._areas[here]
            yield found
            here = found.parent

    def dimension(self, dimension: str) -> Dimension:
        """Give the dimension with an id; raises KeyError when there is none."""
        return {item.id: item for item in self.dimensions}[dimension]

    def latest(self) -> datetime.date | None:
        """Give the day of the latest fact, or None when there are no facts."""
        scored = [score.date for score in self.scores]
        decided = [decision.date for decision in self.decisions]
        return max((*scored, *decided), default=None)

    def as_of(self, day: datetime.date) -> Register:
        """Give the register as it stood at the end of a day: later facts are left out."""
        return evolve(
            self,
            scores=tuple(score for score in self.scores if score.date <= day),
            decisions=tuple(item for item in self.decisions if item.date <= day),
        )
