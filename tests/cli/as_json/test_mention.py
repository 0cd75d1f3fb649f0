"""A field that is about a person, as plain data."""

from __future__ import annotations

import stakeholderkit as sk
from stakeholderkit.cli.as_json import plain_mention
from stakeholderkit.upkeep import about


def test_a_mention(register: sk.Register) -> None:
    """The path, the kind by its stable name, and the text."""
    assert [plain_mention(item) for item in about(register, "p2")][:2] == [
        {"path": "assessors[0].role", "kind": "reference", "found": "programmamanager"},
        {"path": "assessors[0].person", "kind": "reference", "found": "p2"},
    ]
