"""All installed plugins, loaded afresh."""

from __future__ import annotations

from collections.abc import Iterable

from stakeholderkit.errors import PluginError
from stakeholderkit.hooks.load_offers import load_offers
from stakeholderkit.hooks.offer import Offer, Record
from stakeholderkit.hooks.plugins import Plugins
from stakeholderkit.hooks.problem import Problem


def load_plugins(*, strict: bool = False) -> Plugins:
    """Load the installed plugins afresh.

    A scheme is proved when it is used, not here: `Plugins.proved` proves them all.

    Args:
        strict: whether a problem is an error, a scheme that fails its proof included. Otherwise
            the others load, and `problems` tells.

    Raises:
        PluginError: when strict and there are problems, with all of them.
    """
    plugins = _sorted(load_offers())
    if not strict:
        return plugins
    proved = plugins.proved()
    if proved.problems:
        raise PluginError(*proved.problems)
    return proved


def _sorted(loaded: Iterable[Offer[Record] | Problem]) -> Plugins:
    """Separate offers from problems, and put the offers in one order, wherever they were found."""
    items = list(loaded)
    offers = [item for item in items if isinstance(item, Offer)]
    return Plugins(
        tuple(sorted(offers, key=lambda offer: (offer.record.name, offer.distribution))),
        tuple(item for item in items if isinstance(item, Problem)),
    )
