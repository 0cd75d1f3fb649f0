"""A scheme in a file of its own: what is read, what is written, and what is said of the rest."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import dump_scheme, inspect_scheme, load_scheme
from stakeholderkit.rules import (
    RINGEN,
    Axis,
    Group,
    Ladder,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    any_of,
    at_least,
    not_,
)
from stakeholderkit.testing import extras, labels, schemes
from stakeholderkit.wording import Extra, Finding, Severity, Text

Plain = dict[str, Any]

ANY = Text("nl", "en")
TYPES = Typology(id="soorten", label=ANY, groups=(Group(id="g", label=ANY, noun=ANY, meaning=ANY),))
SMALL = Scheme(
    id="eigen",
    version="2026-1",
    label=Text("onze regel", "our rule"),
    axes=(Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5),),
    ladder=RINGEN,
    rules=(
        Rule(
            when=all_of(above("interest", 3), any_of(not_(at_least("interest", 5)), all_of())),
            group="meedenken",
            because=Text("Het raakt hen.", "It touches them."),
        ),
        Rule(when=all_of(), group="meeweten", because=Text("De rest.", "The rest.")),
    ),
    unused=("meewerken", "meebeslissen"),
    source=Text("Besluit van het college", "Decision of the college"),
    inference=Text("alles", "everything"),
)
TOML = """
format = "stakeholderkit-scheme"
format_version = "1.0"
id = "eigen"
version = "2026-1"
label = {nl = "onze regel", en = "our rule"}
ladder = "ringen"
unused = ["meewerken", "meebeslissen"]
source = {nl = "Besluit van het college", en = "Decision of the college"}
inference = {nl = "alles", en = "everything"}

[[axes]]
dimension = "interest"
label = {nl = "belang", en = "interest"}
lowest = 1
highest = 5

[[rules]]
group = "meedenken"
because = {nl = "Het raakt hen.", en = "It touches them."}
when = {all_of = [
    {above = ["interest", 3]},
    {any_of = [{not = {at_least = ["interest", 5]}}, {all_of = []}]},
]}

