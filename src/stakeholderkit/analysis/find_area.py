"""Which area or phase somebody means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Area, AreaKind, Phase, Register
from stakeholderkit.wording import Message, message, phrase, quoted, suggestion

NamedT = TypeVar("NamedT", Area, Phase)


def find_area(register: Register, name: str | None) -> Area:
    """Find the area with this id, or else with this name; capitals make no difference.

    Args:
        register: the register.
        name: the id or the name; None for the one area that all others are part of.

    Raises:
        UsageError: when there is no such area, or more than one.
    """
    if name is None:
        return _whole(register)
    return _named(register.areas, name, phrase("area"))


def inside(register: Register, area: Area) -> tuple[Area, ...]:
    """Return the areas directly inside an area, in the order of the register.

    Those of a set are its parts. Those of any other area are the areas that name it as their
    parent, sets included.
    """
    if area.kind is AreaKind.SET:
        named = set(area.parts) - {area.id}
        return tuple(one for one in register.areas if one.id in named)
    return tuple(one for one in register.areas if one.parent == area.id)


def find_phase(register: Register, name: str) -> Phase:
    """Find the phase with this id, or else with this name; capitals make no difference.

    Raises:
        UsageError: when there is no such phase, or more than one.
    """
    return _named(register.phases, name, phrase("phase"))


def _named(items: Sequence[NamedT], name: str, kind: Message) -> NamedT:
    folded = name.casefold()
    found = [item for item in items if item.id == name] or [
        item for item in items if folded in {item.name.casefold(), item.id.casefold()}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "More than one {kind} is called {name}. Choose one by its id: {ids}.",
            kind=kind,
            name=quoted(name),
            ids=tuple(item.id for item in found),
        )
        raise UsageError(complaint)
    names = [item.name for item in items]
    complaint = message(
        Code.UNKNOWN_NAME,
        "There is no {kind} {name}. The register has {names}.",
        kind=kind,
        name=quoted(name),
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
