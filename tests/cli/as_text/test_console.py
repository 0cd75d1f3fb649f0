"""Where people read."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_text.console import console


def test_one_width_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to a file is as wide on every machine."""
    monkeypatch.setenv("COLUMNS", "40")

    assert console().width == 100
