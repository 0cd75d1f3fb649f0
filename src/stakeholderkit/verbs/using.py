"""The plugins for one call of a verb; problems with them are told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from stakeholderkit.errors import Complaint, StakeholderkitError
from stakeholderkit.hooks import Plugins, Problem, load_plugins


@contextmanager
def using(
    plugins: Plugins | None, tell: Callable[[Problem], None] | None = None
) -> Iterator[Plugins]:
    """Yield the plugins, loaded afresh where there are none; then tell what is wrong with any.

    Only then, so that a problem that explains an error is told in that error, and not twice.

    Args:
        plugins: plugins loaded before, of which nothing is told any more.
        tell: tells of one problem; None logs it as a warning.
    """
    if plugins is not None:
        yield plugins
        return
    loaded = load_plugins()
    told: tuple[Complaint, ...] = ()
    try:
        yield loaded
    except StakeholderkitError as error:
        told = error.complaints
        raise
    finally:
        for problem in loaded.problems:
            if problem not in told:
                (tell or _log)(problem)


def warn(text: str) -> None:
    """Log a warning of the library."""
    import logging

    logging.getLogger("stakeholderkit").warning(text)


def _log(problem: Problem) -> None:
    warn(problem.text("en"))
