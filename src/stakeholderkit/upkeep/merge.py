"""Bringing two registers together: first a plan that shows what would happen, then the merge.

An item is known by its key: its id, or else what it is about. Two items with one key are equal,
contradict each other, or can both stand; a contradiction alone needs a choice. Neither test asks
which register is the base, so the merged register holds the same items either way. What has been
merged in is equal to what comes in the next time, so merging twice changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import evolve, field, fields, frozen

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.adoption import Adoption
from stakeholderkit.model.decision import Decision
from stakeholderkit.model.faults import KINDS, unknown_id
from stakeholderkit.model.ladder import GroupName
from stakeholderkit.model.period import overlap
from stakeholderkit.model.reference import ListName
from stakeholderkit.model.register import LISTS, Register
from stakeholderkit.model.relation import Relation
from stakeholderkit.model.role import ActualRole, Seat, WishedRole
from stakeholderkit.model.score import Score
from stakeholderkit.upkeep.erase import erase_all, tombstones
from stakeholderkit.upkeep.keep import Keep, unknown_keep
from stakeholderkit.upkeep.rename import rename
from stakeholderkit.wording import Extra, Finding, Location, message

_HEADER = ("title", "owner", "quorum", "extra")
_NAMED = ("areas", "phases", "stakeholders", "assessors", "persons")


@frozen(kw_only=True)
class Match:
    """One item that both registers have, or only the incoming one.

    Attributes:
        list_name: the list that it is in, as in ``stakeholders``; ``title``, ``owner``, ``quorum``
            or ``extra`` for what is no list.
        key: its id, or what makes it one fact.
        base: what the base has, or None when it has nothing.
        incoming: what the incoming register has.
    """

    list_name: str
    key: str
    base: Any = field(default=None, repr=False)
    incoming: Any = field(default=None, repr=False)

    @property
    def address(self) -> str:
        """What a choice between the two is given for: the list and the key."""
        return f"{self.list_name}:{self.key}" if self.key else self.list_name

    @property
    def differs(self) -> tuple[str, ...]:
        """The names of the fields in which the two differ; none for what is no list."""
        if self.list_name in _HEADER or self.base is None:
            return ()
        names = [attribute.name for attribute in fields(type(self.base))]
        return tuple(
            name for name in names if getattr(self.base, name) != getattr(self.incoming, name)
        )


@frozen(kw_only=True)
class MergePlan:
    """What merging two registers would do. Nothing is changed by making it.

    Attributes:
        base: the register that is merged into.
        incoming: the register that comes in, under the ids of the base.
        new: what only the incoming register has.
        equal: what both have alike.
        conflicting: what both have, but not alike.
        renamed: the list, the id of the incoming register and the one it gets, as was asked for.
        alike: what is new, though the base has another item with the same name or role: perhaps
            one party under two ids. Ask, and make the plan again with `same`.
        erased: the ids of persons who were erased in one of the two, and so in what comes of it.
    """

    base: Register
    incoming: Register
    new: tuple[Match, ...]
    equal: tuple[Match, ...]
    conflicting: tuple[Match, ...]
    renamed: tuple[tuple[ListName, str, str], ...]
    alike: tuple[Match, ...]
    erased: tuple[str, ...]

    def apply(self, keep: Keep | Mapping[str, Keep] | None = None) -> Register:
        """Merge: the base with all that is new.

        Args:
            keep: whose version to keep where the two conflict: one choice for all, or one
                for each `Match.address`.

        Raises:
            ModelError: with one finding for each conflict without a choice; when a choice is
                neither; or when what comes of it is no valid register, as when the scores of one
                are off the scale that was kept.
        """
        chosen = {match.address: _kept(match, keep) for match in self.conflicting}
        if undecided := [address for address, choice in chosen.items() if choice is None]:
            raise ModelError(*map(_conflict, undecided))
        winners = [m for m in self.conflicting if chosen[m.address] is Keep.INCOMING]
        header = {
            match.list_name: match.incoming
            for match in (*self.new, *winners)
            if match.list_name in _HEADER
        }
        merged = {list_name: self._merged(list_name, winners) for list_name in LISTS}
        return evolve(self.base, **header, **merged)  # type: ignore[arg-type]

    def _merged(self, list_name: ListName, winners: Collection[Match]) -> tuple[Any, ...]:
        replaced = defaultdict(list)
        for match in winners:
            if match.list_name == list_name:
                replaced[match.base].append(match.incoming)
        kept = (replaced.get(item, [item]) for item in getattr(self.base, list_name))
        added = (match.incoming for match in self.new if match.list_name == list_name)
        return tuple(dict.fromkeys((*(one for items in kept for one in items), *added)))


def merge_plan(
    base: Register, incoming: Register, same: Mapping[ListName, Mapping[str, str]] | None = None
) -> MergePlan:
    """Say what merging one register into another would do.

    Items with an id are one when their ids are; scores when their keys are. Two decisions about
    one thing on one day conflict when their groups differ, two adoptions of one area on one day
    when anything does, and two seats, roles or relations of the same parties when they differ and
    hold at the same time. Other facts are one when they are
    equal. Which of the two is the base makes no difference to what the merged register holds, and
    merging twice changes nothing. Who was erased in one of the two is erased in the other as well.

    Args:
        base: the register that is merged into.
        incoming: the register that comes in.
        same: for each list, ids of the incoming register with the ids that the base has for
            the same things.

    Raises:
        ModelError: when `same` names an id that its register does not have, or two items would
            get one id.
    """
    renamed = same or {}
    incoming = rename(incoming, renamed)
    if unknown := tuple(_unknown(base, renamed)):
        raise ModelError(*unknown)
    days = tombstones(base, incoming)
    erased = tuple(
        person.id
        for person in (*base.persons, *incoming.persons)
        if person.id in days and not person.erased
    )
    base, incoming = erase_all(base, days), erase_all(incoming, days)
    matches: dict[str, list[Match]] = {"new": [], "equal": [], "conflicting": []}
    for kind, match in (*_header(base, incoming), *_items(base, incoming)):
        matches[kind].append(match)
    new = tuple(matches["new"])
    return MergePlan(
        base=base,
        incoming=incoming,
        new=new,
        equal=tuple(matches["equal"]),
        conflicting=tuple(matches["conflicting"]),
        renamed=tuple(
            (list_name, *pair) for list_name, ids in renamed.items() for pair in ids.items()
        ),
        alike=tuple(_alike(base, new)),
        erased=erased,
    )


def _unknown(base: Register, same: Mapping[ListName, Mapping[str, str]]) -> Iterator[Finding]:
    """Find ids that the base should have: a mistyped one would make a second party of one."""
    for list_name, ids in same.items():
        known = [item.id for item in getattr(base, list_name)]
        for wanted in ids.values():
            if wanted not in known:
                yield Finding(unknown_id(list_name, wanted, known), Location(field=list_name))


def _header(base: Register, incoming: Register) -> Iterator[tuple[str, Match]]:
    for name in _HEADER:
        one, other = getattr(base, name), getattr(incoming, name)
        match = Match(list_name=name, key="", base=one, incoming=other)
        if one == other or other == Extra():
            yield "equal", match
        else:
            yield ("new" if one == Extra() else "conflicting"), match


def _items(base: Register, incoming: Register) -> Iterator[tuple[str, Match]]:
    """Tell of every item of the incoming register whether the base has it."""
    for list_name in LISTS:
        coming = dict.fromkeys(getattr(incoming, list_name))
        there = defaultdict(list)
        for item in dict.fromkeys(getattr(base, list_name)):
            there[_key(list_name, item)].append(item)
        for item in coming:
            key = _key(list_name, item)
            known = there.get(key, [])
            words = _written(key)
            if item in known:
                yield "equal", Match(list_name=list_name, key=words, base=item, incoming=item)
                continue
            # An item of the base that the incoming register has too does not conflict with this
            # one: the incoming register holds both.
            against = [one for one in known if one not in coming and _contradict(one, item)]
            for one in against:
                yield "conflicting", Match(list_name=list_name, key=words, base=one, incoming=item)
            if not against:
                yield "new", Match(list_name=list_name, key=words, incoming=item)


def _key(list_name: ListName, item: Any) -> str | tuple[object, ...]:
    """Return the id of an item, or else what it is about: two that contradict have one key."""
    if list_name in KINDS:
        return str(item.id)
    if isinstance(item, Score):
        return item.key
    if isinstance(item, Adoption):
        return item.key
    if isinstance(item, Decision):
        party, area, phase, seat, *rest = item.key
        return (party, area, phase, "seat" if seat else "role", *rest)
    if isinstance(item, Seat):
        return (item.party, item.area, item.person)
    if isinstance(item, GroupName):
        return (item.ladder, item.group)
    if isinstance(item, Relation):
        return (item.party, item.kind, item.other)
    source = item.source if isinstance(item, WishedRole) else None
    return (item.party, item.area, item.phase, source)


def _contradict(one: Any, other: Any) -> bool:
    """Tell whether two items with one key cannot both stand."""
    if isinstance(one, Decision):  # two bodies may decide alike, each with its own reason
        return bool(one.group != other.group)
    if isinstance(one, Seat | Relation | ActualRole | WishedRole):
        # Mostly one thing that has ended in one register since: with both kept it never ends.
        return overlap([(one.since, one.until), (other.since, other.until)]) is not None
    return True


def _written(key: str | tuple[object, ...]) -> str:
    if isinstance(key, str):
        return key
    return "/".join("-" if value is None else str(value) for value in key)


def _alike(base: Register, new: Collection[Match]) -> Iterator[Match]:
    """Find new items that have the name or the role of another item of the same list."""
    named = {
        (list_name, name): item
        for list_name in _NAMED
        for item in getattr(base, list_name)
        if (name := _name(item))
    }
    for match in new:
        known = named.get((match.list_name, _name(match.incoming)))
        if known is not None:
            yield evolve(match, base=known)


def _name(item: Any) -> str:
    name = getattr(item, "name", None) or getattr(item, "role", None) or ""
    # Erasing a person leaves an ellipsis for a name, which says nothing about who it was.
    return "" if name == "…" else " ".join(name.casefold().split())


def _kept(match: Match, keep: Keep | Mapping[str, Keep] | None) -> Keep | None:
    choice = keep.get(match.address) if isinstance(keep, Mapping) else keep
    if choice is None:
        return None
    if complaint := unknown_keep(str(choice)):
        raise ModelError(Finding(complaint, Location(field=match.address)))
    return Keep(choice)


def _conflict(address: str) -> Finding:
    complaint = message(
        Code.MERGE_CONFLICT,
        "The two registers differ here. Choose which to keep: that of the base or the incoming "
        "one.",
    )
    return Finding(complaint, Location(field=address))
