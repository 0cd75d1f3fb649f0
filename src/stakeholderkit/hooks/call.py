"""Call a plugin so that whatever it does wrong is reported by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from stakeholderkit.errors import Code, PluginError, StakeholderkitError
from stakeholderkit.hooks.advice import tell_or_leave_out
from stakeholderkit.hooks.offer import Offer, Record
from stakeholderkit.hooks.problem import in_one_line
from stakeholderkit.wording import Message, message

T = TypeVar("T")


def call(offer: Offer[Record], function: Callable[[], T], expected: type[T]) -> T:
    """Call a function of an offer's record and check what it gives.

    Errors of stakeholderkit itself pass: a plugin may refuse an option or a register. So does
    Ctrl-C.

    Raises:
        PluginError: when it raises anything else, or gives something of another type.
    """
    try:
        result = function()
    except (StakeholderkitError, KeyboardInterrupt):
        raise
    except BaseException as error:
        complaint = message(
            Code.PLUGIN_FAILED,
            "{plugin} ({version}) failed with {error}.",
            plugin=offer.address,
            version=offer.version,
            error=in_one_line(error),
        )
        raise _failure(offer, complaint) from error
    # By its type: an object may say of itself that it is anything.
    if not issubclass(type(result), expected):
        complaint = message(
            Code.PLUGIN_RESULT,
            "{plugin} ({version}) gave a {found}, where {expected} was expected.",
            plugin=offer.address,
            version=offer.version,
            found=type(result).__name__,
            expected=expected.__name__,
        )
        raise _failure(offer, complaint)
    return result


def _failure(offer: Offer[Record], complaint: Message) -> PluginError:
    # Without the name of its entry point, nothing can be left out.
    advice = tell_or_leave_out(offer.distribution, offer.plugin) if offer.plugin else None
    return PluginError(complaint.followed_by(advice))
