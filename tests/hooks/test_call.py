"""Calling what a plugin offers."""

import sys
from typing import Any, NoReturn

import pytest
from attrs import evolve

from stakeholderkit.builtin.markdown import RECORD
from stakeholderkit.errors import Code, PluginError, UsageError
from stakeholderkit.hooks import DISABLE, Offer, call
from stakeholderkit.wording import message

OFFER = Offer(RECORD, "acme", "2.1")


def raising(error: BaseException) -> NoReturn:
    """Raise an error."""
    raise error


def test_the_result_comes_back() -> None:
    """What a plugin gives, of the type expected, is given on."""
    assert call(OFFER, lambda: b"report", bytes) == b"report"


@pytest.mark.parametrize("error", [ZeroDivisionError("oops"), KeyError("oops"), OSError("oops")])
def test_whatever_a_plugin_raises_is_reported_by_its_name(error: Exception) -> None:
    """Any error of a plugin becomes one that names it, its version and the cause."""
    with pytest.raises(PluginError) as caught:
        call(OFFER, lambda: raising(error), bytes)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.PLUGIN_FAILED]
    assert str(caught.value).startswith(f"acme:markdown (2.1) failed with {type(error).__name__}: ")
    assert caught.value.__cause__ is error


def test_a_plugin_cannot_end_the_program() -> None:
    """Nor does a plugin that exits take the program along."""
    with pytest.raises(PluginError) as caught:
        call(OFFER, lambda: sys.exit(3), bytes)

    assert caught.value.code == Code.PLUGIN_FAILED
    assert "SystemExit: 3" in str(caught.value)


def test_what_to_type_next() -> None:
    """Whose entry point is known is told how to leave the plugin out."""
    with pytest.raises(PluginError) as caught:
        call(evolve(OFFER, plugin="md"), lambda: raising(ZeroDivisionError()), bytes)

    assert str(caught.value) == (
        "acme:markdown (2.1) failed with ZeroDivisionError. "
        f"Tell its maker, or leave it out with {DISABLE}=acme:md"
    )


class StopError(BaseException):
    """No ordinary error, and one that cannot say what it is."""

    def __str__(self) -> str:
        raise SystemExit("not so fast")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StopError(), "StopError"),
        (GeneratorExit("enough"), "GeneratorExit: enough"),
        (ValueError("one\n  two.\n"), "ValueError: one two"),
        (ValueError("x" * 10_000), f"ValueError: {'x' * 300}…"),
    ],
    ids=["unspeakable", "no exception", "two lines", "endless"],
)
def test_any_error_is_quoted_in_one_line(error: BaseException, words: str) -> None:
    """Whatever a plugin raises, and whatever it says, becomes part of one sentence."""
    with pytest.raises(PluginError) as caught:
        call(OFFER, lambda: raising(error), bytes)

    assert str(caught.value) == f"acme:markdown (2.1) failed with {words}."
    assert caught.value.__cause__ is error


def test_errors_of_stakeholderkit_pass() -> None:
    """A plugin may refuse an option or a register in our own words."""
    refusal = UsageError(message(Code.BAD_OPTION, "not this."))

    with pytest.raises(UsageError) as caught:
        call(OFFER, lambda: raising(refusal), bytes)
    assert caught.value is refusal


def test_keyboard_interrupt_passes() -> None:
    """Whoever presses Ctrl-C while a plugin works is obeyed."""
    with pytest.raises(KeyboardInterrupt):
        call(OFFER, lambda: raising(KeyboardInterrupt()), bytes)


class Liar:
    """It says that it is bytes, and is not."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        return bytes


@pytest.mark.parametrize(
    "found", ["text", None, bytearray(b"x"), Liar()], ids=lambda found: type(found).__name__
)
def test_a_result_of_another_type(found: Any) -> None:
    """A result of the wrong type is reported by the name of the plugin."""
    with pytest.raises(PluginError) as caught:
        call(OFFER, lambda: found, bytes)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.PLUGIN_RESULT]
    assert str(caught.value) == (
        f"acme:markdown (2.1) gave a {type(found).__name__}, where bytes was expected."
    )
