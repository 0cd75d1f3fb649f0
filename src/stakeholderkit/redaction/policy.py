"""What each audience may read, as data that a municipality can change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from types import MappingProxyType

from attrs import NOTHING, field, fields, frozen

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import LISTS, Audience
from stakeholderkit.model.validators import Instance, identifier, refuse
from stakeholderkit.wording import (
    Finding,
    Location,
    Message,
    in_short,
    message,
    phrase,
    unknown_choice,
)


class Naming(StrEnum):
    """How assessors appear: by their role, by a number, or not at all, nor their scores.

    The number is given anew for each party, in the order of what was answered, so that it does
    not tell who is who. Scores for their own parties are then left out as well.
    """

    ROLE = "role"
    NUMBER = "number"
    NONE = "none"


_NEEDED = {"areas", "decisions", "dimensions", "phases", "stakeholders"}

# Fields that are shown with each item, whatever else a policy names: they tell it from other items
# of its list, or change what its other fields mean. Without them an item would say something else,
# or contradict another one.
_TOGETHER = {
    "areas": ("parts",),
    "stakeholders": ("kind", "represented_by", "natural_person", "public_label"),
    "persons": ("name", "erased"),
    "scores": ("phase", "sequence", "value", "absence"),
    "decisions": ("phase", "kind", "group", "status"),
    "adoptions": ("phase",),
    "schemes": ("ladder", "typology"),
    "actual_roles": ("phase", "since", "until"),
    "wished_roles": ("phase", "since", "until"),
}

_MOST = 20
"""How many mistakes in a policy are told at once: looking for what was meant takes time."""


def _frozen(shows: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({list_name: tuple(names) for list_name, names in shows.items()})


@frozen(kw_only=True)
class Policy:
    """What one audience may read: an allow-list.

    Attributes:
        name: the name of the policy.
        audience: the audience; free text for a narrower one is left out, and so is a moment
            or a contribution whose words are for a narrower one.
        assessors: how assessors appear. Without them there are no scores either, and no doubt
            or disagreement, since those are theirs.
        shows: the lists of the register that are shown, and of each the fields that are. What
            an item cannot be without is shown with it, and so is what tells it from others.
            Whatever is not named stays inside. Areas, dimensions, phases, parties and decisions
            are always shown: groups are about them. Proposals are for the internal audience, and
            what was possible in an adoption goes with its basis.
        everything: whether all of it is shown, persons and unknown fields as well, and parties
            under the names that they have inside.

    Raises:
        ModelError: when a list or a field does not exist, or when personal details would be
            shown outside.
    """

    name: str = field(validator=identifier)
    audience: Audience = field(validator=Instance(Audience))
    assessors: Naming = field(validator=Instance(Naming))
    shows: Mapping[str, Sequence[str]] = field(default=MappingProxyType({}), converter=_frozen)
    everything: bool = field(default=False, validator=Instance(bool))

    def __attrs_post_init__(self) -> None:
        """Refuse a policy that contradicts itself, or that shows persons outside."""
        if found := tuple(islice(_unknown(self.shows), _MOST)):
            raise ModelError(*found)
        inside = self.audience is Audience.INTERNAL and self.assessors is Naming.ROLE
        if self.everything and not inside:
            complaint = message(
                Code.BAD_POLICY,
                "Everything can only be shown to the internal audience, with assessors by role.",
            )
            raise refuse(complaint, "everything")
        if "persons" in self.shows and self.audience is not Audience.INTERNAL:
            complaint = message(
                Code.BAD_POLICY, "Persons can only be shown to the internal audience."
            )
            raise refuse(complaint, "shows")
        if not self.everything and not self.shows.keys() >= _NEEDED:
            complaint = message(
                Code.BAD_POLICY,
                "Every policy shows the lists {lists}: groups are about them.",
                lists=tuple(sorted(_NEEDED)),
            )
            raise refuse(complaint, "shows")
        for list_name in ("assessors", "scores"):
            if not self.everything and (list_name in self.shows) != self.scores:
                complaint = message(
                    Code.BAD_POLICY,
                    "The lists assessors and scores are shown when assessors are named or "
                    "numbered, and only then.",
                )
                raise refuse(complaint, "assessors")

    @property
    def scores(self) -> bool:
        """Whether scores are shown."""
        return self.assessors is not Naming.NONE

    def fields(self, list_name: str) -> tuple[str, ...]:
        """Return the fields of the items of a list that are shown, those it cannot lack first."""
        needed = [item.name for item in fields(LISTS[list_name]) if item.default is NOTHING]
        together = _TOGETHER.get(list_name, ())
        return tuple(dict.fromkeys((*needed, *together, *self.shows.get(list_name, ()))))


def _unknown(shows: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    for list_name, names in shows.items():
        if list_name not in LISTS:
            wanted = in_short(list_name)
            yield _finding(unknown_choice(phrase("list"), wanted, LISTS, Code.BAD_POLICY))
            continue
        known = [item.name for item in fields(LISTS[list_name]) if item.name != "extra"]
        for name in names:
            if name not in known:
                complaint = unknown_choice(phrase("field"), in_short(name), known, Code.BAD_POLICY)
                yield _finding(complaint, list_name)


def _finding(complaint: Message, list_name: str = "") -> Finding:
    return Finding(complaint, Location(field=f"shows.{list_name}" if list_name else "shows"))


_PUBLIC = {
    "areas": ("kind", "parent", "parts", "code", "division_year"),
    "dimensions": ("label", "question", "scale"),
    "phases": ("name",),
    "stakeholders": (
        "kind",
        "party_type",
        "functions",
        "legal_category",
        "stake",
        "represented_by",
        "presence",
        "natural_person",
        "public_label",
    ),
    "decisions": ("phase", "kind", "group", "by", "status", "reason"),
    "adoptions": ("phase", "by", "status", "groups"),
    "seats": ("since", "until"),
    "moments": ("phase", "what", "parties", "form", "channel", "learnt"),
    "milestones": ("phase", "by"),
    "inputs": ("phase", "moment", "what", "result", "why", "reported_back"),
}
_SHARED = _PUBLIC | {
    "stakeholders": (*_PUBLIC["stakeholders"], "powers", "homes", "tracks", "since", "until"),
    "decisions": (*_PUBLIC["decisions"], "basis"),
    "adoptions": (*_PUBLIC["adoptions"], "basis"),
    "assessors": ("role", "party"),
    "scores": ("phase", "sequence", "value", "absence", "reason"),
    "actual_roles": ("phase", "since", "until", "remark"),
}

PUBLIC = Policy(name="public", audience=Audience.PUBLIC, assessors=Naming.NONE, shows=_PUBLIC)
SHARED = Policy(name="shared", audience=Audience.SHARED, assessors=Naming.NUMBER, shows=_SHARED)
INTERNAL = Policy(
    name="internal", audience=Audience.INTERNAL, assessors=Naming.ROLE, everything=True
)
POLICIES = {policy.audience: policy for policy in (PUBLIC, SHARED, INTERNAL)}
"""The policy of each audience, when no other is chosen."""
