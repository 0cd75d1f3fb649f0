"""Which area or phase somebody means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import find_area, find_phase
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Area, AreaKind, Phase, Register

Make = Callable[..., Register]


@pytest.mark.parametrize("name", ["west", "West", "WEST"])
def test_by_id_or_name(make: Make, name: str) -> None:
    """An area is found by its id or its name, capitals aside."""
    assert find_area(make(), name).id == "west"


def test_the_whole(make: Make) -> None:
    """Without a name, the one area is meant that all others are part of."""
    assert find_area(make(), None).id == "stad"


def test_id_before_name(make: Make) -> None:
    """An exact id counts before the same name of another area."""
    areas = (
        Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE),
        Area(id="w1", name="stad", kind=AreaKind.WIJK, parent="stad"),
    )

    assert find_area(make(areas=areas), "stad").id == "stad"


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("wst", Code.UNKNOWN_NAME, "There is no area 'wst'. The register has Stad, West and Hof."),
        ("Hoff", Code.UNKNOWN_NAME, "Did you mean Hof?"),
        (
            "OOST",
            Code.AMBIGUOUS_NAME,
            "More than one area is called 'OOST'. Choose one by its id",
        ),
        (None, Code.AMBIGUOUS_NAME, "Say which area you mean. The register has "),
    ],
)
def test_not_found(make: Make, name: str | None, code: Code, words: str) -> None:
    """An unknown or unclear name is refused, and the complaint says what could be meant."""
    register = make()
    if code is Code.AMBIGUOUS_NAME:
        east = (Area(id=f"o{n}", name="Oost", kind=AreaKind.GEMEENTE) for n in (1, 2))
        register = evolve(register, areas=(*register.areas, *east))
    with pytest.raises(UsageError) as raised:
        find_area(register, name)

    assert raised.value.code == code
    assert words in str(raised.value)


@pytest.mark.parametrize("name", ["Stad", None])
def test_no_areas(name: str | None) -> None:
    """A register without areas has nothing to choose from."""
    with pytest.raises(UsageError) as raised:
        find_area(Register(title="Titel", owner="Gemeente"), name)

    assert raised.value.code == Code.UNKNOWN_NAME


PHASES = (Phase(id="start", name="Verkenning"), Phase(id="plan", name="Start"))


@pytest.mark.parametrize(
    ("name", "phase"), [("start", "start"), ("VERKENNING", "start"), ("plan", "plan")]
)
def test_phase(make: Make, name: str, phase: str) -> None:
    """A phase is found by its id, or else by its name, capitals aside."""
    assert find_phase(make(phases=PHASES), name).id == phase


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("Verkening", Code.UNKNOWN_NAME, "Did you mean Verkenning?"),
        ("west", Code.UNKNOWN_NAME, "There is no phase 'west'. The register has Verkenning and"),
        ("START", Code.AMBIGUOUS_NAME, "Choose one by its id: start and plan."),
    ],
)
def test_no_phase(make: Make, name: str, code: Code, words: str) -> None:
    """An unknown or unclear phase is refused, and the complaint says what could be meant."""
    with pytest.raises(UsageError) as raised:
        find_phase(make(phases=PHASES), name)

    assert raised.value.code == code
    assert words in str(raised.value)


def test_no_phases(make: Make) -> None:
    """A register without phases has none to choose from."""
    with pytest.raises(UsageError) as raised:
        find_phase(make(), "start")

    assert raised.value.code == Code.UNKNOWN_NAME
