"""The proof of a scheme when a plugin offers it, so that nobody meets a faulty one later."""

from __future__ import annotations

from functools import reduce
from typing import Any

from stakeholderkit.errors import Code
from stakeholderkit.hooks.problem import quote
from stakeholderkit.hooks.records import SchemeRecord
from stakeholderkit.rules import Scheme, prove
from stakeholderkit.wording import Message, message


def unproven(record: SchemeRecord[Any]) -> Message | None:
    """Build an offered scheme in its standard form; say what is wrong with it, if anything is.

    With other parameters or on other scales it is proved again when it is used.
    """
    try:
        scheme = record.build(record.dimensions, record.parameters())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does in building
        return message(
            Code.PLUGIN_RECORD,
            "its scheme {name} cannot be built: {error}.",
            name=record.name,
            error=quote(error),
        )
    if not isinstance(scheme, Scheme):
        return message(
            Code.PLUGIN_RECORD,
            "its scheme {name} is no scheme but a {found}.",
            name=record.name,
            found=type(scheme).__name__,
        )
    faults = prove(scheme)
    if not faults:
        return None
    return message(
        Code.PLUGIN_RECORD,
        "its scheme {name} fails its proof: {faults}",
        name=record.name,
        faults=reduce(Message.followed_by, faults),
    )
