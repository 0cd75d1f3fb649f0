"""Saving: back to the register's own file, complete."""

import datetime
from pathlib import Path

import pytest

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
DAY = datetime.date(2026, 3, 1)


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


def test_the_whole_way(tmp_path: Path) -> None:
    """From a register's file to a report and back to a file, with whatever is installed."""
    register = sk.read(EXAMPLE)
    analysis = sk.analyse(register, scheme="kwadranten", area="Beukenhof", as_of=DAY)
    report = sk.export(analysis, tmp_path / "rapport.md", language="nl", audience="internal")
    saved = sk.save(register, tmp_path / "eikenrode.json")

    assert report == (tmp_path / "rapport.md").resolve()
    assert report.read_text("utf-8").startswith("# Stakeholderanalyse van Beukenhof\n")
    assert saved.read_bytes() == EXAMPLE.read_bytes()
    assert sorted(item.name for item in tmp_path.iterdir()) == ["eikenrode.json", "rapport.md"]


def test_saving_over_a_register(tmp_path: Path, register: sk.Register) -> None:
    """A register may replace a register: that is what saving is for."""
    for item in (sk.Register(title="t", owner="o"), register):
        assert sk.save(item, tmp_path / "a.json").read_bytes() == dump_register(item)


def test_saving_is_never_redacted(tmp_path: Path, register: sk.Register) -> None:
    """The saved register is complete, persons included."""
    assert "Noor Verhulst" in sk.save(register, tmp_path / "a.json").read_text("utf-8")


def test_a_register_that_cannot_be_saved(tmp_path: Path, register: sk.Register) -> None:
    """A folder that is not there is told, and not made."""
    with pytest.raises(sk.OutputError) as caught:
        sk.save(register, tmp_path / "nowhere" / "a.json")
    assert codes(caught.value) == [Code.FOLDER_MISSING]
    assert list(tmp_path.iterdir()) == []
