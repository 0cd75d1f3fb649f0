"""An analysis as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

AsJson = Callable[..., Any]


def test_analyse_as_json(as_json: AsJson, eikenrode: str) -> None:
    """Other programs get scheme, area and all outcomes, with reasons in both languages."""
    data = as_json("analyse", eikenrode, "--area", "beukenhof")

    outcomes = {outcome["party"]: outcome for outcome in data["outcomes"]}
    assert data["scheme"]["id"] == "kwadranten"
    assert len(data["scheme"]["digest"]) == 64
    assert data["area"] == {"id": "beukenhof", "name": "Beukenhof"}
    assert data["as_of"] == "2026-02-24"
    assert len(outcomes) == 22
    investor = outcomes["belegger"]
    assert (investor["group"], investor["computed"]) == ("meewerken", "meebeslissen")
    assert investor["decided"]
    assert investor["scores"]["interest"]["consensus"] == 4
    assert set(investor["reason"]) == {"nl", "en"}
    assert outcomes["natuur"]["scores"]["interest"]["consensus"] == 3.5
    assert outcomes["geloofsgemeenschap"]["possible"] == ["meedenken", "meebeslissen"]


def test_analyse_for_the_public_has_no_scores(as_json: AsJson, eikenrode: str) -> None:
    """What the public may not read is not in the JSON either."""
    data = as_json("analyse", eikenrode, "--audience", "public")

    assert all(not outcome["scores"] for outcome in data["outcomes"])
    assert all(not outcome["judgements"] for outcome in data["outcomes"])
