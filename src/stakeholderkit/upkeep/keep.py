"""Which of two registers to keep where they differ."""

from __future__ import annotations

from enum import StrEnum

from stakeholderkit.wording import Message, phrase, unknown_choice


class Keep(StrEnum):
    """Which of two registers that differ to keep."""

    BASE = "base"
    INCOMING = "incoming"


def unknown_keep(name: str) -> Message | None:
    """Say that no `Keep` has this name, if none has."""
    names = [str(item) for item in Keep]
    return None if name in names else unknown_choice(phrase("side"), name, names)
