"""The command ``export``: a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import stakeholderkit as sk
from stakeholderkit.hooks import DISABLE

Shown = Callable[..., tuple[str, str]]
Shelf = Callable[[str], None]

EN = ("--language", "en")


def test_export_says_where_the_report_is(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """The last line names the report; the progress before it goes elsewhere."""
    target = tmp_path / "rapport.md"

    out, err = shown("export", eikenrode, str(target), "--area", "beukenhof")

    assert out == f"Klaar: {target}\n"
    assert [line.rsplit(" ", 2)[1] for line in err.splitlines()] == ["lezen", "hoe", "schrijven"]
    assert target.read_text("utf-8").startswith("# Wie doet mee in Beukenhof?")


def test_export_in_english_for_ourselves(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """Language and audience are chosen by an option."""
    target = tmp_path / "report.md"

    options = ("--language", "en", "--audience", "internal", "--as-of", "2026-02-11")
    out, _ = shown("export", eikenrode, str(target), *options)

    assert out == f"Done: {target}\n"
    text = target.read_text("utf-8")
    assert text.startswith("# Stakeholder analysis of Eikenrode")
    assert "Facts up to 11 February 2026" in text


def test_export_by_format(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """A format chosen by name wins from the ending of the file."""
    target = tmp_path / "rapport.txt"

    shown("export", eikenrode, str(target), "--format", "markdown")

    assert target.read_text("utf-8").startswith("# Wie doet mee in Eikenrode?")


def test_a_plugin_that_fails_at_work(
    shown: Shown, shelf: Shelf, eikenrode: str, tmp_path: Path
) -> None:
    """A plugin that fails while writing is named, and the old report is whole."""
    shelf("failing_exporter")
    report = tmp_path / "rapport.fail"
    report.write_text("the old report", "utf-8")

    _, error = shown("export", eikenrode, report, code=3)

    assert "acme-failing-exporter:failing (1.2.3)" in error
    assert "RuntimeError: out of ink for eikenrode" in error
    assert f"{DISABLE}=acme-failing-exporter:failing_exporter" in error
    assert "Traceback" not in error
    assert report.read_text("utf-8") == "the old report"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.fail"]


def test_the_choice_reaches_the_report(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """A report is made by the same choice as an analysis that is shown."""
    target = tmp_path / "r.md"
    options = ("--consensus", "all-answers", "--parameter", "cut=4", "--since", "2026-02-01")

    shown("export", eikenrode, str(target), *options, "--audience", "internal", *EN)

    text = target.read_text("utf-8")
    assert "high is above 4" in text
    assert "What changed since 1 February 2026" in text
    assert sk.analyse(sk.read(eikenrode), consensus="all-answers").settled_by.en in text


# --- options of the format, sections and the date --------------------------------------------


def test_options_of_the_format(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """An option reaches the exporter: CSV for programs has commas and ids."""
    people, programs = tmp_path / "people.csv", tmp_path / "programs.csv"

    shown("export", eikenrode, people, "--option", "dialect=people")
    shown("export", eikenrode, programs, "--option", "dialect=programs")

    assert people.read_text("utf-8-sig").startswith('"Partij-id";"Partij";')
    assert programs.read_text("utf-8").startswith("party,name,")
    default = sk.export(sk.analyse(sk.read(eikenrode)), tmp_path / "default.csv")
    assert default.read_bytes() == people.read_bytes()


def test_sections_of_the_report(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """Only the sections that were asked for are in the report; without any, all are."""
    some, every = tmp_path / "some.md", tmp_path / "all.md"

    shown("export", eikenrode, some, "--section", "glance", "--section", "matrix", *EN)
    shown("export", eikenrode, every, *EN)

    headings = [line for line in some.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert headings == ["## At a glance", "## The matrix"]
    assert "\n## The groups\n" in every.read_text("utf-8")
    analysis = sk.analyse(sk.read(eikenrode))
    same = sk.export(analysis, tmp_path / "x.md", language="en", sections=["glance", "matrix"])
    assert some.read_bytes() == same.read_bytes()


def test_the_date_on_the_report(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """The date that was asked for stands on the report, in the language of the report."""
    dutch, english = tmp_path / "nl.md", tmp_path / "en.md"

    shown("export", eikenrode, dutch, "--date", "2026-04-01")
    shown("export", eikenrode, english, "--date", "2026-04-01", *EN)

    assert "1 april 2026 · openbare uitgave" in dutch.read_text("utf-8")
    assert "1 April 2026 · public edition" in english.read_text("utf-8")


WRONG = [
    (
        ("--option", "dialct=programs"),
        "Er is geen optie 'dialct'. Mogelijk: dialect. Bedoelde u dialect?",
        "There is no option 'dialct'. Possible: dialect. Did you mean dialect?",
    ),
    (
        ("--option", "dialect=excel"),
        "De optie 'dialect' kan niet 'excel' zijn.",
        "The option 'dialect' cannot be 'excel'.",
    ),
    (
        ("--option", "dialect"),
        "'dialect' is geen optie van een bestandsformaat. Schrijf een naam en een waarde, zoals d",
        "'dialect' is no option of a format. Write a name and a value, as in dialect=programs.",
    ),
    (("--section", "matrx"), "Bedoelde u matrix?", "Did you mean matrix?"),
    (
        ("--date", "2026-3-1"),
        "'2026-3-1' is geen datum. Schrijf jaar, maand en dag, zoals 2026-03-01.",
        "'2026-3-1' is not a date. Write year, month and day, as in 2026-03-01.",
    ),
]


@pytest.mark.parametrize("mistake", WRONG)
def test_mistakes(
    shown: Shown, eikenrode: str, tmp_path: Path, mistake: tuple[tuple[str, ...], str, str]
) -> None:
    """What does not fit is told in plain words, in the language asked for; nothing is written."""
    words, dutch, english = mistake
    target = tmp_path / "r.csv"

    out, err = shown("export", eikenrode, target, *words, code=2)
    _, told = shown("export", eikenrode, target, *words, *EN, code=2)

    assert out == ""
    assert dutch in err
    assert english in told
    assert not target.exists()


def test_options_of_a_format_without_any(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """A format that has no options says so."""
    _, err = shown("export", eikenrode, tmp_path / "r.md", "--option", "a=b", *EN, code=2)

    assert err.splitlines()[-1] == "There is no option 'a'. Possible: -."
