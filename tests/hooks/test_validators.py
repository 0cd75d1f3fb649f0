"""Records check themselves when they are made."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, frozen
from attrs.exceptions import FrozenInstanceError

from stakeholderkit.builtin import markdown
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.builtin.sections import sections
from stakeholderkit.errors import Code
from stakeholderkit.hooks import Command, LadderRecord, NoOptions, Reader, Reading
from stakeholderkit.rules import RINGEN
from stakeholderkit.wording import Text

Refusal = Callable[[Callable[[], object]], tuple[str, str]]

READER = Reader(
    name="json",
    summary=Text("a", "b"),
    recognises=lambda _: True,
    read=lambda _: Reading(None),
)
COMMAND = Command(name="greet", summary=Text("groet", "greet"), target="acme:greet")
LADDER = LadderRecord(name="rings", summary=Text("ringen", "rings"), ladder=RINGEN)
RECORDS = [markdown.RECORD, kwadranten.RECORD, READER, COMMAND, LADDER, next(sections())]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
@pytest.mark.parametrize(
    ("name", "code"),
    [("", Code.BAD_ID), ("two words", Code.BAD_ID), ("-x", Code.BAD_ID), (3, Code.WRONG_TYPE)],
)
def test_a_name_must_be_one_that_can_be_typed(
    refusal: Refusal, record: Any, name: object, code: Code
) -> None:
    """Every record refuses a name that nobody could ask for."""
    assert refusal(lambda: evolve(record, name=name)) == (code, "name")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_are_frozen(record: Any) -> None:
    """No record can be changed after it was made."""
    with pytest.raises(FrozenInstanceError):
        record.name = "other"


@pytest.mark.parametrize("suffixes", [("md",), (".MD",), [".md"], ".md", (3,)])
def test_suffixes_must_be_endings(refusal: Refusal, suffixes: object) -> None:
    """Endings are a tuple of small letters with a dot before them."""
    made: Any = suffixes

    assert refusal(lambda: evolve(markdown.RECORD, suffixes=made)) == (
        Code.PLUGIN_RECORD,
        "suffixes",
    )


@pytest.mark.parametrize("options", [dict, NoOptions(), None])
def test_options_must_be_an_attrs_class(refusal: Refusal, options: object) -> None:
    """Options and parameters are classes made with attrs, not anything else."""
    made: Any = options

    assert refusal(lambda: evolve(markdown.RECORD, options=made)) == (Code.PLUGIN_RECORD, "options")
    assert refusal(lambda: evolve(kwadranten.RECORD, parameters=made)) == (
        Code.PLUGIN_RECORD,
        "parameters",
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_summary_is_in_both_languages(refusal: Refusal, record: Any) -> None:
    """A summary of one plain text could not be shown to half of the readers."""
    assert refusal(lambda: evolve(record, summary="een")) == (Code.WRONG_TYPE, "summary")


@frozen
class Wide:
    """Options of which one has no default."""

    width: int


@pytest.mark.parametrize(
    ("record", "field"), [(markdown.RECORD, "options"), (kwadranten.RECORD, "parameters")]
)
def test_every_option_has_a_default(refusal: Refusal, record: Any, field: str) -> None:
    """Without defaults, nobody could use a record who gives no options."""
    assert refusal(lambda: evolve(record, **{field: Wide})) == (Code.PLUGIN_RECORD, field)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (markdown.RECORD, "render"),
        (kwadranten.RECORD, "build"),
        (READER, "recognises"),
        (READER, "read"),
        (next(sections()), "build"),
    ],
)
def test_what_works_is_a_function(refusal: Refusal, record: Any, field: str) -> None:
    """What does the work can be called."""
    assert refusal(lambda: evolve(record, **{field: None})) == (Code.PLUGIN_RECORD, field)
