"""The groups that a scheme gives: on a ladder, in order of involvement, or as types without one."""

from __future__ import annotations

from attrs import field, frozen

from stakeholderkit.model.reference import OF_GROUP
from stakeholderkit.model.validators import Each, Instance, Maybe, bilingual, identifier, one_line
from stakeholderkit.wording import Extra, Text, kept


@frozen(kw_only=True)
class Group:
    """One group of a ladder, or one type of a typology.

    Attributes:
        id: its id; on the ladder of the rings a verb, as in ``meewerken``.
        label: its name, as it stands inside a sentence.
        noun: what its members are called.
        meaning: what it is to be in this group, in one sentence.
        ask: what the municipality asks of its members; None when that is not for the scheme to say.
        expect: what its members may expect; None likewise.
        original: its name in the source, when ours is another.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=OF_GROUP)
    label: Text = field(validator=bilingual)
    noun: Text = field(validator=bilingual)
    meaning: Text = field(validator=bilingual)
    ask: Text | None = field(default=None, validator=Maybe(bilingual))
    expect: Text | None = field(default=None, validator=Maybe(bilingual))
    original: str | None = field(default=None, validator=Maybe(one_line))
    extra: Extra = kept()


@frozen(kw_only=True)
class Ladder:
    """Groups in order of involvement.

    Attributes:
        id: its id.
        label: its name.
        groups: the groups, the least involved first.
        voice: the id of the group in which a voiceless party takes part through its
            spokesperson, or None when the ladder has no place for one.
        source: where it comes from, with edition or page, if it comes from anywhere.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    label: Text = field(validator=bilingual)
    groups: tuple[Group, ...] = field(validator=Each(Instance(Group)))
    voice: str | None = field(default=None, validator=Maybe(identifier), metadata=OF_GROUP)
    source: Text | None = field(default=None, validator=Maybe(bilingual))
    extra: Extra = kept()

    def group(self, group: str) -> Group:
        """Return the group with an id; raises KeyError when there is none."""
        return {item.id: item for item in self.groups}[group]

    def rank(self, group: str) -> int:
        """Tell how involved a group is: 0 for the least; raises KeyError for an unknown one."""
        return {item.id: rank for rank, item in enumerate(self.groups)}[group]


@frozen(kw_only=True)
class Typology:
    """Types without an order: none of them is more involved than another.

    Attributes:
        id: its id.
        label: its name.
        groups: the types, in the order in which they are shown.
        source: where it comes from, with edition or page, if it comes from anywhere.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    label: Text = field(validator=bilingual)
    groups: tuple[Group, ...] = field(validator=Each(Instance(Group)))
    source: Text | None = field(default=None, validator=Maybe(bilingual))
    extra: Extra = kept()

    def group(self, group: str) -> Group:
        """Return the type with an id; raises KeyError when there is none."""
        return {item.id: item for item in self.groups}[group]


@frozen(kw_only=True)
class GroupName:
    """What a municipality calls a group itself; the id stays what it is.

    Attributes:
        ladder: the id of the ladder or typology.
        group: the id of the group on it.
        label: its name, as it stands inside a sentence.
        noun: what its members are called; None for the noun that it has.
        extra: unknown fields, kept and written back.
    """

    ladder: str = field(validator=identifier)
    group: str = field(validator=identifier, metadata=OF_GROUP)
    label: Text = field(validator=bilingual)
    noun: Text | None = field(default=None, validator=Maybe(bilingual))
    extra: Extra = kept()
