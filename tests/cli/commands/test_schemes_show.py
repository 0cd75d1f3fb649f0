"""The command ``schemes show``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from stakeholderkit.files import inspect_scheme

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Lines = Callable[[str], list[str]]

EN = ("--language", "en")


def test_choices(lines: Lines, shown: Shown) -> None:
    """Choices change the rules; a fraction may be written in both ways."""
    half, _ = shown("schemes", "show", "kwadranten", "--parameter", "cut=7/2", *EN)
    point, _ = shown("schemes", "show", "kwadranten", "--parameter", "cut=3.5", *EN)
    both = ("--parameter", "cut=4", "--parameter", "interest_only=meewerken")
    out, _ = shown("schemes", "show", "kwadranten", *both, *EN)

    assert half == point
    assert "1. Interest above 3.5 and influence above 3.5: co-decide." in half
    assert "Interest above 4 and influence at most 4: co-operate." in " ".join(out.split())
    assert "Given to nobody: advise." in lines(out)


def test_a_scheme_is_sent_and_read_again(
    shown: Shown, as_json: AsJson, tmp_path: Path, eikenrode: str
) -> None:
    """What is shown as JSON is a file that other commands read, and the same scheme."""
    path = tmp_path / "k.json"
    path.write_text(shown("schemes", "show", "kwadranten", "--json")[0], "utf-8")

    proof = as_json("schemes", "prove", str(path))
    same, _ = shown("schemes", "diff", "kwadranten", str(path), *EN)
    data = as_json("analyse", eikenrode, "--scheme", str(path))

    digest = inspect_scheme(path)[0].digest()
    assert proof["scheme"]["digest"] == data["scheme"]["digest"] == digest
    assert (proof["proved"], proof["cases"], proof["faults"]) == (True, 9, [])
    assert same == "The two give every party the same group.\n"
