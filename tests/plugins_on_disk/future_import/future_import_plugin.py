"""Made for a later version: it imports a name that is not there yet."""

from stakeholderkit.hooks import Hologram  # type: ignore[attr-defined] # noqa: F401
