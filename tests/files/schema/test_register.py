"""The JSON Schema accepts what is read, and refuses what is refused as far as it can say so."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from attrs import NOTHING, evolve, fields, has
from hypothesis import HealthCheck, given, settings, strategies as st
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from stakeholderkit import model
from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files import dump_register, load_register, register_schema
from stakeholderkit.files.schema.constraints import CONSTRAINTS, UNSAID
from stakeholderkit.files.schema.register import _value
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import LISTS, Phase, Register, Remark
from stakeholderkit.model.reference import inner_class
from stakeholderkit.testing import registers
from stakeholderkit.wording import Severity, Text

ROOT = Path(__file__).parents[3]
SAMPLES = sorted(Path(__file__).parents[1].joinpath("samples").glob("*.json"))
PLAIN: dict[str, Any] = json.loads((SAMPLES[0].parent / "register-1.0.json").read_bytes())

SCHEMA = register_schema()
COPY = ROOT / "docs" / "register.schema.json"
TEXT = json.dumps(SCHEMA, indent=2) + "\n"
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))

BEYOND = {
    Code.DUPLICATE_ID,
    Code.UNKNOWN_REFERENCE,
    Code.AREA_CYCLE,
    Code.SCORE_OFF_SCALE,
    Code.CONFLICTING_SCORES,
    Code.CONFLICTING_DECISIONS,
    Code.CONFLICTING_ROLES,
    Code.BAD_PERIOD,
    Code.SAID_TWICE,
    Code.RELATION_TO_SELF,
}
"""The faults that only comparing values with each other can show."""

Path_ = tuple[str | int, ...]


def accepts(plain: object) -> bool:
    """Tell whether the schema accepts plain values."""
    return bool(VALIDATOR.is_valid(plain))


def read(plain: object) -> Reading:
    """Read plain values as a file."""
    return load_register(Source("a.json", json.dumps(plain).encode()))


def faults(plain: object) -> set[str]:
    """Return the codes of what is wrong with plain values when they are read."""
    return {item.code for item in read(plain).findings if item.severity is Severity.ERROR}


def paths(plain: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the path of every value inside plain values that is not an unknown field."""
    yield path
    if isinstance(plain, dict | list):
        for step, item in plain.items() if isinstance(plain, dict) else enumerate(plain):
            if not str(step).startswith("x-"):
                yield from paths(item, (*path, step))


def changed(path: Path_, value: object = NOTHING) -> Any:
    """Return the sample with one value replaced, or left out."""
    plain = copy.deepcopy(PLAIN)
    inner: Any = plain
    for step in path[:-1]:
        inner = inner[step]
    if value is NOTHING:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return plain


PATHS = list(paths(PLAIN))[1:]
FIELDS = list(
    # One path for each field of each list: the first.
    {
        tuple(step for step in path if isinstance(step, str)): path
        for path in reversed(PATHS)
        if isinstance(path[-1], str)
    }.values()
)


def classes(kind: type = Register) -> Iterator[type]:
    """Yield the classes of the model inside a class, itself included."""
    yield kind
    for attribute in fields(kind):
        if inner := inner_class(attribute):
            assert has(inner)
            yield from classes(inner)


CLASSES = [*dict.fromkeys(classes()), Text]


def test_the_schema_is_one() -> None:
    """The schema is valid by its own metaschema, and plain JSON."""
    Draft202012Validator.check_schema(SCHEMA)

    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_the_copy_for_others_is_the_schema() -> None:
    """The copy in the docs is what the library makes.

    After a change to the model, this makes it again: python tests/files/schema/test_register.py
    """
    assert COPY.read_text(encoding="utf-8") == TEXT
    assert TEXT.isascii(), "spaces of all kinds stand in it, which nobody would see"


def test_each_call_makes_a_schema_of_its_own() -> None:
    """Whoever changes a schema changes no other."""
    one = register_schema()
    one["properties"].clear()
    one["$defs"]["Area"]["allOf"].clear()
    one["$defs"]["id"].clear()

    assert register_schema() == SCHEMA


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_samples_are_valid(sample: Path) -> None:
    """The frozen samples are valid."""
    VALIDATOR.validate(json.loads(sample.read_bytes()))


@pytest.mark.parametrize("file", sorted(ROOT.glob("examples/*/*.json")), ids=lambda file: file.stem)
def test_examples_are_valid(file: Path) -> None:
    """The examples are valid."""
    VALIDATOR.validate(json.loads(file.read_bytes()))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(registers())
