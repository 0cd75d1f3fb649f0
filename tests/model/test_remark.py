"""Remarks, and who may read them."""

from __future__ import annotations

import pytest

from stakeholderkit.model import (
    Audience,
    Remark,
)


@pytest.mark.parametrize(
    ("reader", "meant_for", "may"),
    [
        (Audience.PUBLIC, Audience.PUBLIC, True),
        (Audience.PUBLIC, Audience.SHARED, False),
        (Audience.PUBLIC, Audience.INTERNAL, False),
        (Audience.SHARED, Audience.PUBLIC, True),
        (Audience.SHARED, Audience.SHARED, True),
        (Audience.SHARED, Audience.INTERNAL, False),
        (Audience.INTERNAL, Audience.PUBLIC, True),
        (Audience.INTERNAL, Audience.SHARED, True),
        (Audience.INTERNAL, Audience.INTERNAL, True),
    ],
)
def test_who_may_read(reader: Audience, meant_for: Audience, may: bool) -> None:
    """A narrower circle may read what a wider one may, and not the other way round."""
    assert reader.may_read(meant_for) is may
    assert Remark(text="x", audience=meant_for).readable_by(reader) is may


def test_remarks_are_internal() -> None:
    """Free text counts as personal until somebody says who may read it."""
    assert Remark(text="x").audience is Audience.INTERNAL
