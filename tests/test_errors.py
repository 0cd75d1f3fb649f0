"""The family of errors, and the codes that programs hold on to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import stakeholderkit
from stakeholderkit import errors
from stakeholderkit.errors import Code, StakeholderkitError
from stakeholderkit.wording import (
    Finding,
    Language,
    Location,
    Message,
    message,
    phrase,
)

FAMILY = [
    value
    for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, StakeholderkitError)
]


FIRST = message("first", "Es ist {what}.", what="zu")
SECOND = Finding(phrase("Too late."), Location("a.json", "title"))


def test_the_family() -> None:
    """Whoever catches the base catches all, and no error of ours is a kind of another."""
    assert {kind.__name__ for kind in FAMILY} == {
        *("StakeholderkitError", "ModelError", "InputError", "UsageError", "SchemeError"),
        *("OutputError", "PluginError"),
    }
    for kind in FAMILY[1:]:
        assert kind.__bases__ == (StakeholderkitError,)
        assert kind.__doc__
    assert issubclass(StakeholderkitError, Exception)


@pytest.mark.parametrize("kind", FAMILY)
def test_an_error_holds_every_complaint(kind: type[StakeholderkitError]) -> None:
    """An error carries its complaints, the code of the first, and the words of all."""
    error = kind(FIRST, SECOND)

    assert error.complaints == (FIRST, SECOND)
    assert error.code == "first"
    assert str(error) == error.text("en") == "Es ist zu.\na.json: title: Too late."


def test_codes_are_stable_words() -> None:
    """Each code is its own name in small letters, so that neither changes without the other."""
    for code in Code:
        assert code.value == code.name.lower().replace("_", "-")
    assert len({code.value for code in Code}) == len(Code)


@pytest.mark.parametrize("code", Code)
def test_every_code_is_used(code: Code) -> None:
    """No code stands in the list for an error that is never raised."""
    sources = Path(stakeholderkit.__path__[0]).rglob("*.py")

    assert any(re.search(rf"\bCode\.{code.name}\b", path.read_text("utf-8")) for path in sources)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_error(language: Language) -> None:
    """An error tells all its complaints, and its code is that of the first."""
    error = StakeholderkitError(Message("First.", code="one"), Message("Second.", code="two"))

    assert error.text(language) == "First.\nSecond."
    assert str(error) == "First.\nSecond."
    assert error.code == "one"
    assert [item.code for item in error.complaints] == ["one", "two"]