def test_whatever_is_saved_is_valid(register: Register) -> None:
    """Every register is valid as it is saved, unknown fields included."""
    VALIDATOR.validate(json.loads(dump_register(register)))


def at(path: Path_) -> Any:
    """Return what the sample has at a path."""
    inner: Any = PLAIN
    for step in path:
        inner = inner[step]
    return inner


WRONG = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: number % 1 != 0),
    st.sampled_from(
        [
            "",
            " ",
            "\t",
            "\u2003",
            "x",
            "x y",
            "-x",
            "é",
            "x\n",
            "2026-03-01",
            "2026-03-01\n",
            "2026-02-30",
            "0000-01-01",
            "2026-3-1",
            "20260301",
            "2026-W01-1",
            "x" * 64,
            "x" * 65,
            "x" * 200,
            "x" * 201,
            "x" * 20_001,
            "a\x00b",
            "a\nb",
            "\x7f",
            "\ufffe",
            "group",
            "seat",
            "set",
            "wijk",
            "GM0000",
            "WK0000AA",
            "BU0000AA00",
            "GM0000\n",
            "1.0",
        ]
    ),
    st.just([]),
    st.just({}),
    st.lists(st.sampled_from(["x", 1, None, {}]), min_size=1, max_size=2),
    st.sampled_from(PATHS).map(at),
)
"""Values that are wrong in most places and right in some."""


@given(st.sampled_from(PATHS), WRONG)
def test_a_changed_value_is_judged_alike(path: Path_, value: object) -> None:
    """Whatever is put wherever, schema and reader agree, but for what one cannot say."""
    judged_alike(changed(path, value))


@pytest.mark.parametrize("path", FIELDS, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("value", [NOTHING, None], ids=["missing", "null"])
def test_a_missing_field_is_judged_alike(path: Path_, value: object) -> None:
    """Whatever field is left out, or null, schema and reader agree."""
    plain = changed(path, value)
    # The other lists would be judged in vain, once for each field.
    judged_alike(
        {
            name: item
            for name, item in plain.items()
            if name == path[0] or not isinstance(item, list)
        }
    )


@given(st.sampled_from(FIELDS), st.sampled_from(FIELDS), WRONG)
def test_a_field_of_another_class_is_judged_alike(path: Path_, other: Path_, value: object) -> None:
    """Whatever is added to an object, under the name of any field, schema and reader agree."""
    judged_alike(changed((*path[:-1], other[-1]), value))


def judged_alike(plain: object) -> None:
    """Hold the verdict of the schema against that of the reader."""
    found = faults(plain)
    # That levels rise by one is beyond the schema, and that there are two of them is not.
    if found - BEYOND != {Code.BAD_SCALE}:
        assert accepts(plain) == (found <= BEYOND), found


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("scores", 0, "absence"), "unknown", Code.SCORE_VALUE),
        (("scores", 0, "value"), None, Code.SCORE_VALUE),
        (("scores", 0, "sequence"), -1, Code.BAD_NUMBER),
        (("scores", 0, "sequence"), "1", Code.WRONG_TYPE),
        (("scores", 0, "value"), True, Code.WRONG_TYPE),
        (("scores", 0, "date"), "0000-01-01", Code.BAD_DATE),
        (("scores", 0, "date"), "2026-02-30", Code.BAD_DATE),
        (("scores", 0, "date"), "2026-3-1", Code.BAD_DATE),
        (("scores", 0, "date"), "2026-03-01\n", Code.BAD_DATE),
        (("decisions", 0, "group"), None, Code.DECISION_GROUP),
        (("decisions", 0, "kind"), "seat", Code.DECISION_GROUP),
        (("decisions", 1, "group"), "meedenken", Code.DECISION_GROUP),
        (("decisions", 1, "kind"), "group", Code.DECISION_GROUP),
        (("adoptions", 0, "status"), "proposal", Code.BAD_ADOPTION),
        (("adoptions", 0, "groups"), [], Code.BAD_ADOPTION),
        (("adoptions", 0, "basis", "possible"), ["meedenken"], Code.BAD_ADOPTION),
        (("adoptions", 0, "basis", "quorum"), 0, Code.BAD_NUMBER),
        (("areas", 0, "parts"), ["hof-noord"], Code.BAD_AREA_PARTS),
        (("areas", 4, "parts"), [], Code.BAD_AREA_PARTS),
        (("areas", 4, "code"), "BU9999AA01", Code.BAD_AREA_CODE),
        (("areas", 1, "code"), "GM9999", Code.BAD_AREA_CODE),
        (("areas", 0, "code"), "GM99999", Code.BAD_AREA_CODE),
        (("areas", 0, "kind"), "land", Code.UNKNOWN_CHOICE),
        (("persons", 0, "name"), None, Code.MISSING_FIELD),
        (("persons", 2, "name"), "Noor", Code.ERASED),
        (("persons", 2, "email"), "noor@hof.example", Code.ERASED),
        (("persons", 2, "phone"), "000", Code.ERASED),
        (("persons", 2, "x-later"), None, Code.ERASED),
        (("stakeholders", 0, "person"), "p-1", Code.NOT_A_PERSON),
        (("stakeholders", 3, "natural_person"), False, Code.NOT_A_PERSON),
        (("stakeholders", 0, "functions"), None, Code.WRONG_TYPE),
        (("stakeholders", 0, "functions"), ["weet"], Code.UNKNOWN_CHOICE),
        (("stakeholders", 1, "homes", 0, "number"), -1, Code.BAD_NUMBER),
        (("stakeholders", 1, "tags"), [""], Code.EMPTY_TEXT),
        (("dimensions", 1, "scale", "levels"), [], Code.BAD_SCALE),
        (("dimensions", 1, "label", "nl"), "\x00", Code.BAD_TEXT),
        (("phases", 0, "id"), "", Code.BAD_ID),
        (("phases", 0, "id"), "é", Code.BAD_ID),
        (("phases", 0, "name"), "\u2003", Code.EMPTY_TEXT),
        (("phases", 0, "name"), "a\nb", Code.BAD_TEXT),
        (("phases", 0, "name"), "x" * 201, Code.LONG_TEXT),
        (("inputs", 0, "what"), "words alone", Code.WRONG_TYPE),
        (("inputs", 0, "what", "text"), "x" * 20_001, Code.LONG_TEXT),
        (("moments",), {}, Code.WRONG_TYPE),
        (("format",), "another", Code.NOT_A_REGISTER),
    ],
    ids=ascii,
)
def test_what_is_refused_by_both(path: Path_, value: object, code: Code) -> None:
    """What is wrong with one value or one object is refused by the schema as by the reader."""
    plain = changed(path, value)

    assert not accepts(plain)
    assert code in faults(plain)


