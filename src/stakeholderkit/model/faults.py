"""The faults of a register: what must hold between its lists, all found at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, TypeAlias

from stakeholderkit.errors import Code
from stakeholderkit.model.adoption import Adoption, AdoptionKey
from stakeholderkit.model.area import Area
from stakeholderkit.model.decision import Decision, DecisionKey
from stakeholderkit.model.ladder import GroupName
from stakeholderkit.model.period import overlap
from stakeholderkit.model.reference import ListName, references
from stakeholderkit.model.role import ActualRole, WishedRole
from stakeholderkit.model.scale import Dimension
from stakeholderkit.model.score import Score, ScoreKey
from stakeholderkit.wording import Finding, Location, Message, message, phrase, quoted, suggestion

Lists: TypeAlias = Mapping[ListName, Sequence[Any]]
"""The lists of a register by name, as far as they must agree with each other."""

KINDS = {
    "areas": phrase("area"),
    "dimensions": phrase("dimension"),
    "schemes": phrase("scheme"),
    "phases": phrase("phase"),
    "stakeholders": phrase("party"),
    "assessors": phrase("assessor"),
    "persons": phrase("person"),
    "moments": phrase("moment"),
    "milestones": phrase("milestone"),
    "inputs": phrase("contribution"),
}
"""The lists whose items have an id, and what such an item is called."""

MOST_FAULTS = 1_000
"""How many faults are told at once: nobody reads more, and a million would fill the memory."""

_MOST_HINTS, _MOST_NEAR = 20, 2_000
"""How many unknown ids get a "did you mean", and among how many ids: comparing them is slow."""

_SCORE_KEY = attrgetter("party", "dimension", "assessor", "area", "phase", "date", "sequence")


def faults(lists: Lists) -> Iterator[Finding]:
    """Find every fault between the lists of a register, each with the path to its field."""
    for list_name in KINDS:
        yield from _doubled(list_name, lists.get(list_name, ()))
    yield from _dangling(lists)
    yield from _cycles(lists.get("areas", ()))
    scores = lists.get("scores", ())
    yield from _off_scale(scores, lists.get("dimensions", ()))
    yield from _conflicting_scores(scores)
    yield from _conflicting_decisions(lists.get("decisions", ()))
    yield from _conflicting_adoptions(lists.get("adoptions", ()))
    for list_name in ("actual_roles", "wished_roles"):
        yield from _conflicting_roles(list_name, lists.get(list_name, ()))
    yield from _conflicting_names(lists.get("group_names", ()))


def _fault(path: str, complaint: Message) -> Finding:
    return Finding(complaint, Location(field=path))


def _doubled(list_name: ListName, items: Sequence[Any]) -> Iterator[Finding]:
    if len(set(map(attrgetter("id"), items))) == len(items):
        return
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        if (first := seen.setdefault(item.id, index)) != index:
            complaint = message(
                Code.DUPLICATE_ID,
                "The id {id} is used twice, first at {first}. Give each its own id.",
                id=quoted(item.id),
                first=f"{list_name}[{first}]",
            )
            yield _fault(f"{list_name}[{index}].id", complaint)


def _dangling(lists: Lists) -> Iterator[Finding]:
    known = {list_name: set(map(attrgetter("id"), lists.get(list_name, ()))) for list_name in KINDS}
    complaints: dict[tuple[ListName, str], Message] = {}
    for list_name, items in lists.items():
        for reference in references(type(items[0])) if items else ():
            # There may be hundreds of thousands of items. Comparing sets of ids tells at once
            # whether any is unknown, and only then the items are searched one by one.
            missing = reference.wanted(items) - known[reference.target]
            for index, item in enumerate(items) if missing else ():
                for path, wanted in reference.ids(item):
                    if wanted in missing:
                        key = (reference.target, wanted)
                        if key not in complaints:
                            near = known[reference.target]
                            hint = len(complaints) < _MOST_HINTS and len(near) <= _MOST_NEAR
                            complaints[key] = unknown_id(*key, near if hint else ())
                        yield _fault(f"{list_name}[{index}].{path}", complaints[key])


def unknown_id(list_name: ListName, wanted: str, known: Collection[str]) -> Message:
    """Say that a list has no item with an id, with the nearest id as a hint."""
    complaint = message(
        Code.UNKNOWN_REFERENCE,
        "There is no {kind} with the id {id}.",
        kind=KINDS[list_name],
        id=quoted(wanted),
    )
    return complaint.followed_by(suggestion(wanted, sorted(known)))


def _cycles(areas: Sequence[Area]) -> Iterator[Finding]:
    # From each area the parents are followed until the whole, or an area that was met before. An
    # area met on this same walk closes a cycle, which holds all that came after it on the walk.
    # Each area is passed once, so the time grows with the number of areas alone.
    parents = {area.id: area.parent for area in areas}
    seen: set[str] = set()
    in_cycle: set[str] = set()
    for area in areas:
        walk: dict[str, None] = {}
        here: str | None = area.id
        while here is not None and here not in seen:
            seen.add(here)
            walk[here] = None
            here = parents.get(here)
        if here in walk:
            passed = list(walk)
            in_cycle.update(passed[passed.index(here) :])
    for index, area in enumerate(areas):
        if area.id in in_cycle:
            complaint = message(
                Code.AREA_CYCLE,
                "The area {name} is, by its parents, a part of itself.",
                name=quoted(area.name),
            )
            yield _fault(f"areas[{index}].parent", complaint)


def _off_scale(scores: Sequence[Score], dimensions: Sequence[Dimension]) -> Iterator[Finding]:
    scales = {dimension.id: dimension.scale for dimension in dimensions}
    given = set(map(attrgetter("dimension", "value"), scores))
    off = {
        (dimension, value)
        for dimension, value in given
        if value is not None and dimension in scales and scales[dimension].level(value) is None
    }
    for index, score in enumerate(scores) if off else ():
        if (score.dimension, score.value) in off:
            scale = scales[score.dimension]
            complaint = message(
                Code.SCORE_OFF_SCALE,
                "{value} is off the scale, which goes from {lowest} to {highest}.",
                value=score.value or 0,
                lowest=scale.lowest,
                highest=scale.highest,
            )
            yield _fault(f"scores[{index}].value", complaint)


def _conflicting_scores(scores: Sequence[Score]) -> Iterator[Finding]:
    # As many different hashes as scores means that no key is there twice, as in most registers.
    # Hashes take far less memory than keys.
    if len(set(map(hash, map(_SCORE_KEY, scores)))) == len(scores):
        return
    seen: dict[ScoreKey, Score] = {}
    for index, score in enumerate(scores):
        # Scores with equal key and content are one fact, however often it is listed.
        if (first := seen.setdefault(score.key, score)) is not score and first != score:
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


def _conflicting_decisions(decisions: Sequence[Decision]) -> Iterator[Finding]:
    seen: dict[DecisionKey, str | None] = {}
    for index, decision in enumerate(decisions):
        if seen.setdefault(decision.key, decision.group) != decision.group:
            complaint = message(
                Code.CONFLICTING_DECISIONS,
                "Two decisions of {date} put {party} in different groups. Keep the one that holds.",
                date=decision.date,
                party=quoted(decision.party),
            )
            yield _fault(f"decisions[{index}]", complaint)


def _conflicting_adoptions(adoptions: Sequence[Adoption]) -> Iterator[Finding]:
    seen: dict[AdoptionKey, Adoption] = {}
    for index, adoption in enumerate(adoptions):
        # Items with equal content are one fact, however often it is listed.
        if seen.setdefault(adoption.key, adoption) != adoption:
            complaint = message(
                Code.CONFLICTING_ADOPTIONS,
                "Another adoption of {date} by the same kind of body says something else about "
                "this area and phase. Keep the one that holds.",
                date=adoption.date,
            )
            yield _fault(f"adoptions[{index}]", complaint)


def _conflicting_roles(
    list_name: ListName, roles: Sequence[ActualRole | WishedRole]
) -> Iterator[Finding]:
    indexes: dict[ActualRole | WishedRole, int] = {}
    known: dict[object, list[ActualRole | WishedRole]] = defaultdict(list)
    for index, role in enumerate(roles):
        # Items with equal content are one fact, however often it is listed.
        if indexes.setdefault(role, index) == index:
            source = role.source if isinstance(role, WishedRole) else None
            known[role.party, role.area, role.phase, source].append(role)
    for same in known.values():
        if pair := overlap((role.since, role.until) for role in same):
            first, later = sorted(indexes[same[index]] for index in pair)
            complaint = message(
                Code.CONFLICTING_ROLES,
                "This role of {party} holds at the same time as {first}. Give each its own "
                "period, or keep one.",
                party=quoted(roles[later].party),
                first=f"{list_name}[{first}]",
            )
            yield _fault(f"{list_name}[{later}]", complaint)


def _conflicting_names(names: Sequence[GroupName]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], GroupName] = {}
    for index, name in enumerate(names):
        # Items with equal content are one fact, however often it is listed.
        if seen.setdefault((name.ladder, name.group), name) != name:
            complaint = message(
                Code.SAID_TWICE,
                "The group {group} already has another name of your own. Keep one.",
                group=quoted(name.group),
            )
            yield _fault(f"group_names[{index}]", complaint)
