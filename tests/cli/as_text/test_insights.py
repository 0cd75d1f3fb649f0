"""What stands under the outcomes: for ourselves, and for nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import stakeholderkit as sk
from stakeholderkit.insights import to_discuss

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Change = Callable[..., str]
Under = Callable[[str, str], list[str]]

EN = ("--language", "en")

HEADINGS = ("Discuss first", "Ask first", "Decisions to look at again", "Roles")


def test_what_to_discuss_first(under: Under, shown: Shown, eikenrode: str) -> None:
    """Five parties come with their strongest reason, and the rest is counted."""
    out, _ = shown("analyse", eikenrode, *EN)

    analysis = sk.analyse(sk.read(eikenrode))
    points = to_discuss(analysis)
    found = under(out, "Discuss first")
    names = [analysis.outcome(item.party).party.name for item in points[:5]]
    assert [item.partition(":")[0] for item in found] == names
    assert found[0] == f"{names[0]}: {points[0].text('en')}"
    assert found[-1].endswith(f"And {len(points) - 5} more.")


def test_one_more(shown: Shown, eikenrode: str) -> None:
    """One that is left over reads as one."""
    out, _ = shown("analyse", eikenrode, "--area", "beukenhof", *EN)

    assert "  And one more.\n" in out


def test_what_to_ask_first(under: Under, shown: Shown, eikenrode: str) -> None:
    """Questions are whole sentences, the most useful first."""
    out, _ = shown("analyse", eikenrode, *EN)

    everybody = "programmamanager, wijkregisseur and projectteamlid van de corporatie"
    assert under(out, "Ask first")[:2] == [
        (
            "Ask one more assessor for the influence of Drinkwaterbedrijf in Eikenrode. Whatever "
            "the answer, it settles one outcome."
        ),
        (
            f"Ask for the influence of Geloofsgemeenschap in Eikenrode: {everybody}. Whatever the "
            "answer, it settles one outcome."
        ),
    ]


def test_decisions_without_footing(
    under: Under, shown: Shown, as_json: AsJson, changed: Change
) -> None:
    """A decision on what the scores no longer give is told with what they gave."""
    basis = {"scheme": "kwadranten", "version": "1.0", "digest": "0", "possible": ["meeweten"]}
    decision = {
        "party": "netbeheerder",
        "area": "eikenrode",
        "date": "2026-02-01",
        "by": "college",
        "group": "meewerken",
        "status": "college",
        "basis": basis,
    }
    path = changed(decisions=[decision])

    out, _ = shown("analyse", path, *EN)
    (found,) = as_json("analyse", path)["decisions_without_footing"]

    (told,) = under(out, "Decisions to look at again")
    assert told.startswith(
        "Netbeheerder: When this was decided the scores led to stay informed; now"
    )
    assert (found["party"], found["footing"]) == ("netbeheerder", "computed_changed")
    assert f"Netbeheerder: {found['message']['en']}" == told


def test_roles(under: Under, shown: Shown, as_json: AsJson, changed: Change) -> None:
    """Who wants more than is intended is told with both roles; so is who does not yet play it."""
    path = changed(
        wished_roles=[
            {
                "party": "huurdersvereniging",
                "area": "eikenrode",
                "group": "meebeslissen",
                "source": "said",
            }
        ],
        actual_roles=[{"party": "netbeheerder", "area": "eikenrode", "group": "meeweten"}],
    )

    out, _ = shown("analyse", path, *EN)
    gaps = as_json("analyse", path)["role_gaps"]

    told = under(out, "Roles")
    wants = "Huurdersvereniging: The intended role: advise. It says what it wants: co-decide."
    assert told == [
        "Netbeheerder: The intended role: co-decide. Its role now: stay informed.",
        wants,
    ]
    assert len(gaps) == len(told)
    found = {(item["party"], item["kind"]): item for item in gaps}
    wish = found["huurdersvereniging", "wants_more"]
    assert wish["intended"] == "meedenken"
    assert (wish["wished"], wish["source"], wish["actual"]) == ("meebeslissen", "said", None)
    role = found["netbeheerder", "not_yet"]
    assert (role["actual"], role["wished"], role["source"]) == ("meeweten", None, None)


def test_nothing_to_say(shown: Shown, changed: Change, eikenrode: str) -> None:
    """Where all agree and nothing is open there are no headings at all."""
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    scores = [
        {**score, "value": 5}
        for score in register["scores"]
        if score["party"] in {"netbeheerder", "woningcorporatie"}
        and score["area"] == "eikenrode"
        and "value" in score
    ]
    assert scores
    parties = [
        item
        for item in register["stakeholders"]
        if item["id"] in {"netbeheerder", "woningcorporatie"}
    ]
    empty = ("decisions", "seats", "relations", "actual_roles", "wished_roles", "moments")
    lists: dict[str, Any] = {name: [] for name in empty if name in register}

    out, _ = shown(
        "analyse",
        changed(stakeholders=parties, scores=scores, **lists),
        *("--area", "beukenhof", *EN),
    )

    assert not [heading for heading in HEADINGS if heading in out]
    assert "Differences" not in out
    assert "What changed" not in out
