"""What the library knows of the plugins of this project is what they bring."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.hooks import (
    DISABLE,
    Exporter,
    LadderRecord,
    Offer,
    SchemeRecord,
    load_plugins,
)
from stakeholderkit.hooks.official import OFFICIAL, OFFICIAL_GROUPS, official
from stakeholderkit_schemes.levels import ENGAGEMENT

PLUGINS = Path(__file__).parents[2] / "plugins"


def test_every_plugin_of_this_project_is_known() -> None:
    """A new plugin is told of where somebody asks for what it brings."""
    assert {path.parent.name for path in PLUGINS.glob("*/pyproject.toml")} == set(OFFICIAL)


@pytest.mark.parametrize("distribution", OFFICIAL)
def test_each_brings_exactly_what_is_said(
    monkeypatch: pytest.MonkeyPatch, distribution: str
) -> None:
    """The names of its records and the endings of its formats, and no others."""
    monkeypatch.delenv(DISABLE, raising=False)
    plugins = load_plugins()
    names = {item.record.name for item in plugins.offers if item.distribution == distribution}
    endings = {
        ending
        for item in plugins.of(Exporter)
        if item.distribution == distribution
        for ending in item.record.suffixes
    }

    assert names | endings == OFFICIAL[distribution]


def test_what_is_asked_for_finds_its_distribution() -> None:
    """Capitals do not matter, and what nobody brings has no distribution."""
    assert official(".DOCX") == official("word") == "stakeholderkit-word"
    assert official("Trust") == "stakeholderkit-schemes"
    assert official("markdown") is None


def test_groups_of_this_project_are_known() -> None:
    """Every group of a plugin's schemes, ladders and crosswalks is known, and no others are."""
    plugins = load_plugins()
    ladders = [item.record.ladder for item in plugins.of(LadderRecord) if _is_a_plugins(item)]
    schemes = [
        item.record.build(item.record.dimensions, item.record.parameters())
        for item in plugins.of(SchemeRecord)
        if _is_a_plugins(item)
    ]
    found = {
        group.id
        for grouping in (*ladders, *(scheme.grouping for scheme in schemes), ENGAGEMENT)
        for group in grouping.groups
    }

    assert found == OFFICIAL_GROUPS


def _is_a_plugins(offer: Offer[Any]) -> bool:
    return offer.distribution in OFFICIAL
