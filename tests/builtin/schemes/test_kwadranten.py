"""The default scheme: its groups, its parameters, and its proof on any scale."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve

from stakeholderkit.builtin.schemes.kwadranten import RECORD, Kwadranten, build
from stakeholderkit.errors import Code, SchemeError, UsageError
from stakeholderkit.files import settle_options
from stakeholderkit.model import INFLUENCE, INTEREST, STANDARD_DIMENSIONS, Dimension, Level, Scale
from stakeholderkit.rules import RINGEN, compile_scheme, prove
from stakeholderkit.testing import check_scheme
from stakeholderkit.wording import Text

GROUPS = [group.id for group in RINGEN.groups]
LEVELS = [2, 3, 4, 5, 7, 10]


def dimensions(interest: int, influence: int, lowest: int = 1) -> tuple[Dimension, ...]:
    """Return interest and influence on scales of so many levels."""

    def on(dimension: Dimension, levels: int) -> Dimension:
        word = Text("x", "x")
        values = range(lowest, lowest + levels)
        scale = tuple(Level(value=value, label=word, anchor=word) for value in values)
        return evolve(dimension, scale=Scale(levels=scale))

    return (on(STANDARD_DIMENSIONS[0], interest), on(STANDARD_DIMENSIONS[1], influence))


def group(scored: tuple[Dimension, ...], parameters: Kwadranten, *scores: Fraction | int) -> str:
    """Return the group of a party with these scores for interest and influence."""
    interest, influence = map(Fraction, scores)
    table = compile_scheme(build(scored, parameters))
    return table.rule({INTEREST: interest, INFLUENCE: influence}).group


def halves(dimension: Dimension) -> Iterator[Fraction]:
    """Yield every level and what lies halfway between two."""
    scale = dimension.scale
    return (Fraction(step, 2) for step in range(2 * scale.lowest, 2 * scale.highest + 1))


@pytest.mark.parametrize(
    ("interest", "influence", "expected"),
    [
        (5, 5, "meebeslissen"),
        (4, 4, "meebeslissen"),
        (Fraction(7, 2), Fraction(7, 2), "meebeslissen"),
        (3, 4, "meewerken"),
        (1, 5, "meewerken"),
        (4, 3, "meedenken"),
        (5, 1, "meedenken"),
        (Fraction(7, 2), 3, "meedenken"),
        (3, 3, "meeweten"),
        (1, 1, "meeweten"),
    ],
)
def test_the_four_quadrants(interest: Fraction, influence: Fraction, expected: str) -> None:
    """High is above the middle; exactly the middle is low."""
    assert group(STANDARD_DIMENSIONS, Kwadranten(), interest, influence) == expected


def test_the_mirrored_table_is_a_mistake() -> None:
    """Interest alone advises and influence alone co-operates, not the other way round."""
    assert group(STANDARD_DIMENSIONS, Kwadranten(), 5, 1) == "meedenken"
    assert group(STANDARD_DIMENSIONS, Kwadranten(), 1, 5) == "meewerken"


@pytest.mark.parametrize("levels", LEVELS)
@pytest.mark.parametrize("lowest", [-2, 0, 1])
def test_every_scale_is_proved(levels: int, lowest: int) -> None:
    """On a scale of any length, high is above its middle, exactly."""
    scored = dimensions(levels, levels, lowest)
    middle = Fraction(2 * lowest + levels - 1, 2)

    assert prove(build(scored, Kwadranten())) == ()
    for interest, influence in product(halves(scored[0]), halves(scored[1])):
        expected = {
            (False, False): "meeweten",
            (True, False): "meedenken",
            (False, True): "meewerken",
            (True, True): "meebeslissen",
        }[interest > middle, influence > middle]
        assert group(scored, Kwadranten(), interest, influence) == expected


@pytest.mark.parametrize(("interest", "influence"), [(3, 10), (10, 3), (4, 5), (2, 7)])
def test_each_scale_has_its_own_middle(interest: int, influence: int) -> None:
    """Two scales of different lengths are each cut at their own middle."""
    scored = dimensions(interest, influence)

    assert prove(build(scored, Kwadranten())) == ()
    assert group(scored, Kwadranten(), interest, influence) == "meebeslissen"
    assert group(scored, Kwadranten(), interest, 1) == "meedenken"
    assert group(scored, Kwadranten(), 1, influence) == "meewerken"
    assert group(scored, Kwadranten(), 1, 1) == "meeweten"


@pytest.mark.parametrize("levels", LEVELS)
def test_every_cut_within_the_scale_is_proved(levels: int) -> None:
    """Any cut below the highest level can be chosen, between two levels too."""
    scored = dimensions(levels, levels)
    for cut in halves(scored[0]):
        scheme = build(scored, Kwadranten(cut=cut))
        if cut < levels:
            assert prove(scheme) == ()
            assert group(scored, Kwadranten(cut=cut), cut, cut) == "meeweten"
            assert group(scored, Kwadranten(cut=cut), levels, levels) == "meebeslissen"
        else:
            # Nothing is above the highest level, so three of the four rules would be dead.
            assert {fault.code for fault in prove(scheme)} == {
                Code.DEAD_RULE,
                Code.UNREACHABLE_GROUP,
            }


@pytest.mark.parametrize("cut", [0, 6, -1, Fraction(11, 2)])
def test_a_cut_off_the_scale(cut: Fraction | int) -> None:
    """A cut off the scale is an error, in words with the scale in them."""
    with pytest.raises(SchemeError) as caught:
        compile_scheme(build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(cut))))

    assert {fault.code for fault in caught.value.complaints} == {Code.THRESHOLD_OFF_SCALE}
    assert "its scale goes from 1 to 5" in str(caught.value)


@pytest.mark.parametrize(("interest_only", "influence_only"), list(product(GROUPS, GROUPS)))
def test_every_choice_for_the_mixed_quadrants_is_proved(
    interest_only: str, influence_only: str
) -> None:
    """Whichever group is chosen for the mixed quadrants, every party gets exactly one."""
    parameters = Kwadranten(interest_only=interest_only, influence_only=influence_only)

    assert prove(build(STANDARD_DIMENSIONS, parameters)) == ()
    assert group(STANDARD_DIMENSIONS, parameters, 5, 1) == interest_only
    assert group(STANDARD_DIMENSIONS, parameters, 1, 5) == influence_only


@pytest.mark.parametrize("name", ["interest_only", "influence_only"])
def test_a_group_that_is_not_on_the_ladder(name: str) -> None:
    """A mixed quadrant cannot be given a group that there is not."""
    parameters = settle_options(Kwadranten, {name: "meedoen"})

    assert {fault.code for fault in prove(build(STANDARD_DIMENSIONS, parameters))} == {
        Code.BAD_SCHEME
    }


@pytest.mark.parametrize(
    ("scored", "missing"),
    [
        (STANDARD_DIMENSIONS[:1], "influence"),
        (STANDARD_DIMENSIONS[1:], "interest"),
        ((), "interest and influence"),
        ((evolve(STANDARD_DIMENSIONS[0], id="ambition"),), "interest and influence"),
    ],
)
def test_a_register_that_does_not_score_what_is_needed(
    scored: tuple[Dimension, ...], missing: str
) -> None:
    """A register without interest or influence is told which of them is missing."""
    with pytest.raises(SchemeError) as caught:
        build(scored, Kwadranten())

    (complaint,) = caught.value.complaints
    assert complaint.code == Code.UNKNOWN_DIMENSION
    assert f"asks for {missing}," in complaint.text("en")


def test_other_dimensions_are_left_alone() -> None:
    """A register may score more, and in any order."""
    more = (evolve(STANDARD_DIMENSIONS[0], id="ambition"), *reversed(STANDARD_DIMENSIONS))

    assert [axis.dimension for axis in build(more, Kwadranten()).axes] == [INTEREST, INFLUENCE]


def test_the_choices_are_part_of_the_identity() -> None:
    """The cut and the groups chosen stand in the scheme, and change its digest."""
    usual = build(STANDARD_DIMENSIONS, Kwadranten())
    other = build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(5, 2)))

    assert usual.parameters == ("cut=3", "interest_only=meedenken", "influence_only=meewerken")
    assert other.parameters[0] == "cut=5/2"
    assert len({usual.digest(), other.digest()}) == 2
    assert build(STANDARD_DIMENSIONS, Kwadranten(cut=Fraction(3))).digest() == usual.digest()


@pytest.mark.parametrize(
    ("given", "cut"),
    [
        ({"cut": "7/2"}, Fraction(7, 2)),
        ({"cut": 3}, Fraction(3)),
        ({"cut": None}, None),
        ({}, None),
    ],
)
def test_parameters_as_names_and_values(given: dict[str, object], cut: Fraction | None) -> None:
    """A cut may be written as a fraction."""
    assert settle_options(Kwadranten, given).cut == cut


@pytest.mark.parametrize("given", [{"cutt": 3}, {"cut": [3]}, {"cut": "high"}, {"cut": True}])
def test_parameters_that_do_not_fit(given: dict[str, object]) -> None:
    """A parameter that is unknown or does not fit is refused."""
    with pytest.raises(UsageError) as caught:
        settle_options(Kwadranten, given)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.BAD_OPTION]


def test_the_scheme_says_what_is_its_own_conclusion() -> None:
    """The report can tell what stands in a source and what is our own choice."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten())

    for text in (scheme.source, scheme.inference, scheme.label):
        assert text.nl
        assert text.en
        assert text.nl != text.en


def test_the_scheme_keeps_the_contract() -> None:
    """Every score on every scale gets exactly one group, the same each time."""
    check_scheme(RECORD)
