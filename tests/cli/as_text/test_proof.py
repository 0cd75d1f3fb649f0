"""What a proof of a scheme found."""

from __future__ import annotations

import pytest

import stakeholderkit as sk
from stakeholderkit.cli.as_text import show_proof, show_sentences
from stakeholderkit.wording import phrase


def test_proved_or_not(capsys: pytest.CaptureFixture[str], eikenrode: str) -> None:
    """The verdict comes last, after the faults if there are any."""
    scheme = sk.analyse(sk.read(eikenrode)).scheme

    show_proof(scheme, [], "en")
    show_proof(scheme, [phrase("reader")], "en")

    assert capsys.readouterr().out.splitlines() == [
        "Proved: kwadranten has 9 cases, and each gets exactly one group.",
        "Reader",
        "Not proved: kwadranten. Mend its rules and prove it again.",
    ]


def test_sentences_begin_with_a_capital(capsys: pytest.CaptureFixture[str]) -> None:
    """Each sentence has a line, in the language of the reader."""
    show_sentences([phrase("reader"), phrase("format")], "nl")

    assert capsys.readouterr().out.splitlines() == ["Lezer", "Formaat"]
