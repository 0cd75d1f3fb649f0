"""Which group is meant by a word that is no id of one."""

from __future__ import annotations

import pytest

from stakeholderkit.rules import RINGEN, near_group


@pytest.mark.parametrize(
    ("word", "group"),
    [
        ("meedenken", "meedenken"),
        ("meedenkers", "meedenken"),
        ("Meedenker", "meedenken"),
        ("meebeslisers", "meebeslissen"),
        ("co-decide", "meebeslissen"),
        ("Stay informed", "meeweten"),
        ("advise", "meedenken"),
        ("ambassadeur", None),
        ("", None),
        ("mee" * 100, None),
    ],
)
def test_what_is_meant(word: str, group: str | None) -> None:
    """Ids, names and nouns in both languages count, and nothing far off."""
    assert near_group(word, RINGEN.groups) == group


def test_an_id_before_any_name() -> None:
    """A word that is the id of one group and the name of another means the first."""
    assert near_group("meewerken", reversed(RINGEN.groups)) == "meewerken"
