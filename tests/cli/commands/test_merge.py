"""The command ``merge``: two registers brought together."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.upkeep import erase

Shown = Callable[..., tuple[str, str]]

ALIKE = (
    "stakeholders:hv has the same name as huurders. If they are one, add "
    "--same stakeholders:hv=huurders."
)


def test_merge_shows_what_would_happen(english: Shown, ours: Path, theirs: Path) -> None:
    """Without a name to write, nothing is written; what may be one party is pointed out."""
    out, err = english("merge", ours, theirs)

    assert out.splitlines() == [
        "2 facts and parties are new.",
        "8 are in both.",
        ALIKE,
        "Nothing was written yet. Add a file name to write this.",
    ]
    assert err == ""
    assert {path.name for path in ours.parent.iterdir()} == {"ours.json", "theirs.json"}


def test_merge_writes_a_new_file(english: Shown, ours: Path, theirs: Path) -> None:
    """With a name the merged register is written, and both others stay as they were."""
    before = ours.read_bytes(), theirs.read_bytes()
    target = ours.parent / "both.json"

    out, _ = english("merge", ours, theirs, target)

    assert out.splitlines()[-1] == f"Done: {target}"
    merged = sk.read(target)
    assert [party.id for party in merged.stakeholders] == ["huurders", "bakker", "hv", "school"]
    assert (ours.read_bytes(), theirs.read_bytes()) == before


def test_merge_what_is_the_same(english: Shown, ours: Path, theirs: Path) -> None:
    """What is one under two ids is merged as one, and what then differs must be chosen."""
    target = ours.parent / "both.json"
    same = ("--same", "stakeholders:hv=huurders")

    out, _ = english("merge", ours, theirs, target, *same, code=1)
    assert out.splitlines()[2:] == [
        "The two differ in stakeholders:huurders: name and contacts.",
        "Choose with --keep base or --keep incoming, or mend one of the registers.",
    ]
    assert not target.exists()

    english("merge", ours, theirs, target, *same, "--keep", "base")
    assert [party.id for party in sk.read(target).stakeholders] == ["huurders", "bakker", "school"]


@pytest.mark.parametrize(("side", "title"), [("base", "Lindenhof"), ("incoming", "Beukenhof")])
def test_merge_keeps_the_side_that_was_chosen(
    english: Shown, register: sk.Register, ours: Path, side: str, title: str
) -> None:
    """Where the two differ, the register that was chosen has its way."""
    other = sk.save(evolve(register, title="Beukenhof"), ours.parent / "other.json")
    target = ours.parent / "both.json"

    out, _ = english("merge", ours, other, target, code=1)
    assert "The two differ in title.\n" in out

    english("merge", ours, other, target, "--keep", side)
    assert sk.read(target).title == title


def test_merge_names_who_was_erased(english: Shown, register: sk.Register, ours: Path) -> None:
    """A colleague who did not know of an erasure learns of it."""
    newer = sk.save(erase(register, "p1", datetime.date(2026, 3, 1)), ours.parent / "newer.json")
    target = ours.parent / "both.json"

    out, _ = english("merge", ours, newer, target)

    assert "p1 was erased in one of the two, and now in both.\n" in out
    assert b"Jan de Wit" not in target.read_bytes()


def test_merge_in_dutch(english: Shown, shown: Shown, ours: Path, theirs: Path) -> None:
    """No sentence of a merge is left in English."""
    out, _ = shown("merge", ours, theirs)

    told = english("merge", ours, theirs)[0]
    assert not set(out.splitlines()) & set(told.splitlines())


WRONG_SAME = [
    ("scores:a=b", "There is no list of items with an id 'scores'"),
    ("partijen:a=b", "There is no list of items with an id 'partijen'"),
    (
        "stakeholders:hw=huurders",
        "stakeholders: There is no party with the id 'hw'.",
    ),
    ("stakeholders:hv=huurder", "There is no party with the id 'huurder'. Did you mean huurders?"),
    ("stakeholders:hv=bakker", "stakeholders: Two items would have the id 'bakker'."),
]


@pytest.mark.parametrize(("same", "words"), WRONG_SAME)
def test_merge_of_what_is_not_there(
    english: Shown, ours: Path, theirs: Path, same: str, words: str
) -> None:
    """Unknown lists and ids are refused in plain words, and nothing is written."""
    target = ours.parent / "both.json"

    _, err = english("merge", ours, theirs, target, "--same", same, code=1)

    assert words in err
    assert not target.exists()


def test_merge_into_what_is_no_register(english: Shown, register: sk.Register, ours: Path) -> None:
    """A scale that does not fit the scores is told by the score, and nothing is written."""
    interest, influence = register.dimensions
    short = evolve(interest, scale=evolve(interest.scale, levels=interest.scale.levels[:3]))
    other = evolve(register, dimensions=(short, influence), scores=())
    target = ours.parent / "both.json"
    incoming = sk.save(other, ours.parent / "short.json")

    _, err = english("merge", ours, incoming, target, "--keep", "incoming", code=1)

    assert err == "scores[0].value: 4 is off the scale, which goes from 1 to 3.\n"
    assert not target.exists()
