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
    assert (investor["shown"], investor["provisional"]) == ("meewerken", False)
    interest = investor["scores"]["interest"]
    assert (interest["low"], interest["high"], interest["doubt"]) == (4, 4, None)
    assert set(investor["reason"]) == {"nl", "en"}
    faith = outcomes["geloofsgemeenschap"]
    assert faith["possible"] == ["meedenken", "meebeslissen"]
    assert (faith["group"], faith["shown"], faith["open_because"]) == (None, None, "missing")
    assert (data["consensus"], data["quorum"]) == ("median", 1)


def test_a_tie_as_json(as_json: AsJson, eikenrode: str) -> None:
    """In a tie no group holds; the one that is shown is provisional, and counted answers tell."""
    data = as_json("analyse", eikenrode)

    (water,) = (item for item in data["outcomes"] if item["party"] == "drinkwaterbedrijf")
    assert water["possible"] == ["meeweten", "meewerken"]
    assert (water["group"], water["computed"], water["shown"]) == (None, None, "meewerken")
    assert (water["provisional"], water["open_because"]) == (True, "tie")
    assert (water["n"], water["of"], water["oldest"]) == (2, 3, "2026-01-15")
    influence = water["scores"]["influence"]
    assert (influence["low"], influence["high"], influence["doubt"]) == (3, 4, "tie")
    assert (influence["n"], influence["of"], influence["oldest"]) == (2, 3, "2026-01-15")


def test_analyse_for_the_public_has_no_scores(as_json: AsJson, eikenrode: str) -> None:
    """What the public may not read is not in the JSON either."""
    data = as_json("analyse", eikenrode, "--audience", "public")

    assert all(not outcome["scores"] for outcome in data["outcomes"])
    assert all(not outcome["judgements"] for outcome in data["outcomes"])
    assert all(not outcome["possible"] for outcome in data["outcomes"])
    assert {outcome["open_because"] for outcome in data["outcomes"]} == {None}


def test_the_public_is_told_how_many_answered(as_json: AsJson, eikenrode: str) -> None:
    """How many answers count, how old they are and what is provisional is told to everybody."""
    keys = ("group", "shown", "provisional", "n", "of", "oldest")
    public, inside = (
        as_json("analyse", eikenrode, "--audience", audience)["outcomes"]
        for audience in ("public", "internal")
    )

    assert [[item[key] for key in keys] for item in public] == [
        [item[key] for key in keys] for item in inside
    ]
