"""How much work a proof may take: what is just allowed, and what is refused before it begins."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from stakeholderkit.errors import Code
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Rule,
    Scheme,
    above,
    all_of,
    any_of,
    effort,
    not_,
    prove,
)
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=ANY, lowest=1, highest=5)


def scheme_of(*rules: tuple[Any, str], exclusive: bool = False) -> Scheme:
    """Make a scheme on one axis from 1 to 5."""
    return Scheme(
        id="s",
        version="1",
        label=ANY,
        axes=(AXIS,),
        ladder=RINGEN,
        rules=tuple(Rule(when=when, group=group, because=ANY) for when, group in rules),
        unused=("meedenken", "meewerken"),
        exclusive=exclusive,
        source=ANY,
        inference=ANY,
    )


SOUND = scheme_of((above("interest", 3), "meebeslissen"), (all_of(), "meeweten"))


def codes(scheme: Scheme) -> set[str]:
    """Return the codes of all faults."""
    return {fault.code for fault in prove(scheme)}


@pytest.mark.parametrize(("most", "expected"), [(2, {Code.SCHEME_TOO_LARGE}), (3, set())])
def test_just_too_large(monkeypatch: pytest.MonkeyPatch, most: int, expected: set[Code]) -> None:
    """The most cases that are looked at may be just reached: here 3, with one threshold."""
    monkeypatch.setattr(effort, "MOST_CASES", most)

    assert codes(SOUND) == expected


@pytest.mark.parametrize(("most", "expected"), [(5, {Code.SCHEME_TOO_LARGE}), (6, set())])
def test_just_too_much_work(
    monkeypatch: pytest.MonkeyPatch, most: int, expected: set[Code]
) -> None:
    """The most comparisons may be just made: here 6, of two conditions in three cases."""
    monkeypatch.setattr(effort, "MOST_COMPARISONS", most)

    assert codes(SOUND) == expected
    if expected:
        assert "takes 6 comparisons, and at most 5 are made" in str(prove(SOUND)[0])


def test_work_of_every_kind_of_condition() -> None:
    """Work that would take hours is refused before it is begun, whatever it consists of."""
    cuts = [above("interest", Fraction(n, 100)) for n in range(101, 500)]
    deep = any_of(*[all_of(not_(cut), *cuts) for cut in cuts])
    scheme = scheme_of((deep, "meebeslissen"), (all_of(), "meeweten"))
    many = scheme_of(*[(all_of(), "meeweten")] * 5_000, exclusive=True)

    assert codes(scheme) == codes(many) == {Code.SCHEME_TOO_LARGE}
