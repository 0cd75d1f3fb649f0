"""What changed between two answers, as docs/understanding.md tells it."""

from .facts import Data


def changes(before: Data, after: Data) -> dict[str, str]:
    """Say of each party that differs in standing or in the group shown what kind of change it is.

    A party that is in one of the two alone is absent in the other.
    """
    nobody = {"standing": "absent", "shown": None}
    found = {}
    for party in [*after["parties"], *before["parties"]]:
        one = before["parties"].get(party, nobody)
        other = after["parties"].get(party, nobody)
        if (one["standing"], one["shown"]) != (other["standing"], other["shown"]):
            found[party] = kind(one, other)
    return found


def kind(one: Data, other: Data) -> str:
    """Name the kind of change."""
    if one["standing"] == "absent":
        return "came"
    if other["standing"] == "absent":
        return "left"
    if one["shown"] == other["shown"]:
        return "other"
    if one["shown"] is None:
        return "settled"
    return "unsettled" if other["shown"] is None else "moved"
