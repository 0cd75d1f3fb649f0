"""One wrong value in a sound file, and the one complaint that it brings."""

import json
from typing import Any

import pytest

from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.hooks import Reading, Source
from stakeholderkit.wording import Severity

Plain = dict[str, Any]
DIGITS = 5_000


def complaints(data: bytes | Plain) -> list[tuple[str, str]]:
    """Return the code and the field of every error in a file that gives no register."""
    content = json.dumps(data).encode() if isinstance(data, dict) else data
    reading = load_register(Source("a.json", content))
    assert {finding.location.file for finding in reading.findings} <= {"a.json"}
    assert reading.register is None
    return [
        (finding.code, finding.location.field)
        for finding in reading.findings
        if finding.severity is Severity.ERROR
    ]


def raw(plain: Plain, old: str, new: str) -> bytes:
    """Return the file with one piece of its text replaced, for what JSON cannot even say."""
    text = json.dumps(plain)
    assert text.count(old) == 1
    return text.replace(old, new).encode()


def own_scheme() -> Plain:
    """Return a sound scheme as the plain values that a register has of it."""
    words = {"nl": "woorden", "en": "words"}
    group = {"id": "g", "label": words, "noun": words, "meaning": words}
    return {
        "id": "eigen",
        "version": "1",
        "label": words,
        "axes": [{"dimension": "interest", "label": words, "lowest": 1, "highest": 3}],
        "ladder": {"id": "ladder", "label": words, "groups": [group]},
        "rules": [{"when": {"all_of": []}, "group": "g", "because": words}],
        "source": words,
        "inference": words,
    }


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        (("id",), 3, (Code.WRONG_TYPE, ".id")),
        (("version",), 1.0, (Code.WRONG_TYPE, ".version")),
        (("label",), "naam", (Code.WRONG_TYPE, ".label")),
        (("axes",), {}, (Code.WRONG_TYPE, ".axes")),
        (("axes", 0), ["interest"], (Code.WRONG_TYPE, ".axes[0]")),
        (("axes", 0, "dimension"), "weg", (Code.UNKNOWN_REFERENCE, ".axes[0].dimension")),
        (("axes", 0, "lowest"), "1", (Code.WRONG_TYPE, ".axes[0].lowest")),
        (("axes", 0, "highest"), 1, (Code.BAD_SCALE, ".axes[0].highest")),
        (("axes", 0, "monotone"), 0, (Code.WRONG_TYPE, ".axes[0].monotone")),
        (("ladder",), "ringen", (Code.WRONG_TYPE, ".ladder")),
        (("ladder",), None, (Code.BAD_SCHEME, ".ladder")),
        (("ladder", "voice"), "a b", (Code.BAD_ID, ".ladder.voice")),
        (("ladder", "groups", 0, "noun"), None, (Code.WRONG_TYPE, ".ladder.groups[0].noun")),
        (("ladder", "groups", 0, "ask"), "?", (Code.WRONG_TYPE, ".ladder.groups[0].ask")),
        (("rules",), None, (Code.WRONG_TYPE, ".rules")),
        (("rules", 0, "when"), "altijd", (Code.BAD_CONDITION, ".rules[0].when")),
        (("rules", 0, "when", "all_of"), 3, (Code.WRONG_TYPE, ".rules[0].when.all_of")),
        (
            ("rules", 0, "when", "all_of"),
            [{"not": {"above": ["interest", "x"]}}],
            (Code.BAD_NUMBER, ".rules[0].when.all_of[0].not.above[1]"),
        ),
        (("rules", 0, "group"), ["g"], (Code.WRONG_TYPE, ".rules[0].group")),
        (("parameters",), "cut=3", (Code.WRONG_TYPE, ".parameters")),
        (("unused",), [None], (Code.WRONG_TYPE, ".unused[0]")),
        (("exclusive",), "true", (Code.WRONG_TYPE, ".exclusive")),
        (("inference", "en"), "\x00", (Code.BAD_TEXT, ".inference.en")),
    ],
)
def test_a_scheme_in_a_register(
    plain: Plain, path: tuple[Any, ...], value: object, complaint: tuple[str, str]
) -> None:
    """Whatever is wrong with an own scheme is told at its place in the register."""
    # Without shared objects: by way of JSON.
    plain["schemes"] = json.loads(json.dumps([own_scheme(), own_scheme() | {"id": "ander"}]))
    inner: Any = plain["schemes"][1]
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value

    assert complaints(plain) == [(complaint[0], f"schemes[1]{complaint[1]}")]


