"""Which plugins are turned off, as an environment variable says."""

from __future__ import annotations

import os

DISABLE = "STAKEHOLDERKIT_DISABLE"
"""The environment variable with plugins that are not to be loaded, as
``distribution:entry-point``, separated by commas."""


def disabled() -> frozenset[str]:
    """Return the addresses of the plugins that are off, as ``distribution:entry-point``."""
    return frozenset(name.strip() for name in os.environ.get(DISABLE, "").split(","))
