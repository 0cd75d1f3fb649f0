"""Saving a register where nothing stands yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import stakeholderkit as sk

Shown = Callable[..., tuple[str, str]]


@pytest.mark.parametrize("name", ["ours.json", "theirs.json", "report.docx", "folder"])
def test_merge_replaces_nothing(english: Shown, ours: Path, theirs: Path, name: str) -> None:
    """Merging cannot be undone, so a file that is there stays: an input above all."""
    folder = theirs.parent
    (folder / "report.docx").write_bytes(b"report")
    (folder / "folder").mkdir()
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    _, err = english("merge", ours, theirs, folder / name, code=2)

    assert err.startswith(f"{folder / name} exists already, and this command replaces no file.")
    assert {path: path.read_bytes() for path in before} == before


def test_an_input_by_another_name(
    english: Shown, register: sk.Register, ours: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative name or a link to an input is that input."""
    monkeypatch.chdir(ours.parent)
    Path("link.json").symlink_to("ours.json")
    Path("broken.json").symlink_to("nowhere.json")

    for name in ("./ours.json", "link.json", "broken.json"):
        english("merge", ours, theirs, name, code=2)
    english("erase", "ours.json", "p1", "./ours.json", code=2)

    assert sk.read(ours) == register


def test_erase_replaces_nothing(shown: Shown, ours: Path) -> None:
    """Erasing cannot be undone either."""
    before = ours.read_bytes()

    _, err = shown("erase", ours, "p1", ours, code=2)

    assert str(ours) in err
    assert ours.read_bytes() == before


def test_no_such_folder(english: Shown, ours: Path, theirs: Path) -> None:
    """A folder that is not there is not made."""
    target = ours.parent / "map" / "both.json"

    _, err = english("merge", ours, theirs, target, code=2)

    assert "There is no folder" in err
