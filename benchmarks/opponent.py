"""A register in pydantic v2, with the same fields and checks as ours: whom `loading.py` races.

It is written as somebody who knows pydantic would write it: frozen and strict, patterns and
lengths left to its compiled core, checks between the parts on sets that are built once. It is
spared the lists that the benchmark's file does not have, doubled fields, which it does not see,
and naming every fault at once: it stops at the first.
"""

# ruff: noqa: D101, D102 - each is a class of our model, which says what it is

from collections import Counter
from collections.abc import Iterable
from datetime import date as Day  # noqa: N812 - fields are called date
from typing import Annotated, Literal, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from stakeholderkit.model import (
    Absence,
    AreaKind,
    Audience,
    FormalPower,
    Function,
    LegalCategory,
    StakeholderKind,
)

# As in our model: no control characters, and no line breaks and tabs in a line.
_TEXT = r"^[^\x00-\x08\x0b-\x1f\x7f\u{fffe}\u{ffff}]*$"
_LINE = r"^[^\x00-\x1f\x7f\u{fffe}\u{ffff}]*$"

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=_LINE)]
Paragraph = Annotated[str, StringConstraints(max_length=20_000, pattern=_TEXT)]
Count = Annotated[int, Field(ge=0)]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="allow")


class Words(Frozen):
    nl: Paragraph
    en: Paragraph


class Remark(Frozen):
    text: Paragraph
    audience: Audience = Audience.INTERNAL


class Area(Frozen):
    id: Id
    name: Line
    kind: AreaKind
    parent: Id | None = None
    code: Line | None = None
    division_year: int | None = None


class Level(Frozen):
    value: int
    label: Words
    anchor: Words


class Scale(Frozen):
    levels: tuple[Level, ...]

    @model_validator(mode="after")
    def rises_by_one(self) -> Self:
        values = [level.value for level in self.levels]
        if len(values) < 2 or values != list(range(values[0], values[0] + len(values))):
            raise ValueError("a scale needs levels that rise by one")
        return self


class Dimension(Frozen):
    id: Id
    label: Words
    question: Words
    scale: Scale


class Homes(Frozen):
    area: Id
    number: Count


class Presence(Frozen):
    area: Id
    present: bool
    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def ends_later(self) -> Self:
        return _ends_later(self)


class Track(Frozen):
    edition: Line
    name: Line


class Nomination(Frozen):
    by: Line
    date: Day | None = None
    reason: Remark | None = None


class Stakeholder(Frozen):
    id: Id
    name: Line
    kind: StakeholderKind = StakeholderKind.ORGANISATION
    party_type: Id | None = None
    functions: tuple[Function, ...] = ()
    powers: tuple[FormalPower, ...] = ()
    homes: tuple[Homes, ...] = ()
    legal_category: LegalCategory | None = None
    stake: Remark | None = None
    represented_by: Line | None = None
    presence: tuple[Presence, ...] = ()
    tags: tuple[Line, ...] = ()
    tracks: tuple[Track, ...] = ()
    nominations: tuple[Nomination, ...] = ()
    natural_person: bool = False
    person: Id | None = None
    contacts: tuple[Id, ...] = ()
    public_label: Line | None = None
    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def agrees_with_itself(self) -> Self:
        if self.person is not None and not self.natural_person:
            raise ValueError("a party that is a person says so")
        if self.homes and len({item.area for item in self.homes}) < len(self.homes):
            raise ValueError("homes named twice in one area")
        if self.presence:
            self._present_once()
        return _ends_later(self)

    def _present_once(self) -> None:
        told: dict[str, Day] = {}
        for item in sorted(self.presence, key=lambda item: item.since or Day.min):
            if item.area in told and (item.since or Day.min) < told[item.area]:
                raise ValueError("presence told twice of one area")
            told[item.area] = item.until or Day.max


class Assessor(Frozen):
    id: Id
    role: Line
    party: Id | None = None
    person: Id | None = None


class Score(Frozen):
    party: Id
    dimension: Id
    assessor: Id
    area: Id
    phase: Id | None = None
    date: Day
    sequence: Count = 0
    value: int | None = None
    absence: Absence | None = None
    reason: Remark | None = None

    @model_validator(mode="after")
    def value_or_absence(self) -> Self:
        if (self.value is None) == (self.absence is None):
            raise ValueError("a score has either a value or a reason why there is none")
        return self


class Register(Frozen):
    format: Literal["stakeholderkit-register"]
    version: Literal["1.0"]
    title: Line
    owner: Line
    areas: tuple[Area, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    assessors: tuple[Assessor, ...] = ()
    scores: tuple[Score, ...] = ()

    @model_validator(mode="after")
    def agrees_with_itself(self) -> Self:
        areas = _unique(item.id for item in self.areas)
        dimensions = _unique(item.id for item in self.dimensions)
        parties = _unique(item.id for item in self.stakeholders)
        assessors = _unique(item.id for item in self.assessors)
        _known({item.parent for item in self.areas if item.parent is not None}, areas)
        _known({homes.area for item in self.stakeholders for homes in item.homes}, areas)
        _known({place.area for item in self.stakeholders for place in item.presence}, areas)
        _known({name for item in self.stakeholders for name in item.contacts}, set())
        _known({item.person for item in self.stakeholders if item.person is not None}, set())
        _known({item.person for item in self.assessors if item.person is not None}, set())
        _known({item.party for item in self.assessors if item.party is not None}, parties)
        _known({score.party for score in self.scores}, parties)
        _known({score.dimension for score in self.scores}, dimensions)
        _known({score.assessor for score in self.scores}, assessors)
        _known({score.area for score in self.scores}, areas)
        _known({score.phase for score in self.scores if score.phase is not None}, set())
        self._no_cycles()
        self._scores_fit()
        return self

    def _no_cycles(self) -> None:
        parents = {area.id: area.parent for area in self.areas}
        for area in self.areas:
            here, steps = area.parent, 0
            while here is not None:
                here, steps = parents[here], steps + 1
                if steps > len(parents):
                    raise ValueError(f"{area.id} is a part of itself")

    def _scores_fit(self) -> None:
        levels = {item.id: {level.value for level in item.scale.levels} for item in self.dimensions}
        seen: dict[object, Score] = {}
        for score in self.scores:
            if score.value is not None and score.value not in levels[score.dimension]:
                raise ValueError(f"{score.value} is off the scale")
            key = (
                score.party,
                score.dimension,
                score.assessor,
                score.area,
                score.phase,
                score.date,
                score.sequence,
            )
            first = seen.setdefault(key, score)
            if first is not score and first != score:
                raise ValueError(f"{score.assessor} scored {score.party} twice")


class _Dated(Protocol):
    @property
    def since(self) -> Day | None: ...

    @property
    def until(self) -> Day | None: ...


_DatedT = TypeVar("_DatedT", bound=_Dated)


def _ends_later(item: _DatedT) -> _DatedT:
    if item.until is not None and item.since is not None and item.until <= item.since:
        raise ValueError("it ends before it begins")
    return item


def _unique(ids: Iterable[str]) -> set[str]:
    counted = Counter(ids)
    if doubled := [name for name, times in counted.items() if times > 1]:
        raise ValueError(f"doubled: {doubled}")
    return set(counted)


def _known(wanted: set[str], known: set[str]) -> None:
    if unknown := wanted - known:
        raise ValueError(f"unknown: {unknown}")
