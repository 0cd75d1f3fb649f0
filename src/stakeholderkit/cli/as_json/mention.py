"""A field that is about a person, as plain data."""

from __future__ import annotations

from stakeholderkit.upkeep import Mention


def plain_mention(mention: Mention) -> dict[str, object]:
    """Return where a person is mentioned, in what way, and what stands there."""
    return {"path": mention.path, "kind": str(mention.kind), "found": mention.found}
