"""Its hook wants to go around those of others, and raises there."""

from collections.abc import Iterator
from typing import Any

from stakeholderkit.hooks import hookimpl


@hookimpl(wrapper=True)
def stakeholderkit_exporters() -> Iterator[Any]:
    """Take what others offer, and fail."""
    yield
    raise RuntimeError("mine")
