"""The fields of a register that are about a person."""

from __future__ import annotations

import pytest

import stakeholderkit as sk
from stakeholderkit.cli.as_text import show_erasure, show_mentions
from stakeholderkit.upkeep import Mention, MentionKind, about


def test_every_kind_has_words(capsys: pytest.CaptureFixture[str]) -> None:
    """In what way a person is mentioned is told for every way there is, in both languages."""
    mentions = [Mention("title", kind, "x") for kind in MentionKind]

    show_mentions(mentions, "nl")
    dutch = capsys.readouterr().out.splitlines()
    show_mentions(mentions, "en")
    english = capsys.readouterr().out.splitlines()

    assert len({*dutch, *english}) == 2 * len(MentionKind)


def test_what_an_erasure_leaves(capsys: pytest.CaptureFixture[str], register: sk.Register) -> None:
    """The advice stands there only when something is left to judge; the file always."""
    show_erasure(about(register, "p2"), "r.json", "en")
    some = capsys.readouterr().out.splitlines()
    show_erasure((), "r.json", "en")
    none = capsys.readouterr().out.splitlines()

    assert some[0].startswith("These places hold a part of the name")
    assert some[-1:] == none
    assert none[0].startswith("r.json still holds this person")
