"""The CSV exporter: what it writes, and what no spreadsheet may make of it."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import stakeholderkit as sk
import stakeholderkit_csv
from stakeholderkit.testing import check_exporter, check_plugin
from stakeholderkit_csv import _guard

(EXPORTER,) = stakeholderkit_csv.stakeholderkit_exporters()

REGISTER = sk.Register(
    title="Parties of Testerveen",
    owner="Gemeente Testerveen",
    areas=(sk.Area(id="testerveen", name="Testerveen", kind=sk.AreaKind.GEMEENTE),),
    stakeholders=(
        sk.Stakeholder(id="a", name='=HYPERLINK("x")'),
        sk.Stakeholder(id="b", name="’t Hof & 's-Gravenhage; twee"),
    ),
)


def written(path: Path, delimiter: str) -> list[dict[str, str]]:
    """Read a written file back."""
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_contract() -> None:
    """The exporter keeps what every exporter promises."""
    check_exporter(EXPORTER)
    check_plugin(stakeholderkit_csv)


def test_people(tmp_path: Path) -> None:
    """The dialect for people has words as headings, and no live formulas."""
    path = sk.export(sk.analyse(REGISTER), tmp_path / "x.csv", audience="internal")

    rows = written(path, ";")
    assert [row["Partij"] for row in rows] == ['\'=HYPERLINK("x")', "’t Hof & 's-Gravenhage; twee"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_bytes().count(b"\r\n") == 3


def test_programs(tmp_path: Path) -> None:
    """The dialect for programs has ids as headings, and every text as it is."""
    options = {"dialect": "programs"}

    path = sk.export(sk.analyse(REGISTER), tmp_path / "x.csv", options=options)

    rows = written(path, ",")
    assert [row["name"] for row in rows] == [party.name for party in REGISTER.stakeholders]
    assert [row["standing"] for row in rows] == ["open", "open"]


def test_scores_only_where_they_may_be_seen(tmp_path: Path) -> None:
    """A public file has no column for scores; an internal one has them."""
    analysis = sk.analyse(REGISTER)

    public = sk.export(analysis, tmp_path / "public.csv", audience="public")
    internal = sk.export(analysis, tmp_path / "internal.csv", audience="internal")

    assert "belang" not in written(public, ";")[0]
    assert written(internal, ";")[0]["belang"] == ""


def test_unknown_dialect(tmp_path: Path) -> None:
    """A dialect that does not exist is refused, and nothing is written."""
    with pytest.raises(sk.UsageError) as caught:
        sk.export(sk.analyse(REGISTER), tmp_path / "x.csv", options={"dialect": "excel"})

    assert caught.value.code == "bad-option"
    assert list(tmp_path.iterdir()) == []


FORMULA = re.compile(r"\s*[=+\-@]")


@given(st.text(alphabet=st.sampled_from("'=+-@ ab;,\t\n\"")))
def test_guard(text: str) -> None:
    """However a spreadsheet splits a guarded text, nothing in it begins a formula."""
    guarded = _guard(text)

    assert not any(FORMULA.match(cell) for cell in re.split("[,;\t\n]", guarded))


@given(st.text(alphabet=st.sampled_from("'=+-@ ab;,")))
def test_guard_is_reversible(text: str) -> None:
    """Taking one apostrophe away where one was added gives the text again."""
    undone = re.sub(r"(^|[,;])( *)'(?='*[=+\-@])", r"\1\2", _guard(text))

    assert undone == text
