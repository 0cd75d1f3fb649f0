"""What groups are called."""

from __future__ import annotations

import stakeholderkit as sk
from stakeholderkit.analysis import Standing
from stakeholderkit.cli.as_text.group_label import group_label, group_or_standing
from stakeholderkit.wording import render


def test_groups_by_their_labels(eikenrode: str) -> None:
    """A group has its label, one that does not exist its id, and none what is open."""
    scheme = sk.analyse(sk.read(eikenrode)).scheme

    assert render(group_label(scheme, "meeweten"), "en") == "stay informed"
    assert render(group_label(scheme, "inform"), "en") == "inform"
    for standing in Standing:
        assert group_or_standing(scheme, "meeweten", standing) == group_label(scheme, "meeweten")
        assert group_or_standing(scheme, None, standing) == standing.label
