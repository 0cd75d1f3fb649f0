"""What every scheme of the plugin keeps: the contract, its citation, its words and its digest."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import pytest

import stakeholderkit_schemes
from stakeholderkit.errors import SchemeError
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import STANDARD_DIMENSIONS, Audience, Dimension, Level, Scale
from stakeholderkit.rules import Scheme, prove
from stakeholderkit.testing import check_plugin, check_scheme
from stakeholderkit.wording import Text
from stakeholderkit_schemes.salience import Salience
from stakeholderkit_schemes.stance import Stance

RECORDS: dict[str, SchemeRecord[Any]] = {
    record.name: record for record in stakeholderkit_schemes.stakeholderkit_schemes()
}
VARIANTS: list[tuple[str, Any]] = [
    ("power-interest", None),
    ("salience", None),
    ("salience", Salience(by="degree")),
    ("stance", None),
    ("stance", Stance(engaged="activity")),
    ("trust", None),
]
CITED = {
    "power-interest": ("Eden", "Ackermann", "1998", "Mendelow", "1981"),
    "salience": ("Mitchell", "Agle", "Wood", "1997", "22(4)", "853–886"),
    "stance": ("Murray-Webster", "Simon", "2005", "2006"),
    "trust": ("Factor C", "communicatierijk.nl"),
}


def standard(name: str, parameters: Any) -> Scheme:
    """Build a scheme on its standard dimensions."""
    record = RECORDS[name]
    return record.build(record.dimensions, parameters or record.parameters())


def test_plugin() -> None:
    """The plugin offers by hooks that there are."""
    check_plugin(stakeholderkit_schemes)


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_contract(name: str, parameters: Any) -> None:
    """On every scale each combination of scores gets exactly one group."""
    check_scheme(RECORDS[name], parameters=parameters, dimensions=RECORDS[name].dimensions)


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_citation(name: str, parameters: Any) -> None:
    """Every scheme and its groups cite the source in both languages, and say what is ours."""
    scheme = standard(name, parameters)

    for text in (scheme.source, scheme.grouping.source):
        assert text is not None
        assert all(words in text.nl for words in CITED[name])
        assert all(words in text.en for words in CITED[name])
    assert "midden van de schaal" in scheme.inference.nl
    assert "middle of the scale" in scheme.inference.en


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_groups(name: str, parameters: Any) -> None:
    """Types have no order, degrees do; every group has its author's name and words of its own."""
    scheme = standard(name, parameters)

    degree = parameters == Salience(by="degree")
    assert (scheme.ladder is not None) is degree
    assert all(axis.monotone is degree for axis in scheme.axes)
    assert scheme.exclusive
    assert all(group.original for group in scheme.groups)
    for words in (
        [group.label.nl for group in scheme.groups],
        [group.label.en for group in scheme.groups],
        [group.noun.nl for group in scheme.groups],
        [group.meaning.nl for group in scheme.groups],
        # Several combinations lead to one degree.
        [*{rule.group: rule.because.nl for rule in scheme.rules}.values()],
        [*{rule.group: rule.because.en for rule in scheme.rules}.values()],
    ):
        assert len(set(words)) == len(words)


