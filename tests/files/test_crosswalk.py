"""A ladder of one's own in a file: what is read, and what is said of the rest."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.errors import Code, InputError, Language
from stakeholderkit.files import inspect_crosswalk, load_crosswalk
from stakeholderkit.files.codec.converter import make_converter
from stakeholderkit.rules import RINGEN, Crosswalk, Group, Ladder, Typology
from stakeholderkit.testing import crosswalks, extras
from stakeholderkit.wording import Extra, Finding, Severity, Text

Plain = dict[str, Any]

TOML = """
format = "stakeholderkit-crosswalk"
format_version = "1.0"
origin = "ringen"
loss = {nl = "Drie ringen worden één trede.", en = "Three rings become one step."}
source = {nl = "Participatieverordening, artikel 3", en = "By-law, article 3"}

[groups]
meeweten = "weten"
meedenken = "praten"
meewerken = "praten"
meebeslissen = "praten"

[ladder]
id = "verordening"
label = {nl = "ladder van de verordening", en = "ladder of the by-law"}
voice = "praten"

[[ladder.groups]]
id = "weten"
label = {nl = "weten", en = "know"}
noun = {nl = "weters", en = "knowers"}
meaning = {nl = "Zij weten ervan.", en = "They know of it."}

[[ladder.groups]]
id = "praten"
label = {nl = "praten", en = "talk"}
noun = {nl = "praters", en = "talkers"}
meaning = {nl = "Zij praten mee.", en = "They talk with us."}
"""
TWO = Ladder(
    id="verordening",
    label=Text("ladder van de verordening", "ladder of the by-law"),
    voice="praten",
    groups=(
        Group(
            id="weten",
            label=Text("weten", "know"),
            noun=Text("weters", "knowers"),
            meaning=Text("Zij weten ervan.", "They know of it."),
        ),
        Group(
            id="praten",
            label=Text("praten", "talk"),
            noun=Text("praters", "talkers"),
            meaning=Text("Zij praten mee.", "They talk with us."),
        ),
    ),
)
OWN = Crosswalk(
    origin=RINGEN,
    ladder=TWO,
    groups=(
        ("meeweten", "weten"),
        ("meedenken", "praten"),
        ("meewerken", "praten"),
        ("meebeslissen", "praten"),
    ),
    loss=Text("Drie ringen worden één trede.", "Three rings become one step."),
    source=Text("Participatieverordening, artikel 3", "By-law, article 3"),
)


def plain(way: Crosswalk = OWN) -> Plain:
    """Return a crosswalk as the plain values of its file, with both ladders written out."""
    value: Plain = make_converter().unstructure(way)
    return value | {"groups": dict(way.groups)}


def refused(data: object, **options: Any) -> list[Finding]:
    """List all that is said of a file that is no crosswalk."""
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(InputError) as raised:
        load_crosswalk(content, "eigen", **options)
    found = [item for item in raised.value.complaints if isinstance(item, Finding)]
    assert len(found) == len(raised.value.complaints) > 0
    for finding in found:
        assert finding.location.file == "eigen"
        assert finding.severity is Severity.ERROR
        for language in get_args(Language):
            assert 0 < len(finding.text(language)) < 500
            assert "\n" not in finding.text(language)
    return found


def faults(data: object, **options: Any) -> list[tuple[str, str]]:
    """Return the code and the path of all that is said of a file that is no crosswalk."""
    return [(item.code, item.location.field) for item in refused(data, **options)]


def test_toml(tmp_path: Path) -> None:
    """A ladder written by hand, with the rings by their name, is read from its file."""
    path = tmp_path / "eigen.toml"
    path.write_text(TOML, encoding="utf-8")

    assert inspect_crosswalk(path)[0] == OWN
    assert inspect_crosswalk(path) == (OWN, ())


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there, or is far too large, is told as for any file."""
    for name, content, code in (
        ("none.toml", None, Code.FILE_MISSING),
        ("large.toml", b" " * 1_000_001, Code.FILE_TOO_LARGE),
    ):
        path = tmp_path / name
        if content:
            path.write_bytes(content)
        with pytest.raises(InputError) as raised:
            inspect_crosswalk(path)[0]
        assert raised.value.code == code


@given(crosswalks())
def test_written_out(way: Crosswalk) -> None:
    """Whatever the ladders are, a crosswalk written out in full is read as it was."""
    content = json.dumps(plain(way)).encode()

    assert load_crosswalk(content, ladders=()) == way
    assert load_crosswalk(b"\xef\xbb\xbf" + content, "a.JSON") == way


