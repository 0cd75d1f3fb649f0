"""What follows from the outcomes, as JSON."""

from __future__ import annotations

from collections.abc import Callable
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

AsJson = Callable[..., Any]
Change = Callable[..., str]


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
