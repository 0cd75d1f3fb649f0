"""From the words of the command line to an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

EIKENRODE = str(Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json")

Shown = Callable[..., tuple[str, str]]


def test_names_in_any_encoding(tmp_path: Path, eikenrode: str) -> None:
    """Into a pipe goes UTF-8, whatever the machine would rather have."""
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    register["stakeholders"][2]["name"] = "Vereniging Gülşen"
    path = tmp_path / "r.json"
    path.write_text(json.dumps(register), "utf-8")
    command = [sys.executable, "-m", "stakeholderkit", "analyse", str(path)]

    done = subprocess.run(
        command, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True
    )
    assert "Vereniging Gülşen" in done.stdout.decode("utf-8")


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
        (
            "Kies about, adopt, analyse, check, erase, export, merge, plugins, rename, schema of "
            "schemes."
        ),
    ),
    (("exprot",), 2, "Bedoelde u export?"),
    (("check", EIKENRODE, "--language", "de"), 2, "Er is geen taal 'de'. Kies nl of en."),
]


@pytest.mark.parametrize(("words", "code", "complaint"), WRONG)
def test_mistakes(shown: Shown, words: tuple[str, ...], code: int, complaint: str) -> None:
    """Every mistake gets plain words and its exit code, and no traceback."""
    out, err = shown(*words, code=code)

    assert out == ""
    assert complaint in err
    assert "Traceback" not in err
