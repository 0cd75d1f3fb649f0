"""What plugins offer, as plain data."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_json import plain_offer, plain_plugins
from stakeholderkit.hooks import Plugins, load_plugins


@pytest.fixture(scope="module")
def loaded() -> Plugins:
    """What is installed here."""
    return load_plugins()


def test_an_offer(loaded: Plugins) -> None:
    """An offer has its kind, its name, its words and where it comes from."""
    offer = loaded.exporter("markdown")

    assert plain_offer(offer) == {
        "kind": "exporter",
        "name": "markdown",
        "summary": {"nl": offer.record.summary.text("nl"), "en": offer.record.summary.text("en")},
        "distribution": "stakeholderkit",
        "version": offer.version,
    }


def test_every_kind_has_a_name(loaded: Plugins) -> None:
    """No record is of a kind that other programs cannot be told."""
    assert plain_plugins(loaded) == {
        "offers": [plain_offer(offer) for offer in loaded.offers],
        "problems": [],
    }