def test_dates_without_a_check_of_formats() -> None:
    """A validator that checks no formats lets pass days that a month has not, and no more."""
    lax = Draft202012Validator(SCHEMA)

    for value in ("0000-01-01", "2026-13-01", "2026-00-01", "2026-01-32", "2026-01-01\n"):
        assert not lax.is_valid(changed(("scores", 0, "date"), value))
    assert lax.is_valid(changed(("scores", 0, "date"), "2026-02-30"))


def one_phase(**values: object) -> dict[str, Any]:
    """Return a small file with one phase in it."""
    item = {"id": "p", "name": "n", **values}
    return {
        "format": "stakeholderkit-register",
        "version": "1.0",
        "title": "t",
        "owner": "o",
        "phases": [item],
    }


def sound(value: str, field: str) -> bool:
    """Tell whether the model accepts a value in a field."""
    try:
        if field == "text":
            Remark(text=value)
        else:
            evolve(Phase(id="p", name="n"), **{field: value})  # type: ignore[arg-type]
    except ModelError:
        return False
    return True


@pytest.mark.parametrize("field", ["id", "name", "text"])
@pytest.mark.parametrize("pattern", ["{}", "x{}", "{}x", "x{}x"])
def test_every_character_is_judged_alike(field: str, pattern: str) -> None:
    """Of every character, at every end of a text, schema and model say the same."""
    known = SCHEMA["$defs"][{"id": "id", "name": "line", "text": "text"}[field]]
    wanted, refused = known.get("pattern", ""), known["not"]["pattern"]
    for number in (*range(0xD800), *range(0xE000, 0x10100), 0x1F692, 0x10FFFF):
        text = pattern.format(chr(number))
        allowed = bool(re.search(wanted, text)) and not re.search(refused, text)
        assert allowed == sound(text, field), ascii(text)


