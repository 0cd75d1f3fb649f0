"""The command ``schema``."""

from __future__ import annotations

import json
from collections.abc import Callable

Shown = Callable[..., tuple[str, str]]


def test_schema(english: Shown) -> None:
    """The schema is JSON, and is about registers."""
    schema = json.loads(english("schema")[0])

    assert {"title", "owner", "stakeholders"} <= set(json.dumps(schema).split('"'))
    assert "$schema" in schema
