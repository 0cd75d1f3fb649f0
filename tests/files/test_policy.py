"""A municipality's own policy: what a TOML file may say, and what is said of one that is wrong."""

from __future__ import annotations

import time
from pathlib import Path
from typing import get_args

import pytest
from attrs import fields
from hypothesis import given, strategies as st

import stakeholderkit as sk
from stakeholderkit.cli import main
from stakeholderkit.errors import Code, Language
from stakeholderkit.files.policy import read_policy
from stakeholderkit.model import LISTS, Audience
from stakeholderkit.redaction import POLICIES, PUBLIC, SHARED, Naming, Policy
from stakeholderkit.wording import Finding

EXAMPLE = Path(__file__).parents[2] / "examples/eikenrode"


def refused(path: Path, text: str | bytes) -> tuple[Finding, ...]:
    """Write a policy that cannot be, and give what is said of it."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(sk.InputError) as caught:
        read_policy(path)
    found = [item for item in caught.value.complaints if isinstance(item, Finding)]
    assert len(found) == len(caught.value.complaints) > 0
    for finding in found:
        assert finding.location.file == str(path)
        for language in get_args(Language):
            assert 0 < len(finding.text(language)) < 2_000
            assert "\n" not in finding.sentence.text(language)
    return tuple(found)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the policy of a test is written."""
    return tmp_path / "eigen.toml"


def test_smallest(path: Path) -> None:
    """A name is enough: the policy is then that of the public, under another name."""
    path.write_text('name = "eigen"\n')

    policy = read_policy(path)
    assert policy.name == "eigen"
    assert (policy.audience, policy.assessors) == (Audience.PUBLIC, Naming.NONE)
    assert policy.shows == PUBLIC.shows
    assert not policy.everything


@pytest.mark.parametrize("base", [PUBLIC, SHARED])
def test_based_on(path: Path, base: Policy) -> None:
    """What a policy does not say is that of the one it is based on."""
    path.write_text(f'name = "eigen"\nbased_on = "{base.name}"\n[shows]\nmilestones = false\n')

    policy = read_policy(path)
    assert (policy.audience, policy.assessors) == (base.audience, base.assessors)
    assert {"milestones": base.shows["milestones"], **policy.shows} == dict(base.shows)
    assert "milestones" not in policy.shows


def test_all_that_can_be_said(path: Path) -> None:
    """An audience, assessors by role, a list that was not shown, fields in place of others."""
    path.write_text(
        """
        name = "team"
        based_on = "shared"
        audience = "internal"
        assessors = "role"
        [shows]
        persons = ["name"]
        moments = ["what", "keeper", "persons"]
        relations = []
        inputs = false
        """
    )

    policy = read_policy(path)
    assert (policy.audience, policy.assessors) == (Audience.INTERNAL, Naming.ROLE)
    assert policy.shows["persons"] == ("name",)
    assert policy.shows["moments"] == ("what", "keeper", "persons")
    assert policy.shows["relations"] == ()
    assert policy.shows["stakeholders"] == SHARED.shows["stakeholders"]
    assert "inputs" not in policy.shows


def test_byte_order_mark(path: Path) -> None:
    """A file that an old editor saved with a mark of its encoding is read."""
    path.write_bytes(b'\xef\xbb\xbfname = "eigen"\r\n[shows]\r\nmoments = false\r\n')

    assert "moments" not in read_policy(path).shows


def test_example() -> None:
    """The policy of the example is that of the public, with more on formal positions."""
    policy = sk.read_policy(EXAMPLE / "raad.toml")

    assert (policy.name, policy.audience, policy.assessors) == ("raad", "public", Naming.NONE)
    assert set(policy.shows) == set(PUBLIC.shows) - {"moments", "inputs"}
    more = {
        list_name: set(policy.shows[list_name]) - set(PUBLIC.shows[list_name])
        for list_name in policy.shows
    }
    assert {list_name: names for list_name, names in more.items() if names} == {
        "stakeholders": {"powers", "homes"},
        "decisions": {"basis"},
    }
    assert all(
        set(policy.shows[list_name]) >= set(PUBLIC.shows[list_name]) for list_name in policy.shows
    )


def test_example_from_the_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], eikenrode: sk.Register
) -> None:
    """The command makes a report, or prints, by a policy of one's own."""
    register, policy = str(EXAMPLE / "eikenrode.json"), str(EXAMPLE / "raad.toml")
    out = tmp_path / "raad.md"

    assert main(["export", register, str(out), "--area", "beukenhof", "--policy", policy]) == 0
    assert main(["analyse", register, "--area", "beukenhof", "--policy", policy]) == 0

    printed = capsys.readouterr().out
    for text in (printed, out.read_text(encoding="utf-8")):
        assert "Gemeenteraad" in text
        assert "programmamanager" not in text
        assert not [person for person in eikenrode.persons if str(person.name) in text]


