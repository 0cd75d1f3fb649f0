"""How the tests of strategies look at many values until they have seen enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, TypeAlias

import pytest
from hypothesis import Phase, Verbosity, given, settings
from hypothesis.strategies import SearchStrategy

Trait: TypeAlias = tuple[str, Callable[[Any], object]]


class Enough(Exception):  # noqa: N818 - it is good news
    """Everything has been seen."""


@pytest.fixture(scope="session")
def watch() -> Callable[[SearchStrategy[Any], Callable[[Any], bool]], None]:
    """Look at many values of a strategy, until the watcher says that it is enough."""

    def until_enough(strategy: SearchStrategy[Any], seen_all: Callable[[Any], bool]) -> None:
        def look(value: Any) -> None:
            if seen_all(value):
                raise Enough

        only: Any = {"phases": [Phase.generate], "verbosity": Verbosity.quiet, "database": None}
        with suppress(Enough):
            settings(max_examples=3_000, derandomize=True, **only)(given(strategy)(look))()

    return until_enough


@pytest.fixture(scope="session")
def never_seen(
    watch: Callable[..., None],
) -> Callable[[SearchStrategy[Any], Iterable[Trait]], list[str]]:
    """Find the traits that no value of a strategy has, of many; each trait with its test."""

    def missing(strategy: SearchStrategy[Any], traits: Iterable[Trait]) -> list[str]:
        left = dict(traits)

        def look(value: Any) -> bool:
            for name in [name for name, wanted in left.items() if wanted(value)]:
                del left[name]
            return not left

        watch(strategy, look)
        return list(left)

    return missing
