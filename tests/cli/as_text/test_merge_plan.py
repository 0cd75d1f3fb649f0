"""What merging two registers would do."""

from __future__ import annotations

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.cli.as_text import show_merge_plan, show_undecided, show_unwritten
from stakeholderkit.upkeep import merge_plan


def test_one_reads_as_one(capsys: pytest.CaptureFixture[str], register: sk.Register) -> None:
    """One new fact, and one that is in both, read as one."""
    area = register.areas[0]
    small = sk.Register(title="A", owner="B", areas=(area,))
    more = evolve(small, areas=(area, evolve(area, id="wijk", parent=area.id)))

    show_merge_plan(merge_plan(small, more), "en")

    out = capsys.readouterr().out.splitlines()
    assert "1 fact or party is new." in out
    assert not [line for line in out if "1 facts" in line]


def test_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    """What to do next is told in the language of the reader."""
    for show in (show_undecided, show_unwritten):
        show("nl")
        show("en")

    assert len(set(capsys.readouterr().out.splitlines())) == 4
