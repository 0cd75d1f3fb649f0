"""Giving a group another id wherever it stands in a register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import Attribute, evolve, fields, has

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import Adoption, Decision, Register
from stakeholderkit.model.reference import is_of_group
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.upkeep.rename import changed
from stakeholderkit.wording import Finding, message, quoted, suggestion


def rename_group(register: Register, old: str, new: str) -> Register:
    """Return a register in which a group has another id, wherever it stands.

    That is in decisions, adoptions and what they rested on, in actual and wished roles, in the
    names of groups and in the register's own schemes.

    Args:
        register: the register.
        old: the id that the group has.
        new: the id that it gets.

    Raises:
        ModelError: when the old id stands nowhere; when two groups of one scheme would have the
            new one; when the new one is no id; or when two facts would contradict each other.
    """
    if not group_paths(register, old):
        known = sorted(set(_groups_in(register)))
        complaint = message(
            Code.UNKNOWN_GROUP,
            "There is no group {group} anywhere in the register.",
            group=quoted(old),
        )
        raise ModelError(Finding(complaint.followed_by(suggestion(old, known))))
    for scheme in register.schemes:
        if {old, new} <= {group.id for group in scheme.groups} and old != new:
            complaint = message(
                Code.DUPLICATE_ID,
                "The scheme {scheme} has a group {group} already, so that two groups would be one.",
                scheme=quoted(scheme.id),
                group=quoted(new),
            )
            raise ModelError(Finding(complaint))

    def change(attribute: Attribute[Any], value: Any) -> Any:
        return new if value == old and is_of_group(attribute) else value

    renamed: Register = changed(register, change)
    return evolve(
        renamed,
        decisions=tuple(_once(item) for item in renamed.decisions),
        adoptions=tuple(_once(item) for item in renamed.adoptions),
        schemes=tuple(_once(item) for item in renamed.schemes),
    )


def group_paths(register: Register, group: str) -> tuple[str, ...]:
    """Find the path to every field of a register that holds the id of a group."""
    return tuple(path for path, found in _ids(register, "") if found == group)


def _groups_in(register: Register) -> Iterator[str]:
    return (found for _, found in _ids(register, ""))


def _ids(item: Any, path: str) -> Iterator[tuple[str, str]]:
    for attribute in fields(type(item)):
        below = f"{path}.{attribute.name}" if path else attribute.name
        value = getattr(item, attribute.name)
        values = value if isinstance(value, tuple) else (value,)
        for index, one in enumerate(values):
            there = f"{below}[{index}]" if isinstance(value, tuple) else below
            if has(type(one)):
                yield from _ids(one, there)
            elif isinstance(one, str) and is_of_group(attribute):
                yield there, one


def _once(item: Any) -> Any:
    """Return an item in which no list of groups holds one twice."""
    match item:
        case Decision() if item.basis:
            return evolve(item, basis=_with(item.basis, "possible"))
        case Adoption():
            return evolve(item, groups=tuple(_with(one, "possible") for one in item.groups))
        case Scheme():
            return _with(item, "unused")
        case _:
            return item


def _with(item: Any, name: str) -> Any:
    groups = getattr(item, name)
    once = tuple(dict.fromkeys(groups))
    return item if once == groups else evolve(item, **{name: once})
