"""Help in the language of the reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., tuple[str, str]]


@pytest.mark.parametrize(
    "name",
    ["export", "analyse", "check", "schemes", "plugins", "merge", "about", "erase", "schema"],
)
@pytest.mark.parametrize(
    ("language", "heading", "help_words"),
    [("nl", "Gebruik: ", "Toon deze hulp en stop."), ("en", "Usage: ", "Show this help and stop.")],
)
def test_help(shown: Shown, name: str, language: str, heading: str, help_words: str) -> None:
    """Every command explains itself in the chosen language, headings included."""
    out, _ = shown(name, "--help", "--language", language)

    assert out.startswith(f"{heading}stakeholderkit {name} ")
    assert help_words in out


@pytest.mark.parametrize("name", ["show", "prove", "diff"])
@pytest.mark.parametrize(("language", "heading"), [("nl", "Gebruik: "), ("en", "Usage: ")])
def test_help_of_commands_below(shown: Shown, name: str, language: str, heading: str) -> None:
    """Each of the commands explains itself in the language of the reader."""
    out, _ = shown("schemes", name, "--help", "--language", language)
    group, _ = shown("schemes", "--help", "--language", language)

    assert out.startswith(f"{heading}stakeholderkit schemes {name} ")
    assert f"\n  {name} " in group
    assert max(map(len, out.splitlines())) <= 80
