"""What stands under the outcomes, and the same as JSON: for ourselves, and for nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.analysis import sensitivity
from stakeholderkit.insights import (
    agreement,
    outdated_decisions,
    perspectives,
    questions,
    role_gaps,
    to_discuss,
)

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Change = Callable[..., str]

EN = ("--language", "en")
HEADINGS = ("To discuss first", "Ask first", "Decisions to look at again", "Roles")
INSIDE = (
    "agreement",
    "sensitivity",
    "questions",
    "to_discuss",
    "decisions_without_footing",
    "role_gaps",
)


@pytest.fixture
def changed(tmp_path: Path, eikenrode: str) -> Change:
    """Write the example with lists added to or replaced; give the path."""

    def write(**lists: Any) -> str:
        register = json.loads(Path(eikenrode).read_text("utf-8"))
        register.update(lists)
        path = tmp_path / "r.json"
        path.write_text(json.dumps(register), "utf-8")
        return str(path)

    return write


def under(out: str, heading: str) -> list[str]:
    """Give the items under a heading, each in one line; none when there is no such heading."""
    _, _, after = f"\n{out}".partition(f"\n{heading}\n")
    block = after.partition("\n\n")[0]
    return [" ".join(item.split()) for item in f"\n{block}".split("\n- ")[1:]]


def test_what_to_discuss_first(shown: Shown, eikenrode: str) -> None:
    """The five most contested parties come with two reasons each, and the rest is counted."""
    out, _ = shown("analyse", eikenrode, "--area", "beukenhof", *EN)

    analysis = sk.analyse(sk.read(eikenrode), area="beukenhof")
    contested = to_discuss(analysis)
    found = under(out, "To discuss first")
    names = [analysis.outcome(item.party).party.name for item in contested[:5]]
    assert [item.partition(":")[0] for item in found] == names
    first = " ".join(reason.text("en") for reason in contested[0].reasons[:2])
    assert found[0] == f"{names[0]}: {first}"
    assert found[-1].endswith(f"And {len(contested) - 5} more.")


def test_one_more(shown: Shown, eikenrode: str) -> None:
    """One that is left over reads as one."""
    out, _ = shown("analyse", eikenrode, "--area", "boszoom", *EN)

    assert "  And one more.\n" in out


def test_what_to_ask_first(shown: Shown, eikenrode: str) -> None:
    """Questions are whole sentences, the most useful first."""
    out, _ = shown("analyse", eikenrode, *EN)

    assert under(out, "Ask first")[0] == (
        "Ask for the influence of Geloofsgemeenschap in Eikenrode: it settles one outcome."
    )


def test_decisions_without_footing(shown: Shown, as_json: AsJson, changed: Change) -> None:
    """A decision on another proposal than the present one is told with both."""
    basis = {"scheme": "kwadranten", "version": "1.0", "digest": "0", "proposed": ["meeweten"]}
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
        "Netbeheerder: When this was decided the proposal was stay informed; now"
    )
    assert (found["party"], found["footing"]) == ("netbeheerder", "proposal_changed")
    assert f"Netbeheerder: {found['message']['en']}" == told


def test_roles(shown: Shown, as_json: AsJson, changed: Change) -> None:
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


def test_areas_side_by_side(shown: Shown, as_json: AsJson, eikenrode: str) -> None:
    """A party with another group in a part of the area has a row with all of them."""
    out, _ = shown("analyse", eikenrode, *EN)
    parts = as_json("analyse", eikenrode)["parts"]

    table = out.partition("\nDifferences between areas\n")[2]
    assert "Party                            Eikenrode       Beukenhof       Boszoom" in table
    assert "Waterschap                       co-operate      co-decide       stay informed" in table
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


def test_changes(shown: Shown, as_json: AsJson, eikenrode: str) -> None:
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


@pytest.mark.parametrize("audience", ["public", "shared"])
def test_others_get_none_of_it(
    shown: Shown, as_json: AsJson, eikenrode: str, audience: str
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
        "Netbeheerder: co-decide → co-operate. The scores are those of another area."
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


def test_json_has_all_that_is_known(as_json: AsJson, eikenrode: str) -> None:
    """Every list of the analysis is there, whole and in its order."""
    data = as_json("analyse", eikenrode, "--area", "beukenhof")

    analysis = sk.analyse(sk.read(eikenrode), area="beukenhof")
    assert data["consensus"] == "median"
    assert data["settled_as"] == {"nl": "mediaan", "en": "median"}
    assert [item["party"] for item in data["to_discuss"]] == [
        item.party for item in to_discuss(analysis)
    ]
    assert [item["party"] for item in data["sensitivity"]] == [
        item.party for item in sensitivity(analysis)
    ]
    assert [(item["party"], item["dimension"]) for item in data["questions"]] == [
        (item.party.id, item.dimension) for item in questions(analysis)
    ]
    assert len(data["decisions_without_footing"]) == len(outdated_decisions(analysis))
    assert len(data["role_gaps"]) == len(role_gaps(analysis))
    assert [item["party"] for item in data["outcomes"] if item["sides"]] == [
        item.party for item in perspectives(analysis)
    ]
    assert (data["since"], data["changes"], data["parts"]) == (None, [], [])


def test_json_of_one_party(as_json: AsJson, eikenrode: str) -> None:
    """Numbers are numbers: how many scores count, and where they lie; perspectives and what is loose."""
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
    contested = data["to_discuss"][0]
    assert contested["party"] == "vves"
    assert contested["groups"] == ["meeweten", "meedenken", "meewerken"]
    assert (contested["apart"], contested["left_out"], contested["loose"]) == (True, 3, 4)
    assert len(contested["reasons"]) > 2


def test_agreement(as_json: AsJson, changed: Change, eikenrode: str) -> None:
    """Alpha is there for each dimension and metric, or else the reason why it is not."""
    data = as_json("analyse", eikenrode)["agreement"]
    none = as_json("analyse", changed(scores=[], decisions=[]))["agreement"]

    exact = agreement(sk.analyse(sk.read(eikenrode)))
    assert {name: list(metrics) for name, metrics in data.items()} == {
        name: ["nominal", "ordinal", "interval"] for name in ("interest", "influence")
    }
    for name, metrics in exact.items():
        for metric, alpha in metrics.items():
            assert alpha.value is not None
            found = data[name][str(metric)]
            assert found["value"] == pytest.approx(float(alpha.value))
            assert found["reason"] is None
            assert (found["units"], found["raters"]) == (alpha.units, alpha.raters)
            assert found["ratings"] == alpha.ratings
    assert none["interest"]["nominal"]["value"] is None
    assert none["interest"]["nominal"]["reason"]["en"].startswith("Nothing was scored by two")


def test_another_consensus(shown: Shown, as_json: AsJson, eikenrode: str) -> None:
    """The way to settle is chosen by name, and a wrong name is told."""
    ways = ("median", "trimmed-mean", "unanimous", "chair=programmamanager")
    found = [as_json("analyse", eikenrode, "--consensus", way)["consensus"] for way in ways]
    _, unknown = shown("analyse", eikenrode, "--consensus", "mode", *EN, code=2)
    _, nobody = shown("analyse", eikenrode, "--consensus", "chair=x", *EN, code=2)

    assert found == [*ways[:3], "chair"]
    assert "Choose median, trimmed-mean, unanimous or chair." in unknown
    assert "There is no assessor 'x'." in nobody


def test_options_reach_the_report(shown: Shown, eikenrode: str, tmp_path: Path) -> None:
    """A report is made by the same options."""
    target = tmp_path / "r.md"
    options = ("--consensus", "unanimous", "--parameter", "cut=4", "--since", "2026-02-01")

    shown("export", eikenrode, str(target), *options, "--audience", "internal", *EN)

    text = target.read_text("utf-8")
    assert "cut=4" in text
    assert "What changed since 1 February 2026" in text
    assert sk.analyse(sk.read(eikenrode), consensus="unanimous").settled_by.en in text


@pytest.mark.parametrize(
    ("option", "complaint"),
    [
        (("--since", "2027-01-31"), "so there is nothing to tell since 31 January 2027."),
        (("--since", "gisteren"), "'gisteren' is not a date."),
        (("--ladder", "ringn"), "Did you mean ringen?"),
        (("--parameter", "=3"), "'=3' is no parameter."),
    ],
)
def test_mistakes(shown: Shown, eikenrode: str, option: tuple[str, ...], complaint: str) -> None:
    """A value that does not fit gets plain words."""
    out, err = shown("analyse", eikenrode, *option, *EN, code=2)

    assert out == ""
    assert complaint in err
