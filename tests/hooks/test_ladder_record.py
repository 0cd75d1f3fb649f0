"""A ladder with its crosswalks."""

from collections.abc import Callable

from attrs import evolve

from stakeholderkit.errors import Code
from stakeholderkit.hooks import LadderRecord
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Text

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

LADDER = LadderRecord(name="rings", summary=Text("ringen", "rings"), ladder=RINGEN)


def test_a_crosswalk_belongs_to_its_ladder(refusal: Refusal) -> None:
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
    assert refusal(lambda: evolve(LADDER, crosswalks=(there, elsewhere))) == (
        Code.PLUGIN_RECORD,
        "crosswalks[1]",
    )
