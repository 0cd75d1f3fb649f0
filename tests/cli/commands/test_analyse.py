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
