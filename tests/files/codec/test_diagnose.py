"""All complaints about a file at once, each at its place, and none that is not one."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.files.codec.diagnose import diagnose
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.model import LISTS
from stakeholderkit.testing import registers
from stakeholderkit.wording import Severity

Plain = dict[str, Any]


def reading_of(plain: object) -> Reading:
    """Read plain values as the file ``a.json``."""
    return load_register(Source("a.json", json.dumps(plain).encode()))


def errors(plain: object) -> set[tuple[str, str]]:
    """Return the code and the field of every error, after checking that each is told once."""
    found = [
        (finding.code, finding.location.field)
        for finding in reading_of(plain).findings
        if finding.severity is Severity.ERROR
    ]
    assert len(set(found)) == len(found)
    return set(found)


def test_every_fault_of_a_file_at_once(plain: Plain) -> None:
    """However many faults a file has and of whatever kinds, one reading brings them all."""
    del plain["owner"]
    plain["title"] = " "
    plain["areas"][1]["code"] = "WK1"
    plain["areas"][0]["kind"] = "dorp"
    plain["dimensions"][0]["scale"]["levels"][0]["value"] = 2
    plain["stakeholders"][0]["id"] = "de vve"
    plain["stakeholders"][1]["contacts"] = ["p-1", 3, "te lang" * 20]
    plain["stakeholders"][1]["functions"].append("beslist")
    plain["stakeholders"][1]["presence"][0]["until"] = "morgen"
    plain["stakeholders"][1]["stake"] = {"text": "x", "audience": "iedereen"}
    plain["stakeholders"].append({"id": "nieuw", "name": "x" * 201})
    plain["stakeholders"].append("partij")
    plain["assessors"][0]["role"] = "twee\nregels"
    plain["persons"][0]["email"] = "nul\x00"
    plain["scores"][0]["value"] = "3"
    plain["scores"][1]["value"] = 2
    plain["scores"].append(plain["scores"][1] | {"party": "onbekend", "absence": None})
    plain["decisions"][0]["date"] = "gisteren"
    plain["decisions"][0]["area"] = "elders"

    assert errors(plain) == {
        (Code.MISSING_FIELD, "owner"),
        (Code.EMPTY_TEXT, "title"),
        (Code.BAD_AREA_CODE, "areas[1].code"),
        (Code.UNKNOWN_CHOICE, "areas[0].kind"),
        (Code.BAD_SCALE, "dimensions[0].scale.levels"),
        (Code.BAD_ID, "stakeholders[0].id"),
        (Code.WRONG_TYPE, "stakeholders[1].contacts[1]"),
        (Code.UNKNOWN_CHOICE, "stakeholders[1].functions[1]"),
        (Code.BAD_DATE, "stakeholders[1].presence[0].until"),
        (Code.UNKNOWN_CHOICE, "stakeholders[1].stake.audience"),
        (Code.LONG_TEXT, "stakeholders[2].name"),
        (Code.WRONG_TYPE, "stakeholders[3]"),
        (Code.BAD_TEXT, "assessors[0].role"),
        (Code.BAD_TEXT, "persons[0].email"),
        (Code.WRONG_TYPE, "scores[0].value"),
        (Code.SCORE_VALUE, "scores[1].value"),
        (Code.UNKNOWN_REFERENCE, "scores[2].party"),
        (Code.BAD_DATE, "decisions[0].date"),
    }
    assert {finding.location.file for finding in reading_of(plain).findings} == {"a.json"}


def test_every_fault_between_the_lists_at_once(plain: Plain) -> None:
    """Lists that do not agree with each other are all found in one reading too."""
    plain["areas"][0]["parent"] = "wijk"
    plain["areas"].append({"id": "wijk", "name": "Nog een", "kind": "wijk"})
    plain["stakeholders"].append(
        {
            "id": "vve",
            "name": "VvE 2",
            "presence": [{"area": "wijk", "present": True}, {"area": "nergens", "present": False}],
            "contacts": ["weg"],
        }
    )
    plain["assessors"].append({"id": "x", "role": "x", "party": "weg", "person": "weg"})
    plain["scores"].append(plain["scores"][0] | {"value": 2})
    plain["scores"].append(plain["scores"][0] | {"value": 9, "sequence": 1})
    plain["decisions"].append(plain["decisions"][0] | {"group": "meeweten"})

    assert errors(plain) == {
        (Code.DUPLICATE_ID, "areas[2].id"),
        (Code.DUPLICATE_ID, "stakeholders[2].id"),
        (Code.UNKNOWN_REFERENCE, "stakeholders[2].presence[1].area"),
        (Code.UNKNOWN_REFERENCE, "stakeholders[2].contacts[0]"),
        (Code.UNKNOWN_REFERENCE, "assessors[1].party"),
        (Code.UNKNOWN_REFERENCE, "assessors[1].person"),
        (Code.CONFLICTING_SCORES, "scores[2]"),
        (Code.SCORE_OFF_SCALE, "scores[3].value"),
        (Code.CONFLICTING_DECISIONS, "decisions[1]"),
    }


def test_areas_that_are_part_of_themselves(plain: Plain) -> None:
    """Every area of a circle is named."""
    plain["areas"][0]["parent"] = "wijk"

    assert errors(plain) == {
        (Code.AREA_CYCLE, "areas[0].parent"),
        (Code.AREA_CYCLE, "areas[1].parent"),
    }


def test_a_faulty_item_hides_no_dangling_reference(plain: Plain) -> None:
    """A reference to nothing is found in the same round as a wrong type elsewhere."""
    plain["persons"][0]["name"] = 3
    plain["scores"][0]["assessor"] = "niemand"

    assert errors(plain) == {
        (Code.WRONG_TYPE, "persons[0].name"),
        (Code.UNKNOWN_REFERENCE, "scores[0].assessor"),
    }


@pytest.mark.parametrize(
    "list_name",
    ["areas", "stakeholders", "assessors", "persons", "dimensions", "scores", "decisions"],
)
def test_a_faulty_item_is_no_fault_of_those_that_refer_to_it(plain: Plain, list_name: str) -> None:
    """A party whose name is wrong is still there: its scores bring no complaint."""
    plain[list_name][0]["extra_"] = 1
    plain[list_name][0].update({"name": 3, "role": 3, "question": 3, "party": 3})
    only = {"scores": "party", "decisions": "party", "assessors": "role", "dimensions": "question"}
    fields = {"name", "role", "question", "party"} & {only.get(list_name, "name")}
    if list_name == "assessors":
        fields.add("party")

    assert errors(plain) == {(Code.WRONG_TYPE, f"{list_name}[0].{name}") for name in fields}


@pytest.mark.parametrize("list_name", LISTS)
@pytest.mark.parametrize("value", ["x", 3, None, {}], ids=repr)
def test_what_is_no_list_is_one_complaint(plain: Plain, list_name: str, value: object) -> None:
    """When a whole list cannot be read, what refers into it brings no complaint."""
    plain[list_name] = value

    assert errors(plain) == {(Code.WRONG_TYPE, list_name)}


def test_a_list_that_is_left_out_is_empty(plain: Plain) -> None:
    """What refers into a list that is not there at all refers to nothing."""
    del plain["persons"]

    assert errors(plain) == {
        (Code.UNKNOWN_REFERENCE, "assessors[0].person"),
        (Code.UNKNOWN_REFERENCE, "stakeholders[1].contacts[0]"),
    }


def test_places_are_those_in_the_file(plain: Plain) -> None:
    """Faulty items are counted too, in the path and in the words."""
    plain["persons"] = [3, {"id": "p-1", "name": "A"}, None, {"id": "p-1", "name": "B"}]
    found = {finding.location.field: finding for finding in reading_of(plain).findings}

    assert set(found) == {"persons[0]", "persons[2]", "persons[3].id"}
    assert "first at persons[1]" in found["persons[3].id"].text("en")


def test_more_complaints_than_anybody_reads(plain: Plain) -> None:
    """After a thousand complaints, one says that there are more."""
    plain["stakeholders"] = [{"id": f"p{n}", "name": ""} for n in range(1_100)]

    found = reading_of(plain).findings
    codes = [finding.code for finding in found]

    assert len(found) == 1_001
    assert codes.count(Code.MORE_FAULTS) == 1
    assert reading_of(plain).register is None


def test_more_remarks_than_anybody_reads(plain: Plain) -> None:
    """A thousand unknown fields are no error, and neither is that there are more."""
    plain["stakeholders"] += [{"id": f"p{n}", "name": "P", "later": n} for n in range(1_100)]

    reading = reading_of(plain)

    assert reading.register is not None
    assert not reading.errors
    assert [item.code for item in reading.findings].count(Code.MORE_FAULTS) == 1


@pytest.mark.parametrize(
    ("digits", "code"),
    [
        ("0.10", Code.UNKNOWN_FIELD),
        ("0e9", Code.UNKNOWN_FIELD),
        ("0.12345678901234567890", Code.BAD_NUMBER),
        ("1e-400", Code.BAD_NUMBER),
        ("1e400", Code.BAD_NUMBER),
    ],
)
def test_no_digit_is_lost(plain: Plain, digits: str, code: Code) -> None:
    """A number in an unknown field is kept as it is, or refused."""
    data = json.dumps(plain).replace("{", f'{{"later": {digits}, ', 1)

    assert {item.code for item in load_register(Source("x", data.encode())).findings} == {code}


def test_what_is_wrong_with_a_person_is_not_quoted(plain: Plain) -> None:
    """A complaint about personal details says where it is, and not what was found."""
    plain["persons"][0]["phone"] = 31612345678

    (finding,) = reading_of(plain).errors

    assert (finding.code, finding.location.field) == (Code.WRONG_TYPE, "persons[0].phone")
    assert "31612345678" not in finding.text("nl") + finding.text("en")


def test_unknown_fields_at_every_level(plain: Plain) -> None:
    """A field that this version does not know is kept and told, wherever it stands."""
    objects: dict[str, Plain] = {
        "'ownr'": plain,
        "areas[0]": plain["areas"][0],
        "dimensions[0]": plain["dimensions"][0],
        "dimensions[0].label": plain["dimensions"][0]["label"],
        "dimensions[0].scale": plain["dimensions"][0]["scale"],
        "dimensions[0].scale.levels[1]": plain["dimensions"][0]["scale"]["levels"][1],
        "dimensions[0].scale.levels[1].anchor": plain["dimensions"][0]["scale"]["levels"][1][
            "anchor"
        ],
        "stakeholders[0]": plain["stakeholders"][0],
        "stakeholders[0].stake": plain["stakeholders"][0]["stake"],
        "assessors[0]": plain["assessors"][0],
        "persons[0]": plain["persons"][0],
        "scores[1]": plain["scores"][1],
        "decisions[0]": plain["decisions"][0],
        "decisions[0].basis": plain["decisions"][0]["basis"],
    }
    for item in objects.values():
        item["ownr"] = {"kept": [1, None]}
    reading = reading_of(plain)

    assert [(item.code, item.severity) for item in reading.findings] == [
        (Code.UNKNOWN_FIELD, Severity.WARNING)
    ] * len(objects)
    assert {item.location.field for item in reading.findings} == set(objects)
    assert reading.register is not None
    assert json.loads(dump_register(reading.register)) == plain


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [("legal_categorie", "legal_category", True), ("naam", "name", False), ("zzz", None, False)],
)
def test_an_unknown_field_that_is_a_slip(
    plain: Plain, wrong: str, right: str | None, told: bool
) -> None:
    """A field close to a known one that is not there brings "did you mean"."""
    plain["stakeholders"][0][wrong] = None
    (finding,) = reading_of(plain).findings

    assert finding.code == Code.UNKNOWN_FIELD
    assert (f"Did you mean {right}?" in finding.text("en")) is told


def test_a_misspelt_field_that_is_needed(plain: Plain) -> None:
    """A slip in a field that must be there brings both the slip and what is missing."""
    plain["ownerr"] = plain.pop("owner")
    reading = reading_of(plain)

    assert {(item.code, item.location.field) for item in reading.findings} == {
        (Code.UNKNOWN_FIELD, "'ownerr'"),
        (Code.MISSING_FIELD, "owner"),
    }
    assert "Did you mean owner?" in "".join(item.text("en") for item in reading.findings)


ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(
            None,
            True,
            False,
            0,
            1,
            -1,
            3,
            10**30,
            0.5,
            3.0,
            "",
            "3",
            "vve",
            "2026-03-01",
            " ",
            "\t",
        ),
        *("2026-W01-1", "x" * 300, "wijk", "nl", "\x00", [], {}, [None], [[]], {"id": "vve"}),
        *(["vve"], {"nl": "x", "en": "y"}, {"text": "x"}, {"extra": 1}, [{"id": "x"}]),
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> Plain:
    """Draw the plain values of a sound register with one to four things wrong, or odd, in it."""
    plain: Plain = json.loads(dump_register(draw(registers())))
    # What is odd is copied: the same list drawn twice could be put inside itself.
    for _ in range(draw(st.integers(1, 4))):
        inner, key = draw(st.sampled_from(_slots(plain)))
        match draw(st.sampled_from(("replace", "delete", "add", "double"))):
            case "replace":
                inner[key] = deepcopy(draw(ODD))
            case "delete":
                del inner[key]
            case "add" if isinstance(inner, dict):
                name = st.sampled_from(("extra", "x", "id", "name", "value", "kind", "party"))
                inner[draw(name)] = deepcopy(draw(ODD))
            case _ if isinstance(inner, list):
                inner.append(deepcopy(inner[key]))
    return plain


def _slots(value: Any) -> list[tuple[Any, Any]]:
    """List all that lies below a value: what holds it, and its key there."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for key, item in items:
        if key not in {"format", "version"}:
            found.append((value, key))
        if isinstance(item, dict | list):
            found += _slots(item)
    return found


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(damaged())
def test_the_fast_way_and_the_slow_way_agree(plain: Plain) -> None:
    """What the converter takes, the diagnosis finds no error in, and the other way round."""
    body = {key: value for key, value in plain.items() if key not in {"format", "version"}}
    found = errors(plain)
    reading = reading_of(plain)

    assert (reading.register is None) == bool(found)
    slow = diagnose(body, sound=False)
    assert bool(found) == any(finding.severity is Severity.ERROR for finding in slow)
    if reading.register is not None:
        again = load_register(Source("b.json", dump_register(reading.register)))
        assert again.register == reading.register
    for finding in reading.findings:
        assert finding.location.file == "a.json"
        assert finding.text("nl")
        assert finding.text("en")
        assert finding.location.field


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), registers())
def test_a_damaged_file_never_ends_in_anything_but_findings(
    data: st.DataObject, register: Any
) -> None:
    """Whatever bytes are lost, doubled or changed, a file is read or says why not."""
    sound = dump_register(register)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(sound))] * 2)))
    bad = sound[:start] + data.draw(st.binary(max_size=6)) + sound[end:]
    reading = load_register(Source("a.json", bad))

    assert (reading.register is None) == any(
        finding.severity is Severity.ERROR for finding in reading.findings
    )
