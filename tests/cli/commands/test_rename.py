"""The command ``rename``: another id for a group."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import stakeholderkit as sk
from stakeholderkit.upkeep import rename_group

Shown = Callable[..., tuple[str, str]]
Change = Callable[..., str]

DECISION = {
    "party": "netbeheerder",
    "area": "eikenrode",
    "date": "2026-02-01",
    "by": "college",
    "group": "meedenkers",
    "status": "college",
}


def test_rename_shows_and_writes(english: Shown, changed: Change, tmp_path: Path) -> None:
    """Without a name to write it only shows where; with one it writes a new register."""
    path = changed(decisions=[DECISION])
    words = ("rename", path, "group", "meedenkers", "meedenken")
    told = "meedenkers becomes meedenken in one place: decisions[0].group."

    assert english(*words)[0].splitlines() == [
        told,
        "Nothing was written yet. Add a file name to write this.",
    ]
    target = tmp_path / "mended.json"
    assert english(*words, target)[0].splitlines() == [told, f"Done: {target}"]
    assert sk.read(target) == rename_group(sk.read(path), "meedenkers", "meedenken")
    assert sk.read(path).decisions[0].group == "meedenkers"


def test_what_is_refused(english: Shown, eikenrode: str, changed: Change, tmp_path: Path) -> None:
    """An unknown kind, a group that stands nowhere, and a name that is taken."""
    _, err = english("rename", eikenrode, "party", "a", "b", code=2)
    assert "There is no kind of id 'party'. Choose group." in err
    _, err = english("rename", eikenrode, "group", "meedenkers", "meedenken", code=1)
    assert "Did you mean meedenken?" in err
    taken = tmp_path / "taken.json"
    taken.write_text("x")
    path = changed(decisions=[DECISION])
    _, err = english("rename", path, "group", "meedenkers", "meedenken", taken, code=2)
    assert "exists already" in err
    assert taken.read_text() == "x"


def test_the_way_out_of_an_unknown_group(english: Shown, changed: Change, tmp_path: Path) -> None:
    """The command that a refused report names mends the register for that report."""
    path = changed(decisions=[DECISION])
    report, mended = tmp_path / "r.md", tmp_path / "mended.json"

    _, err = english("export", path, report, code=2)
    command = err.splitlines()[-1].partition("stakeholderkit ")[2]
    words = [{"REGISTER": path, "OUT": str(mended)}.get(word, word) for word in command.split()]
    english(*words)
    english("export", mended, report)
    assert report.exists()
    _, err = english("analyse", path, "--audience", "public", code=2)
    assert command in err
    out, _ = english("analyse", path)
    assert "which this scheme does not have" in " ".join(out.split())
