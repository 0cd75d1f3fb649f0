"""Drawn texts: the hostile ones among them, and nothing that the model refuses."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given

from stakeholderkit.model import (
    Remark,
    Stakeholder,
)
from stakeholderkit.testing import (
    HOSTILE,
    ids,
    lines,
    texts,
)

NeverSeen = Callable[..., list[str]]


def test_variety_of_lines(never_seen: NeverSeen) -> None:
    """Each of the hostile lines comes."""
    traits = [(text, lambda line, text=text: line == text) for text in HOSTILE]

    assert never_seen(lines(), traits) == []


def test_variety_of_texts(never_seen: NeverSeen) -> None:
    """An empty text comes, and one of several lines."""
    traits = [("empty", lambda text: not text), ("lines", lambda text: "\n" in text)]

    assert never_seen(texts(), traits) == []


@given(ids(), lines(), texts())
def test_strategies_are_accepted(name: str, line: str, text: str) -> None:
    """What the strategies give, the model accepts."""
    party = Stakeholder(id=name, name=line, stake=Remark(text=text))

    assert (party.id, party.name) == (name, line)
