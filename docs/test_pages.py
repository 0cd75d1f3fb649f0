"""The pages keep up with the code: no field, code, hook, section or standing goes unmentioned."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from attrs import NOTHING, fields

import stakeholderkit as sk
from stakeholderkit import hooks, model
from stakeholderkit.cli import main
from stakeholderkit.errors import Code
from stakeholderkit.hooks import spec
from stakeholderkit.wording import Text

DOCS = Path(__file__).parent
ROOT = DOCS.parent

SAVED = [
    model.Register,
    model.Area,
    model.Dimension,
    model.Scale,
    model.Level,
    model.Stakeholder,
    model.Assessor,
    model.Person,
    model.Score,
    model.Decision,
    model.Basis,
    model.Remark,
    Text,
]
RECORDS = {
    "Exporters": hooks.Exporter,
    "Readers": hooks.Reader,
    "Schemes": hooks.SchemeRecord,
    "Sections": hooks.Section,
    "Commands": hooks.Command,
}


def page(name: str) -> str:
    """Read a page."""
    return (DOCS / name).read_text(encoding="utf-8")


def part(text: str, heading: str) -> str:
    """Give what stands under a heading of the second level."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no heading {heading}"
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Give the cells of the rows of all tables whose first cell is code."""
    lines = re.findall(r"^\| (`.*) \|$", text, re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


def codes(text: str) -> list[str]:
    """Give the first cells of the tables, without their quotes."""
    return [row[0].strip("`") for row in rows(text)]


def choices(text: str, attribute: str) -> set[str]:
    """Give the words in the second cell of the row of a field."""
    (row,) = [row for row in rows(text) if row[0] == f"`{attribute}`"]
    return set(re.findall(r"`([^`]+)`", row[1]))


@pytest.mark.parametrize("kind", SAVED, ids=lambda kind: kind.__name__)
def test_every_field_of_the_register_file(kind: type) -> None:
    """The page on the register file has each field, in order, and says which are required."""
    text = part(page("register.md"), kind.__name__)
    known = [item for item in fields(kind) if item.name != "extra"]

    shown = {row[0].strip("`"): row for row in rows(text)}
    assert [name for name in shown if name in fields_of(kind)] == [item.name for item in known]
    for item in known:
        required = shown[item.name][2] == "–"
        assert required == (item.default is NOTHING), item.name


def fields_of(kind: type) -> set[str]:
    """Give the names of the fields of a class."""
    return {item.name for item in fields(kind)}


@pytest.mark.parametrize(
    ("heading", "attribute", "enumeration"),
    [
        ("Area", "kind", model.AreaKind),
        ("Stakeholder", "kind", model.StakeholderKind),
        ("Stakeholder", "legal_category", model.LegalCategory),
        ("Decision", "status", model.DecisionStatus),
        ("Remark", "audience", model.Audience),
    ],
)
def test_every_choice_of_the_register_file(
    heading: str, attribute: str, enumeration: type[model.AreaKind]
) -> None:
    """A field with a few possible words shows them all."""
    text = part(page("register.md"), heading)

    assert choices(text, attribute) == {str(item) for item in enumeration}


def test_every_absence() -> None:
    """The page on the register file has each reason for a missing score."""
    shown = codes(part(page("register.md"), "Score"))

    assert [name for name in shown if name in list(model.Absence)] == list(model.Absence)


def test_every_standing() -> None:
    """The page on groups has each standing."""
    assert codes(part(page("groups.md"), "5. The outcome")) == list(sk.Standing)


def test_every_code() -> None:
    """The page on errors has each code once, in the order of the code."""
    assert codes(part(page("errors.md"), "Codes")) == list(Code)


def test_every_exception() -> None:
    """The page on errors has each exception."""
    shown = codes(part(page("errors.md"), "Exceptions"))

    known = {item.__name__ for item in sk.StakeholderkitError.__subclasses__()}
    assert set(shown) == known


@pytest.mark.parametrize(("heading", "record"), RECORDS.items(), ids=RECORDS)
def test_every_field_of_a_record(heading: str, record: type) -> None:
    """The page on hooks has each field of each record, in order."""
    assert codes(part(page("hooks.md"), heading)) == [item.name for item in fields(record)]


def test_every_hook() -> None:
    """The page on hooks has the signature of each hook as it is."""
    shown = re.findall(r"^def (\w+)\(\) -> (.+): \.\.\.$", page("hooks.md"), re.MULTILINE)

    known = [(name, getattr(spec, name).__annotations__["return"]) for name in spec.RECORDS]
    assert shown == known


def test_every_exit_code() -> None:
    """The page on errors explains the exit codes that the command promises."""
    table = part(page("errors.md"), "Exit codes")

    assert re.findall(r"^\| (\d) \|", table, re.MULTILINE) == ["0", "1", "2", "3"]


def test_shell_examples_of_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line for the shell in the README does what it says."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^stakeholderkit (.+)$", readme, re.MULTILINE)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)

    assert len(commands) == 3
    for command in commands:
        assert main(command.split()) == 0
    assert (tmp_path / "rapport.docx").exists()


def test_links_between_the_pages() -> None:
    """A link from the README or the example to a file leads somewhere."""
    for file in (ROOT / "README.md", ROOT / "examples/eikenrode/README.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
            assert (file.parent / link).exists(), f"{file.name}: {link}"
