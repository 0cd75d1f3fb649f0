"""The table of outcomes."""

from __future__ import annotations

from collections.abc import Callable

Shown = Callable[..., tuple[str, str]]


def test_analyse_shows_every_party_with_its_reason(shown: Shown, eikenrode: str) -> None:
    """Every party has a row with its group and the reason."""
    out, _ = shown("analyse", eikenrode, "--area", "Beukenhof")

    words = " ".join(out.split())
    assert words.startswith("Beukenhof: kwadranten van belang en invloed. Feiten tot en met 24")
    assert "Zorginstelling meebeslissen " in words
    assert "scoren belang 4 of hoger en invloed 4 of hoger." in words
    assert "Gemeenteraad besluit formeel" in words


def test_the_day_is_told(english: Shown, eikenrode: str) -> None:
    """Above the table stands until which day facts count."""
    latest, _ = english("analyse", eikenrode)
    earlier, _ = english("analyse", eikenrode, "--as-of", "2026-01-31")

    area = "Eikenrode: quadrants of interest and influence."
    assert latest.startswith(f"{area} Facts up to 24 February 2026.\n")
    assert earlier.startswith(f"{area} Facts up to 31 January 2026.\n")


def test_a_tie_is_shown_as_provisional(english: Shown, eikenrode: str) -> None:
    """A party in a tie stands among those of the group that it leans to, and is marked."""
    out, _ = english("analyse", eikenrode)

    lines = out.splitlines()
    names = [" ".join(line.split()[:1]) for line in lines]
    water = lines[names.index("Drinkwaterbedrijf")]
    assert water.split()[1:3] == ["co-operate", "(provisional)"]
    order = [names.index(name) for name in ("Netbeheerder", "Drinkwaterbedrijf", "Zorginstelling")]
    assert order == sorted(order)
    words = " ".join(out.split())
    assert "Still possible: stay informed or co-operate." in words