[[rules]]
when = {all_of = []}
group = "meeweten"
because = {nl = "De rest.", en = "The rest."}
"""


def plain() -> Plain:
    """Return the small scheme as the plain values of its file, with the ladder by its name."""
    value: Plain = json.loads(dump_scheme(SMALL))
    return value | {"ladder": "ringen"}


def refused(data: object, **options: Any) -> list[Finding]:
    """List all that is said of a file that is no scheme."""
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(InputError) as raised:
        load_scheme(content, "eigen", **options)
    found = [item for item in raised.value.complaints if isinstance(item, Finding)]
    assert len(found) == len(raised.value.complaints) > 0
    for finding in found:
        assert finding.location.file == "eigen"
        assert finding.severity is Severity.ERROR
        for language in ("nl", "en"):
            assert 0 < len(finding.text(language)) < 500
            assert "\n" not in finding.text(language)
    return found


def faults(data: object, **options: Any) -> list[tuple[str, str]]:
    """Return the code and the path of all that is said of a file that is no scheme."""
    return [(item.code, item.location.field) for item in refused(data, **options)]


def test_toml(tmp_path: Path) -> None:
    """A scheme written by hand in TOML, with the ladder by its name, is read from its file."""
    path = tmp_path / "eigen.toml"
    path.write_text(TOML, encoding="utf-8")

    assert inspect_scheme(path)[0] == SMALL
    assert inspect_scheme(path) == (SMALL, ())


@pytest.mark.parametrize("name", ["a.json", "a.toml", "a", "a.txt"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\n\t "])
def test_json_is_known_by_its_brace(name: str, mark: bytes) -> None:
    """Whatever the file is called, what begins with a brace is JSON: no TOML does."""
    assert load_scheme(mark + dump_scheme(SMALL), name) == SMALL


@pytest.mark.parametrize("name", ["a.toml", "a", "a.txt"])
def test_toml_is_all_else(name: str) -> None:
    """What is not called JSON and does not begin as such is TOML."""
    assert load_scheme(TOML.encode(), name) == SMALL


def test_a_file_called_json_is_json() -> None:
    """Of a file that says it is JSON, the complaint is about JSON."""
    for name in ("a.json", "A.JSON"):
        with pytest.raises(InputError) as raised:
            load_scheme(TOML.encode(), name)
        assert raised.value.code == Code.BAD_JSON


def toml(value: object) -> str:
    """Write a plain value in TOML, on one line, from what JSON and TOML share."""
    match value:
        case dict():
            inside = ", ".join(f"{toml(key)} = {toml(item)}" for key, item in value.items())
            return f"{{{inside}}}"
        case list():
            return "[\n" + ",\n".join(map(toml, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def without_null(value: Any) -> Any:
    """Leave out nulls, which TOML has not."""
    if isinstance(value, dict):
        return {key: without_null(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_null(item) for item in value if item is not None]
    return value


quick = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@quick
@given(schemes())
def test_back_and_forth(scheme: Scheme) -> None:
    """What is written is read as the same scheme, and written again to the same bytes."""
    data = dump_scheme(scheme)

    assert load_scheme(data) == scheme
    assert dump_scheme(load_scheme(data)) == data
    assert load_scheme(data, ladders=()) == scheme


@quick
@given(schemes(), extras(), labels())
def test_unknown_fields_come_back(scheme: Scheme, extra: Extra, label: Text) -> None:
    """Unknown fields are kept at every level."""
    scheme = evolve(
        scheme,
        rules=tuple(evolve(rule, extra=extra, because=label) for rule in scheme.rules),
        extra=Extra({f"x-{name}": item for name, item in extra.items()}),
    )

    assert load_scheme(dump_scheme(scheme)) == scheme


@quick
@given(schemes())
def test_toml_equals_json(scheme: Scheme) -> None:
    """The same content in TOML is the same scheme."""
    # An unknown field may be null in JSON, and TOML has no word for that.
    value = without_null(json.loads(dump_scheme(scheme)))
    lines = [f"{toml(key)} = {toml(item)}" for key, item in value.items()]

    if max(map(len, "\n".join(lines).split("\n"))) <= 1_000:
        assert load_scheme("\n".join(lines).encode()) == load_scheme(json.dumps(value).encode())


def test_numbers_in_toml() -> None:
    """A threshold of 3.5, 0.1 or "7/2" is exact in TOML as in JSON; a digit too many is refused."""
    for written, expected in (
        ("3.5", "7/2"),
        ('"7/2"', "7/2"),
        ("3.0", 3),
        ("3", 3),
        ("1.1", "11/10"),
    ):
        data = TOML.replace('"interest", 3]', f'"interest", {written}]').encode()
        first = json.loads(dump_scheme(load_scheme(data)))["rules"][0]["when"]["all_of"][0]
        assert first == {"above": ["interest", expected]}
    for written in ("nan", "inf", "-inf", "1e999", "0.12345678901234567890123"):
        data = TOML.replace('"interest", 3]', f'"interest", {written}]').encode()
        assert faults(data) == [(Code.BAD_NUMBER, "")]


def test_the_file_as_it_is_written() -> None:
    """The file says what it is, and has what fits on a line on one line."""
    lines = dump_scheme(SMALL).decode().splitlines()

    assert lines[:4] == [
        "{",
        '  "format": "stakeholderkit-scheme",',
        '  "format_version": "1.0",',
        '  "id": "eigen",',
    ]
    assert '      "when": {"all_of": []},' in lines or any(
        line.startswith('    {"when": {"all_of": []}, "group": "meeweten", ') for line in lines
    )
    assert lines[-1] == "}"


# --- names of ladders -----------------------------------------------------------------------


def test_a_named_typology() -> None:
    """A typology is named as a ladder is, and is not a ladder."""
    value = plain()
    del value["ladder"]
    value["typology"] = "soorten"
    known = (RINGEN, TYPES)

    assert load_scheme(json.dumps(value).encode(), ladders=known).typology == TYPES
    assert faults(value) == [(Code.WRONG_TYPE, "typology")]
    assert faults(plain() | {"ladder": "soorten"}, ladders=known) == [(Code.UNKNOWN_NAME, "ladder")]


def test_an_unknown_name() -> None:
    """An unknown ladder brings the known ones and the one that was probably meant."""
    (finding,) = refused(plain() | {"ladder": "ringne"})

    assert (finding.code, finding.location.field) == (Code.UNKNOWN_NAME, "ladder")
    assert finding.text("en").endswith(
        "There is no ladder 'ringne'. Choose ringen. Did you mean ringen?"
    )


def test_an_own_ladder_by_its_name() -> None:
    """Which ladders may be named is for the caller to say."""
    own = Ladder(id="onze", label=ANY, groups=RINGEN.groups)
    data = json.dumps(plain() | {"ladder": "onze"}).encode()

    assert load_scheme(data, ladders=(RINGEN, own)).ladder == own
    assert faults(data) == [(Code.UNKNOWN_NAME, "ladder")]
    assert faults(data, ladders=()) == [(Code.WRONG_TYPE, "ladder")]


def test_an_unknown_name_hides_nothing() -> None:
    """What else is wrong is told in the same round."""
    value = plain() | {"ladder": "x\ny" * 40, "id": "a b"}

    assert faults(value) == [(Code.BAD_ID, "id"), (Code.UNKNOWN_NAME, "ladder")]


def test_unknown_fields(tmp_path: Path) -> None:
    """A field that this version does not know is kept with a note and a "did you mean"."""
    value = plain() | {"parametrs": ["cut=3"]}
    value["rules"][1]["x"] = 1
    path = tmp_path / "eigen.json"
    path.write_text(json.dumps(value))
    scheme, notes = inspect_scheme(path)

    assert [(item.code, item.location.field) for item in notes] == [
        (Code.UNKNOWN_FIELD, "'parametrs'"),
        (Code.UNKNOWN_FIELD, "rules[1]"),
    ]
    assert "Did you mean parameters?" in notes[0].text("en")
    assert scheme.extra == Extra({"parametrs": ["cut=3"]})
    assert inspect_scheme(path)[0] == scheme


# --- what is wrong --------------------------------------------------------------------------


def test_everything_at_once() -> None:
    """However many faults a file has, one reading brings them all, each at its place."""
    value = plain()
    del value["label"]
    value["version"] = 1
    value["axes"][0]["highest"] = 1
    value["axes"].append({"dimension": "a b", "label": "x", "lowest": "1", "highest": 5.5})
    value["rules"][0]["when"]["all_of"][0] = {"above": ["interest", "x"]}
    value["rules"][1] |= {"when": {"abov": []}, "group": None}
    value["rules"].append("rule")
    value["exclusive"] = 1
    value["unused"] = "meedenken"
    value["parametrs"] = []

    assert faults(value) == [
        (Code.BAD_SCALE, "axes[0].highest"),
        (Code.BAD_ID, "axes[1].dimension"),
        (Code.WRONG_TYPE, "axes[1].highest"),
        (Code.WRONG_TYPE, "axes[1].label"),
        (Code.WRONG_TYPE, "axes[1].lowest"),
        (Code.WRONG_TYPE, "exclusive"),
        (Code.MISSING_FIELD, "label"),
        (Code.BAD_NUMBER, "rules[0].when.all_of[0].above[1]"),
        (Code.WRONG_TYPE, "rules[1].group"),
        (Code.BAD_CONDITION, "rules[1].when"),
        (Code.WRONG_TYPE, "rules[2]"),
        (Code.WRONG_TYPE, "unused"),
        (Code.WRONG_TYPE, "version"),
    ]


@pytest.mark.parametrize("changes", [{"ladder": None}, {"typology": "soorten"}], ids=str)
def test_one_kind_of_groups(changes: Plain) -> None:
    """What only the whole scheme shows is told too."""
    assert faults(plain() | changes, ladders=(RINGEN, TYPES)) == [(Code.BAD_SCHEME, "ladder")]


@pytest.mark.parametrize("value", ["2026-03-01", "2026-03-01T10:00:00Z", "10:00:00"])
def test_dates_without_quotes(value: str) -> None:
    """TOML makes a date of what has no quotes; that is told once, whatever the field."""
    data = TOML.replace('"2026-1"', value) + f"x-day = {value}\nwhere.is = [{value}]\n"

    assert faults(data.encode()) == [
        (Code.WRONG_TYPE, "rules[1].where.is[0]"),
        (Code.WRONG_TYPE, "rules[1].x-day"),
        (Code.WRONG_TYPE, "version"),
    ]


def test_a_date_far_down() -> None:
    """Where a date stands is told in short when its path is long or cannot be shown."""
    data = f'{TOML}"a\\nb" = 2026-03-01\n{".".join(["abc"] * 80)} = 2026-03-01\n'
    found = refused(data.encode())

    assert len(found) == 3  # what is nested too deeply is told besides
    assert max(len(item.location.field) for item in found) < 60


def deep() -> Iterator[bytes]:
    """Yield files that go deeper than anybody can follow."""
    nested = json.dumps({"all_of": []})
    for _ in range(90):
        nested = f'{{"not": {nested}}}'
    text = json.dumps(plain())
    yield text.replace('{"all_of": []}', nested, 1).encode()
    yield b'{"x": ' * 100_000
    yield b"x = " + b"[" * 900
    yield TOML.encode() + b"\n".join(b"[%b]" % b".".join([b"a"] * n) for n in (400, 499))
    yield TOML.encode() + b"[" + b".".join([b"a"] * 400) + b"]\n" + b".".join([b"b"] * 400) + b"=1"


@pytest.mark.parametrize("data", list(deep()), ids=range(5))
def test_depth(data: bytes) -> None:
    """Nothing goes so deep that anything but a complaint comes of it."""
    codes = {code for code, _ in faults(data)}

    assert codes <= {Code.BAD_CONDITION, Code.JSON_TOO_DEEP, Code.BAD_TOML}


@pytest.mark.alone
def test_more_faults_than_anybody_reads() -> None:
    """Of a great many complaints the first thousand are told, and that there are more."""
    many: list[list[Plain]] = [[{}] * 100_000, [{"when": {"all_of": [0] * 100_000}}]]
    for rules in many:
        start = time.process_time()
        found = faults(plain() | {"rules": rules})

        assert len(found) == 1_001
        assert (Code.MORE_FAULTS, "") in found
        assert time.process_time() - start < 20


def test_more_remarks_than_anybody_reads() -> None:
    """Unknown fields in great number hide no fault behind them, and are none themselves."""
    rule = plain()["rules"][1]
    many = [rule | {f"x{n}": n} for n in range(1_500)]
    scheme = load_scheme(json.dumps(plain() | {"rules": many}).encode())

    assert len(scheme.rules) == 1_500
    assert faults(plain() | {"rules": [*many, {}]}) == [(Code.MORE_FAULTS, "")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.FILE_EMPTY),
        (b"\xff", Code.BAD_ENCODING),
        (b"id = ", Code.BAD_TOML),
        (b'id = "a"\nid = "b"', Code.BAD_TOML),
        (b"x" * 1_001, Code.BAD_TOML),
        (b'{"id": 1, "id": 2}', Code.DOUBLED_KEY),
        (b" " * 1_000_001, Code.FILE_TOO_LARGE),
    ],
    ids=range(7),
)
def test_files(tmp_path: Path, data: bytes, code: Code) -> None:
    """A file that cannot be parsed, or that nobody wrote by hand, brings one complaint."""
    path = tmp_path / "eigen"
    path.write_bytes(data)
    with pytest.raises(InputError) as raised:
        inspect_scheme(path)[0]

    assert [item.code for item in raised.value.complaints] == [code]


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there is told as for any other."""
    with pytest.raises(InputError) as raised:
        inspect_scheme(tmp_path / "weg.toml")[0]

    assert raised.value.code == Code.FILE_MISSING


ODD = st.sampled_from(
    [None, True, 0, -1, 3.5, "", "x", "a b", "ringen", [], {}, [None], {"nl": 1}, {"above": [1, 2]}]
)


@quick
@given(st.data())
def test_damage(data: st.DataObject) -> None:
    """Whatever stands wherever in it, a scheme comes of it or located complaints."""
    value = plain() | {"ladder": json.loads(dump_scheme(SMALL))["ladder"]}
    for _ in range(data.draw(st.integers(1, 3))):
        inner, key = data.draw(st.sampled_from(list(slots(value))))
        # A copy: the same list drawn twice could be put inside itself.
        inner[key] = deepcopy(data.draw(ODD))
    content = json.dumps(value).encode()
    try:
        scheme = load_scheme(content, "eigen")
    except InputError:
        for finding in refused(content):
            assert finding.location.field or finding.code == Code.NOT_A_SCHEME
    else:
        assert load_scheme(dump_scheme(scheme)) == scheme


def slots(value: Any) -> Iterator[tuple[Any, Any]]:
    """List all that lies below a value: what holds it, and its key there."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(item, dict | list):
            yield from slots(item)
