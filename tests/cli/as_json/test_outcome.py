"""The outcome of one party as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

AsJson = Callable[..., Any]


def test_json_of_one_party(as_json: AsJson, eikenrode: str) -> None:
    """Numbers are numbers: how many scores count, where they lie, and what is loose."""
    data = as_json("analyse", eikenrode)

    outcomes = {outcome["party"]: outcome for outcome in data["outcomes"]}
    owners = outcomes["eigenaar-bewoners"]
    influence = owners["scores"]["influence"]
    values = sorted(item["value"] for item in influence["answers"])
    assert values == [2, 3, 4]
    assert (influence["n"], influence["of"]) == (3, 3)
    assert (influence["low"], influence["high"], influence["doubt"]) == (3, 3, None)
    nobody = outcomes["geloofsgemeenschap"]["scores"]["interest"]
    assert (nobody["n"], nobody["of"], nobody["oldest"]) == (0, 3, None)
    assert (nobody["low"], nobody["high"], nobody["doubt"]) == (1, 5, "missing")
    side = outcomes["provincie"]["sides"]
    assert side["apart"]
    assert side["gemeente"]["groups"] == ["meewerken"]
    assert side["partners"]["groups"] == ["meeweten"]
    assert (side["gemeente"]["assessors"], side["partners"]["assessors"]) == (2, 1)
    assert set(side["gemeente"]["spans"]) == {"interest", "influence"}
    assert all(len(span) == 2 for span in side["partners"]["spans"].values())
    assert outcomes["raad"]["sides"] is None
    firm = {item["party"]: item for item in data["sensitivity"]}["drinkwaterbedrijf"]
    assert firm["groups"] == ["meeweten", "meewerken"]
    assert firm["left_out"] == [
        {"assessor": "programmamanager", "groups": ["meewerken"]},
        {"assessor": "wijkregisseur", "groups": ["meeweten"]},
    ]
    assert {item["dimension"] for item in firm["shifts"]} == {"influence"}
    assert all(abs(item["value"] - item["other"]) == 1 for item in firm["shifts"])


def test_what_to_ask_as_json(as_json: AsJson, eikenrode: str) -> None:
    """A question has its numbers: how many levels there are, and how many leave one group."""
    tied, missing, _ = as_json("analyse", eikenrode)["questions"]

    assert (tied["party"], tied["dimension"], tied["area"]) == (
        *("drinkwaterbedrijf", "influence"),
        "eikenrode",
    )
    assert (tied["assessors"], tied["concerns"], tied["settles"]) == ([], 1, 1)
    assert (tied["levels"], tied["leaving_one"]) == (5, 5)
    assert missing["party"] == "geloofsgemeenschap"
    assert len(missing["assessors"]) == 3
    assert (missing["concerns"], missing["settles"], missing["leaving_one"]) == (2, 1, 0)


def test_what_to_discuss_as_json(as_json: AsJson, eikenrode: str) -> None:
    """A point to discuss has its cause, its numbers and its sentence."""
    first, second, *_ = as_json("analyse", eikenrode)["to_discuss"]

    assert (first["party"], first["cause"]) == ("vves", "lowest")
    assert (first["settling"], first["steps"]) == (0, 4)
    assert (second["party"], second["cause"], second["settling"]) == (
        *("drinkwaterbedrijf", "tied"),
        1,
    )
    assert second["message"]["en"] == "The answers on influence are tied between 3 and 4."