@given(crosswalks())
def test_by_name(way: Crosswalk) -> None:
    """A known ladder may be named at either end, and none is mistaken for another."""
    known = (RINGEN, way.ladder, Typology(id="types", label=TWO.label, groups=()), way.origin)
    named = plain(way) | {"origin": way.origin.id, "ladder": way.ladder.id}

    assert load_crosswalk(json.dumps(named).encode(), ladders=known) == way


@given(extras(), extras(), st.booleans())
def test_unknown_fields(outer: Extra, inner: Extra, newer: bool) -> None:
    """What is not known is kept, wherever it stands, and told in a warning each."""
    kept = evolve(OWN, extra=outer, ladder=evolve(TWO, extra=inner))
    value = plain(kept) | ({"format_version": "1.7"} if newer else {})

    content = json.dumps(value).encode()
    crosswalk = load_crosswalk(content)
    assert crosswalk.ladder.extra == inner
    assert crosswalk.groups == OWN.groups
    version = {"format_version": "1.7"} if newer else {}
    assert crosswalk.extra == Extra({**outer, **version})


def test_warnings(tmp_path: Path) -> None:
    """A warning says which field is not known, and the name that was probably meant."""
    path = tmp_path / "eigen.toml"
    path.write_text(TOML.replace('voice = "', 'voise = "').replace('"1.0"', '"1.1"'), "utf-8")
    crosswalk, found = inspect_crosswalk(path)

    assert crosswalk.ladder == evolve(TWO, voice=None, extra=Extra({"voise": "praten"}))
    assert [(item.code, item.location.field) for item in found] == [
        (Code.VERSION_NEWER, "format_version"),
        (Code.UNKNOWN_FIELD, "ladder"),
    ]
    assert {item.severity for item in found} == {Severity.WARNING}
    assert {item.location.file for item in found} == {str(path)}
    assert "Did you mean voice?" in str(found[1])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", Code.BAD_TOML),
        (b'{"format": "stakeholderkit-scheme"}', Code.NOT_A_CROSSWALK),
        (b'format = "stakeholderkit"', Code.NOT_A_CROSSWALK),
        (b"format = 3", Code.NOT_A_CROSSWALK),
        (b'format_version = "2.0"', Code.VERSION_TOO_NEW),
        (b"format_version = 1", Code.BAD_VERSION),
        (b"\xff = 3", Code.BAD_ENCODING),
        (b'{"groups": {"a": "b", "a": "c"}}', Code.DOUBLED_KEY),
        (b'[groups]\na = "b"\na = "c"', Code.BAD_TOML),
    ],
)
def test_something_else(data: bytes, code: Code) -> None:
    """What is no crosswalk at all is told by itself: nothing else in it means anything."""
    (finding,) = refused(data)

    assert finding.code == code


def test_a_list_is_no_crosswalk() -> None:
    """Of JSON that is no object, the first line of a crosswalk is told."""
    with pytest.raises(InputError) as raised:
        load_crosswalk(b"[]", "a.json")

    assert str(raised.value) == (
        "a.json: This is not a crosswalk of stakeholderkit. One says: "
        'format = "stakeholderkit-crosswalk".'
    )


def test_missing_fields() -> None:
    """All that must be there and is not is told at once; a loss need not be there."""
    assert faults({}) == [
        (Code.MISSING_FIELD, name) for name in ("groups", "ladder", "origin", "source")
    ]


