"""Who gets to see a section."""

from __future__ import annotations

from stakeholderkit.model import Audience

EVERYONE = frozenset(Audience)
PARTNERS = frozenset({Audience.SHARED, Audience.INTERNAL})
INTERNAL = frozenset({Audience.INTERNAL})
