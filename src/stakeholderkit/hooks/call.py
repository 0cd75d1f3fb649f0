"""Call a plugin so that whatever it does wrong is reported by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from stakeholderkit.errors import Code, PluginError, StakeholderkitError
from stakeholderkit.hooks.discovery import Offer
from stakeholderkit.wording import message

T = TypeVar("T")


def call(offer: Offer, function: Callable[[], T], expected: type[T]) -> T:
    """Call a function of an offer's record and check what it gives.

    Errors of stakeholderkit itself pass: a plugin may refuse an option or a register.

    Raises:
        PluginError: when it raises anything else, or gives something of another type.
    """
    try:
        result = function()
    except StakeholderkitError:
        raise
    except (Exception, SystemExit) as error:
        complaint = message(
            Code.PLUGIN_FAILED,
            "{plugin} ({version}) failed with {error}. Tell its maker.",
            plugin=offer.address,
            version=offer.version,
            error=f"{type(error).__name__}: {error}",
        )
        raise PluginError(complaint) from error
    if not isinstance(result, expected):
        complaint = message(
            Code.PLUGIN_RESULT,
            "{plugin} ({version}) gave a {found}, where {expected} was expected. Tell its maker.",
            plugin=offer.address,
            version=offer.version,
            found=type(result).__name__,
            expected=expected.__name__,
        )
        raise PluginError(complaint)
    return result
