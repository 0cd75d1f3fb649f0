"""The page on privacy says of each audience what its policy says."""

from __future__ import annotations

import re
from pathlib import Path

from stakeholderkit.model import LISTS
from stakeholderkit.redaction import PUBLIC, SHARED, Policy

PAGE = Path(__file__).parents[2] / "docs/privacy.md"


def fields(policy: Policy, list_name: str) -> tuple[str, ...]:
    """List the fields that a policy shows of a list, or none."""
    return policy.fields(list_name) if list_name in policy.shows else ()


def test_the_table() -> None:
    """Each list of the register has a row, with exactly the fields that each audience gets."""
    text = PAGE.read_text(encoding="utf-8").split("\n## ")[1]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \| (.*) \|$", text, re.MULTILINE)
    shown = {list_name: cells for list_name, *cells in rows if list_name in LISTS}

    assert list(shown) == list(LISTS)
    for list_name, cells in shown.items():
        public, besides = (tuple(re.findall(r"`(\w+)`", cell)) for cell in cells)
        assert public == fields(PUBLIC, list_name), list_name
        assert set(public) <= set(fields(SHARED, list_name)), list_name
        assert set(besides) == set(fields(SHARED, list_name)) - set(public), list_name


def test_every_setting() -> None:
    """The page explains each setting of a policy's file."""
    text = PAGE.read_text(encoding="utf-8")

    for setting in ("name", "based_on", "audience", "assessors", "[shows]"):
        assert f"| `{setting}` |" in text
