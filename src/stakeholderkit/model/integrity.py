"""What must hold between the parts of a register; every fault is found at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from stakeholderkit.errors import Code
from stakeholderkit.model.area import Area
from stakeholderkit.model.checks import quoted
from stakeholderkit.model.fact import Decision, Score, ScoreKey
from stakeholderkit.model.party import Assessor, Person, Stakeholder
from stakeholderkit.model.scale import Dimension
from stakeholderkit.wording import Finding, Location, Message, message, suggestion, word


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


class Parts(Protocol):
    """The parts of a register, as far as they must agree with each other."""

    @property
    def areas(self) -> tuple[Area, ...]:
        """The gemeente and its parts."""

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """What is scored."""

    @property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """The parties."""

    @property
    def assessors(self) -> tuple[Assessor, ...]:
        """Those who score."""

    @property
    def persons(self) -> tuple[Person, ...]:
        """The people behind them."""

    @property
    def scores(self) -> tuple[Score, ...]:
        """The answers."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What people decided."""


def faults(register: Parts) -> Iterator[Finding]:
    """Give every fault of a register, each with the path to its field."""
    kinds: dict[str, Sequence[_Identified]] = {
        "areas": register.areas,
        "dimensions": register.dimensions,
        "stakeholders": register.stakeholders,
        "assessors": register.assessors,
        "persons": register.persons,
    }
    for kind, items in kinds.items():
        yield from _doubled(kind, items)
    known = {kind: {item.id for item in items} for kind, items in kinds.items()}
    yield from _dangling(register, known)
    yield from _cycles(register)
    yield from _scores(register)
    yield from _decisions(register)


def _fault(path: str, complaint: Message) -> Finding:
    return Finding(complaint, Location(field=path))


def _doubled(kind: str, items: Iterable[_Identified]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        if (first := seen.setdefault(item.id, index)) != index:
            complaint = message(
                Code.DUPLICATE_ID,
                "The id {id} is used twice, first at {first}. Give each its own id.",
                id=quoted(item.id),
                first=f"{kind}[{first}]",
            )
            yield _fault(f"{kind}[{index}].id", complaint)


def _references(register: Parts) -> Iterator[tuple[str, str, str]]:
    """Give each reference: its path, the kind that it refers to, and the id."""
    for index, area in enumerate(register.areas):
        if area.parent is not None:
            yield f"areas[{index}].parent", "areas", area.parent
    for index, party in enumerate(register.stakeholders):
        for place, absent in enumerate(party.absent_from):
            yield f"stakeholders[{index}].absent_from[{place}]", "areas", absent
    for index, assessor in enumerate(register.assessors):
        if assessor.party is not None:
            yield f"assessors[{index}].party", "stakeholders", assessor.party
        if assessor.person is not None:
            yield f"assessors[{index}].person", "persons", assessor.person
    for index, decision in enumerate(register.decisions):
        yield f"decisions[{index}].party", "stakeholders", decision.party
        yield f"decisions[{index}].area", "areas", decision.area


def _dangling(register: Parts, known: dict[str, set[str]]) -> Iterator[Finding]:
    complaints: dict[tuple[str, str], Message] = {}

    def unknown(path: str, kind: str, wanted: str) -> Finding:
        # One id may be missing in thousands of scores: look for the nearest only once.
        if (kind, wanted) not in complaints:
            near = known[kind] if len(complaints) < _MOST_HINTS else ()
            complaints[kind, wanted] = _unknown(kind, wanted, near)
        return _fault(path, complaints[kind, wanted])

    for path, kind, wanted in _references(register):
        if wanted not in known[kind]:
            yield unknown(path, kind, wanted)
    # Scores come in hundreds of thousands, so their four references are tested in place.
    targets = (
        ("party", "stakeholders"),
        ("dimension", "dimensions"),
        ("assessor", "assessors"),
        ("area", "areas"),
    )
    for index, score in enumerate(register.scores):
        for name, kind in targets:
            if (wanted := getattr(score, name)) not in known[kind]:
                yield unknown(f"scores[{index}].{name}", kind, wanted)


KINDS = {
    "areas": word("area"),
    "dimensions": word("dimension"),
    "stakeholders": word("party"),
    "assessors": word("assessor"),
    "persons": word("person"),
}
"""What the items of each part of a register are called."""


_MOST_HINTS = 20
"""How many unknown ids get a "did you mean": looking for it takes long in a large register."""


def _unknown(kind: str, wanted: str, known: Collection[str]) -> Message:
    complaint = message(
        Code.UNKNOWN_REFERENCE,
        "There is no {kind} with the id {id}.",
        kind=KINDS[kind],
        id=quoted(wanted),
    )
    return complaint.followed_by(suggestion(wanted, sorted(known)))


def _cycles(register: Parts) -> Iterator[Finding]:
    parents = {area.id: area.parent for area in register.areas}
    for index, area in enumerate(register.areas):
        seen: set[str] = set()
        here: str | None = area.id
        while here is not None and here not in seen:
            seen.add(here)
            here = parents.get(here)
        if here == area.id:
            complaint = message(
                Code.AREA_CYCLE,
                "The area {name} is, by its parents, a part of itself.",
                name=quoted(area.name),
            )
            yield _fault(f"areas[{index}].parent", complaint)


def _scores(register: Parts) -> Iterator[Finding]:
    scales = {dimension.id: dimension.scale for dimension in register.dimensions}
    seen: dict[ScoreKey, Score] = {}
    for index, score in enumerate(register.scores):
        scale = scales.get(score.dimension)
        if scale and score.value is not None and scale.level(score.value) is None:
            complaint = message(
                Code.SCORE_OFF_SCALE,
                "{value} is off the scale, which goes from {lowest} to {highest}.",
                value=score.value,
                lowest=scale.lowest,
                highest=scale.highest,
            )
            yield _fault(f"scores[{index}].value", complaint)
        # Equal key and content is one fact, however often it is listed.
        if seen.setdefault(score.key, score) != score:
            complaint = message(
                Code.CONFLICTING_SCORES,
                "{assessor} already scored {dimension} of {party} differently on {date}. Give the "
                "later score a higher sequence.",
                assessor=quoted(score.assessor),
                dimension=quoted(score.dimension),
                party=quoted(score.party),
                date=score.date,
            )
            yield _fault(f"scores[{index}]", complaint)


def _decisions(register: Parts) -> Iterator[Finding]:
    seen: dict[object, str] = {}
    for index, decision in enumerate(register.decisions):
        key = (decision.party, decision.area, decision.date)
        if seen.setdefault(key, decision.group) != decision.group:
            complaint = message(
                Code.CONFLICTING_DECISIONS,
                "Two decisions of {date} put {party} in different groups. Keep the one that holds.",
                date=decision.date,
                party=quoted(decision.party),
            )
            yield _fault(f"decisions[{index}]", complaint)
