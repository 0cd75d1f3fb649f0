"""Options as names and values, made into an options class strictly."""

import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest
from attrs import field, frozen

from stakeholderkit.errors import Code, ModelError, UsageError
from stakeholderkit.files import TypedTexts, settle_options
from stakeholderkit.wording import Finding, message


class Shape(StrEnum):
    """A choice."""

    ROUND = "round"
    SQUARE = "square"


def small(_: object, __: object, value: int) -> None:
    """Refuse large numbers."""
    if value > 10:
        raise ModelError(Finding(message(Code.BAD_NUMBER, "too large.")))


@frozen(kw_only=True)
class Options:
    """Options of every kind."""

    delimiter: str = ","
    header: bool = True
    size: int = field(default=1, validator=small)
    cut: Fraction | None = None
    shape: Shape = Shape.ROUND
    day: datetime.date | None = None
    names: tuple[str, ...] = ()


def complaints(given: Any) -> list[tuple[str, str]]:
    """Return the code and the words of every complaint about options."""
    with pytest.raises(UsageError) as caught:
        settle_options(Options, given)
    return [(complaint.code, complaint.text("en")) for complaint in caught.value.complaints]


def test_nothing_gives_the_defaults() -> None:
    """Without options, all have their defaults."""
    assert settle_options(Options, None) == Options()
    assert settle_options(Options, {}) == Options()


def test_options_of_the_class_pass() -> None:
    """Options that were made already are given back."""
    given = Options(delimiter=";")

    assert settle_options(Options, given) is given


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("delimiter", ";", ";"),
        ("header", False, False),
        ("size", 3, 3),
        ("cut", "7/2", Fraction(7, 2)),
        ("cut", "3.5", Fraction(7, 2)),
        ("cut", 3, Fraction(3)),
        ("cut", 3.5, Fraction(7, 2)),
        ("cut", 0.1, Fraction(1, 10)),
        ("cut", Fraction(7, 2), Fraction(7, 2)),
        ("cut", None, None),
        ("shape", "square", Shape.SQUARE),
        ("shape", Shape.SQUARE, Shape.SQUARE),
        ("day", "2026-03-01", datetime.date(2026, 3, 1)),
        ("names", ["a", "b"], ("a", "b")),
    ],
    ids=repr,
)
def test_values_are_made_what_the_class_says(name: str, value: object, expected: object) -> None:
    """A value of the right kind is taken, and comes out as the type of its option."""
    found = getattr(settle_options(Options, {name: value}), name)

    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("delimiter", 3),
        ("delimiter", None),
        ("header", "yes"),
        ("header", 1),
        ("size", "3"),
        ("size", True),
        ("size", 3.0),
        ("size", 11),
        ("cut", float("nan")),
        ("cut", float("inf")),
        ("cut", True),
        ("cut", "3½"),
        ("cut", "1/0"),
        ("cut", ""),
        ("shape", "triangle"),
        ("shape", None),
        ("day", "1-3-2026"),
        ("names", "a"),
        ("names", [1]),
    ],
    ids=repr,
)
def test_values_that_do_not_fit(name: str, value: object) -> None:
    """A value of another kind is refused and named: nothing is converted obligingly."""
    assert complaints({name: value}) == [
        (Code.BAD_OPTION, f"The option '{name}' cannot be '{value}'.")
    ]


def test_an_unknown_option() -> None:
    """An unknown option brings those that there are, and the one that was probably meant."""
    ((code, text),) = complaints({"delimeter": ";"})

    assert code == Code.BAD_OPTION
    assert text.startswith("There is no option 'delimeter'. Possible: delimiter, header, size")
    assert text.endswith("Did you mean delimiter?")


def test_an_option_whose_name_is_no_text() -> None:
    """Even a name that is no text is refused in words."""
    ((code, text),) = complaints({3: ";"})

    assert code == Code.BAD_OPTION
    assert "There is no option '3'." in text


def test_all_complaints_at_once() -> None:
    """Several faults bring as many complaints."""
    assert [code for code, _ in complaints({"x": 1, "size": "1", "header": True, "cut": "a"})] == [
        Code.BAD_OPTION
    ] * 3


@pytest.mark.parametrize("given", [3, "delimiter=;", ["delimiter"], object()])
def test_what_is_no_mapping(given: object) -> None:
    """Options are their class or names and values, and nothing else."""
    assert complaints(given) == [
        (Code.BAD_OPTION, "Options are given as a Options or as names and values.")
    ]


def test_a_class_without_options() -> None:
    """Where there are no options, giving one says so."""

    @frozen
    class Nothing:
        pass

    with pytest.raises(UsageError, match=r"There is no option 'x'. Possible: -\."):
        settle_options(Nothing, {"x": 1})


# --- texts that somebody typed ---------------------------------------------------------------

TYPED = [
    ("delimiter", ";", ";"),
    ("delimiter", "4", "4"),
    ("delimiter", "true", "true"),
    ("delimiter", "", ""),
    ("header", "false", False),
    ("header", "true", True),
    ("size", "7", 7),
    ("size", "-7", -7),
    ("cut", "3", Fraction(3)),
    ("cut", "+3", Fraction(3)),
    ("cut", "7/2", Fraction(7, 2)),
    ("cut", "3.5", Fraction(7, 2)),
    ("shape", "square", Shape.SQUARE),
    ("day", "2026-03-01", datetime.date(2026, 3, 1)),
]


@pytest.mark.parametrize(("name", "text", "value"), TYPED)
def test_typed_texts_mean_what_the_option_takes(name: str, text: str, value: object) -> None:
    """A text is a text where the option takes one, and else the number or truth that it tells."""
    made = getattr(settle_options(Options, TypedTexts({name: text})), name)

    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("header", "yes"),
        ("header", "True"),
        ("header", "1"),
        ("size", "seven"),
        ("size", "7.0"),
        ("size", "11"),
        ("size", "true"),
        ("size", "7" * 31),
        ("shape", "rond"),
        ("day", "2026-3-1"),
        ("names", "a"),
    ],
)
def test_typed_texts_that_mean_nothing_here(name: str, text: str) -> None:
    """A text that tells nothing which the option takes is refused as it was typed."""
    assert complaints(TypedTexts({name: text})) == [
        (Code.BAD_OPTION, f"The option '{name}' cannot be '{text}'.")
    ]


def test_typed_names_and_texts_are_all_refused_at_once() -> None:
    """Every wrong name and value is told."""
    found = complaints(TypedTexts({"sise": "1", "header": "ja", "size": "2"}))

    assert [words.partition(".")[0] for _, words in found] == [
        "There is no option 'sise'",
        "The option 'header' cannot be 'ja'",
    ]


def test_no_typed_texts() -> None:
    """Nothing typed gives the defaults."""
    assert settle_options(Options, TypedTexts({})) == Options()
