"""The example, and the built-in plugins with which the verbs are tried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.builtin import (
    stakeholderkit_exporters,
    stakeholderkit_ladders,
    stakeholderkit_readers,
    stakeholderkit_schemes,
    stakeholderkit_sections,
)
from stakeholderkit.hooks import Offer, Plugins

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"


@pytest.fixture(scope="session")
def built_in() -> Plugins:
    """What the library offers itself, without what else may be installed."""
    return Plugins(
        tuple(
            Offer(record, "stakeholderkit", "1.0")
            for hook in (
                stakeholderkit_exporters,
                stakeholderkit_ladders,
                stakeholderkit_readers,
                stakeholderkit_schemes,
                stakeholderkit_sections,
            )
            for record in hook()
        )
    )


@pytest.fixture(scope="session")
def having(built_in: Plugins) -> Callable[..., Plugins]:
    """Put the records of a plugin beside the built-ins."""

    def with_plugins(*records: Any) -> Plugins:
        return Plugins((*built_in.offers, *(Offer(record, "acme", "1.0") for record in records)))

    return with_plugins


@pytest.fixture
def register(built_in: Plugins) -> sk.Register:
    """The register of the example."""
    return sk.read(EXAMPLE, plugins=built_in)


@pytest.fixture
def analysis(register: sk.Register, built_in: Plugins) -> sk.Analysis:
    """The example, seen from one wijk."""
    return sk.analyse(register, area="Beukenhof", plugins=built_in)


@pytest.fixture(autouse=True)
def _without_build_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
