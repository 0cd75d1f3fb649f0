"""How an axis writes the values of its scale, and what it refuses."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.rules import Axis
from stakeholderkit.wording import Text, phrase

INTEREST = Axis.of(STANDARD_DIMENSIONS[0])
HALVES = (Text("1", "1"), Text("1½", "1½"), Text("2", "2"), Text("2½", "2½"), Text("3", "3"))
NAMED = tuple(Text(f"l{n} ({5 - n})", f"e{n} ({5 - n})") for n in range(5))


@pytest.mark.parametrize(
    ("shown", "value", "written"),
    [
        ((), Fraction(7, 2), "3,5"),
        (HALVES, 4, "2½"),
        (HALVES, Fraction(7, 2), "2,25"),
        (HALVES, 5, "3"),
        (HALVES, 6, "6"),
        (HALVES, 0, "0"),
        (NAMED, 1, "l0 (5)"),
        (NAMED, 5, "l4 (1)"),
        (NAMED, Fraction(7, 2), "halverwege l2 (3) en l3 (2)"),
        (NAMED, Fraction(10, 3), "33 procent van de stap van l2 (3) naar l3 (2)"),
    ],
)
def test_values_as_people_see_them(
    shown: tuple[Text, ...], value: int | Fraction, written: str
) -> None:
    """A level is written as it is shown, and what lies between two by both of them."""
    axis = evolve(INTEREST, shown=shown)

    assert phrase("{value}", value=axis.written(value)).text("nl") == written


@pytest.mark.parametrize("highest", [1, 0])
def test_room_for_two_levels(highest: int) -> None:
    """The highest level must be more than the lowest."""
    with pytest.raises(ModelError) as caught:
        evolve(INTEREST, highest=highest)

    (complaint,) = caught.value.complaints
    assert complaint.code == Code.BAD_SCALE


def test_a_text_for_every_level() -> None:
    """Where levels have texts of their own, each has one."""
    with pytest.raises(ModelError) as caught:
        evolve(INTEREST, shown=HALVES[:4])

    (complaint,) = caught.value.complaints
    assert complaint.code == Code.BAD_SCALE
