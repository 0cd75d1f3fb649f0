"""What verbs have in common: languages, days and the date of a reproducible build."""

import datetime
from pathlib import Path

import pytest

import stakeholderkit as sk
from stakeholderkit.errors import Code


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


def test_a_moment_is_no_date(tmp_path: Path, register: sk.Register, analysis: sk.Analysis) -> None:
    """A moment with a time of day, which Python takes for a date, is refused."""
    moment = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, as_of=moment)
    assert codes(caught.value) == [Code.BAD_DATE]
    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "x.md", date=moment)
    assert codes(caught.value) == [Code.BAD_DATE]


def test_an_unknown_language(tmp_path: Path, analysis: sk.Analysis) -> None:
    """A language that nothing is written in is refused by its name."""
    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "x.md", language="de")  # type: ignore[arg-type]
    assert codes(caught.value) == [Code.BAD_OPTION]
    assert str(caught.value) == "There is no language 'de'. Choose nl or en."
