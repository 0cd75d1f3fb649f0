"""The group of a party, or why it has none."""

from __future__ import annotations

import stakeholderkit as sk
from stakeholderkit.analysis import Standing
from stakeholderkit.cli.as_text.group_or_standing import group_or_standing, shown_group
from stakeholderkit.wording import render


def test_groups_by_their_labels(eikenrode: str) -> None:
    """A group has its label, one that does not exist its id, and none what is open."""
    scheme = sk.analyse(sk.read(eikenrode)).scheme

    for standing in Standing:
        assert render(group_or_standing(scheme, "meeweten", standing), "en") == "stay informed"
        assert group_or_standing(scheme, "inform", standing) == "inform"
        assert group_or_standing(scheme, None, standing) == standing.label


def test_a_provisional_group_is_marked(eikenrode: str) -> None:
    """The group of a tie is marked; one that holds is not, and neither is what stays open."""
    analysis = sk.analyse(sk.read(eikenrode))

    found = {
        party: render(shown_group(analysis.scheme, analysis.outcome(party)), "en")
        for party in ("drinkwaterbedrijf", "waterschap", "geloofsgemeenschap")
    }
    assert found == {
        "drinkwaterbedrijf": "co-operate (provisional)",
        "waterschap": "co-operate",
        "geloofsgemeenschap": "open",
    }
