"""Reading: from a file to a register or to all that is wrong with it, by any reader."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.hooks import (
    Offer,
    Plugins,
    Reader,
    Reading,
)
from stakeholderkit.wording import Finding, Location, Text, message, phrase

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
SUMMARY = Text("proef", "trial")


def offer(record: Any, distribution: str = "acme") -> Offer[Any]:
    """Make the offer of a record by a distribution."""
    return Offer(record, distribution, "1.0")


def failing(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


def test_reading_gives_the_register(built_in: Plugins, register: sk.Register) -> None:
    """A sound file gives its register, by recognition and by the reader's name alike."""
    assert register.title == "Stakeholderanalyse Eikenrode"
    assert sk.read(str(EXAMPLE), reader="json", plugins=built_in) == register
    assert sk.read(EXAMPLE, reader="stakeholderkit:json", plugins=built_in) == register


def test_inspecting_gives_findings_without_raising(built_in: Plugins, tmp_path: Path) -> None:
    """Inspecting a faulty file gives all that is wrong with it, and no register."""
    file = tmp_path / "a.json"
    file.write_text('{"format": "stakeholderkit-register", "version": "1.0", "title": 3}')
    reading = sk.inspect(file, plugins=built_in)

    assert reading.register is None
    assert {(item.code, item.location.field) for item in reading.findings} == {
        (Code.WRONG_TYPE, "title"),
        (Code.MISSING_FIELD, "owner"),
    }
    assert {item.location.file for item in reading.findings} == {str(file)}


def test_reading_a_faulty_file_raises_everything_at_once(built_in: Plugins, tmp_path: Path) -> None:
    """Reading a faulty file raises one error with every complaint, warnings left out."""
    file = tmp_path / "a.json"
    file.write_text('{"format": "stakeholderkit-register", "version": "1.7", "title": 3}')

    with pytest.raises(sk.InputError) as caught:
        sk.read(file, plugins=built_in)
    assert sorted(codes(caught.value)) == [Code.MISSING_FIELD, Code.WRONG_TYPE]
    assert str(caught.value).count(str(file)) == 2


def test_what_is_remarkable_is_logged(
    built_in: Plugins, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A warning about a file that can be read is logged under the library's name."""
    file = tmp_path / "a.json"
    file.write_text(
        '{"format": "stakeholderkit-register", "version": "1.0", "title": "t", "owner": "o",'
        ' "later": 1}'
    )
    sk.read(file, plugins=built_in)

    ((name, level, text),) = caplog.record_tuples
    assert (name, level) == ("stakeholderkit", logging.WARNING)
    assert text.startswith(f"{file}: 'later': This version does not know the field")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: None, Code.FILE_MISSING),
        (lambda file: file.mkdir(), Code.FILE_NOT_REGULAR),
        (lambda file: file.write_text(""), Code.FILE_EMPTY),
        (lambda file: file.write_text("{"), Code.BAD_JSON),
        (lambda file: file.write_text("[]"), Code.NOT_A_REGISTER),
        (lambda file: file.write_bytes(b'"\xff"'), Code.BAD_ENCODING),
    ],
    ids=["missing", "folder", "empty", "cut off", "other", "encoding"],
)
def test_files_that_cannot_be_read(
    built_in: Plugins, tmp_path: Path, make: Callable[[Path], object], code: Code
) -> None:
    """Whatever is wrong with a file as a whole is one complaint that names it."""
    make(tmp_path / "a.json")

    with pytest.raises(sk.InputError) as caught:
        sk.read(tmp_path / "a.json", plugins=built_in)
    assert codes(caught.value) == [code]
    assert str(caught.value).startswith(f"{tmp_path / 'a.json'}: ")


def reader(name: str, *, claims: object = True, gives: object = None) -> Reader:
    """Make a reader that claims every file, or none, and gives the same for each."""
    found: Any = gives
    claimed: Any = claims
    return Reader(
        name=name,
        summary=SUMMARY,
        recognises=claimed if callable(claimed) else lambda _: claimed,
        read=found if callable(found) else lambda _: found,
    )


def test_no_reader_recognises_the_file(having: Callable[..., Plugins], tmp_path: Path) -> None:
    """A file that nobody recognises brings the names of the readers to choose from."""
    (tmp_path / "a.xyz").write_text("what?")

    with pytest.raises(sk.InputError) as caught:
        sk.read(tmp_path / "a.xyz", plugins=having(reader("other", claims=False)))
    assert codes(caught.value) == [Code.FILE_UNRECOGNISED]
    assert "stakeholderkit:json or acme:other" in str(caught.value)


def test_several_readers_recognise_the_file(having: Callable[..., Plugins]) -> None:
    """A file that two readers claim is read by neither, until one is chosen."""
    plugins = having(reader("other", gives=Reading(sk.Register(title="other", owner="o"))))

    with pytest.raises(sk.UsageError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "stakeholderkit:json or acme:other" in str(caught.value)
    assert sk.read(EXAMPLE, reader="other", plugins=plugins).title == "other"


def test_a_reader_that_is_not_installed(built_in: Plugins) -> None:
    """A reader by an unknown name is an error that names those there are."""
    with pytest.raises(sk.UsageError) as caught:
        sk.read(EXAMPLE, reader="jsonn", plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Installed: json. Did you mean json?" in str(caught.value)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (reader("bad", gives=failing(KeyError("oops"))), Code.PLUGIN_FAILED),
        (reader("bad", gives=None), Code.PLUGIN_RESULT),
        (reader("bad", gives=Reading(None)), Code.PLUGIN_FAILED),
    ],
    ids=["raises", "gives nothing", "gives no reason"],
)
def test_a_reader_that_fails(record: Reader, code: Code) -> None:
    """A reader that fails, or gives neither a register nor a reason, is reported by its name."""
    plugins = Plugins((offer(record),))

    with pytest.raises(sk.PluginError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == [code]
    assert "acme:bad (1.0)" in str(caught.value)


@pytest.mark.parametrize("claims", [failing(ZeroDivisionError("oops")), "yes"])
def test_a_reader_that_fails_to_recognise(
    having: Callable[..., Plugins],
    claims: object,
    register: sk.Register,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A reader that fails when it is asked for its files keeps no other from reading them."""
    plugins = having(reader("bad", claims=claims))

    assert sk.read(EXAMPLE, plugins=plugins) == register
    assert ["acme:bad (1.0)" in item.getMessage() for item in caplog.records] == [True]


def test_the_findings_of_a_reader_are_raised() -> None:
    """What another reader says is wrong is raised as it said it."""
    finding = Finding(phrase("This is odd."), Location("b.xyz", "row 3"))
    plugins = Plugins((offer(reader("other", gives=Reading(None, (finding,)))),))

    with pytest.raises(sk.InputError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert caught.value.complaints == (finding,)


def test_a_register_with_an_error_is_not_given() -> None:
    """A reader may give a register with errors in it; reading then raises all the same."""
    finding = Finding(message("odd", "This is odd."))
    register = sk.Register(title="t", owner="o")
    plugins = Plugins((offer(reader("other", gives=Reading(register, (finding,)))),))

    with pytest.raises(sk.InputError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == ["odd"]
    assert sk.inspect(EXAMPLE, plugins=plugins).register is register
