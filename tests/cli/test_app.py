"""The command line as a whole."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version

Shown = Callable[..., tuple[str, str]]


def test_version(shown: Shown) -> None:
    """The version is one line, to be named in a question."""
    out, _ = shown("--version")

    assert out == f"{version('stakeholderkit')}\n"


def test_no_words(shown: Shown) -> None:
    """Without a command, the help is shown and nothing is done."""
    out, _ = shown(code=2)

    assert "Opdrachten:" in out