Change = Callable[[Plain], object]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda v: v["groups"].pop("meewerken"), (Code.BAD_CROSSWALK, "groups")),
        (lambda v: v["groups"].update(mee="praten"), (Code.BAD_CROSSWALK, "groups")),
        (lambda v: v["groups"].update(meewerken="denken"), (Code.BAD_CROSSWALK, "groups")),
        (lambda v: v["groups"].update(meewerken="weten"), (Code.BAD_CROSSWALK, "groups")),
        (lambda v: v["groups"].clear(), (Code.BAD_CROSSWALK, "groups")),
        (lambda v: v.pop("loss"), (Code.UNDECLARED_LOSS, "loss")),
        (lambda v: v.update(loss="alles"), (Code.WRONG_TYPE, "loss")),
        (lambda v: v["source"].pop("en"), (Code.MISSING_FIELD, "source.en")),
        (lambda v: v["groups"].update(meewerken=3), (Code.WRONG_TYPE, "groups.meewerken")),
        (lambda v: v["groups"].update(meewerken="a b"), (Code.BAD_ID, "groups.meewerken")),
        (lambda v: v["groups"].update({"a b": "weten"}), (Code.BAD_ID, "groups.a b")),
        (lambda v: v["groups"].update({"a\u202eb": "weten"}), (Code.BAD_ID, "'groups.a\u202eb'")),
        (lambda v: v["groups"].update({"": "weten"}), (Code.BAD_ID, "groups.")),
        (lambda v: v.update(groups=list(OWN.groups)), (Code.WRONG_TYPE, "groups")),
        (lambda v: v.update(groups=None), (Code.WRONG_TYPE, "groups")),
        (lambda v: v.update(groups="ringen"), (Code.WRONG_TYPE, "groups")),
        (lambda v: v.update(origin="rigen"), (Code.UNKNOWN_NAME, "origin")),
        (lambda v: v.update(ladder="verordening"), (Code.UNKNOWN_NAME, "ladder")),
        (lambda v: v.update(ladder=3), (Code.WRONG_TYPE, "ladder")),
        (lambda v: v["ladder"].update(voice=3), (Code.WRONG_TYPE, "ladder.voice")),
        (lambda v: v["ladder"].update(groups={}), (Code.WRONG_TYPE, "ladder.groups")),
        (
            lambda v: v["ladder"]["groups"][1].update(noun="p"),
            (Code.WRONG_TYPE, "ladder.groups[1].noun"),
        ),
        (
            lambda v: v["ladder"]["groups"].append(v["ladder"]["groups"][1]),
            (Code.BAD_CROSSWALK, "groups"),
        ),
    ],
)
def test_one_fault(change: Change, expected: tuple[Code, str]) -> None:
    """A fault is told once by its code at its place, and brings no others with it."""
    value = plain()
    change(value)

    found = faults(value)
    assert set(found) == {expected}
    assert len(found) == (4 if value["groups"] == {} else 1)


def test_everything_at_once() -> None:
    """However many faults a file has, one reading brings them all, in the order of the file."""
    value = plain() | {"origin": "rings", "loss": 3, "sourse": plain()["source"]}
    del value["source"]
    value["groups"] |= {"meewerken": []}
    value["ladder"]["groups"].append("praten")

    assert faults(value) == [
        (Code.WRONG_TYPE, "groups.meewerken"),
        (Code.WRONG_TYPE, "ladder.groups[2]"),
        (Code.WRONG_TYPE, "loss"),
        (Code.UNKNOWN_NAME, "origin"),
        (Code.MISSING_FIELD, "source"),
    ]


def test_names_of_ladders() -> None:
    """An unknown name brings those that there are; a typology is no ladder."""
    types = Typology(id="soorten", label=TWO.label, groups=TWO.groups)
    (finding,) = refused(plain() | {"ladder": "soorten"}, ladders=(RINGEN, types, TWO))
    (none,) = refused(plain() | {"ladder": "soorten"}, ladders=(types,))

    assert str(finding.sentence) == "There is no ladder 'soorten'. Choose ringen or verordening."
    assert none.code == Code.WRONG_TYPE


@pytest.mark.parametrize("value", ["2026-03-01", "2026-03-01T10:00:00Z", "10:00:00"])
def test_dates_without_quotes(value: str) -> None:
    """TOML makes a date of what has no quotes; that is told, at any place."""
    data = TOML.replace('meeweten = "weten"', f"meeweten = {value}")
    found = faults(data.encode())

    assert (Code.WRONG_TYPE, "groups.meeweten") in found


@pytest.mark.alone
def test_many_groups() -> None:
    """A file with as much as may be in it is judged in a moment, and told of in bounds."""
    none = {"nl": "", "en": ""}
    group = {"label": none, "noun": none, "meaning": none}
    steps = [group | {"id": f"a{n}"} for n in range(8_000)]
    value = plain() | {"ladder": {"id": "x", "label": {"nl": "", "en": ""}, "groups": steps}}
    value["groups"] = {f"b{n}": "a0" for n in range(8_000)}
    began = time.process_time()
    found = faults(value)

    assert time.process_time() - began < 20
    assert {code for code, _ in found} <= {Code.BAD_CROSSWALK, Code.MORE_FAULTS}
    assert len(found) <= 1_001
