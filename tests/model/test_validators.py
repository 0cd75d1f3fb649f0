"""What a single field refuses, by code and by the path to the field."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    LISTS,
    STANDARD_DIMENSIONS,
    Absence,
    ActualRole,
    AdoptedGroup,
    Adoption,
    Area,
    AreaKind,
    Assessor,
    Audience,
    Basis,
    Decision,
    DecisionKind,
    DecisionStatus,
    FormalPower,
    Function,
    Homes,
    Input,
    InputResult,
    LegalCategory,
    Milestone,
    Moment,
    Nomination,
    Person,
    Phase,
    Presence,
    Register,
    Relation,
    RelationKind,
    Remark,
    Score,
    Seat,
    Stakeholder,
    StakeholderKind,
    Track,
    WishedRole,
    WishSource,
)
from stakeholderkit.model.condition import Every, Not, Operator, Some
from stakeholderkit.rules import Axis, Group, GroupName, Ladder, Rule, Scheme, Typology, above
from stakeholderkit.wording import Finding, Text, quoted

DAY = datetime.date(2026, 3, 1)
ANY = Text("nl", "en")
AXIS = Axis(dimension="a", label=ANY, lowest=1, highest=5)
RULE = Rule(when=above("a", 3), group="g", because=ANY)
GROUP = Group(id="g", label=ANY, noun=ANY, meaning=ANY)
LADDER = Ladder(id="l", label=ANY, groups=(GROUP,))
SCHEME = Scheme(
    id="s",
    version="1",
    label=ANY,
    axes=(AXIS,),
    ladder=LADDER,
    rules=(RULE,),
    source=ANY,
    inference=ANY,
)


COLLEGE = DecisionStatus.COLLEGE
ADOPTED = AdoptedGroup(party="a", group="c")
SOUND: dict[str, Any] = {
    "area": Area(id="a", name="A", kind=AreaKind.WIJK),
    "party": Stakeholder(id="vve", name="VvE", natural_person=True),
    "homes": Homes(area="a", number=3),
    "presence": Presence(area="a", present=False),
    "track": Track(edition="zes sporen", name="B"),
    "nomination": Nomination(by="wijkregisseur"),
    "phase": Phase(id="a", name="A"),
    "person": Person(id="p1", name="Jo"),
    "assessor": Assessor(id="p", role="programmamanager"),
    "score": Score(party="a", dimension="b", assessor="c", area="d", date=DAY, value=3),
    "decision": Decision(party="a", area="b", group="c", date=DAY, by="B", status=COLLEGE),
    "basis": Basis(scheme="kwadranten", version="1.0", digest="0" * 64),
    "adoption": Adoption(area="b", date=DAY, by="B", status=COLLEGE, groups=(ADOPTED,)),
    "adopted": ADOPTED,
    "seat": Seat(party="z", area="b"),
    "actual": ActualRole(party="z", area="b", group="c"),
    "wished": WishedRole(party="z", area="b", group="c", source=WishSource.SAID),
    "relation": Relation(party="z", kind=RelationKind.ADVISES, other="zz"),
    "moment": Moment(id="m", date=DAY, area="a", what=Remark(text="Gesprek.")),
    "milestone": Milestone(id="m", name="M", date=DAY, area="a"),
    "input": Input(id="i", party="p", date=DAY, area="a", what=Remark(text="Wens.")),
    "level": STANDARD_DIMENSIONS[0].scale.levels[0],
    "dimension": STANDARD_DIMENSIONS[0],
    "scale": STANDARD_DIMENSIONS[0].scale,
    "remark": Remark(text="Omdat."),
    "axis": AXIS,
    "rule": RULE,
    "scheme": SCHEME,
    "group": GROUP,
    "ladder": LADDER,
    "typology": Typology(id="t", label=ANY, groups=(GROUP,)),
    "group_name": GroupName(ladder="ringen", group="meedenken", label=ANY),
    "register": Register(title="Titel", owner="Gemeente"),
}


# Every field of every class with what it holds: ``?`` may be None, ``*`` is a list of them. A
# class of the model stands under its own name.
FIELDS = {
    "area": "id:id name:line kind:AreaKind parent:id? parts:id* code:line? division_year:number?",
    "party": "id:id name:line kind:StakeholderKind party_type:id? functions:Function* "
    "powers:FormalPower* homes:Homes* legal_category:LegalCategory? stake:Remark? "
    "represented_by:line? presence:Presence* tags:line* tracks:Track* nominations:Nomination* "
    "natural_person:bool person:id? contacts:id* public_label:line? since:date? until:date?",
    "homes": "area:id number:count",
    "presence": "area:id present:bool since:date? until:date?",
    "track": "edition:line name:line",
    "nomination": "by:line date:date? reason:Remark?",
    "phase": "id:id name:line",
    "person": "id:id name:line? email:line? phone:line? erased:date?",
    "assessor": "id:id role:line party:id? people:from_one person:id?",
    "score": "party:id dimension:id assessor:id area:id phase:id? date:date sequence:count "
    "value:number? absence:Absence? reason:Remark?",
    "decision": "party:id area:id phase:id? kind:DecisionKind group:id? date:date by:line "
    "status:DecisionStatus reason:Remark? basis:Basis?",
    "basis": "scheme:id version:line parameters:line* digest:line possible:id* "
    "consensus:line? quorum:from_one?",
    "adoption": "area:id phase:id? date:date by:line status:DecisionStatus basis:Basis? "
    "groups:AdoptedGroup*",
    "adopted": "party:id group:id possible:id* reason:Remark?",
    "seat": "party:id area:id since:date? until:date? person:id?",
    "actual": "party:id area:id phase:id? group:id since:date? until:date? remark:Remark?",
    "wished": "party:id area:id phase:id? group:id source:WishSource since:date? until:date? "
    "remark:Remark?",
    "relation": "party:id kind:RelationKind other:id since:date? until:date? remark:Remark?",
    "moment": "id:id date:date area:id phase:id? what:Remark parties:id* persons:id* form:line? "
    "channel:line? keeper:line? learnt:Remark?",
    "milestone": "id:id name:line date:date area:id phase:id? by:line?",
    "input": "id:id party:id date:date area:id phase:id? moment:id? what:Remark "
    "result:InputResult? why:Remark? reported_back:date?",
    "level": "value:number label:words anchor:words shown:line?",
    "dimension": "id:id label:words question:words scale:Scale",
    "scale": "levels:Level*",
    "remark": "text:paragraph audience:Audience",
    "axis": "dimension:id label:words lowest:number highest:number monotone:bool shown:words*",
    "rule": "when:condition group:id because:words",
    "scheme": "id:id version:line label:words axes:Axis* ladder:Ladder? typology:Typology? "
    "rules:Rule* parameters:line* unused:id* exclusive:bool audience:Audience "
    "judges:bool source:words inference:words",
    "group": "id:id label:words noun:words meaning:words ask:words? expect:words? original:line?",
    "ladder": "id:id label:words groups:Group* voice:id? source:words?",
    "typology": "id:id label:words groups:Group* source:words?",
    "group_name": "ladder:id group:id label:words noun:words?",
    "register": "title:line owner:line areas:Area* dimensions:Dimension* quorum:from_one "
    "schemes:Scheme* group_names:GroupName* phases:Phase* "
    "stakeholders:Stakeholder* assessors:Assessor* persons:Person* scores:Score* "
    "decisions:Decision* adoptions:Adoption* seats:Seat* actual_roles:ActualRole* "
    "wished_roles:WishedRole* relations:Relation* moments:Moment* milestones:Milestone* "
    "inputs:Input*",
}


HOLDS = {
    (kind, *entry.rstrip("?*").split(":")): entry.rstrip("?*") != entry and entry[-1]
    for kind, entries in FIELDS.items()
    for entry in entries.split()
}


PLAIN = {"id", "line", "paragraph", "number", "count", "from_one", "date", "words", "condition"}


# A value that another field of the same item asks for, so that a good one is accepted.
NEEDS: dict[tuple[str, str], Code] = {
    ("score", "value"): Code.SCORE_VALUE,
    ("decision", "group"): Code.DECISION_GROUP,
    ("person", "name"): Code.MISSING_FIELD,
    ("scheme", "ladder"): Code.BAD_SCHEME,
}


def holding(*what: str, lists: bool = False) -> list[tuple[str, str]]:
    """List the fields that hold something, by themselves or in a list."""
    return [
        (kind, field)
        for (kind, field, held), mark in HOLDS.items()
        if held in what and (mark == "*") is lists
    ]


IDENTIFIERS = holding("id")
LINES = holding("line")
NUMBERS = holding("number", "count", "from_one")
DATES = holding("date")
WORDS = holding("words")
INSTANCES = [
    (kind, field)
    for (kind, field, held), mark in HOLDS.items()
    if held not in PLAIN and mark != "*"
]


TUPLES = [(kind, field, held) for (kind, field, held), mark in HOLDS.items() if mark == "*"]
CLASSES = {type(sound).__name__: sound for sound in SOUND.values()}
CHOICES: dict[str, type[Enum]] = {
    kind.__name__: kind
    for kind in (
        Absence,
        AreaKind,
        Audience,
        DecisionKind,
        DecisionStatus,
        FormalPower,
        Function,
        InputResult,
        LegalCategory,
        RelationKind,
        StakeholderKind,
        WishSource,
    )
}


OPTIONAL = {(kind, field) for (kind, field, _), mark in HOLDS.items() if mark == "?"}


def refusal(kind: str, field: str, value: object) -> tuple[str, str]:
    """Return the code and the path of the one complaint about a value."""
    with pytest.raises(ModelError) as raised:
        evolve(SOUND[kind], **{field: value})
    (finding,) = raised.value.complaints
    assert isinstance(finding, Finding)
    assert finding.code == raised.value.code
    return finding.code, finding.location.field


@pytest.mark.parametrize(("kind", "field"), IDENTIFIERS)
@pytest.mark.parametrize(
    "value", ["", " ", "-a", ".a", "_a", "a b", "a/b", "é", "a\n", "a" * 65, "../a", "a:b"]
)
def test_bad_ids(kind: str, field: str, value: str) -> None:
    """An id is short, in plain letters, and begins with a letter or a digit."""
    assert refusal(kind, field, value) == (Code.BAD_ID, field)


@pytest.mark.parametrize(("kind", "field"), IDENTIFIERS)
@pytest.mark.parametrize("value", ["a", "0", "A-b_c.9", "a" * 64])
def test_good_ids(kind: str, field: str, value: str) -> None:
    """An id may be a single character or 64 of them."""
    assert getattr(evolve(SOUND[kind], **{field: value}), field) == value


@pytest.mark.parametrize(("kind", "field"), [*IDENTIFIERS, *LINES, ("remark", "text")])
@pytest.mark.parametrize("value", [3, 3.5, True, b"a", ["a"], {"a": 1}])
def test_no_text(kind: str, field: str, value: object) -> None:
    """Nothing becomes a text by itself."""
    assert refusal(kind, field, value) == (Code.WRONG_TYPE, field)


@pytest.mark.parametrize(("kind", "field"), [*IDENTIFIERS, *LINES, *NUMBERS, *DATES, *WORDS])
def test_none(kind: str, field: str) -> None:
    """Only an optional field may be empty."""
    if (kind, field) in NEEDS:
        assert refusal(kind, field, None) == (NEEDS[kind, field], field)
    elif (kind, field) in OPTIONAL:
        assert getattr(evolve(SOUND[kind], **{field: None}), field) is None
    else:
        assert refusal(kind, field, None) == (Code.WRONG_TYPE, field)


@pytest.mark.parametrize(("kind", "field"), LINES)
@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", Code.EMPTY_TEXT),
        (" \u00a0\u2003", Code.EMPTY_TEXT),
        ("a\nb", Code.BAD_TEXT),
        ("a\tb", Code.BAD_TEXT),
        ("a\rb", Code.BAD_TEXT),
        ("a\x00", Code.BAD_TEXT),
        ("\x1b[31m", Code.BAD_TEXT),
        ("a\x7f", Code.BAD_TEXT),
        ("\ud83d", Code.BAD_TEXT),
        ("\ufffe", Code.BAD_TEXT),
        ("a" * 201, Code.LONG_TEXT),
    ],
)
def test_bad_lines(kind: str, field: str, value: str, code: Code) -> None:
    """A line is one line, neither empty nor long, that every document can hold."""
    assert refusal(kind, field, value) == (code, field)


def test_long_line() -> None:
    """A line holds 200 characters."""
    assert len(evolve(SOUND["party"], name="é" * 200).name) == 200


@pytest.mark.parametrize("value", ["", "a\n\tb", "a" * 20_000])
def test_good_paragraphs(value: str) -> None:
    """A free text may be empty, long, and of several lines."""
    assert Remark(text=value).text == value


@pytest.mark.parametrize(
    ("value", "code"),
    [("a\x0bb", Code.BAD_TEXT), ("a\r\nb", Code.BAD_TEXT), ("a" * 20_001, Code.LONG_TEXT)],
)
def test_bad_paragraphs(value: str, code: Code) -> None:
    """A free text has no control characters but the tab and the line feed."""
    assert refusal("remark", "text", value) == (code, "text")


def test_control_character_is_named() -> None:
    """The complaint about a control character says which it is and where."""
    with pytest.raises(ModelError, match=r"Character 3 is a control character \(U\+0007\)"):
        Remark(text="ab\x07")


@pytest.mark.parametrize(("kind", "field"), NUMBERS)
@pytest.mark.parametrize("value", ["3", 3.0, 3.5, True, False, [3], float("nan")])
def test_no_number(kind: str, field: str, value: object) -> None:
    """Nothing becomes a whole number by itself, not even True."""
    assert refusal(kind, field, value) == (Code.WRONG_TYPE, field)


@pytest.mark.parametrize(("kind", "field"), DATES)
@pytest.mark.parametrize(
    "value", ["2026-03-01", 20260301, datetime.datetime(2026, 3, 1, 9, 0, tzinfo=datetime.UTC)]
)
def test_no_date(kind: str, field: str, value: object) -> None:
    """A date is a day of the calendar, without a time of day."""
    assert refusal(kind, field, value) == (Code.WRONG_TYPE, field)


@pytest.mark.parametrize(("kind", "field"), WORDS)
@pytest.mark.parametrize(
    ("value", "code", "language"),
    [
        (Text("a\x00", "b"), Code.BAD_TEXT, "nl"),
        (Text("a", "b\x1f"), Code.BAD_TEXT, "en"),
        (Text("a" * 20_001, "b"), Code.LONG_TEXT, "nl"),
        (Text("a", 3), Code.WRONG_TYPE, "en"),  # type: ignore[arg-type]
    ],
)
def test_bad_words(kind: str, field: str, value: Text, code: Code, language: str) -> None:
    """Words that belong to data are held to the same, in each language."""
    assert refusal(kind, field, value) == (code, f"{field}.{language}")


@pytest.mark.parametrize(("kind", "field"), INSTANCES)
def test_looks_right(kind: str, field: str) -> None:
    """A text is no value of an enumeration, and 1 is not true; the complaint names the class."""
    held = next(held for one, other, held in HOLDS if (one, other) == (kind, field))
    texts = [choice.value for choice in CHOICES.get(held, ())]
    for other in (*texts, 0, 1, 3.5, "Omdat.", (1, 2), object(), Text("a", "b")):
        assert refusal(kind, field, other) == (Code.WRONG_TYPE, field)
    with pytest.raises(ModelError, match=rf"a {held} was expected"):
        evolve(SOUND[kind], **{field: object()})
    if (kind, field) in NEEDS:
        assert refusal(kind, field, None) == (NEEDS[kind, field], field)
    elif (kind, field) in OPTIONAL:
        assert getattr(evolve(SOUND[kind], **{field: None}), field) is None
    else:
        assert refusal(kind, field, None) == (Code.WRONG_TYPE, field)


@pytest.mark.parametrize(
    "value", [None, "above", 3, {"above": ["a", 3]}, ("a",), Operator.ABOVE], ids=repr
)
def test_no_condition(value: object) -> None:
    """Nothing becomes a condition by itself: where one is wanted, alone or as an operand."""
    assert refusal("rule", "when", value) == (Code.WRONG_TYPE, "when")
    for make in (Every, Some):
        with pytest.raises(ModelError) as raised:
            make((above("a", 3), value))  # type: ignore[arg-type]
        assert str(raised.value).startswith("operands[1]: ")
    with pytest.raises(ModelError, match=r"^operand: ") as raised:
        Not(value)  # type: ignore[arg-type]
    assert raised.value.code == Code.WRONG_TYPE


@pytest.mark.parametrize("highest", [1, 0, -3])
def test_flat_axis(highest: int) -> None:
    """An axis has at least two levels."""
    assert refusal("axis", "highest", highest) == (Code.BAD_SCALE, "highest")
    assert evolve(AXIS, highest=2).highest == 2


@pytest.mark.parametrize(("kind", "field", "held"), TUPLES)
def test_lists(kind: str, field: str, held: str) -> None:
    """A list is a tuple of what belongs in it; a complaint about an item says which one."""
    stranger = {"id": "b c", "line": "", "words": "a"}.get(held, Text("a", "b"))
    code = {"id": Code.BAD_ID, "line": Code.EMPTY_TEXT}.get(held, Code.WRONG_TYPE)
    sound = {"id": "a", "line": "a", "words": Text("a", "b")}.get(held) or _any(held)

    assert refusal(kind, field, [sound]) == (Code.WRONG_TYPE, field)
    assert refusal(kind, field, "a") == (Code.WRONG_TYPE, field)
    assert refusal(kind, field, None) == (Code.WRONG_TYPE, field)
    assert refusal(kind, field, (sound, stranger)) == (code, f"{field}[1]")
    assert refusal(kind, field, (None,)) == (Code.WRONG_TYPE, f"{field}[0]")


@pytest.mark.parametrize(("kind", "field"), holding("count", "from_one"))
def test_below_the_least(kind: str, field: str) -> None:
    """What is counted is never below 0, and what must be there never below 1."""
    least = int((kind, field) in holding("from_one"))
    for below in (least - 1, -(2**70)):
        assert refusal(kind, field, below) == (Code.BAD_NUMBER, field)
    assert getattr(evolve(SOUND[kind], **{field: least}), field) == least


def test_no_words() -> None:
    """A plain text is no pair of words in two languages."""
    assert refusal("level", "label", "hoog") == (Code.WRONG_TYPE, "label")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "This is empty (null); text was expected."),
        (True, "This is true or false; text was expected."),
        (3, "This is the number 3; text was expected."),
        (3.5, "This is the number 3.5; text was expected."),
        ([], "This is a list; text was expected."),
        ((), "This is a list; text was expected."),
        ({}, "This is an object; text was expected."),
        (b"", "This is bytes; text was expected."),
    ],
)
def test_wrong_type_in_words(value: object, words: str) -> None:
    """A wrong type is named in words that are not Python's, as far as there are any."""
    with pytest.raises(ModelError) as raised:
        Remark(text=value)  # type: ignore[arg-type]

    assert str(raised.value) == f"text: {words}"