@pytest.mark.parametrize(
    "threshold", ["1e999999999", "NaN", "-Infinity", "1e400", "9" * DIGITS], ids=range(5)
)
def test_a_threshold_that_is_no_number(plain: Plain, threshold: str) -> None:
    """A threshold that JSON cannot hold, or that would fill the memory, is refused."""
    plain["schemes"] = [own_scheme()]
    data = raw(plain, '{"all_of": []}', f'{{"above": ["interest", {threshold}]}}')

    assert complaints(data) == [(Code.BAD_NUMBER, "")]


def test_two_names_of_your_own(plain: Plain) -> None:
    """One group has one name; the same name twice is one fact."""
    words = {"nl": "adviseren", "en": "advising"}
    name = {"ladder": "ringen", "group": "meedenken", "label": words}
    plain["group_names"] = [name, name, name | {"group": "meewerken"}, name | {"noun": words}]

    assert complaints(plain) == [(Code.SAID_TWICE, "group_names[3]")]


@pytest.mark.parametrize("value", ["3", 3.5, 3.0, True, [3], {"x": 3}], ids=repr)
def test_a_whole_number_is_nothing_else(plain: Plain, value: object) -> None:
    """Nothing but a whole number is one: no text, no fraction, no truth, no list."""
    plain["scores"][0]["value"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "scores[0].value")]


def test_a_level_cannot_be_empty(plain: Plain) -> None:
    """Where a number must stand, null is not one."""
    plain["dimensions"][0]["scale"]["levels"][1]["value"] = None

    assert complaints(plain) == [(Code.WRONG_TYPE, "dimensions[0].scale.levels[1].value")]


@pytest.mark.parametrize("value", ["1", 1, 0, None, "true", []], ids=repr)
def test_true_is_nothing_else(plain: Plain, value: object) -> None:
    """Nothing but true and false is true or false."""
    plain["stakeholders"][1]["presence"][0]["present"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "stakeholders[1].presence[0].present")]


@pytest.mark.parametrize("value", [3, True, None, ["x"], {"nl": "x"}], ids=repr)
def test_text_is_nothing_else(plain: Plain, value: object) -> None:
    """Nothing but text is text: no number becomes its digits and null no "None"."""
    plain["areas"][0]["name"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "areas[0].name")]


@pytest.mark.parametrize("value", ["x", 3, None, {"0": {}}], ids=repr)
def test_a_list_is_nothing_else(plain: Plain, value: object) -> None:
    """Where a list must stand, a text is not one of letters."""
    plain["stakeholders"][1]["contacts"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "stakeholders[1].contacts")]


@pytest.mark.parametrize("value", ["x", 3, None, []], ids=repr)
def test_an_object_is_nothing_else(plain: Plain, value: object) -> None:
    """Where an object must stand, nothing else is one."""
    plain["dimensions"][0]["scale"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "dimensions[0].scale")]


@pytest.mark.parametrize(
    "value",
    [
        "20260301",
        "2026-3-1",
        "2026-02-30",
        "2026-W01-1",
        "2026-060",
        "2026-03-01T00:00:00",
        "2026-03-01 ",
        "01-03-2026",
        "\u0662\u0660\u0662\u0666-\u0660\u0663-\u0660\u0661",
        "0000-01-01",
        "",
    ],
    ids=ascii,
)
def test_a_date_is_written_in_one_way(plain: Plain, value: str) -> None:
    """A date is year, month and day; no other form is guessed at."""
    plain["scores"][0]["date"] = value

    assert complaints(plain) == [(Code.BAD_DATE, "scores[0].date")]


@pytest.mark.parametrize("value", [20260301, None, ["2026-03-01"], True], ids=repr)
def test_a_date_is_a_text(plain: Plain, value: object) -> None:
    """A date is never a number."""
    plain["decisions"][0]["date"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "decisions[0].date")]


def test_a_choice_is_one_of_its_words(plain: Plain) -> None:
    """A word that is not possible brings those that are, and the one probably meant."""
    plain["areas"][0]["kind"] = "gemeentee"
    (finding,) = load_register(Source("a.json", json.dumps(plain).encode())).findings

    assert (finding.code, finding.location.field) == (Code.UNKNOWN_CHOICE, "areas[0].kind")
    assert finding.text("en") == (
        "a.json: areas[0].kind: 'gemeentee' is not possible here. Choose gemeente, wijk, buurt or "
        "set. Did you mean gemeente?"
    )


