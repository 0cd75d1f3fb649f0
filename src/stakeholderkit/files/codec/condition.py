"""A condition from plain values, and what is wrong with one that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.condition import (
    MOST_DIGITS,
    Compare,
    Condition,
    Every,
    Not,
    Operator,
    Some,
)
from stakeholderkit.model.faults import MOST_FAULTS
from stakeholderkit.model.validators import ID, wrong_type
from stakeholderkit.wording import (
    Finding,
    Location,
    Message,
    in_short,
    message,
    phrase,
    quoted,
    unknown_choice,
)

NUMBER = r"[+-]?([0-9]{1,15}(\.[0-9]{1,14})?|[0-9]{1,30}/0{0,29}[1-9][0-9]{0,29})"
"""What a number looks like as a text: no more digits than a threshold has."""

SMALLEST, LARGEST = 1e-12, 10**MOST_DIGITS
"""From where to where numbers other than nought reach: those with a fraction keep all digits."""

_NUMBER = re.compile(NUMBER)
_MANY = ("all_of", "any_of")
_CHOICES = (*Operator, *_MANY, "not")

DEPTH = 20
"""How deep conditions may be nested; nobody can follow one that is deeper."""


def exact_number(value: object) -> Fraction | None:
    """Return a number exactly as it is written, such as 3.5, or a text such as ``7/2``.

    None for anything else, and for forms that would fill the memory, such as 1e999999999.
    """
    match value:
        case bool():
            return None
        case int() | float():
            fits = value == 0 or SMALLEST <= abs(value) < LARGEST
            # By its shortest form: 0.1 is a tenth, whatever the machine keeps of it.
            return Fraction(str(value)) if fits else None
        case str():
            return Fraction(value) if _NUMBER.fullmatch(value) else None
        case Fraction():
            return value
        case _:
            return None


def structure_condition(value: object, _: object = None) -> Condition:
    """Make a condition of plain values.

    Raises:
        ModelError: with everything that is wrong with it, each with its path in the condition;
            of more than a thousand faults the first.
    """
    if found := tuple(islice(_faults(value, "", DEPTH), MOST_FAULTS + 1)):
        raise ModelError(*found)
    return _made(value)


def _made(value: object) -> Condition:
    assert isinstance(value, dict), "its faults were looked for"
    ((key, inner),) = value.items()
    if key == "not":
        return Not(_made(inner))
    if key in _MANY:
        operands = tuple(_made(operand) for operand in inner)
        return Every(operands) if key == "all_of" else Some(operands)
    dimension, threshold = inner
    number = exact_number(threshold)
    assert number is not None, "its faults were looked for"
    return Compare(dimension, Operator(key), number)


def _faults(value: object, path: str, depth: int) -> Iterator[Finding]:
    location = Location(field=path)
    if not isinstance(value, dict) or len(value) != 1:
        yield Finding(
            message(
                Code.BAD_CONDITION,
                "A condition is one comparison or one combination, as in {example}.",
                example='{"above": ["interest", 3]}',
            ),
            location,
        )
        return
    ((key, inner),) = value.items()
    below = f"{path}.{key}" if path else str(key)
    if key not in _CHOICES:
        complaint = unknown_choice(
            phrase("condition"), in_short(str(key)), map(str, _CHOICES), Code.BAD_CONDITION
        )
        yield Finding(complaint, location)
    elif not depth:
        yield Finding(
            message(
                Code.BAD_CONDITION,
                "Conditions are nested deeper than {most} here. Write more rules instead.",
                most=DEPTH,
            ),
            location,
        )
    elif key == "not":
        yield from _faults(inner, below, depth - 1)
    elif key not in _MANY:
        yield from _comparison(inner, below)
    elif isinstance(inner, list):
        for index, operand in enumerate(inner):
            yield from _faults(operand, f"{below}[{index}]", depth - 1)
    else:
        yield _wrong_type(inner, phrase("a list"), below)


def _comparison(value: object, path: str) -> Iterator[Finding]:
    if not isinstance(value, list) or len(value) != 2:
        yield Finding(
            message(
                Code.BAD_CONDITION,
                "A comparison has a dimension and a number, as in {example}.",
                example='["interest", 3]',
            ),
            Location(field=path),
        )
        return
    dimension, threshold = value
    if not isinstance(dimension, str):
        yield _wrong_type(dimension, phrase("text"), f"{path}[0]")
    elif not ID.fullmatch(dimension):
        complaint = message(
            Code.BAD_ID, "{value} is not the id of a dimension.", value=quoted(dimension)
        )
        yield Finding(complaint, Location(field=f"{path}[0]"))
    # What is nested is not shown: writing it out might go deeper than Python can.
    if isinstance(threshold, bool) or not isinstance(threshold, int | float | str):
        yield _wrong_type(threshold, phrase("a number"), f"{path}[1]")
    elif exact_number(threshold) is None:
        yield Finding(
            message(
                Code.BAD_NUMBER,
                "{value} is not a number. Write 3, 3.5 or a text such as {example}.",
                value=quoted(_written(threshold)),
                example='"7/2"',
            ),
            Location(field=f"{path}[1]"),
        )


def _written(number: float | str) -> str:
    try:
        return str(number)
    except ValueError:  # an integer of more digits than Python writes
        return "…"


def _wrong_type(value: object, expected: Message, path: str) -> Finding:
    (wrong,) = wrong_type(path, value, expected).complaints
    assert isinstance(wrong, Finding), "the model complains in findings"
    return wrong
