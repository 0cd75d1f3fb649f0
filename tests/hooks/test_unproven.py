"""What is said of a scheme that is offered: nothing when it is proved, and else why it is not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from attrs import evolve, field, frozen
from hypothesis import given

import stakeholderkit as sk
from stakeholderkit.builtin.schemes.kwadranten import RECORD, Kwadranten
from stakeholderkit.cli import main
from stakeholderkit.errors import Code, SchemeError, UsageError
from stakeholderkit.hooks import DISABLE, NoOptions, Offer, Plugins, SchemeRecord
from stakeholderkit.hooks.unproven import unproven
from stakeholderkit.model import STANDARD_DIMENSIONS, Dimension
from stakeholderkit.rules import Scheme, prove
from stakeholderkit.testing import schemes
from stakeholderkit.wording import Text, phrase

Install = Callable[..., Plugins]
REGISTER = sk.Register(
    title="t", owner="o", areas=(sk.Area(id="dorp", name="Dorp", kind=sk.AreaKind.GEMEENTE),)
)


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def offer(record: SchemeRecord[Any]) -> Offer[SchemeRecord[Any]]:
    """Make the offer of a scheme."""
    return Offer(record, "acme", "1.2.3", "acme")


def told(**changes: Any) -> str:
    """Return what is said, in English, of a record that has something else in it."""
    found = unproven(offer(evolve(RECORD, **changes)))
    assert found is not None
    assert found.code == Code.PLUGIN_RECORD
    return found.cause.text("en")


def test_nothing_is_said_of_a_proved_scheme() -> None:
    """A sound scheme is built in its standard form, once."""
    calls: list[tuple[tuple[Dimension, ...], Kwadranten]] = []

    def build(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
        calls.append((dimensions, parameters))
        built: Scheme = RECORD.build(dimensions, parameters)
        return built

    assert unproven(offer(evolve(RECORD, build=build))) is None
    assert calls == [(STANDARD_DIMENSIONS, Kwadranten())]


@given(schemes())
def test_the_verdict_is_that_of_the_proof(scheme: Scheme) -> None:
    """A scheme that is data is offered as it is; all that the proof finds is told, and no more."""
    for other in (scheme, evolve(scheme, rules=scheme.rules[:-1]), evolve(scheme, rules=())):
        found = unproven(offer(SchemeRecord.of(other, Text("a", "b"))))
        faults = prove(other)
        assert (found is None) == (faults == ())
        if found is not None:
            for language in ("nl", "en"):
                text = found.cause.text(language)
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
        unproven(offer(evolve(RECORD, build=raising(KeyboardInterrupt()))))


def test_no_scheme_of_ours_is_unproven() -> None:
    """What has no parameters is built with none."""
    scheme = RECORD.build(STANDARD_DIMENSIONS, Kwadranten())
    record = SchemeRecord.of(scheme, Text("a", "b"))

    assert (record.name, record.parameters, record.dimensions) == (scheme.id, NoOptions, ())
    assert record.build(STANDARD_DIMENSIONS, NoOptions()) is scheme
    assert unproven(offer(record)) is None


def test_a_scheme_that_fails_beside_others(install: Install) -> None:
    """Loading proves nothing; a failed proof is a problem by source, and all else is offered."""
    loaded = install("healthy", "unproven_scheme")
    assert loaded.problems == ()
    assert loaded.scheme("unproven-scheme").distribution == "acme-unproven-scheme"

    plugins = loaded.proved()

    (problem,) = plugins.problems
    assert (problem.distribution, problem.version, problem.code) == (
        "acme-unproven-scheme",
        "1.2.3",
        Code.PLUGIN_RECORD,
    )
    assert "its scheme unproven-scheme fails its proof: interest 3 falls under no rule." in (
        problem.text("en")
    )
    assert {item.record.name for item in plugins.of(SchemeRecord)} == {
        *("kwadranten", "kwadranten-plus", "ringen"),
        "whole-scheme",
    }
    assert plugins.exporter("plain").distribution == "acme-healthy"
    assert plugins.proved() == plugins
    assert "unproven_scheme_plugin" in sys.modules


@pytest.mark.parametrize(
    ("folder", "scheme", "cause"),
    [
        ("unproven_scheme", "unproven-scheme", "interest 3 falls under no rule"),
        ("unproven_scheme", "acme-unproven-scheme:unproven-scheme", "interest 3 falls under no"),
        ("failing_scheme", "failing-scheme", "cannot be built: RuntimeError: cannot order 2"),
        ("builds_nothing", "builds-nothing", "is no scheme but a NoneType"),
    ],
)
def test_using_an_unsound_scheme(install: Install, folder: str, scheme: str, cause: str) -> None:
    """Who uses it is told which plugin is to blame and what to type, as if it were not there."""
    plugins = install("healthy", folder)
    distribution = f"acme-{folder.replace('_', '-')}"

    with pytest.raises(UsageError) as caught:
        sk.analyse(REGISTER, scheme=scheme, plugins=plugins)

    assert [item.code for item in caught.value.complaints] == [
        Code.UNKNOWN_NAME,
        Code.PLUGIN_RECORD,
    ]
    text = str(caught.value)
    assert f"There is no scheme '{scheme}'." in text
    assert f"The plugin {folder} of {distribution} 1.2.3 is set aside: " in text
    assert cause in text
    assert text.endswith(f"leave it out with {DISABLE}={distribution}:{folder}")


def test_a_sound_scheme_on_scales_that_do_not_suit_it(install: Install) -> None:
    """No plugin is blamed for the parameters of a caller, nor for a register that lacks answers."""
    plugins = install("unproven_scheme")

    with pytest.raises(SchemeError) as caught:
        sk.analyse(REGISTER, parameters={"cut": "5"}, plugins=plugins)
    assert Code.DEAD_RULE in {item.code for item in caught.value.complaints}
    with pytest.raises(SchemeError) as caught:
        sk.analyse(REGISTER, scheme="ringen", plugins=plugins)
    assert caught.value.code == Code.UNKNOWN_DIMENSION


def test_a_scheme_of_the_register_beside_an_unsound_one(install: Install) -> None:
    """A plugin's unsound scheme takes no name from the register's own."""
    plugins = install("unproven_scheme")
    record = plugins.scheme("whole-scheme").record
    own = evolve(record.build((), NoOptions()), id="unproven-scheme")

    analysis = sk.analyse(
        evolve(REGISTER, schemes=(own,)), scheme="unproven-scheme", plugins=plugins
    )

    assert analysis.scheme == own


def test_a_name_that_an_unsound_scheme_has_too(install: Install) -> None:
    """Of two schemes of one name the one that fails its proof does not count."""
    plugins = install("unproven_scheme")
    sound = plugins.scheme("whole-scheme")
    other = Offer(evolve(sound.record, name="unproven-scheme"), "acme-sound", "1.0")
    both = evolve(plugins, offers=(*plugins.offers, other))

    assert both.scheme("unproven-scheme") == other


def test_the_commands_beside_an_unsound_scheme(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list of plugins tells of it, its own proof says where it fails, and others work."""
    install("unproven_scheme")
    blamed = "acme-unproven-scheme 1.2.3 is set aside"

    assert main(["--language", "en", "plugins"]) == 3
    assert blamed in " ".join(capsys.readouterr().out.split())
    assert main(["--language", "en", "schemes", "prove", "unproven-scheme"]) == 1
    assert "Interest 3 falls under no rule." in capsys.readouterr().out
    assert main(["--language", "en", "schemes", "diff", "ringen", "unproven-scheme"]) == 2
    assert blamed in capsys.readouterr().err
    assert main(["--language", "en", "schemes", "show", "whole-scheme"]) == 0
    assert capsys.readouterr().err == ""
