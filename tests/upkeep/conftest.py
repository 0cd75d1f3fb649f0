"""What the tests of upkeep look for in a saved register."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from stakeholderkit.files import dump_register
from stakeholderkit.model import Register


def strings(value: Any) -> Iterator[str]:
    """Yield every name, text and number in plain JSON values."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif value is not None:
        yield str(value)


def squashed(text: str) -> str:
    """Return the letters and digits of a text, without accents and capitals."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(one for one in unicodedata.normalize("NFKD", plain) if one.isalnum())


@pytest.fixture(scope="session")
def left() -> Callable[..., list[str]]:
    """Find every string in the saved file in which a canary can still be read."""

    def find(register: Register, *canaries: str) -> list[str]:
        found = strings(json.loads(dump_register(register)))
        return [one for one in found if any(bird in squashed(one) for bird in canaries)]

    return find
