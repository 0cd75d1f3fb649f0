"""Which group somebody most likely means by a word that is no id of a group."""

from __future__ import annotations

from collections.abc import Iterable

from stakeholderkit.model.ladder import Group

_LONGEST = 64
"""The characters of a word that may be a misspelt name; looking for longer ones takes long."""


def near_group(word: str, groups: Iterable[Group]) -> str | None:
    """Find the id of the group that is meant, by its id, its name or its noun in both languages.

    Args:
        word: what somebody wrote, as in ``meedenkers``.
        groups: the groups that there are.

    Returns:
        The id of the group that comes closest, or None when none comes close.
    """
    if len(word) > _LONGEST:
        return None
    from difflib import get_close_matches

    known: dict[str, str] = {}
    listed = tuple(groups)
    for group in listed:
        known.setdefault(group.id.casefold(), group.id)
    for group in listed:
        words = (group.label.nl, group.label.en, group.noun.nl, group.noun.en, group.original or "")
        for text in filter(None, words):
            known.setdefault(text.casefold(), group.id)
    close = get_close_matches(word.casefold(), known, n=1, cutoff=0.75)
    return known[close[0]] if close else None
