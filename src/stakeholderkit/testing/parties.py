"""Who and what a generated register is about: areas, phases, parties, people."""

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
from stakeholderkit.testing.stock import Stock

_KINDS = (AreaKind.GEMEENTE, AreaKind.WIJK, AreaKind.BUURT)
_CODES = {
    AreaKind.GEMEENTE: "GM0363",
    AreaKind.WIJK: "WK0363AA",
    AreaKind.BUURT: "BU0363AA01",
}


def make_areas(stock: Stock, least: int) -> tuple[Area, ...]:
    """Give a tree of areas: a gemeente, wijken in it, buurten in those, or a set of them."""
    found: list[Area] = []
    for name in stock.names(least, 3):
        parent = stock.one_of([item for item in found if item.kind in _KINDS[:2]] or [None])
        kind = _KINDS[_KINDS.index(parent.kind) + 1 if parent else 0]
        if found and stock.rarely():
            kind = AreaKind.SET
        coded = kind is not AreaKind.SET and stock.rarely()
        found.append(
            Area(
                id=name,
                name=stock.line(),
                kind=kind,
                parent=parent.id if parent else None,
                parts=(found[-1].id,) if kind is AreaKind.SET else (),
                code=_CODES[kind] if coded else None,
                division_year=2026 if coded else None,
                extra=stock.extra(),
            )
        )
    return tuple(found)


def make_phases(stock: Stock) -> tuple[Phase, ...]:
    """Give a few phases, or none."""
    names = stock.names(0, 2)
    return tuple(Phase(id=name, name=stock.line(), extra=stock.extra()) for name in names)


def make_parties(
    stock: Stock, areas: Sequence[Area], persons: Sequence[Person]
) -> tuple[Stakeholder, ...]:
    """Give parties with anything that may be known of one."""
    return tuple(_party(stock, name, areas, persons) for name in stock.names(0, 3))


def _party(
    stock: Stock, name: str, areas: Sequence[Area], persons: Sequence[Person]
) -> Stakeholder:
    human = stock.rarely()
    people = [person.id for person in persons]
    return Stakeholder(
        id=name,
        name=stock.line(),
        kind=stock.one_of(list(StakeholderKind)),
        party_type=stock.one_of([None, name]),
        functions=stock.some([stock.one_of(list(Function))]),
        powers=stock.some(list(FormalPower)),
        homes=tuple(
            Homes(area=area.id, number=stock.number(5), extra=stock.extra())
            for area in stock.some(areas)
        ),
        legal_category=stock.one_of([None, *LegalCategory]),
        stake=stock.remark(),
        represented_by=stock.maybe_line(),
        presence=tuple(
            Presence(area=area.id, present=stock.rarely(), **stock.period(), extra=stock.extra())
            for area in stock.some(areas)
        ),
        tags=stock.some([stock.line()]),
        tracks=tuple(
            Track(edition=stock.line(), name=track, extra=stock.extra())
            for track in stock.some([stock.line()])
        ),
        nominations=tuple(
            Nomination(
                by=by,
                date=stock.one_of([None, stock.day()]),
                reason=stock.remark(),
                extra=stock.extra(),
            )
            for by in stock.some([stock.line()])
        ),
        natural_person=human,
        person=stock.one_of([None, *people]) if human else None,
        contacts=stock.some(people),
        public_label=stock.maybe_line(),
        **stock.maybe_period(),
        extra=stock.extra(),
    )


def make_persons(stock: Stock) -> tuple[Person, ...]:
    """Give people, and now and then the tombstone of one."""
    return tuple(
        Person(id=name, erased=stock.day())
        if stock.rarely()
        else Person(
            id=name,
            name=stock.line(),
            email=stock.maybe_line(),
            phone=stock.maybe_line(),
            extra=stock.extra(),
        )
        for name in stock.names(0, 2)
    )


def make_assessors(
    stock: Stock, parties: Sequence[Stakeholder], persons: Sequence[Person]
) -> tuple[Assessor, ...]:
    """Give assessors, of a party or of none."""
    return tuple(
        Assessor(
            id=name,
            role=stock.line(),
            party=stock.one_of([None, *(party.id for party in parties)]),
            person=stock.one_of([None, *(person.id for person in persons)]),
            extra=stock.extra(),
        )
        for name in stock.names(0, 3)
    )
