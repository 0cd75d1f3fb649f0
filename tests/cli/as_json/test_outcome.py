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
    assert (influence["n"], influence["median"]) == (3, 3)
    assert influence["quartiles"] == [2.5, 3, 3.5]
    nobody = outcomes["geloofsgemeenschap"]["scores"]["interest"]
    assert (nobody["n"], nobody["median"], nobody["quartiles"]) == (0, None, None)
    side = outcomes["provincie"]["sides"]
    assert side["apart"]
    assert side["gemeente"]["groups"] == ["meewerken"]
    assert side["partners"]["groups"] == ["meeweten"]
    assert (side["gemeente"]["assessors"], side["partners"]["assessors"]) == (2, 1)
    assert set(side["gemeente"]["values"]) == {"interest", "influence"}
    assert outcomes["raad"]["sides"] is None
    firm = {item["party"]: item for item in data["sensitivity"]}["drinkwaterbedrijf"]
    assert firm["groups"] == ["meewerken"]
    assert firm["left_out"] == [{"assessor": "wijkregisseur", "groups": ["meeweten"]}]
    assert {item["dimension"] for item in firm["shifts"]} == {"influence"}
    assert all(abs(item["value"] - item["other"]) == 1 for item in firm["shifts"])
    question = data["questions"][0]
    assert (question["party"], question["dimension"]) == ("geloofsgemeenschap", "influence")
    assert (question["area"], question["concerns"]) == ("eikenrode", question["settles"] + 1) or (
        question["settles"] == question["concerns"] == 1
    )
    point = data["to_discuss"][0]
    assert point["party"] == "vves"
    assert point["groups"] == ["meeweten", "meedenken", "meewerken"]
    assert (point["apart"], point["left_out"], point["loose"]) == (True, 3, 4)
    assert len(point["reasons"]) > 2
