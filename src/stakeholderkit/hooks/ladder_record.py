"""A ladder as a plugin offers it, with the ways from one to another."""

from __future__ import annotations

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.validators import Each, Instance, identifier, refuse
from stakeholderkit.rules import Crosswalk, Ladder
from stakeholderkit.wording import Text, message


@frozen(kw_only=True)
class LadderRecord:
    """A ladder without rules: groups that people decide on, or that a scheme is put on.

    Attributes:
        name: the name by which it is asked for, as in ``ringen``.
        summary: what it is, in a few words.
        ladder: the groups, in order of involvement.
        crosswalks: ways from this ladder to others, or from others to this one.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    ladder: Ladder = field(validator=Instance(Ladder))
    crosswalks: tuple[Crosswalk, ...] = field(default=(), validator=Each(Instance(Crosswalk)))

    def __attrs_post_init__(self) -> None:
        """Refuse a crosswalk that has nothing to do with the ladder."""
        for index, item in enumerate(self.crosswalks):
            if self.ladder not in {item.origin, item.ladder}:
                complaint = message(
                    Code.PLUGIN_RECORD,
                    "A crosswalk that is offered with {ladder} starts or ends there; this one goes "
                    "from {origin} to {target}.",
                    ladder=self.ladder.label,
                    origin=item.origin.label,
                    target=item.ladder.label,
                )
                raise refuse(complaint, f"crosswalks[{index}]")
