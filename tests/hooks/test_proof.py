"""What is said of a scheme that is offered: nothing when it is proved, and else why it is not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from attrs import evolve, field, frozen
from hypothesis import given

from stakeholderkit.builtin.schemes.kwadranten import RECORD, Kwadranten
from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.hooks import NoOptions, Plugins, SchemeRecord
from stakeholderkit.hooks.proof import unproven
from stakeholderkit.model import STANDARD_DIMENSIONS, Dimension
from stakeholderkit.rules import Scheme, prove
from stakeholderkit.testing import schemes
from stakeholderkit.wording import Text, phrase

Install = Callable[..., Plugins]


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """Give a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def told(**changes: Any) -> str:
    """Give what is said, in English, of a record that has something else in it."""
    found = unproven(evolve(RECORD, **changes))
    assert found is not None
    assert found.code == Code.PLUGIN_RECORD
    return found.text("en")


def test_nothing_is_said_of_a_proved_scheme() -> None:
    """A sound scheme is built in its standard form, once."""
    asked: list[tuple[tuple[Dimension, ...], Kwadranten]] = []

    def build(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
        asked.append((dimensions, parameters))
        built: Scheme = RECORD.build(dimensions, parameters)
        return built

    assert unproven(evolve(RECORD, build=build)) is None
    assert asked == [(STANDARD_DIMENSIONS, Kwadranten())]


@given(schemes())
def test_the_verdict_is_that_of_the_proof(scheme: Scheme) -> None:
    """A scheme that is data is offered as it is; all that the proof finds is told, and no more."""
    for other in (scheme, evolve(scheme, rules=scheme.rules[:-1]), evolve(scheme, rules=())):
        found = unproven(SchemeRecord.of(other, Text("a", "b")))
        faults = prove(other)
        assert (found is None) == (faults == ())
        if found is not None:
            for language in ("nl", "en"):
                text = found.text(language)
                assert scheme.id in text
                assert text.endswith(" ".join(fault.text(language) for fault in faults))


def test_a_scheme_that_fails_its_proof() -> None:
    """The counter-example is told in words."""

    def build(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
        built: Scheme = RECORD.build(dimensions, parameters)
        return evolve(built, rules=built.rules[1:], unused=("meebeslissen",))

    text = told(build=build)
    assert text.startswith("its scheme kwadranten fails its proof: ")
    assert "falls under no rule" in text


@frozen
class Unwilling:
    """Parameters whose defaults are refused."""

    cut: int = field(default=0, validator=raising(ValueError("no default")))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"build": lambda *_: None}, "its scheme kwadranten is no scheme but a NoneType."),
        ({"build": lambda *_: "scheme"}, "its scheme kwadranten is no scheme but a str."),
        (
            {"build": raising(ZeroDivisionError("oops"))},
            "its scheme kwadranten cannot be built: ZeroDivisionError: oops.",
        ),
        (
            {"build": raising(SystemExit("bye"))},
            "its scheme kwadranten cannot be built: SystemExit: bye.",
        ),
        (
            {"parameters": Unwilling},
            "its scheme kwadranten cannot be built: ValueError: no default.",
        ),
        (
            {"build": raising(SchemeError(phrase("It is too wet."), phrase("Wait.")))},
            "its scheme kwadranten cannot be built: SchemeError: It is too wet. Wait.",
        ),
    ],
)
def test_a_scheme_that_cannot_be_built(changes: dict[str, Any], expected: str) -> None:
    """Whatever a plugin does in building is told by the name of the scheme, and never raised."""
    assert told(**changes) == expected


def test_an_interrupt() -> None:
    """Ctrl-C while a scheme is built is obeyed."""
    with pytest.raises(KeyboardInterrupt):
        unproven(evolve(RECORD, build=raising(KeyboardInterrupt())))


def test_no_scheme_of_ours_is_unproven() -> None:
    """What has no parameters is built with none."""
    scheme = RECORD.build(STANDARD_DIMENSIONS, Kwadranten())
    record = SchemeRecord.of(scheme, Text("a", "b"))

    assert (record.name, record.parameters, record.dimensions) == (scheme.id, NoOptions, ())
    assert record.build(STANDARD_DIMENSIONS, NoOptions()) is scheme
    assert unproven(record) is None


def test_a_scheme_that_fails_beside_others(install: Install) -> None:
    """A failed proof is a problem by source; all others load, of the same plugin too."""
    plugins = install("healthy", "unproven_scheme")

    (problem,) = plugins.problems
    assert (problem.distribution, problem.version, problem.code) == (
        "acme-unproven-scheme",
        "1.2.3",
        Code.PLUGIN_RECORD,
    )
    assert "its scheme unproven-scheme fails its proof: interest 3 falls under no rule." in (
        problem.text("en")
    )
    assert {offer.record.name for offer in plugins.of(SchemeRecord)} == {
        *("kwadranten", "kwadranten-plus", "ringen"),
        "whole-scheme",
    }
    assert plugins.exporter("plain").distribution == "acme-healthy"
    assert "unproven_scheme_plugin" in sys.modules
