"""What an adoption would decide, on the screen."""

from __future__ import annotations

import datetime

import pytest

import stakeholderkit as sk
from stakeholderkit.cli.as_text import show_adoption, show_renamed


def test_hostile_words(capsys: pytest.CaptureFixture[str], eikenrode: str) -> None:
    """A reason of several lines stays one sentence, and obeys nobody."""
    analysis = sk.analyse(sk.read(eikenrode))
    register = sk.adopt(
        analysis,
        by="Het college",
        date=datetime.date(2026, 3, 5),
        exceptions={"waterschap": ("meeweten", "Eerst\n[red]dit[/red]\nen dan dat.")},
    )
    show_adoption(analysis, register.adoptions[0], "nl")
    out = " ".join(capsys.readouterr().out.split())

    assert out.startswith("Het college stelt de groepen van ")
    assert "Waterschap bij uitzondering: meeweten. Reden: Eerst [red]dit[/red] en dan dat." in out


def test_several_places(capsys: pytest.CaptureFixture[str]) -> None:
    """Each place where a group gets another id is named."""
    show_renamed(("a[0].group", "b[1].group"), "oud", "nieuw", "en")

    assert capsys.readouterr().out == "oud becomes nieuw in 2 places: a[0].group and b[1].group.\n"
