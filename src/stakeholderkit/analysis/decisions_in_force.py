"""Which decision is in force for each party, what was proposed since, and what is left aside."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
)

_BINDING = {status: weight for weight, status in enumerate(DecisionStatus)}

_Weight: TypeAlias = tuple[bool, datetime.date, int, bool]


@frozen
class InForce:
    """The decision that is in force for one party.

    Attributes:
        decision: the decision; one made of an adoption has the body, the day and the basis of it.
        adoption: the adoption that it was made of, or None for a decision on this party alone.
    """

    decision: Decision
    adoption: Adoption | None = None

    @property
    def adopted(self) -> bool:
        """Whether it was adopted with all others, and as no exception."""
        return self.adoption is not None and self.decision.reason is None


@frozen(kw_only=True)
class Decided:
    """What people decided and proposed on the roles of the parties in one area.

    Attributes:
        in_force: the decision that is in force, by the id of the party.
        proposals: what was proposed after it, or without any, by the id of the party.
        adoption: the adoption that holds for the analysis as a whole, or None for a draft.
        left_aside: decisions and proposals on groups that the scheme does not have.
        left_aside_of: adoptions that put parties in such groups, with no others in them.
    """

    in_force: Mapping[str, InForce]
    proposals: Mapping[str, Decision]
    adoption: Adoption | None
    left_aside: tuple[Decision, ...]
    left_aside_of: tuple[Adoption, ...]


class Decisions:
    """The decisions and adoptions of a register, sorted once for every area."""

    def __init__(self, register: Register) -> None:
        """Sort them by their areas."""
        self._decisions: dict[str, list[Decision]] = defaultdict(list)
        for decision in register.decisions:
            if decision.kind is not DecisionKind.SEAT:  # which says nothing about the role
                self._decisions[decision.area].append(decision)
        self._adoptions: dict[str, list[Adoption]] = defaultdict(list)
        for adoption in register.adoptions:
            self._adoptions[adoption.area].append(adoption)

    def decided(self, area: str, phase: str | None, groups: Collection[str]) -> Decided:
        """Find what is in force in exactly one area, in a phase or in any.

        What was decided for the whole gemeente does not hold for a wijk: people look at a wijk by
        itself in order to decide anew there. What is for the phase itself goes before what is for
        any; then the latest before earlier ones; of one day the most binding; and a decision
        before an adoption. A proposal decides nothing.

        Args:
            area: the id of the area.
            phase: the id of the phase, or None for what holds in any.
            groups: the ids of the groups of the scheme; what is on others hides nothing.
        """
        known = {*groups, None}  # an exclusion has no group
        about = [item for item in self._decisions.get(area, ()) if item.phase in {None, phase}]
        adoptions = [item for item in self._adoptions.get(area, ()) if item.phase in {None, phase}]
        real = [item for item in about if item.status is not DecisionStatus.PROPOSAL]
        held = [
            *(InForce(item) for item in real),
            *(one for item in adoptions for one in _each(item)),
        ]
        in_force = {
            item.decision.party: item
            for item in sorted(held, key=_weight)
            if item.decision.group in known
        }
        proposals = {
            item.party: item
            for item in sorted(about, key=lambda item: (item.date, item.phase is not None))
            if item.status is DecisionStatus.PROPOSAL
            and item.group in known
            and _is_later(item, in_force.get(item.party))
        }
        return Decided(
            in_force=in_force,
            proposals=proposals,
            adoption=_adoption(adoptions, known),
            left_aside=tuple(item for item in about if item.group not in known),
            left_aside_of=tuple(_foreign(adoptions, known)),
        )


def _each(adoption: Adoption) -> Iterator[InForce]:
    """Take an adoption as a decision on each party that it lists."""
    for item in adoption.groups:
        yield InForce(_decision(adoption, item), adoption)


def _decision(adoption: Adoption, item: AdoptedGroup) -> Decision:
    basis = adoption.basis
    return Decision(
        party=item.party,
        area=adoption.area,
        phase=adoption.phase,
        group=item.group,
        date=adoption.date,
        by=adoption.by,
        status=adoption.status,
        reason=item.reason,
        basis=basis and evolve(basis, possible=item.possible),
    )


def _weight(item: InForce) -> _Weight:
    decision = item.decision
    alone = item.adoption is None
    return decision.phase is not None, decision.date, _BINDING[decision.status], alone


def _is_later(proposal: Decision, held: InForce | None) -> bool:
    return held is None or proposal.date > held.decision.date


def _adoption(adoptions: Sequence[Adoption], known: Collection[str | None]) -> Adoption | None:
    """Find the latest adoption of which the scheme has every group, for the phase before any."""
    whole = (item for item in adoptions if all(one.group in known for one in item.groups))
    return max(
        whole,
        key=lambda item: (item.phase is not None, item.date, _BINDING[item.status]),
        default=None,
    )


def _foreign(adoptions: Iterable[Adoption], known: Collection[str | None]) -> Iterator[Adoption]:
    """Yield the adoptions with groups that the scheme does not have, reduced to these."""
    for adoption in adoptions:
        if groups := tuple(item for item in adoption.groups if item.group not in known):
            yield evolve(adoption, groups=groups)
