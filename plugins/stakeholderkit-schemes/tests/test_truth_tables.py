"""The rows of each scheme as its source gives them, written out by hand, and what pages garble."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.rules import Scheme, compile_scheme
from stakeholderkit_schemes import power_interest, salience, stance, trust

# On 1 to 5 high begins above the middle: 3 is still low.
LOW, HIGH = (Fraction(1), Fraction(3)), (Fraction(7, 2), Fraction(5))


def built(record: SchemeRecord[Any], **parameters: object) -> Scheme:
    """Build a scheme on its standard dimensions."""
    return record.build(record.dimensions, record.parameters(**parameters))


def originals(scheme: Scheme, *high: str) -> set[str | None]:
    """Return what the source calls those who are high on these dimensions and low on the rest."""
    names = [axis.dimension for axis in scheme.axes]
    table = compile_scheme(scheme)
    return {
        scheme.group(table.rule(dict(zip(names, scores, strict=True))).group).original
        for scores in product(*(HIGH if name in high else LOW for name in names))
    }


def groups(scheme: Scheme, values: Mapping[str, int]) -> str:
    """Return the id of the group for scores."""
    scores = {name: Fraction(value) for name, value in values.items()}
    return compile_scheme(scheme).rule(scores).group


@pytest.mark.parametrize(
    ("high", "original"),
    [
        # Eden and Ackermann (1998): power and interest, power, interest, neither.
        (("influence", "interest"), "players"),
        (("influence",), "context setters"),
        (("interest",), "subjects"),
        ((), "crowd"),
    ],
)
def test_power_interest(high: tuple[str, ...], original: str) -> None:
    """The grid has its four corners where its authors put them."""
    assert originals(built(power_interest.RECORD), *high) == {original}


@pytest.mark.parametrize(
    ("high", "original", "degree"),
    [
        # Mitchell, Agle and Wood (1997): one attribute is latent, two expectant, three definitive.
        (("influence",), "dormant stakeholder", "latent stakeholder"),
        (("legitimacy",), "discretionary stakeholder", "latent stakeholder"),
        (("urgency",), "demanding stakeholder", "latent stakeholder"),
        (("influence", "legitimacy"), "dominant stakeholder", "expectant stakeholder"),
        (("influence", "urgency"), "dangerous stakeholder", "expectant stakeholder"),
        (("legitimacy", "urgency"), "dependent stakeholder", "expectant stakeholder"),
        (
            ("influence", "legitimacy", "urgency"),
            "definitive stakeholder",
            "definitive stakeholder",
        ),
        ((), "nonstakeholder", "nonstakeholder"),
    ],
)
def test_salience(high: tuple[str, ...], original: str, degree: str) -> None:
    """Which attributes give the class, how many give the degree, and the class tells how many."""
    classes, degrees = built(salience.RECORD), built(salience.RECORD, by="degree")

    assert originals(classes, *high) == {original}
    assert originals(degrees, *high) == {degree}
    (group,) = [item for item in classes.groups if item.original == original]
    assert ("none of", "one of", "two of", "all three")[len(high)] in group.meaning.en


@pytest.mark.parametrize(
    ("high", "original"),
    [
        # Murray-Webster and Simon (2005): power, interest and attitude, each plus or minus.
        (("influence", "interest", "attitude"), "saviour"),
        (("influence", "interest"), "saboteur"),
        (("influence", "attitude"), "sleeping giant"),
        (("influence",), "time bomb"),
        (("interest", "attitude"), "friend"),
        (("interest",), "irritant"),
        (("attitude",), "acquaintance"),
        ((), "trip wire"),
    ],
)
def test_stance(high: tuple[str, ...], original: str) -> None:
    """The eight corners of the cube have the types that its authors put there."""
    active = tuple("activity" if name == "interest" else name for name in high)

    assert originals(built(stance.RECORD), *high) == {original}
    assert originals(built(stance.RECORD, engaged="activity"), *active) == {original}


@pytest.mark.parametrize(
    ("high", "original"),
    [
        # Factor C: shared interests and a good relation, and so on.
        (("shared-interest", "trust"), "vrienden (Friends)"),
        (("shared-interest",), "coalitiegenoten (Partners)"),
        (("trust",), "tegenspelers (Opponents)"),
        ((), "tegenstanders (Adversaries)"),
    ],
)
def test_trust(high: tuple[str, ...], original: str) -> None:
    """The matrix has its four corners where Factor C puts them, in both of its languages."""
    assert originals(built(trust.RECORD), *high) == {original}
    (group,) = [item for item in built(trust.RECORD).groups if item.original == original]
    words = f"{group.noun.nl} ({group.noun.en.capitalize()})"
    assert words == (original if high else "partijen op afstand (Parties apart)")


def test_dormant_is_not_low_on_everything() -> None:
    """A page calls dormant whoever is low on everything, and knows four groups: neither is so."""
    scheme = built(salience.RECORD)

    nothing = groups(scheme, {"influence": 1, "legitimacy": 1, "urgency": 1})
    power = groups(scheme, {"influence": 5, "legitimacy": 1, "urgency": 1})
    assert (nothing, power) == ("non-stakeholder", "dormant")
    assert len(scheme.groups) == 8


def test_one_attribute_is_not_always_dormant() -> None:
    """A page calls everybody with one attribute dormant; that is latent, and dormant has power."""
    scheme = built(salience.RECORD)

    legitimate = groups(scheme, {"influence": 1, "legitimacy": 5, "urgency": 1})
    pressing = groups(scheme, {"influence": 1, "legitimacy": 1, "urgency": 5})
    assert (legitimate, pressing) == ("discretionary", "pressing")


def test_a_time_bomb_is_not_engaged() -> None:
    """The quiet opponent with power is the time bomb; pages mix it up with the saboteur."""
    scheme = built(stance.RECORD)

    assert groups(scheme, {"influence": 5, "interest": 1, "attitude": 1}) == "strong-far-not-for"
    assert groups(scheme, {"influence": 5, "interest": 5, "attitude": 1}) == "strong-near-not-for"


def test_context_setters_have_the_power() -> None:
    """Those with power alone set the context, and those with interest alone are its subjects."""
    scheme = built(power_interest.RECORD)

    assert groups(scheme, {"influence": 5, "interest": 1}) == "context-setter"
    assert groups(scheme, {"influence": 1, "interest": 5}) == "subject"


def test_no_opinion_is_no_support() -> None:
    """A party without an opinion stands with those not in favour, and the scheme says so."""
    scheme = built(stance.RECORD)

    assert groups(scheme, {"influence": 1, "interest": 1, "attitude": 3}) == "weak-far-not-for"
    assert "no opinion" in scheme.inference.en
