"""The proof of an offered scheme in its standard form."""

from __future__ import annotations

from functools import reduce
from typing import Any

from stakeholderkit.errors import Code
from stakeholderkit.hooks.advice import tell_or_leave_out
from stakeholderkit.hooks.offer import Offer
from stakeholderkit.hooks.problem import Problem, in_one_line
from stakeholderkit.hooks.scheme_record import SchemeRecord
from stakeholderkit.rules import Scheme, prove
from stakeholderkit.wording import Message, message


def unproven(offer: Offer[SchemeRecord[Any]]) -> Problem | None:
    """Build an offered scheme in its standard form; say what is wrong with it, if anything is.

    With other parameters or on other scales it may still fail: it is proved whenever it is used.
    """
    cause = _cause(offer.record)
    if cause is None:
        return None
    return Problem(
        plugin=offer.plugin,
        distribution=offer.distribution,
        version=offer.version,
        cause=cause,
        advice=tell_or_leave_out(offer.distribution, offer.plugin),
    )


def _cause(record: SchemeRecord[Any]) -> Message | None:
    try:
        scheme = record.build(record.dimensions, record.parameters())
        faults = prove(scheme) if isinstance(scheme, Scheme) else ()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does in building
        return message(
            Code.PLUGIN_RECORD,
            "its scheme {name} cannot be built: {error}.",
            name=record.name,
            error=in_one_line(error),
        )
    if not isinstance(scheme, Scheme):
        return message(
            Code.PLUGIN_RECORD,
            "its scheme {name} is no scheme but a {found}.",
            name=record.name,
            found=type(scheme).__name__,
        )
    if not faults:
        return None
    return message(
        Code.PLUGIN_RECORD,
        "its scheme {name} fails its proof: {faults}",
        name=record.name,
        faults=reduce(Message.followed_by, faults),
    )
