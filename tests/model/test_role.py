"""Roles: what is recorded of them, and what never is."""

from __future__ import annotations

from stakeholderkit.analysis import IntendedRole
from stakeholderkit.model import (
    LISTS,
    ActualRole,
    WishedRole,
)


def test_intended_role_is_never_recorded() -> None:
    """The role that we intend is worked out: no list of the register holds it."""
    assert IntendedRole not in LISTS.values()
    assert {ActualRole, WishedRole} <= set(LISTS.values())
