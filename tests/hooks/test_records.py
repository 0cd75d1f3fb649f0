"""Records check themselves when they are made."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, frozen
from attrs.exceptions import FrozenInstanceError

from stakeholderkit.analysis import analyse_area
from stakeholderkit.builtin import markdown
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Document
from stakeholderkit.errors import Code, ModelError
from stakeholderkit.hooks import (
    Command,
    Job,
    LadderRecord,
    NoOptions,
    Reader,
    Reading,
    Source,
    View,
)
from stakeholderkit.model import STANDARD_DIMENSIONS, Area, AreaKind, Register
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Finding, Text, phrase

READER = Reader(
    name="json",
    summary=Text("a", "b"),
    recognises=lambda _: True,
    read=lambda _: Reading(None),
)
COMMAND = Command(name="greet", summary=Text("groet", "greet"), target="acme:greet")
LADDER = LadderRecord(name="rings", summary=Text("ringen", "rings"), ladder=RINGEN)
RECORDS = [markdown.RECORD, kwadranten.RECORD, READER, COMMAND, LADDER, next(sections())]
AREA = Area(id="a", name="Dorp", kind=AreaKind.GEMEENTE)
ANALYSIS = analyse_area(
    Register(title="t", owner="o", areas=(AREA,)),
    kwadranten.build(STANDARD_DIMENSIONS, kwadranten.Kwadranten()),
    AREA,
    None,
)


def refused(make: Callable[[], object]) -> tuple[str, str]:
    """Give the code and the field of the one complaint about a value that is refused."""
    with pytest.raises(ModelError) as caught:
        make()
    (finding,) = caught.value.complaints
    assert isinstance(finding, Finding)
    return finding.code, finding.location.field


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
@pytest.mark.parametrize(
    ("name", "code"),
    [("", Code.BAD_ID), ("two words", Code.BAD_ID), ("-x", Code.BAD_ID), (3, Code.WRONG_TYPE)],
)
def test_a_name_must_be_one_that_can_be_typed(record: Any, name: object, code: Code) -> None:
    """Every record refuses a name that nobody could ask for."""
    assert refused(lambda: evolve(record, name=name)) == (code, "name")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_are_frozen(record: Any) -> None:
    """No record can be changed after it was made."""
    with pytest.raises(FrozenInstanceError):
        record.name = "other"


@pytest.mark.parametrize("suffixes", [("md",), (".MD",), [".md"], ".md", (3,)])
def test_suffixes_must_be_endings(suffixes: object) -> None:
    """Endings are a tuple of small letters with a dot before them."""
    made: Any = suffixes

    assert refused(lambda: evolve(markdown.RECORD, suffixes=made)) == (
        Code.PLUGIN_RECORD,
        "suffixes",
    )


def test_an_exporter_may_have_no_suffix() -> None:
    """A format that no ending chooses is asked for by name."""
    assert evolve(markdown.RECORD, suffixes=()).suffixes == ()


@pytest.mark.parametrize("options", [dict, NoOptions(), None])
def test_options_must_be_an_attrs_class(options: object) -> None:
    """Options and parameters are classes made with attrs, not anything else."""
    made: Any = options

    assert refused(lambda: evolve(markdown.RECORD, options=made)) == (Code.PLUGIN_RECORD, "options")
    assert refused(lambda: evolve(kwadranten.RECORD, parameters=made)) == (
        Code.PLUGIN_RECORD,
        "parameters",
    )


def test_a_job_composes_its_document_once_and_only_on_demand() -> None:
    """An exporter of data never pays for the report; one of reports gets the same one always."""
    composed: list[Document] = []

    def compose() -> Document:
        composed.append(
            Document(title="t", subtitle="s", language="nl", author="o", date=None, blocks=())
        )
        return composed[-1]

    job = Job(analysis=ANALYSIS, options=NoOptions(), language="nl", date=None, compose=compose)
    assert composed == []
    assert job.document is job.document
    assert len(composed) == 1


@pytest.mark.parametrize(
    ("name", "suffix"), [("a/b/Register.JSON", ".json"), ("register", ""), (".json", "")]
)
def test_the_suffix_of_a_source(name: str, suffix: str) -> None:
    """The ending of a file's name comes in small letters; a hidden file has none."""
    assert Source(name, b"").suffix == suffix


def test_a_source_does_not_show_its_bytes() -> None:
    """What stands in a file does not end up in a log by way of a repr."""
    assert "secret" not in repr(Source("a.json", b"secret"))


def test_a_view_writes_in_its_language() -> None:
    """A section need not know in which language it writes."""
    view = View(analysis=ANALYSIS, language="nl", date=datetime.date(2026, 3, 1))

    assert view.text(datetime.date(2026, 3, 1)) == "1 maart 2026"
    assert view.text(Text("belang", "interest")) == "belang"
    assert evolve(view, language="en").text(phrase("nobody")) == "nobody"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_summary_is_in_both_languages(record: Any) -> None:
    """A summary of one plain text could not be shown to half of the readers."""
    assert refused(lambda: evolve(record, summary="een")) == (Code.WRONG_TYPE, "summary")


@frozen
class Wide:
    """Options of which one has no default."""

    width: int


@pytest.mark.parametrize(
    ("record", "field"), [(markdown.RECORD, "options"), (kwadranten.RECORD, "parameters")]
)
def test_every_option_has_a_default(record: Any, field: str) -> None:
    """Without defaults, nobody could use a record who gives no options."""
    assert refused(lambda: evolve(record, **{field: Wide})) == (Code.PLUGIN_RECORD, field)


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
def test_what_works_is_a_function(record: Any, field: str) -> None:
    """What does the work can be called."""
    assert refused(lambda: evolve(record, **{field: None})) == (Code.PLUGIN_RECORD, field)


def test_a_crosswalk_belongs_to_its_ladder() -> None:
    """A ladder is offered with the ways that start or end there, and with no others."""
    there = Crosswalk(
        origin=RINGEN,
        ladder=evolve(RINGEN, id="own"),
        groups=tuple((item.id, item.id) for item in RINGEN.groups),
        source=Text("a", "b"),
    )
    back = there.reverse()
    elsewhere = evolve(there, origin=evolve(RINGEN, id="third"))

    assert evolve(LADDER, crosswalks=(there, back)).crosswalks == (there, back)
    assert refused(lambda: evolve(LADDER, crosswalks=(there, elsewhere))) == (
        Code.PLUGIN_RECORD,
        "crosswalks[1]",
    )
