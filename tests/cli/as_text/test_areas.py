"""The areas inside an area, side by side."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Change = Callable[..., str]

EN = ("--language", "en")


def test_areas_side_by_side(shown: Shown, as_json: AsJson, eikenrode: str) -> None:
    """A party with another group in a part of the area has a row with all of them."""
    out, _ = shown("analyse", eikenrode, *EN)
    parts = as_json("analyse", eikenrode)["parts"]

    table = out.partition("\nDifferences between areas\n")[2]
    rows = [" ".join(line.split()) for line in table.splitlines()]
    assert rows[1] == "Party Eikenrode Beukenhof Boszoom"
    assert "Waterschap co-operate co-decide stay informed" in rows
    assert "Drinkwaterbedrijf co-operate (provisional) co-operate stay informed" in rows
    assert "Energiecoöperatie" not in table
    assert [part["area"]["name"] for part in parts] == ["Beukenhof", "Boszoom"]
    water = {item["party"]: item for item in parts[0]["outcomes"]}["waterschap"]
    assert water == {
        "party": "waterschap",
        "standing": "placed",
        "group": "meebeslissen",
        "differs": True,
    }


def test_many_areas(shown: Shown, changed: Change, eikenrode: str) -> None:
    """More areas than fit beside each other go below, each time beside the larger one."""
    areas = json.loads(Path(eikenrode).read_text("utf-8"))["areas"]
    more = [
        {"id": f"w-{n}", "name": f"Wijk {n}", "kind": "wijk", "parent": "eikenrode"}
        for n in range(4)
    ]
    assert areas[1]["parent"] == "eikenrode"

    out, _ = shown("analyse", changed(areas=[*areas, *more]), *EN)

    headers = [line.split() for line in out.splitlines() if line.startswith(" Party")]
    assert ["Party", "Eikenrode", "Beukenhof", "Boszoom", "Wijk", "0", "Wijk", "1"] in headers
    assert all("3" not in header for header in headers)  # where no party differs