def test_longest_texts() -> None:
    """Lengths are counted in characters, those outside the first plane included."""
    for name, most in (("id", 64), ("name", 200)):
        assert accepts(one_phase(**{name: "x" * most}))
        assert not accepts(one_phase(**{name: "x" * (most + 1)}))
    assert accepts(one_phase(name="🏘" * 200))


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.999999"])
def test_versions_that_are_read(version: str) -> None:
    """A newer minor version is valid, since it is read."""
    plain = one_phase() | {"version": version}

    assert accepts(plain)
    assert faults(plain) == set()


@pytest.mark.parametrize("version", ["2.0", "0.9", "1", "1.0\n", " 1.0", "1.0000000", 1.0, None])
def test_versions_that_are_refused(version: object) -> None:
    """A newer major version, or what is no version, is not valid."""
    plain = one_phase() | {"version": version}

    assert not accepts(plain)
    assert faults(plain)


def test_what_stands_before_a_schema_is_looked_at() -> None:
    """A fraction without a fraction is a whole number to a schema and not to the reader."""
    plain = changed(("scores", 0, "value"), 3.0)

    assert accepts(plain)
    assert faults(plain) == {Code.WRONG_TYPE}


def test_every_field_of_every_class() -> None:
    """The schema has every class and field, with the required ones marked, each described."""
    assert set(LISTS.values()) <= set(CLASSES)
    for kind in CLASSES:
        known = {item.name: item for item in fields(kind) if item.name != "extra"}
        said = SCHEMA if kind is Register else SCHEMA["$defs"][kind.__name__]
        header = ["format", "version"] if kind is Register else []
        assert list(said["properties"]) == [*header, *known]
        assert said["required"] == [
            *header,
            *(name for name, item in known.items() if item.default is NOTHING),
        ]
        assert said["additionalProperties"] is True
        assert said["description"]
        for name in known:
            assert said["properties"][name]["description"][-1] == ".", (kind, name)


def test_every_choice() -> None:
    """The schema has every enumeration with all of its words."""
    known = {
        name: {item["const"] for item in said["oneOf"]}
        for name, said in SCHEMA["$defs"].items()
        if "oneOf" in said
    }

    # How near a party is follows from its seats, and is nowhere in a file.
    all_of_them = {item for item in vars(model).values() if isinstance(item, type)} - {model.Tier}
    assert known == {
        item.__name__: {word.value for word in item}
        for item in all_of_them
        if issubclass(item, Enum)
    }


def test_words_with_a_meaning_of_their_own() -> None:
    """A word that the model describes is described in the schema, in the terms of the file."""
    (withdrawn,) = (
        item
        for item in SCHEMA["$defs"]["Absence"]["oneOf"]
        if item["const"] == model.Absence.WITHDRAWN
    )

    assert withdrawn["description"].startswith("The assessor's previous fact was a mistake;")
    assert "None" not in json.dumps(SCHEMA)
    assert "``" not in json.dumps(SCHEMA)


def test_defaults() -> None:
    """A field that may be left out has its default, but for the dimensions, which are long."""
    without = {
        (kind.__name__, item.name)
        for kind in CLASSES
        for item in fields(kind)
        if item.name != "extra" and item.default is not NOTHING
        for said in [SCHEMA if kind is Register else SCHEMA["$defs"][kind.__name__]]
        if "default" not in said["properties"][item.name]
    }
    decision = SCHEMA["$defs"]["Decision"]["properties"]

    assert without == {("Register", "dimensions")}
    assert decision["kind"]["default"] == "group"
    assert decision["phase"]["default"] is None
    assert SCHEMA["properties"]["areas"]["default"] == []


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_what_a_class_checks_as_a_whole_is_told(kind: type) -> None:
    """A class that checks more than single fields has rules in the schema, or says it in words."""
    checks = "__attrs_post_init__" in vars(kind)

    assert checks == (kind in CONSTRAINTS or kind in UNSAID)


def test_no_rule_for_what_is_not_there() -> None:
    """Every rule is about a class of the file and names fields of it."""
    assert {*CONSTRAINTS, *UNSAID} <= set(CLASSES)
    for kind, rules in CONSTRAINTS.items():
        inner = [item for item in map(inner_class, fields(kind)) if item]
        known = {item.name for one in (kind, *inner) for item in fields(one)}
        named = re.findall(r'"properties": \{"(\w+)"', json.dumps(rules))
        assert named
        assert set(named) <= known


def test_a_new_check_is_no_silent_pass() -> None:
    """A check that the schema does not know stops it, so that it is never left out in silence."""
    with pytest.raises(KeyError):
        _value(test_the_schema_is_one)


if __name__ == "__main__":
    COPY.write_text(TEXT, encoding="utf-8")
