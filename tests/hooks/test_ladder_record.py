"""A ladder with its crosswalks."""

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.hooks import LadderRecord
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Finding, Text

LADDER = LadderRecord(name="rings", summary=Text("ringen", "rings"), ladder=RINGEN)


def refused(make: Callable[[], object]) -> tuple[str, str]:
    """Return the code and the field of the one complaint about a value that is refused."""
    with pytest.raises(ModelError) as caught:
        make()
    (finding,) = caught.value.complaints
    assert isinstance(finding, Finding)
    return finding.code, finding.location.field


def test_a_crosswalk_belongs_to_its_ladder() -> None:
    """A ladder is offered with the ways that start or end there, and with no others."""
    there = Crosswalk(
        origin=RINGEN,
        ladder=evolve(RINGEN, id="own"),
        groups=tuple((item.id, item.id) for item in RINGEN.groups),
        source=Text("a", "b"),
    )
    back = there.reverse()
    elsewhere = evolve(there, origin=evolve(RINGEN, id="third"))

    assert evolve(LADDER, crosswalks=(there, back)).crosswalks == (there, back)
    assert refused(lambda: evolve(LADDER, crosswalks=(there, elsewhere))) == (
        Code.PLUGIN_RECORD,
        "crosswalks[1]",
    )
