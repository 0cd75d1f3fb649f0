"""From one ladder to another: which group becomes which, and what is lost on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, TypeVar

from attrs import Attribute, evolve, field, frozen

from stakeholderkit.errors import Code, ModelError, SchemeError, UsageError
from stakeholderkit.model import ActualRole, Adoption, Basis, Decision, Register, WishedRole
from stakeholderkit.model.ladder import Ladder
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.model.validators import (
    ID_LENGTH,
    Each,
    Instance,
    Maybe,
    bilingual,
    identifier,
    wrong_type,
)
from stakeholderkit.rules.prove import prove
from stakeholderkit.wording import Extra, Finding, Location, Message, Text, kept, message, phrase

RoleT = TypeVar("RoleT", ActualRole, WishedRole)


def _pair(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Accept the id of a group and the id of the group that it becomes."""
    if not isinstance(value, tuple) or len(value) != 2:
        raise wrong_type(attribute.name, value, phrase("the ids of two groups"))
    for item in value:
        identifier(instance, attribute, item)


@frozen(kw_only=True)
class Crosswalk:
    """For every group of one ladder the group of another that comes closest.

    Attributes:
        origin: the ladder that it starts from.
        ladder: the ladder that it leads to.
        groups: for each group of the origin its id and the id of the group that it becomes; a
            more involved group never becomes a less involved one.
        loss: what gets lost on the way, in a sentence; it must be said when groups fall
            together, or when nothing becomes some group.
        source: who says that these groups come closest, with edition or page.
        extra: unknown fields of a file that it was read from.

    Raises:
        ModelError: with everything that is wrong with it.
    """

    origin: Ladder = field(validator=Instance(Ladder))
    ladder: Ladder = field(validator=Instance(Ladder))
    groups: tuple[tuple[str, str], ...] = field(validator=Each(_pair))
    loss: Text | None = field(default=None, validator=Maybe(bilingual))
    source: Text = field(validator=bilingual)
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a crosswalk that leaves out a group, changes the order, or hides a loss."""
        if faults := tuple(self._faults()):
            raise ModelError(*(Finding(item, Location(field="groups")) for item in faults))
        if self.loss is None and (lost := tuple(self._lost())):
            complaint = message(
                Code.UNDECLARED_LOSS,
                "Something gets lost from {origin} to {ladder}: {lost}. Say in loss what that is.",
                origin=self.origin.label,
                ladder=self.ladder.label,
                lost=lost,
            )
            raise ModelError(Finding(complaint, Location(field="loss")))

    @property
    def lossy(self) -> bool:
        """Whether groups fall together or nothing becomes some group, so that nothing leads back.

        A crosswalk without that may still have a loss to tell: of meaning, say.
        """
        return any(self._lost())

    def translate(self, group: str) -> str:
        """Return the id of what a group becomes; raises KeyError for one not on the origin."""
        return dict(self.groups)[group]

    def reverse(self) -> Crosswalk:
        """Return the crosswalk that leads back.

        Raises:
            UsageError: when groups fall together, or nothing becomes some group.
        """
        if lost := tuple(self._lost()):
            raise UsageError(
                message(
                    Code.LOSSY_CROSSWALK,
                    "There is no way back from {ladder} to {origin}, since something got lost: "
                    "{lost}.",
                    ladder=self.ladder.label,
                    origin=self.origin.label,
                    lost=lost,
                )
            )
        return evolve(
            self,
            origin=self.ladder,
            ladder=self.origin,
            groups=tuple((became, group) for group, became in self.groups),
        )

    def translate_scheme(self, scheme: Scheme) -> Scheme:
        """Return the scheme with the same rules and reasons on the other ladder.

        Its id and parameters say so, its source names that of the crosswalk, and its inference
        tells the loss. On a ladder that has no group for voiceless parties of its own, theirs is
        what their group becomes.

        Args:
            scheme: a scheme that gives the groups of the origin.

        Raises:
            SchemeError: when it gives other groups, or fails its proof.
        """
        if scheme.ladder is None or _identity(scheme.ladder) != _identity(self.origin):
            raise SchemeError(
                message(
                    Code.BAD_CROSSWALK,
                    "This crosswalk starts from {origin}, but the scheme gives the groups of "
                    "{found}.",
                    origin=self.origin.label,
                    found=scheme.grouping.label,
                )
            )
        if faults := prove(scheme):
            raise SchemeError(*faults)
        rules = tuple(evolve(rule, group=self.translate(rule.group)) for rule in scheme.rules)
        reached = {rule.group for rule in rules}
        voice = self.ladder.voice or (scheme.voice and self.translate(scheme.voice))
        return evolve(
            scheme,
            id=f"{scheme.id}-{self.ladder.id}"[:ID_LENGTH],
            ladder=evolve(self.ladder, voice=voice),
            rules=rules,
            parameters=(*scheme.parameters, f"ladder={self.ladder.id}"),
            unused=tuple(group.id for group in self.ladder.groups if group.id not in reached),
            source=scheme.source.followed_by(self.source),
            inference=scheme.inference.followed_by(self.loss) if self.loss else scheme.inference,
        )

    def translate_register(self, register: Register) -> Register:
        """Return the register with what was decided and with its roles on the other ladder.

        Ids are taken as those of the origin, also where the ladder that it leads to has a group
        of the same id: ``meebeslissen`` is on the rings and on the Dutch participation ladder, and
        means something else there. So a register must not be translated twice. A group that is not
        on the origin stays what it is. What was possible at the moment of a decision is
        translated when all of it is on the origin. Neither the register's own schemes nor its
        names for groups change.
        """
        return evolve(
            register,
            decisions=tuple(self._decision(item) for item in register.decisions),
            adoptions=tuple(self._adoption(item) for item in register.adoptions),
            actual_roles=tuple(self._role(item) for item in register.actual_roles),
            wished_roles=tuple(self._role(item) for item in register.wished_roles),
        )

    def _decision(self, decision: Decision) -> Decision:
        group = decision.group and dict(self.groups).get(decision.group, decision.group)
        return evolve(decision, group=group, basis=decision.basis and self._basis(decision.basis))

    def _adoption(self, adoption: Adoption) -> Adoption:
        became = dict(self.groups)
        groups = (
            evolve(
                item,
                group=became.get(item.group, item.group),
                possible=self._possible(item.possible),
            )
            for item in adoption.groups
        )
        return evolve(adoption, groups=tuple(groups))

    def _basis(self, basis: Basis) -> Basis:
        return evolve(basis, possible=self._possible(basis.possible))

    def _possible(self, possible: tuple[str, ...]) -> tuple[str, ...]:
        became = dict(self.groups)
        if not became.keys() >= set(possible):
            return possible
        # Groups that fall together are one group that was possible.
        return tuple(dict.fromkeys(became[group] for group in possible))

    def _role(self, role: RoleT) -> RoleT:
        return evolve(role, group=dict(self.groups).get(role.group, role.group))

    def _faults(self) -> Iterator[Message]:
        if doubled := (*_doubled(self.origin), *_doubled(self.ladder)):
            # With two groups of one id, no other fault can be told without a doubt.
            yield from doubled
            return
        said = Counter(group for group, _ in self.groups)
        known = {group.id: rank for rank, group in enumerate(self.origin.groups)}
        targets = {group.id: rank for rank, group in enumerate(self.ladder.groups)}
        for group in self.origin.groups:
            if said[group.id] != 1:
                yield message(
                    Code.BAD_CROSSWALK,
                    "What {group} becomes must be said once; it is said {times} times.",
                    group=group.id,
                    times=said[group.id],
                )
        for name in said:
            if name not in known:
                yield _no_such_group(self.origin, name)
        for target in dict.fromkeys(target for _, target in self.groups):
            if target not in targets:
                yield _no_such_group(self.ladder, target)
        rising = sorted(
            (known[group], targets[target])
            for group, target in self.groups
            if group in known and target in targets
        )
        for (low, first), (high, second) in pairwise(rising):
            if second < first:
                yield message(
                    Code.BAD_CROSSWALK,
                    "{high} is more involved than {low}, but what it becomes, {second}, is less "
                    "involved than {first}.",
                    high=self.origin.groups[high].id,
                    low=self.origin.groups[low].id,
                    second=self.ladder.groups[second].id,
                    first=self.ladder.groups[first].id,
                )

    def _lost(self) -> Iterator[Message]:
        """Say which groups fall together, and which nothing becomes."""
        labels = {group.id: group.label for group in self.origin.groups}
        became: dict[str, list[Text]] = defaultdict(list)
        for group, target in self.groups:
            became[target].append(labels[group])
        for item in self.ladder.groups:
            groups = tuple(became[item.id])
            if len(groups) > 1:
                yield phrase("{groups} become {group}", groups=groups, group=item.label)
            if not groups:
                yield phrase("nothing becomes {group}", group=item.label)


def _doubled(ladder: Ladder) -> Iterator[Message]:
    for group, times in Counter(group.id for group in ladder.groups).items():
        if times > 1:
            yield message(
                Code.BAD_CROSSWALK,
                "{times} groups of {ladder} have the id {group}. Give each an id of its own.",
                times=times,
                ladder=ladder.label,
                group=group,
            )


def _no_such_group(ladder: Ladder, group: str) -> Message:
    return message(
        Code.BAD_CROSSWALK,
        "There is no group {group} in {ladder}.",
        group=group,
        ladder=ladder.label,
    )


def _identity(ladder: Ladder) -> tuple[str, ...]:
    """Return what tells a ladder from others, whatever its groups are called."""
    return (ladder.id, *(group.id for group in ladder.groups))
