"""What the tests of several rooms share: the example, read from its file."""

from __future__ import annotations

from pathlib import Path

import pytest

import stakeholderkit as sk

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="session")
def eikenrode() -> sk.Register:
    """The register of the example."""
    return sk.read(EXAMPLES / "eikenrode" / "eikenrode.json")
