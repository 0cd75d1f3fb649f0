"""The table of outcomes."""

from __future__ import annotations

from collections.abc import Callable

Shown = Callable[..., tuple[str, str]]


def test_analyse_shows_every_party_with_its_reason(shown: Shown, eikenrode: str) -> None:
    """Every party has a row with its group and the reason."""
    out, _ = shown("analyse", eikenrode, "--area", "Beukenhof")

    words = " ".join(out.split())
    assert words.startswith("Beukenhof: kwadranten van belang en invloed")
    assert "Zorginstelling meebeslissen " in words
    assert "belang 5 en invloed 4" in words
    assert "Gemeenteraad besluit formeel" in words
