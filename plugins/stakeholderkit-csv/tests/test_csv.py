"""The CSV exporter: what it writes, and what no spreadsheet may make of it."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator
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


DAY = datetime.date(2026, 1, 15)


def scored(
    party: str, assessor: str, interest: int | sk.Absence, influence: int | sk.Absence
) -> Iterator[sk.Score]:
    """Make what an assessor answers about a party on both dimensions."""
    for dimension, answer in (("interest", interest), ("influence", influence)):
        absence = answer if isinstance(answer, sk.Absence) else None
        yield sk.Score(
            party=party,
            dimension=dimension,
            assessor=assessor,
            area="testerveen",
            date=DAY,
            value=None if isinstance(answer, sk.Absence) else answer,
            absence=absence,
        )


SCORED = sk.Register(
    title="Parties of Testerveen",
    owner="Gemeente Testerveen",
    areas=REGISTER.areas,
    stakeholders=(
        sk.Stakeholder(id="molen", name="Vereniging De Molen"),
        sk.Stakeholder(id="sluis", name="Sluiswachters Testerveen"),
        sk.Stakeholder(id="dijk", name="Dijkgenoten"),
        sk.Stakeholder(id="raad", name="Raad", functions=(sk.Function.DECIDES_FORMALLY,)),
    ),
    assessors=tuple(sk.Assessor(id=name, role=name) for name in ("planner", "wijkmeester", "gids")),
    scores=(
        *scored("molen", "planner", 1, 3),
        *scored("molen", "wijkmeester", 2, 4),
        *scored("sluis", "planner", 5, 5),
        *scored("sluis", "wijkmeester", 5, sk.Absence.NOT_APPLICABLE),
        *scored("sluis", "gids", 5, sk.Absence.UNKNOWN),
        *scored("dijk", "planner", 4, 4),
        *scored("dijk", "wijkmeester", 4, 4),
        *scored("dijk", "gids", 5, 4),
    ),
)
"""Three parties: tied between two groups, settled by one person, and settled by all."""


def test_people_read_words(tmp_path: Path) -> None:
    """For people each group has its name, and a cell holds one thing."""
    path = sk.export(sk.analyse(SCORED), tmp_path / "x.csv", audience="internal")
    tied, alone, settled, council = written(path, ";")

    assert list(tied) == [
        *("Partij-id", "Partij", "Stand", "Groep", "Voorlopig", "Berekend", "Nog mogelijk"),
        *("Antwoorden die tellen", "Van beoordelaars", "Oudste antwoord", "Waarom"),
        *("Belang, laagste", "Belang, hoogste", "Invloed, laagste", "Invloed, hoogste"),
    ]
    del tied["Waarom"], settled["Waarom"], council["Waarom"]
    assert [*tied.values()] == [
        *("molen", "Vereniging De Molen", "open", "meewerken", "ja", "", "meeweten, meewerken"),
        *("2", "2", "2026-01-15", "1", "2", "3", "4"),
    ]
    assert [*settled.values()] == [
        *("dijk", "Dijkgenoten", "bepaald", "meebeslissen", "", "meebeslissen"),
        *("meebeslissen", "3", "3", "2026-01-15", "4", "4", "4", "4"),
    ]
    assert [*council.values()] == ["raad", "Raad", "besluit formeel", *("",) * 11]
    assert "1 van 3" in alone["Waarom"] or "1 van de 3" in alone["Waarom"]


def test_programs_read_ids(tmp_path: Path) -> None:
    """For programs each group is its id, and a yes or no is a word that programs know."""
    options = {"dialect": "programs"}
    analysis = sk.analyse(SCORED)
    path = sk.export(analysis, tmp_path / "x.csv", audience="internal", options=options)
    tied, _, settled, council = written(path, ",")

    assert list(tied) == [
        *("party", "name", "standing", "group", "provisional", "computed", "possible"),
        *("n", "of", "oldest", "reason"),
        *("interest_lowest", "interest_highest", "influence_lowest", "influence_highest"),
    ]
    del tied["reason"], settled["reason"], council["reason"]
    assert [*tied.values()] == [
        *("molen", "Vereniging De Molen", "open", "meewerken", "true", "", "meeweten meewerken"),
        *("2", "2", "2026-01-15", "1", "2", "3", "4"),
    ]
    assert [*settled.values()] == [
        *("dijk", "Dijkgenoten", "placed", "meebeslissen", "false", "meebeslissen"),
        *("meebeslissen", "3", "3", "2026-01-15", "4", "4", "4", "4"),
    ]
    assert [*council.values()] == ["raad", "Raad", "formal", "", "false", *("",) * 9]


@pytest.mark.parametrize(("dialect", "delimiter"), [("people", ";"), ("programs", ",")])
def test_no_score_looks_like_a_date(tmp_path: Path, dialect: str, delimiter: str) -> None:
    """The lowest and the highest have a column each: a spreadsheet makes 3-4 the third of April."""
    path = sk.export(
        sk.analyse(SCORED), tmp_path / "x.csv", audience="internal", options={"dialect": dialect}
    )

    for row in written(path, delimiter):
        cells = {name: text for name, text in row.items() if name not in {"reason", "Waarom"}}
        days = [name for name, text in cells.items() if re.fullmatch(r"\d+([-/.–]\d+)+", text)]
        # The day of the oldest answer is meant as one, and is written as one.
        assert days in ([], ["Oudste antwoord"], ["oldest"])


def test_a_mean_is_a_decimal(tmp_path: Path) -> None:
    """What lies between two levels has the decimal sign of the dialect."""
    analysis = sk.analyse(SCORED, consensus="trimmed-mean")
    people = sk.export(analysis, tmp_path / "a.csv", audience="internal")
    programs = sk.export(
        analysis, tmp_path / "b.csv", audience="internal", options={"dialect": "programs"}
    )

    assert written(people, ";")[0]["Belang, laagste"] == "1,5"
    assert written(programs, ",")[0]["interest_highest"] == "1.5"


@pytest.mark.parametrize(("audience", "scores"), [("internal", True), ("public", False)])
def test_how_many_answered(
    tmp_path: Path,
    audience: str,
    scores: bool,
) -> None:
    """One answer of three is told as such, in a cell and in the sentence, in public as well."""
    analysis = sk.analyse(SCORED)
    path = sk.export(analysis, tmp_path / "x.csv", audience=audience, language="en")
    row = written(path, ";")[1]

    assert (row["Answers that count"], row["Of assessors"]) == ("1", "3")
    assert (row["Group"], row["Provisional"]) == ("co-decide", "yes")
    assert "This rests on 1 of 3 assessors; the oldest answer is of 15 January 2026." in row["Why"]
    assert ("Influence, lowest" in row) is scores
    assert row["Still possible"] == ("co-decide" if scores else "")


def test_scores_only_where_they_may_be_seen(tmp_path: Path) -> None:
    """A public file has no column for scores; an internal one has two for each dimension."""
    analysis = sk.analyse(REGISTER)

    public = sk.export(analysis, tmp_path / "public.csv", audience="public")
    internal = sk.export(analysis, tmp_path / "internal.csv", audience="internal")

    assert not [name for name in written(public, ";")[0] if "elang" in name]
    # Nobody scored, so there is no lowest score.
    row = written(internal, ";")[0]
    assert (row["Belang, laagste"], row["Belang, hoogste"]) == ("", "")
    assert (row["Antwoorden die tellen"], row["Oudste antwoord"]) == ("", "")


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
