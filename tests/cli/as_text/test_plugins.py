"""What plugins offer, and what is wrong with any, as tables."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_text import show_offers, show_plugins
from stakeholderkit.hooks import Exporter, load_plugins

KINDS = {
    "nl": {"formaat", "lezer", "indeling", "ladder", "onderdeel"},
    "en": {"format", "reader", "scheme", "ladder", "section"},
}


def test_each_with_its_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """Of every offer the kind stands first, in the language of the reader."""
    loaded = load_plugins()

    show_plugins(loaded, "nl")
    dutch = capsys.readouterr().out
    show_plugins(loaded, "en")
    english = capsys.readouterr().out

    assert KINDS["nl"] <= set(dutch.split())
    assert KINDS["en"] <= set(english.split())


def test_offers_of_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """Of one kind there is no column that says the same on every row."""
    show_offers(load_plugins().of(Exporter), "en")

    out = capsys.readouterr().out
    assert out.split()[:5] == ["Name", "What", "it", "is", "From"]
    assert " markdown " in out
