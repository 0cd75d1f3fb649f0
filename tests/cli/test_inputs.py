"""Plugins, registers and schemes, found by what was asked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.files import inspect_scheme
from stakeholderkit.hooks import DISABLE

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]
Shelf = Callable[[str], None]

EN = ("--language", "en")


def test_parameters_of_a_file(shown: Shown, scheme: Write) -> None:
    """A scheme in a file is as it is."""
    _, err = shown("schemes", "prove", scheme(), "--parameter", "cut=4", *EN, code=2)

    assert err == "A scheme that is given whole has its parameters already.\n"


def test_a_file_that_is_no_scheme(shown: Shown, scheme: Write, tmp_path: Path) -> None:
    """All that is wrong in a file is told at once, each with its place."""
    path = tmp_path / "leeg.toml"
    path.write_text('id = "x"\nversion = "1"\n', "utf-8")

    _, err = shown("schemes", "prove", str(path), *EN, code=1)
    _, ladder = shown("schemes", "prove", scheme(ladder="ringn"), *EN, code=1)

    assert f"{path}: axes: This field is missing; add it." in err.splitlines()
    assert f"{path}: rules: This field is missing; add it." in err.splitlines()
    assert "Did you mean ringen?" in ladder


def test_scales_that_do_not_fit(shown: Shown, scheme: Write, eikenrode: str) -> None:
    """A scheme for another scale than the register's is told so."""
    path = scheme(axes=(("interest", "a", "a", 1, 10), ("influence", "b", "b", 1, 10)))

    _, err = shown("analyse", eikenrode, "--scheme", path, *EN, code=1)

    assert (
        "The scheme needs interest on a scale from 1 to 10" in err or "The scheme needs a on" in err
    )


def test_the_schemes_of_a_register(
    shown: Shown, scheme: Write, tmp_path: Path, eikenrode: str
) -> None:
    """A scheme of the register is found by its name, and the scales are the register's."""
    from stakeholderkit.files import dump_scheme

    own = json.loads(dump_scheme(inspect_scheme(scheme())[0]))
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    register["schemes"] = [{k: v for k, v in own.items() if not k.startswith("format")}]
    path = tmp_path / "r.json"
    path.write_text(json.dumps(register), "utf-8")

    out, _ = shown("schemes", "prove", "mine", "--register", str(path), *EN)
    same, _ = shown("schemes", "diff", "mine", "kwadranten", "--register", str(path), *EN)
    _, unknown = shown("schemes", "show", "mne", "--register", str(path), *EN, code=2)

    assert out.startswith("Proved: mine has 9 cases")
    assert same == "The two give every party the same group.\n"
    assert "The register has mine. Did you mean mine?" in unknown


def test_problems_are_told_and_the_rest_works(shown: Shown, shelf: Shelf) -> None:
    """A broken plugin is named with what to do next, and all others work."""
    shelf("raising_hook")

    out, err = shown("schemes")

    assert "kwadranten" in out
    assert "acme-raising-hook 1.2.3 doet niet mee" in err
    assert f"{DISABLE}=acme-raising-hook:raising_hook" in err


def test_a_problem_that_explains_an_error_is_told_once(
    shown: Shown, shelf: Shelf, eikenrode: str, tmp_path: Path
) -> None:
    """Asking for the format of a plugin that failed to load tells of it once, in the error."""
    shelf("raising_hook")

    _, errors = shown("export", eikenrode, tmp_path / "a.xyz", code=2)
    _, listed = shown("schemes")

    assert errors.count("acme-raising-hook 1.2.3 doet niet mee") == 1
    assert listed.count("acme-raising-hook 1.2.3 doet niet mee") == 1


@pytest.mark.parametrize(("days", "old"), [(92, False), (93, True)])
def test_old_facts_are_told(
    english: Shown,
    as_json: AsJson,
    eikenrode: str,
    today: Callable[[datetime.date], None],
    *,
    days: int,
    old: bool,
) -> None:
    """Facts that end more than three months ago are told to, apart from what is printed."""
    out, fresh = english("analyse", eikenrode)
    today(datetime.date(2026, 2, 24) + datetime.timedelta(days))

    again, told = english("analyse", eikenrode)
    assert (again, fresh) == (out, "")
    assert told == (
        "The facts end on 24 February 2026, more than three months ago. Whoever came or left since "
        "is seen as on that day; with --as-of you choose another.\n"
        if old
        else ""
    )
    assert as_json("analyse", eikenrode)["as_of"] == "2026-02-24"


@pytest.mark.parametrize("words", [("--as-of", "2026-03-01"), ("--as-of", "2026-01-20")])
def test_a_day_that_was_chosen_is_not_told_to_be_old(
    english: Shown, eikenrode: str, today: Callable[[datetime.date], None], words: tuple[str, ...]
) -> None:
    """Who chooses the day knows it."""
    today(datetime.date(2030, 1, 1))

    assert english("analyse", eikenrode, *words)[1] == ""


def test_old_facts_of_a_report(
    english: Shown, eikenrode: str, tmp_path: Path, today: Callable[[datetime.date], None]
) -> None:
    """Whoever writes a report is told as well."""
    today(datetime.date(2026, 6, 1))

    _, told = english("export", eikenrode, tmp_path / "r.md")

    assert "The facts end on 24 February 2026" in told


def test_no_facts_are_not_old(
    english: Shown, eikenrode: str, tmp_path: Path, today: Callable[[datetime.date], None]
) -> None:
    """A register without scores, decisions and inputs has no day that could be old."""
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    path = tmp_path / "r.json"
    path.write_text(json.dumps(register | {"scores": [], "decisions": [], "inputs": []}), "utf-8")
    today(datetime.date(2030, 1, 1))

    assert english("analyse", path)[1] == ""


READING = [("merge", "?", "ours.json"), ("merge", "ours.json", "?"), ("about", "?", "p1")]


@pytest.mark.parametrize("words", [*READING, ("erase", "?", "p1", "out.json")])
def test_no_such_register(
    english: Shown, ours: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """A file that is not there is said to be so."""
    monkeypatch.chdir(ours.parent)

    _, err = english(*(word.replace("?", "weg.json") for word in words), code=1)

    assert "weg.json" in err
    assert {path.name for path in ours.parent.iterdir()} == {"ours.json"}
