"""The command ``stakeholderkit``."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

Shown = Callable[..., tuple[str, str]]


def test_without_click(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the line to install it is shown."""
    monkeypatch.setitem(sys.modules, "click", None)

    _, err = shown("--help", code=2)

    assert 'pip install "stakeholderkit[cli]"' in err
