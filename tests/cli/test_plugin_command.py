"""The commands that plugins add."""

from __future__ import annotations

from collections.abc import Callable

Shown = Callable[..., tuple[str, str]]
Shelf = Callable[[str], None]


def test_a_command_of_a_plugin(shown: Shown, shelf: Shelf) -> None:
    """The command that a plugin adds runs like one of the library's own."""
    shelf("healthy")

    assert shown("greet", "Noor")[0] == "dag Noor\n"
