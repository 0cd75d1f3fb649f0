"""The version that a file says it has, against the one that this program reads."""

from __future__ import annotations

import re

from stakeholderkit.errors import Code
from stakeholderkit.model.validators import refuse
from stakeholderkit.wording import Finding, Location, Severity, message, quoted

_VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})", re.ASCII)


def version_findings(version: object, ours: tuple[int, int], field: str) -> tuple[Finding, ...]:
    """Check the version of a file; a newer minor one brings a warning.

    Args:
        version: what the file says.
        ours: the major and the minor version that this program writes.
        field: the field in which the file says it.

    Raises:
        ModelError: when it is no version, or one that must not be read.
    """
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        complaint = message(
            Code.BAD_VERSION,
            "{version} is not a version. Write two numbers with a dot between quotes, as in "
            "{example}.",
            # What is nested is not shown: writing it out might go deeper than Python can.
            version=quoted("…" if isinstance(version, dict | list) else str(version)),
            example='"1.0"',
        )
        raise refuse(complaint, field)
    major, minor = int(match.group(1)), int(match.group(2))
    if major < ours[0]:
        complaint = message(
            Code.BAD_VERSION,
            "There is no version {version}; the first is {ours}.",
            version=match.group(),
            ours="1.0",
        )
        raise refuse(complaint, field)
    if major > ours[0]:
        complaint = message(
            Code.VERSION_TOO_NEW,
            "This file has version {version}; this program reads version {ours}. Update with: "
            "pip install --upgrade stakeholderkit",
            version=match.group(),
            ours=f"{ours[0]}.x",
        )
        raise refuse(complaint, field)
    if minor > ours[1]:
        complaint = message(
            Code.VERSION_NEWER,
            "A newer program made this file (version {version}). What this one does not know is "
            "kept as it is.",
            version=match.group(),
        )
        return (Finding(complaint, Location(field=field), Severity.WARNING),)
    return ()