OFFENSIVE = re.compile(
    "saviou?r|saboteur|giant|bomb|irritant|trip.?wire|danger|gevaar|tegenstander|enem|vijand",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_words(name: str, parameters: Any) -> None:
    """Nothing that a report shows calls a party names: ids, labels, meanings and reasons."""
    scheme = standard(name, parameters)

    shown = [
        *(group.id for group in scheme.groups),
        *(text for group in scheme.groups for text in (group.label.nl, group.label.en)),
        *(text for group in scheme.groups for text in (group.noun.nl, group.noun.en)),
        *(text for group in scheme.groups for text in (group.meaning.nl, group.meaning.en)),
        *(text for rule in scheme.rules for text in (rule.because.nl, rule.because.en)),
    ]
    assert not [text for text in shown if OFFENSIVE.search(text)]


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_reasons_say_what_was_scored(name: str, parameters: Any) -> None:
    """A reason names every question, and says of each whether it was scored high."""
    scheme = standard(name, parameters)

    labels = [axis.label for axis in scheme.axes]
    for rule in scheme.rules:
        assert "hoog gescoord" in rule.because.nl
        assert "scored high" in rule.because.en
        assert all(label.nl in rule.because.nl.lower() for label in labels)
        assert all(label.en in rule.because.en.lower() for label in labels)


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_what_judges_is_internal(name: str, parameters: Any) -> None:
    """Attitude, trust and attention are for the project team alone, and never about a person."""
    scheme = standard(name, parameters)

    judging = name != "power-interest"
    assert scheme.judges is judging
    assert scheme.audience is (Audience.INTERNAL if judging else Audience.PUBLIC)


@pytest.mark.parametrize(("name", "parameters"), VARIANTS)
def test_digest(name: str, parameters: Any) -> None:
    """The digest is the same each time, and another for another cut."""
    scheme = standard(name, parameters)
    record = RECORDS[name]
    other = record.build(record.dimensions, record.parameters(cut=Fraction(2)))

    assert scheme.digest() == standard(name, parameters).digest()
    assert scheme.digest() != other.digest()
    assert other.parameters[0] == "cut=2"


def test_digests_differ() -> None:
    """No two of the schemes, nor two readings of one, are taken for each other."""
    digests = {standard(name, parameters).digest() for name, parameters in VARIANTS}

    assert len(digests) == len(VARIANTS)


def test_parameters() -> None:
    """What was chosen in building a scheme stands in it."""
    assert standard("salience", None).parameters == ("cut=3", "by=class")
    assert standard("salience", Salience(by="degree")).parameters == ("cut=3", "by=degree")
    assert standard("stance", Stance(cut=Fraction(7, 2), engaged="activity")).parameters == (
        "cut=7/2",
        "engaged=activity",
    )


def test_scales_of_their_own() -> None:
    """Each scale is cut in its own middle, and each cut is then named."""
    word = Text("a", "a")
    short = Scale(levels=tuple(Level(value=n, label=word, anchor=word) for n in (1, 2, 3)))
    trust = stakeholderkit_schemes.TRUST
    mixed = Dimension(id=trust.id, label=trust.label, question=trust.question, scale=short)

    scheme = RECORDS["trust"].build(
        (mixed, stakeholderkit_schemes.SHARED_INTEREST), RECORDS["trust"].parameters()
    )

    assert scheme.parameters == ("cut_shared-interest=3", "cut_trust=2")
    assert [(axis.dimension, axis.highest) for axis in scheme.axes] == [
        ("shared-interest", 5),
        ("trust", 3),
    ]
    assert not prove(scheme)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("salience", "legitimacy and urgency"),
        ("stance", "attitude"),
        ("trust", "shared interest and trust"),
    ],
)
def test_missing_dimensions(name: str, missing: str) -> None:
    """A register that does not score what is asked is told what, and where to find it."""
    record = RECORDS[name]

    with pytest.raises(SchemeError) as caught:
        record.build(STANDARD_DIMENSIONS, record.parameters())

    assert caught.value.code == "unknown-dimension"
    assert f"does not score: {missing}. Take it over" in str(caught.value)
    assert "dat het register niet scoort" in caught.value.text("nl")


def test_a_cut_off_the_scale_is_refused() -> None:
    """A cut at the end of the scale, above which nothing is left, fails the proof."""
    record = RECORDS["power-interest"]
    scheme = record.build(record.dimensions, record.parameters(cut=Fraction(5)))

    assert {fault.code for fault in prove(scheme)} >= {"dead-rule", "unreachable-group"}


def test_dimensions() -> None:
    """Each dimension has five levels with an anchor in both languages, and no two are alike."""
    ids = [dimension.id for dimension in stakeholderkit_schemes.DIMENSIONS]

    assert len({*ids, "interest", "influence"}) == len(ids) + 2
    for dimension in stakeholderkit_schemes.DIMENSIONS:
        levels = dimension.scale.levels
        assert [level.value for level in levels] == [1, 2, 3, 4, 5]
        assert len({level.anchor.nl for level in levels}) == 5
        assert len({level.anchor.en for level in levels}) == 5
        assert dimension.question.nl.endswith("?")
        assert dimension.question.en.endswith("?")
