"""Plugins that a verb uses: loaded when none are given, their problems logged."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.hooks import (
    Plugins,
    Problem,
)
from stakeholderkit.wording import message, phrase

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"


def failing(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def test_problems_with_plugins_are_logged(
    built_in: Plugins,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    register: sk.Register,
) -> None:
    """A verb that loads the plugins itself logs what is wrong with them, and goes on."""
    problem = Problem(
        plugin="smoke",
        distribution="acme-smoke",
        version="0.1",
        cause=message(Code.PLUGIN_IMPORT, "it burnt down."),
        advice=phrase("Build it again."),
    )
    monkeypatch.setattr(
        "stakeholderkit.verbs.using.load_plugins", lambda: evolve(built_in, problems=(problem,))
    )
    sk.analyse(register)

    assert caplog.record_tuples == [("stakeholderkit", logging.WARNING, problem.text("en"))]


def test_plugins_that_are_given_are_not_loaded_again(
    built_in: Plugins, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever loads the plugins once loads them no more."""
    monkeypatch.setattr(
        "stakeholderkit.verbs.using.load_plugins", failing(AssertionError("loaded"))
    )
    register = sk.read(EXAMPLE, plugins=built_in)
    sk.export(sk.analyse(register, plugins=built_in), tmp_path / "a.md", plugins=built_in)
    sk.save(register, tmp_path / "a.json")

    assert len(list(tmp_path.iterdir())) == 2
