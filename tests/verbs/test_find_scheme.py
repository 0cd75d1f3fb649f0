"""Finding a scheme: installed, in the register, in a file or given itself, with its parameters."""

import json
import logging
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.builtin import (
    stakeholderkit_ladders,
    stakeholderkit_schemes,
)
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.errors import Code
from stakeholderkit.files import dump_scheme
from stakeholderkit.hooks import (
    LadderRecord,
    Plugins,
)
from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.verbs.find_scheme import read_crosswalk, read_scheme
from stakeholderkit.wording import Extra, Text

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
SUMMARY = Text("proef", "trial")


def failing(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


def test_an_unknown_scheme(built_in: Plugins, register: sk.Register) -> None:
    """An unknown scheme brings those there are, and the one probably meant."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, scheme="kwadrant", plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert str(caught.value) == (
        "There is no scheme 'kwadrant'. Installed: kwadranten, kwadranten-plus and ringen. Did you "
        "mean kwadranten?"
    )


def test_a_scheme_of_ones_own(register: sk.Register) -> None:
    """A scheme may be given itself; then no plugin is asked for it."""
    scheme = build(register.dimensions, Kwadranten(cut=Fraction(2)))

    assert sk.analyse(register, scheme=scheme, plugins=Plugins(())).scheme == scheme


@pytest.fixture
def own(register: sk.Register) -> sk.Register:
    """The example's register with a scheme of its own in it."""
    scheme = evolve(build(register.dimensions, Kwadranten(cut=Fraction(2))), id="eikenrode")
    return evolve(register, schemes=(scheme,))


def test_a_scheme_of_the_register(built_in: Plugins, own: sk.Register) -> None:
    """A scheme that the register holds is found by its id, beside those that are installed."""
    assert sk.analyse(own, scheme="eikenrode", plugins=built_in).scheme == own.schemes[0]
    assert sk.analyse(own, scheme="kwadranten", plugins=built_in).scheme != own.schemes[0]


def test_a_scheme_of_the_register_has_no_parameters(built_in: Plugins, own: sk.Register) -> None:
    """It is whole, so parameters for it would change nothing."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, scheme="eikenrode", parameters={"cut": 4}, plugins=built_in)
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_a_scheme_of_the_register_by_the_name_of_another(
    built_in: Plugins, own: sk.Register
) -> None:
    """A scheme of the register never hides an installed one, nor the other way round."""
    scheme = evolve(own.schemes[0], id="ringen")
    clashing = evolve(own, schemes=(*own.schemes, scheme))

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(clashing, scheme="ringen", plugins=built_in)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert str(caught.value) == (
        "The register has a scheme 'ringen' of its own, and one of that name is installed. Give "
        "your own another id."
    )
    assert sk.analyse(clashing, scheme="eikenrode", plugins=built_in).scheme == own.schemes[0]
    assert sk.analyse(clashing, scheme=scheme, plugins=built_in).scheme == scheme
    assert sk.analyse(clashing, scheme="ringen", plugins=Plugins(())).scheme == scheme


@pytest.mark.parametrize(("name", "hint"), [("eikenrood", " Did you mean eikenrode?"), ("xyz", "")])
def test_an_unknown_scheme_beside_those_of_the_register(
    built_in: Plugins, own: sk.Register, name: str, hint: str
) -> None:
    """An unknown name brings the register's own schemes as well."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, scheme=name, plugins=built_in)
    assert codes(caught.value)[0] == Code.UNKNOWN_NAME
    assert str(caught.value).splitlines() == [
        f"There is no scheme '{name}'. Installed: kwadranten, kwadranten-plus and ringen.",
        f"The register has eikenrode.{hint}",
    ]


def test_files_of_ones_own(
    built_in: Plugins,
    having: Callable[..., Plugins],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A scheme and a ladder in files may name an installed ladder; warnings are logged."""
    rings = next(stakeholderkit_ladders()).ladder
    steps = evolve(rings, id="steps")
    plugins = having(LadderRecord(name="steps", summary=SUMMARY, ladder=steps))
    whole = build(STANDARD_DIMENSIONS, Kwadranten())
    scheme, crosswalk = tmp_path / "scheme.json", tmp_path / "eigen.toml"
    data = json.loads(dump_scheme(whole)) | {"ladder": "steps", "x-note": "mine"}
    scheme.write_text(json.dumps(data), "utf-8")
    pairs = "\n".join(f'{group.id} = "{group.id}"' for group in rings.groups)
    crosswalk.write_text(
        'origin = "steps"\nladder = "ringen"\nx-note = "mine"\nsource = {nl = "a", en = "b"}\n'
        f"[groups]\n{pairs}\n",
        "utf-8",
    )
    caplog.set_level(logging.WARNING, "stakeholderkit")
    read = read_scheme(scheme, plugins=plugins)
    way = read_crosswalk(crosswalk, plugins=plugins)

    assert evolve(read, extra=Extra()) == evolve(whole, ladder=steps)
    assert (way.origin, way.ladder) == (steps, rings)
    logged = [item.getMessage() for item in caplog.records]
    assert [path.name in line for path, line in zip((scheme, crosswalk), logged, strict=True)]
    assert all("'x-note'" in line for line in logged)
    other = sk.analyse(sk.read(EXAMPLE), scheme=read, ladder=way)
    assert other.scheme.grouping == rings
    for path, verb in ((scheme, read_scheme), (crosswalk, read_crosswalk)):
        with pytest.raises(sk.InputError) as caught:
            verb(path, plugins=built_in)
        assert codes(caught.value) == [Code.UNKNOWN_NAME]


def test_a_ladder_by_its_name(built_in: Plugins, register: sk.Register) -> None:
    """The ladder that a scheme has already changes nothing; an unknown one is an error."""
    rings = sk.analyse(register, plugins=built_in)

    assert sk.analyse(register, ladder="ringen", plugins=built_in) == rings
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, ladder="rinegn", plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Did you mean ringen?" in str(caught.value)


def test_a_scheme_that_is_offered_twice_beside_those_of_the_register(
    having: Callable[..., Plugins], own: sk.Register
) -> None:
    """Another complaint about a name is not mixed with what the register has."""
    kwadranten = next(stakeholderkit_schemes())
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, plugins=having(kwadranten))
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "eikenrode" not in str(caught.value)


@pytest.mark.parametrize(
    "parameters", [{"cut": "7/2"}, {"cut": Fraction(7, 2)}, Kwadranten(cut=Fraction(7, 2))]
)
def test_parameters(built_in: Plugins, register: sk.Register, parameters: object) -> None:
    """Parameters are given as names and values or as their own class."""
    found = sk.analyse(register, parameters=parameters, plugins=built_in)

    assert found.scheme.parameters[0] == "cut=7/2"


@pytest.mark.parametrize("parameters", [{"cutt": 3}, {"cut": True}, "cut=3"])
def test_parameters_that_do_not_fit(
    built_in: Plugins, register: sk.Register, parameters: object
) -> None:
    """A parameter that is unknown or does not fit is refused."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, parameters=parameters, plugins=built_in)
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_parameters_beside_a_scheme(register: sk.Register) -> None:
    """Parameters for a scheme that is given whole are refused: they would change nothing."""
    scheme = sk.analyse(register).scheme

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, scheme=scheme, parameters={"cut": 4})
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_a_scheme_that_fails_its_proof(built_in: Plugins, register: sk.Register) -> None:
    """Parameters that break the scheme are an error with counter-examples."""
    with pytest.raises(sk.SchemeError) as caught:
        sk.analyse(register, parameters={"cut": 5}, plugins=built_in)
    assert set(codes(caught.value)) == {Code.DEAD_RULE, Code.UNREACHABLE_GROUP}


def test_a_scheme_plugin_that_fails(having: Callable[..., Plugins], register: sk.Register) -> None:
    """A plugin that cannot build its scheme is reported by its name."""
    kwadranten = next(stakeholderkit_schemes())
    ways: list[tuple[Any, Code]] = [
        (failing(ZeroDivisionError("oops")), Code.PLUGIN_FAILED),
        (lambda *_: None, Code.PLUGIN_RESULT),
    ]
    for broken, code in ways:
        record = evolve(kwadranten, name="broken", build=broken)
        with pytest.raises(sk.PluginError) as caught:
            sk.analyse(register, scheme="broken", plugins=having(record))
        assert codes(caught.value) == [code]
        assert "acme:broken (1.0)" in str(caught.value)
