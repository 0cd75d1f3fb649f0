"""What is printed for people: tables, bullets and short lists, on a console of any width."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from rich.text import Text

import stakeholderkit as sk
from stakeholderkit.cli.as_text.console import bullets, console, new_table, show_under_heading
from stakeholderkit.wording import Extra, phrase


def test_one_width_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to a file is as wide on every machine."""
    monkeypatch.setenv("COLUMNS", "40")

    assert console().width == 100


def test_a_table_of_texts() -> None:
    """Titles begin with a capital, and nothing in a cell or title is taken for markup."""
    table = new_table("naam", "[b]waarom[/b]")
    table.add_row(Text("[red]"), Text("omdat"))

    out = console()
    with out.capture() as captured:
        out.print(table)

    titles, _, row = [line.split() for line in captured.get().splitlines() if line.strip()]
    assert titles == ["Naam", "[b]waarom[/b]"]
    assert row == ["[red]", "omdat"]


def test_long_sentences_go_on_beside_the_mark(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that is too wide goes on below, under itself; a short one stays as it is."""
    bullets(["kort", "woord " * 30], ["-", "12."])

    first, *more = capsys.readouterr().out.splitlines()
    assert first == "- kort"
    assert more[0].startswith("12. woord")
    assert all(line.startswith("    woord") for line in more[1:])
    assert max(map(len, more)) <= console().width == 100


def test_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    """Square brackets are square brackets."""
    bullets(["[red]rood[/red] :smile:"])

    assert capsys.readouterr().out == "- [red]rood[/red] :smile:\n"


@pytest.mark.parametrize(
    ("most", "rest"),
    [(3, []), (2, ["  And one more."]), (1, ["  And 2 more."])],
)
def test_the_first_of_many(capsys: pytest.CaptureFixture[str], most: int, rest: list[str]) -> None:
    """What does not fit under a heading is counted."""
    show_under_heading(phrase("Roles"), ["one", "two", "three"], "en", most=most)

    shown = ["- One", "- Two", "- Three"][:most]
    assert capsys.readouterr().out.splitlines() == ["Roles", *shown, *rest, ""]


def test_nothing_under_a_heading(capsys: pytest.CaptureFixture[str]) -> None:
    """Without sentences there is no heading."""
    show_under_heading(phrase("Roles"), [], "en", most=5)

    assert capsys.readouterr().out == ""


Shown = Callable[..., tuple[str, str]]


def test_about_obeys_no_text(english: Shown, register: sk.Register, ours: Path) -> None:
    """What a terminal would obey is not printed, though an unknown field may hold it."""
    person = evolve(register.persons[0], extra=Extra({"x\u001b[2J": "a\u0007\r\nb\u009b"}))
    path = sk.save(evolve(register, persons=(person, register.persons[1])), ours.parent / "x.json")

    out, _ = english("about", path, "p1")

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)
    assert "persons[0].extra.x\ufffd[2J (own details): a\ufffd b\ufffd" in out
