"""The register: all facts about the parties of one gemeente."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from attrs import evolve, field, fields, frozen

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.adoption import Adoption
from stakeholderkit.model.area import Area
from stakeholderkit.model.decision import Decision, DecisionStatus
from stakeholderkit.model.faults import MOST_FAULTS, faults
from stakeholderkit.model.ladder import GroupName
from stakeholderkit.model.period import in_force
from stakeholderkit.model.person import Assessor, Person
from stakeholderkit.model.process import Input, Milestone, Moment, Phase
from stakeholderkit.model.reference import ListName, inner_class
from stakeholderkit.model.relation import Relation
from stakeholderkit.model.role import ActualRole, Seat, Tier, WishedRole
from stakeholderkit.model.scale import Dimension
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.model.score import Score
from stakeholderkit.model.stakeholder import Stakeholder
from stakeholderkit.model.standard_dimensions import STANDARD_DIMENSIONS
from stakeholderkit.model.validators import Each, Instance, from_one, one_line, refuse
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
        quorum: how many answers to a question are needed, 1 or more, unless an analysis is asked
            for with another number. With fewer the question stays open.
        schemes: the municipality's own rules that give the groups.
        group_names: what the municipality calls the groups itself.
        phases: the phases of the work, in their order.
        stakeholders: the parties.
        assessors: those who score.
        persons: the people behind parties and assessors, as far as that is recorded.
        scores: the answers of the assessors, in any order.
        decisions: what people decided, in any order.
        adoptions: analyses that people adopted as a whole, in any order.
        seats: who sits in which project team.
        actual_roles: the roles that parties play.
        wished_roles: the roles that parties want.
        relations: what parties are to each other.
        moments: contacts and activities, past and planned.
        milestones: the decisions to come.
        inputs: what parties brought in, and what became of it.
        extra: unknown fields, kept and written back.

    Raises:
        ModelError: with every fault at once, up to a thousand, each with the path to its field.
    """

    title: str = field(validator=one_line)
    owner: str = field(validator=one_line)
    areas: tuple[Area, ...] = field(default=(), validator=Each(Instance(Area)))
    dimensions: tuple[Dimension, ...] = field(
        default=STANDARD_DIMENSIONS, validator=Each(Instance(Dimension))
    )
    quorum: int = field(default=1, validator=from_one)
    schemes: tuple[Scheme, ...] = field(default=(), validator=Each(Instance(Scheme)))
    group_names: tuple[GroupName, ...] = field(default=(), validator=Each(Instance(GroupName)))
    phases: tuple[Phase, ...] = field(default=(), validator=Each(Instance(Phase)))
    stakeholders: tuple[Stakeholder, ...] = field(default=(), validator=Each(Instance(Stakeholder)))
    assessors: tuple[Assessor, ...] = field(default=(), validator=Each(Instance(Assessor)))
    persons: tuple[Person, ...] = field(default=(), repr=False, validator=Each(Instance(Person)))
    scores: tuple[Score, ...] = field(default=(), validator=Each(Instance(Score)))
    decisions: tuple[Decision, ...] = field(default=(), validator=Each(Instance(Decision)))
    adoptions: tuple[Adoption, ...] = field(default=(), validator=Each(Instance(Adoption)))
    seats: tuple[Seat, ...] = field(default=(), validator=Each(Instance(Seat)))
    actual_roles: tuple[ActualRole, ...] = field(default=(), validator=Each(Instance(ActualRole)))
    wished_roles: tuple[WishedRole, ...] = field(default=(), validator=Each(Instance(WishedRole)))
    relations: tuple[Relation, ...] = field(default=(), validator=Each(Instance(Relation)))
    moments: tuple[Moment, ...] = field(default=(), validator=Each(Instance(Moment)))
    milestones: tuple[Milestone, ...] = field(default=(), validator=Each(Instance(Milestone)))
    inputs: tuple[Input, ...] = field(default=(), validator=Each(Instance(Input)))
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
        found = faults({list_name: getattr(self, list_name) for list_name in LISTS})
        if first := tuple(islice(found, MOST_FAULTS)):
            raise ModelError(*first)

    @cached_property
    def _stakeholders(self) -> dict[str, Stakeholder]:
        return {party.id: party for party in self.stakeholders}

    @cached_property
    def _areas(self) -> dict[str, Area]:
        return {area.id: area for area in self.areas}

    def stakeholder(self, party: str) -> Stakeholder:
        """Return the party with an id; raises KeyError when there is none."""
        return self._stakeholders[party]

    def area(self, area: str) -> Area:
        """Return the area with an id; raises KeyError when there is none."""
        return self._areas[area]

    def lineage(self, area: str) -> Iterator[Area]:
        """Walk from an area through each larger area that it is part of, the area itself first."""
        here: str | None = area
        while here is not None:
            found = self._areas[here]
            yield found
            here = found.parent

    def dimension(self, dimension: str) -> Dimension:
        """Return the dimension with an id; raises KeyError when there is none."""
        return {item.id: item for item in self.dimensions}[dimension]

    def takes_part(self, party: str, area: str, day: datetime.date | None) -> bool:
        """Tell whether a party takes part in an area on a day.

        What its presence says of the nearest area decides: the area itself, or else the smallest
        larger one of which anything is said. A party of which nothing is said takes part. Before
        its first day as a party, and after its last, it takes part nowhere.
        """
        known = self.stakeholder(party)
        said = {
            item.area: item.present
            for item in known.presence
            if in_force(item.since, item.until, day)
        }
        nearest = (said[here.id] for here in self.lineage(area) if here.id in said)
        return in_force(known.since, known.until, day) and next(nearest, True)

    def team(self, area: str, day: datetime.date | None) -> tuple[Stakeholder, ...]:
        """Return the parties with a seat in the project team of exactly this area on a day."""
        seated = {
            seat.party
            for seat in self.seats
            if seat.area == area and in_force(seat.since, seat.until, day)
        }
        return tuple(party for party in self.stakeholders if party.id in seated)

    def tier(self, party: str, area: str, day: datetime.date | None) -> Tier:
        """Tell whether a party is in the project team of an area on a day, or around it."""
        primary = party in {seated.id for seated in self.team(area, day)}
        return Tier.PRIMARY if primary else Tier.SECONDARY

    def latest(self) -> datetime.date | None:
        """Return the day of the latest score, decision or input, or None without any.

        What was proposed or adopted does not count here: neither is a fact about the parties.
        """
        proposal = DecisionStatus.PROPOSAL
        days = {score.date for score in self.scores}
        days |= {item.date for item in self.decisions if item.status is not proposal}
        days |= {item.date for item in self.inputs}
        return max(days, default=None)

    def as_of(self, day: datetime.date) -> Register:
        """Return the register as it was at the end of a day: later facts are left out.

        Facts are scores, decisions, adoptions and what parties brought in. Moments and milestones
        stay, since they are planned ahead; whatever has a period says by that when it holds.
        """
        return evolve(
            self,
            scores=tuple(score for score in self.scores if score.date <= day),
            decisions=tuple(item for item in self.decisions if item.date <= day),
            adoptions=tuple(item for item in self.adoptions if item.date <= day),
            inputs=tuple(item for item in self.inputs if item.date <= day),
        )


LISTS: dict[ListName, type] = {
    attribute.name: kind for attribute in fields(Register) if (kind := inner_class(attribute))
}
"""The lists of a register, in the order of its fields, with the class of their items."""
