"""The command line: what each command shows, and which exit code it gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.cli import main

EIKENRODE = str(Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json")

Capture = pytest.CaptureFixture[str]


def shown(capsys: Capture, *words: str, code: int = 0) -> tuple[str, str]:
    """Run a command that must end with a code; give what it printed and complained."""
    assert main(words) == code, capsys.readouterr()
    captured = capsys.readouterr()
    return captured.out, captured.err


def as_json(capsys: Capture, *words: str, code: int = 0) -> Any:
    """Run a command with --json and give what it wrote."""
    return json.loads(shown(capsys, *words, "--json", code=code)[0])


def test_export_says_where_the_report_is(capsys: Capture, tmp_path: Path) -> None:
    """The last line names the report; the progress before it goes elsewhere."""
    target = tmp_path / "rapport.md"

    out, err = shown(capsys, "export", EIKENRODE, str(target), "--area", "beukenhof")

    assert out == f"Klaar: {target}\n"
    assert [line.rsplit(" ", 2)[1] for line in err.splitlines()] == ["lezen", "hoe", "schrijven"]
    assert target.read_text("utf-8").startswith("# Wie doet mee in Beukenhof?")


def test_export_in_english_for_ourselves(capsys: Capture, tmp_path: Path) -> None:
    """Language and audience are chosen by an option."""
    target = tmp_path / "report.md"

    options = ("--language", "en", "--audience", "internal", "--as-of", "2026-02-11")
    out, _ = shown(capsys, "export", EIKENRODE, str(target), *options)

    assert out == f"Done: {target}\n"
    text = target.read_text("utf-8")
    assert text.startswith("# Stakeholder analysis of Eikenrode")
    assert "Facts up to 11 February 2026" in text


def test_export_by_format(capsys: Capture, tmp_path: Path) -> None:
    """A format chosen by name wins from the ending of the file."""
    target = tmp_path / "rapport.txt"

    shown(capsys, "export", EIKENRODE, str(target), "--format", "markdown")

    assert target.read_text("utf-8").startswith("# Wie doet mee in Eikenrode?")


def test_analyse_shows_every_party_with_its_reason(capsys: Capture) -> None:
    """Every party has a row with its group and the reason."""
    out, _ = shown(capsys, "analyse", EIKENRODE, "--area", "Beukenhof")

    words = " ".join(out.split())
    assert words.startswith("Beukenhof: kwadranten van belang en invloed")
    assert "Zorginstelling meebeslissen " in words
    assert "belang 5 en invloed 4" in words
    assert "Gemeenteraad besluit formeel" in words


def test_analyse_as_json(capsys: Capture) -> None:
    """Other programs get scheme, area and all outcomes, with reasons in both languages."""
    data = as_json(capsys, "analyse", EIKENRODE, "--area", "beukenhof")

    outcomes = {outcome["party"]: outcome for outcome in data["outcomes"]}
    assert data["scheme"]["id"] == "kwadranten"
    assert len(data["scheme"]["digest"]) == 64
    assert data["area"] == {"id": "beukenhof", "name": "Beukenhof"}
    assert data["as_of"] == "2026-02-24"
    assert len(outcomes) == 22
    investor = outcomes["belegger"]
    assert (investor["group"], investor["proposed"]) == ("meewerken", "meebeslissen")
    assert investor["decided"]
    assert investor["scores"]["interest"]["consensus"] == 4
    assert set(investor["reason"]) == {"nl", "en"}
    assert outcomes["natuur"]["scores"]["interest"]["consensus"] == 3.5
    assert outcomes["geloofsgemeenschap"]["possible"] == ["meedenken", "meebeslissen"]


def test_analyse_for_the_public_has_no_scores(capsys: Capture) -> None:
    """What the public may not read is not in the JSON either."""
    data = as_json(capsys, "analyse", EIKENRODE, "--audience", "public")

    assert all(not outcome["scores"] for outcome in data["outcomes"])
    assert all(not outcome["judgements"] for outcome in data["outcomes"])


def test_check_of_a_sound_register(capsys: Capture) -> None:
    """A sound register is called so, with what is in it."""
    out, _ = shown(capsys, "check", EIKENRODE, "--language", "en")

    assert out.startswith("In order: 22 parties, 3 assessors, ")


def test_check_lists_all_mistakes_at_once(capsys: Capture, tmp_path: Path) -> None:
    """Every mistake has a line with its place, and the exit code is 1."""
    register = json.loads(Path(EIKENRODE).read_text("utf-8"))
    register["scores"][0]["value"] = "5"
    register["scores"][1]["party"] = "woningcoporatie"
    register["stakeholders"][0]["nickname"] = "de raad"
    path = tmp_path / "fout.json"
    path.write_text(json.dumps(register), "utf-8")

    out, _ = shown(capsys, "check", str(path), code=1)
    data = as_json(capsys, "check", str(path), code=1)

    assert out.splitlines() == [
        f"fout: {path}: scores[0].value: Dit is de tekst '5'; verwacht werd een geheel getal.",
        (
            f"fout: {path}: scores[1].party: Er is geen partij met de id 'woningcoporatie'. "
            "Bedoelde u woningcorporatie?"
        ),
        (
            f"let op: {path}: stakeholders[0]: Deze versie kent het veld 'nickname' niet; "
            "het blijft bewaard zoals het is."
        ),
        "2 fouten: herstel ze en controleer opnieuw.",
    ]
    found = [(item["severity"], item["code"], item["field"]) for item in data["findings"]]
    assert found == [
        ("error", "wrong-type", "scores[0].value"),
        ("error", "unknown-reference", "scores[1].party"),
        ("warning", "unknown-field", "stakeholders[0]"),
    ]


def test_check_of_a_missing_file(capsys: Capture, tmp_path: Path) -> None:
    """A file that is not there is a finding like any other."""
    data = as_json(capsys, "check", str(tmp_path / "weg.json"), code=1)

    assert [item["code"] for item in data["findings"]] == ["file-missing"]


def test_schemes(capsys: Capture) -> None:
    """The schemes are listed for people and for programs."""
    out, _ = shown(capsys, "schemes")
    data = as_json(capsys, "schemes")

    assert "kwadranten" in out
    assert "kwadranten" in [offer["name"] for offer in data["schemes"]]


def test_plugins(capsys: Capture) -> None:
    """All offers are listed with where they come from."""
    out, _ = shown(capsys, "plugins", "--language", "en")
    data = as_json(capsys, "plugins")

    assert "report in Markdown" in " ".join(out.split())
    assert ("reader", "json") in [(offer["kind"], offer["name"]) for offer in data["offers"]]
    assert data["problems"] == []


@pytest.mark.parametrize(
    "name",
    ["export", "analyse", "check", "schemes", "plugins", "merge", "about", "erase", "schema"],
)
@pytest.mark.parametrize(
    ("language", "heading", "help_words"),
    [("nl", "Gebruik: ", "Toon deze hulp en stop."), ("en", "Usage: ", "Show this help and stop.")],
)
def test_help(capsys: Capture, name: str, language: str, heading: str, help_words: str) -> None:
    """Every command explains itself in the chosen language, headings included."""
    out, _ = shown(capsys, name, "--help", "--language", language)

    assert out.startswith(f"{heading}stakeholderkit {name} ")
    assert help_words in out


def test_version(capsys: Capture) -> None:
    """The version is one line, to be named in a question."""
    out, _ = shown(capsys, "--version")

    assert out == f"{version('stakeholderkit')}\n"


def test_names_in_any_encoding(tmp_path: Path) -> None:
    """Into a pipe goes UTF-8, whatever the machine would rather have."""
    register = json.loads(Path(EIKENRODE).read_text("utf-8"))
    register["stakeholders"][2]["name"] = "Vereniging Gülşen"
    path = tmp_path / "r.json"
    path.write_text(json.dumps(register), "utf-8")
    command = [sys.executable, "-m", "stakeholderkit", "analyse", str(path)]

    done = subprocess.run(
        command, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True
    )
    assert "Vereniging Gülşen" in done.stdout.decode("utf-8")


def test_no_words(capsys: Capture) -> None:
    """Without a command, the help is shown and nothing is done."""
    out, _ = shown(capsys, code=2)

    assert "Opdrachten:" in out


WRONG = [
    (("export", EIKENRODE), 2, "OUT ontbreekt."),
    (("analyse", EIKENRODE, "--aera", "x"), 2, "Er is geen optie --aera. Bedoelde u --area?"),
    (("analyse", EIKENRODE, "--area"), 2, "Geef een waarde na --area."),
    (("analyse", EIKENRODE, "more"), 2, "Zie: stakeholderkit analyse --help"),
    (("analyse", EIKENRODE, "--area", "Beukenhoff"), 2, "Bedoelde u Beukenhof?"),
    (("analyse", EIKENRODE, "--scheme", "kwadrant"), 2, "Bedoelde u kwadranten?"),
    (("analyse", EIKENRODE, "--audience", "intern"), 2, "Bedoelde u internal?"),
    (("analyse", EIKENRODE, "--as-of", "1 maart"), 2, "'1 maart' is geen datum."),
    (("analyse", EIKENRODE, "--reader", "jsn"), 2, "Bedoelde u json?"),
    (("analyse", "weg.json"), 1, "weg.json: Dit bestand bestaat niet."),
    (("export", EIKENRODE, "weg/rapport.md"), 2, "Er is geen map "),
    (("export", EIKENRODE, "rapport.xyz"), 2, "eindigen op .xyz"),
    (("export", EIKENRODE, EIKENRODE, "--format", "markdown"), 2, "is een register"),
    (
        ("exprot",),
        2,
        "Kies about, analyse, check, erase, export, merge, plugins, schema of schemes.",
    ),
    (("exprot",), 2, "Bedoelde u export?"),
    (("check", EIKENRODE, "--language", "de"), 2, "Er is geen taal 'de'. Kies nl of en."),
]


@pytest.mark.parametrize(("words", "code", "complaint"), WRONG)
def test_mistakes(capsys: Capture, words: tuple[str, ...], code: int, complaint: str) -> None:
    """Every mistake gets plain words and its exit code, and no traceback."""
    out, err = shown(capsys, *words, code=code)

    assert out == ""
    assert complaint in err
    assert "Traceback" not in err


def test_without_click(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the line to install it is shown."""
    monkeypatch.setitem(sys.modules, "click", None)

    _, err = shown(capsys, "--help", code=2)

    assert 'pip install "stakeholderkit[cli]"' in err
