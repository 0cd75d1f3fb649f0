"""The options of all commands."""

from __future__ import annotations

from typing import Any

import pytest

from stakeholderkit.cli import options
from stakeholderkit.cli.options import Option
from stakeholderkit.wording import Message

ALL = {name: item for name, item in vars(options).items() if isinstance(item, Option)}


@pytest.mark.parametrize("option", ALL.values(), ids=list(ALL))
def test_each_explains_itself_in_both_languages(option: Option[Any]) -> None:
    """The purpose of an option, and what stands for its value, are there in both languages."""
    assert option.purpose.text("nl") != option.purpose.text("en")
    if isinstance(option.shown, Message):
        assert option.shown_in("nl")
    else:
        assert option.shown_in("nl") == option.shown_in("en") == option.shown


@pytest.mark.parametrize("option", ALL.values(), ids=list(ALL))
def test_each_reads_nothing(option: Option[Any]) -> None:
    """An option that is left out has a value too; one that is empty never ends in a traceback."""
    defaults = ("kwadranten", "median", "internal", "public", "project_team")
    assert option.read(()) in (None, (), {}, False, *defaults)


def test_key() -> None:
    """The key is the name as a program writes it."""
    assert (options.AS_OF.key, options.JSON.key) == ("as_of", "json")
