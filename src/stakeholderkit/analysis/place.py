"""Which area somebody means."""

from __future__ import annotations

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Area, Register
from stakeholderkit.wording import message, suggestion


def find_area(register: Register, name: str | None) -> Area:
    """Give the area with this id, or else with this name, capitals aside.

    Args:
        register: the register.
        name: the id or the name; None for the one area that all others are part of.

    Raises:
        UsageError: when there is no such area, or more than one.
    """
    if name is None:
        return _whole(register)
    folded = name.casefold()
    found = [area for area in register.areas if area.id == name] or [
        area for area in register.areas if folded in {area.name.casefold(), area.id.casefold()}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "Several areas are called {name}. Choose one by its id: {ids}.",
            name=f"'{name}'",
            ids=tuple(area.id for area in found),
        )
        raise UsageError(complaint)
    names = [area.name for area in register.areas]
    complaint = message(
        Code.UNKNOWN_NAME,
        "There is no area {name}. The register has {names}.",
        name=f"'{name}'",
        names=tuple(names) or "-",
    )
    raise UsageError(complaint.followed_by(suggestion(name, names)))


def _whole(register: Register) -> Area:
    roots = [area for area in register.areas if area.parent is None]
    if len(roots) == 1:
        return roots[0]
    if not register.areas:
        raise UsageError(message(Code.UNKNOWN_NAME, "The register has no area yet. Add one."))
    complaint = message(
        Code.AMBIGUOUS_NAME,
        "Say which area you mean. The register has {names}.",
        names=tuple(area.name for area in register.areas),
    )
    raise UsageError(complaint)
