"""A classification scheme as data: ordered rules over scored dimensions."""

from __future__ import annotations

import hashlib
import json

from attrs import asdict, frozen

from stakeholderkit.model import Dimension
from stakeholderkit.rules.conditions import Compare, Condition, Every, Not, Some, as_data
from stakeholderkit.rules.ladder import Ladder
from stakeholderkit.wording import Extra, Text, thaw


@frozen(kw_only=True)
class Axis:
    """One dimension as a scheme sees it.

    Attributes:
        dimension: the id of the dimension.
        label: its name.
        lowest: the lowest level of its scale.
        highest: the highest level of its scale.
        monotone: whether a higher score may never lower the group.
    """

    dimension: str
    label: Text
    lowest: int
    highest: int
    monotone: bool = True

    @classmethod
    def of(cls, dimension: Dimension) -> Axis:
        """Make the monotone axis of a dimension."""
        return cls(
            dimension=dimension.id,
            # Unknown fields stay behind: a scheme is shown to everybody, and digested.
            label=Text(dimension.label.nl, dimension.label.en),
            lowest=dimension.scale.lowest,
            highest=dimension.scale.highest,
        )


@frozen(kw_only=True)
class Rule:
    """One rule: the first whose condition holds gives the group.

    Attributes:
        when: the condition.
        group: the id of the group that it gives.
        because: why, in a sentence that can stand in a report.
    """

    when: Condition
    group: str
    because: Text


@frozen(kw_only=True)
class Scheme:
    """Ordered rules that give every combination of scores exactly one group.

    That they do so is proved by `prove`, before a scheme is used.

    Attributes:
        id: its id.
        version: the version of its rules.
        label: its name.
        axes: the dimensions that it needs.
        ladder: the groups that it gives.
        rules: the rules, in the order in which they are tried.
        parameters: the choices made in building it, as in ``cut=3``.
        unused: the ids of groups that it never gives, by choice.
        source: where it comes from, with edition or page.
        inference: what in it is our own conclusion and stands in no source.
    """

    id: str
    version: str
    label: Text
    axes: tuple[Axis, ...]
    ladder: Ladder
    rules: tuple[Rule, ...]
    parameters: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    source: Text
    inference: Text

    def axis(self, dimension: str) -> Axis:
        """Give the axis of a dimension; raises KeyError when the scheme has none."""
        return {axis.dimension: axis for axis in self.axes}[dimension]

    def digest(self) -> str:
        """Give the SHA-256 of the scheme's canonical JSON, in hexadecimal.

        Two schemes with equal digests have the same rules, groups and words.
        """
        data = asdict(self, value_serializer=_plain)
        text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def _plain(_: object, __: object, value: object) -> object:
    if isinstance(value, Extra):
        return thaw(value)
    if isinstance(value, Compare | Every | Some | Not):
        return as_data(value)
    return value
