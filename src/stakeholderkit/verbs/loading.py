"""The plugins for one call of a verb; problems with them are logged as warnings."""

from __future__ import annotations

from stakeholderkit.hooks import Plugins, load_plugins


def load() -> Plugins:
    """Load the plugins afresh, and log what is wrong with any."""
    plugins = load_plugins()
    for problem in plugins.problems:
        warn(problem.text("en"))
    return plugins


def warn(text: str) -> None:
    """Log a warning of the library."""
    import logging

    logging.getLogger("stakeholderkit").warning(text)
