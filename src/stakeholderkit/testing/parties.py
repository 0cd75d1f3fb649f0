"""The parties of a drawn register, and the areas, phases and people that they go with."""

from __future__ import annotations

from collections.abc import Sequence

from stakeholderkit.model import (
    Area,
    AreaKind,
    Assessor,
    FormalPower,
    Function,
    Homes,
    LegalCategory,
    Nomination,
    Person,
    Phase,
    Presence,
    Stakeholder,
    StakeholderKind,
    Track,
)
from stakeholderkit.testing.pool import Pool

_KINDS = (AreaKind.GEMEENTE, AreaKind.WIJK, AreaKind.BUURT)
_CODES = {
    AreaKind.GEMEENTE: "GM0363",
    AreaKind.WIJK: "WK0363AA",
    AreaKind.BUURT: "BU0363AA01",
}


def make_areas(pool: Pool, least: int) -> tuple[Area, ...]:
    """Draw a tree of areas: a gemeente, wijken in it, buurten in those, or a set of them."""
    found: list[Area] = []
    for name in pool.names(least, 3):
        parent = pool.one_of([item for item in found if item.kind in _KINDS[:2]] or [None])
        kind = _KINDS[_KINDS.index(parent.kind) + 1 if parent else 0]
        if found and pool.rarely():
            kind = AreaKind.SET
        coded = kind is not AreaKind.SET and pool.rarely()
        found.append(
            Area(
                id=name,
                name=pool.line(),
                kind=kind,
                parent=parent.id if parent else None,
                parts=(found[-1].id,) if kind is AreaKind.SET else (),
                code=_CODES[kind] if coded else None,
                division_year=2026 if coded else None,
                extra=pool.extra(),
            )
        )
    return tuple(found)


def make_phases(pool: Pool) -> tuple[Phase, ...]:
    """Draw a few phases, or none."""
    names = pool.names(0, 2)
    return tuple(Phase(id=name, name=pool.line(), extra=pool.extra()) for name in names)


def make_parties(
    pool: Pool, areas: Sequence[Area], persons: Sequence[Person]
) -> tuple[Stakeholder, ...]:
    """Draw parties with anything that may be known of one."""
    return tuple(_party(pool, name, areas, persons) for name in pool.names(0, 3))


def _party(pool: Pool, name: str, areas: Sequence[Area], persons: Sequence[Person]) -> Stakeholder:
    human = pool.rarely()
    people = [person.id for person in persons]
    return Stakeholder(
        id=name,
        name=pool.line(),
        kind=pool.one_of(list(StakeholderKind)),
        party_type=pool.one_of([None, name]),
        functions=pool.some([pool.one_of(list(Function))]),
        powers=pool.some(list(FormalPower)),
        homes=tuple(
            Homes(area=area.id, number=pool.number(5), extra=pool.extra())
            for area in pool.some(areas)
        ),
        legal_category=pool.one_of([None, *LegalCategory]),
        stake=pool.remark(),
        represented_by=pool.maybe_line(),
        presence=tuple(
            Presence(area=area.id, present=pool.rarely(), **pool.period(), extra=pool.extra())
            for area in pool.some(areas)
        ),
        tags=pool.some([pool.line()]),
        tracks=tuple(
            Track(edition=pool.line(), name=track, extra=pool.extra())
            for track in pool.some([pool.line()])
        ),
        nominations=tuple(
            Nomination(
                by=by,
                date=pool.one_of([None, pool.day()]),
                reason=pool.remark(),
                extra=pool.extra(),
            )
            for by in pool.some([pool.line()])
        ),
        natural_person=human,
        person=pool.one_of([None, *people]) if human else None,
        contacts=pool.some(people),
        public_label=pool.maybe_line(),
        **pool.maybe_period(),
        extra=pool.extra(),
    )


def make_persons(pool: Pool) -> tuple[Person, ...]:
    """Draw people, and now and then the tombstone of one."""
    return tuple(
        Person(id=name, erased=pool.day())
        if pool.rarely()
        else Person(
            id=name,
            name=pool.line(),
            email=pool.maybe_line(),
            phone=pool.maybe_line(),
            extra=pool.extra(),
        )
        for name in pool.names(0, 2)
    )


def make_assessors(
    pool: Pool, parties: Sequence[Stakeholder], persons: Sequence[Person]
) -> tuple[Assessor, ...]:
    """Draw assessors, of a party or of none."""
    return tuple(
        Assessor(
            id=name,
            role=pool.line(),
            party=pool.one_of([None, *(party.id for party in parties)]),
            people=pool.one_of([1, 1, 3]),
            person=pool.one_of([None, *(person.id for person in persons)]),
            extra=pool.extra(),
        )
        for name in pool.names(0, 3)
    )
