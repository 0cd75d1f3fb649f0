"""A classification scheme as data: ordered rules over scored dimensions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import NOTHING, Attribute, asdict, evolve, field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.axis import Axis
from stakeholderkit.model.condition import Compare, Condition, Every, Not, Some, as_data, condition
from stakeholderkit.model.ladder import Group, GroupName, Ladder, Typology
from stakeholderkit.model.reference import OF_GROUP, names
from stakeholderkit.model.remark import Audience
from stakeholderkit.model.scale import Dimension, Scale
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    bilingual,
    identifier,
    one_line,
    refuse,
)
from stakeholderkit.wording import Extra, Text, kept, message


@frozen(kw_only=True)
class Rule:
    """One rule: the first whose condition holds gives the group.

    Attributes:
        when: the condition.
        group: the id of the group that it gives.
        because: why, in a sentence that can stand in a report.
        extra: unknown fields, kept and written back.
    """

    when: Condition = field(validator=condition)
    group: str = field(validator=identifier, metadata=OF_GROUP)
    because: Text = field(validator=bilingual)
    extra: Extra = kept()


@frozen(kw_only=True)
class Scheme:
    """Ordered rules that give every combination of scores exactly one group.

    That they do so is proved by `prove`, before a scheme is used.

    Attributes:
        id: its id.
        version: the version of its rules.
        label: its name.
        axes: the dimensions that it needs.
        ladder: the groups that it gives, in order of involvement; None when it has a typology.
        typology: the types that it gives, without an order; None when it has a ladder.
        rules: the rules, in the order in which they are tried.
        parameters: the choices made in building it, as in ``cut=3``.
        unused: the ids of groups that it never gives, by choice.
        exclusive: whether no two rules hold for one case, so that their order means nothing.
        audience: the widest audience that may read what it leads to.
        judges: whether it judges those whom it places: their attitude, trust or claim to
            attention. Such a scheme is internal, and natural persons get no group by it.
        source: where it comes from, with edition or page.
        inference: what in it is our own conclusion and stands in no source.
        extra: unknown fields, kept and written back.

    Raises:
        ModelError: when it has both a ladder and a typology, or neither; when it judges and is
            not internal.
    """

    id: str = field(validator=identifier, metadata=names("schemes"))
    version: str = field(validator=one_line)
    label: Text = field(validator=bilingual)
    axes: tuple[Axis, ...] = field(validator=Each(Instance(Axis)))
    ladder: Ladder | None = field(default=None, validator=Maybe(Instance(Ladder)))
    typology: Typology | None = field(default=None, validator=Maybe(Instance(Typology)))
    rules: tuple[Rule, ...] = field(validator=Each(Instance(Rule)))
    parameters: tuple[str, ...] = field(default=(), validator=Each(one_line))
    unused: tuple[str, ...] = field(default=(), validator=Each(identifier), metadata=OF_GROUP)
    exclusive: bool = field(default=False, validator=Instance(bool))
    audience: Audience = field(default=Audience.PUBLIC, validator=Instance(Audience))
    judges: bool = field(default=False, validator=Instance(bool))
    source: Text = field(validator=bilingual)
    inference: Text = field(validator=bilingual)
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a scheme without groups, with two sets of them, or that judges in public."""
        if (self.ladder is None) == (self.typology is None):
            complaint = message(
                Code.BAD_SCHEME,
                "A scheme has either a ladder, whose groups have an order, or a typology, whose "
                "groups have none.",
            )
            raise refuse(complaint, "ladder")
        if self.judges and self.audience is not Audience.INTERNAL:
            complaint = message(
                Code.BAD_SCHEME,
                "A scheme that judges attitude, trust or attention is for the project team alone. "
                "Set audience to {internal}.",
                internal=str(Audience.INTERNAL),
            )
            raise refuse(complaint, "audience")

    @property
    def grouping(self) -> Ladder | Typology:
        """The ladder or the typology, whichever it has."""
        found = self.ladder or self.typology
        assert found is not None, "it has one of the two"
        return found

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups: of a ladder the least involved first, of a typology as they are shown."""
        return self.grouping.groups

    @property
    def shown(self) -> tuple[Group, ...]:
        """The groups in the order in which a report has them: the most involved first."""
        return self.groups[::-1] if self.ladder else self.groups

    @property
    def voice(self) -> str | None:
        """The group in which a voiceless party takes part through its spokesperson, if any."""
        return self.ladder.voice if self.ladder else None

    def group(self, group: str) -> Group:
        """Return the group with an id; raises KeyError when there is none."""
        return self.grouping.group(group)

    def group_label(self, group: str) -> Text | str:
        """Return what a group is called; one of other rules is known by its id alone."""
        known = {item.id: item.label for item in self.groups}
        return known.get(group, group)

    def axis(self, dimension: str) -> Axis:
        """Return the axis of a dimension; raises KeyError when the scheme has none."""
        return {axis.dimension: axis for axis in self.axes}[dimension]

    def called(self, own: Iterable[GroupName]) -> Scheme:
        """Return the scheme with its groups called as a municipality calls them.

        Names for other ladders, and for groups that do not exist, change nothing.
        """
        new = {name.group: name for name in own if name.ladder == self.grouping.id}
        groups = tuple(_called(group, new.get(group.id)) for group in self.groups)
        return evolve(
            self,
            ladder=self.ladder and evolve(self.ladder, groups=groups),
            typology=self.typology and evolve(self.typology, groups=groups),
        )

    def seen_as(self, dimensions: Iterable[Dimension]) -> Scheme:
        """Return the scheme with its levels shown as a register shows those of its dimensions.

        Dimensions that it does not ask for, or on another scale, change nothing.
        """
        scales = {item.id: item.scale for item in dimensions}
        return evolve(self, axes=tuple(_seen(axis, scales) for axis in self.axes))

    def digest(self) -> str:
        """Work out the SHA-256 of the scheme's canonical JSON, in hexadecimal.

        Two schemes with equal digests have the same rules, reasons and sources. What the groups
        are called is left out, since a municipality may name them its own way; so is what their
        levels look like, and so are unknown fields. What a decision rests on is `rules_digest`.
        """
        data: Mapping[str, Any] = asdict(self, filter=_told, value_serializer=_plain)
        for group in (data.get("ladder") or data["typology"])["groups"]:
            del group["label"], group["noun"]
        return _sha256(data)

    def rules_digest(self) -> str:
        """Work out the SHA-256 of what decides a group and of nothing else, in hexadecimal.

        That is the dimensions with their lowest and highest level, the ladder or typology with
        the ids of its groups in their order, the group for the voiceless, whether it judges, and
        the conditions of the rules with their groups. Two schemes with equal ones give every
        party the same group, whatever they are called, wherever they come from and however they
        say why.
        """
        return _sha256(
            {
                "axes": [[axis.dimension, axis.lowest, axis.highest] for axis in self.axes],
                "ladder" if self.ladder else "typology": self.grouping.id,
                "groups": [group.id for group in self.groups],
                "voice": self.voice,
                "judges": self.judges,
                "rules": [[as_data(rule.when), rule.group] for rule in self.rules],
            }
        )


def _sha256(data: Mapping[str, Any]) -> str:
    import hashlib
    import json

    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _seen(axis: Axis, scales: Mapping[str, Scale]) -> Axis:
    scale = scales.get(axis.dimension)
    if scale is None or (scale.lowest, scale.highest) != (axis.lowest, axis.highest):
        return axis
    return evolve(axis, shown=scale.shown)


def _called(group: Group, name: GroupName | None) -> Group:
    return evolve(group, label=name.label, noun=name.noun or group.noun) if name else group


def _told(attribute: Attribute[Any], value: object) -> bool:
    # Without defaults, so that a field that is added later leaves the digest as it was.
    if attribute.name in {"extra", "shown"}:
        return False
    return attribute.default is NOTHING or value != attribute.default


def _plain(_: object, __: object, value: object) -> object:
    return as_data(value) if isinstance(value, Compare | Every | Some | Not) else value
