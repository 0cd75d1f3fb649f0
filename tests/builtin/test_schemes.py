"""The three ways to the four rings: on every scale, and with every choice of their parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.builtin.schemes import kwadranten, kwadranten_plus, ringen, schemes
from stakeholderkit.errors import Code, SchemeError
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import (
    CONTRIBUTION,
    INFLUENCE,
    INTEREST,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
    Dimension,
    Level,
    Scale,
)
from stakeholderkit.rules import RINGEN, Scheme, compile_scheme, prove
from stakeholderkit.wording import Text

RECORDS = tuple(schemes())
RINGS = [group.id for group in RINGEN.groups]
SIZES = (3, 4, 5, 7, 10)


def dimension(name: str, size: int) -> Dimension:
    """Make a dimension on a scale from 1."""
    levels = (
        Level(value=n, label=Text("a", "b"), anchor=Text("a", "b")) for n in range(1, size + 1)
    )
    words = Text(name, name)
    return Dimension(id=name, label=words, question=words, scale=Scale(levels=tuple(levels)))


def dimensions(size: int) -> tuple[Dimension, ...]:
    """Make interest and influence on a scale of some size, and the contribution as it is."""
    return (dimension(INTEREST, size), dimension(INFLUENCE, size), NEEDED_CONTRIBUTION)


def group(scheme: Scheme, values: Mapping[str, Fraction]) -> str:
    """Return the group of scores."""
    return compile_scheme(scheme).rule(values).group


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
@pytest.mark.parametrize("size", SIZES)
def test_every_scale_and_cut(record: SchemeRecord[Any], size: int) -> None:
    """On scales of 3, 4, 5, 7 and 10 levels each scheme is proved, wherever the cut is."""
    middle = record.build(dimensions(size), record.parameters())
    assert prove(middle) == ()

    for cut in (Fraction(1), Fraction(3, 2), Fraction(size - 1), Fraction(2 * size - 1, 2)):
        scheme = record.build(dimensions(size), record.parameters(cut=cut))
        assert prove(scheme) == ()
        at_cut = {INTEREST: cut, INFLUENCE: cut, CONTRIBUTION: Fraction(0)}
        assert group(scheme, at_cut) == "meeweten"
        above = {name: cut + Fraction(1, 9) for name in (INTEREST, INFLUENCE)}
        assert group(scheme, {**at_cut, **above}) == "meebeslissen"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
@pytest.mark.parametrize("cut", [Fraction(0), Fraction(5), Fraction(6)])
def test_cut_beyond_which_nothing_is_high(record: SchemeRecord[Any], cut: Fraction) -> None:
    """A cut off the scale, or at its top, is refused with the reason."""
    faults = {
        fault.code for fault in prove(record.build(dimensions(5), record.parameters(cut=cut)))
    }

    assert faults
    assert faults <= {Code.THRESHOLD_OFF_SCALE, Code.DEAD_RULE, Code.UNREACHABLE_GROUP}


@pytest.mark.parametrize(
    "record", [kwadranten.RECORD, kwadranten_plus.RECORD], ids=lambda record: record.name
)
@pytest.mark.parametrize(("interest_only", "influence_only"), list(product(RINGS, RINGS)))
def test_mixed_quadrants(
    record: SchemeRecord[Any], interest_only: str, influence_only: str
) -> None:
    """Either mixed quadrant can be any ring, and the scheme stays proved."""
    parameters = record.parameters(interest_only=interest_only, influence_only=influence_only)
    scheme = record.build(dimensions(5), parameters)
    nothing = {CONTRIBUTION: Fraction(0)}
    low, high = Fraction(2), Fraction(4)

    assert prove(scheme) == ()
    assert group(scheme, {INTEREST: high, INFLUENCE: low, **nothing}) == interest_only
    assert group(scheme, {INTEREST: low, INFLUENCE: high, **nothing}) == influence_only
    assert f"interest_only={interest_only}" in scheme.parameters
    assert f"influence_only={influence_only}" in scheme.parameters


TRUE_WHEN: dict[str, Callable[[bool, bool, bool], bool]] = {
    "Both interest and influence are scored high.": lambda interest, influence, _: (
        interest and influence
    ),
    "Influence is scored high, interest less so.": lambda interest, influence, _: (
        influence and not interest
    ),
    "Interest is scored high, influence less so.": lambda interest, influence, _: (
        interest and not influence
    ),
    "Neither interest nor influence is scored high.": lambda interest, influence, _: (
        not interest and not influence
    ),
    "Influence is scored high.": lambda _, influence, __: influence,
    "Interest is scored high.": lambda interest, _, __: interest,
    "Effort, property, network, money or permit is scored as needed.": lambda _, __, needed: needed,
    "None of interest, influence and needed contribution is scored high.": lambda *high: (
        not any(high)
    ),
}
"""When each reason is true: with a high interest, a high influence, a needed contribution."""


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_reasons_are_true(record: SchemeRecord[Any]) -> None:
    """Whatever the choices, the reason that a party gets says of its scores what they are."""
    mixed = product(RINGS, RINGS) if record is not ringen.RECORD else [()]
    for groups in mixed:
        chosen = dict(zip(("interest_only", "influence_only"), groups, strict=False))
        table = compile_scheme(record.build(dimensions(5), record.parameters(**chosen)))
        for high in product((False, True), repeat=3):
            values = {
                INTEREST: Fraction(4 if high[0] else 3),
                INFLUENCE: Fraction(4 if high[1] else 3),
                CONTRIBUTION: Fraction(1 if high[2] else 0),
            }
            asked = {axis.dimension: values[axis.dimension] for axis in table.scheme.axes}
            assert TRUE_WHEN[table.rule(asked).because.en](*high)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_what_is_ours_is_told(record: SchemeRecord[Any]) -> None:
    """A scheme says that it chose the groups, and where high begins, as far as that is so."""
    usual = record.build(dimensions(5), record.parameters())
    same = record.build(dimensions(5), record.parameters(cut=Fraction(3)))
    other = record.build(dimensions(5), record.parameters(cut=Fraction(4)))

    assert "our own choice" in usual.inference.en
    assert usual.inference.en.endswith("The middle of the scale counts as low.")
    assert usual.inference.nl.endswith("Het midden van de schaal telt als laag.")
    assert same.inference == usual.inference
    assert other.inference.en.endswith("Where high begins was chosen as well.")


@pytest.mark.parametrize(
    "record", [kwadranten.RECORD, kwadranten_plus.RECORD], ids=lambda record: record.name
)
@pytest.mark.parametrize("ring", RINGS)
def test_where_the_source_says_otherwise_is_told(record: SchemeRecord[Any], ring: str) -> None:
    """Of high influence with little interest the conclusion says which ring it gives here."""
    scheme = record.build(dimensions(5), record.parameters(influence_only=ring))
    label = RINGEN.group(ring).label

    assert (
        f"Hoge invloed met weinig belang geeft hier {label.nl}; bij Factor C is doorslaggevende "
        "invloed meebeslissen." in scheme.inference.nl
    ) is (ring != "meebeslissen")
    assert (f"gives {label.en} here" in scheme.inference.en) is (ring != "meebeslissen")


@pytest.mark.parametrize(
    "record", [kwadranten.RECORD, kwadranten_plus.RECORD], ids=lambda record: record.name
)
def test_a_ring_that_does_not_exist(record: SchemeRecord[Any]) -> None:
    """A group that is on no ladder is for the proof to refuse, and not for the words."""
    scheme = record.build(dimensions(5), record.parameters(influence_only="meedoen"))

    assert Code.BAD_SCHEME in {fault.code for fault in prove(scheme)}


@given(st.sampled_from(RINGS), st.sampled_from(RINGS), st.data())
def test_plus_is_at_least(interest_only: str, influence_only: str, data: st.DataObject) -> None:
    """Whoever has something that is needed co-operates at the least; nobody else is moved."""
    chosen: Any = {"interest_only": interest_only, "influence_only": influence_only}
    plain = kwadranten.build(dimensions(5), kwadranten.Kwadranten(**chosen))
    plus = kwadranten_plus.build(dimensions(5), kwadranten_plus.KwadrantenPlus(**chosen))
    scores = st.fractions(1, 5, max_denominator=4)
    values = {INTEREST: data.draw(scores), INFLUENCE: data.draw(scores)}
    contribution = data.draw(st.fractions(0, 1, max_denominator=4))

    before = group(plain, values)
    after = group(plus, {**values, CONTRIBUTION: contribution})
    if contribution > Fraction(1, 2):
        assert RINGEN.rank(after) == max(RINGEN.rank(before), RINGEN.rank("meewerken"))
    else:
        assert after == before


@given(st.data())
def test_rings(data: st.DataObject) -> None:
    """In the rings influence goes before contribution, and contribution before interest."""
    scheme = ringen.build(dimensions(5), ringen.Ringen())
    high = {name: data.draw(st.booleans()) for name in (INFLUENCE, CONTRIBUTION, INTEREST)}
    values = {
        INFLUENCE: Fraction(4 if high[INFLUENCE] else 3),
        CONTRIBUTION: Fraction(1 if high[CONTRIBUTION] else 0),
        INTEREST: Fraction(4 if high[INTEREST] else 3),
    }
    order = {INFLUENCE: "meebeslissen", CONTRIBUTION: "meewerken", INTEREST: "meedenken"}

    expected = next((ring for name, ring in order.items() if high[name]), "meeweten")
    assert group(scheme, values) == expected


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_missing_dimensions(record: SchemeRecord[Any]) -> None:
    """A register that does not score what a scheme needs is told what to add."""
    with pytest.raises(SchemeError) as raised:
        record.build((), record.parameters())

    assert raised.value.code == Code.UNKNOWN_DIMENSION
    assert "interest" in raised.value.text("en")
    assert "Add that to its dimensions" in raised.value.text("en")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_identity(record: SchemeRecord[Any]) -> None:
    """A scheme is known by its name, version, parameters and digest, whatever its words are."""
    scheme = record.build(record.dimensions, record.parameters())
    stricter = record.build(record.dimensions, record.parameters(cut=Fraction(4)))
    renamed = evolve(
        scheme,
        ladder=evolve(
            RINGEN, groups=tuple(evolve(one, label=Text("x", "y")) for one in RINGEN.groups)
        ),
    )

    assert (scheme.id, scheme.version) == (record.name, "1.0")
    assert "cut=3" in scheme.parameters
    assert "cut=4" in stricter.parameters
    assert scheme.digest() != stricter.digest()
    assert scheme.digest() == renamed.digest()
    assert scheme.source.nl != scheme.source.en
    assert scheme.inference.nl != scheme.inference.en


def test_standard_scale_of_contribution() -> None:
    """The contribution is asked with no and yes, beside the two dimensions that all score."""
    assert [level.value for level in NEEDED_CONTRIBUTION.scale.levels] == [0, 1]
    assert ringen.RECORD.dimensions == (*STANDARD_DIMENSIONS, NEEDED_CONTRIBUTION)