WRONG = {
    "unknown setting": ('name = "x"\nbased_no = "public"', Code.BAD_POLICY, "", "based_on"),
    "unknown list": ('name = "x"\n[shows]\nmoment = []', Code.BAD_POLICY, "shows", "moments"),
    "unknown field": (
        'name = "x"\n[shows]\nmoments = ["waht"]',
        Code.BAD_POLICY,
        "shows.moments",
        "what",
    ),
    "unknown base": ('name = "x"\nbased_on = "publik"', Code.BAD_POLICY, "based_on", "public"),
    "internal base": ('name = "x"\nbased_on = "internal"', Code.BAD_POLICY, "based_on", "public"),
    "unknown audience": ('name = "x"\naudience = "share"', Code.BAD_POLICY, "audience", "shared"),
    "unknown naming": ('name = "x"\nassessors = "numbers"', Code.BAD_POLICY, "assessors", "number"),
    "number for a word": ('name = "x"\naudience = 1', Code.WRONG_TYPE, "audience", "1"),
    "table for a word": ('name = "x"\n[audience]\na.b.c = 1', Code.WRONG_TYPE, "audience", ""),
    "list for a word": ('name = "x"\nassessors = ["role"]', Code.WRONG_TYPE, "assessors", ""),
    "true for a list": (
        'name = "x"\n[shows]\nmoments = true',
        Code.BAD_POLICY,
        "shows.moments",
        "",
    ),
    "word for a list": (
        'name = "x"\n[shows]\nmoments = "what"',
        Code.BAD_POLICY,
        "shows.moments",
        "",
    ),
    "numbers in a list": (
        'name = "x"\n[shows]\nmoments = ["what", 1]',
        Code.BAD_POLICY,
        "shows.moments",
        "",
    ),
    "table for a list": (
        'name = "x"\n[shows.moments]\nwhat = true',
        Code.BAD_POLICY,
        "shows.moments",
        "",
    ),
    "no table": ('name = "x"\nshows = false', Code.BAD_POLICY, "shows", "stakeholders"),
    "unknown fields": (
        'name = "x"\n[shows]\nareas = ["extra"]',
        Code.BAD_POLICY,
        "shows.areas",
        "",
    ),
    "no name": ('based_on = "public"', Code.MISSING_FIELD, "name", ""),
    "empty name": ('name = ""', Code.BAD_ID, "name", ""),
    "a name with spaces": ('name = "de raad"', Code.BAD_ID, "name", "de raad"),
    "number for a name": ("name = 3", Code.WRONG_TYPE, "name", "3"),
    "only remarks": ("# name = 1\n", Code.MISSING_FIELD, "name", ""),
    "everything": ('name = "x"\neverything = true', Code.BAD_POLICY, "", "everything"),
    "no parties": ('name = "x"\n[shows]\nstakeholders = false', Code.BAD_POLICY, "shows", "areas"),
    "no decisions": (
        'name = "x"\n[shows]\ndecisions = false',
        Code.BAD_POLICY,
        "shows",
        "decisions",
    ),
    "persons in public": ('name = "x"\n[shows]\npersons = []', Code.BAD_POLICY, "shows", ""),
    "persons for the parties": (
        'name = "x"\nbased_on = "shared"\n[shows]\npersons = ["name"]',
        Code.BAD_POLICY,
        "shows",
        "",
    ),
    "scores of nobody": (
        'name = "x"\n[shows]\nscores = ["value"]',
        Code.BAD_POLICY,
        "assessors",
        "scores",
    ),
    "assessors without scores": (
        'name = "x"\nassessors = "number"',
        Code.BAD_POLICY,
        "assessors",
        "scores",
    ),
    "nobody named, scores shown": (
        'name = "x"\nbased_on = "shared"\nassessors = "none"',
        Code.BAD_POLICY,
        "assessors",
        "scores",
    ),
    "a name of several lines": (
        'name = "x"\n"a\\nb" = 1',
        Code.BAD_POLICY,
        "",
        "a b",
    ),
    "a list of several lines": (
        'name = "x"\n[shows]\n"a\\nb\\u0007" = true',
        Code.BAD_POLICY,
        "shows.a b\ufffd",
        "",
    ),
}


@pytest.mark.parametrize(("text", "code", "field", "said"), WRONG.values(), ids=WRONG)
def test_wrong(path: Path, text: str, code: Code, field: str, said: str) -> None:
    """What no policy can say is refused at its place, with what may have been meant."""
    (finding,) = refused(path, text)

    assert (finding.code, finding.location.field) == (code, field)
    assert said in finding.sentence.text("en")


def test_all_mistakes_at_once(path: Path) -> None:
    """Unknown lists and fields are told together."""
    found = refused(path, 'name = "x"\n[shows]\nmoment = []\nareas = ["knid", "naam"]')

    assert [item.location.field for item in found] == ["shows.areas", "shows.areas", "shows"]
    assert {item.code for item in found} == {Code.BAD_POLICY}