@pytest.mark.parametrize("value", [3, None, ["wijk"], True], ids=repr)
def test_a_choice_is_a_text(plain: Plain, value: object) -> None:
    """A choice is never anything but a word."""
    plain["areas"][0]["kind"] = value

    assert complaints(plain) == [(Code.WRONG_TYPE, "areas[0].kind")]


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("title",), "title"),
        (("areas", 0, "id"), "areas[0].id"),
        (("scores", 1, "date"), "scores[1].date"),
        (("stakeholders", 0, "stake", "text"), "stakeholders[0].stake.text"),
        (("decisions", 0, "basis", "digest"), "decisions[0].basis.digest"),
        (
            ("dimensions", 0, "scale", "levels", 2, "anchor", "en"),
            "dimensions[0].scale.levels[2].anchor.en",
        ),
    ],
)
def test_a_missing_field_is_named(plain: Plain, path: tuple[Any, ...], field: str) -> None:
    """A field that is missing is named by its whole path."""
    inner: Any = plain
    for step in path[:-1]:
        inner = inner[step]
    del inner[path[-1]]

    assert (Code.MISSING_FIELD, field) in complaints(plain)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"value": 3, "label"', '"value": 3, "value": 2, "label"', Code.DOUBLED_KEY),
        ('"name": "Dorp"', '"name": "Dorp", "x": {"a": 1, "a": 1}', Code.DOUBLED_KEY),
        ('"value": 3}', '"value": NaN}', Code.BAD_NUMBER),
        ('"value": 3}', '"value": Infinity}', Code.BAD_NUMBER),
        ('"value": 3}', '"value": -Infinity}', Code.BAD_NUMBER),
        ('"value": 3}', '"value": 3, "later": 1e999}', Code.BAD_NUMBER),
        ('"value": 3}', '"value": 3, "later": -1e999}', Code.BAD_NUMBER),
        ('"value": 3}', f'"value": {"9" * DIGITS}}}', Code.BAD_NUMBER),
        ('"value": 3}', '"value": ' + "[" * 100_000, Code.JSON_TOO_DEEP),
        ('"Dorp"', '"\\ud800"', Code.BAD_TEXT),
        ('"Dorp"', '"x\\uDFFF"', Code.BAD_TEXT),
        ('"Dorp"', '"Dorp", "later": "\\udc00\\ud800"', Code.BAD_TEXT),
        ('"Dorp"', '"Dorp", "\\ud83d": 1', Code.BAD_TEXT),
        ('"Dorp"', '"Do\trp"', Code.BAD_JSON),
        ('"Dorp"', "'Dorp'", Code.BAD_JSON),
        ('"Dorp"', '"Dorp",', Code.BAD_JSON),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_python_would_let_pass(plain: Plain, old: str, new: str, code: Code) -> None:
    """What is no JSON, or would lose something in silence, is refused."""
    assert complaints(raw(plain, old, new)) == [(code, "")]


def test_whole_characters_outside_the_first_plane_pass(plain: Plain) -> None:
    """Two halves that make one character are that character, and an escaped escape is text."""
    data = raw(plain, '"Dorp"', '"\\ud83d\\ude92 \\\\ud800"')
    reading = load_register(Source("a.json", data))

    assert reading.register is not None
    assert reading.register.areas[0].name == "🚒 \\ud800"


@pytest.mark.parametrize("depth", [51, 300, 900])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a": ', "}")])
def test_unknown_fields_too_deep_to_keep(
    plain: Plain, depth: int, opening: str, closing: str
) -> None:
    """An unknown field nested so deep that it might not be written again is refused."""
    nested = f"{opening * depth}1{closing * depth}"

    assert complaints(raw(plain, '"Dorp"', f'"Dorp", "later": {nested}')) == [
        (Code.JSON_TOO_DEEP, "areas[0]")
    ]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a": ', "}")])
