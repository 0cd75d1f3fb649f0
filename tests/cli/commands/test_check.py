"""The command ``check``: every mistake in a register."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]


def test_check_of_a_sound_register(shown: Shown, eikenrode: str) -> None:
    """A sound register is called so, with what is in it."""
    out, _ = shown("check", eikenrode, "--language", "en")

    assert out.startswith("In order: 22 parties, 3 assessors, ")


def test_check_lists_all_mistakes_at_once(
    shown: Shown, as_json: AsJson, eikenrode: str, tmp_path: Path
) -> None:
    """Every mistake has a line with its place, and the exit code is 1."""
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    register["scores"][0]["value"] = "5"
    register["scores"][1]["party"] = "woningcoporatie"
    register["stakeholders"][0]["nickname"] = "de raad"
    path = tmp_path / "fout.json"
    path.write_text(json.dumps(register), "utf-8")

    out, _ = shown("check", str(path), code=1)
    data = as_json("check", str(path), code=1)

    assert out.splitlines() == [
        f"fout: {path}: scores[0].value: Dit is de tekst '5'; verwacht werd een geheel getal.",
        (
            f"fout: {path}: scores[1].party: Er is geen partij met het id 'woningcoporatie'. "
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


def test_check_of_a_missing_file(as_json: AsJson, tmp_path: Path) -> None:
    """A file that is not there is a finding like any other."""
    data = as_json("check", str(tmp_path / "weg.json"), code=1)

    assert [item["code"] for item in data["findings"]] == ["file-missing"]
