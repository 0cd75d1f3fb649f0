"""What people decided and has no effect: it is said, each time."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from stakeholderkit.analysis import Analysis
from stakeholderkit.model import (
    AdoptedGroup,
    Adoption,
    Decision,
    DecisionStatus,
    Function,
    Register,
    Stakeholder,
)

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 2)


def decided(group: str, **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city."""
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAY, "by": "Het college"}
    return Decision(**(made | {"group": group, "status": DecisionStatus.COLLEGE} | changes))


def adopted(*groups: str) -> Adoption:
    """Make an adoption that puts the VvE, and then the bank, in a group."""
    return Adoption(
        area="stad",
        date=DAY,
        by="Het college",
        status=DecisionStatus.COLLEGE,
        groups=tuple(
            AdoptedGroup(party=party, group=group)
            for party, group in zip(("vve", "bank"), groups, strict=False)
        ),
    )


@pytest.mark.parametrize(
    ("facts", "remarks"),
    [
        ({"decisions": (decided("meedenken"),)}, []),
        ({"adoptions": (adopted("meedenken", "meeweten"),)}, []),
        (
            {"decisions": (decided("vriend"), decided("meedenken", date=LATER))},
            [
                (
                    "The decision of 1 March 2026 puts vve in vriend, which this scheme does not "
                    "have; it is left aside."
                )
            ],
        ),
        (
            {"decisions": (decided("vriend", status=DecisionStatus.PROPOSAL),)},
            [
                (
                    "The proposal of 1 March 2026 puts vve in vriend, which this scheme does not "
                    "have; it is left aside."
                )
            ],
        ),
        (
            {"adoptions": (adopted("vriend", "meeweten"),)},
            [
                (
                    "The adoption of 1 March 2026 puts one party in vriend, which this scheme does "
                    "not have; that is left aside."
                )
            ],
        ),
        (
            {"adoptions": (adopted("vriend", "vijand"),)},
            [
                (
                    "The adoption of 1 March 2026 puts 2 parties in vriend and vijand, which this "
                    "scheme does not have; that is left aside."
                )
            ],
        ),
    ],
)
def test_on_another_ladder(make: Make, see: See, facts: dict[str, Any], remarks: list[str]) -> None:
    """Whatever is on a group that the scheme lacks is listed, and hides nothing."""
    rows = ("vve stad 555/555", "bank stad 111/111")
    analysis = see(make(*rows, **facts))

    assert [remark.text("en") for remark in analysis.remarks] == remarks
    assert all(remark.text("nl") for remark in analysis.remarks)


def test_outside_the_groups(make: Make, see: See) -> None:
    """A decision on who decides formally has no effect, adopted or not."""
    parties = (Stakeholder(id="vve", name="Raad", functions=(Function.DECIDES_FORMALLY,)),)
    for facts in ({"decisions": (decided("meedenken"),)}, {"adoptions": (adopted("meedenken"),)}):
        analysis = see(make(parties=parties, **facts))

        assert [remark.text("en") for remark in analysis.remarks] == [
            (
                "The decision of 1 March 2026 puts Raad in meedenken, but that party stands "
                "outside the groups here; it is left aside."
            )
        ]
