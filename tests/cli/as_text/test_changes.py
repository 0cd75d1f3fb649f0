"""What changed since a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Under = Callable[[str, str], list[str]]

EN = ("--language", "en")


def test_changes(under: Under, shown: Shown, as_json: AsJson, eikenrode: str) -> None:
    """Every change since a day is told with the groups and all reasons; none is said as well."""
    since = ("--area", "beukenhof", "--since", "2026-02-01")
    out, _ = shown("analyse", eikenrode, *since, *EN)
    data = as_json("analyse", eikenrode, *since)
    same, _ = shown("analyse", eikenrode, "--since", "2026-02-01", *EN)

    told = under(out, "What changed since 1 February 2026")
    assert len(told) == len(data["changes"]) > 5
    assert told[1] == (
        "Netbeheerder: co-decide → co-operate. Interest: scores of Beukenhof in place of those of "
        "Eikenrode."
    )
    assert data["since"] == "2026-02-01"
    change = data["changes"][1]
    assert (change["party"], change["kind"]) == ("netbeheerder", "moved")
    assert (change["before"], change["after"]) == ("meebeslissen", "meewerken")
    assert (change["before_standing"], change["after_standing"]) == ("placed", "placed")
    assert [reason["kind"] for reason in change["reasons"]] == ["area"]
    assert change["reasons"][0]["message"]["en"].startswith("interest: scores of Beukenhof")
    assert under(same, "What changed since 1 February 2026") == [
        "Every party has the group that it had then."
    ]