def test_text_for_a_number() -> None:
    """A text in the place of a number is quoted, so that its quotes are seen."""
    with pytest.raises(ModelError, match="This is the text '3'; a whole number was expected"):
        evolve(SOUND["score"], value="3")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", "'a'"),
        ("a" * 40, f"'{'a' * 40}'"),
        ("a" * 41, f"'{'a' * 39}…'"),
        ("a\x00\x1bb", "'a\ufffd\ufffdb'"),
    ],
)
def test_quoted(value: str, expected: str) -> None:
    """A found text is shown short and harmless."""
    assert quoted(value) == expected


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is accepted as it is, or refused with a code; nothing else is raised."""
    try:
        assert Stakeholder(id="a", name=text).name == text
    except ModelError as error:
        assert error.code in {Code.EMPTY_TEXT, Code.BAD_TEXT, Code.LONG_TEXT}  # noqa: PT017


def test_every_field_is_listed() -> None:
    """Every field of every class is listed above, so that none escapes these tests."""
    assert set(map(type, SOUND.values())) >= {*LISTS.values(), Register}
    for kind, sound in SOUND.items():
        found = {item.name for item in fields(type(sound)) if item.name != "extra"}

        assert found == {field for one, field, _ in HOLDS if one == kind}


def test_every_field_has_a_check() -> None:
    """No field of the model takes whatever it is given."""
    for sound in SOUND.values():
        assert [item.name for item in fields(type(sound)) if item.validator is None] == []


def test_enumerations_are_known() -> None:
    """Every enumeration that a field holds was tried by its own texts."""
    assert {held for *_, held in HOLDS if held not in CLASSES and held not in PLAIN} == {
        *CHOICES,
        "bool",
    }


def _any(held: str) -> Any:
    if held in CHOICES:
        return next(iter(CHOICES[held]))
    return CLASSES[held]