def test_unknown_fields_as_deep_as_may_be(plain: Plain, opening: str, closing: str) -> None:
    """An unknown field at the limit is kept and written again."""
    nested = f"{opening * 49}1{closing * 49}"
    data = raw(plain, '"Dorp"', f'"Dorp", "later": {nested}')
    register = load_register(Source("a.json", data)).register

    assert register is not None
    assert json.loads(dump_register(register)) == json.loads(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.BAD_JSON),
        (b" \n\t", Code.BAD_JSON),
        (b"\xef\xbb\xbf", Code.BAD_JSON),
        (b"{", Code.BAD_JSON),
        (b'{"format": "stakeholderkit-register", "versi', Code.BAD_JSON),
        (b'{"format": "stakeholderkit-register", "version": "1.0"} more', Code.BAD_JSON),
        (b"[]", Code.NOT_A_REGISTER),
        (b'"stakeholderkit-register"', Code.NOT_A_REGISTER),
        (b"null", Code.NOT_A_REGISTER),
        (b"{}", Code.NOT_A_REGISTER),
        (b'{"format": "other", "version": "1.0"}', Code.NOT_A_REGISTER),
        (b'{"format": ["stakeholderkit-register"]}', Code.NOT_A_REGISTER),
        (b'{"FORMAT": "stakeholderkit-register"}', Code.NOT_A_REGISTER),
        (b"PK\x03\x04", Code.BAD_JSON),
        (b"\x89PNG\r\n", Code.BAD_ENCODING),
    ],
)
def test_files_that_are_no_register(data: bytes, code: Code) -> None:
    """Whatever else a file may be, one complaint says so."""
    assert complaints(data) == [(code, "")]


def test_a_byte_order_mark_is_no_part_of_the_text(plain: Plain) -> None:
    """The mark that Windows puts before UTF-8 is passed over."""
    data = b"\xef\xbb\xbf" + json.dumps(plain).encode()

    assert load_register(Source("a.json", data)).findings == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1", "cp1252", "mac-roman"])
def test_other_encodings_are_refused_not_guessed(plain: Plain, encoding: str) -> None:
    """A file in another encoding brings the line where it first shows, never wrong letters."""
    plain["owner"] = "Gemeente Súdwest-Fryslân"
    data = json.dumps(plain, ensure_ascii=False, indent=1).encode(encoding)
    (finding,) = load_register(Source("a.json", data)).findings

    assert (finding.code, finding.location.file) == (Code.BAD_ENCODING, "a.json")
    line = 1 if encoding.startswith("utf") else 5
    assert finding.text("en").startswith(f"a.json: Line {line} is not UTF-8 text.")


@pytest.mark.parametrize(
    "version",
    [None, 1, 1.0, True, "", "1", "1.", "1.0.0", " 1.0", "v1.0", "\u0661.\u0660", "-1.0", "0.9"],
    ids=repr,
)
def test_a_version_that_cannot_be(plain: Plain, version: object) -> None:
    """A version is two numbers in a text, of which the first is never nought."""
    plain["version"] = version

    assert complaints(plain) == [(Code.BAD_VERSION, "version")]


def test_a_missing_version(plain: Plain) -> None:
    """A register without a version is refused: nobody knows what it means."""
    del plain["version"]

    assert complaints(plain) == [(Code.BAD_VERSION, "version")]


@pytest.mark.parametrize("version", ["2.0", "10.3"])
def test_a_newer_major_version(plain: Plain, version: str) -> None:
    """A file whose facts may mean something else is refused, with the advice to update."""
    plain["version"] = version

    assert complaints(plain) == [(Code.VERSION_TOO_NEW, "version")]
    reading = load_register(Source("a.json", json.dumps(plain).encode()))
    assert "pip install --upgrade stakeholderkit" in reading.findings[0].text("en")


def test_a_newer_minor_version(plain: Plain) -> None:
    """A newer minor version is read with a warning, kept whole, and never relabelled."""
    plain["version"] = "1.7"
    plain["later"] = {"x": 1}
    reading = load_register(Source("a.json", json.dumps(plain).encode()))

    assert [(item.code, item.severity) for item in reading.findings] == [
        (Code.UNKNOWN_FIELD, Severity.WARNING),
        (Code.VERSION_NEWER, Severity.WARNING),
    ]
    assert reading.register is not None
    data = dump_register(reading.register)
    assert json.loads(data)["version"] == "1.7"
    assert json.loads(data)["later"] == {"x": 1}
    again = load_register(Source("a.json", data))
    assert again.register == reading.register
    assert dump_register(reading.register) == data


def test_a_newer_minor_version_with_nothing_new_in_it(plain: Plain) -> None:
    """The version is kept even when nothing in the file is new."""
    plain["version"] = "1.1"
    register = load_register(Source("a.json", json.dumps(plain).encode())).register

    assert register is not None
    assert json.loads(dump_register(register))["version"] == "1.1"


def test_a_sound_file_brings_no_findings(plain: Plain) -> None:
    """The file that all of these cases damage is sound itself."""
    assert load_register(Source("a.json", json.dumps(plain).encode())) == Reading(
        load_register(Source("b.json", json.dumps(plain).encode())).register
    )
