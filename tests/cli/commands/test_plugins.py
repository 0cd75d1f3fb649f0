"""The command ``plugins``: what is installed, and what does not work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Shelf = Callable[[str], None]


def test_plugins(shown: Shown, as_json: AsJson) -> None:
    """All offers are listed with where they come from."""
    out, _ = shown("plugins", "--language", "en")
    data = as_json("plugins")

    assert "report in Markdown" in " ".join(out.split())
    assert ("reader", "json") in [(offer["kind"], offer["name"]) for offer in data["offers"]]
    assert data["problems"] == []


def test_plugins_lists_problems(shown: Shown, as_json: AsJson, shelf: Shelf) -> None:
    """The list of plugins ends with the problems, and the exit code says so."""
    shelf("raising_hook")

    out, _ = shown("plugins", code=3)
    (problem,) = as_json("plugins", code=3)["problems"]

    assert "acme-raising-hook 1.2.3 doet niet mee" in " ".join(out.split())
    assert (problem["code"], problem["plugin"]) == ("plugin-hook", "raising_hook")
