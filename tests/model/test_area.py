"""What must hold within an area: sets and codes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Area,
    AreaKind,
)
from stakeholderkit.wording import Finding

Refusal = Callable[[Callable[[], object]], tuple[str, str]]


@pytest.mark.parametrize(
    ("kind", "parts", "sound"),
    [
        (AreaKind.SET, ("a",), True),
        (AreaKind.SET, ("a", "b"), True),
        (AreaKind.SET, (), False),
        *((kind, (), True) for kind in AreaKind if kind is not AreaKind.SET),
        *((kind, ("a",), False) for kind in AreaKind if kind is not AreaKind.SET),
    ],
)
def test_sets_of_areas(
    refusal: Refusal, kind: AreaKind, parts: tuple[str, ...], sound: bool
) -> None:
    """A set names its parts, and no other area does."""
    if sound:
        assert Area(id="x", name="X", kind=kind, parts=parts).parts == parts
        return

    assert refusal(lambda: Area(id="x", name="X", kind=kind, parts=parts)) == (
        Code.BAD_AREA_PARTS,
        "parts",
    )


@pytest.mark.parametrize("code", ["GM0363", "WK0363AA", "BU0363AA01", "x"])
def test_no_code_for_a_set(refusal: Refusal, code: str) -> None:
    """A set of areas has no code of Statistics Netherlands, whatever its parts have."""
    found = refusal(lambda: Area(id="x", name="X", kind=AreaKind.SET, parts=("a",), code=code))

    assert found == (Code.BAD_AREA_CODE, "code")


@pytest.mark.parametrize(
    ("kind", "code", "sound"),
    [
        (AreaKind.GEMEENTE, "GM0363", True),
        (AreaKind.WIJK, "WK0363AA", True),
        (AreaKind.WIJK, "WK036300", True),
        (AreaKind.BUURT, "BU0363AA01", True),
        (AreaKind.GEMEENTE, "GM363", False),
        (AreaKind.GEMEENTE, "gm0363", False),
        (AreaKind.GEMEENTE, "GM03630", False),
        (AreaKind.WIJK, "WK0363", False),
        (AreaKind.WIJK, "WK0363aa", False),
        (AreaKind.WIJK, "BU03630000", False),
        (AreaKind.BUURT, "BU0363AA0", False),
        (AreaKind.BUURT, "WK0363AA", False),
        (AreaKind.GEMEENTE, "GM\u0660363", False),
    ],
)
def test_area_codes(kind: AreaKind, code: str, sound: bool) -> None:
    """A code is that of Statistics Netherlands for this kind of area, or there is none."""
    if sound:
        assert Area(id="a", name="A", kind=kind, code=code).code == code
        return
    with pytest.raises(ModelError) as raised:
        Area(id="a", name="A", kind=kind, code=code)
    (finding,) = raised.value.complaints

    assert raised.value.code == Code.BAD_AREA_CODE
    assert isinstance(finding, Finding)
    assert finding.location.field == "code"
