"""The schemes that the library itself brings: three ways to the four rings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakeholderkit.builtin.schemes import kwadranten, kwadranten_plus, ringen
from stakeholderkit.hooks import SchemeRecord


def schemes() -> Iterator[SchemeRecord[Any]]:
    """Offer the schemes, the default one first."""
    yield kwadranten.RECORD
    yield kwadranten_plus.RECORD
    yield ringen.RECORD