BROKEN = {
    "no quote": ('name = "x"\nbased_on = "public\n', 2),
    "no value": ('name = "x"\nbased_on =\n', 2),
    "no bracket": ('name = "x"\n\n[shows\nmoments = false\n', 3),
    "no end": ('name = "x"\n[shows]\nmoments = ["what"\n', 3),
    "doubled key": ('name = "x"\naudience = "public"\nname = "y"\n', 3),
    "doubled table": ('name = "x"\n[shows]\nmoments = []\n[shows]\n', 4),
    "no date": ('name = "x"\naudience = 2026-13-45\n', 2),
    "nul": ('name = "x"\nbased_on = "pub\x00lic"\n', 2),
    "half a character": ('name = "\\ud800"\n', 1),
    "a page": ("<html>\n", 1),
    "json": ('{"name": "x"}', 1),
}


@pytest.mark.parametrize(("text", "line"), BROKEN.values(), ids=BROKEN)
def test_no_toml(path: Path, text: str, line: int) -> None:
    """What is no TOML is refused by its line."""
    (finding,) = refused(path, text)

    assert finding.code == Code.BAD_TOML
    assert dict(finding.sentence.values)["line"] == line


HOSTILE = {
    "empty": (b"", Code.FILE_EMPTY),
    "blank": (b" \n\t\n", Code.FILE_EMPTY),
    "latin": ("name = 'één'\n".encode("latin-1"), Code.BAD_ENCODING),
    "utf-16": ('name = "x"'.encode("utf-16"), Code.BAD_ENCODING),
    "binary": (bytes(range(256)) * 4, Code.BAD_ENCODING),
    "huge": (b"# " + b"x" * 998 + b"\n" + b"#\n" * 600_000, Code.FILE_TOO_LARGE),
    "a long line": (b'name = "' + b"x" * 2_000 + b'"', Code.BAD_TOML),
    "many digits": (b'name = "x"\nbased_on = """\n' + b"9" * 999 + b'\n"""', Code.BAD_POLICY),
    "deep lists": (b'name = "x"\nshows = ' + b"[\n" * 50_000, None),
    "deep tables": (b'name = "x"\nshows = ' + b"{a=" * 300, None),
    "deep names": (b'name = "x"\n[shows]\n' + b".".join([b"a"] * 400) + b" = 1", Code.BAD_POLICY),
    "deeper names": (b".".join([b"a"] * 400_000) + b" = 1", Code.BAD_TOML),
    "many settings": (b"".join(b"s%d = 1\n" % n for n in range(50_000)), Code.BAD_POLICY),
    "many lists": (
        b'name = "x"\n[shows]\n' + b"".join(b"l%d = []\n" % n for n in range(50_000)),
        Code.BAD_POLICY,
    ),
    "an archive": (b"PK\x03\x04" + b"\x00" * 200, None),
}


@pytest.mark.alone
@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE)
def test_hostile(path: Path, data: bytes, code: Code | None) -> None:
    """Whatever the file holds, it is refused in words of our own, and soon."""
    start = time.process_time()
    found = refused(path, data)

    assert time.process_time() - start < 20
    assert len(found) <= 20
    assert code in {None, found[0].code}


@pytest.mark.parametrize(
    ("name", "code"), [("weg.toml", Code.FILE_MISSING), (".", Code.FILE_NOT_REGULAR)]
)
def test_no_file(tmp_path: Path, name: str, code: Code) -> None:
    """A file that is not there, or is a folder, is refused by its name."""
    with pytest.raises(sk.InputError) as caught:
        read_policy(tmp_path / name)

    assert caught.value.code == code


LINES = st.sampled_from(
    (
        'name = "x"',
        'based_on = "shared"',
        'audience = "internal"',
        'assessors = "role"',
        "[shows]",
        "moments = false",
        "scores = false",
        "assessors = false",
        'persons = ["name"]',
        'stakeholders = ["person"]',
        "areas = []",
        "a.b = 1",
        "[[shows]]",
        "x = nan",
        "# é",
        '"""',
    )
)


@given(st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=40))
def test_anything(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Any text is a policy that keeps the rules, or an error of ours."""
    path = tmp_path_factory.getbasetemp() / "iets.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        policy = read_policy(path)
    except sk.InputError:
        return
    assert policy.audience is Audience.INTERNAL or "persons" not in policy.shows
    assert policy.scores == ("scores" in policy.shows) == ("assessors" in policy.shows)
    assert not policy.everything


def test_every_list_and_field_can_be_shown(path: Path) -> None:
    """A policy can name every list of the register and each of its fields."""
    shows = "\n".join(
        f"{list_name} = {[item.name for item in fields(kind) if item.name != 'extra']}"
        for list_name, kind in LISTS.items()
    )
    path.write_text(
        f'name = "alles"\nbased_on = "shared"\naudience = "internal"\nassessors = "role"\n'
        f"[shows]\n{shows}\n"
    )

    policy = read_policy(path)
    assert set(policy.shows) == set(LISTS)
    assert policy not in POLICIES.values()
