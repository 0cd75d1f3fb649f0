"""The command ``analyse``: the outcome of every party, with its reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]


def test_for_ourselves_if_nothing_else_is_said(shown: Shown, eikenrode: str) -> None:
    """Without an audience everything is shown."""
    assert shown("analyse", eikenrode) == shown("analyse", eikenrode, "--audience", "internal")
    assert shown("analyse", eikenrode) != shown("analyse", eikenrode, "--audience", "public")


@pytest.mark.parametrize("audience", ["public", "shared"])
def test_a_policy_goes_before_the_audience(as_json: AsJson, eikenrode: str, audience: str) -> None:
    """A policy of one's own says itself whom it is for."""
    policy = Path(eikenrode).parent / "raad.toml"
    words = ("analyse", eikenrode, "--policy", policy)

    assert as_json(*words, "--audience", audience) == as_json(*words)


Under = Callable[[str, str], list[str]]

EN = ("--language", "en")

HEADINGS = ("Discuss first", "Ask first", "Decisions to look at again", "Roles")

INSIDE = (
    "agreement",
    "sensitivity",
    "questions",
    "to_discuss",
    "decisions_without_footing",
    "role_gaps",
)


@pytest.mark.parametrize("audience", ["public", "shared"])
def test_others_get_none_of_it(
    under: Under, shown: Shown, as_json: AsJson, eikenrode: str, audience: str
) -> None:
    """What is about scores, assessors and roles is not shown outside; groups and changes are."""
    words = ("analyse", eikenrode, "--area", "beukenhof", "--audience", audience)
    out, _ = shown(*words, "--since", "2026-02-01", *EN)
    data = as_json(*words, "--since", "2026-02-01")

    assert not [heading for heading in HEADINGS if f"\n{heading}\n" in out]
    assert [data[name] for name in INSIDE] == [None] * len(INSIDE)
    assert data["consensus"] is None
    assert all(outcome["sides"] is None for outcome in data["outcomes"])
    assert under(out, "What changed since 1 February 2026")[1] == (
        "Netbeheerder: co-decide → co-operate. The scores are about another area than before, such "
        "as this one itself."
        if audience == "public"
        else "Netbeheerder: co-decide → co-operate. Interest: scores of Beukenhof in place of "
        "those of Eikenrode."
    )


def test_a_policy_of_ones_own_gets_none_of_it(
    shown: Shown, as_json: AsJson, eikenrode: str
) -> None:
    """An edition from which something was left out has no lists, whoever reads it."""
    policy = str(Path(eikenrode).parent / "raad.toml")

    out, _ = shown("analyse", eikenrode, "--policy", policy, *EN)
    data = as_json("analyse", eikenrode, "--policy", policy)

    assert not [heading for heading in HEADINGS if f"\n{heading}\n" in out]
    assert [data[name] for name in INSIDE] == [None] * len(INSIDE)
