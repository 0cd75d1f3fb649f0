"""The rings of participation."""

from __future__ import annotations

import pytest

from stakeholderkit.rules import (
    RINGEN,
)


def test_ladder() -> None:
    """The rings rise from staying informed to co-deciding, and give the voiceless a place."""
    names = [group.id for group in RINGEN.groups]

    assert names == ["meeweten", "meedenken", "meewerken", "meebeslissen"]
    assert [RINGEN.rank(name) for name in names] == [0, 1, 2, 3]
    assert RINGEN.group("meewerken").noun.nl == "meewerkers"
    assert RINGEN.voice == "meedenken"
    for look_up in (RINGEN.group, RINGEN.rank):
        with pytest.raises(KeyError):
            look_up("meehuilen")
