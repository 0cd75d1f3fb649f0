"""Sentences under each other, each with a mark before it."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_text.bullets import bullets
from stakeholderkit.cli.as_text.console import console


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
